"""Sealing a file with a passphrase: what is written passes through in chunks, and is read from anywhere.

A sealed file is a header and chunks. The key comes from the passphrase by Argon2id (RFC 9106) with a random salt that
the header tells; a second key, from the same derivation, vouches for the header, so that a wrong passphrase is told at
once and one file opens under one passphrase only. The chunks follow the STREAM construction (Hoang, Reyhanitabar,
Rogaway, Vizár, CRYPTO 2015): ChaCha20-Poly1305, the nonce counts the chunks and says which one is the last. So a chunk
that is changed, moved, repeated or cut off is found. Every primitive is the library's.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import os
import struct
import unicodedata
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from sireader.domain.errors import SireaderError

MAGIC = b"SIRSEAL1"
CHUNK_BYTES = 1 << 20
SHORTEST_PASSPHRASE = 8
_TAG_BYTES, _KEY_BYTES, _SALT_BYTES = 16, 32, 16
_HEADER = struct.Struct(f">8sIII{_SALT_BYTES}s")  # magic, memory in KiB, passes, lanes, salt
_VOUCHED_HEADER_BYTES = _HEADER.size + hashlib.sha256().digest_size
COST = (64 << 10, 3, 4)
"""Memory in KiB, passes and lanes of a new seal: RFC 9106, section 4, second recommended option."""
_MOST_MEMORY_KIB, _MOST_PASSES, _MOST_LANES = 1 << 20, 16, 16


class SealedParcel(SireaderError):
    """A sealed parcel and no passphrase, or not the right one."""


def is_sealed(first_bytes: bytes) -> bool:
    """Whether a file that begins so is sealed."""
    return first_bytes.startswith(MAGIC)


def checked_passphrase(passphrase: str) -> str:
    """The passphrase for a new parcel; a SireaderError when it is too short to protect anything."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        what = f"The passphrase is too short: it needs {SHORTEST_PASSPHRASE} characters or more"
        raise SireaderError(what, "four or five words make a good one")
    return passphrase


class Sealer:
    """Encrypts what is written to it into `file`; close it, for only then the last chunk is there."""

    def __init__(self, file: BinaryIO, passphrase: str, cost: tuple[int, int, int] = COST) -> None:
        salt = os.urandom(_SALT_BYTES)
        header = _HEADER.pack(MAGIC, *cost, salt)
        key, vouching = _keys(passphrase, salt, *cost)
        self._file, self._cipher, self._number = file, ChaCha20Poly1305(key), 0
        self._waiting = bytearray()
        file.write(header + hmac.digest(vouching, header, "sha256"))

    def write(self, content: bytes | bytearray | memoryview) -> int:
        """Take further content; all but the last chunk's worth of it is written."""
        self._waiting += content
        while len(self._waiting) > CHUNK_BYTES:  # one chunk is kept back: it may be the last
            self._seal(bytes(self._waiting[:CHUNK_BYTES]), last=False)
            del self._waiting[:CHUNK_BYTES]
        return len(content)

    def flush(self) -> None:
        """Nothing to do before the end; zipfile asks for it."""

    def close(self) -> None:
        """Write the last chunk, which says that it is the last."""
        self._seal(bytes(self._waiting), last=True)

    def _seal(self, chunk: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._number, last=last), chunk, None))
        self._number += 1


class Unsealed(io.RawIOBase):
    """A sealed file as if it were open: seeks and reads, holding one chunk in memory and nothing on the disk."""

    def __init__(self, file: BinaryIO, passphrase: str, name: str) -> None:
        """Check passphrase, header and end of the file.

        Raises:
            SealedParcel: the passphrase is not the right one, or the header was changed.
            SireaderError: the file was cut off.
        """
        self._file, self._name = file, name
        self._cipher = ChaCha20Poly1305(_opened(file.read(_VOUCHED_HEADER_BYTES), passphrase, name))
        sealed_bytes = file.seek(0, os.SEEK_END) - _VOUCHED_HEADER_BYTES
        self._chunks = max(-(-sealed_bytes // (CHUNK_BYTES + _TAG_BYTES)), 1)
        self._size = sealed_bytes - self._chunks * _TAG_BYTES
        self._position, self._held, self._chunk = 0, -1, b""
        self._load(self._chunks - 1)

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def seekable(self) -> bool:
        """It can be read from anywhere."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place in the open content."""
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._size}[whence]
        self._position = max(start + offset, 0)
        return self._position

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read up to the end of a chunk; a SireaderError where the file was changed."""
        if self._position >= self._size or not len(buffer):
            return 0
        number, offset = divmod(self._position, CHUNK_BYTES)
        self._load(number)
        content = self._chunk[offset : offset + len(buffer)]
        buffer[: len(content)] = content
        self._position += len(content)
        return len(content)

    def _load(self, number: int) -> None:
        if number == self._held:
            return
        self._file.seek(_VOUCHED_HEADER_BYTES + number * (CHUNK_BYTES + _TAG_BYTES))
        sealed = self._file.read(CHUNK_BYTES + _TAG_BYTES)
        try:
            self._chunk = self._cipher.decrypt(_nonce(number, last=number == self._chunks - 1), sealed, None)
        except InvalidTag:
            raise SireaderError(f"{self._name} is damaged or was changed", "have it sent again") from None
        self._held = number


def _opened(vouched: bytes, passphrase: str, name: str) -> bytes:
    """The key of the chunks, once the header is known to be what was written under this passphrase."""
    if len(vouched) < _VOUCHED_HEADER_BYTES:
        raise SireaderError(f"{name} is cut off", "have it sent again")
    header, print_ = vouched[: _HEADER.size], vouched[_HEADER.size :]
    _, memory, passes, lanes, salt = _HEADER.unpack(header)
    bounded = memory <= _MOST_MEMORY_KIB and 1 <= passes <= _MOST_PASSES and 1 <= lanes <= _MOST_LANES
    if not bounded or memory < 8 * lanes:
        raise SireaderError(f"{name} is damaged or was changed", "have it sent again")
    key, vouching = _keys(passphrase, salt, memory, passes, lanes)
    if not hmac.compare_digest(hmac.digest(vouching, header, "sha256"), print_):
        raise SealedParcel(f"This is not the passphrase of {name}, or its first bytes are damaged", "try again")
    return key


def _keys(passphrase: str, salt: bytes, memory_kib: int, passes: int, lanes: int) -> tuple[bytes, bytes]:
    """The key of the chunks, and the key that vouches for the header."""
    normal = unicodedata.normalize("NFC", passphrase).encode()
    derivation = Argon2id(salt=salt, length=2 * _KEY_BYTES, iterations=passes, lanes=lanes, memory_cost=memory_kib)
    both = derivation.derive(normal)
    return both[:_KEY_BYTES], both[_KEY_BYTES:]


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
