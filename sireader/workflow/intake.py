"""Radiographs into a study: decoded, checked, de-identified, each under a pseudonym; a bad file stops no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from pydicom import Dataset

from sireader.domain.acts import ActKind
from sireader.domain.cases import Case
from sireader.domain.errors import RadiographRefused, SireaderError
from sireader.domain.pseudonyms import Pseudonyms
from sireader.files import file_sha256, make_folder
from sireader.imaging.deidentify import burned_in, deidentified, pixel_digest, write_dataset
from sireader.imaging.dicom import decode
from sireader.imaging.elements import text
from sireader.imaging.files import read_dataset
from sireader.imaging.profile import keywords
from sireader.imaging.refusals import refused
from sireader.workflow.choices import Choices, told_of
from sireader.workflow.intake_report import Accepted, Duplicate, IntakeReport, Refused
from sireader.workflow.keyed_map import Original, keeping
from sireader.workflow.leftovers import sweep
from sireader.workflow.sources import Source, sources, stems
from sireader.workflow.study import Study

Progress = Callable[[str], None]


def import_radiographs(
    study: Study,
    paths: Iterable[Path],
    *,
    burned_in_checked: bool = False,
    choices: Choices | None = None,
    progress: Progress | None = None,
    report: IntakeReport | None = None,
) -> IntakeReport:
    """Import every radiograph at or below the given paths.

    Args:
        study: where they go.
        paths: files, folders and zip archives.
        burned_in_checked: a person has looked and confirms that no radiograph shows a name in its pixels; needed where
            the header does not say NO in Burned In Annotation (0028,0301). The same as `Choices(all_looked=True)`.
        choices: what else the coordinator chose: single files that were looked at, areas to black out, options.
        progress: called with each file's name before it is read.
        report: is filled while the import goes on, so that who breaks it off can tell how far it got; returned.

    Raises:
        SireaderError: the study's key is not on this computer, or the study has no place for radiographs.
    """
    given, chosen = list(paths), choices or Choices()
    chosen = replace(chosen, all_looked=True) if burned_in_checked else chosen
    return import_sources(study, sources(given), names=stems(given), choices=chosen, progress=progress, report=report)


def import_sources(
    study: Study,
    given: Iterable[Source],
    *,
    names: Mapping[str, int] | None = None,
    choices: Choices | None = None,
    progress: Progress | None = None,
    report: IntakeReport | None = None,
    ahead: bool = False,
) -> IntakeReport:
    """Import every source as it comes; `names` tells how many of them have each stem, the rest is as above.

    With `ahead`, a source is decoded while the one before is written: a source may be gone, and not in the study yet,
    once the next is asked for.
    """
    study.check_home()
    chosen = choices or Choices()
    told = IntakeReport() if report is None else report
    intake = _Intake(study, study.pseudonyms(), names or Counter(), chosen, told, ahead)
    make_folder(study.radiographs)
    sweep(study)
    with keeping(chosen.keyed_map):
        for ready in _ahead(intake, given, progress) if ahead else _in_turn(intake, given, progress):
            intake.take(ready)
            if intake.report.stopped:
                break
    return intake.report


def _in_turn(intake: _Intake, given: Iterable[Source], progress: Progress | None) -> Iterator[_Ready]:
    for source in given:
        if progress:
            progress(source.name)
        yield intake.prepare(source)


def _ahead(intake: _Intake, given: Iterable[Source], progress: Progress | None) -> Iterator[_Ready]:
    """Each source once it is decoded; the next one is decoded meanwhile."""
    before: Future[_Ready] | None = None
    with ThreadPoolExecutor(1) as thread:
        for source in given:
            if progress:
                progress(source.name)
            now = thread.submit(intake.prepare, source)
            if before is not None:
                yield before.result()
            wait([now])  # its file may be gone once the next source is asked for
            before = now
        if before is not None:
            yield before.result()


class _StudyUnwritable(Exception):
    """The study itself cannot be written: no further file can be taken either."""

    def __init__(self, error: SireaderError) -> None:
        super().__init__(error)
        self.error = error


@dataclass(frozen=True, slots=True)
class _Ready:
    """A source that was decoded: its data set and its pixels' fingerprint, or what kept it from that.

    Where it was done ahead, `told` is the de-identified data set of the case that is named by the fingerprint.
    """

    source: Source
    dataset: Dataset | None = None
    fingerprint: str = ""
    told: Dataset | None = None
    problem: Exception | None = None


@dataclass(slots=True)
class _Intake:
    """One import under way."""

    study: Study
    pseudonyms: Pseudonyms
    stems: Mapping[str, int]
    choices: Choices
    report: IntakeReport
    ahead: bool = False

    def prepare(self, source: Source) -> _Ready:
        """Decode one file; nothing of the study is looked at."""
        try:
            if source.problem or source.path is None:
                raise source.problem or SireaderError(f"{source.name} cannot be read")
            dataset = read_dataset(source.path)
            fingerprint = self.pseudonyms.case(pixel_digest(decode(dataset, source.name)))
            told = self._told(dataset, source, fingerprint, fingerprint) if self.ahead else None
        except Exception as error:  # told when it is its turn
            return _Ready(source, problem=error)
        return _Ready(source, dataset, fingerprint, told)

    def _told(self, dataset: Dataset, source: Source, name: str, fingerprint: str) -> Dataset:
        """The de-identified data set for a case of this name."""
        case = _new_case(name, dataset, self.pseudonyms, fingerprint)
        return deidentified(dataset, self.pseudonyms, case.id, case.subject, self.choices.how(source.name))

    def take(self, ready: _Ready) -> None:
        """Import one file and note what became of it."""
        source = ready.source
        try:
            if ready.problem or ready.dataset is None:
                raise ready.problem or SireaderError(f"{source.name} cannot be read")
            self._take(source, ready.dataset, ready)
        except _StudyUnwritable as stop:
            self.report.stopped = stop.error
        except RadiographRefused as error:
            self._refuse(source, error, error.reason)
        except SireaderError as error:
            self._refuse(source, error)
        except Exception as error:  # a bug that one file meets must not cost the others
            what = f"The program failed on {source.name} ({type(error).__name__})"
            self._refuse(source, SireaderError(what, "report this; no other file is affected"))

    def _refuse(self, source: Source, error: SireaderError, reason: str = "unreadable") -> None:
        self.report.refused.append(Refused(source.name, reason, str(error)))

    def _take(self, source: Source, dataset: Dataset, ready: _Ready) -> None:
        fingerprint = ready.fingerprint
        known = self.study.cases.with_fingerprint(fingerprint)
        if known is None:
            self._check_burned_in(dataset, source.name)
            known = self._kept(dataset, source, ready)
        if known is not None:
            self.report.duplicates.append(Duplicate(source.name, known.id))
        if self.choices.keyed_map and (case := known or self.study.cases.with_fingerprint(fingerprint)):
            kept = keywords("C", "device") if self.choices.keep_device else ()
            self.choices.keyed_map.add(Original.of(case, source.name, dataset, kept))

    def _check_burned_in(self, dataset: Dataset, name: str) -> None:
        said = burned_in(dataset)
        if said is False or self.choices.looked_at(name):
            return
        what = f"{name} says that text is burned into its pixels" if said else f"{name} may show text in its pixels"
        remedy = "look at it, and confirm with --burned-in-checked that no identifying text is visible"
        raise refused("burned-in-unchecked", what, remedy)

    def _kept(self, dataset: Dataset, source: Source, ready: _Ready) -> Case | None:
        """Write the radiograph into the study; the case that has it when another program was faster, else None."""
        try:
            fingerprint = ready.fingerprint
            with self.study.transaction():
                known = self.study.cases.with_fingerprint(fingerprint)
                if known is not None:
                    return known
                waiting = self._waiting(dataset, source, fingerprint)
                case = _new_case(waiting.id if waiting else fingerprint, dataset, self.pseudonyms, fingerprint)
                told = None if waiting else ready.told
                told = told or self._told(dataset, source, case.id, fingerprint)
                self._record(case, told, waiting is not None, told_of(self.choices.how(source.name)))
        except RadiographRefused:
            raise
        except SireaderError as error:
            raise _StudyUnwritable(error) from error
        self.report.accepted.append(Accepted(source.name, case.id, waiting is not None))
        return None

    def _waiting(self, dataset: Dataset, source: Source, fingerprint: str) -> Case | None:
        """The case that waits for this very file: by the file's name, never by a patient ID, or by the pixels."""
        patient = self._waiting_case(text(dataset, "PatientID"))
        if patient and text(dataset, "PatientIdentityRemoved").upper() != "YES":
            what = f"A waiting case is named by the patient ID of {source.name}, which must not be in a study"
            raise refused("identifying-name", what, "name cases by pseudonyms")
        waiting = self._waiting_case(source.stem)
        if waiting and self.stems.get(source.stem.lower(), 1) > 1:
            what = f"{source.name} is not the only file of this import that is named like the waiting case {waiting.id}"
            raise refused("ambiguous-case", what, "import the right one alone")
        return waiting or self._named_by_pixels(source, fingerprint)

    def _waiting_case(self, name: str) -> Case | None:
        case = self.study.cases.get(name)
        return case if case and case.radiograph is None else None

    def _named_by_pixels(self, source: Source, fingerprint: str) -> Case | None:
        """The case that has these pixels' name already: the reads of this very radiograph came before it."""
        case = self.study.cases.get(fingerprint)
        if case and case.radiograph is not None:
            what = f"{source.name} would be case {case.id}, which has another radiograph"
            raise refused("ambiguous-case", what, "find out which of the two is right")
        return case

    def _record(self, case: Case, told: Dataset, waiting: bool, treated: str) -> None:
        """The file first, then the row: a crash between the two leaves a file that the next import writes again."""
        path = self.study.radiographs / str(case.radiograph)
        try:
            write_dataset(told, path)
            case = replace(case, file_sha256=file_sha256(path))
            if waiting:
                self.study.cases.give_radiograph(case)
            else:
                self.study.cases.add([case], datetime.now(UTC))
            self.study.record(ActKind.RADIOGRAPHS_IMPORTED, case.id, treated, rows={"cases": [case.id]})
        except BaseException:
            with suppress(OSError):
                path.unlink()
            raise


def _new_case(name: str, dataset: Dataset, pseudonyms: Pseudonyms, fingerprint: str) -> Case:
    patient, issuer = text(dataset, "PatientID"), text(dataset, "IssuerOfPatientID")
    subject = pseudonyms.subject(patient, issuer) if patient else f"S-{fingerprint[2:]}"
    return Case(name, subject, f"{name}.dcm", fingerprint)
