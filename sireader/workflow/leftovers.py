"""Files that an import left among the radiographs when the program was killed: they are of no case, and of no use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from sireader.workflow.study import Study

_LEFT = re.compile(r"\.[0-9a-f]{32}\.part|C-[A-Z2-7]{10}\.dcm")


def leftovers(study: Study) -> Iterator[str]:
    """The names of such files; ask inside a transaction, for other programs write radiographs inside theirs."""
    if study.radiographs.is_dir():
        expected = {case.radiograph for case in study.cases.all()}
        names = sorted(path.name for path in study.radiographs.iterdir())
        yield from (name for name in names if name not in expected and _LEFT.fullmatch(name))


def sweep(study: Study) -> None:
    """Take them away."""
    with study.transaction():
        for name in leftovers(study):
            with suppress(OSError):
                (study.radiographs / name).unlink()
