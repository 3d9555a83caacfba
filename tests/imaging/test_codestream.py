"""Headers of compressed pictures, read by hand-made bytes."""

from __future__ import annotations

import pytest

from sireader.imaging.codestream import StreamSize, stream_size, without_comments

START, END = b"\xff\xd8", b"\xff\xd9"
JFIF = b"\xff\xe0\x00\x09JFIF\x00\x01\x02"
FRAME = b"\xff\xc0\x00\x0b\x08\x01\x02\x03\x04\x01\x01\x11\x00"
SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00data\xff\x00\xff\xfe"
J2K = b"\xff\x4f\xff\x51\x00\x29\x00\x00" + b"".join(
    number.to_bytes(4, "big") for number in (30, 20, 10, 5, 0, 0, 0, 0)
)


def test_jpeg_size() -> None:
    assert stream_size(START + JFIF + FRAME + SCAN) == StreamSize(0x0102, 0x0304, 8, 1)


def test_jpeg_2000_size_takes_the_offset_off() -> None:
    assert stream_size(J2K + b"\x00\x01\x8b") == StreamSize(15, 20, 12, 1)


@pytest.mark.parametrize("stream", [b"", b"text", START, START + JFIF, START + JFIF + SCAN, J2K[:20]])
def test_no_size_is_an_error(stream: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        stream_size(stream)


def test_comments_go_and_the_rest_stays_byte_for_byte() -> None:
    chatter = b"\xff\xfe\x00\x06name" + b"\xff\xe1\x00\x08Exif\x00\x00"
    assert without_comments(START + JFIF + chatter + FRAME + SCAN + END) == START + JFIF + FRAME + SCAN + END


def test_fill_bytes_before_a_marker_are_allowed() -> None:
    assert stream_size(START + b"\xff\xff" + FRAME + SCAN).rows == 0x0102


def test_segments_that_do_not_follow_one_another_are_refused() -> None:
    """GDCM ends the whole program on such a picture; found by the fuzz hunt."""
    start = b"\xff\xd8\xff\xc3\x00\x0b\x0c\x00\x02\x00\x02\x01\x01\x11\x00"
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x01\x00\x00"
    assert stream_size(start + scan).precision == 12
    with pytest.raises(ValueError, match="missing"):
        stream_size(start + b"\xff\xc4\x00\x04\x00\x00" + b"ten bytes " + scan)
    with pytest.raises(ValueError, match="2 frame headers"):
        stream_size(start + start[2:] + scan)
