"""The images in an answer of WADO-RS (PS3.18 8.6.1.2, RFC 2046 5.1.1): views of its one body, for images are large."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

import requests

PIECE_BYTES = 1 << 20
_END_OF_HEAD = b"\r\n\r\n"


def images_in(response: requests.Response) -> Iterator[memoryview]:
    """Every part of an answer as it was sent; an answer without parts is one.

    Raises:
        ValueError: the parts do not end as they should.
    """
    kind = _kind(response)
    body = _body(response)
    boundary = kind.get_boundary()
    if kind.get_content_maintype() != "multipart" or boundary is None:
        yield memoryview(body).toreadonly()
        return
    yield from _parts(body, b"--" + boundary.encode())


def _kind(response: requests.Response) -> Message:
    message = Message()
    message["Content-Type"] = str(response.headers.get("Content-Type", ""))
    return message


def _body(response: requests.Response) -> bytearray:
    """All of it. Written once into memory of the announced size, where one is announced."""
    length = str(response.headers.get("Content-Length", ""))
    body, size = bytearray(min(int(length), 1 << 28) if length.isdecimal() else 0), 0
    for piece in response.iter_content(PIECE_BYTES):
        body[size : size + len(piece)] = piece
        size += len(piece)
    del body[size:]
    return body


def _parts(body: bytearray, delimiter: bytes) -> Iterator[memoryview]:
    place = body.index(delimiter) + len(delimiter)
    while body[place : place + 2] != b"--":
        start = body.index(_END_OF_HEAD, place) + len(_END_OF_HEAD)
        end = _end(body, place, start, b"\r\n" + delimiter)
        yield memoryview(body)[start:end].toreadonly()
        place = end + 2 + len(delimiter)


def _end(body: bytearray, head: int, start: int, delimiter: bytes) -> int:
    """Where a part ends: as its head says, if that is true, for a search goes through all of it."""
    for line in bytes(body[head:start]).lower().split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length" and value.strip().isdigit():
            end = start + int(value)
            if body[end : end + len(delimiter)] == delimiter:
                return end
    return body.index(delimiter, start)
