"""Orthanc, a real archive: a process of its own on free ports, with a folder and a configuration of its own."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sireader.domain.archives import Archive, Kind, Tls

REQUIRED = bool(os.environ.get("SIREADER_REQUIRE_PROGRAMS"))
PLUGIN = Path("/usr/share/orthanc/plugins/libOrthancDicomWeb.so")
TITLE = "ORTHANC"
STARTS_WITHIN_S = 30


@dataclass(frozen=True)
class Orthanc:
    """A running one."""

    dicom_port: int
    http_port: int
    move_port: int
    tls: Tls | None = None

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://localhost:{self.http_port}"

    def dimse(self, name: str = "clinic", **changes: Any) -> Archive:
        told: dict[str, Any] = {
            "host": "localhost",
            "port": self.dicom_port,
            "title": TITLE,
            "timeout_s": 10,
            "tls": self.tls,
        }
        return Archive(name, Kind.DIMSE, **told | changes)

    def move(self) -> Archive:
        return self.dimse("mover", listen_port=self.move_port)

    def web(self, name: str = "web", **changes: Any) -> Archive:
        told: dict[str, Any] = {"url": f"{self.url}/dicom-web", "timeout_s": 10, "tls": self.tls}
        return Archive(name, Kind.WEB, **told | changes)

    def put(self, files: Iterable[Path]) -> None:
        for file in files:
            self.ask("/instances", file.read_bytes())

    def ask(self, path: str, content: bytes | None = None, method: str | None = None) -> Any:
        request = urllib.request.Request(f"{self.url}{path}", content, method=method)  # noqa: S310 – this computer
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return json.loads(answer.read() or b"null")

    def file(self, instance: str) -> bytes:
        with urllib.request.urlopen(f"{self.url}/instances/{instance}/file", timeout=30) as answer:  # noqa: S310
            return bytes(answer.read())

    def empty(self) -> None:
        for patient in self.ask("/patients"):
            self.ask(f"/patients/{patient}", method="DELETE")


def require() -> str:
    """Skip by name where it is not installed; fail where continuous integration promises that it is."""
    program = shutil.which("Orthanc", path=os.environ["PATH"] + ":/usr/sbin")
    if program is None or not PLUGIN.is_file():
        message = "Orthanc with its DICOMweb plugin is not installed"
        pytest.fail(message) if REQUIRED else pytest.skip(message)
    return program or ""


def free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


@contextmanager
def running(folder: Path, **configuration: Any) -> Iterator[Orthanc]:
    """One that runs while the block lasts; takes nothing from outside this computer."""
    program = require()
    there = Orthanc(free_port(), free_port(), free_port())
    told: dict[str, Any] = {
        "Name": "tests",
        "StorageDirectory": str(folder / "storage"),
        "IndexDirectory": str(folder / "storage"),
        "DicomAet": TITLE,
        "DicomPort": there.dicom_port,
        "DicomCheckCalledAet": True,
        "HttpPort": there.http_port,
        "RemoteAccessAllowed": False,
        "AuthenticationEnabled": False,
        "HttpCompressionEnabled": False,
        "UnknownSopClassAccepted": True,
        "DicomModalities": {"sireader": ["SIREADER", "127.0.0.1", there.move_port]},
        "Plugins": [str(PLUGIN)],
        "DicomWeb": {"Enable": True, "Root": "/dicom-web/"},
    } | configuration
    (folder / "orthanc.json").write_text(json.dumps(told), encoding="utf-8")
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([program, str(folder / "orthanc.json")], stdout=log, stderr=log)
    try:
        _wait(process, there, folder / "log")
        yield there
    finally:
        process.kill()  # its folder goes with it
        process.wait(20)


def _wait(process: subprocess.Popen[bytes], there: Orthanc, log: Path) -> None:
    """Until both ports are open."""
    end = time.monotonic() + STARTS_WITHIN_S
    for port in (there.http_port, there.dicom_port):
        while not _open(port):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.02)


def _open(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0
