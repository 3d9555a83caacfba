"""Answers about many files, one JSON object a line: what was stopped, even by a power cut, goes on where it was."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import TracebackType
from typing import Any

from sireader.domain.errors import SireaderError
from sireader.files import plain_error


class OpinionLog:
    """A file to which answers are added, each on the disk before the next; use it in a `with` block.

    Attributes:
        answered: the files about which there is an answer; those that failed are tried again.
    """

    def __init__(self, path: Path, asked: dict[str, Any]) -> None:
        """Open a log, or begin one.

        Args:
            path: of the file; a last line that was not written to its end is taken away.
            asked: who was asked and how: fields in which all answers of the log are the same.

        Raises:
            SireaderError: it is another kind of file, holds answers of another model or way of asking, or cannot be
                written.
        """
        self._path, self._asked = path, asked
        try:
            whole = path.read_bytes() if path.exists() else b""
            kept = whole[: whole.rfind(b"\n") + 1]
            self.answered = frozenset(self._answered(kept))
            self._file = path.open("ab")
            self._file.truncate(len(kept))
        except OSError as error:
            raise plain_error(error, path.name) from error

    def add(self, row: dict[str, Any]) -> None:
        """Write a line, to the disk."""
        try:
            self._file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise plain_error(error, self._path.name) from error

    def __enter__(self) -> OpinionLog:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def _answered(self, content: bytes) -> list[str]:
        rows = [self._row(number, line) for number, line in enumerate(content.splitlines(), start=1)]
        answers = [row for row in rows if "error" not in row]
        if any(row.get(name) != value for row in answers for name, value in self._asked.items()):
            what = f"{self._path.name} holds answers of another model, or asked in another way"
            raise SireaderError(what, "name another file")
        return [row["file"] for row in answers]

    def _row(self, number: int, line: bytes) -> dict[str, Any]:
        try:
            row = json.loads(line)
            if isinstance(row, dict) and isinstance(row.get("file"), str):
                return row
        except ValueError:
            pass
        raise SireaderError(f"Line {number} of {self._path.name} is no answer about a file", "name another file")
