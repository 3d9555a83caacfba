"""Results leave a study: those that were asked for, whole, on record, of every radiograph, the same ones each time."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from pydicom import Dataset, dcmread
from pydicom.uid import UID

from sireader.cli import main
from sireader.domain.acts import ActKind
from sireader.domain.crops import Crop
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.opinions import Opinion
from sireader.imaging.dicom import load
from sireader.inference.maps import drawn
from sireader.inference.package import write_package
from sireader.results.maps import grid_of
from sireader.workflow.choices import Choices
from sireader.workflow.file_opinions import loaded, opinion_on
from sireader.workflow.intake import import_radiographs
from sireader.workflow.models import installed
from sireader.workflow.opinions import import_opinions, record_opinions
from sireader.workflow.results import Wanted, export_results
from sireader.workflow.scores import import_scores
from sireader.workflow.second_opinion import as_opinion
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import a_dicom_file, a_study, a_table, an_imaged_study, commit
from tests.results.dicom3tools import complaints
from tests.workflow.parcels import a_home, a_parcel, unpacked
from tests.workflow.results import CROP, NO_WINDOW, comments_of, rows_of, the, the_model
from tests.workflow.test_deidentified_study import IDENTIFYING, an_identifying_file


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


CLASSES = {  # of radiographs; highdicom takes some for objects of many frames, and does not know others
    "CR": "1.2.840.10008.5.1.4.1.1.1",
    "RF": "1.2.840.10008.5.1.4.1.1.12.2",
    "XA": "1.2.840.10008.5.1.4.1.1.12.1",
    "word capture of many frames": "1.2.840.10008.5.1.4.1.1.7.3",
    "RT image": "1.2.840.10008.5.1.4.1.1.481.1",
    "hardcopy": "1.2.840.10008.5.1.1.29",
    "private": "1.3.46.670589.11.0.0.12.1",
}


def test_radiographs_of_every_class_have_results_that_refer_to_them(tmp_path: Path) -> None:
    files = [a_dicom_file(tmp_path / "in" / f"{kind}.dcm", n) for n, kind in enumerate(CLASSES)]
    for file, sop_class in zip(files, CLASSES.values(), strict=True):
        dataset = dcmread(file)
        dataset.SOPClassUID = dataset.file_meta.MediaStorageSOPClassUID = UID(sop_class)
        dataset.save_as(file)
    with a_study(tmp_path / "study", "second-opinion") as study:
        for accepted in import_radiographs(study, files).accepted:
            commit(study, "reader-reader", accepted.case, "2/2", crop=CROP)
        cases = study.cases.all()
        export_results(study, tmp_path / "out")
    for case in cases:
        radiograph = dcmread(tmp_path / "study" / "radiographs" / str(case.radiograph))
        for file in (tmp_path / "out" / case.id).glob("*.dcm"):
            pairs = references_in(dcmread(file))
            assert set(pairs) == {(radiograph.SOPInstanceUID, radiograph.SOPClassUID)}
            assert len(complaints(file)) == 1


def test_odd_studies_have_valid_results(tmp_path: Path) -> None:
    """No dates, a machine that is named, a read that grades nothing, long names, and words in no code page at once."""
    reader, model = "R" * 64, "a model " * 20
    choices = Choices(drop_dates=True, keep_device=True)
    with a_study(tmp_path / "study", "second-opinion", readers=False) as study:
        study.add_reader(reader, "reader")
        (accepted,) = import_radiographs(study, [an_identifying_file(tmp_path / "a.dcm")], choices=choices).accepted
        commit(study, reader, accepted.case, "-", "zu dunkel – “Übergang”, 暗い")
        record_opinions(study, model, [Opinion(accepted.case, model, 0.5, package="b" * 64)])
        export_results(study, tmp_path / "out")
    written = list((tmp_path / "out").rglob("*.dcm"))
    assert [len(complaints(path)) for path in written] == [1, 1, 1]
    assert "zu dunkel – “Übergang”, 暗い" in comments_of(dcmread(the(tmp_path / "out", "read")))
    words = [value.encode() for key, value in IDENTIFYING.items() if key != "DeviceSerialNumber"]
    assert not [word for path in written for word in words if word in path.read_bytes()]


def references_in(dataset: Dataset) -> list[tuple[str, str]]:
    items = [item for element in dataset if element.VR == "SQ" for item in element.value]
    own = [
        (one.ReferencedSOPInstanceUID, one.ReferencedSOPClassUID) for one in items if "ReferencedSOPInstanceUID" in one
    ]
    return [*own, *(pair for item in items for pair in references_in(item))]


def test_a_name_that_a_person_gave_to_a_case_is_in_no_object(tmp_path: Path) -> None:
    """Only the study's own pseudonyms go into DICOM; what a coordinator wrote might tell something."""
    with a_study(tmp_path / "study") as study:
        rows = ("Xanadu-0815,Ada,local,1,1", "Xanadu-0815,Ben,central-1,0,0")
        import_scores(study, a_table(tmp_path / "s.csv", "case,reader,role,right,left", *rows), new_cases=True)
        import_radiographs(study, [a_dicom_file(tmp_path / "Xanadu-0815.dcm")])
        import_opinions(study, a_table(tmp_path / "m.csv", "case,model,score", "Xanadu-0815,model-1,0.5"))
        assert export_results(study, tmp_path / "out").counts["opinion"] == 1
    written = list((tmp_path / "out").rglob("*.dcm"))
    assert len(written) == 6
    assert not [path for path in written if b"Xanadu" in path.read_bytes()]


