"""Files, folders and zip archives: what can be read is read, what cannot is told."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sireader.workflow.intake import import_radiographs
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.sources import sources
from sireader.workflow.study import Study
from tests.builders import a_dicom_file, a_study, without_privileges


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study") as study:
        yield study


def told(report: IntakeReport) -> dict[str, str]:
    return {one.file: one.why for one in report.refused}


def a_zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_a_zip_is_read_like_a_folder(study: Study, tmp_path: Path) -> None:
    one, two = (a_dicom_file(tmp_path / f"{number}.dcm", number).read_bytes() for number in (1, 2))
    path = a_zip(tmp_path / "sent.ZIP", {"b/two.dcm": two, "a.dcm": one, "notes.txt": b"hello", "c/": b""})
    report = import_radiographs(study, [path])
    assert [file.file for file in report.accepted] == ["sent.ZIP/a.dcm", "sent.ZIP/b/two.dcm"]
    assert list(told(report)) == ["sent.ZIP/notes.txt"]
    assert "notes.txt is neither DICOM nor" in told(report)["sent.ZIP/notes.txt"]


def test_a_zip_inside_a_folder_is_opened_too(study: Study, tmp_path: Path) -> None:
    content = a_dicom_file(tmp_path / "1.dcm").read_bytes()
    (tmp_path / "folder").mkdir()
    a_zip(tmp_path / "folder" / "inner.zip", {"x.dcm": content})
    assert [one.file for one in import_radiographs(study, [tmp_path / "folder"]).accepted] == ["folder/inner.zip/x.dcm"]


def test_a_damaged_member_stops_no_other(study: Study, tmp_path: Path) -> None:
    files = {f"{number}.dcm": a_dicom_file(tmp_path / f"{number}.dcm", number).read_bytes() for number in (1, 2, 3)}
    path = a_zip(tmp_path / "sent.zip", files)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("2.dcm").header_offset + 60
    content[start : start + 400] = b"\xff" * 400
    path.write_bytes(content)
    report = import_radiographs(study, [path])
    assert [file.file for file in report.accepted] == ["sent.zip/1.dcm", "sent.zip/3.dcm"]
    assert told(report)["sent.zip/2.dcm"].startswith("sent.zip/2.dcm cannot be unpacked: ")


def test_a_half_zip_is_told(study: Study, tmp_path: Path) -> None:
    path = a_zip(tmp_path / "sent.zip", {"a": b"x" * 1000})
    path.write_bytes(path.read_bytes()[:60])
    good = a_dicom_file(tmp_path / "good.dcm")
    report = import_radiographs(study, [path, good])
    assert told(report) == {"sent.zip": "sent.zip is not a whole zip archive; copy it again."}
    assert len(report.accepted) == 1


def test_an_encrypted_member_is_told(study: Study, tmp_path: Path) -> None:
    path = a_zip(tmp_path / "sent.zip", {"a.dcm": b"x"})
    content = bytearray(path.read_bytes())
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(header) + flags] |= 1  # the encryption bit
    path.write_bytes(content)
    assert "cannot be unpacked" in told(import_radiographs(study, [path]))["sent.zip/a.dcm"]


def test_a_member_that_says_to_be_huge_is_not_unpacked(study: Study, tmp_path: Path) -> None:
    path = a_zip(tmp_path / "sent.zip", {"a.dcm": b"x"})
    content = bytearray(path.read_bytes())
    size = content.index(b"PK\x01\x02") + 24
    content[size : size + 4] = (2**31).to_bytes(4, "little")
    path.write_bytes(content)
    assert "unpacks to more than 1 GiB" in told(import_radiographs(study, [path]))["sent.zip/a.dcm"]


@pytest.mark.parametrize(
    "name", ["../../escape.dcm", "/abs.dcm", "a/..", "con:\\x.dcm", "n\u00e4me?.dcm", "x" * 200, "."]
)
def test_a_member_s_name_reaches_no_path(study: Study, tmp_path: Path, name: str) -> None:
    content = a_dicom_file(tmp_path / "in" / "1.dcm").read_bytes()
    path = a_zip(tmp_path / "in" / "sent.zip", {name: content})
    before = sorted(tmp_path.rglob("*"))
    for source in sources([path]):
        assert source.path
        assert source.path.read_bytes() == content
        assert tmp_path not in source.path.parents
    assert sorted(tmp_path.rglob("*")) == before
    assert len(import_radiographs(study, [path]).accepted) == 1


def test_what_is_not_there_and_broken_links_are_told(study: Study, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.dcm").symlink_to(folder / "gone.dcm")
    (folder / "link.zip").symlink_to(folder / "gone.zip")
    a_dicom_file(folder / "z.dcm")
    report = import_radiographs(study, [folder, tmp_path / "nothing.dcm", tmp_path / "nothing.zip"])
    assert list(told(report)) == ["folder/link.dcm", "folder/link.zip", "nothing.dcm", "nothing.zip"]
    assert len(report.accepted) == 1


def test_a_link_to_a_folder_is_not_followed_round_and_round(study: Study, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    a_dicom_file(folder / "z.dcm")
    (folder / "again").symlink_to(folder)
    report = import_radiographs(study, [folder])
    assert len(report.accepted) == 1
    assert list(told(report)) == ["folder/again"]


def test_a_name_too_long_for_the_system_stops_no_other(study: Study, tmp_path: Path) -> None:
    report = import_radiographs(study, [tmp_path / ("x" * 300), a_dicom_file(tmp_path / "good.dcm")])
    assert len(report.accepted) == len(report.refused) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_not_waited_for(study: Study, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    a_dicom_file(folder / "z.dcm")
    os.mkfifo(folder / "pipe.dcm")
    report = import_radiographs(study, [folder])
    assert len(report.accepted) == 1
    assert list(told(report)) == ["folder/pipe.dcm"]


@without_privileges
@pytest.mark.parametrize("mode", [0o000, 0o400])
def test_a_folder_without_permission_stops_no_other(study: Study, tmp_path: Path, mode: int) -> None:
    closed, good = (
        a_dicom_file(tmp_path / "all" / "closed" / "1.dcm", 1),
        a_dicom_file(tmp_path / "all" / "good.dcm", 2),
    )
    closed.parent.chmod(mode)
    try:
        report = import_radiographs(study, [good.parent, closed])
    finally:
        closed.parent.chmod(0o700)
    assert [one.file for one in report.accepted] == ["all/good.dcm"]
    assert len(report.refused) == 2
    assert all("ermission" in one.why for one in report.refused)


def test_an_archive_in_an_archive_is_told(study: Study, tmp_path: Path) -> None:
    inner = a_zip(tmp_path / "inner.zip", {"1.dcm": a_dicom_file(tmp_path / "1.dcm").read_bytes()})
    path = a_zip(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes()})
    why = "outer.zip/inner.zip is an archive within an archive; unpack the outer one yourself."
    assert told(import_radiographs(study, [path])) == {"outer.zip/inner.zip": why}


def test_a_bomb_is_not_lit(study: Study, tmp_path: Path) -> None:
    """Twelve members that unpack to 500 MB each, in a file of some kilobytes."""
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(12):
            archive.writestr(f"{number}.dcm", bytes(1000))
        for member in archive.filelist:
            member.file_size = 500_000_000
    assert told(import_radiographs(study, [tmp_path / "bomb.zip"])) == {
        "bomb.zip": "bomb.zip would unpack to far more than it can hold, and nothing of it was; "
        "do not trust this archive."
    }


def test_members_that_share_their_bytes_are_not_unpacked(study: Study, tmp_path: Path) -> None:
    """As in bombs that need no second archive: every name leads to the same packed bytes."""
    path = a_zip(tmp_path / "bomb.zip", {"a.dcm": os.urandom(5000)})
    with zipfile.ZipFile(path, "a") as archive:
        (first,) = archive.infolist()
        for number in range(10):
            twin = zipfile.ZipInfo(f"{number}.dcm")
            for kept in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(twin, kept, getattr(first, kept))
            archive.filelist.append(twin)
        archive._didModify = True  # type: ignore[attr-defined]
    assert "do not trust this archive" in told(import_radiographs(study, [path]))["bomb.zip"]
