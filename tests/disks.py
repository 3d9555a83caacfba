"""Disks that cannot be written or are really full, and people without permission: for a program of its own."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"'
_BOUND = """
import ctypes, os, sys
if os.geteuid() == 0:
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP
os.execv(sys.executable, [sys.executable, "-c", *sys.argv[1:]])
"""
"""Begins a program that permissions bind, though it be root's."""


def tiny(size_kib: int) -> str:
    """A command that mounts an empty disk of that size on a folder."""
    return f'mount -t tmpfs -o size={size_kib}k tmpfs "$1"'


def _unshare() -> list[str]:
    return ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]


@functools.cache
def may_mount() -> bool:
    """Whether this system lets us mount disks that only one program sees."""
    if shutil.which("unshare") is None or sys.platform != "linux":
        return False
    with tempfile.TemporaryDirectory() as folder:
        command = [*_unshare(), "sh", "-c", tiny(64), "sh", folder]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


needs_mounts = pytest.mark.skipif(not may_mount(), reason="this system does not let us mount a disk of our own")


def on_a_disk(disk: str, folder: Path, script: str, *arguments: object) -> str:
    """Run a Python script that finds `folder` mounted so; what it prints."""
    shell = f'{disk} && shift && exec "$@"'
    told = [sys.executable, "-c", script, str(folder), *map(str, arguments)]
    return _output([*_unshare(), "sh", "-c", shell, "sh", str(folder), *told])


def as_anybody(script: str, *arguments: object) -> str:
    """Run a Python script as a user without privileges; what it prints."""
    return _output([sys.executable, "-c", _BOUND, script, *map(str, arguments)])


@contextmanager
def begun_as_anybody(script: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """The same, to talk with while it runs; `answer` reads its lines."""
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-c", _BOUND, script, *map(str, arguments)]
        with subprocess.Popen(
            command,
            cwd=ROOT,
            text=True,
            env=_environment(data),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as program:
            yield program


def answer(program: subprocess.Popen[str], question: str = "") -> str:
    """The next line that a program prints, after a line that it reads."""
    assert program.stdin
    assert program.stdout
    if question:
        print(question, file=program.stdin, flush=True)
    return program.stdout.readline().strip()


def forbid_writing(folder: Path) -> None:
    """Let nobody but root write a study."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)


def allow_writing(folder: Path) -> None:
    """Let its owner write a study again."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _environment(data: str) -> dict[str, str]:
    return {**os.environ, "SIREADER_DATA": data, "PYTHONDONTWRITEBYTECODE": "1"}


def _output(command: list[str]) -> str:
    with tempfile.TemporaryDirectory() as data:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=_environment(data))
    assert done.returncode == 0, done.stderr
    return done.stdout
