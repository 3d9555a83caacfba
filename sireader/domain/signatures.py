"""What a person signs with, and what a signature says. The mathematics is done in the workflow."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sireader.domain.reads import written_time


@dataclass(frozen=True, slots=True)
class Credential:
    """One password of one person, as far as a study may know it; immutable: the next password is a further credential.

    Attributes:
        id: unique for ever, also across copies of the study.
        name: a reader, or `coordinator`.
        salt: random bytes in hexadecimal.
        cost: how the key is derived: `argon2id m=65536 t=3 p=4`, memory in KiB.
        public_key: Ed25519, in hexadecimal; empty where a password was taken away and a new one is not yet set.
        set_at: time zone aware.
    """

    id: str
    name: str
    salt: str
    cost: str
    public_key: str
    set_at: datetime


@dataclass(frozen=True, slots=True)
class SignOff:
    """One signature of a reader under all reads that the reader had given by then; immutable.

    Attributes:
        id: unique for ever, also across copies of the study.
        reader: who signed.
        reads: how many reads.
        head: the hashes at the end of the reader's chain, sorted, a space between two; mostly there is one.
        meaning: what the reader declares.
        signed_at: time zone aware; kept in UTC to the microsecond.
        credential: the id of the credential that verifies the signature.
        signature: Ed25519 over `text`, in hexadecimal.
    """

    id: str
    reader: str
    reads: int
    head: str
    meaning: str
    signed_at: datetime
    credential: str
    signature: str = ""

    @property
    def ends(self) -> tuple[str, ...]:
        """The hashes at the end of the reader's chain."""
        return tuple(self.head.split())

    def text(self, study: str) -> bytes:
        """What is signed: every field but the signature, and the study's identity."""
        told = {
            "signs": "SI Reader, sign-off of reads, 1",
            "study": study,
            "id": self.id,
            "reader": self.reader,
            "reads": self.reads,
            "head": self.head,
            "meaning": self.meaning,
            "signed_at": written_time(self.signed_at),
            "credential": self.credential,
        }
        return json.dumps(told, sort_keys=True, ensure_ascii=True).encode()
