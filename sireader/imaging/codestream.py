"""What a compressed picture says about itself, read before any decoder may allocate for it.

JPEG and JPEG-LS: ISO/IEC 10918-1 B.2, 14495-1 C.2. JPEG 2000 and HTJ2K: ISO/IEC 15444-1 A.5.1.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_SOF = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF, 0xF7}
_SOS = 0xDA
_J2K_START = b"\xff\x4f\xff\x51"
_JP2_START = b"\x00\x00\x00\x0cjP  "
_ALONE = {0x01, 0xD8, *range(0xD0, 0xD8)}  # markers without a length
_COMMENT = 0xFE
_APPLICATION = range(0xE0, 0xF0)
_KEPT_APPLICATION = {0xE0: b"JFIF\x00", 0xEE: b"Adobe", 0xE8: b"mrfx"}  # APP8 mrfx: JPEG-LS colour transform


@dataclass(frozen=True, slots=True)
class StreamSize:
    """The frame a compressed picture declares."""

    rows: int
    columns: int
    precision: int
    components: int


def stream_size(stream: bytes) -> StreamSize:
    """What the picture declares; ValueError where nothing can be found."""
    try:
        return _jpeg2000_size(stream) if _is_jpeg2000(stream) else _jpeg_size(stream)
    except (struct.error, IndexError) as error:
        raise ValueError("the picture ends inside its header") from error


def without_comments(stream: bytes) -> bytes:
    """The same JPEG or JPEG-LS picture without comments and without application segments other than JFIF and Adobe.

    Those can hold any text. Entropy-coded data, tables and headers are copied byte for byte. JPEG 2000 is returned
    as it is but for its COM segments, whose text is blanked: other markers there count bytes.
    """
    if _is_jpeg2000(stream):
        return _blanked_jpeg2000(stream)
    kept = [stream[:2]]
    for marker, start, end in _segments(stream):
        body = stream[start + 4 : end]
        if marker == _SOS:
            return b"".join([*kept, stream[start:]])
        if not _is_chatter(marker, body):
            kept.append(stream[start:end])
    raise ValueError("a JPEG picture without a scan")


def _is_chatter(marker: int, body: bytes) -> bool:
    if marker == _COMMENT:
        return True
    return marker in _APPLICATION and not body.startswith(_KEPT_APPLICATION.get(marker, b"\x00never"))


def _is_jpeg2000(stream: bytes) -> bool:
    return stream.startswith((_J2K_START, _JP2_START))


def _segments(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, first byte and the byte after the end, of each segment up to and with the first scan header."""
    if stream[:2] != b"\xff\xd8":
        raise ValueError("not a JPEG picture")
    position = 2
    while True:
        start = position
        while stream[position + 1] == 0xFF:  # fill bytes
            position += 1
        if stream[position] != 0xFF:
            raise ValueError("a JPEG marker is missing")
        marker = stream[position + 1]
        length = 0 if marker in _ALONE else int(struct.unpack_from(">H", stream, position + 2)[0])
        end = position + 2 + length
        yield marker, (start if marker in _ALONE else position), end
        if marker == _SOS:
            return
        position = end


def _jpeg_size(stream: bytes) -> StreamSize:
    """Every segment up to the scan has to follow the one before: GDCM ends the whole program where one does not."""
    frames = [start for marker, start, _ in _segments(stream) if marker in _SOF]
    if len(frames) != 1:
        raise ValueError(f"a JPEG picture with {len(frames)} frame headers")
    precision, rows, columns, components = struct.unpack_from(">BHHB", stream, frames[0] + 4)
    return StreamSize(rows, columns, precision, components)


def _jpeg2000_size(stream: bytes) -> StreamSize:
    start = stream.find(_J2K_START)
    if start < 0:
        raise ValueError("a JPEG 2000 file without a codestream")
    width, height, left, top = struct.unpack_from(">IIII", stream, start + 8)
    components, depth = struct.unpack_from(">HB", stream, start + 40)
    return StreamSize(height - top, width - left, (depth & 0x7F) + 1, components)


def _blanked_jpeg2000(stream: bytes) -> bytes:
    """Main-header COM segments (0xFF64) with their text overwritten by spaces; the length stays."""
    blank = bytearray(stream)
    position = stream.find(_J2K_START) + 2
    while stream[position : position + 2] not in {b"\xff\x90", b"\xff\xd9", b""}:  # SOT, EOC
        length = int(struct.unpack_from(">H", stream, position + 2)[0])
        if stream[position : position + 2] == b"\xff\x64" and length > 4:
            blank[position + 6 : position + 2 + length] = b" " * (length - 4)
        position += 2 + length
    return bytes(blank)
