"""What is left of originals in a folder is found: by kind of file, and byte by byte where there is a keyed map."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
import tifffile
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pydicom import Dataset

from sireader.domain.errors import SireaderError
from sireader.workflow.choices import Choices
from sireader.workflow.intake import import_radiographs
from sireader.workflow.keyed_map import KeyedMap
from sireader.workflow.keys import data_folder
from sireader.workflow.parcels_pack import pack
from sireader.workflow.references import write_references
from sireader.workflow.results import Wanted, export_results
from sireader.workflow.scores import export_scores
from sireader.workflow.search import Finding, search
from sireader.workflow.study import Study
from sireader.workflow.trainset import export_trainset
from sireader.workflow.trainset_layout import Layout
from tests.builders import a_dicom_file, a_study, commit
from tests.workflow.report.studies import a_report
from tests.workflow.test_deidentified_study import an_identifying_file

PASSPHRASE = "four or five words"  # noqa: S105
Spoil = Callable[[Dataset], None]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, KeyedMap]:
    """A seeded cohort in a study, with everything that goes out of it beside; and the map of its originals."""
    folder = tmp_path_factory.mktemp("exported")
    files = [an_identifying_file(folder / "in" / "Zwetschgenbaum.dcm")]
    for number, name in enumerate(("Apfelkern", "Birnbaum", "Kirschkuchen"), start=2):
        files.append(a_person(folder / "in" / f"aufnahme-{number}.dcm", name, number))
    keyed_map = KeyedMap.begin(folder / "kept.map", PASSPHRASE, folder / "out" / "study")
    (folder / "out").mkdir()
    with a_study(folder / "out" / "study") as study:
        report = import_radiographs(study, files, choices=Choices(keyed_map=keyed_map))
        for accepted in report.accepted:
            for reader in ("Ada", "Ben"):
                commit(study, reader, accepted.case, "2/3")
        write_all(study, folder / "out")
    return folder / "out", keyed_map


def a_person(path: Path, name: str, number: int) -> Path:
    identity: dict[str, Any] = {"PatientName": f"{name}^Hans", "PatientID": f"MRN-{number}0815"}
    identity |= {"PatientBirthDate": f"1950010{number}", "StudyInstanceUID": f"1.2.276.0.7230010.3.1.{number}"}
    return a_dicom_file(path, number, StudyDate=f"2018020{number}", **identity)


def write_all(study: Study, folder: Path) -> None:
    """Every kind of file that leaves a study; the page about one radiograph is looked at in its own test."""
    export_scores(study, folder / "reads.csv")
    write_references(study, folder / "reference.csv")
    export_trainset(study, folder / "set")
    export_trainset(study, folder / "image folder", layout=Layout.HUGGINGFACE)
    pack(study, "Ada", folder / "ada.sirp", None)
    export_results(study, folder / "results", Wanted())
    a_report(study, folder / "report")
    (folder / "record.json").write_text(json.dumps([asdict(act) for act in study.acts.all()], default=str))


def found(folder: Path, keyed_map: KeyedMap | None = None) -> list[Finding]:
    return search(folder, keyed_map).findings


def test_a_study_and_everything_that_leaves_it_hold_no_original_value(exported: tuple[Path, KeyedMap]) -> None:
    folder, keyed_map = exported
    told = search(folder, keyed_map)
    assert (told.findings, told.unsearched) == ([], [])
    assert told.values > 50
    assert told.files > 20, "files in the parcel are counted"


def test_every_kind_of_export_is_among_what_is_searched(exported: tuple[Path, KeyedMap]) -> None:
    folder, _ = exported
    names = {str(path.relative_to(folder)) for path in folder.rglob("*")}
    assert {"study/study.sqlite", "reads.csv", "reference.csv", "ada.sirp", "results", "report/report.html"} <= names
    for ending in ("set/croissant.json", "image folder/croissant.json", "report/report.json", ".dcm", ".svg"):
        assert any(name.endswith(ending) for name in names), (ending, sorted(names))


def test_neither_the_sealed_map_nor_the_data_folder_tells_an_original_value(exported: tuple[Path, KeyedMap]) -> None:
    """The map itself holds them all, sealed; the user's data folder has keys, logs and what waits for a study."""
    folder, keyed_map = exported
    place = folder.parent / "beside"
    place.mkdir()
    shutil.copy(folder.parent / "kept.map", place / "kept.map")
    shutil.copytree(data_folder(), place / "data")
    content = b"".join(path.read_bytes() for path in place.rglob("*") if path.is_file())
    words = {value for one in keyed_map.entries.values() for values in one.values.values() for value in values}
    long = {word for word in words if len(word) > 5}
    assert len(long) > 40
    assert not [word for word in long if word.encode() in content or word.encode("utf-16-le") in content]
    assert not [path for path in place.rglob("*") if any(word in path.name for word in long)]


