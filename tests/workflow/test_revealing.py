"""Opinions in a study: revealed by the rules and on record, and never in the way of what readers said by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sireader.domain.acts import ActKind
from sireader.domain.assignments import Assignment
from sireader.domain.crops import Crop
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.opinions import Answered, Opinion
from sireader.domain.reads import Purpose, Read
from sireader.workflow import reading
from sireader.workflow.coordination import close_reading
from sireader.workflow.entries import EntryState
from sireader.workflow.opinions import record_opinions, unanswered
from sireader.workflow.progress import progress
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.references import reference, references
from sireader.workflow.scores import export_scores, import_scores
from sireader.workflow.snapshot import snapshot
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import a_desk, a_judgement, a_study, a_table, an_imaged_study, commit

DIGEST, OTHER = "a" * 64, "b" * 64
ANSWER = Answered(
    "Not for clinical use.", False, ("The view is lateral.",), {"balanced": 0.4}, (0.1, 0.2, 0.4, 0.2, 0.1)
)
CROP = Crop(2, 3, 50, 60)
OPINION = Opinion("C-1", "model-1", 0.8, "test", CROP, DIGEST, ANSWER)


def a_protocol_file(folder: Path, reveal: str = "after-commit") -> str:
    roles = '[[roles]]\nname = "local"\n[[roles]]\nname = "central-1"\n'
    told = f'name = "pair"\ntitle = "Two readers"\nagreeing_reads = 2\nreveal = "{reveal}"\n{roles}'
    (folder / "pair.toml").write_text(told, encoding="utf-8")
    return str(folder / "pair.toml")


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    """Two readers who may be shown an opinion after their own commit; one model has one on each case."""
    with a_study(tmp_path / "study", a_protocol_file(tmp_path), ["C-1", "C-2"]) as study:
        record_opinions(study, "model-1", [OPINION, replace(OPINION, case="C-2", probability=0.1)])
        yield study


def problems(study: Study) -> list[str]:
    """What `verify` finds, save that some of these cases have no file."""
    return [one for one in verify(study) if not one.startswith("The radiograph of case C-")]


def revealed(study: Study) -> list[tuple[str, str]]:
    return [(one.reader, one.case) for one in study.reveals.all()]


def test_an_opinion_is_handed_over_whole_and_the_reveal_is_on_record(study: Study) -> None:
    commit(study, "Ada", "C-1", "1/1")
    shown = a_desk(study, "Ada").reveal("C-1", "model-1")
    assert shown.opinion == OPINION
    assert (shown.reveal.model, shown.reveal.package, shown.reveal.seconds) == ("model-1", DIGEST, None)
    act = study.acts.all()[-1]
    assert (act.kind, act.who, act.about, act.why) == (ActKind.REVEALED, "Ada", "C-1", "model-1")
    assert list(act.records) == [f"reveals:{shown.reveal.id}"]
    assert problems(study) == []


def test_nothing_is_handed_over_before_the_own_commit(study: Study) -> None:
    commit(study, "Ben", "C-1", "1/1")
    desk = a_desk(study, "Ada")
    assert (desk.may_reveal("C-1"), desk.revealable("C-1"), desk.revealed("C-1")) == (False, (), ())
    with pytest.raises(RuleBroken, match="commit your read first"):
        desk.reveal("C-1", "model-1")
    with pytest.raises(RuleBroken, match="commit your read first"):
        desk.reveal_computed("C-1", OPINION)
    assert revealed(study) == []


@pytest.mark.parametrize("when", ["never", "after-close"])
def test_the_protocol_has_the_last_word(tmp_path: Path, when: str) -> None:
    with a_study(tmp_path / "study", a_protocol_file(tmp_path, when), ["C-1"]) as study:
        record_opinions(study, "model-1", [OPINION])
        commit(study, "Ada", "C-1", "1/1")
        desk = a_desk(study, "Ada")
        with pytest.raises(RuleBroken):
            desk.reveal("C-1", "model-1")
        close_reading(study, "all is read")
        if when == "never":
            with pytest.raises(RuleBroken, match="never reveals"):
                desk.reveal("C-1", "model-1")
        else:
            assert desk.reveal("C-1", "model-1").opinion == OPINION
            with pytest.raises(RuleBroken, match="commit your read first"):
                a_desk(study, "Ben").reveal("C-1", "model-1")


def test_it_is_recorded_before_it_is_handed_over(study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the record cannot be written, nothing comes back."""
    commit(study, "Ada", "C-1", "1/1")

    def full(*_: object, **__: object) -> None:
        raise SireaderError("The disk is full")

    monkeypatch.setattr(study, "record", full)
    with pytest.raises(SireaderError, match="The disk is full"):
        a_desk(study, "Ada").reveal("C-1", "model-1")
    assert revealed(study) == []


