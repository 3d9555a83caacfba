"""Results leave a study as DICOM: all that was said, of the right case, on record, and nothing that identifies."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from highdicom import sr
from pydicom import Dataset, dcmread

from sireader.cli import main
from sireader.commands.window import Window
from sireader.domain.acts import ActKind
from sireader.domain.cases import Case
from sireader.domain.crops import Crop
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.grading import Grades
from sireader.domain.opinions import Opinion
from sireader.domain.reads import Read
from sireader.imaging.dicom import load
from sireader.imaging.quiet import quiet_libraries
from sireader.inference.card import PHANTOM_NOTE
from sireader.inference.maps import drawn
from sireader.results.maps import grid_of
from sireader.workflow.coordination import add_calibration, record_consensus
from sireader.workflow.file_opinions import loaded, opinion_on
from sireader.workflow.intake import import_radiographs
from sireader.workflow.opinions import import_opinions, record_opinions
from sireader.workflow.results import Results, Wanted, export_results
from sireader.workflow.second_opinion import as_opinion
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import a_desk, a_judgement, a_study, a_table, an_imaged_study, commit
from tests.results.dicom3tools import complaints
from tests.workflow.parcels import a_home, a_parcel, unpacked
from tests.workflow.test_deidentified_study import an_identifying_file, words_of

CROP = Crop(5, 8, 45, 60)
NAMES = {"1.2.840.10008.5.1.4.1.1.88.33": "ComprehensiveSR", "1.2.840.10008.5.1.4.1.1.30": "ParametricMap",
         "1.2.840.10008.5.1.4.1.1.11.1": "GrayscaleSoftcopyPresentationState"}  # fmt: skip


def rows_of(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((folder / "results.csv").read_text(encoding="utf-8").splitlines()))


def the(folder: Path, kind: str, who: str = "") -> Path:
    (found,) = [row for row in rows_of(folder) if row["kind"] == kind and (not who or row["who"] == who)]
    return folder / found["file"]


def codes_of(path: Path) -> dict[str, list[str]]:
    """What a report says, by the side that it says it of."""
    with quiet_libraries():
        report = sr.MeasurementReport.from_sequence([sr.srread(path)])
    told: dict[str, list[str]] = {}
    for group in report.get_image_measurement_groups():
        (site,) = group.finding_sites
        said = [one[0].value.value for one in group.get_qualitative_evaluations() if one[0].name.value != "121106"]
        numbers = [f"{one.name.value}={one.value:g}" for one in group.get_measurements()]
        assert site.laterality is not None
        told[site.laterality.meaning] = [word for word in said if not word.isdigit()] + numbers
    return told


def comments_of(dataset: Dataset) -> list[str]:
    below = [each for item in dataset.get("ContentSequence", ()) for each in comments_of(item)]
    own = dataset.get("ValueType") == "TEXT" and dataset.ConceptNameCodeSequence[0].CodeValue == "121106"
    return [str(dataset.TextValue), *below] if own else below


the_model = cache(loaded)


def an_answer(study: Study, case: str, crop: Crop | None = CROP) -> Opinion:
    """What the shipped model says, on record."""
    radiograph = load(study.radiographs / f"{case}.dcm")
    opinion = as_opinion(opinion_on(radiograph, the_model(), crop), radiograph, case)
    record_opinions(study, opinion.model, [opinion])
    return opinion


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
        commit(study, "Cleo", case.id, "3/2")
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
    assert codes_of(reads["Cleo"]) == {"Right": ["mny-3"], "Left": ["mny-2"], "Bilateral": ["yes", "yes", "no"]}
    assert comments_of(dcmread(reads["Ben"]))[:2] == ["Amends an earlier read. looked again", "osteophytes"]
    assert told.first.id.encode() not in b"".join(path.read_bytes() for path in reads.values())
    roles = {name: "Adjudicating reader" in str(dcmread(path)) for name, path in reads.items()}
    assert roles == {"Ada": False, "Ben": False, "Cleo": True}
    medians = {"Right": ["mny-median=2"], "Left": ["mny-median=2"], "Bilateral": ["yes", "yes"]}
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
    assert said["Right"][-5:] == [f"mny-p-{n}={share:g}" for n, share in enumerate(opinion.answered.right)]
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


def a_settled_study(folder: Path) -> Study:
    study = an_imaged_study(folder, 2)
    for case in study.cases.all():
        commit(study, "Ada", case.id, "2/2")
        commit(study, "Ben", case.id, "2/3")
        study.opinions.append([Opinion(case.id, "model-1", 0.9)], datetime(2024, 3, 1, tzinfo=UTC))
    return study


@pytest.mark.parametrize(
    ("wanted", "counts"),
    [
        (Wanted(readers=("Ben",)), {"read": 2, "presentation": 2}),
        (Wanted(models=("model-1",)), {"opinion": 2}),
        (Wanted(readers=("Ada",), models=("model-1",)), {"read": 2, "presentation": 2, "opinion": 2}),
        (Wanted(), {"read": 4, "presentation": 4, "reference": 2, "opinion": 2}),
    ],
)
def test_one_reader_s_results_hold_nobody_else_s(wanted: Wanted, counts: dict[str, int], tmp_path: Path) -> None:
    with a_settled_study(tmp_path) as study:
        results = export_results(study, tmp_path / "out", wanted)
        others = [read for read in study.reads.all() if wanted.readers and read.reader not in wanted.readers]
    assert {kind: count for kind, count in results.counts.items() if count} == counts
    written = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    for read in others:
        assert not any(word in written for word in (read.id.encode(), f"{read.reader}^".encode()))


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (Wanted(readers=("Zoe",)), "The study has no reader 'Zoe'; there are: Ada, Ben, Cleo"),
        (Wanted(models=("model-9",)), "The study has no opinion of a model 'model-9'; there are: model-1"),
    ],
)
def test_who_is_not_there_is_named(wanted: Wanted, sentence: str, tmp_path: Path) -> None:
    with a_settled_study(tmp_path) as study, pytest.raises(SireaderError, match=sentence):
        export_results(study, tmp_path / "out", wanted)
    assert not (tmp_path / "out").exists()


def test_the_same_study_gives_the_same_objects_again(tmp_path: Path) -> None:
    """So an archive that gets them twice has them once."""
    with a_settled_study(tmp_path) as study:
        for name in ("one", "two"):
            export_results(study, tmp_path / name)
    one, two = (
        {row["file"]: (tmp_path / name / row["file"]).read_bytes() for row in rows_of(tmp_path / name)}
        for name in ("one", "two")
    )
    assert one == two
    assert len({row["sop_uid"] for row in rows_of(tmp_path / "one")}) == len(one)
    assert len({row["series_uid"] for row in rows_of(tmp_path / "one")}) == len(one)


def test_results_that_leave_are_an_act_and_those_that_fail_are_none(tmp_path: Path) -> None:
    with a_settled_study(tmp_path) as study:
        before = len(study.acts.all())
        export_results(study, tmp_path / "out")
        (act,) = study.acts.all()[before:]
        assert (act.kind, act.about, act.why, act.who) == (ActKind.EXPORTED, "results", "12 files", "coordinator")
        assert [one for one in verify(study) if "Opinion" not in one and "opinion" not in one] == []
        (study.radiographs / str(study.cases.all()[-1].radiograph)).write_bytes(b"damaged")
        with pytest.raises(SireaderError):
            export_results(study, tmp_path / "again")
        assert len(study.acts.all()) == before + 1
    assert not [path for path in tmp_path.iterdir() if path.name == "again" or path.name.endswith(".part")]


def test_a_parcel_gives_no_results_out(tmp_path: Path) -> None:
    home, _ = a_home(tmp_path)
    with unpacked(a_parcel(home, "Ada")) as study, pytest.raises(RuleBroken, match="This is Ada's parcel"):
        export_results(study, tmp_path / "out")
    assert not (tmp_path / "out").exists()


NO_WINDOW = cast("Window", None)


def test_the_command_writes_them_and_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_settled_study(tmp_path).close()
    command = ["results", "export", str(tmp_path / "study"), "--out"]
    assert main([*command, str(tmp_path / "a")], NO_WINDOW) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"Wrote 12 DICOM files to {tmp_path / 'a'}: 4 read, 0 aided-read, 2 reference, 2 opinion")
    assert told.count("No map of C-") == 2
    assert main([*command, str(tmp_path / "b"), "--json"], NO_WINDOW) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["files"]["read"], answer["open_cases"], len(answer["maps_left_out"])) == (4, 0, 2)
    assert main([*command, str(tmp_path / "a")], NO_WINDOW) == 2
    sentence = "is already in use; name a new or an empty folder for the results.\n"
    assert capsys.readouterr().err == f"sireader: {tmp_path / 'a'} {sentence}"
