"""The audit trail: who did what, when and why, in one chain for each copy of a study."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from sireader.domain.reads import FIRST_HASH, written_time

COORDINATOR = "coordinator"
"""Who acts when no reader does; no reader may have this name."""


class ActKind(StrEnum):
    """Every kind of act that the audit trail keeps."""

    STUDY_MADE = "study made"
    PROTOCOL_CHANGED = "protocol changed"
    READER_ADDED = "reader added"
    PASSWORD_SET = "password set"  # noqa: S105 – a kind of act
    SIGNED_IN = "signed in"
    SIGNED_OFF = "signed off"
    RADIOGRAPHS_IMPORTED = "radiographs imported"
    READS_IMPORTED = "reads imported"
    OPINIONS_IMPORTED = "opinions imported"
    OPINIONS_RECORDED = "opinions recorded"  # computed here
    CASE_EXCLUDED = "case excluded"
    CALIBRATION_ADDED = "calibration added"
    ASSIGNED = "cases assigned"
    COMMITTED = "read committed"
    AMENDED = "read amended"
    REVEALED = "opinion revealed"
    HIDDEN = "opinion hidden"
    INSISTED = "opinion insisted on"  # shown although the case is outside what the model knows
    BOXES_MOVED = "joint boxes moved"  # those in which a revealed map is measured
    CONSENSUS = "consensus recorded"
    STUDY_CLOSED = "study closed"
    STUDY_REOPENED = "study reopened"
    PACKED = "parcel packed"
    MERGED = "parcel merged"
    EXPORTED = "exported"


@dataclass(frozen=True, slots=True)
class Act:
    """One entry of the audit trail; immutable.

    Attributes:
        id: unique for ever, also across copies of the study.
        place: the copy of the study in which it was done; each copy has a chain of its own.
        at: time zone aware; kept in UTC to the microsecond.
        who: a reader's name, or `coordinator`.
        kind: what was done.
        about: the case, reader or file that it was done to; never an identifying value.
        why: the reason, where the act needs one.
        records: fingerprint of every row that the act wrote, by `table:key`; see `fingerprint`.
        previous_hash: `hash` of the act before it in this place; empty for the first.
    """

    id: str
    place: str
    at: datetime
    who: str
    kind: ActKind
    about: str = ""
    why: str = ""
    records: Mapping[str, str] = field(default_factory=dict)
    previous_hash: str = FIRST_HASH

    @property
    def hash(self) -> str:
        """SHA-256 over every field, the previous act's hash among them."""
        told = {each.name: getattr(self, each.name) for each in fields(self)}
        told |= {"at": written_time(self.at), "records": dict(self.records)}
        return fingerprint(told)


def fingerprint(record: Mapping[str, Any]) -> str:
    """SHA-256 over a record's columns and values, whatever their order."""
    return hashlib.sha256(json.dumps(dict(record), sort_keys=True, ensure_ascii=True).encode()).hexdigest()
