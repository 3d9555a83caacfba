"""How fast radiographs come from an archive into a study, beside the two libraries that only receive.

The archive is an Orthanc of this computer, started for the while on free ports; the radiographs are phantoms.
"""

from __future__ import annotations

import json
import shutil
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sireader.archives import bare
from sireader.domain.archives import Archive, Kind, Query, Wanted
from sireader.domain.errors import SireaderError
from sireader.phantom.cohort import write_cohort
from sireader.workflow.archives import Fetched, Patience, fetch, search, send
from sireader.workflow.choices import Choices
from sireader.workflow.handling import Handling
from sireader.workflow.study import Study

TARGET = 0.8
DRAWN = 6
PLUGIN = Path("/usr/share/orthanc/plugins/libOrthancDicomWeb.so")
TITLE = "ORTHANC"
STARTS_WITHIN_S = 30
Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Way:
    """One of the two ways to an archive, and the library's own."""

    name: str
    archive: Archive
    alone: Callable[[Archive, Sequence[Wanted], Path], int]


def time_archives(rounds: int, radiographs: int, side_px: int) -> Figures:
    """Radiographs a second by DIMSE and DICOMweb: received alone by the library, and imported into a study.

    Args:
        rounds: how often each is timed; the medians are told.
        radiographs: how many.
        side_px: their greater side.

    Raises:
        SireaderError: Orthanc is not installed.
    """
    with tempfile.TemporaryDirectory() as folder, _orthanc(Path(folder)) as ways:
        files = _drawn(Path(folder), radiographs, side_px)
        send(ways[0].archive, files)
        size = sum(file.stat().st_size for file in files) / len(files) / 1e6
        told: Figures = {"radiographs": radiographs, "megabytes_each": round(size, 1)}
        for way in ways:
            told[way.name] = _timed(way, Path(folder), rounds, radiographs)
    return told


def _timed(way: _Way, folder: Path, rounds: int, count: int) -> Figures:
    """One after the other in each round, so that what else the computer does is shared by both."""
    alone, imported = list[float](), list[float]()
    for _ in range(rounds):
        alone.append(count / _receiving_s(way, folder, count))
        imported.append(count / _importing_s(way, folder, count))
    ratios = [one / other for one, other in zip(imported, alone, strict=True)]
    figures: Figures = {"alone_per_s": round(statistics.median(alone), 1)}
    figures |= {"import_per_s": round(statistics.median(imported), 1), "ratio": round(statistics.median(ratios), 2)}
    return figures | {"target": f"ratio ≥ {TARGET:g}", "met": figures["ratio"] >= TARGET}


def _receiving_s(way: _Way, folder: Path, count: int) -> float:
    """What the library does alone: searching, and the images of every study, each written to a file."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        start = time.perf_counter()
        wanted = [Wanted(one.study, "", "", one.patient_id) for one in _found(way.archive)]
        _check(way.alone(way.archive, wanted, Path(place)), count)
        return time.perf_counter() - start


def _importing_s(way: _Way, folder: Path, count: int) -> float:
    """All that `sireader archive get` does: searching, receiving, de-identifying, keeping on the disk and on record."""
    place, fetched = Path(tempfile.mkdtemp(dir=folder)), Fetched()
    with Study.create(place / "study", "second-opinion") as study:
        start = time.perf_counter()
        fetch(study, way.archive, _found(way.archive), Handling(Choices(all_looked=True)), _patience(), fetched)
        seconds = time.perf_counter() - start
    _check(len(fetched.report.accepted), count)
    shutil.rmtree(place)
    return seconds


def _found(archive: Archive) -> list[Any]:
    return search(archive, Query(), _patience())


def _patience() -> Patience:
    return Patience(threading.Event(), lambda _: None, ())


def _check(came: int, count: int) -> None:
    if came != count:
        raise SireaderError(f"Only {came} of {count} radiographs came", "run it again on a quiet computer")


def _drawn(folder: Path, count: int, side_px: int) -> list[Path]:
    """So many different files: a few phantoms, each with other UIDs and one other pixel."""
    write_cohort(folder / "drawn", min(DRAWN, count), 1, side_px)
    return bare.varied(sorted((folder / "drawn").glob("*.dcm")), folder / "files", count)


@contextmanager
def _orthanc(folder: Path) -> Iterator[list[_Way]]:
    program = shutil.which("Orthanc") or shutil.which("Orthanc", path="/usr/sbin")
    if program is None or not PLUGIN.is_file():
        raise SireaderError("Orthanc with its DICOMweb plugin is not installed", "install both to measure archives")
    dicom, http = _free_port(), _free_port()
    configuration = folder / "orthanc.json"
    configuration.write_text(json.dumps(_configuration(folder, dicom, http)), encoding="utf-8")
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([program, str(configuration)], stdout=log, stderr=log)
    try:
        _wait_for(dicom)
        _wait_for(http)
        by_name = Archive("dimse", Kind.DIMSE, host="127.0.0.1", port=dicom, title=TITLE)
        by_url = Archive("dicomweb", Kind.WEB, url=f"http://127.0.0.1:{http}/dicom-web")
        yield [_Way("dimse", by_name, bare.by_dimse), _Way("dicomweb", by_url, bare.by_web)]
    finally:
        process.kill()
        process.wait()


def _configuration(folder: Path, dicom: int, http: int) -> Figures:
    places = {"StorageDirectory": str(folder / "storage"), "IndexDirectory": str(folder / "storage")}
    ports = {"DicomPort": dicom, "HttpPort": http, "DicomAet": TITLE, "RemoteAccessAllowed": False}
    known = {"DicomModalities": {"sireader": ["SIREADER", "127.0.0.1", 1]}, "AuthenticationEnabled": False}
    return places | ports | known | {"Plugins": [str(PLUGIN)], "HttpCompressionEnabled": False}


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


def _wait_for(port: int) -> None:
    end = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < end:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SireaderError("Orthanc does not start", "start it by hand to see why")
