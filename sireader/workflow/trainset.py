"""The training set: settled cases as 16-bit crops with a manifest, split by subject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sireader import __version__
from sireader.domain.acts import ActKind
from sireader.domain.cases import Case, split_by_subject
from sireader.domain.crops import Crop
from sireader.domain.reads import Read
from sireader.domain.reference import Reference, Status
from sireader.files import file_sha256, make_folder, whole_folder
from sireader.imaging.dicom import load
from sireader.imaging.picture import write_png
from sireader.imaging.radiograph import Radiograph, VoiFunction
from sireader.imaging.windowing import as_window
from sireader.tables import write_csv, write_json
from sireader.workflow.references import grade_text, references
from sireader.workflow.scores import EXPORTED, exported_row
from sireader.workflow.study import Study
from sireader.workflow.trainset_layout import Layout, picture_of, write_for_other_tools

VALIDATION_SHARE = 0.15
HEADER = (
    *("file", "case", "subject", "split", "definite", "right", "left", "rows", "columns", "crop"),
    *("black", "white", "row_mm", "column_mm", "spacing_basis", "phantom", "reads", "sha256"),
)
COLUMNS = {
    "file": "16-bit greyscale PNG below this folder; bright is dense bone; pixel values as decoded, not stretched",
    "case": "the case's pseudonym",
    "subject": "the subject's pseudonym; all cases of a subject are in one split",
    "split": "train or validation",
    "definite": "1 when the protocol settles on definite radiographic sacroiliitis, else 0",
    "right": "median modified New York grade of the patient's right joint, 0 to 4 in halves",
    "left": "the same of the patient's left joint; in the picture it lies on the right",
    "rows": "height of the picture in px",
    "columns": "width of the picture in px",
    "crop": "r0,c0,r1,c1 in the full radiograph: the crop of the last counting read that has one, else all of it",
    "black": "pixel value that the radiograph's first window shows black",
    "white": "pixel value that it shows white; always greater than black",
    "row_mm": "distance between rows in mm; empty when unknown",
    "column_mm": "distance between columns in mm; empty when unknown",
    "spacing_basis": "what the millimetres rest on",
    "phantom": "1 when the radiograph is of a phantom, drawn or real, and not of a patient; else 0",
    "reads": "ids of the reads that count, as in reads.csv",
    "sha256": "of the picture file",
}
MAJORITY = (
    "Definite is what most reads say, each by its own two grades, where the protocol's rule is not the median; it may "
    "differ from what the median grades give: reads of 3/3, 2/1 and 0/2 are not definite, and their medians are 2/2."
)


@dataclass(frozen=True, slots=True)
class _Example:
    case: Case
    reference: Reference
    reads: tuple[Read, ...]

    @property
    def crop(self) -> Crop | None:
        """The crop of the last counting read that has one."""
        return next((read.judgement.crop for read in reversed(self.reads) if read.judgement.crop), None)


def export_trainset(
    study: Study,
    folder: Path,
    *,
    seed: int = 1,
    layout: Layout = Layout.PLAIN,
    progress: Callable[[str], None] | None = None,
) -> dict[str, Any]:
    """Write `manifest.csv`, `reads.csv`, `datasheet.json`, `croissant.json` and the pictures into a new folder.

    Args:
        study: its settled cases that have a radiograph are exported.
        folder: must not be there, or be empty; it appears whole or not at all.
        seed: of the random split by subject.
        layout: of the pictures.
        progress: called with how far it is before each picture.

    Returns:
        The datasheet: what was exported, what was left out, and how.

    Raises:
        RuleBroken: this is a reader's parcel.
        SireaderError: the folder is in use, or a radiograph or the disk fails.
    """
    study.check_home()
    table = references(study)
    examples = _examples(study, table)
    splits = split_by_subject((example.case.subject for example in examples), seed, VALIDATION_SHARE)
    datasheet = _datasheet(study, table, examples, splits, seed)
    with whole_folder(folder, "training set") as beside:
        rows = list(_rows(study, beside, layout, examples, splits, progress or _quietly))
        datasheet["phantoms"] = sum(int(str(row[HEADER.index("phantom")])) for row in rows)
        _write(beside, examples, rows, datasheet)
        write_for_other_tools(beside, layout, COLUMNS, rows, datasheet)
    if not study.read_only:
        study.record(ActKind.EXPORTED, "training set", f"{len(rows)} cases")
    return datasheet


def _examples(study: Study, table: Iterable[tuple[Case, Reference]]) -> list[_Example]:
    reads = {read.id: read for read in study.reads.all()}
    return [
        _Example(case, reference, tuple(reads[read] for read in reference.reads))
        for case, reference in table
        if reference.status is Status.SETTLED and case.radiograph
    ]


def _write(folder: Path, examples: list[_Example], rows: list[tuple[object, ...]], datasheet: dict[str, Any]) -> None:
    write_csv(folder / "manifest.csv", HEADER, rows)
    write_csv(folder / "reads.csv", EXPORTED, (exported_row(read) for example in examples for read in example.reads))
    write_json(folder / "datasheet.json", datasheet)


def _quietly(_: str) -> None:
    """Tell nobody how far it is."""


def _rows(
    study: Study,
    folder: Path,
    layout: Layout,
    examples: list[_Example],
    splits: dict[str, str],
    progress: Callable[[str], None],
) -> Iterator[tuple[object, ...]]:
    for number, example in enumerate(examples, start=1):
        progress(f"Exporting {number} of {len(examples)}")
        case, reference = example.case, example.reference
        radiograph = load(study.radiographs / str(case.radiograph))
        crop = _crop(example, radiograph)
        picture = picture_of(layout, splits[case.subject], case.id)
        make_folder((folder / picture).parent)
        write_png(folder / picture, radiograph.pixels[crop.top : crop.bottom, crop.left : crop.right])
        labels = (int(bool(reference.definite)), grade_text(reference.right), grade_text(reference.left))
        grey = (*black_and_white(radiograph), *_spacing(radiograph))
        digest = file_sha256(folder / picture)
        size = (crop.height, crop.width, crop)
        used = " ".join(reference.reads)
        made = (int(radiograph.facts.phantom), used, digest)
        yield (picture, case.id, case.subject, splits[case.subject], *labels, *size, *grey, *made)


def _crop(example: _Example, radiograph: Radiograph) -> Crop:
    whole = Crop.whole(radiograph.rows, radiograph.columns)
    return (example.crop.within(radiograph.rows, radiograph.columns) if example.crop else None) or whole


def black_and_white(radiograph: Radiograph) -> tuple[int, int]:
    """Both ends of the first window's ramp as pixels; of a sigmoid, of the line through its middle."""
    window = as_window(radiograph)
    loss = 1 if window.function is VoiFunction.LINEAR else 0  # PS3.3 C.11.2.1.2.1
    middle, half = window.center - loss / 2, (window.width - loss) / 2
    black, white = sorted(radiograph.scale.pixel_of(middle + sign * half) for sign in (-1, 1))
    return black, max(white, black + 1)


