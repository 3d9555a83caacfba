"""Revealing opinions: never before the reader's own commit, only as the protocol says, on record before anything shows.

Nothing is revealed inside a parcel: opinions do not travel in one, and a model on the reader's own computer is not
asked there. What was revealed at home does travel with the reader's reads, both ways, so that an amendment made in a
parcel is known to be aided.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from sireader.domain.acts import ActKind
from sireader.domain.assignments import NOT_GIVEN, Assignment
from sireader.domain.blinding import visible_opinions
from sireader.domain.cases import Reader
from sireader.domain.crops import Crop
from sireader.domain.errors import RuleBroken
from sireader.domain.opinions import Opinion
from sireader.domain.reads import Read
from sireader.domain.reveals import Reveal, check_reveal
from sireader.workflow.assigning import assignments
from sireader.workflow.opinions import check_version, record
from sireader.workflow.study import Study

_ANY = Opinion("", "", 0.0)


@dataclass(frozen=True, slots=True)
class Shown:
    """One opinion that was revealed to a reader.

    Attributes:
        opinion: what it says; its case is named as the reader knows it.
        reveal: when and for how long it was seen; its case is named likewise.
    """

    opinion: Opinion
    reveal: Reveal


def as_given(study: Study, reader: Reader, case: str) -> Assignment:
    """What a reader was given under that name; a case of the study that was never given stands for itself."""
    given = study.readers.assignment(reader.name, case)
    if given is None:  # not even a place in the order: the worklist was not asked for since the case came
        found = (one for one in assignments(study, reader) if one.shown_as == case)
        given = next(found, None)
    return given or Assignment(NOT_GIVEN, study.case(case).id, case)


def may_reveal(study: Study, reader: Reader, case: str) -> bool:
    """Whether an opinion on a case may be revealed to a reader now, if there is one; whether there is is not told."""
    reads, closed = _reads_as_shown(study, as_given(study, reader, case)), study.closed
    allowed = visible_opinions(study.protocol, reader.name, reads, [_ANY], closed=closed)
    return bool(allowed) and study.parcel_of is None


def revealable(study: Study, reader: Reader, case: str) -> tuple[str, ...]:
    """The models whose recorded opinions on a case a reader may be shown now, by name; none where none may be."""
    if not may_reveal(study, reader, case):
        return ()
    opinions = study.opinions.of_case(as_given(study, reader, case).case)
    return tuple(dict.fromkeys(opinion.model for opinion in opinions))


def reveal(study: Study, reader: Reader, case: str, model: str, crop: Crop | None = None) -> Shown:
    """Hand a recorded opinion over; the reveal is on the disk before this returns.

    Args:
        study: the study itself, no parcel.
        reader: who asks.
        case: as it is shown to the reader.
        model: name and version.
        crop: of which region, where the model has opinions on several; by default the first one recorded.

    Raises:
        RuleBroken: the reader has not committed, the protocol does not allow it (yet), it is a parcel, or there is no
            such opinion; nothing is recorded and nothing is told.
        SireaderError: the study cannot be written, so nothing is shown.
    """
    study.check_home()
    with study.transaction():
        given = as_given(study, reader, case)
        asked = [
            one
            for one in study.opinions.of_case(given.case)
            if one.model == model and (crop is None or one.crop == crop)
        ]
        reads, closed = _reads_as_shown(study, given), study.closed
        opinion = check_reveal(study.protocol, reader.name, reads, asked, closed=closed)[0]
        return _recorded(study, reader, given, opinion)


def reveal_computed(study: Study, reader: Reader, case: str, opinion: Opinion) -> Shown:
    """Record an opinion that a model computed just now, and reveal it, in one transaction.

    Where this model has an opinion on the same case and crop, that one is revealed: a case has one answer of a model.

    Args:
        study: the study itself, no parcel.
        reader: who asks.
        case: as it is shown to the reader.
        opinion: what was computed; its `case` does not matter.

    Raises:
        RuleBroken: as `reveal` does; or the name of the model belongs to another package.
        SireaderError: the study cannot be written, so nothing is shown.
    """
    study.check_home()
    with study.transaction():
        given = as_given(study, reader, case)
        own = replace(opinion, case=given.case)
        check_reveal(study.protocol, reader.name, _reads_as_shown(study, given), [own], closed=study.closed)
        check_version(study, own)
        alike = [one for one in study.opinions.of_case(own.case) if (one.model, one.crop) == (own.model, own.crop)]
        if not alike:
            record(study, [own], who=reader.name)
        return _recorded(study, reader, given, alike[0] if alike else own)


def hide(study: Study, reader: Reader, reveal_id: str, seconds: float) -> None:
    """Record for how long an opinion was looked at, once; hiding it again changes nothing.

    Args:
        study: where it was revealed.
        reader: to whom.
        reveal_id: of the reveal.
        seconds: on the screen, 0 or more; kept to a tenth.

    Raises:
        RuleBroken: no such reveal to this reader.
    """
    if not (math.isfinite(seconds) and seconds >= 0):
        raise ValueError(f"nobody looks for {seconds} seconds")
    with study.transaction():
        found = study.reveals.get(reveal_id)
        if found is None or found.reader != reader.name:
            raise RuleBroken("Nothing was revealed that could be hidden")
        if found.seconds is None:
            row = uuid4().hex
            study.reveals.hide(found, row, round(seconds, 1), datetime.now(UTC))
            study.record(ActKind.HIDDEN, found.case, found.model, who=reader.name, rows={"reveals": [row]})


def revealed_for(study: Study, reader: Reader, case: str) -> tuple[Shown, ...]:
    """What was revealed to a reader under this name of a case, by time; none where the protocol allows it no more."""
    if not may_reveal(study, reader, case):
        return ()
    given = as_given(study, reader, case)
    opinions = {(one.model, str(one.crop or "")): one for one in study.opinions.of_case(given.case)}
    seen = [one for one in study.reveals.to(reader.name, given.case) if one.shown_as == case]
    return tuple(
        _as_known(Shown(opinions[one.model, one.crop], one)) for one in seen if (one.model, one.crop) in opinions
    )


def was_revealed(study: Study, reader: Reader, case: str) -> bool:
    """Whether anything was revealed to a reader of a case, under whatever name: an amendment is aided then."""
    return bool(study.reveals.to(reader.name, as_given(study, reader, case).case))


def _reads_as_shown(study: Study, given: Assignment) -> list[Read]:
    return [read for read in study.reads.of_case(given.case) if read.shown == given.shown_as]


def _recorded(study: Study, reader: Reader, given: Assignment, opinion: Opinion) -> Shown:
    told = (uuid4().hex, given.case, given.shown_as, reader.name, opinion.model, datetime.now(UTC))
    shown = Reveal(*told, str(opinion.crop or ""), opinion.package)
    study.reveals.add(shown)
    study.record(ActKind.REVEALED, given.case, opinion.model, who=reader.name, rows={"reveals": [shown.id]})
    return _as_known(Shown(opinion, shown))


def _as_known(shown: Shown) -> Shown:
    """As the reader may know it: a repeat does not say of which case it is one."""
    name = shown.reveal.shown_as
    return Shown(replace(shown.opinion, case=name), replace(shown.reveal, case=name))
