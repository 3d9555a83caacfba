"""A study: a folder with `study.sqlite` and de-identified `radiographs/`."""

from __future__ import annotations

import secrets
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from uuid import uuid4

from sireader import __version__
from sireader.domain.cases import Case, Reader, checked_name
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.protocol import Protocol, parse_protocol
from sireader.domain.pseudonyms import Pseudonyms
from sireader.files import make_folder, whole_folder
from sireader.storage.case_store import CaseStore
from sireader.storage.database import StudyDatabase
from sireader.storage.draft_store import DraftStore
from sireader.storage.opinion_store import OpinionStore
from sireader.storage.read_store import ReadStore
from sireader.storage.reader_store import ReaderStore
from sireader.storage.study_store import StudyStore
from sireader.workflow.keys import keep_new_key, kept_key
from sireader.workflow.protocols import protocol_text

DATABASE = "study.sqlite"
RADIOGRAPHS = "radiographs"


class Study:
    """An open study. Close it, or use it in a `with` block."""

    def __init__(self, folder: Path, database: StudyDatabase) -> None:
        self.folder = folder
        self._database = database
        self._facts = StudyStore(database)
        self.cases = CaseStore(database)
        self.readers = ReaderStore(database)
        self.reads = ReadStore(database)
        self.drafts = DraftStore(database)
        self.opinions = OpinionStore(database)

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
        """The study's name: that of its folder."""
        return self.folder.resolve().name

    @cached_property
    def id(self) -> str:
        """The study's identity, the same in every copy."""
        return self._facts.fact("id")

    @cached_property
    def protocol(self) -> Protocol:
        """The protocol by which the study is read."""
        return parse_protocol(self._facts.fact("protocol"), "the study's protocol")

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

    def add_reader(self, name: str, role: str) -> Reader:
        """Let a person read in one role; the same again changes nothing.

        Raises:
            SireaderError: a name that is none, a role that the protocol does not have, or the reader has another role.
        """
        reader = Reader(checked_name(name, "reader"), self.protocol.role(role).name)
        with self.transaction():
            known = self.readers.get(reader.name)
            if known is None:
                self.readers.add(reader, secrets.randbits(62), datetime.now(UTC))
            elif known != reader:
                raise RuleBroken(f"{reader.name} reads as {known.role} and cannot also read as {role}")
        return reader

    def exclude(self, case: str, reason: str) -> None:
        """Take a case out, for a reason."""
        if not reason.strip():
            raise SireaderError(f"Case {case} was not excluded: an exclusion needs a reason", "say why in a few words")
        with self.transaction():
            if self.case(case).excluded:
                raise RuleBroken(f"Case {case} is already excluded")
            self.cases.exclude(case, reason.strip(), datetime.now(UTC))

    def close(self) -> None:
        """Close the study file."""
        self._database.close()

    def __enter__(self) -> Study:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _lay_out(folder: Path, protocol: str) -> None:
    make_folder(folder / RADIOGRAPHS)
    database = StudyDatabase(folder / DATABASE, create=True)
    study_id = str(uuid4())
    facts = {"id": study_id, "protocol": protocol, "created_at": datetime.now(UTC).isoformat(), "made_by": __version__}
    try:
        StudyStore(database).write(facts)
    finally:
        database.close()
    keep_new_key(study_id)