def test_how_long_it_was_looked_at_is_kept_once(study: Study) -> None:
    commit(study, "Ada", "C-1", "1/1")
    desk = a_desk(study, "Ada")
    shown = desk.reveal("C-1", "model-1")
    desk.hide(shown, 12.34)
    desk.hide(shown, 99)
    desk.reveal("C-1", "model-1")
    assert [one.reveal.seconds for one in desk.revealed("C-1")] == [12.3, None]
    assert [act.kind for act in study.acts.all()[-3:]] == [ActKind.REVEALED, ActKind.HIDDEN, ActKind.REVEALED]
    with pytest.raises(RuleBroken, match="Nothing was revealed"):
        a_desk(study, "Ben").hide(shown, 1)
    with pytest.raises(ValueError, match="nobody looks"):
        desk.hide(shown, float("nan"))
    assert problems(study) == []


def test_what_was_revealed_is_shown_again_without_the_model_and_to_its_reader_alone(study: Study) -> None:
    commit(study, "Ada", "C-1", "1/1")
    commit(study, "Ben", "C-1", "1/1")
    a_desk(study, "Ada").reveal("C-1", "model-1")
    assert [one.opinion for one in a_desk(study, "Ada").revealed("C-1")] == [OPINION]
    assert a_desk(study, "Ben").revealed("C-1") == ()


def test_a_grade_changed_after_a_reveal_stands_beside_the_unaided_one(study: Study) -> None:
    for reader in ("Ada", "Ben"):
        commit(study, reader, "C-1", "1/1")
    stands, done = reference(study, "C-1"), progress(snapshot(study))
    desk = a_desk(study, "Ada")
    unaided = desk.own_read("C-1")
    desk.reveal("C-1", "model-1")
    aided = desk.amend("C-1", a_judgement("4/4"), "the model sees erosions")
    assert (aided.purpose, aided.aided) == (Purpose.AIDED, True)
    assert reference(study, "C-1") == stands
    assert desk.own_read("C-1") == unaided
    assert desk.own_aided_read("C-1") == aided
    assert [str(read.grades) for read in desk.own_history("C-1")] == ["1/1", "4/4"]
    (listed,) = [entry for entry in desk.worklist() if entry.case == "C-1"]
    assert unaided is not None
    assert (listed.state, listed.grades) == (EntryState.READ, unaided.grades)
    now = progress(snapshot(study))
    assert [replace(one, last_at=None) for one in now.readers] == [replace(one, last_at=None) for one in done.readers]
    assert (now.roles, now.discordance) == (done.roles, done.discordance)
    again = desk.amend("C-1", a_judgement("3/3"), "and again")
    assert (desk.own_aided_read("C-1"), again.amends) == (again, aided.amends)
    assert a_desk(study, "Ben").own_aided_read("C-1") is None
    assert problems(study) == []


