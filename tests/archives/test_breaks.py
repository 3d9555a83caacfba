"""The network breaks twice and the program is killed: in the end every radiograph is there, and none twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sireader.domain.archives import Archive, Kind
from sireader.workflow.archive_settings import keep_archive
from sireader.workflow.preparing import LOT
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.archives.asking import radiographs, spool_files
from tests.archives.orthanc import Orthanc
from tests.archives.proxy import network
from tests.builders import a_study

SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
COUNT = 2000 if SOAK else 40
ROOT = Path(__file__).parent.parent.parent


def through(archive: Archive, port: int) -> Archive:
    if archive.kind is Kind.WEB:
        return replace(archive, url=f"http://127.0.0.1:{port}/dicom-web")
    return replace(archive, host="127.0.0.1", port=port)


def program(study: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "sireader", "archive", "get", str(study), "far", "--json"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def killed_at(running: subprocess.Popen[str], study: Path, files: int) -> None:
    """Kill it once so many radiographs are in the study."""
    while len(list((study / "radiographs").glob("*.dcm"))) < files:
        assert running.poll() is None, running.communicate()
        time.sleep(0.005)
    running.send_signal(signal.SIGKILL)
    running.communicate()


@pytest.mark.skipif(os.name != "posix", reason="only POSIX kills without asking")
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("way", [Orthanc.dimse, Orthanc.web], ids=["dimse", "web"])
def test_all_are_there_and_none_is_doubled(orthanc: Orthanc, tmp_path: Path, way: Callable[[Orthanc], Archive]) -> None:
    files = radiographs(tmp_path / "files", COUNT)
    orthanc.put(files)
    size = sum(file.stat().st_size for file in files)
    a_study(tmp_path / "study").close()
    archive = way(orthanc)
    target = orthanc.http_port if archive.kind is Kind.WEB else orthanc.dicom_port
    with network(target, [int(size * 0.3), int(size * 0.9)]) as (port, between):
        keep_archive(replace(through(archive, port), name="far"))
        killed_at(program(tmp_path / "study"), tmp_path / "study", COUNT // 2)
        running = program(tmp_path / "study")
        told, said = running.communicate()
        assert running.returncode == 0, said
        assert between.cuts == 2
    answer = json.loads(told)
    print(f"{COUNT} by {archive.kind.value}: {answer['held']} held after the kill, {len(answer['accepted'])} got then")
    assert answer["held"] >= COUNT // 2 - LOT, "those under way together when it was killed were swept away"
    assert answer["duplicates"] == answer["refused"] == []
    assert answer["held"] + len(answer["accepted"]) == answer["listed"] == COUNT
    with Study.open(tmp_path / "study") as study:
        assert len(study.cases.all()) == len(list(study.radiographs.iterdir())) == COUNT
        assert verify(study) == []
    assert spool_files() == []
