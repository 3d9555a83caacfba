"""All that a coordinator may see and do. A coordinator sees every read: nothing here is ever handed to a reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from sireader.domain.acts import Act
from sireader.domain.archives import Archive, Found
from sireader.domain.assignments import Takes
from sireader.domain.calibration import Calibration
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grades
from sireader.files import write_whole
from sireader.workflow.assigning import assign, share_out
from sireader.workflow.case_table import CaseRow, ConsensusRow, case_rows, consensus_rows
from sireader.workflow.coordination import (
    add_calibration,
    change_protocol,
    close_reading,
    record_consensus,
    reopen_reading,
)
from sireader.workflow.counts import Counts, counts
from sireader.workflow.flow import Flow, flow, write_flow_table
from sireader.workflow.flow_chart import flow_svg
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.parcels_many import Gathered, merge_all
from sireader.workflow.passwords import without_password
from sireader.workflow.progress import Progress, progress
from sireader.workflow.progress_report import write_progress_table
from sireader.workflow.protocol_words import protocol_sentences
from sireader.workflow.report.needs import check_installed
from sireader.workflow.snapshot import Snapshot, snapshot
from sireader.workflow.study import Study
from sireader.workflow.verification import Findings, examine

if TYPE_CHECKING:
    from sireader.inference.answer import Models
    from sireader.workflow.archives import Fetched, Patience
    from sireader.workflow.choices import Choices
    from sireader.workflow.computing import Computed
    from sireader.workflow.keyed_map import KeyedMap
    from sireader.workflow.pixel_text import Look

if TYPE_CHECKING:
    from sireader.workflow.report.cells import Table as ReportTable

Say = Callable[[str], None]
Draw = Callable[[str, Path], None]
Picture = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that the coordinator's page shows, of one moment.

    Attributes:
        mark: tells this moment from later ones; see `CoordinatorsDesk.mark`.
        progress: the figures.
        cases: every case.
        roles: the protocol's roles, in reading order.
        meetings: unresolved cases, and those settled by a consensus.
        flow: the chart's counts.
        chart: the chart as SVG.
        protocol: the protocol in force, in sentences.
        versions: every version: number, reason, since when.
        calibrations: the calibration cases.
        acts: the audit trail, the latest first.
        without_password: `coordinator` and the readers who have set none.
    """

    mark: str
    progress: Progress
    cases: tuple[CaseRow, ...]
    roles: tuple[str, ...]
    meetings: tuple[ConsensusRow, ...]
    flow: Flow
    chart: str
    protocol: tuple[str, ...]
    versions: tuple[tuple[int, str, str], ...]
    calibrations: tuple[Calibration, ...]
    acts: tuple[Act, ...]
    without_password: tuple[str, ...]


