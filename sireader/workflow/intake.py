"""Radiographs into a study: decoded, checked, de-identified, each under a pseudonym; a bad file stops no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from pydicom import Dataset

from sireader.domain.acts import ActKind
from sireader.domain.cases import Case
from sireader.domain.errors import RadiographRefused, SireaderError
from sireader.files import Pieces, make_folder, write_together
from sireader.imaging.deidentify import burned_in
from sireader.imaging.elements import text
from sireader.imaging.profile import keywords
from sireader.imaging.refusals import refused
from sireader.workflow.choices import Choices, told_of
from sireader.workflow.intake_report import Accepted, Duplicate, IntakeReport, Refused
from sireader.workflow.keyed_map import Original, keeping
from sireader.workflow.leftovers import sweep
from sireader.workflow.preparing import Prepared, Preparing, Progress, in_lots
from sireader.workflow.sources import Source, sources, stems
from sireader.workflow.study import Study

Hold = Callable[[Source, RadiographRefused], RadiographRefused]


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
    hold: Hold | None = None,
) -> IntakeReport:
    """Import every source; `names` tells how many of them have each stem, the rest is as above.

    Some are prepared and written together: a source may be not in the study yet when the next one is asked for. What is
    refused is handed to `hold`, which gives the refusal that is told.
    """
    study.check_home()
    chosen = choices or Choices()
    told = IntakeReport() if report is None else report
    preparing = Preparing(study.pseudonyms(), chosen, study.cases.fingerprints())
    intake = _Intake(study, preparing, names or Counter(), chosen, told, hold or (lambda _, error: error))
    make_folder(study.radiographs)
    sweep(study)
    with keeping(chosen.keyed_map):
        for lot in in_lots(preparing, given, progress):
            if not intake.take(lot):
                break
    return told


@dataclass(slots=True)
class _Lot:
    """What one transaction writes: files of new cases, and what is told of them if it succeeds."""

    files: dict[Path, Pieces] = field(default_factory=dict)
    told: IntakeReport = field(default_factory=IntakeReport)
    originals: list[Original] = field(default_factory=list)


@dataclass(slots=True)
class _Intake:
    """One import under way."""

    study: Study
    preparing: Preparing
    stems: Mapping[str, int]
    choices: Choices
    report: IntakeReport
    hold: Hold

    def take(self, some: Sequence[Prepared]) -> bool:
        """Import some together and note what became of them; where that fails, one by one: one costs no other.

        Returns whether the study takes more.
        """
        try:
            lot = self._written(some)
        except Exception as error:
            if len(some) == 1:
                return self._note(some[0], error)
            return all(self.take([one]) for one in some)
        self.report.add(lot.told)
        for original in lot.originals:
            self.choices.keyed_map.add(original)  # type: ignore[union-attr]
        return True

    def _note(self, one: Prepared, error: Exception) -> bool:
        """Why one is not in the study; what no file is to blame for ends the import: False."""
        name = one.source.name
        if isinstance(error, RadiographRefused):
            error = self.hold(one.source, error)
            self.report.refused.append(Refused(name, error.reason, str(error)))
        elif isinstance(error, SireaderError) and error is not one.problem:
            self.report.stopped = error
            return False
        else:
            bug = SireaderError(
                f"The program failed on {name} ({type(error).__name__})", "report this; no other file is affected"
            )
            told = error if isinstance(error, SireaderError) else bug
            self.report.refused.append(Refused(name, "unreadable", str(told)))
        return True

    def _written(self, some: Sequence[Prepared]) -> _Lot:
        """The files first, then the rows: a crash between the two leaves files that the next import takes away."""
        lot = _Lot()
        with self.study.transaction():
            for one in some:
                self._take(one, lot)
            write_together(lot.files)
        return lot

    def _take(self, one: Prepared, lot: _Lot) -> None:
        if one.problem or one.dataset is None:
            raise one.problem or SireaderError(f"{one.source.name} cannot be read")
        case = self.study.cases.with_fingerprint(one.fingerprint)
        if case is not None:
            lot.told.duplicates.append(Duplicate(one.source.name, case.id))
        else:
            self._check_burned_in(one.dataset, one.source.name)
            case = self._recorded(one, one.dataset, lot)
        if self.choices.keyed_map:
            kept = keywords("C", "device") if self.choices.keep_device else ()
            lot.originals.append(Original.of(case, one.source.name, one.dataset, kept))

    def _check_burned_in(self, dataset: Dataset, name: str) -> None:
        said = burned_in(dataset)
        if said is False or self.choices.looked_at(name):
            return
        what = f"{name} says that text is burned into its pixels" if said else f"{name} may show text in its pixels"
        remedy = "look at it, and confirm with --burned-in-checked that no identifying text is visible"
        raise refused("burned-in-unchecked", what, remedy)

    def _recorded(self, one: Prepared, dataset: Dataset, lot: _Lot) -> Case:
        """The new case, on record as soon as the transaction ends."""
        waiting = self._waiting(dataset, one.source, one.fingerprint)
        made = None if waiting else one.made
        made = made or self.preparing.made(
            dataset, one.source, one.fingerprint, waiting.id if waiting else one.fingerprint
        )
        case = made.case
        lot.files[self.study.radiographs / str(case.radiograph)] = made.content
        if waiting:
            self.study.cases.give_radiograph(case)
        else:
            self.study.cases.add([case], datetime.now(UTC))
        treated = told_of(self.choices.how(one.source.name))
        self.study.record(ActKind.RADIOGRAPHS_IMPORTED, case.id, treated, rows={"cases": [case.id]})
        lot.told.accepted.append(Accepted(one.source.name, case.id, waiting is not None))
        return case

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
