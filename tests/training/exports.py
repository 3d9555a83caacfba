"""Small exports, made in a moment: bright spots on grey noise, the higher the grade the brighter."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from training.manifest import COLUMNS

READS = ("case", "reader", "role", "right", "left", "id")


def an_export(folder: Path, *, training: int = 16, validation: int = 8, side: int = 32, reads: bool = False) -> Path:
    """A training set whose two joints' grades show as brightness on either half."""
    (folder / "images").mkdir(parents=True)
    random = np.random.default_rng(7)
    rows, said = [], []
    for number in range(training + validation):
        right, left = (int(grade) for grade in random.permutation([number % 5, (number // 2) % 5]))
        pixels = random.normal(1000, 60, (side, 2 * side))
        pixels[:, :side] += 500 * right
        pixels[:, side:] += 500 * left
        name = f"C-{number:03}"
        path = folder / "images" / f"{name}.png"
        Image.fromarray(pixels.astype(np.uint16)).save(path)
        rows.append(a_row(name, path, right, left, side, "train" if number < training else "validation"))
        if reads:
            rows[-1]["reads"] = f"{name}-a {name}-b"
            said += [(name, who, "r", min(right + off, 4), left, f"{name}-{who}") for off, who in enumerate("ab")]
    write(folder / "manifest.csv", COLUMNS, [[row[column] for column in COLUMNS] for row in rows])
    if reads:
        write(folder / "reads.csv", READS, said)
    return folder


def a_row(name: str, path: Path, right: int, left: int, side: int, split: str) -> dict[str, object]:
    definite = min(right, left) >= 2 or max(right, left) >= 3
    told: dict[str, object] = {"file": f"images/{path.name}", "case": name, "subject": f"S-{name}", "split": split}
    told |= {"definite": int(definite), "right": right, "left": left, "rows": side, "columns": 2 * side}
    told |= {"crop": f"0,0,{side},{2 * side}", "black": 0, "white": 4095, "row_mm": "", "column_mm": ""}
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return told | {"spacing_basis": "unknown", "phantom": 1, "reads": "", "sha256": digest}


def write(path: Path, header: tuple[str, ...], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