class CoordinatorsDesk:
    """The coordinator of one open study. Its methods may be called from any thread."""

    def __init__(self, study: Study) -> None:
        """Sit down at a study; a RuleBroken when it is a reader's parcel."""
        study.check_home()
        self._study = study
        self._last: Snapshot | None = None

    @property
    def study_name(self) -> str:
        """The study's name."""
        return self._study.name

    @property
    def folder(self) -> Path:
        """Where the study lies."""
        return self._study.folder

    def mark(self) -> str:
        """Changes whenever anything is recorded in this copy of the study, by whomever; quick to ask for."""
        return self._study.acts.head(self._study.place)

    def counts(self) -> Counts:
        """The first numbers of a large study, there long before its tables."""
        return counts(self._study)

    def tables(self) -> Tables:
        """Every table, from one moment."""
        mark, now = self.mark(), snapshot(self._study, self._last)
        self._last = now
        chart = flow(now)
        return Tables(
            mark=mark,
            progress=progress(now),
            cases=case_rows(now),
            roles=tuple(role.name for role in now.protocol.roles),
            meetings=consensus_rows(now),
            flow=chart,
            chart=flow_svg(chart),
            protocol=(now.protocol.title, *protocol_sentences(now.protocol)),
            versions=tuple((version, reason, since) for version, _, reason, since in now.versions),
            calibrations=now.calibrations,
            acts=now.acts[::-1],
            without_password=without_password(self._study),
        )

    def agreement(self) -> tuple[ReportTable, ReportTable, ReportTable]:
        """Readers against the reference, between each other, and within themselves: what a report of now would say.

        Raises:
            SireaderError: what it is worked out with is not installed, or the study cannot be read.
        """
        check_installed()
        from sireader.workflow.report.collecting import counted_of
        from sireader.workflow.report.human_tables import agreement_tables
        from sireader.workflow.report.numbers import Settings, agreement_numbers

        now = snapshot(self._study, self._last)
        return agreement_tables(agreement_numbers(counted_of(self._study, now), Settings(names=True)))

    def write_report(self, folder: Path, draw: Draw, say: Say) -> Path:
        """Write the report of the study as it is now into a new folder; returns its page.

        Args:
            folder: must not be there, or be empty.
            draw: makes a PNG of an SVG.
            say: called with how far it is.
        """
        check_installed()
        from sireader.workflow.report.numbers import Settings
        from sireader.workflow.report.writing import PAGE, write_report

        write_report(self._study, folder, Settings(), {}, draw, say)
        return folder / PAGE

    def picture(self, case: str) -> Picture:
        """A case's radiograph as 8-bit greys, rows × columns, in its first window; a SireaderError where it is gone."""
        from sireader.imaging.dicom import load
        from sireader.imaging.windowing import render

        found = self._study.case(case)
        if found.radiograph is None:
            raise SireaderError(f"Case {case} has no radiograph")
        return render(load(self._study.radiographs / found.radiograph))

    def exclude(self, case: str, reason: str) -> str:
        """Take a case out; returns what was done, as all of the following do."""
        self._study.exclude(case, reason)
        return f"Excluded case {case}."

    def add_reader(self, name: str, role: str, takes: Takes) -> str:
        """Let a person read in one role."""
        reader = self._study.add_reader(name, role, takes)
        return f"{reader.name} reads as {reader.role}."

    def assign(self, reader: str, cases: Iterable[str]) -> str:
        """Give further cases to one reader."""
        return " ".join(assign(self._study, self._study.reader(reader), cases).sentences)

    def share_out(self, role: str) -> str:
        """Share the cases that no reader of a role has yet out among its readers."""
        return " ".join(share_out(self._study, role).sentences)

    def change_protocol(self, protocol: str, reason: str) -> str:
        """Put another protocol in force."""
        return f"The protocol is in force as version {change_protocol(self._study, protocol, reason)}."

    def add_calibration(self, case: str, grades: Grades, feedback: str) -> str:
        """Make a case one by which readers are trained."""
        add_calibration(self._study, case, grades, feedback)
        return f"Case {case} is a calibration case."

    def record_consensus(self, case: str, grades: Grades | None, attendees: tuple[str, ...], note: str) -> str:
        """Record what a meeting agreed on."""
        record_consensus(self._study, case, grades, attendees, note)
        return f"Recorded the consensus on case {case}."

    def close_reading(self, reason: str) -> str:
        """End the reading."""
        close_reading(self._study, reason)
        return "The reading is closed."

    def reopen_reading(self, reason: str) -> str:
        """Let the readers go on."""
        reopen_reading(self._study, reason)
        return "The reading is open again."

    def to_look_at(self, paths: Iterable[Path], say: Say) -> Iterator[Look]:
        """Radiographs at whose pixels somebody has to look before the import; one at a time, as they are asked for."""
        from sireader.workflow.pixel_text import to_look_at

        return to_look_at(self._study, paths, say)

    def keyed_map(self, path: Path, passphrase: str) -> KeyedMap:
        """The map of that name, or a new one; a SireaderError where it cannot be kept there."""
        from sireader.workflow.keyed_map import KeyedMap

        return KeyedMap.begin(path, passphrase, self._study.folder)

    def import_radiographs(self, paths: Iterable[Path], choices: Choices, say: Say) -> IntakeReport:
        """Import radiographs; `say` is called with each file's name, on the calling thread."""
        from sireader.workflow.intake import import_radiographs

        return import_radiographs(self._study, paths, choices=choices, progress=say)

    def fetch(
        self, archive: Archive, found: Sequence[Found], choices: Choices, patience: Patience, fetched: Fetched
    ) -> None:
        """Import the radiographs of these studies of an archive; `fetched` is filled while it goes on."""
        from sireader.workflow.archives import fetch
        from sireader.workflow.handling import Handling

        fetch(self._study, archive, found, Handling(choices, patience.say), patience, fetched)

    def without_opinion(self, digests: Sequence[str]) -> int:
        """On how many cases with a radiograph models, told by the SHA-256 of their packages, have no opinion yet."""
        from sireader.workflow.opinions import unanswered

        return len(unanswered(self._study, " ".join(digests)))

    def compute_opinions(self, models: Models, say: Say, stopped: Callable[[], bool]) -> Computed:
        """Have models asked about every case without an opinion of theirs, in their own process; see `computing`.

        Args:
            models: who is asked.
            say: called with how far it is before each case.
            stopped: once it says so, the rest is left.
        """
        from sireader.workflow.computing import compute_opinions
        from sireader.workflow.models import asking
        from sireader.workflow.models import check_installed as check_models

        check_models()
        return compute_opinions(self._study, asking(models), say, stopped)

    def waiting(self) -> list[Path]:
        """What came from archives and waits until somebody has looked at its pixels."""
        from sireader.workflow.waiting import waiting

        return waiting(self._study)

    def take_waiting(self, shown: list[Path], choices: Choices, say: Say) -> IntakeReport:
        """Import what waited and was looked at, and leave out the rest of what was shown."""
        from sireader.workflow.waiting import take_waiting

        return take_waiting(self._study, shown, choices, say)

    def export_trainset(self, folder: Path, say: Say) -> str:
        """Write a training set of the settled cases into a new folder."""
        from sireader.workflow.trainset import export_trainset

        sheet = export_trainset(self._study, folder, progress=say)
        counts = {split: sum(cases.values()) for split, cases in sheet["cases"].items()}
        return f"Exported {counts['train']} training and {counts['validation']} validation cases to {folder}."

    def pack(self, reader: str, out: Path, passphrase: str | None, say: Say) -> str:
        """Write a reader's parcel; returns how much went into it, and how large it is.

        Args:
            reader: whose cases.
            out: the file; must not be there.
            passphrase: seals it; None leaves it open to whoever has it.
            say: called with how far it is.
        """
        from sireader.workflow.parcels_pack import pack

        packed = pack(self._study, reader, out, passphrase, progress=lambda told: say(f"Packing for {reader}: {told}"))
        return f"{packed.words.rstrip('.')}; the file has {size_text(out.stat().st_size)}."

    def merge(self, files: Sequence[Path], passphrases: Mapping[Path, str], say: Say) -> Gathered:
        """Unite the study with several parcels; one that is refused keeps none of the others out.

        Args:
            files: the parcels.
            passphrases: of those that are sealed.
            say: called with each one's name.
        """
        return merge_all(
            self._study, files, lambda file: passphrases.get(file, ""), lambda name: say(f"Merging {name} …")
        )

    def write_figures(self, tables: Tables, path: Path) -> str:
        """Write the readers' figures as CSV or JSON."""
        with self._study.exporting("readers' figures"):
            write_progress_table(tables.progress, path)
        return f"Wrote {path}."

    def write_flow(self, tables: Tables, path: Path, draw: Draw) -> str:
        """Write the flow chart: as a picture for `.png` and `.svg`, as a table for `.csv` and `.json`.

        Args:
            tables: with the chart.
            path: whose ending says as what.
            draw: makes a PNG of an SVG.
        """
        ending = path.suffix.lower()
        with self._study.exporting("flow chart"):
            if ending == ".png":
                draw(tables.chart, path)
            elif ending == ".svg":
                write_whole(path, tables.chart)
            else:
                write_flow_table(tables.flow, path)
        return f"Wrote {path}."

    def verify(self) -> Findings:
        """What is wrong with the study, and what is worth knowing of it."""
        return examine(self._study)


def size_text(size: int) -> str:
    """Bytes as people say them: `4.2 MB`."""
    for unit, least in (("GB", 1e9), ("MB", 1e6)):
        if size >= least:
            return f"{size / least:.1f} {unit}"
    return f"{size / 1e3:.0f} kB"


def refusals(report: IntakeReport) -> list[tuple[str, int, str]]:
    """Why files of an import were refused: the reason's name, how many files, and the sentence about one of them."""
    counted = Counter(one.reason for one in report.refused)
    first = {one.reason: one.why for one in reversed(report.refused)}
    return [(reason, count, first[reason]) for reason, count in counted.most_common()]
