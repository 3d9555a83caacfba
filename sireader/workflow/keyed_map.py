"""The keyed map: who is behind a pseudonym, in a file of its own, outside the study and sealed with a passphrase.

A study needs none: its pseudonyms come from its key. Whoever has to find a person again, or to search an export for
what an original said, keeps a map; whoever has to be unable to does not. It is sealed like a parcel (`parcels_seal`).
"""

from __future__ import annotations

import io
import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pydicom import Dataset

from sireader.domain.cases import Case
from sireader.domain.errors import SireaderError
from sireader.files import plain_error, whole_file
from sireader.imaging.elements import values_of
from sireader.workflow.parcels_seal import Sealer, Unsealed, checked_passphrase, is_sealed

ORIGINALS = (
    "PatientName", "PatientID", "IssuerOfPatientID", "PatientBirthDate", "OtherPatientIDs", "OtherPatientNames",
    "PatientBirthName", "PatientAddress", "PatientTelephoneNumbers", "AccessionNumber", "StudyID", "StudyDate",
    "SeriesDate", "AcquisitionDate", "ContentDate", "StudyTime", "StudyInstanceUID", "SeriesInstanceUID",
    "SOPInstanceUID", "FrameOfReferenceUID", "ReferringPhysicianName", "PerformingPhysicianName", "OperatorsName",
    "InstitutionName", "InstitutionAddress", "StationName", "DeviceSerialNumber", "StudyDescription",
    "SeriesDescription", "RequestedProcedureDescription", "PatientComments", "ImageComments",
)  # fmt: skip
"""What of an original the map keeps: enough to find it again, and to search for what must not have left with it."""
_REMEDY = "name the file that `import --keyed-map` wrote"
_HEAD = {"format": "sireader-keyed-map", "version": 1}


@dataclass(frozen=True, slots=True)
class Original:
    """What one radiograph was before it came into the study.

    Attributes:
        case: its pseudonym.
        subject: the subject's.
        file: the name under which it was imported.
        values: what it said, by DICOM keyword.
    """

    case: str
    subject: str
    file: str
    values: dict[str, list[str]]

    @classmethod
    def of(cls, case: Case, file: str, dataset: Dataset, without: Collection[str] = ()) -> Original:
        """The entry of one data set, `without` elements that the study keeps as they are."""
        names = [name for name in ORIGINALS if name not in without]
        said = {name: [str(value).strip() for value in values_of(dataset, name)] for name in names}
        return cls(case.id, case.subject, file, {name: values for name, values in said.items() if any(values)})

    def tells(self, text: str) -> bool:
        """Whether the entry is about this case or subject, or has this very value in it."""
        known = {self.case, self.subject, self.file, *(value for values in self.values.values() for value in values)}
        return text.casefold() in {one.casefold() for one in known}


@dataclass(slots=True)
class KeyedMap:
    """An open map; `write` puts it back whole.

    Attributes:
        path: the file.
        passphrase: seals it.
        entries: by case and original SOP Instance UID, in the order in which they came.
    """

    path: Path
    passphrase: str = field(repr=False)
    entries: dict[tuple[str, str], Original] = field(default_factory=dict)

    @classmethod
    def begin(cls, path: Path, passphrase: str, study: Path) -> KeyedMap:
        """The map of that name, or a new one.

        Args:
            path: where it is kept; not within the study's folder.
            passphrase: seals it; opens the one that is there.
            study: the study's folder.

        Raises:
            SireaderError: it would lie in the study, the passphrase is too short or not the right one, or the file is
                something else.
        """
        if path.resolve().is_relative_to(study.resolve()):
            raise SireaderError(f"{path} lies within the study, which may be passed on", "keep the map elsewhere")
        return cls.open(path, passphrase) if path.exists() else cls(path, checked_passphrase(passphrase))

    @classmethod
    def open(cls, path: Path, passphrase: str) -> KeyedMap:
        """A map that is there.

        Raises:
            SealedParcel: the passphrase is not the right one.
            SireaderError: it is none, or damaged.
        """
        try:
            with path.open("rb") as file:
                if not is_sealed(file.read(8)):
                    raise SireaderError(
                        f"{path.name} is not a keyed map", "name the file that `import --keyed-map` wrote"
                    )
                file.seek(0)
                content = io.BufferedReader(Unsealed(file, passphrase, path.name)).read()
        except OSError as error:
            raise plain_error(error, path.name) from error
        return cls(path, passphrase, {_key(one): one for one in _parsed(content, path.name)})

    def add(self, original: Original) -> None:
        """Keep one more; the same again changes nothing."""
        self.entries[_key(original)] = original

    def write(self) -> None:
        """Write all of it, or leave the file as it was; readable by its owner alone."""
        lines = [json.dumps(_HEAD), *(json.dumps(asdict(one), ensure_ascii=False) for one in self.entries.values())]
        with whole_file(self.path) as temporary:
            temporary.touch(mode=0o600, exist_ok=False)
            with temporary.open("wb") as file:
                sealer = Sealer(file, self.passphrase)
                sealer.write("\n".join(lines).encode())
                sealer.close()

    def find(self, texts: Iterable[str]) -> list[Original]:
        """The entries that any of these cases, subjects or original values is in."""
        return [one for one in self.entries.values() if any(one.tells(text) for text in texts)]


@contextmanager
def keeping(keyed_map: KeyedMap | None) -> Iterator[None]:
    """Write the map before anything is done inside, for that may not be possible, and with what was added after it."""
    if keyed_map:
        keyed_map.write()
    try:
        yield
    finally:
        if keyed_map:
            keyed_map.write()


def _key(original: Original) -> tuple[str, str]:
    return original.case, "".join(original.values.get("SOPInstanceUID", []))


def _parsed(content: bytes, name: str) -> Iterator[Original]:
    try:
        head, *lines = content.decode().split("\n")
        if json.loads(head) != _HEAD:
            raise ValueError(head)
        yield from [Original(**json.loads(line)) for line in lines]
    except (ValueError, TypeError) as error:
        what = f"{name} is not a keyed map, or one of a newer program"
        raise SireaderError(what, _REMEDY) from error