def test_the_originals_themselves_are_full_of_them(exported: tuple[Path, KeyedMap]) -> None:
    folder, keyed_map = exported
    told = {one.what + one.place for one in found(folder.parent / "in", keyed_map)}
    for word in ("original PatientName", "original StudyInstanceUID", "original PatientBirthDate", "file's name"):
        assert any(word in one for one in told), word
    assert not any("Zwetschgenbaum" in one.place + one.what for one in found(folder.parent / "in", keyed_map))


def test_one_value_hidden_anywhere_is_found(exported: tuple[Path, KeyedMap], tmp_path: Path) -> None:
    _, keyed_map = exported
    for number, code in enumerate(("utf-8", "latin-1", "utf-16-le")):
        (tmp_path / f"{number}.bin").write_bytes(b"\x00\x01" + "xx zWETSCHGENBAUM yy".encode(code) + b"\xff")
    (tmp_path / "MRN8675309 notes.bin").write_bytes(b"nothing")
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner/b.bin", "Schlehe" * 3)
    assert {one.file for one in found(tmp_path, keyed_map)} == {
        *("0.bin", "1.bin", "2.bin", "MRN8675309 notes.bin", "a.zip!inner/b.bin")
    }
    assert found(tmp_path) == [], "without the map nobody knows that these are names"


SPOILS: dict[str, tuple[Spoil, str]] = {
    "a name": (lambda told: setattr(told, "PatientName", "Miller^Jane"), "(0010,0010)"),
    "a birth date": (lambda told: setattr(told, "PatientBirthDate", "19500101"), "(0010,0030)"),
    "an original UID": (lambda told: setattr(told, "StudyInstanceUID", "1.2.276.0.1"), "(0020,000D)"),
    "an institution": (lambda told: setattr(told, "InstitutionName", "St. Mary"), "(0008,0080)"),
    "a name of a window": (
        lambda told: setattr(told, "WindowCenterWidthExplanation", "Jane"),
        "(0028,1055)",
    ),
    "an element beyond the list": (lambda told: setattr(told, "ExposureControlMode", "MANUAL"), "(0018,7060)"),
    "a private element": (lambda told: told.private_block(0x11, "A", create=True).add_new(1, "LO", "b"), "(0011,1001)"),
    "burned-in text": (lambda told: setattr(told, "BurnedInAnnotation", "YES"), "(0028,0301)"),
    "an old age": (lambda told: setattr(told, "PatientAge", "097Y"), "(0010,1010)"),
    "a date that nobody moved": (
        lambda told: setattr(told, "LongitudinalTemporalInformationModified", "UNMODIFIED"),
        "(0008,002",
    ),
    "a station in the file meta": (
        lambda told: setattr(told.file_meta, "SourceApplicationEntityTitle", "ROOM12"),
        "(0002,0016)",
    ),
    "a preamble": (lambda told: setattr(told, "preamble", b"x" * 128), "preamble"),
}


