"""When the disk gives up in the middle of an import, and when a file lies about itself."""

from __future__ import annotations

import errno
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pydicom
import pytest

from sireader.domain.cases import Case
from sireader.imaging.deidentify import pixel_digest
from sireader.imaging.dicom import load
from sireader.workflow import preparing
from sireader.workflow.intake import import_radiographs
from sireader.workflow.intake_report import IntakeReport, report_answer, report_text
from sireader.workflow.preparing import LOT
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import a_dicom_file, a_study

ROOT = Path(__file__).parent.parent.parent
LIMITED = """
import resource, signal, sys
from pathlib import Path
from sireader.workflow import intake
from sireader.workflow.intake import import_radiographs
from sireader.workflow.preparing import LOT
from sireader.workflow.study import Study
with Study.open(Path(sys.argv[1])) as study:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    report = import_radiographs(study, [Path(sys.argv[2])])
print(len(report.accepted), len(report.refused), report.stopped)
"""


def some_files(folder: Path, count: int = 5) -> Path:
    for number in range(1, count + 1):
        a_dicom_file(folder / f"{number}.dcm", number)
    return folder


@pytest.mark.skipif(os.name != "posix", reason="the limit is POSIX")
def test_a_disk_that_takes_no_more_stops_the_import_and_keeps_what_was_accepted(tmp_path: Path) -> None:
    """Really refused by the system: no file may grow beyond 200 kB, and the third radiograph is larger."""
    a_study(tmp_path / "study").close()
    some_files(tmp_path / "files")
    a_dicom_file(tmp_path / "files" / "3.dcm", 3, side_px=512)
    command = [sys.executable, "-c", LIMITED, str(tmp_path / "study"), str(tmp_path / "files")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("2 0 C-")
    assert done.stdout.endswith(".dcm would be larger than this system allows; free some space or ask for more.\n")
    with Study.open(tmp_path / "study") as study:
        assert len(study.cases.all()) == len(list(study.radiographs.iterdir())) == 2
        assert verify(study) == []
        again = import_radiographs(study, [tmp_path / "files"])
        assert (len(again.accepted), len(again.duplicates), len(again.refused)) == (3, 2, 0)


def test_a_full_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = iter(range(1000))
    fsync = os.fsync

    def filling(descriptor: int) -> None:
        if next(calls) >= LOT + 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(descriptor)

    with a_study(tmp_path / "study") as study:
        monkeypatch.setattr(os, "fsync", filling)
        report = import_radiographs(study, [some_files(tmp_path / "files", LOT + 3)])
        monkeypatch.undo()
        assert str(report.stopped).startswith("The disk is full: C-")
        assert len(report.accepted) == LOT
        assert not report.refused
        assert {case.id for case in study.cases.all()} == {one.case for one in report.accepted}
        assert not [path for path in study.radiographs.iterdir() if path.suffix == ".part"]
        assert verify(study) == []


def test_a_study_file_that_cannot_grow_loses_nothing_either(tmp_path: Path) -> None:
    with a_study(tmp_path / "study") as study:
        files = [a_dicom_file(tmp_path / f"{number}.dcm", number) for number in range(100)]
        pages = study._database.value("PRAGMA page_count")
        study._database.value(f"PRAGMA max_page_count = {pages}")
        report = import_radiographs(study, files)
        assert str(report.stopped).startswith("The disk is full: nothing was written to study/study.sqlite; free")
        assert [case.id for case in study.cases.all()] == sorted(one.case for one in report.accepted)
        study._database.value("PRAGMA max_page_count = 1073741823")
        again = import_radiographs(study, files)
        assert len(again.accepted) + len(report.accepted) == 100
        assert verify(study) == []


def damaged(content: bytes, seed: int) -> bytes:
    """A file with a few bytes changed, a piece cut out, or a piece doubled; mostly in its header."""
    draw = random.Random(seed)  # noqa: S311 – damage, not a secret
    told = bytearray(content)
    for _ in range(draw.randint(1, 6)):
        told[draw.randrange(132, min(len(told), 1200))] = draw.randrange(256)
    if seed % 3 == 0:
        place = draw.randrange(132, 1200)
        del told[place : place + draw.randint(1, 40)]
    if seed % 5 == 0:
        place = draw.randrange(132, 1200)
        told[place:place] = told[place : place + draw.randint(1, 40)]
    return bytes(told)


def test_no_damaged_file_stops_an_import(tmp_path: Path) -> None:
    """Each of 300 damaged headers is accepted, known already, or refused by a name; what is accepted can be read."""
    content = a_dicom_file(tmp_path / "whole.dcm", side_px=32).read_bytes()
    folder = tmp_path / "files"
    folder.mkdir()
    for seed in range(300):
        (folder / f"{seed:03d}.dcm").write_bytes(damaged(content, seed))
    with a_study(tmp_path / "study") as study:
        report = import_radiographs(study, [folder], burned_in_checked=True)
        assert report.stopped is None
        assert len(report.accepted) + len(report.refused) + len(report.duplicates) == 300
        assert len(report.refused) > 30
        for one in report.accepted:
            load(study.radiographs / f"{one.case}.dcm")
        assert_told_in_words(report)


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes there")
def test_a_file_name_that_is_not_utf_8_is_printed_with_a_mark(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    good = a_dicom_file(folder / "a.dcm")
    good.rename(os.fsdecode(os.fsencode(folder) + b"/M\xfcller.dcm"))
    Path(os.fsdecode(os.fsencode(folder) + b"/W\xf6rz.dcm")).write_text("no radiograph")
    Path(os.fsdecode(os.fsencode(folder) + b"/Z\xfcrich.zip")).write_text("no archive")
    with a_study(tmp_path / "study") as study:
        report = import_radiographs(study, [folder])
    assert [one.file for one in report.accepted] == ["in/M\ufffdller.dcm"]
    assert [one.file for one in report.refused] == ["in/W\ufffdrz.dcm", "in/Z\ufffdrich.zip"]
    assert all(one.file[-6:] in one.why for one in report.refused)
    assert report_text(report).encode()
    assert json.dumps(report_answer(report), ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "keyword", ["BitsAllocated", "BitsStored", "HighBit", "Rows", "Columns", "PixelRepresentation"]
)
def test_a_number_that_is_there_twice_stops_no_import(tmp_path: Path, keyword: str) -> None:
    dataset = pydicom.dcmread(a_dicom_file(tmp_path / "in" / "1.dcm"))
    dataset[keyword].value = [dataset[keyword].value] * 2
    dataset.save_as(tmp_path / "in" / "1.dcm")
    a_dicom_file(tmp_path / "in" / "2.dcm", 2)
    with a_study(tmp_path / "study") as study:
        report = import_radiographs(study, [tmp_path / "in"])
        assert "in/2.dcm" in [one.file for one in report.accepted]
        assert [one.reason for one in report.refused] == ([] if keyword == "HighBit" else ["decoder-failed"])
        assert all(load(path).pixels.shape == (64, 64) for path in study.radiographs.iterdir())


@pytest.mark.parametrize("step", ["read_dataset", "decode", "pixel_digest", "deidentified", "file_pieces"])
def test_a_bug_met_by_one_file_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    files = [a_dicom_file(tmp_path / f"{number}.dcm", number) for number in (1, 2, 3)]
    working = getattr(preparing, step)
    calls = iter((1, 2, 3))

    def failing(*arguments: Any, **options: Any) -> Any:
        if next(calls) == 2:
            raise ZeroDivisionError("Miller, John")
        return working(*arguments, **options)

    with a_study(tmp_path / "study") as study:
        monkeypatch.setattr(preparing, step, failing)
        report = import_radiographs(study, files)
        (refused,) = report.refused
        assert sorted([one.file for one in report.accepted] + [refused.file]) == ["1.dcm", "2.dcm", "3.dcm"]
        assert refused.reason == "unreadable"
        what = f"The program failed on {refused.file} (ZeroDivisionError)"
        assert refused.why == f"{what}; report this; no other file is affected."
        assert verify(study) == []


def test_of_radiographs_that_are_written_together_one_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What may not be recorded takes neither its own file nor its neighbours' into the study by half."""
    files = [a_dicom_file(tmp_path / f"{number}.dcm", number) for number in range(1, 6)]
    with a_study(tmp_path / "study") as study:
        add = study.cases.add

        def failing(cases: list[Case], *arguments: Any) -> None:
            add(cases, *arguments)
            if pixel_digest(load(files[2])) == digests[cases[0].id]:
                raise KeyError("x")

        name = study.pseudonyms().case
        digests = {name(digest): digest for digest in (pixel_digest(load(file)) for file in files)}
        monkeypatch.setattr(study.cases, "add", failing)
        report = import_radiographs(study, files)
        assert [one.file for one in report.accepted] == ["1.dcm", "2.dcm", "4.dcm", "5.dcm"]
        assert [one.file for one in report.refused] == ["3.dcm"]
        assert sorted(path.stem for path in study.radiographs.iterdir()) == [case.id for case in study.cases.all()]
        assert verify(study) == []


def test_a_bug_in_the_last_step_is_rolled_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with a_study(tmp_path / "study") as study:
        add = study.cases.add

        def failing(*arguments: Any) -> None:
            add(*arguments)
            raise KeyError("x")

        monkeypatch.setattr(study.cases, "add", failing)
        report = import_radiographs(study, [a_dicom_file(tmp_path / "1.dcm")])
        assert [one.reason for one in report.refused] == ["unreadable"]
        assert (study.cases.all(), list(study.radiographs.iterdir()), verify(study)) == ([], [], [])


def assert_told_in_words(report: IntakeReport) -> None:
    for one in report.refused:
        assert one.why.endswith(".")
        assert one.file.rsplit("/", 1)[-1] in one.why
        assert "Traceback" not in one.why
    assert report_text(report).endswith(f"duplicates {len(report.duplicates)}.")
