"""One reader at work: radiographs, drafts, commits and amendments. Nothing of another reader passes through here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from sireader.domain.acts import ActKind
from sireader.domain.assignments import Assignment
from sireader.domain.blinding import visible_reads
from sireader.domain.calibration import Calibration
from sireader.domain.cases import Case, Reader
from sireader.domain.crops import Crop
from sireader.domain.drafts import Draft
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.opinions import Opinion
from sireader.domain.reads import Judgement, Purpose, Read, aided_reads, check_commit, current_reads
from sireader.imaging.decoding import DecoderStopped, Decoding
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph
from sireader.imaging.turns import Urgency
from sireader.workflow import revealing
from sireader.workflow.entries import Worklist
from sireader.workflow.revealing import Shown, as_given
from sireader.workflow.signing import left_to_sign
from sireader.workflow.study import Study
from sireader.workflow.worklist import Waiting, own_current_read, worklist


@dataclass(frozen=True, slots=True)
class Prior:
    """Another radiograph of the same subject; `days` by which it is older, negative when newer, None when unknown."""

    case: str
    days: int | None

    @property
    def words(self) -> str:
        """When it was taken, seen from the radiograph being read."""
        if self.days is None:
            return "Other radiograph, date unknown"
        way = "earlier" if self.days >= 0 else "later"
        return f"Radiograph of {abs(self.days)} days {way}"


class ReadingDesk:
    """All that one reader may do and see in a study. Its methods may be called from any thread."""

    def __init__(self, study: Study, reader: Reader) -> None:
        self._study = study
        self._decoding = Decoding()
        self.reader = reader

    def worklist(self) -> Worklist:
        """What to read and what is read, in the reader's order."""
        return worklist(self._study, self.reader)

    def radiograph(self, case: str) -> Radiograph:
        """The case's radiograph; raises what `pyramid` raises."""
        return self.pyramid(case).radiograph

    def pyramid(self, case: str) -> Pyramid:
        """Decode the case's radiograph; a SireaderError that names no case when its file is gone or damaged."""
        return self._pyramid(case, Urgency.NOW)

    def pyramid_ahead(self, case: str) -> Pyramid:
        """The same, once nothing is to be decoded that the reader waits for."""
        return self._pyramid(case, Urgency.AHEAD)

    def pyramid_for_thumbnail(self, case: str) -> Pyramid:
        """The same, once nothing else is to be decoded."""
        return self._pyramid(case, Urgency.THUMBNAIL)

    def _pyramid(self, case: str, urgency: Urgency) -> Pyramid:
        file = self._file(case)
        try:
            return self._decoding.pyramid(file, urgency)
        except DecoderStopped:
            raise
        except SireaderError as error:
            what = "The radiograph of this case is missing or damaged in the study folder"
            raise SireaderError(what, "tell the coordinator, and go on with the next case") from error

    def hurry(self, case: str) -> None:
        """The reader waits for a radiograph that was asked for ahead."""
        self._decoding.hurry(self._file(case))

    @property
    def decoders(self) -> tuple[int, ...]:
        """The numbers of the processes that decode for this desk; none while none was needed."""
        return self._decoding.running

    def close(self) -> None:
        """Decode no more; whoever waits for a radiograph gets an error."""
        self._decoding.close()

    def _file(self, case: str) -> Path:
        found = self._study.case(self._given(case).case)
        if found.radiograph is None:
            raise SireaderError(f"Case {case} has no radiograph yet", "import it first")
        return self._study.radiographs / found.radiograph

    @property
    def study_id(self) -> str:
        """The study's identity, the same in every copy."""
        return self._study.id

    @property
    def study_name(self) -> str:
        """The study's name, for the reader's eye."""
        return self._study.name

    @property
    def closed(self) -> bool:
        """Whether the coordinator closed the reading: nothing can be committed or amended."""
        return self._study.closed

    @property
    def idle_s(self) -> float:
        """Seconds without a key or the mouse after which the reader counts as away."""
        return self._study.protocol.idle_s

    @property
    def thumbnails(self) -> bool:
        """Whether the protocol allows small pictures in the worklist."""
        return self._study.protocol.thumbnails

    def priors(self, case: str) -> tuple[Prior, ...]:
        """The same subject's other radiographs, the nearest before this one first; none unless the protocol allows."""
        if not self._study.protocol.priors:
            return ()
        this = self._study.case(self._given(case).case)
        others = [one for one in self._study.cases.all() if one.subject == this.subject and one.id != this.id]
        own_date = self._acquired(this)
        told = [Prior(one.id, _days(self._acquired(one), own_date)) for one in others if one.readable]
        return tuple(sorted(told, key=lambda prior: (prior.days is None, abs(prior.days or 0), prior.case)))

    def _acquired(self, case: Case) -> date | None:
        from sireader.imaging.dates import acquired_on

        return acquired_on(self._study.radiographs / str(case.radiograph)) if case.radiograph else None

    def draft(self, case: str) -> Draft:
        """What the reader has typed on a case and not committed."""
        return self._study.drafts.get(self.reader.name, case)

    def keep_draft(self, case: str, draft: Draft) -> None:
        """Keep what is typed; on the disk when this returns."""
        self._study.drafts.save(self.reader.name, case, draft, datetime.now(UTC))

    def own_read(self, case: str) -> Read | None:
        """The reader's current read of a case, unaided."""
        read = own_current_read(self._reads_of(case), self.reader.name, case)
        return _as_shown(read) if read else None

    def own_aided_read(self, case: str) -> Read | None:
        """What the reader said last of a case after an opinion on it was revealed; None where nothing was changed."""
        aided = aided_reads(self._reads_of(case))
        mine = (read for read in aided if (read.reader, read.shown) == (self.reader.name, case))
        return next(map(_as_shown, mine), None)

    def own_history(self, case: str) -> tuple[Read, ...]:
        """All that the reader said of a case, in order: the first read, amendments, and those made with help."""
        return tuple(read for read in self.visible_reads(case) if read.reader == self.reader.name)

    def visible_reads(self, case: str) -> tuple[Read, ...]:
        """The reads of a case that the protocol lets this reader see; of a repeat, only those given on it."""
        given = self._given(case)
        seen = visible_reads(self._study.protocol, self.reader.name, self.reader.role, self._reads_of(case))
        if given.purpose is Purpose.REFERENCE:
            return tuple(read for read in seen if read.reader != self.reader.name or read.shown == case)
        return tuple(_as_shown(read) for read in seen if (read.reader, read.shown) == (self.reader.name, case))

    def reads_of_others(self, case: str) -> tuple[Read, ...]:
        """The current reads of others that the protocol shows to this reader: none unless the role `sees` theirs."""
        return tuple(read for read in current_reads(self.visible_reads(case)) if read.reader != self.reader.name)

    def may_reveal(self, case: str) -> bool:
        """Whether an opinion on a case may be revealed now, should there be one."""
        return revealing.may_reveal(self._study, self.reader, case)

    def revealable(self, case: str) -> tuple[str, ...]:
        """The models whose recorded opinions may be revealed now; none where none may be."""
        return revealing.revealable(self._study, self.reader, case)

    def reveal(self, case: str, model: str, crop: Crop | None = None) -> Shown:
        """A recorded opinion; the reveal is on record before it is handed over. See `revealing.reveal`."""
        return revealing.reveal(self._study, self.reader, case, model, crop)

    def reveal_computed(self, case: str, opinion: Opinion) -> Shown:
        """Record an opinion that was computed just now and reveal it. See `revealing.reveal_computed`."""
        return revealing.reveal_computed(self._study, self.reader, case, opinion)

    def hide(self, shown: Shown, seconds: float) -> None:
        """Record for how long an opinion was looked at, in seconds, once it is hidden or the case left."""
        revealing.hide(self._study, self.reader, shown.reveal.id, seconds)

    def revealed(self, case: str) -> tuple[Shown, ...]:
        """What was revealed to this reader of a case, by time."""
        return revealing.revealed_for(self._study, self.reader, case)

    def feedback(self, case: str) -> Calibration | None:
        """What experts say of a calibration case, once the reader's own read of it is committed; None otherwise."""
        given = self._given(case)
        if given.purpose is not Purpose.CALIBRATION or self.own_read(case) is None:
            return None
        return next((one for one in self._study.coordination.calibrations() if one.case == given.case), None)

    def left_to_sign(self) -> str:
        """What the reader could sign off now, in words; empty for nothing, or where the reader has no password."""
        return left_to_sign(self._study, self.reader.name)

    def commit(self, case: str, judgement: Judgement, reading_s: float | None = None) -> Read:
        """Record a first read; it is on the disk when this returns, and its draft is gone.

        Args:
            case: as it is shown to the reader.
            judgement: what the reader says.
            reading_s: seconds at work on the case, idle time taken out; None when nobody measured.

        Raises:
            RuleBroken: the case is not (or no longer) this reader's to read, or the judgement is not complete.
            SireaderError: the study could not be written; the draft is kept.
        """
        with self._study.transaction():
            reads, given = self._reads_of(case), self._given(case)
            if own_current_read(reads, self.reader.name, case):
                raise RuleBroken("You have already read this case", "amend that read with a reason instead")
            waits = Waiting(self._study, self.reader).waits(given, reads)
            if not waits or not self._study.case(given.case).readable:
                # one sentence for every cause: which of them it is would tell of other readers
                raise RuleBroken("This case does not wait for you any more", "go on with the next one of your worklist")
            read = self._new_read(given, judgement, reading_s)
            check_commit(read, reads)
            return self._record(read, ActKind.COMMITTED)

    def amend(self, case: str, judgement: Judgement, reason: str, reading_s: float | None = None) -> Read:
        """Record a further read that supersedes the reader's current one, for a reason.

        Once an opinion on the case was revealed to the reader, it is an aided read: it stands beside the unaided one.
        """
        with self._study.transaction():
            reads, given = self._reads_of(case), self._given(case)
            mine = own_current_read(reads, self.reader.name, case)
            if mine is None:
                raise RuleBroken(f"Case {case} has no current read of yours to amend")
            if self._study.closed:
                raise RuleBroken("The study is closed", "ask the coordinator to open it again")
            new = self._new_read(given, judgement, reading_s)
            aided = revealing.was_revealed(self._study, self.reader, case)
            purpose = Purpose.AIDED if aided else new.purpose
            read = replace(new, amends=mine.id, reason=reason.strip(), purpose=purpose, after_reveal=aided)
            check_commit(read, reads)
            return self._record(read, ActKind.AMENDED)

    def _reads_of(self, case: str) -> list[Read]:
        return self._study.reads.of_case(self._given(case).case)

    def _given(self, case: str) -> Assignment:
        """What the reader was given under that name; a case of the study that was never given stands for itself."""
        return as_given(self._study, self.reader, case)

    def _new_read(self, given: Assignment, judgement: Judgement, reading_s: float | None) -> Read:
        shown_as = "" if given.shown_as == given.case else given.shown_as
        now, measured = datetime.now(UTC), None if reading_s is None else round(reading_s, 1)
        first = Read(uuid4().hex, given.case, self.reader.name, self.reader.role, judgement, now)
        return replace(first, purpose=given.purpose, shown_as=shown_as, reading_s=measured)

    def _record(self, read: Read, kind: ActKind) -> Read:
        linked = read.following(self._study.reads.last_of_reader(self.reader.name))
        self._study.reads.append([linked])
        self._study.record(kind, read.case, read.reason, who=self.reader.name, rows={"reads": [read.id]})
        self._study.drafts.discard(self.reader.name, read.shown)
        return _as_shown(linked)


def _as_shown(read: Read) -> Read:
    """A read as its reader may know it: a repeat does not say that it is one, or of which case."""
    purpose = Purpose.AIDED if read.aided else Purpose.REFERENCE
    return replace(read, case=read.shown, shown_as="", purpose=purpose) if read.shown_as else read


def _days(other: date | None, this: date | None) -> int | None:
    """Days by which `other` is older; shifted dates keep their distances within a subject."""
    return (this - other).days if other and this else None
