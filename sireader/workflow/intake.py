"""Radiographs into a study: decoded, checked, de-identified, each under a pseudonym; a bad file stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydicom import Dataset

from sireader.domain.cases import Case
from sireader.domain.errors import RadiographRefused, SireaderError
from sireader.domain.pseudonyms import Pseudonyms
from sireader.files import make_folder
from sireader.imaging.deidentify import burned_in, deidentified, pixel_digest, write_dataset
from sireader.imaging.dicom import decode
from sireader.imaging.elements import text
from sireader.imaging.files import read_dataset
from sireader.workflow.sources import Source, sources
from sireader.workflow.study import Study

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that became, or was attached to, a case."""

    file: str
    case: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was left out, the refusal's stable name and the sentence that says why."""

    file: str
    reason: str
    why: str


@dataclass(slots=True)
class IntakeReport:
    """What an import did with every file it met.

    Attributes:
        accepted: files that are in the study now.
        refused: files that are not, and why.
        duplicates: files whose radiograph the study already had, with the case that has it.
        stopped: why the import ended before the last file, or None; what was accepted stays.
    """

    accepted: list[Accepted] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    duplicates: list[Accepted] = field(default_factory=list)
    stopped: SireaderError | None = None


def import_radiographs(
    study: Study, paths: Iterable[Path], *, burned_in_checked: bool = False, progress: Progress | None = None
) -> IntakeReport:
    """Import every radiograph at or below the given paths.

    Args:
        study: where they go.
        paths: files, folders and zip archives.
        burned_in_checked: a person has looked and confirms that no radiograph shows a name in its pixels; needed where
            the header does not say NO in Burned In Annotation (0028,0301).
        progress: called with each file's name before it is read.

    Raises:
        SireaderError: the study's key is not on this computer, or the study has no place for radiographs.
    """
    intake = _Intake(study, study.pseudonyms(), burned_in_checked)
    make_folder(study.radiographs)
    for source in sources(paths):
        if progress:
            progress(source.name)
        intake.take(source)
        if intake.report.stopped:
            break
    return intake.report


def report_answer(report: IntakeReport) -> dict[str, Any]:
    """The report as plain values for JSON."""
    return {key: [asdict(one) for one in getattr(report, key)] for key in ("accepted", "refused", "duplicates")}


def report_text(report: IntakeReport) -> str:
    """The report as a person reads it: every file that is not in the study, then the counts."""
    lines = [f"accepted  {one.file} as case {one.case}" for one in report.accepted]
    lines += [f"duplicate {one.file} is already case {one.case}" for one in report.duplicates]
    lines += [f"refused   {one.file}: {one.why}" for one in report.refused]
    counts = [len(report.accepted), len(report.refused), len(report.duplicates)]
    return "\n".join([*lines, "Accepted {}, refused {}, duplicates {}.".format(*counts)])


class _StudyUnwritable(Exception):
    """The study itself cannot be written: no further file can be taken either."""

    def __init__(self, error: SireaderError) -> None:
        super().__init__(error)
        self.error = error


class _Intake:
    """One import under way."""

    def __init__(self, study: Study, pseudonyms: Pseudonyms, burned_in_checked: bool) -> None:
        self.report = IntakeReport()
        self._study, self._pseudonyms, self._burned_in_checked = study, pseudonyms, burned_in_checked

    def take(self, source: Source) -> None:
        """Import one file and note what became of it."""
        try:
            if source.problem or source.path is None:
                raise source.problem or SireaderError(f"{source.name} cannot be read")
            self._take(source, source.path)
        except _StudyUnwritable as stop:
            self.report.stopped = stop.error
        except RadiographRefused as error:
            self.report.refused.append(Refused(source.name, error.reason, str(error)))
        except SireaderError as error:
            self.report.refused.append(Refused(source.name, "unreadable", str(error)))

    def _take(self, source: Source, path: Path) -> None:
        dataset = read_dataset(path)
        fingerprint = self._pseudonyms.case(pixel_digest(decode(dataset, source.name)))
        known = self._study.cases.with_fingerprint(fingerprint)
        if known is None:
            self._check_burned_in(dataset, source.name)
            known = self._kept(dataset, source, fingerprint)
        if known is not None:
            self.report.duplicates.append(Accepted(source.name, known.id))

    def _check_burned_in(self, dataset: Dataset, name: str) -> None:
        said = burned_in(dataset)
        if said is False or self._burned_in_checked:
            return
        what = f"{name} says that text is burned into its pixels" if said else f"{name} may show text in its pixels"
        remedy = "look at it, and confirm with --burned-in-checked that no identifying text is visible"
        raise RadiographRefused("burned-in-unchecked", what, remedy)

    def _kept(self, dataset: Dataset, source: Source, fingerprint: str) -> Case | None:
        """Write the radiograph into the study; the case that has it when another program was faster, else None."""
        try:
            with self._study.transaction():
                known = self._study.cases.with_fingerprint(fingerprint)
                if known is not None:
                    return known
                case = self._case(dataset, source, fingerprint)
                told = deidentified(dataset, self._pseudonyms, case.id, case.subject)
                self._record(case, told)
        except RadiographRefused:
            raise
        except SireaderError as error:
            raise _StudyUnwritable(error) from error
        self.report.accepted.append(Accepted(source.name, case.id))
        return None

    def _case(self, dataset: Dataset, source: Source, fingerprint: str) -> Case:
        """The case that waits for this radiograph by its name, or a new one."""
        patient, issuer = text(dataset, "PatientID"), text(dataset, "IssuerOfPatientID")
        subject = self._pseudonyms.subject(patient, issuer) if patient else f"S-{fingerprint[2:]}"
        for name in (source.stem, patient):
            waiting = self._study.cases.get(name)
            if waiting and waiting.radiograph is None:
                return Case(waiting.id, subject, f"{waiting.id}.dcm", fingerprint)
        return Case(fingerprint, subject, f"{fingerprint}.dcm", fingerprint)

    def _record(self, case: Case, told: Dataset) -> None:
        """The file first, then the row: a crash between the two leaves a file that the next import writes again."""
        path = self._study.radiographs / str(case.radiograph)
        try:
            write_dataset(told, path)
            if self._study.cases.get(case.id):
                self._study.cases.give_radiograph(case)
            else:
                self._study.cases.add([case], datetime.now(UTC))
        except SireaderError:
            with suppress(OSError):
                path.unlink()
            raise
