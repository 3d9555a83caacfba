"""What the tests of parcels share."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.storage.record_store import KEYS
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.parcels_pack import pack
from sireader.workflow.parcels_seal import Sealer
from sireader.workflow.study import Study
from tests.builders import an_imaged_study

WORDS = "correct horse battery"
CHEAP = (64, 1, 1)
"""A seal that costs nothing, for tests of everything but its cost."""


def ask(_: Path) -> str:
    return WORDS


def a_home(folder: Path, count: int = 3, protocol: str = "proof") -> tuple[Path, list[str]]:
    """A study of small radiographs; its folder and its cases."""
    with an_imaged_study(folder, count, protocol) as study:
        return study.folder, [case.id for case in study.cases.all()]


def a_parcel(home: Path, reader: str, name: str = "", passphrase: str | None = None) -> Path:
    out = home.parent / f"{name or reader}.sirp"
    with Study.open(home) as study:
        pack(study, reader, out, passphrase)
    return out


def unpacked(parcel: Path) -> Study:
    """The working copy, open."""
    return Study.open(open_parcel(parcel, ask).folder)


def sent_back(parcel: Path, work: Callable[[Study], object], name: str = "back") -> Path:
    """Open a parcel, work in it, and pack the reads."""
    out = parcel.with_name(f"{name}.sirp")
    with unpacked(parcel) as study:
        work(study)
        assert study.parcel_of is not None
        pack(study, study.parcel_of, out)
    return out


def cheaply_sealed(plain: Path, out: Path) -> Path:
    """The same parcel, sealed at no cost."""
    sealed = io.BytesIO()
    sealer = Sealer(sealed, WORDS, CHEAP)
    sealer.write(plain.read_bytes())
    sealer.close()
    out.write_bytes(sealed.getvalue())
    return out


def problem_of(work: Callable[[], object]) -> str:
    """The one sentence with which it is refused."""
    try:
        work()
    except SireaderError as error:
        text = str(error)
        assert text.endswith(".")
        assert "\n" not in text
        return text
    raise AssertionError("nothing was refused")


def contents(folder: Path, *, without_merging: bool = True) -> dict[str, list[str]]:
    """Every row of a study's record, sorted; without the acts of merging, which tell when and whence."""
    with Study.open(folder) as study:
        tables = {table: study.copies.rows(table) for table in (*KEYS, "acts")}
    if without_merging:
        tables["acts"] = [row for row in tables["acts"] if row["kind"] != "parcel merged"]
    return {table: sorted(map(str, rows)) for table, rows in tables.items()}
