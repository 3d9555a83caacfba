"""The archives that a coordinator has named: kept in the user's data folder, readable by its owner alone."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from sireader.domain.archives import Archive, Kind, Tls
from sireader.domain.errors import SireaderError
from sireader.files import make_folder, plain_error, write_whole
from sireader.workflow.keys import data_folder

PASSWORD_VARIABLE = "SIREADER_ARCHIVE_PASSWORD"  # noqa: S105 – its name


def settings_file() -> Path:
    """Where they are kept, passwords among them."""
    return data_folder() / "archives.json"


def archives() -> dict[str, Archive]:
    """All archives by name.

    Raises:
        SireaderError: the file is damaged or cannot be read.
    """
    path = settings_file()
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return {one["name"]: _archive(one) for one in kept["archives"]}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise plain_error(error, str(path)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SireaderError(f"{path} is damaged", "delete it, and enter the archives again") from error


def archive(name: str) -> Archive:
    """One archive; the password is that of the environment variable `SIREADER_ARCHIVE_PASSWORD` where it is set."""
    known = archives()
    if name not in known:
        told = ", ".join(sorted(known)) or "none yet"
        raise SireaderError(f"There is no archive {name}", f"name one of these: {told}; or add it")
    password = os.environ.get(PASSWORD_VARIABLE)
    return replace(known[name], password=password) if password is not None else known[name]


def keep_archive(one: Archive) -> None:
    """Keep an archive, in place of one with this name."""
    _write(archives() | {one.name: one})


def forget_archive(name: str) -> None:
    """Keep it no longer; a SireaderError where there is none."""
    known = archives()
    if name not in known:
        raise SireaderError(f"There is no archive {name}")
    del known[name]
    _write(known)


def archive_answer(one: Archive) -> dict[str, Any]:
    """An archive as plain values, without its password."""
    told = _plain(one)
    told["password"] = bool(told["password"])
    return told


def _write(known: dict[str, Archive]) -> None:
    path = settings_file()
    make_folder(path.parent, private=True)
    told = {"archives": [_plain(known[name]) for name in sorted(known)]}
    write_whole(path, json.dumps(told, indent=2) + "\n", private=True)


def _plain(one: Archive) -> dict[str, Any]:
    return asdict(one) | {"kind": one.kind.value}


def _archive(kept: dict[str, Any]) -> Archive:
    tls = Tls(**kept["tls"]) if kept["tls"] else None
    return Archive(**kept | {"kind": Kind(kept["kind"]), "tls": tls})
