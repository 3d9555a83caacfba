"""An export as arrays: pictures decoded once into a cache on the disk, and what readers said about them."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from PIL import Image
from torch import Tensor

from sireader.domain.errors import SireaderError
from sireader.files import make_folder, plain_error, whole_file
from sireader.inference.grades import GRADES
from sireader.inference.preprocess import picture_of
from training.manifest import Example
from training.mixing import Targets

READS = "reads.csv"
_GREY = ("L", "I", "I;16", "I;16B")
Pictures = npt.NDArray[np.float16]
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Cases:
    """Some examples of an export, ready to train on.

    Attributes:
        examples: n of them.
        targets: what their pictures should give.
    """

    examples: tuple[Example, ...]
    targets: Targets

    def __len__(self) -> int:
        return len(self.examples)

    @property
    def definite(self) -> npt.NDArray[np.int64]:
        """Definite (1) or not (0) by the reference standard, (n)."""
        return np.array([int(example.definite) for example in self.examples], dtype=np.int64)

    @property
    def grades(self) -> npt.NDArray[np.float64]:
        """The reference grades (n, 2) in halves, right joint first."""
        return np.array([(example.right, example.left) for example in self.examples], dtype=np.float64).reshape(-1, 2)


def cases_of(folder: Path, examples: Iterable[Example]) -> Cases:
    """The examples with their targets: how the readers' grades of each joint are distributed, where the export says."""
    chosen, said = tuple(examples), _read_grades(folder)
    grades = [[_spread(said, example, side) for side in (0, 1)] for example in chosen]
    definite = torch.tensor([float(example.definite) for example in chosen])
    return Cases(chosen, Targets(torch.tensor(grades, dtype=torch.float32).reshape(-1, 2, GRADES), definite))


def _read_grades(folder: Path) -> dict[str, tuple[int, int]]:
    """Both grades of every exported read, by its id; nothing where the export carries no reads."""
    try:
        with (folder / READS).open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row.get("right") and row.get("left")]
        return {row["id"]: (int(row["right"]), int(row["left"])) for row in rows}
    except FileNotFoundError:
        return {}
    except (KeyError, ValueError, csv.Error) as error:
        raise SireaderError(f"{READS} does not hold reads: {error}", "export the training set again") from error


def _spread(said: dict[str, tuple[int, int]], example: Example, side: int) -> list[float]:
    """One joint's grades as shares of 0 to 4; a reference in halves goes to both its neighbours."""
    grades = [said[read][side] for read in example.reads if read in said]
    if not grades:
        median = (example.right, example.left)[side]
        grades = [int(np.floor(median)), int(np.ceil(median))]
    counts = Counter(grades)
    return [counts[grade] / len(grades) for grade in range(GRADES)]


def pictures_of(examples: Sequence[Example], rows: int, columns: int, cache: Path, progress: Progress) -> Pictures:
    """The pictures of examples at one size, decoded once and kept in a memory-mapped file.

    Args:
        examples: n of them, checked.
        rows: of the pictures.
        columns: of the pictures.
        cache: folder of the kept files; what was made of the same files at the same size before is taken from there.
        progress: called with how far it is.

    Returns:
        float16 (n, rows, columns), read-only, see `picture_of`.

    Raises:
        SireaderError: a picture cannot be read, or the disk is full.
    """
    told = "\n".join(f"{example.sha256} {example.black} {example.white}" for example in examples)
    digest = hashlib.sha256(f"1 {rows} {columns}\n{told}".encode()).hexdigest()
    path = cache / f"{rows}x{columns}-{digest[:24]}.f16"
    if not path.exists():
        _fill(path, examples, rows, columns, progress)
    return np.memmap(path, dtype=np.float16, mode="r", shape=(len(examples), rows, columns))


def _fill(path: Path, examples: Sequence[Example], rows: int, columns: int, progress: Progress) -> None:
    make_folder(path.parent)
    with whole_file(path) as temporary, ThreadPoolExecutor() as threads, temporary.open("wb") as kept:
        pictures = threads.map(lambda example: _decoded(example, rows, columns), examples)
        for number, picture in enumerate(pictures):
            kept.write(picture.astype(np.float16).tobytes())
            if number % 100 == 0:
                progress(f"Decoding {number} of {len(examples)} pictures to {rows} × {columns}")


def check_pictures(examples: Iterable[Example]) -> None:
    """Refuse before anything is decoded what could not be.

    Raises:
        SireaderError: a picture cannot be read, or has colours.
    """
    for example in examples:
        with _opened(example):
            pass


def _decoded(example: Example, rows: int, columns: int) -> npt.NDArray[np.float32]:
    with _opened(example) as image:
        return picture_of(np.asarray(image).astype(np.uint16), example.black, example.white, rows, columns)


@contextmanager
def _opened(example: Example) -> Iterator[Image.Image]:
    name, again = example.picture.name, "export the training set again"
    try:
        with Image.open(example.picture, formats=("PNG",)) as image:
            if image.mode not in _GREY:
                raise SireaderError(f"The picture {name} is not grey", again)
            yield image
    except (Image.DecompressionBombError, ValueError, SyntaxError) as error:
        raise SireaderError(f"The picture {name} is damaged", again) from error
    except OSError as error:
        raise plain_error(error, name) from error


def as_tensor(pictures: Pictures, which: Sequence[int] | slice = slice(None)) -> Tensor:
    """Pictures as (n, 1, rows, columns) float16."""
    return torch.from_numpy(np.array(pictures[which])).unsqueeze(1)


def by_split(examples: Iterable[Example]) -> dict[str, list[Example]]:
    """Examples sorted into their splits."""
    splits: defaultdict[str, list[Example]] = defaultdict(list)
    for example in examples:
        splits[example.split.value].append(example)
    return splits