def _spacing(radiograph: Radiograph) -> tuple[object, object, str]:
    spacing = radiograph.spacing
    return (spacing.row_mm, spacing.column_mm, spacing.basis.value) if spacing else (None, None, "unknown")


def _datasheet(
    study: Study,
    table: list[tuple[Case, Reference]],
    examples: list[_Example],
    splits: dict[str, str],
    seed: int,
) -> dict[str, Any]:
    counts = Counter((splits[example.case.subject], bool(example.reference.definite)) for example in examples)
    statuses = Counter(reference.status.value for _, reference in table)
    return {
        "made_by": f"SI Reader {__version__}",
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "study": study.id,
        "protocol": study.protocol.name,
        "task": "definite radiographic sacroiliitis and modified New York grade of each joint",
        "split": {"by": "subject", "seed": seed, "validation_share": VALIDATION_SHARE},
        "cases": {
            split: {"definite": counts[split, True], "not_definite": counts[split, False]}
            for split in ("train", "validation")
        },
        "left_out": {
            **{status: statuses[status] for status in ("open", "unresolved", "excluded")},
            "settled_without_radiograph": statuses["settled"] - len(examples),
        },
        "columns": COLUMNS,
        "limits": [
            MAJORITY,
            "Reads are human judgements; the reference is their majority by the protocol, not a biopsy or an MRI.",
            "Pictures are crops by the readers; grey values are the detector's and differ between makers.",
            "Phantoms are synthetic: what is learned from them, or measured on them, says nothing about patients.",
        ],
    }
