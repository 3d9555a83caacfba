"""How a training set's pictures lie in its folder, and what other tools want to find beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from sireader.files import file_sha256, write_whole
from sireader.tables import write_csv, write_json
from sireader.workflow.croissant import TYPES, croissant

SPLITS = ("train", "validation", "test")
CROISSANT = "croissant.json"
CONSENSUS = "consensus"
"""In place of reads, where a meeting settled the case."""


class Layout(StrEnum):
    """Where the pictures lie."""

    PLAIN = "plain"  # all in images/
    HUGGINGFACE = (
        "huggingface"  # a folder for each split with its metadata.csv, as `imagefolder` of `datasets` reads it
    )


def picture_of(layout: Layout, split: str, case: str) -> str:
    """The path of a case's picture below the training set's folder."""
    return f"{split if layout is Layout.HUGGINGFACE else 'images'}/{case}.png"


def write_for_other_tools(
    folder: Path,
    layout: Layout,
    columns: Mapping[str, str],
    rows: Sequence[Sequence[object]],
    datasheet: Mapping[str, Any],
) -> None:
    """Write Croissant metadata and, in the image folder, the metadata of each split and a card.

    Args:
        folder: with `manifest.csv`.
        layout: of the pictures.
        columns: of the manifest in its order, `file` first, with what they hold.
        rows: of the manifest.
        datasheet: of the training set.
    """
    present = [split for split in SPLITS if any(row[list(columns).index("split")] == split for row in rows)]
    below = present if layout is Layout.HUGGINGFACE else ["images"]
    patterns = [f"{name}/*.png" for name in below or ["images"]]
    sha256 = file_sha256(folder / "manifest.csv")
    write_json(folder / CROISSANT, croissant(datasheet, columns, sha256, patterns))
    if layout is Layout.HUGGINGFACE:
        for split in present:
            _write_split(folder / split, list(columns), rows)
        write_whole(folder / "README.md", _card(datasheet, columns))


def _write_split(folder: Path, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """The rows of one split; `file_name` is told from the split's own folder."""
    place = header.index("split")
    own = (row for row in rows if row[place] == folder.name)
    told = [[_told(name, cell) for name, cell in zip(header, row, strict=True)] for row in own]
    write_csv(folder / "metadata.csv", ("file_name", *header[1:]), told)


def _told(column: str, cell: object) -> object:
    """A cell whose type can be guessed alike in every split: `datasets` refuses a set in which a column differs."""
    if column == "file":
        return Path(str(cell)).name
    if column == "reads":
        return cell or CONSENSUS
    is_number = TYPES.get(column) == "sc:Float" and cell not in {None, ""}
    return float(str(cell)) if is_number else cell


def _card(datasheet: Mapping[str, Any], columns: Mapping[str, str]) -> str:
    """A dataset card: what it is, what its columns hold, and what it must not be taken for."""
    counts = "\n".join(
        f"- {split}: {sum(cases.values())} cases, {cases['definite']} of them definite"
        for split, cases in datasheet["cases"].items()
    )
    held = "\n".join(f"| `{name}` | {holds} |" for name, holds in columns.items() if name != "file")
    limits = "\n".join(f"- {limit}" for limit in datasheet["limits"])
    return f"""---
pretty_name: Radiographs of the sacroiliac joints
task_categories:
- image-classification
---

# Radiographs of the sacroiliac joints

Made by {datasheet["made_by"]} on {datasheet["made_at"]}: {datasheet["task"]},
settled by the protocol {datasheet["protocol"]}. Phantoms among the pictures: {datasheet["phantoms"]}.
The coordinator of the study says who may use it.

{counts}

Pictures are 16-bit greyscale PNG; `black` and `white` are the pixel values that the radiograph's window shows so.

| column | what it holds |
|---|---|
| `file_name` | the picture below the split's folder |
{held}

## Limits

{limits}
"""