@pytest.mark.parametrize("name", SPOILS)
def test_every_kind_of_leftover_in_a_radiograph_is_named_by_its_tag(
    exported: tuple[Path, KeyedMap], tmp_path: Path, name: str
) -> None:
    spoil, place = SPOILS[name]
    told = pydicom.dcmread(next((exported[0] / "study" / "radiographs").glob("*.dcm")))
    told.save_as(tmp_path / "a.dcm", enforce_file_format=True)
    assert found(tmp_path) == []
    spoil(told)
    told.save_as(tmp_path / "a.dcm", enforce_file_format=True)
    places = [one.place for one in found(tmp_path)]
    assert places
    assert all(one.startswith((place, "(0011,0010)")) for one in places)


def test_a_result_that_names_somebody_is_found(exported: tuple[Path, KeyedMap], tmp_path: Path) -> None:
    told = pydicom.dcmread(next((exported[0] / "results").rglob("read-*.dcm")))
    told.OperatorsName, told.StudyInstanceUID = "Miller^Jane", "1.2.276.0.1"
    told.save_as(tmp_path / "a.dcm", enforce_file_format=True)
    assert [one.place[:11] for one in found(tmp_path)] == ["(0008,1070)", "(0020,000D)"]


def test_texts_in_pictures_are_named(tmp_path: Path) -> None:
    texts = PngInfo()
    texts.add_text("Comment", "Jane Miller")
    texts.add_itxt("Titel", "Überweisung", zip=True)
    Image.new("L", (9, 9)).save(tmp_path / "a.png", pnginfo=texts)
    tifffile.imwrite(tmp_path / "b.tif", np.zeros((9, 9), np.uint16), description="Jane Miller", software="x")
    Image.new("L", (9, 9)).save(tmp_path / "c.jpg", comment="Jane Miller")
    Image.new("L", (9, 9)).save(tmp_path / "clean.png")
    told = [(one.file, one.place) for one in found(tmp_path)]
    expected = [("a.png", "Comment"), ("a.png", "Titel"), ("b.tif", "tag 270 ImageDescription"), ("c.jpg", "comment")]
    assert told == expected


def test_telling_columns_keys_and_values_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("case;Patient Name;note\nC-1;;Miller^Jane\n", encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"cases": [{"birth_date": "1950", "uid": "1.2.3.4.5.6.7.8.9"}]}))
    (tmp_path / "c.html").write_text("<p>1.2.276.0.7230010.3.1.4.5</p>", encoding="utf-8")
    (tmp_path / "fine.csv").write_text("case,reader,uid\nC-1,Ada,2.25.1.2.3.4.5.6.7\n", encoding="utf-8")
    with sqlite3.connect(tmp_path / "d.sqlite") as database:
        database.execute("CREATE TABLE people (mrn TEXT, said TEXT)")
        database.execute("INSERT INTO people VALUES ('1', 'Miller^Jane')")
    database.close()
    assert [(one.file, one.place) for one in found(tmp_path)] == [
        ("a.csv", "column Patient Name"),
        ("a.csv", "column note"),
        ("b.json", "column birth_date"),
        ("b.json", "key uid"),
        ("c.html", "text"),
        ("d.sqlite", "table people, column mrn"),
        ("d.sqlite", "table people, column said"),
    ]


def test_what_cannot_be_looked_into_is_said(exported: tuple[Path, KeyedMap], tmp_path: Path) -> None:
    with Study.open(exported[0] / "study") as study:
        pack(study, "Ben", tmp_path / "sealed.sirp", PASSPHRASE)
    (tmp_path / "torn.zip").write_bytes(b"PK\x03\x04 and nothing more")
    (tmp_path / "torn.dcm").write_bytes(b"\0" * 128 + b"DICM and nothing more")
    told = search(tmp_path)
    assert [name for name, _ in sorted(told.unsearched)] == ["sealed.sirp", "torn.zip"]
    assert [one.file for one in told.findings] == ["torn.dcm"]
    with pytest.raises(SireaderError, match="no file or folder"):
        search(tmp_path / "none")
