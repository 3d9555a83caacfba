"""Names that tell nothing: keyed hashes, so that a subject has the same pseudonym within one study only."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

KEY_BYTES = 32
_UID_ROOT = "2.25"  # UUID-derived UIDs, DICOM PS3.5 annex B.2


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """Makes the pseudonyms of one study from its secret key (32 bytes, kept outside the study folder)."""

    key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse keys too short to protect anyone."""
        if len(self.key) != KEY_BYTES:
            raise ValueError(f"a study key has {KEY_BYTES} bytes")

    @classmethod
    def with_new_key(cls) -> Pseudonyms:
        """Pseudonyms under a fresh random key."""
        return cls(secrets.token_bytes(KEY_BYTES))

    def case(self, pixel_digest: bytes) -> str:
        """`C-` and ten letters or digits from a digest of the pixels: one image, one case, whatever its header says."""
        return "C-" + self._word("case", pixel_digest)

    def subject(self, patient_id: str, issuer: str = "") -> str:
        """`S-` and ten letters or digits from the patient ID and its issuer."""
        return "S-" + self._word("subject", f"{issuer}\x00{patient_id}".encode())

    def uid(self, original: str) -> str:
        """A valid UID of at most 44 characters that stands for the original one."""
        return uid_of(self._digest("uid", original.encode()))

    def shift_days(self, subject: str) -> int:
        """Days, 1 to 3650, by which every date of a subject moves back: the intervals between its dates stay."""
        return int.from_bytes(self._digest("dates", subject.encode())[:8], "big") % 3650 + 1

    def _word(self, purpose: str, value: bytes) -> str:
        return base64.b32encode(self._digest(purpose, value))[:10].decode()

    def _digest(self, purpose: str, value: bytes) -> bytes:
        return hmac.new(self.key, purpose.encode() + b"\x00" + value, hashlib.sha256).digest()


def uid_of(digest: bytes) -> str:
    """A UUID-derived UID (PS3.5 annex B.2) of at most 44 characters from the first 16 bytes of a digest."""
    free_form = bytearray(digest[:16])
    free_form[6] = free_form[6] & 0x0F | 0x80  # UUID version 8, variant RFC 9562: free-form
    free_form[8] = free_form[8] & 0x3F | 0x80
    return f"{_UID_ROOT}.{int.from_bytes(free_form, 'big')}"