@pytest.fixture(scope="module")
def another_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped network under another name, in a folder that is not among the installed ones."""
    folder = tmp_path_factory.mktemp("model") / "elsewhere"
    (runner,) = the_model().runners
    package = runner.package
    write_package(folder, replace(package.card, name="elsewhere-1"), package.network.state_dict(), package.gate)
    return folder


def test_the_map_of_a_model_elsewhere_asked_both_ways_comes_from_its_package(
    another_model: Path, tmp_path: Path
) -> None:
    together = loaded([another_model], mirrored_too=True)
    with an_imaged_study(tmp_path, 1) as study:
        (case,) = study.cases.all()
        radiograph = load(study.radiographs / str(case.radiograph))
        opinion = as_opinion(opinion_on(radiograph, together), radiograph, case.id)
        record_opinions(study, opinion.model, [opinion])
        assert export_results(study, tmp_path / "without").counts["map"] == 0
        results = export_results(study, tmp_path / "with", Wanted(packages=(another_model,)))
    assert (results.counts["map"], results.maps_left_out) == (1, [])
    maps = opinion_on(radiograph, together).maps
    assert maps is not None
    whole = Crop.whole(64, 64)
    shown = dcmread(the(tmp_path / "with", "map"))
    assert np.allclose(shown.pixel_array, drawn(maps.definite, whole, *grid_of(whole)), atol=1e-3)


def test_without_torch_there_are_reports_and_no_maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digest = installed()[-1].digest
    with an_imaged_study(tmp_path, 1) as study:
        (case,) = study.cases.all()
        record_opinions(study, "phantom-1", [Opinion(case.id, "phantom-1", 0.5, package=digest)])
        monkeypatch.setitem(sys.modules, "torch", None)
        results = export_results(study, tmp_path / "out")
    assert (results.counts["opinion"], results.counts["map"]) == (1, 0)
    (why,) = results.maps_left_out
    assert why[2].startswith("No model can be asked: torch is not installed; ")


def test_a_model_that_answers_otherwise_today_gives_no_map(tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 1) as study:
        (case,) = study.cases.all()
        digest = installed()[-1].digest
        record_opinions(study, "phantom-1", [Opinion(case.id, "phantom-1", 0.123, package=digest)])
        results = export_results(study, tmp_path / "out")
    (why,) = results.maps_left_out
    assert why[2].startswith("phantom-1 answers ")
    assert why[2].endswith(" today and 0.1230 on record.")


def test_a_package_that_is_none_is_named_before_anything_is_written(tmp_path: Path) -> None:
    with a_settled_study(tmp_path) as study, pytest.raises(SireaderError, match="nowhere"):
        export_results(study, tmp_path / "out", Wanted(packages=(tmp_path / "nowhere",)))
    assert not (tmp_path / "out").exists()


def test_the_command_writes_them_and_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_settled_study(tmp_path).close()
    command = ["results", "export", str(tmp_path / "study"), "--out"]
    assert main([*command, str(tmp_path / "a")], NO_WINDOW) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"Wrote 12 DICOM files to {tmp_path / 'a'}: 4 read, 0 aided-read, 2 reference, 2 opinion")
    assert "No map for 2 opinions: The opinion of model-1 came from another program." in told
    assert main([*command, str(tmp_path / "b"), "--json"], NO_WINDOW) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["files"]["read"], answer["open_cases"], len(answer["maps_left_out"])) == (4, 0, 2)
    assert main([*command, str(tmp_path / "a")], NO_WINDOW) == 2
    sentence = "is already in use; name a new or an empty folder for the results.\n"
    assert capsys.readouterr().err == f"sireader: {tmp_path / 'a'} {sentence}"