def test_an_amendment_before_the_reveal_counts(study: Study) -> None:
    commit(study, "Ada", "C-1", "1/1")
    desk = a_desk(study, "Ada")
    desk.amend("C-1", a_judgement("2/2"), "looked again")
    desk.reveal("C-1", "model-1")
    assert str(desk.own_read("C-1").grades) == "2/2"  # type: ignore[union-attr]


def test_a_clock_set_back_makes_no_amendment_unaided(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(study, "Ada", "C-1", "1/1")
    desk = a_desk(study, "Ada")
    desk.reveal("C-1", "model-1")

    class Yesterday(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime.now(UTC) - timedelta(days=1)

    monkeypatch.setattr(reading, "datetime", Yesterday)
    assert desk.amend("C-1", a_judgement("4/4"), "looked again").aided
    assert str(desk.own_read("C-1").grades) == "1/1"  # type: ignore[union-attr]


def test_a_sheet_makes_no_amendment_unaided_whatever_time_it_tells(study: Study, tmp_path: Path) -> None:
    for reader in ("Ada", "Ben"):
        commit(study, reader, "C-1", "1/1")
    a_desk(study, "Ada").reveal("C-1", "model-1")
    stands = reference(study, "C-1")
    header = "case,reader,role,right,left,reason,committed_at"
    sheet = a_table(tmp_path / "s.csv", header, "C-1,Ada,local,4,4,looked again,2020-01-01T10:00:00Z")
    assert import_scores(study, sheet).added == 1
    assert reference(study, "C-1") == stands
    assert a_desk(study, "Ada").own_aided_read("C-1") is not None
    assert import_scores(study, sheet).added == 0


def test_reads_exported_and_taken_in_elsewhere_stay_aided(study: Study, tmp_path: Path) -> None:
    for reader in ("Ada", "Ben"):
        commit(study, reader, "C-1", "1/1")
    a_desk(study, "Ada").reveal("C-1", "model-1")
    a_desk(study, "Ada").amend("C-1", a_judgement("4/4"), "looked again")
    export_scores(study, tmp_path / "reads.csv")
    with a_study(tmp_path / "other", a_protocol_file(tmp_path), ["C-1"]) as other:
        import_scores(other, tmp_path / "reads.csv")
        assert [read.purpose for read in other.reads.all()] == [Purpose.REFERENCE, Purpose.REFERENCE, Purpose.AIDED]
        assert reference(other, "C-1").definite is False


def test_an_aided_read_in_a_sheet_amends_something(study: Study, tmp_path: Path) -> None:
    sheet = a_table(tmp_path / "s.csv", "case,reader,role,right,left,purpose", "C-1,Ada,local,4,4,aided")
    with pytest.raises(SireaderError, match="amends nothing"):
        import_scores(study, sheet)


def test_an_opinion_computed_just_now_is_kept_with_its_numbers(study: Study) -> None:
    commit(study, "Ada", "C-1", "1/1")
    new = Opinion("", "model-2", 0.6, crop=CROP, package=OTHER, answered=replace(ANSWER, in_domain=True, why_not=()))
    shown = a_desk(study, "Ada").reveal_computed("C-1", new)
    assert shown.opinion == replace(new, case="C-1")
    kinds = [act.kind for act in study.acts.all()[-2:]]
    assert kinds == [ActKind.OPINIONS_RECORDED, ActKind.REVEALED]
    other = replace(new, probability=0.61)
    assert a_desk(study, "Ada").reveal_computed("C-1", other).opinion.probability == 0.6, "a case has one answer"
    wider = replace(new, crop=None, probability=0.7)
    assert a_desk(study, "Ada").reveal_computed("C-1", wider).opinion.probability == 0.7, "another crop is another one"
    assert a_desk(study, "Ada").reveal("C-1", "model-2", CROP).opinion.probability == 0.6
    with pytest.raises(RuleBroken, match="that another package gave; give a new version"):
        a_desk(study, "Ada").reveal_computed("C-1", replace(new, package=DIGEST))
    assert problems(study) == []


def test_an_opinion_nobody_has_is_told_in_a_sentence(study: Study) -> None:
    commit(study, "Ada", "C-1", "1/1")
    with pytest.raises(RuleBroken, match="There is no such opinion on this case"):
        a_desk(study, "Ada").reveal("C-1", "model-9")
    with pytest.raises(RuleBroken, match="There is no such opinion on this case"):
        a_desk(study, "Ada").reveal("C-1", "model-1", Crop(0, 0, 99, 99))


def test_a_batch_that_was_stopped_goes_on_where_it_was(study: Study, tmp_path: Path) -> None:
    with an_imaged_study(tmp_path / "many", 20, a_protocol_file(tmp_path), side_px=32) as many:
        cases = [case.id for case in unanswered(many, DIGEST)]
        assert len(cases) == 20

        def stopped() -> Iterator[Opinion]:
            for number, case in enumerate(cases):
                if number == 18:
                    raise KeyboardInterrupt
                yield replace(OPINION, case=case)

        with pytest.raises(KeyboardInterrupt):
            record_opinions(many, "model-1", stopped())
        left = [case.id for case in unanswered(many, DIGEST)]
        assert left == cases[16:]
        told = record_opinions(many, "model-1", [replace(OPINION, case=case) for case in [*cases[14:], cases[19]]])
        assert (told.new, told.known) == (4, 3)
        assert unanswered(many, DIGEST) == []
        assert len(unanswered(many, OTHER)) == 20
        assert verify(many) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"model": "model-2"}, "came among those of model-1"),
        ({"package": ""}, "does not say which model package gave it"),
        ({"package": OTHER}, "opinions of model-1 that another package gave"),
        ({"case": "C-9"}, "has no case 'C-9'"),
    ],
)
def test_a_row_that_does_not_fit_takes_its_batch_back(study: Study, change: dict[str, str], sentence: str) -> None:
    before = study.opinions.all()
    rows = [replace(OPINION, case="C-2", crop=None), replace(OPINION, **change)]  # type: ignore[arg-type]
    with pytest.raises(SireaderError, match=sentence):
        record_opinions(study, "model-1", rows)
    assert study.opinions.all() == before


