"""A worklist in short says what its entries say one by one."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.grading import Grade, Grades
from sireader.ui.next_case import first_to_open, first_to_read
from sireader.workflow.entries import Entry, EntryState, Worklist

GRADES = st.none() | st.builds(Grades, st.sampled_from(Grade), st.sampled_from(Grade))
UNREAD = st.tuples(st.sampled_from([EntryState.WAITING, EntryState.DRAFTED]), st.none())
READ = st.tuples(st.sampled_from([EntryState.READ, EntryState.AMENDING]), GRADES)
ENTRIES = st.lists(UNREAD | READ, max_size=12).map(
    lambda kinds: [Entry(f"C-{place}", 3 * place + 1, *kind) for place, kind in enumerate(kinds)]
)


@given(ENTRIES, st.integers(-1, 11))
def test_it_holds_what_it_was_given(entries: list[Entry], place: int) -> None:
    told = Worklist.of(entries)
    assert list(told) == entries
    assert list(told[place:]) == entries[place:]
    assert told.unread == sum(entry.state.unread for entry in entries)
    assert [told.place(entry.case) for entry in entries] == list(range(len(entries)))
    assert told.place("C-99") == told.place(None) == -1
    assert told.of_case("C-99") is None


@given(ENTRIES.filter(bool), st.data())
def test_an_entry_that_changes_leaves_the_others(entries: list[Entry], data: st.DataObject) -> None:
    told, one = Worklist.of(entries), data.draw(st.sampled_from(entries))
    changed = replace(one, state=EntryState.READ, grades=data.draw(GRADES))
    after = told.changed(changed)
    assert list(after) == [changed if entry is one else entry for entry in entries]
    assert list(told) == entries
    assert after.has_cases_of(told)
    assert (after == told) == (changed == one)


@given(ENTRIES, st.integers(-1, 11))
def test_the_next_case_is_the_next_one_to_be_read_from_the_start_again_at_the_end(
    entries: list[Entry], after: int
) -> None:
    turned = entries[after + 1 :] + entries[: after + 1]
    if after < 0:
        turned.sort(key=lambda entry: entry.state is not EntryState.DRAFTED)
    waiting = [entry for entry in turned if entry.state.unread]
    assert first_to_read(Worklist.of(entries), after) == (waiting[0] if waiting else None)


@given(ENTRIES, st.integers(-1, 11), st.integers(0, 4))
def test_what_is_read_ahead_leaves_the_case_on_the_screen_out(entries: list[Entry], shown: int, most: int) -> None:
    following = entries[shown + 1 :] + entries[: max(shown, 0)]
    expected = [entry.case for entry in following if entry.state.unread][:most]
    assert Worklist.of(entries).unread_from(shown + 1, most) == expected


def test_the_only_case_is_opened_even_if_it_is_read() -> None:
    read = Entry("C-1", 1, EntryState.READ, None)
    assert first_to_open(Worklist.of([read])) == read
    assert first_to_open(Worklist.of([read, replace(read, case="C-2", number=2)])) is None
