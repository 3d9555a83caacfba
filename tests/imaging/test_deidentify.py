"""A de-identified file names nobody, and keeps what a reader needs."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from pydicom import Dataset
from pydicom.encaps import encapsulate, get_frame
from pydicom.uid import JPEGLSLossless, RLELossless

from sireader.domain.errors import SireaderError
from sireader.domain.pseudonyms import Pseudonyms
from sireader.imaging.deidentify import How, burned_in, deidentified, pixel_digest, write_dataset
from sireader.imaging.dicom import decode, load
from sireader.imaging.files import read_dataset
from sireader.imaging.radiograph import Window

Build = Callable[..., Dataset]
NAMES = Pseudonyms(b"s" * 32)
SUBJECT, CASE = "S-AAAABBBBCC", "C-AAAABBBBCC"
SECRET = {
    "PatientName": "Mustermann^Erika",
    "PatientID": "PID-4711-0815",
    "PatientBirthDate": "19631224",
    "PatientAddress": "Hauptstrasse 17",
    "OtherPatientIDs": "OLD-99887",
    "IssuerOfPatientID": "KIS-NORD",
    "AccessionNumber": "ACC556677",
    "StudyID": "ST778899",
    "StudyDate": "20190704",
    "SeriesDate": "20190705",
    "AcquisitionDate": "2019.07.06",
    "ContentDate": "20190707",
    "InstanceCreationDate": "20190708",
    "StudyTime": "101112.131415",
    "AcquisitionTime": "111213",
    "StudyInstanceUID": "1.2.276.0.7.1111.1",
    "SeriesInstanceUID": "1.2.276.0.7.1111.2",
    "SOPInstanceUID": "1.2.276.0.7.1111.3",
    "InstitutionName": "Klinik Musterstadt",
    "InstitutionAddress": "Am Markt 1",
    "ReferringPhysicianName": "Hausarzt^Hans",
    "OperatorsName": "Knipser^Karl",
    "StationName": "ROENTGEN7",
    "DeviceSerialNumber": "SN-443322",
    "StudyDescription": "Becken von Erika M.",
    "SeriesDescription": "ISG Mustermann",
    "ProtocolName": "Privatpatientin",
    "ImageComments": "Frau Mustermann, Angst",
    "PatientComments": "Nachbarin von Karl",
    "DerivationDescription": "aus Archiv 12345",
    "ImageType": ["ORIGINAL", "PRIMARY", "MUSTERMANN"],
    "BodyPartExamined": "MUSTERMANN",
    "ViewPosition": "ERIKA",
    "Manufacturer": "Erika Radiology",
    "WindowCenterWidthExplanation": ["Bone", "Erika"],
    "MilitaryRank": "Oberst",
}
KEPT = {
    "WindowCenter": ["100", "50"],
    "WindowWidth": ["200", "60"],
    "PixelSpacing": ["0.143", "0.143"],
    "PatientSex": "F",
    "PatientAge": "055Y",
    "ManufacturerModelName": "DigitalDiagnost 4",
    "KVP": "77",
    "Laterality": "",
}


def secret_dataset(make: Build, **elements: Any) -> Dataset:
    stored = np.random.default_rng(1).integers(0, 1024, (20, 20))
    dataset = make(stored, **{**SECRET, **KEPT, "BitsStored": 10, **elements})
    block = dataset.private_block(0x0011, "MUSTERMANN CREATOR", create=True)
    block.add_new(1, "LO", "private Mustermann")
    dataset.add_new((0x6000, 0x3000), "OW", b"overlay Mustermann")
    dataset.add_new((0x6000, 0x0022), "LO", "Mustermann")
    request = Dataset()
    request.RequestedProcedureDescription = "Erikas Becken"
    dataset.RequestAttributesSequence = [request]
    view = Dataset()
    view.CodeValue, view.CodingSchemeDesignator, view.CodeMeaning = "399348003", "SCT", "antero-posterior"
    local = Dataset()
    local.CodeValue, local.CodingSchemeDesignator, local.CodeMeaning = "ERIKA1", "99KLINIK", "Erika"
    dataset.ViewCodeSequence = [view, local]
    return dataset


def written(told: Dataset, folder: Path) -> Path:
    path = folder / "told.dcm"
    write_dataset(told, path)
    return path


def secrets_in(content: bytes) -> list[str]:
    words = [str(word) for value in SECRET.values() for word in (value if isinstance(value, list) else [value])]
    words = [part for word in words for part in word.split("^")]
    public = {"ORIGINAL", "PRIMARY", "Bone"}
    return [word for word in words if word not in public and word.encode().lower() in content.lower()]


@pytest.mark.parametrize("dates", ["shift", "drop"])
def test_no_original_value_is_found_in_the_file(make: Build, tmp_path: Path, dates: Any) -> None:
    told = deidentified(secret_dataset(make), NAMES, CASE, SUBJECT, How(dates))
    content = written(told, tmp_path).read_bytes()
    assert secrets_in(content) == []
    assert content[:128] == b"\0" * 128
    for word in (b"mustermann", b"erika", b"pid-", b"archiv"):
        assert word not in content.lower()


def test_the_search_would_find_them(make: Build, save: Callable[[Dataset], Path]) -> None:
    content = save(secret_dataset(make)).read_bytes()
    assert len(secrets_in(content)) > 35


def test_what_a_reader_needs_is_kept(make: Build, tmp_path: Path) -> None:
    path = written(deidentified(secret_dataset(make), NAMES, CASE, SUBJECT), tmp_path)
    told = pydicom.dcmread(path)
    for keyword in set(KEPT) - {"Laterality"}:
        assert told[keyword].value == secret_dataset(make)[keyword].value
    assert [item.CodeValue for item in told.ViewCodeSequence] == ["399348003"]
    assert load(path).vois == (Window(100, 200, "Bone"), Window(50, 60, "WINDOW2"))
    assert told.ImageType == ["ORIGINAL", "PRIMARY"]
    assert "BodyPartExamined" not in told
    assert "Manufacturer" not in told


def test_names_uids_and_method(make: Build, tmp_path: Path) -> None:
    told = pydicom.dcmread(written(deidentified(secret_dataset(make), NAMES, CASE, SUBJECT), tmp_path))
    assert (told.PatientID, str(told.PatientName), told.StudyID) == (SUBJECT, SUBJECT, CASE)
    assert told.StudyInstanceUID == NAMES.uid(SECRET["StudyInstanceUID"])  # type: ignore[arg-type]
    assert told.file_meta.MediaStorageSOPInstanceUID == told.SOPInstanceUID
    assert told.file_meta.ImplementationClassUID.startswith("2.25.")
    assert told.PatientIdentityRemoved == "YES"
    assert [item.CodeValue for item in told.DeidentificationMethodCodeSequence] == ["113100", "113108", "113107"]
    assert told.LongitudinalTemporalInformationModified == "MODIFIED"


def test_a_case_named_by_a_person_is_not_written(make: Build) -> None:
    assert deidentified(secret_dataset(make), NAMES, "PID-4711-0815", SUBJECT).StudyID == ""


def test_dates_move_together_and_intervals_stay(make: Build) -> None:
    told = deidentified(secret_dataset(make), NAMES, CASE, SUBJECT)
    days = [int(told[keyword].value) for keyword in ("StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate")]
    parsed = [pydicom.valuerep.DA(str(day)) for day in days]
    original = pydicom.valuerep.DA("20190704")
    assert original is not None
    assert all(day is not None for day in parsed)
    assert [(day - parsed[0]).days for day in parsed if day and parsed[0]] == [0, 1, 2, 3]
    assert parsed[0] is not None
    assert (original - parsed[0]).days == NAMES.shift_days(SUBJECT)
    dropped = deidentified(secret_dataset(make), NAMES, CASE, SUBJECT, How("drop"))
    assert dropped.StudyDate == ""
    assert "SeriesDate" not in dropped


@pytest.mark.parametrize(
    ("stated", "born", "age"),
    [("093Y", "", "090Y"), ("089Y", "", "089Y"), ("", "19630705", "055Y"), ("", "", None), ("old", "20200101", None)],
)
def test_age_is_capped(make: Build, stated: str, born: str, age: str | None) -> None:
    dataset = secret_dataset(make, PatientAge=stated, PatientBirthDate=born)
    assert deidentified(dataset, NAMES, CASE, SUBJECT).get("PatientAge") == age


def test_the_original_is_not_changed(make: Build) -> None:
    dataset = secret_dataset(make)
    before = dataset.to_json()
    deidentified(dataset, NAMES, CASE, SUBJECT)
    assert dataset.to_json() == before


@pytest.mark.parametrize("syntax", [None, RLELossless])
def test_bits_that_no_picture_shows_are_cleared(make: Build, tmp_path: Path, syntax: Any) -> None:
    dataset = make(np.full((20, 20), 0x4D23), BitsStored=10)
    if syntax:
        dataset.compress(syntax, generate_instance_uid=False)
    told = pydicom.dcmread(written(deidentified(dataset, NAMES, CASE, SUBJECT), tmp_path))
    assert set(np.frombuffer(told.PixelData, "<u2").tolist()) == {0x4D23 & 0x3FF}


def test_bytes_behind_the_last_pixel_stay_behind(make: Build) -> None:
    dataset = make(np.zeros((20, 20)))
    dataset.PixelData += b"Mustermann"
    assert len(deidentified(dataset, NAMES, CASE, SUBJECT).PixelData) == 800


def test_comments_inside_a_compressed_picture_stay_behind(make: Build, tmp_path: Path) -> None:
    dataset = make(np.random.default_rng(2).integers(0, 4096, (20, 20)), BitsStored=12)
    dataset.compress(JPEGLSLossless, generate_instance_uid=False)
    plain = decode(dataset, "x")
    stream = get_frame(dataset.PixelData, 0, number_of_frames=1)
    comment, application = (mark + b"\x00\x0cMustermann" for mark in (b"\xff\xfe", b"\xff\xe1"))
    dataset.PixelData = encapsulate([stream[:2] + comment + application + stream[2:] + b"Mustermann"])
    path = written(deidentified(dataset, NAMES, CASE, SUBJECT), tmp_path)
    assert b"Mustermann" not in path.read_bytes()
    assert np.array_equal(load(path).pixels, plain.pixels)


def test_comments_inside_a_jpeg_2000_are_blanked(make: Build, tmp_path: Path) -> None:
    from openjpeg.utils import encode_array

    stored = np.random.default_rng(3).integers(0, 4096, (80, 80)).astype(np.uint16)
    dataset = make(stored, BitsStored=12)
    stream = bytes(encode_array(stored, bits_stored=12, photometric_interpretation=2))
    at = stream.index(b"\xff\x64")
    comment = b"\xff\x64\x00\x0e\x00\x01Mustermann"
    dataset.file_meta.TransferSyntaxUID = pydicom.uid.JPEG2000Lossless
    dataset.add_new("PixelData", "OB", encapsulate([stream[:at] + comment + stream[at:]]))
    path = written(deidentified(dataset, NAMES, CASE, SUBJECT), tmp_path)
    assert b"Mustermann" not in path.read_bytes()
    assert np.array_equal(load(path).pixels, stored)


def test_a_file_without_uids_gets_distinct_ones(make: Build) -> None:
    dataset = secret_dataset(make)
    for keyword in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"):
        del dataset[keyword]
    told = deidentified(dataset, NAMES, CASE, SUBJECT)
    assert len({told.StudyInstanceUID, told.SeriesInstanceUID, told.SOPInstanceUID}) == 3


@pytest.mark.parametrize(("said", "meant"), [("NO", False), ("YES", True), (None, None)])
def test_burned_in(make: Build, said: str | None, meant: bool | None) -> None:
    dataset = make([[0]], **({"BurnedInAnnotation": said} if said else {}))
    assert burned_in(dataset) is meant


def test_the_digest_is_of_the_picture_alone(make: Build, save: Callable[[Dataset], Path]) -> None:
    dataset = secret_dataset(make)
    digest = pixel_digest(decode(dataset, "x"))
    dataset.PatientName = "Other"
    dataset.compress(RLELossless, generate_instance_uid=False)
    assert pixel_digest(load(save(dataset))) == digest
    assert pixel_digest(decode(make([[1, 2]]), "x")) != pixel_digest(decode(make([[1], [2]]), "x"))


def test_a_full_disk_leaves_nothing_behind(make: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    told = deidentified(make([[0, 1]]), NAMES, CASE, SUBJECT)
    with pytest.raises(SireaderError, match="disk is full"):
        write_dataset(told, tmp_path / "told.dcm")
    assert list(tmp_path.iterdir()) == []


def test_a_film_is_de_identified_like_the_rest(tmp_path: Path) -> None:
    from PIL import Image

    Image.fromarray(np.arange(64, dtype=np.uint16).reshape(8, 8)).save(tmp_path / "film.png", dpi=(150, 150))
    dataset = read_dataset(tmp_path / "film.png")
    path = written(deidentified(dataset, NAMES, CASE, SUBJECT), tmp_path)
    assert np.array_equal(load(path).pixels, load(tmp_path / "film.png").pixels)
    assert load(path).spacing == load(tmp_path / "film.png").spacing
