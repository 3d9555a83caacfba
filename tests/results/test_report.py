"""Reports: what was said comes back equal, of the right joint, and the standard has nothing against it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from highdicom import sr
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom import Dataset, dcmread
from pydicom.sr.codedict import codes

from sireader.domain.crops import Crop
from sireader.domain.grading import Grade, Joint
from sireader.imaging.quiet import quiet_libraries
from sireader.results import scheme
from sireader.results.lie import Lie
from sireader.results.report import report
from sireader.results.said import JointSaid, Person, Program, Said
from sireader.results.scheme import DESIGNATOR, SCHEME, scheme_table
from tests.builders import a_dicom_file
from tests.results.dicom3tools import complaints, dumped

AT = datetime(2024, 3, 1, 8, 30, tzinfo=UTC)
SIDE = 64
LIE = Lie(SIDE, SIDE)
SHARES = (0.1, 0.2, 0.4, 0.2, 0.1)
READ = Said(
    kind="read",
    title="Read by Ada (local)",
    key="read-7",
    observer=Person("Ada", "local"),
    at=AT,
    joints={Joint.RIGHT: JointSaid(grade=Grade.MINIMAL), Joint.LEFT: JointSaid(grade=Grade.SEVERE)},
    definite=True,
    evaluable=True,
    aided=False,
    crop=Crop(4, 8, 40, 60),
    comments=("Übergangswirbel",),
)
REFERENCE = Said(
    kind="reference",
    title="Reference standard by the protocol proof",
    key="reference",
    observer=Program("Reference standard by proof", "1", ("read 1", "read 2"), is_model=False),
    at=AT,
    joints={Joint.RIGHT: JointSaid(median=2.5), Joint.LEFT: JointSaid(median=0.0)},
    definite=False,
    evaluable=True,
)
OPINION = Said(
    kind="opinion",
    title="Opinion. Trained on synthetic phantoms. Not for clinical use.",
    key="opinion-1",
    observer=Program("phantom-1", "a" * 64, ("crop 4,8,40,60",)),
    at=AT,
    joints={joint: JointSaid(shares=SHARES, grade_set=(2, 3)) for joint in Joint},
    definite=True,
    probability=0.8765432109876543,
    cut_off=0.5,
    comments=("Trained on synthetic phantoms. Not for clinical use.",),
)
REPORTS = {
    "read": READ,
    "adjudicator": replace(READ, observer=Person("Cleo", "central-2", adjudicates=True)),
    "not evaluable": replace(READ, joints={}, definite=None, evaluable=False),
    "aided": replace(READ, kind="aided-read", aided=True),
    "reference": REFERENCE,
    "opinion": OPINION,
}


@pytest.fixture(scope="module")
def radiograph(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """A small radiograph as a study holds it, under a pseudonym."""
    path = a_dicom_file(tmp_path_factory.mktemp("in") / "a.dcm", PatientName="S-1", PatientID="S-1", StudyID="C-1")
    dataset = dcmread(path)
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "2.25.11", "2.25.12"
    return dataset


def made(radiograph: Dataset, said: Said, lie: Lie = LIE) -> Dataset:
    with quiet_libraries():
        return report(radiograph, lie, said)


def written(radiograph: Dataset, said: Said, folder: Path) -> Path:
    made(radiograph, said).save_as(folder / "report.dcm", enforce_file_format=True)
    return folder / "report.dcm"


def groups(path_or_made: Path | Dataset) -> list[sr.MeasurementsAndQualitativeEvaluations]:
    with quiet_libraries():
        read = (
            sr.srread(path_or_made) if isinstance(path_or_made, Path) else sr.ComprehensiveSR.from_dataset(path_or_made)
        )
        found = sr.MeasurementReport.from_sequence([read]).get_image_measurement_groups()
    return list(found)


def answers(group: sr.MeasurementsAndQualitativeEvaluations) -> list[tuple[str, str]]:
    told = [one[0] for one in group.get_qualitative_evaluations()]
    return [(one.name.value, one.value.value) for one in told if one.name.scheme_designator == DESIGNATOR]


def numbers(group: sr.MeasurementsAndQualitativeEvaluations) -> dict[str, float]:
    return {one.name.value: float(one.value) for one in group.get_measurements()}


def side(group: sr.MeasurementsAndQualitativeEvaluations) -> str:
    (site,) = group.finding_sites
    assert (site.value.value, site.value.scheme_designator) == ("39723000", "SCT")
    return str(site.laterality.meaning) if site.laterality else ""


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_as_the_standard_has_it(name: str, radiograph: Dataset, tmp_path: Path) -> None:
    assert complaints(written(radiograph, REPORTS[name], tmp_path)) == ["ComprehensiveSR"]


@pytest.mark.parametrize("name", REPORTS)
def test_another_reader_of_reports_takes_the_whole_tree(name: str, radiograph: Dataset, tmp_path: Path) -> None:
    text = dumped(written(radiograph, REPORTS[name], tmp_path))
    assert "For research: not a diagnosis." in text
    assert all(sentence.isascii() is False or sentence in text for sentence in REPORTS[name].comments)


@given(right=st.integers(0, 4), left=st.integers(0, 4), definite=st.booleans(), aided=st.booleans())
@settings(max_examples=8)
def test_a_read_comes_back_equal_and_each_grade_is_of_its_own_joint(
    radiograph: Dataset, right: int, left: int, definite: bool, aided: bool
) -> None:
    joints = {Joint.RIGHT: JointSaid(grade=Grade(right)), Joint.LEFT: JointSaid(grade=Grade(left))}
    told = {
        side(one): answers(one)
        for one in groups(made(radiograph, replace(READ, joints=joints, definite=definite, aided=aided)))
    }
    words = {True: "yes", False: "no"}
    assert told == {
        "Right": [("mny-grade", f"mny-{right}")],
        "Left": [("mny-grade", f"mny-{left}")],
        "Bilateral": [("evaluable", "yes"), ("definite", words[definite]), ("aid", words[aided])],
    }


def test_a_model_s_answer_comes_back_equal(radiograph: Dataset, tmp_path: Path) -> None:
    right, left, both = groups(written(radiograph, OPINION, tmp_path))
    assert (side(right), side(left), side(both)) == ("Right", "Left", "Bilateral")
    for joint in (right, left):
        assert numbers(joint) == {f"mny-p-{grade}": share for grade, share in enumerate(SHARES)}
        assert answers(joint) == [("mny-set", "mny-2"), ("mny-set", "mny-3")]
    assert numbers(both) == {"122157": pytest.approx(0.8765432109876543, abs=1e-12), "cut-off": 0.5}
    assert answers(both) == [("definite", "yes")]
    (probability,) = both.get_measurements(codes.DCM.Probability)
    assert probability.name.scheme_designator == "DCM"


def test_medians_come_back_as_numbers_in_halves(radiograph: Dataset, tmp_path: Path) -> None:
    right, left, both = groups(written(radiograph, REFERENCE, tmp_path))
    assert (numbers(right), numbers(left)) == ({"mny-median": 2.5}, {"mny-median": 0.0})
    assert right.get_measurements()[0].derivation == codes.SCT.Median
    assert answers(both) == [("evaluable", "yes"), ("definite", "no")]


def observer(path: Path) -> list[sr.ObserverContext]:
    with quiet_libraries():
        return sr.MeasurementReport.from_sequence([sr.srread(path)]).get_observer_contexts()


def code_of(concept: str, path: Path) -> str:
    found = re.search(rf'"{concept}"\)=\(([a-z]+),{DESIGNATOR},', dumped(path))
    return found.group(1) if found else ""


@pytest.mark.parametrize(("name", "role"), [("read", "reader"), ("adjudicator", "adjudicator"), ("aided", "reader")])
def test_a_reader_is_a_person_in_a_role(name: str, role: str, radiograph: Dataset, tmp_path: Path) -> None:
    path = written(radiograph, REPORTS[name], tmp_path)
    (context,) = observer(path)
    assert context.observer_type == codes.DCM.Person
    person = context.observer_identifying_attributes
    who = REPORTS[name].observer
    assert isinstance(who, Person)
    assert isinstance(person, sr.PersonObserverIdentifyingAttributes)
    assert str(person.name).rstrip("^") == who.name
    assert code_of("Person Observer's Role in this Procedure", path) == role


@pytest.mark.parametrize(("name", "role"), [("reference", "computed"), ("opinion", "model")])
def test_a_program_is_a_device_with_its_algorithm(name: str, role: str, radiograph: Dataset, tmp_path: Path) -> None:
    path = written(radiograph, REPORTS[name], tmp_path)
    (context,) = observer(path)
    assert context.observer_type == codes.DCM.Device
    device, said = context.observer_identifying_attributes, REPORTS[name].observer
    assert isinstance(device, sr.DeviceObserverIdentifyingAttributes)
    assert isinstance(said, Program)
    text = dumped(path)
    assert (device.name, code_of("Device Role in Procedure", path)) == (said.name, role)
    assert ("Algorithm Manufacturer" in text) is not said.is_model  # nobody knows who made a model
    for words in (said.name, said.version, *said.parameters):
        assert text.count(f'"{words}"') >= 3  # with each group


def test_a_report_refers_to_its_radiograph_and_patient(radiograph: Dataset, tmp_path: Path) -> None:
    dataset = dcmread(written(radiograph, READ, tmp_path))
    (study,) = dataset.CurrentRequestedProcedureEvidenceSequence
    assert study.StudyInstanceUID == dataset.StudyInstanceUID == radiograph.StudyInstanceUID
    (instance,) = study.ReferencedSeriesSequence[0].ReferencedSOPSequence
    assert instance.ReferencedSOPInstanceUID == radiograph.SOPInstanceUID
    assert (dataset.PatientID, dataset.StudyID) == ("S-1", "C-1")
    assert (dataset.ContentDate, dataset.ContentTime[:6], dataset.TimezoneOffsetFromUTC) == (
        "20240301",
        "083000",
        "+0000",
    )
    assert dataset.VerificationFlag == "UNVERIFIED"
    assert dataset.CodingSchemeIdentificationSequence[0].CodingSchemeDesignator == DESIGNATOR


def test_the_radiograph_s_own_data_set_stays_as_it_was(radiograph: Dataset) -> None:
    before = radiograph.to_json()
    made(radiograph, READ)
    assert radiograph.to_json() == before


def region(dataset: Dataset) -> list[float]:
    """The points of the one SCOORD of a report."""

    def walk(item: Dataset) -> list[Dataset]:
        return [item, *(each for one in item.get("ContentSequence", ()) for each in walk(one))]

    (found,) = [item for item in walk(dataset) if item.get("ValueType") == "SCOORD"]
    return [float(number) for number in found.GraphicData]


def test_the_region_is_the_crop_in_stored_pixels(radiograph: Dataset) -> None:
    """In a file that holds its columns the other way round, the same crop lies on the other side."""
    assert region(made(radiograph, READ)) == [8, 4, 60, 4, 60, 40, 8, 40, 8, 4]
    assert region(made(radiograph, READ, replace(LIE, mirrored=True))) == [4, 4, 56, 4, 56, 40, 4, 40, 4, 4]
    assert region(made(radiograph, replace(READ, crop=None))) == [0, 0, 64, 0, 64, 64, 0, 64, 0, 0]


def test_the_same_result_is_the_same_object_and_another_is_another(radiograph: Dataset) -> None:
    once, again = made(radiograph, READ), made(radiograph, READ)
    assert once == again
    others = [
        replace(READ, definite=False),
        replace(READ, comments=()),
        replace(READ, observer=Person("Ben", "local")),
        OPINION,
    ]
    uids = {made(radiograph, one).SOPInstanceUID for one in others} | {once.SOPInstanceUID}
    assert len(uids) == 5
    assert once.file_meta.MediaStorageSOPInstanceUID == once.SOPInstanceUID


def test_every_code_of_the_scheme_fits_its_elements_and_is_told_once() -> None:
    assert len({one.value for one in SCHEME}) == len(SCHEME)
    assert all(len(one.value) <= 16 and len(one.meaning) <= 64 for one in SCHEME)
    mine = {value for value in vars(scheme).values() if isinstance(value, scheme.Entry)} | {
        *scheme.GRADES,
        *scheme.SHARES,
    }
    assert mine == set(SCHEME)


def test_the_page_of_results_has_the_table_of_codes() -> None:
    page = Path(__file__).parents[2] / "docs" / "results.md"
    assert scheme_table() in page.read_text(encoding="utf-8")
