"""Throw-away studies of made radiographs, to time the window on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sireader.domain.acts import ActKind
from sireader.domain.cases import Case
from sireader.workflow.keys import key_file
from sireader.workflow.study import Study

READER = "sample-reader"


def sample_files(folder: Path, side_px: int) -> dict[str, Path]:
    """A square radiograph in every transfer syntax that can be written, uncompressed first; files by its name."""
    from sireader.imaging.samples import write_samples

    return write_samples(folder, side_px)


def decode_bare(path: Path) -> None:
    """Read a file and decode its pixel cells, and nothing else."""
    from sireader.imaging.samples import decode_bare

    decode_bare(path)


def phantom_files(folder: Path, count: int, side_px: int | None = None) -> list[Path]:
    """So many phantoms, as large as real radiographs if nothing else is said."""
    from sireader.phantom.cohort import write_cohort

    write_cohort(folder, count, seed=1, **({"size": side_px} if side_px else {}))
    return sorted(folder.glob("*.dcm"))


@contextmanager
def sample_study(folder: Path, files: Sequence[Path], protocol: str = "proof", role: str = "local") -> Iterator[Path]:
    """A study of one case for each of the files, which may repeat; all wait for `READER`.

    The cases are hard links where the disk has them. The study's key leaves the user's folder at the end; the study
    itself goes with the folder.
    """
    with Study.create(folder, protocol) as study:
        cases = [Case(f"C{number:05}", f"S{number:05}", f"C{number:05}.dcm") for number in range(1, len(files) + 1)]
        for case, file in zip(cases, files, strict=True):
            _link(file, study.radiographs / str(case.radiograph))
        study.cases.add(cases, datetime.now(UTC))
        study.record(ActKind.RADIOGRAPHS_IMPORTED, rows={"cases": [case.id for case in cases]})
        study.add_reader(READER, role)
        key = key_file(study.id)
    try:
        yield folder
    finally:
        key.unlink(missing_ok=True)


def _link(file: Path, place: Path) -> None:
    try:
        place.hardlink_to(file)
    except OSError:  # another disk, or one without links
        shutil.copyfile(file, place)
