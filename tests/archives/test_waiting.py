"""What comes over the network and may show text in its pixels waits, outside the study, until somebody has looked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from sireader import cli
from sireader.domain.archives import Archive
from sireader.domain.crops import Crop
from sireader.imaging.dicom import load
from sireader.workflow.choices import Choices
from sireader.workflow.handling import Handling
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.keys import data_folder
from sireader.workflow.receiving import Door, listen
from sireader.workflow.spooling import lasting_spool
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from sireader.workflow.waiting import forget, take_waiting, waiting
from tests.archives.asking import fetched, radiograph, radiographs, spool_files
from tests.archives.orthanc import Orthanc, free_port

if TYPE_CHECKING:
    from sireader.commands.window import Window

TWO_WAYS = pytest.mark.parametrize("way", [Orthanc.dimse, Orthanc.web], ids=["dimse", "web"])


def unseen(folder: Path, count: int, start: int = 50) -> list[Path]:
    """Radiographs whose header says nothing about text in their pixels."""
    numbers = range(start, start + count)
    return [radiograph(folder / f"{number}.dcm", number, BurnedInAnnotation=None) for number in numbers]


@TWO_WAYS
def test_it_waits_is_not_asked_for_again_and_comes_in_as_it_was_looked_at(
    orthanc: Orthanc, study: Study, tmp_path: Path, way: Callable[[Orthanc], Archive]
) -> None:
    orthanc.put([*radiographs(tmp_path / "clean", 1), *unseen(tmp_path / "unseen", 2)])
    told = fetched(study, way(orthanc))
    assert (len(told.report.accepted), told.waiting) == (1, 0)
    assert {one.reason for one in told.report.refused} == {"waits-to-be-looked-at"}
    assert "waits on this computer until somebody has looked" in told.report.refused[0].why
    again = fetched(study, way(orthanc))
    assert (again.held, again.waiting, again.report.refused, again.report.accepted) == (1, 2, [], [])
    first, second = waiting(study)
    assert first.parent.is_relative_to(data_folder())
    assert first.stat().st_mode & 0o077 == 0
    came = take_waiting(study, waiting(study), Choices(looked={first.name: (Crop(0, 0, 8, 8),)}))
    (accepted,) = came.accepted
    assert [one.file for one in came.refused] == [second.name], "it was left out"
    assert load(study.radiographs / f"{accepted.case}.dcm").pixels[:8, :8].max() == 0
    assert spool_files() == []
    assert verify(study) == []


def test_what_comes_while_somebody_looks_goes_on_waiting(orthanc: Orthanc, study: Study, tmp_path: Path) -> None:
    orthanc.put(unseen(tmp_path / "first", 1))
    fetched(study, orthanc.dimse())
    shown = waiting(study)
    orthanc.put(unseen(tmp_path / "second", 1, start=60))
    fetched(study, orthanc.dimse())
    left_out = take_waiting(study, shown, Choices())
    assert len(left_out.refused) == 1
    (later,) = waiting(study)
    assert later not in shown


def test_what_is_sent_here_waits_likewise(study: Study, tmp_path: Path) -> None:
    for number, file in enumerate([*radiographs(tmp_path / "clean", 1), *unseen(tmp_path / "unseen", 1)]):
        lasting_spool(study.id).keep(f"1.2.3.{number}", file.read_bytes())
    stop, report = threading.Event(), IntakeReport()
    stop.set()
    listen(study, Door("SIREADER", free_port(), "127.0.0.1"), Handling(), stop, report)
    assert (len(report.accepted), len(waiting(study)), len(spool_files())) == (1, 1, 1)
    forget(waiting(study))


def test_the_command_line_tells_imports_and_lets_go(
    study: Study, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def keep(start: int) -> None:
        files = unseen(tmp_path / "unseen", 2, start)
        for number, file in enumerate(files):
            lasting_spool(study.id).keep(f"1.2.{start}.{number}", file.read_bytes())
        stop = threading.Event()
        stop.set()
        listen(study, Door("SIREADER", free_port(), "127.0.0.1"), Handling(), stop, IntakeReport())

    def told(*arguments: object) -> str:
        assert cli.main(["archive", "waiting", *map(str, (study.folder, *arguments))], cast("Window", None)) == 0
        return capsys.readouterr().out.strip()

    keep(60)
    assert told().startswith("2 radiographs wait until somebody has looked; the coordinator's window shows them")
    assert told("--burned-in-checked").endswith("Accepted 2, refused 0, duplicates 0.")
    keep(70)
    assert told("--forget") == "Let go of 2 radiographs."
    assert told() == "0 radiographs wait until somebody has looked."
    assert (spool_files(), len(study.cases.all())) == ([], 2)