def test_a_hidden_repeat_is_revealed_under_its_own_name_and_is_no_agreement_any_more(study: Study) -> None:
    given = [Assignment(1, "C-1", "C-1"), Assignment(2, "C-1", "X-7", Purpose.REPEAT)]
    study.readers.assign("Ada", given, datetime.now(UTC))
    desk = a_desk(study, "Ada")
    commit(study, "Ada", "C-1", "1/1")
    assert desk.reveal("C-1", "model-1").opinion.case == "C-1"
    with pytest.raises(RuleBroken, match="commit your read first"):
        desk.reveal("X-7", "model-1")
    commit(study, "Ada", "X-7", "1/1")
    told = desk.reveal("X-7", "model-1")
    assert (told.opinion.case, told.reveal.case) == ("X-7", "X-7")
    assert "C-1" not in repr(desk.revealed("X-7"))
    assert "X-7" not in repr(desk.revealed("C-1"))
    assert desk.amend("X-7", a_judgement("2/2"), "looked again").case == "X-7"
    (ada, _) = progress(snapshot(study)).readers
    assert (ada.repeats_done, ada.repeats.of) == (1, 0)


def test_every_reference_of_a_study_stays_while_readers_are_shown_opinions(study: Study) -> None:
    for case, grades in (("C-1", "1/1"), ("C-2", "3/3")):
        for reader in ("Ada", "Ben"):
            commit(study, reader, case, grades)
    stands = [found for _, found in references(study)]
    for reader in ("Ada", "Ben"):
        desk: ReadingDesk = a_desk(study, reader)
        for case in ("C-1", "C-2"):
            desk.reveal(case, "model-1")
            amended: Read = desk.amend(case, a_judgement("2/2"), "swayed")
            assert amended.aided
    assert [found for _, found in references(study)] == stands
