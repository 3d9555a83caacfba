"""One reader at work: radiographs, drafts, commits and amendments. Nothing of another reader passes through here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import uuid4

from sireader.domain.blinding import may_read, visible_opinions, visible_reads
from sireader.domain.cases import Case, Reader
from sireader.domain.drafts import Draft
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.opinions import Opinion
from sireader.domain.reads import Judgement, Read, check_commit, current_reads
from sireader.imaging.radiograph import Radiograph
from sireader.workflow.study import Study
from sireader.workflow.worklist import Entry, own_current_read, worklist


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
        self.reader = reader

    def worklist(self) -> tuple[Entry, ...]:
        """What to read and what is read, in the reader's order."""
        return worklist(self._study, self.reader)

    def radiograph(self, case: str) -> Radiograph:
        """Decode the case's radiograph; a SireaderError that names no case when its file is gone or damaged."""
        from sireader.imaging.dicom import load  # pydicom: only once a radiograph is wanted

        found = self._study.case(case)
        if found.radiograph is None:
            raise SireaderError(f"Case {case} has no radiograph yet", "import it first")
        try:
            return load(self._study.radiographs / found.radiograph)
        except SireaderError as error:
            what = "The radiograph of this case is missing or damaged in the study folder"
            raise SireaderError(what, "tell the coordinator, and go on with the next case") from error

    @property
    def thumbnails(self) -> bool:
        """Whether the protocol allows small pictures in the worklist."""
        return self._study.protocol.thumbnails

    def priors(self, case: str) -> tuple[Prior, ...]:
        """The same subject's other radiographs, the nearest before this one first; none unless the protocol allows."""
        if not self._study.protocol.priors:
            return ()
        this = self._study.case(case)
        others = [one for one in self._study.cases.all() if one.subject == this.subject and one.id != case]
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
        """The reader's current read of a case."""
        return own_current_read(self._study.reads.of_case(case), self.reader.name)

    def visible_reads(self, case: str) -> tuple[Read, ...]:
        """The reads of a case that the protocol lets this reader see."""
        reads = self._study.reads.of_case(case)
        return visible_reads(self._study.protocol, self.reader.name, self.reader.role, reads)

    def reads_of_others(self, case: str) -> tuple[Read, ...]:
        """The current reads of others that the protocol shows to this reader: none unless the role `sees` theirs."""
        return tuple(read for read in current_reads(self.visible_reads(case)) if read.reader != self.reader.name)

    def visible_opinions(self, case: str) -> tuple[Opinion, ...]:
        """The models' opinions that the protocol lets this reader see now."""
        reads, opinions = self._study.reads.of_case(case), self._study.opinions.of_case(case)
        return visible_opinions(self._study.protocol, self.reader.name, reads, opinions)

    def commit(self, case: str, judgement: Judgement) -> Read:
        """Record a first read; it is on the disk when this returns, and its draft is gone.

        Raises:
            RuleBroken: the case is not (or no longer) this reader's to read, or the judgement is not complete.
            SireaderError: the study could not be written; the draft is kept.
        """
        with self._study.transaction():
            reads = self._study.reads.of_case(case)
            if own_current_read(reads, self.reader.name):
                raise RuleBroken("You have already read this case", "amend that read with a reason instead")
            due = may_read(self._study.protocol, self.reader.name, self.reader.role, reads)
            if not due or not self._study.case(case).readable:
                # one sentence for every cause: which of them it is would tell of other readers
                raise RuleBroken("This case does not wait for you any more", "go on with the next one of your worklist")
            read = self._new_read(case, judgement)
            check_commit(read, reads)
            return self._record(read)

    def amend(self, case: str, judgement: Judgement, reason: str) -> Read:
        """Record a further read that supersedes the reader's current one, for a reason."""
        with self._study.transaction():
            reads = self._study.reads.of_case(case)
            mine = own_current_read(reads, self.reader.name)
            if mine is None:
                raise RuleBroken(f"Case {case} has no current read of yours to amend")
            read = self._new_read(case, judgement, amends=mine.id, reason=reason.strip())
            check_commit(read, reads)
            return self._record(read)

    def _new_read(self, case: str, judgement: Judgement, amends: str | None = None, reason: str = "") -> Read:
        name, role = self.reader.name, self.reader.role
        return Read(uuid4().hex, case, name, role, judgement, datetime.now(UTC), amends, reason)

    def _record(self, read: Read) -> Read:
        linked = read.following(self._study.reads.last_of_reader(self.reader.name))
        self._study.reads.append([linked])
        self._study.drafts.discard(self.reader.name, read.case)
        return linked


def _days(other: date | None, this: date | None) -> int | None:
    """Days by which `other` is older; shifted dates keep their distances within a subject."""
    return (this - other).days if other and this else None
