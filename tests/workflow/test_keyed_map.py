"""The keyed map: who is behind a pseudonym, kept apart from the study and open to its passphrase alone."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from sireader.domain.errors import SireaderError
from sireader.workflow.choices import Choices
from sireader.workflow.intake import import_radiographs
from sireader.workflow.keyed_map import KeyedMap
from sireader.workflow.parcels_seal import SealedParcel
from sireader.workflow.study import Study
from tests.builders import a_dicom_file, a_study

PASSPHRASE = "four or five words"  # noqa: S105


def imported(folder: Path, *names: str) -> KeyedMap:
    """Import a file for each person, keeping the map."""
    files = [
        a_dicom_file(folder / "in" / f"{number}.dcm", number, PatientName=name, PatientID=f"MRN{number}")
        for number, name in enumerate(names)
    ]
    kept = KeyedMap.begin(folder / "kept.map", PASSPHRASE, folder / "study")
    with a_study(folder / "study") as study:
        import_radiographs(study, files, choices=Choices(keyed_map=kept))
    return kept


def test_a_person_is_found_by_case_subject_or_original_value_and_by_nothing_less(tmp_path: Path) -> None:
    imported(tmp_path, "Miller^Jane", "Smith^Joan")
    kept = KeyedMap.open(tmp_path / "kept.map", PASSPHRASE)
    (jane,) = kept.find(["mrn0"])
    assert jane.values["PatientName"] == ["Miller^Jane"]
    for text in (jane.case, jane.subject, "miller^jane", "0.dcm", jane.values["SOPInstanceUID"][0]):
        assert kept.find([text]) == [jane]
    assert kept.find(["Miller", ""]) == []


def test_the_file_says_nothing_without_the_passphrase(tmp_path: Path) -> None:
    imported(tmp_path, "Miller^Jane")
    path = tmp_path / "kept.map"
    assert b"Miller" not in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(SealedParcel, match=r"not the passphrase of kept\.map"):
        KeyedMap.open(path, "another passphrase")
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(SireaderError, match=r"kept\.map is damaged or was changed"):
        KeyedMap.open(path, PASSPHRASE)


def test_a_later_import_adds_and_one_that_was_killed_before_writing_is_made_good(tmp_path: Path) -> None:
    imported(tmp_path, "Miller^Jane")
    (tmp_path / "kept.map").unlink()
    again = KeyedMap.begin(tmp_path / "kept.map", PASSPHRASE, tmp_path / "study")
    more = a_dicom_file(tmp_path / "more.dcm", 9, PatientName="Smith^Joan")
    with Study.open(tmp_path / "study") as study:
        report = import_radiographs(study, [tmp_path / "in", more], choices=Choices(keyed_map=again))
    assert (len(report.accepted), len(report.duplicates)) == (1, 1)
    assert len(KeyedMap.open(tmp_path / "kept.map", PASSPHRASE).entries) == 2


def test_the_map_never_lies_in_the_study_and_its_passphrase_is_long_enough(tmp_path: Path) -> None:
    with pytest.raises(SireaderError, match="lies within the study, which may be passed on"):
        KeyedMap.begin(tmp_path / "study" / "deep" / "kept.map", PASSPHRASE, tmp_path / "study")
    with pytest.raises(SireaderError, match="passphrase is too short"):
        KeyedMap.begin(tmp_path / "kept.map", "short", tmp_path / "study")


def test_where_the_map_cannot_be_written_nothing_is_imported(tmp_path: Path) -> None:
    kept = KeyedMap.begin(tmp_path / "no folder" / "kept.map", PASSPHRASE, tmp_path / "study")
    with a_study(tmp_path / "study") as study:
        with pytest.raises(SireaderError, match="does not exist"):
            import_radiographs(study, [a_dicom_file(tmp_path / "a.dcm")], choices=Choices(keyed_map=kept))
        assert not study.cases.all()


@pytest.mark.parametrize("content", [b"", b"something else", b"SIRSEAL1"])
def test_what_is_no_map_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kept.map").write_bytes(content)
    with pytest.raises(SireaderError, match=r"kept\.map is (not a keyed map|cut off)"):
        KeyedMap.open(tmp_path / "kept.map", PASSPHRASE)
