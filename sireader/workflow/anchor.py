"""How far a study's record went when this computer saw it last.

It is kept outside the study, so that a record cut short at its end, or an old copy in its place, is found out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sireader.domain.errors import SireaderError
from sireader.files import make_folder, write_whole
from sireader.workflow.keys import data_folder

if TYPE_CHECKING:
    from sireader.workflow.study import Study

Ends = dict[str, list[str]]
TRAIL = "the audit trail"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What was seen last.

    Attributes:
        seen_at: when, ISO 8601 in UTC.
        reads: the hashes at the end of each reader's chain.
        acts: the same of each place's chain of acts.
    """

    seen_at: str
    reads: Ends
    acts: Ends


def heads_of(study_id: str) -> Path:
    """The folder of what is kept of all copies of a study."""
    return data_folder() / "heads" / study_id


def anchor_file(study: Study) -> Path:
    """Where the end of this copy of a study is kept; another copy of the study has a file of its own."""
    return heads_of(study.id) / f"{study.place}.json"


def remember(study: Study) -> None:
    """Keep how far the record goes, unless what is kept goes further; where nothing can be kept, nothing is."""
    with suppress(SireaderError):
        path = anchor_file(study)
        kept = _kept(path)
        now = Anchor(datetime.now(UTC).isoformat(timespec="seconds"), study.reads.ends(), study.acts.ends())
        if (kept is None or not list(_lost(study, kept))) and (kept is None or _differ(kept, now)):
            make_folder(path.parent, private=True)
            told = {"seen_at": now.seen_at, "reads": now.reads, "acts": now.acts}
            write_whole(path, json.dumps(told, indent=1, sort_keys=True), private=True)


def cut_short(study: Study) -> Iterator[str]:
    """One sentence for each chain that no longer has the end that this computer saw."""
    path = anchor_file(study)
    kept = _kept(path)
    if kept is None:
        return
    day = kept.seen_at[:16].replace("T", " ")
    for chain in _lost(study, kept):
        yield (
            f"The end of {chain} that this computer saw on {day} UTC is missing: the record was cut short, "
            f"or an older copy of the study was put in its place (if you did so yourself, delete {path})."
        )


def _lost(study: Study, kept: Anchor) -> Iterator[str]:
    for reader, ends in kept.reads.items():
        if not all(study.reads.has(end) for end in ends):
            yield f"the reads by {reader}"
    if not all(study.acts.has(end) for ends in kept.acts.values() for end in ends):
        yield TRAIL


def _differ(one: Anchor, other: Anchor) -> bool:
    return (one.reads, one.acts) != (other.reads, other.acts)


def _kept(path: Path) -> Anchor | None:
    """What is kept; None where nothing is, or what is there is no anchor."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return Anchor(str(told["seen_at"]), dict(told["reads"]), dict(told["acts"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
