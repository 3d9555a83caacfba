"""Results leave a study as DICOM: all that was said, of the right case, on record, and nothing that identifies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread

from sireader.domain.cases import Case
from sireader.domain.grading import Grades
from sireader.domain.opinions import Opinion
from sireader.domain.reads import Read
from sireader.imaging.dicom import load
from sireader.inference.card import PHANTOM_NOTE
from sireader.inference.maps import drawn
from sireader.results.maps import grid_of
from sireader.workflow.coordination import add_calibration, record_consensus
from sireader.workflow.file_opinions import opinion_on
from sireader.workflow.intake import import_radiographs
from sireader.workflow.opinions import import_opinions, record_opinions
from sireader.workflow.results import Results, export_results
from tests.builders import a_desk, a_judgement, a_study, a_table, an_imaged_study, commit
from tests.results.dicom3tools import complaints
from tests.workflow.results import CROP, an_answer, codes_of, comments_of, rows_of, the, the_model
from tests.workflow.test_deidentified_study import an_identifying_file, words_of

NAMES = {"1.2.840.10008.5.1.4.1.1.88.33": "ComprehensiveSR", "1.2.840.10008.5.1.4.1.1.30": "ParametricMap",
         "1.2.840.10008.5.1.4.1.1.11.1": "GrayscaleSoftcopyPresentationState"}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A whole story: two readers differ, the adjudicator settles it, a reader changes his mind, a model is asked."""

    original: Path
    study: Path
    case: Case
    first: Read
    opinion: Opinion
    results: Results
    out: Path


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The story of a radiograph whose file names somebody in every way; its results are in `out`."""
    folder = tmp_path_factory.mktemp("told")
    file = an_identifying_file(folder / "in" / "Zwetschgenbaum.dcm")
    with a_study(folder / "study") as study:
        import_radiographs(study, [file])
        (case,) = study.cases.all()
        commit(study, "Ada", case.id, "2/2", crop=CROP)
        first = commit(study, "Ben", case.id, "0/1")
        a_desk(study, "Ben").amend(case.id, a_judgement("1/1", "osteophytes"), "looked again")
        commit(study, "Cleo", case.id, "3/1")
        opinion = an_answer(study, case.id)
        return Told(file, study.folder, case, first, opinion, export_results(study, folder / "out"), folder / "out")


def test_every_result_of_a_case_is_written_and_valid(told: Told) -> None:
    counts = {"read": 3, "aided-read": 0, "reference": 1, "opinion": 1, "map": 1, "presentation": 3}
    assert (told.results.counts, told.results.maps_left_out) == (counts, [])
    radiograph = dcmread(told.study / "radiographs" / f"{told.case.id}.dcm")
    for row in rows_of(told.out):
        assert complaints(told.out / row["file"]) == [NAMES[row["sop_class_uid"]]]
        made = dcmread(told.out / row["file"])
        assert row["sop_uid"] == made.SOPInstanceUID
        assert (made.StudyInstanceUID, made.PatientID) == (radiograph.StudyInstanceUID, told.case.subject)
        assert str(radiograph.SOPInstanceUID) in str(made)
    written = {path.relative_to(told.out).as_posix() for path in told.out.rglob("*.dcm")}
    assert written == {row["file"] for row in rows_of(told.out)}


def test_readers_adjudicators_and_the_reference_are_told_apart(told: Told) -> None:
    reads = {name: the(told.out, "read", name) for name in ("Ada", "Ben", "Cleo")}
    assert codes_of(reads["Ada"])["Right"] == ["mny-2"]
    assert codes_of(reads["Ben"]) == {"Right": ["mny-1"], "Left": ["mny-1"], "Bilateral": ["yes", "no", "no"]}
    assert codes_of(reads["Cleo"]) == {"Right": ["mny-3"], "Left": ["mny-1"], "Bilateral": ["yes", "yes", "no"]}
    assert comments_of(dcmread(reads["Ben"]))[:2] == ["Amends an earlier read. looked again", "osteophytes"]
    assert told.first.id.encode() not in b"".join(path.read_bytes() for path in reads.values())
    roles = {name: "Adjudicating reader" in str(dcmread(path)) for name, path in reads.items()}
    assert roles == {"Ada": False, "Ben": False, "Cleo": True}
    medians = {"Right": ["mny-median=2"], "Left": ["mny-median=1"], "Bilateral": ["yes", "yes"]}
    assert codes_of(the(told.out, "reference")) == medians
    assert comments_of(dcmread(the(told.out, "reference")))[0].startswith("Computed from 3 reads by the protocol proof")


def test_a_model_s_answer_carries_its_notice_everywhere(told: Told) -> None:
    report, shown = dcmread(the(told.out, "opinion")), dcmread(the(told.out, "map"))
    assert comments_of(report)[0] == PHANTOM_NOTE
    assert "For research: not a diagnosis." in comments_of(report)
    assert report.SeriesDescription == f"Opinion. {PHANTOM_NOTE}"
    assert (shown.SeriesDescription, shown.ContentDescription) == (f"Map. {PHANTOM_NOTE}",) * 2


def test_a_model_s_answer_is_the_one_on_record(told: Told) -> None:
    said, opinion = codes_of(the(told.out, "opinion")), told.opinion
    assert opinion.answered is not None
    assert opinion.answered.right is not None
    assert f"122157={opinion.probability:g}" in said["Bilateral"]
    for side, shares in (("Right", opinion.answered.right), ("Left", opinion.answered.left)):
        assert said[side][-5:] == [f"mny-p-{n}={share:g}" for n, share in enumerate(shares or ())]
    assert opinion.answered.right != opinion.answered.left
    assert opinion.package.encode() in the(told.out, "opinion").read_bytes()
    outside = [
        sentence for sentence in comments_of(dcmread(the(told.out, "opinion"))) if sentence.startswith("Outside")
    ]
    assert bool(outside) is not opinion.answered.in_domain


def test_the_map_is_the_one_that_the_program_draws(told: Told) -> None:
    radiograph = load(told.study / "radiographs" / f"{told.case.id}.dcm")
    maps = opinion_on(radiograph, the_model(), CROP).maps
    assert maps is not None
    ours = drawn(maps.definite, CROP, *grid_of(CROP))
    assert np.allclose(dcmread(the(told.out, "map")).pixel_array, ours, atol=1e-3)
    assert float(np.ptp(ours)) > 0


def test_no_byte_of_any_result_identifies_anybody(told: Told) -> None:
    """Not in plain, and not in two bytes a sign: names, dates, numbers and every original UID of the file."""
    words = {*words_of(dcmread(told.original)), b"Zwetschgenbaum.dcm", str(told.original.parent).encode()}
    assert len(words) > 45
    searched = [path for path in told.out.rglob("*") if path.is_file()]
    assert len(searched) == 10
    for path in searched:
        content = str(path.relative_to(told.out)).encode() + path.read_bytes()
        found = {word for word in words if word in content or word.decode().encode("utf-16-le") in content}
        assert not found, f"{path.name} holds {found}"


def test_an_answer_whose_model_is_not_here_has_a_report_and_a_reason_why_it_has_no_map(tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 1) as study:
        (case,) = study.cases.all()
        import_opinions(study, a_table(tmp_path / "m.csv", "case,model,score,split", f"{case.id},other 1,0.25,train"))
        record_opinions(study, "gone 2", [Opinion(case.id, "gone 2", 0.5, package="b" * 64)])
        results = export_results(study, tmp_path / "out")
    assert (results.counts["opinion"], results.counts["map"]) == (2, 0)
    assert {(model, why) for _, model, why in results.maps_left_out} == {
        ("gone 2", "The package that gave the opinion of gone 2 is not on this computer."),
        ("other 1", "The opinion of other 1 came from another program."),
    }
    other = the(tmp_path / "out", "opinion", "other 1")
    assert codes_of(other)["Bilateral"] == ["122157=0.25"]  # without a cut-off nothing is decided
    assert comments_of(dcmread(other))[:2] == [
        "An opinion of another program. Not a diagnosis.", "The case was in the model's train split."
    ]  # fmt: skip


def test_an_aided_read_stands_beside_the_unaided_one_and_says_so(tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 1, "second-opinion") as study:
        (case,) = study.cases.all()
        opinion = Opinion(case.id, "model-1", 0.9, package="b" * 64)
        record_opinions(study, "model-1", [opinion])
        commit(study, "reader-reader", case.id, "1/1")
        desk = a_desk(study, "reader-reader")
        desk.reveal(case.id, "model-1")
        desk.amend(case.id, a_judgement("3/3"), "the model saw it")
        export_results(study, tmp_path / "out")
    out = tmp_path / "out"
    assert codes_of(the(out, "read"))["Bilateral"] == ["yes", "no", "no"]
    assert codes_of(the(out, "aided-read"))["Bilateral"] == ["yes", "yes", "yes"]
    assert comments_of(dcmread(the(out, "aided-read")))[0].startswith("Given after a model's opinion was revealed")
    assert codes_of(the(out, "reference"))["Right"] == ["mny-median=1"]


def test_what_a_meeting_agreed_on_is_told_as_such_in_whole_grades(tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 1, "gespic") as study:
        (case,) = study.cases.all()
        commit(study, "Ben", case.id, "2/2")
        commit(study, "Cleo", case.id, "0/1")
        record_consensus(study, case.id, Grades.of(2, 3), ("central-1", "central-2"), "looked together")
        export_results(study, tmp_path / "out")
    told = the(tmp_path / "out", "reference")
    assert codes_of(told) == {"Right": ["mny-2"], "Left": ["mny-3"], "Bilateral": ["yes", "yes"]}
    assert comments_of(dcmread(told))[0].startswith("Agreed by central-1, central-2 at a meeting")


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    """Excluded and calibration cases, cases without a radiograph and without any result; the open ones are named."""
    with an_imaged_study(tmp_path, 4) as study:
        settled, trained, excluded, unread = (case.id for case in study.cases.all())
        add_calibration(study, trained, Grades.of(1, 1))
        commit(study, "Ada", settled, "2/2")
        commit(study, "Ada", excluded, "2/2")
        study.exclude(excluded, "very poor quality")
        results = export_results(study, tmp_path / "out")
    assert results.left_out == Counter({"excluded": 1, "without results": 1, "calibration": 1})
    assert results.open_cases == 1
    assert {row["case"] for row in rows_of(tmp_path / "out")} == {settled}
    assert unread not in (tmp_path / "out" / "results.csv").read_text(encoding="utf-8")
