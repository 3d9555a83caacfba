"""Files whose pixels are read at once into memory of their own, by several threads, or lie in memory already.

Python's own reading takes small pages of memory one after the other: for the 19 MB of an uncompressed radiograph that
is most of the time. numpy asks the system for large ones.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import numpy as np

from sireader.files import InMemory
from sireader.imaging.stripes import in_stripes

LARGE_BYTES = 1 << 20
_BLOCK_BYTES = 1 << 16
_HEAD_BYTES = 12
_PIXEL_DATA = b"\xe0\x7f\x10\x00"


class _PixelsApart(io.BufferedReader):
    """A DICOM file, little endian, opened for reading; large Pixel Data (7FE0,0010) is read as a memoryview."""

    def read(self, size: int | None = -1, /) -> bytes:
        """So many bytes, fewer at the end of the file."""
        if size is None or size < LARGE_BYTES or not self._at_pixels():
            return super().read(size)
        start = self.tell()
        view = self._view(start, size)
        self.seek(start + len(view))
        return view  # type: ignore[return-value]

    def _at_pixels(self) -> bool:
        """Whether the value that comes next is that of Pixel Data, by its tag 8 or 12 bytes before."""
        self.seek(-_HEAD_BYTES, os.SEEK_CUR)
        head = super().read(_HEAD_BYTES)
        return _PIXEL_DATA in {head[:4], head[4:8]}

    def _view(self, start: int, size: int) -> memoryview:
        """So many bytes from there on, fewer at the end of the file."""
        raise NotImplementedError


class MemoryReads(InMemory, _PixelsApart):
    """One that lies in memory: its pixels are not copied."""

    def _view(self, start: int, size: int) -> memoryview:
        return self.content[start : start + size]


class LargeReads(_PixelsApart):
    """One on the disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(io.FileIO(path))

    def _view(self, start: int, size: int) -> memoryview:
        there = max(min(size, os.fstat(self.fileno()).st_size - start), 0)
        view = np.empty(there, np.uint8).data
        return view[: self._fill(view, start)]

    def _fill(self, view: memoryview, start: int) -> int:
        """Read from a place of the file on; how many bytes, fewer where the file was cut meanwhile."""
        if not hasattr(os, "preadv"):
            return self.readinto(view)
        file, whole = self.fileno(), []

        def fill(first: int, last: int) -> None:
            place, end = first * _BLOCK_BYTES, min(last * _BLOCK_BYTES, len(view))
            while place < end and (read := os.preadv(file, [view[place:end]], start + place)):
                place += read
            whole.append(place >= end)

        in_stripes(fill, -(-len(view) // _BLOCK_BYTES), least=LARGE_BYTES // _BLOCK_BYTES)
        return len(view) if all(whole) else self.readinto(view)  # once more, in order, where it was cut meanwhile
