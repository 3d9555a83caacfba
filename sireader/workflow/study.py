"""A study: a folder with `study.sqlite` and de-identified `radiographs/`."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from uuid import uuid4

from sireader import __version__
from sireader.domain.acts import COORDINATOR, Act, ActKind
from sireader.domain.assignments import Takes
from sireader.domain.cases import Case, Reader, checked_name
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.protocol import Protocol
from sireader.domain.protocol_files import parse_protocol
from sireader.domain.pseudonyms import Pseudonyms
from sireader.files import make_folder, whole_folder
from sireader.storage.act_store import ActStore
from sireader.storage.case_store import CaseStore
from sireader.storage.coordination_store import CoordinationStore
from sireader.storage.copy_store import CopyStore
from sireader.storage.credential_store import CredentialStore
from sireader.storage.database import StudyDatabase
from sireader.storage.draft_store import DraftStore
from sireader.storage.mark_store import MarkStore
from sireader.storage.opinion_store import OpinionStore
from sireader.storage.read_store import ReadStore
from sireader.storage.reader_store import ReaderStore
from sireader.storage.record_store import RecordStore
from sireader.storage.reveal_store import RevealStore
from sireader.storage.sign_off_store import SignOffStore
from sireader.storage.study_store import StudyStore
from sireader.workflow.anchor import remember
from sireader.workflow.keys import keep_new_key, kept_key
from sireader.workflow.protocols import protocol_text

DATABASE = "study.sqlite"
RADIOGRAPHS = "radiographs"
_parsed = lru_cache(parse_protocol)


class Study:
    """An open study. Close it, or use it in a `with` block."""

    def __init__(self, folder: Path, database: StudyDatabase) -> None:
        self.folder = folder
        self._database = database
        self._closed = False
        self._facts = StudyStore(database)
        self.records = RecordStore(database)
        self.acts = ActStore(database)
        self.cases = CaseStore(database)
        self.coordination = CoordinationStore(database)
        self.readers = ReaderStore(database)
        self.reads = ReadStore(database)
        self.marks = MarkStore(database)
        self.drafts = DraftStore(database)
        self.credentials = CredentialStore(database)
        self.sign_offs = SignOffStore(database)
        self.opinions = OpinionStore(database)
        self.reveals = RevealStore(database)
        self.copies = CopyStore(database)

    @classmethod
    def create(cls, folder: Path, protocol: str) -> Study:
        """Make an empty study and open it.

        Args:
            folder: must not be there, or be empty.
            protocol: a shipped protocol's name or the path of a `.toml` file.

        Raises:
            SireaderError: the folder is in use, cannot be written, or there is no such protocol.
        """
        text = protocol_text(protocol)
        with whole_folder(folder, "study") as beside:
            _lay_out(beside, text)
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path) -> Study:
        """Open a study that is there; a SireaderError when it is none, damaged, or of a newer program."""
        return cls(folder, StudyDatabase(folder / DATABASE))

    @property
    def name(self) -> str:
        """The study's name: that of its folder; a parcel's is that of the study from which it comes."""
        return self._facts.facts().get("name") or self.folder.resolve().name

    @cached_property
    def id(self) -> str:
        """The study's identity, the same in every copy."""
        return self._facts.fact("id")

    @cached_property
    def place(self) -> str:
        """The identity of this copy of the study; every parcel has its own."""
        return self._facts.fact("place")

    @cached_property
    def parcel_of(self) -> str | None:
        """The one reader whose cases this parcel holds; None when this is no parcel but the study itself."""
        return self._facts.facts().get("parcel_of")

    def check_home(self) -> None:
        """Refuse, in a parcel, what only the study itself may take up."""
        if self.parcel_of is not None:
            what = f"This is {self.parcel_of}'s parcel and not the study itself"
            raise RuleBroken(what, "do it in the study; a parcel takes its reader's reads alone")

    @property
    def protocol(self) -> Protocol:
        """The protocol by which the study is read now."""
        return _parsed(self.coordination.protocol()[1], "the study's protocol")

    @property
    def closed(self) -> bool:
        """Whether the coordinator closed the reading."""
        last = self.acts.of_kinds(ActKind.STUDY_CLOSED, ActKind.STUDY_REOPENED)[-1:]
        return bool(last) and last[0].kind is ActKind.STUDY_CLOSED

    @property
    def radiographs(self) -> Path:
        """The folder of the de-identified radiographs."""
        return self.folder / RADIOGRAPHS

    def pseudonyms(self) -> Pseudonyms:
        """The study's pseudonyms; a SireaderError when its key is not on this computer."""
        return kept_key(self.id)

    def transaction(self) -> AbstractContextManager[None]:
        """All writes inside reach the disk together, or none does."""
        return self._database.transaction()

    def snapshot(self) -> AbstractContextManager[None]:
        """All that is read inside is of one moment, while other programs may write."""
        return self._database.snapshot()

    def strange_schema(self) -> Iterator[str]:
        """One sentence for whatever in the study's file this program did not make so."""
        return self._database.strange_schema()

    @property
    def read_only(self) -> bool:
        """Whether the study can only be looked at: it lies where it may not be written."""
        return self._database.read_only

    def record(
        self,
        kind: ActKind,
        about: str = "",
        why: str = "",
        *,
        who: str = COORDINATOR,
        rows: Mapping[str, Collection[str]] | None = None,
    ) -> None:
        """Add an act to the audit trail, in the transaction that did it.

        Args:
            kind: what was done.
            about: to which case, reader or file.
            why: the reason, where the act needs one.
            who: a reader, or the coordinator.
            rows: keys of the rows that the act wrote, by table; the trail vouches for their content.
        """
        records: dict[str, str] = {}
        for table, keys in (rows or {}).items():
            records |= self.records.of(table, keys)
        with self.transaction():
            now, head = datetime.now(UTC), self.acts.head(self.place)
            self.acts.append([Act(uuid4().hex, self.place, now, who, kind, about, why, records, head)])

    @contextmanager
    def exporting(self, what: str) -> Iterator[None]:
        """Write a table of one moment inside: the trail keeps that it left the study, if it did.

        Where the study can only be looked at, the trail cannot keep it.

        Raises:
            RuleBroken: this is a reader's parcel; its reader must not learn which cases come again.
        """
        self.check_home()
        with self.transaction():
            yield
            if not self.read_only:
                self.record(ActKind.EXPORTED, what)

    def case(self, case: str) -> Case:
        """One case; a SireaderError when the study has no such case."""
        found = self.cases.get(case)
        if found is None:
            raise SireaderError(f"The study {self.name} has no case {case!r}", "`sireader reference` lists its cases")
        return found

    def reader(self, name: str) -> Reader:
        """One reader; a SireaderError that lists the readers when there is none of that name."""
        found = self.readers.get(name)
        if found is None:
            known = ", ".join(reader.name for reader in self.readers.all()) or "nobody yet"
            raise SireaderError(f"The study {self.name} has no reader {name!r}", f"its readers are: {known}")
        return found

    def add_reader(self, name: str, role: str, takes: Takes = Takes.EVERYTHING) -> Reader:
        """Let a person read in one role; the same again changes nothing.

        Raises:
            SireaderError: a name that is none, or that differs from a reader's by upper and lower case alone; a role
                that the protocol does not have; or the reader has another role.
        """
        reader = Reader(checked_name(name, "reader"), self.protocol.role(role).name)
        with self.transaction():
            known = self.readers.get(reader.name)
            if known is None:
                self.check_home()
                self._check_unlike(reader.name)
                self.readers.add(reader, secrets.randbits(62), takes, datetime.now(UTC))
                self.record(ActKind.READER_ADDED, reader.name, rows={"readers": [reader.name]})
            elif known != reader:
                raise RuleBroken(f"{reader.name} reads as {known.role} and cannot also read as {role}")
        return reader

    def _check_unlike(self, name: str) -> None:
        twins = [one.name for one in self.readers.all() if one.name.casefold() == name.casefold()]
        if twins:
            what = f"The reader {name} differs from {twins[0]} by upper and lower case alone"
            raise RuleBroken(what, f"if it is the same person, write {twins[0]}")

    def exclude(self, case: str, reason: str) -> None:
        """Take a case out, for a reason."""
        if not reason.strip():
            raise SireaderError(f"Case {case} was not excluded: an exclusion needs a reason", "say why in a few words")
        self.check_home()
        with self.transaction():
            if self.case(case).excluded:
                raise RuleBroken(f"Case {case} is already excluded")
            exclusion = self.cases.exclude(case, reason.strip(), datetime.now(UTC))
            self.record(ActKind.CASE_EXCLUDED, case, reason.strip(), rows={"exclusions": [exclusion]})

    def close(self) -> None:
        """Close the study file; this computer remembers how far its record goes."""
        if not self._closed:
            self._closed = True
            remember(self)
        self._database.close()

    def __enter__(self) -> Study:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _lay_out(folder: Path, protocol: str) -> None:
    study_id = str(uuid4())
    lay_out(folder, protocol, study_id)
    keep_new_key(study_id)


def lay_out(folder: Path, protocol: str, study_id: str, **facts: str) -> None:
    """Make an empty study, or another copy of one, in an empty folder.

    Args:
        folder: must be there.
        protocol: in TOML.
        study_id: the study's identity, the same in every copy.
        facts: what else this copy says of itself.
    """
    make_folder(folder / RADIOGRAPHS)
    database = StudyDatabase(folder / DATABASE, create=True)
    now = datetime.now(UTC)
    told = {"id": study_id, "place": uuid4().hex, "created_at": now.isoformat(), "made_by": __version__}
    try:
        StudyStore(database).write(told | facts)
        study = Study(folder, database)
        study.coordination.put_in_force(1, protocol, "", now)
        study.record(ActKind.STUDY_MADE, rows={"protocols": ["1"], "study": [*told, *facts]})
    finally:
        database.close()
