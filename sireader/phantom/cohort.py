"""Cohorts of phantoms: draws them, writes them as DICOM files, and tells the truth about them in `truth.csv`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grades, Joint
from sireader.files import make_folder, plain_error, write_whole
from sireader.phantom import anatomy, header
from sireader.phantom.draws import draw_spec
from sireader.phantom.spec import PhantomSpec

SMALLEST_PX, LARGEST_PX = 128, 6000
MOST_CASES = 9999
TRUTH = "truth.csv"
COLUMNS = (
    *("file", "case", "subject", "right", "left", "definite"),
    *("right_box", "left_box", "sex", "age", "maker", "photometric", "bits", "rows", "columns"),
)


class CohortRefused(SireaderError):
    """A cohort that cannot be made as asked."""


@dataclass(frozen=True, slots=True)
class PhantomFacts:
    """One row of `truth.csv`.

    Attributes:
        spec: what the phantom was drawn from.
        subject: its Patient ID.
        right_box: where the patient's right joint lies, in px.
        left_box: where the patient's left joint lies, in px.
    """

    spec: PhantomSpec
    subject: str
    right_box: Crop
    left_box: Crop

    @property
    def case(self) -> str:
        """The stem of the file's name."""
        return f"phantom-{self.spec.number:04d}"

    @property
    def file(self) -> str:
        """The file's name in the cohort's folder."""
        return f"{self.case}.dcm"

    @property
    def grades(self) -> Grades:
        """The grades that were drawn."""
        return self.spec.grades

    def row(self) -> dict[str, str]:
        """The row of `truth.csv`, column by column."""
        detector = self.spec.detector
        return {
            "file": self.file,
            "case": self.case,
            "subject": self.subject,
            "right": str(int(self.grades.right)),
            "left": str(int(self.grades.left)),
            "definite": str(int(self.grades.definite)),
            "right_box": str(self.right_box),
            "left_box": str(self.left_box),
            "sex": "F" if self.spec.female else "M",
            "age": str(self.spec.age_years),
            "maker": header.MAKERS[detector.maker].name,
            "photometric": detector.photometric,
            "bits": str(detector.bits),
            "rows": str(detector.rows),
            "columns": str(detector.columns),
        }


def facts_of(spec: PhantomSpec) -> PhantomFacts:
    """What is true of one phantom."""
    subject = f"PH-{header.uid(spec, 'subject')[-8:]}"
    right, left = (anatomy.joint_box(spec, joint) for joint in (Joint.RIGHT, Joint.LEFT))
    return PhantomFacts(spec, subject, right_box=right, left_box=left)


def draw_cohort(cases: int, seed: int, size: int | None = None) -> list[PhantomFacts]:
    """The first `cases` phantoms of a seed, not yet drawn; phantom k is the same in every longer cohort.

    Raises:
        CohortRefused: the numbers make no cohort.
    """
    if not 0 <= cases <= MOST_CASES:
        raise CohortRefused(f"cannot make {cases} cases", f"ask for 0 to {MOST_CASES}")
    if seed < 0:
        raise CohortRefused(f"seed {seed} is negative", "give 0 or more")
    if size is not None and not SMALLEST_PX <= size <= LARGEST_PX:
        raise CohortRefused(f"cannot draw {size} px", f"ask for {SMALLEST_PX} to {LARGEST_PX} px")
    return [facts_of(draw_spec(seed, number, size)) for number in range(1, cases + 1)]


def write_cohort(directory: Path, cases: int, seed: int, size: int | None = None) -> list[PhantomFacts]:
    """Writes `phantom-0001.dcm` … and, last, `truth.csv` into a folder; made when missing.

    The same numbers give the same bytes. Files appear under their names only when complete.

    Raises:
        CohortRefused: the numbers make no cohort.
        SireaderError: the folder cannot be written.
    """
    return list(writing(directory, cases, seed, size))


def writing(directory: Path, cases: int, seed: int, size: int | None = None) -> Iterator[PhantomFacts]:
    """Like `write_cohort`, giving each phantom's facts as soon as its file is written."""
    facts = draw_cohort(cases, seed, size)
    make_folder(directory)
    try:
        (directory / TRUTH).unlink(missing_ok=True)  # an older truth would lie about the new files
    except OSError as problem:
        raise plain_error(problem, str(directory / TRUTH)) from problem
    for fact in facts:
        write_whole(directory / fact.file, encoded(fact))
        yield fact
    write_whole(directory / TRUTH, truth(facts))


def encoded(fact: PhantomFacts) -> bytes:
    """The phantom's DICOM file."""
    buffer = io.BytesIO()
    data = header.dataset(fact.spec, anatomy.draw(fact.spec), fact.subject)
    data.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def truth(facts: list[PhantomFacts]) -> str:
    """The text of `truth.csv`."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(fact.row() for fact in facts)
    return text.getvalue()
