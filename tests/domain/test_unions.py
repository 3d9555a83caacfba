"""What is new in another set of reads, and in which order it can be added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.errors import RuleBroken
from sireader.domain.reads import Read
from sireader.domain.unions import new_reads, remarks
from tests.builders import a_read, an_amendment


def chain(*reads: Read) -> tuple[Read, ...]:
    """The same reads, each linked behind the one before."""
    linked: list[Read] = []
    for read in reads:
        linked.append(read.following(linked[-1] if linked else None))
    return tuple(linked)


def hashes(reads: Sequence[Read]) -> dict[str, str]:
    return {read.id: read.hash for read in reads}


def two_copies() -> tuple[Read, ...]:
    """Ada read in two copies at once; later, an amendment in one branch concerns a read of the other."""
    first = a_read(minute=0)
    (root,) = chain(first)
    here = a_read(case="C-2", minute=1).following(root)
    there = a_read(case="C-3", minute=2).following(root)
    amended = an_amendment(there, "4/4", minute=3).following(here)
    return root, here, there, amended


@given(st.permutations(two_copies()), st.integers(0, 4))
def test_every_read_comes_behind_what_it_names_whatever_the_order_of_arrival(arriving: list[Read], known: int) -> None:
    here = two_copies()[:known]
    new = new_reads(here, arriving, hashes(arriving))
    present = {read.hash for read in here} | {""}
    ids = {read.id for read in here}
    for read in new:
        assert read.previous_hash in present
        assert read.amends is None or read.amends in ids
        present.add(read.hash)
        ids.add(read.id)
    assert ids == {read.id for read in two_copies()}


def test_what_is_known_already_is_not_new() -> None:
    reads = two_copies()
    assert new_reads(reads, reads, hashes(reads)) == ()


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_a_read_whose_predecessor_is_nowhere_is_named(missing: int) -> None:
    reads = two_copies()
    left = [read for place, read in enumerate(reads) if place != missing]
    with pytest.raises(RuleBroken, match=r"a record is missing|amends a read that its reader never gave"):
        new_reads((), left, hashes(left))


def test_two_amendments_of_each_other_are_refused() -> None:
    one, other = a_read(name="one"), a_read(name="other", minute=1)
    circle = (replace(one, amends="other", reason="x"), replace(other, amends="one", reason="x"))
    with pytest.raises(RuleBroken, match="amends a read that its reader never gave"):
        new_reads((), circle, hashes(circle))


def test_only_what_is_new_is_remarked() -> None:
    first, second = a_read("1/1", minute=0, name="a"), a_read("2/2", minute=5, name="b")
    told = list(remarks([first, second], [second], ["C-1"]))
    assert told == [
        "Ada read case C-1 in two copies of the study: the earlier read counts.",
        "Case C-1 is excluded: its reads stay on record and count for nothing.",
    ]
    assert list(remarks([first, second], [], ["C-1"])) == []
