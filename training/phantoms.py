"""A training set of phantoms, straight from how they were drawn: for a model that needs no patient, and for tests."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from itertools import repeat
from pathlib import Path

import numpy as np
from PIL import Image
from pydicom import dcmread

from sireader.domain.cases import split_by_subject
from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.files import file_sha256, make_folder, whole_folder, write_whole
from sireader.imaging.cropping import cut
from sireader.imaging.dicom import decode
from sireader.imaging.proposing import around_joints, propose_joints
from sireader.imaging.windowing import as_window
from sireader.phantom.cohort import MOST_CASES, PhantomFacts, encoded, facts_of
from sireader.phantom.draws import draw_spec
from sireader.phantom.header import MAKERS
from sireader.tables import write_csv
from training.manifest import COLUMNS, MANIFEST

MARGIN = 0.2
"""Share of the joints' common box that is kept around it, give or take half of it."""
MAKER_NAMES = tuple(maker.name.removeprefix("PHANTOM ") for maker in MAKERS)
FINE_PHOTONS = 5000.0
"""Quanta per mm² behind air, in thousands: what is a fine exposure and what a grainy one."""
Row = dict[str, object]


def chosen_cohort(
    cases: int, seed: int, size: int, makers: Collection[str] = (), exposure: str = ""
) -> list[PhantomFacts]:
    """The first phantoms of a seed that were taken by certain makers and in a certain way.

    Args:
        cases: how many.
        seed: of the cohort; another seed draws other people, exposures and makers.
        size: longer side of the radiographs, in px.
        makers: beginnings of their names, `PHANTOM` left out; empty for all.
        exposure: `fine` (at least `FINE_PHOTONS`), `grainy` (fewer), or empty for both.

    Raises:
        SireaderError: there is no such maker, or too few phantoms among the first 9,999.
    """
    wanted = [number for number, name in enumerate(MAKER_NAMES) if not makers or name.startswith(tuple(makers))]
    if not wanted or any(not any(name.startswith(maker) for name in MAKER_NAMES) for maker in makers):
        raise SireaderError(f"There is no such maker among {', '.join(makers)}", f"name of {', '.join(MAKER_NAMES)}")
    chosen: list[PhantomFacts] = []
    for number in range(1, MOST_CASES + 1):
        spec = draw_spec(seed, number, size)
        fine = spec.exposure.photons >= FINE_PHOTONS
        if spec.detector.maker in wanted and exposure in {"", "fine" if fine else "grainy"}:
            chosen.append(facts_of(spec))
        if len(chosen) == cases:
            return chosen
    raise SireaderError(f"There are no {cases} such phantoms", "ask for fewer")


def write_phantoms(
    folder: Path,
    cohort: list[PhantomFacts],
    seed: int,
    progress: Callable[[str], None],
    *,
    everything: str = "",
    proposed: bool = False,
) -> int:
    """Write an export of phantoms, cropped around both joints as a reader would, whole or not at all.

    Args:
        folder: must not be there, or be empty.
        cohort: see `chosen_cohort`.
        seed: of crops and splits.
        progress: called with how far it is.
        everything: name of the one split that all go to; empty for 85 % training and 15 % validation.
        proposed: cropped as the program proposes where no reader cropped, not as a reader would.

    Returns:
        How many were written.
    """
    splits = split_by_subject((fact.subject for fact in cohort), seed)
    with whole_folder(folder, "training set") as beside:
        make_folder(beside / "images")
        rows = []
        for number, row in enumerate(_drawn(beside, cohort, seed, proposed), start=1):
            rows.append(row | {"split": everything or splits[str(row["subject"])]})
            if number % 20 == 0:
                progress(f"Drew {number} of {len(cohort)} phantoms")
        write_csv(beside / MANIFEST, COLUMNS, [[row[column] for column in COLUMNS] for row in rows])
    return len(rows)


def _drawn(folder: Path, cohort: list[PhantomFacts], seed: int, proposed: bool) -> Iterator[Row]:
    with ProcessPoolExecutor() as processes:
        yield from processes.map(_picture, cohort, *map(repeat, (folder, seed, proposed)), chunksize=4)


def _picture(fact: PhantomFacts, folder: Path, seed: int, proposed: bool) -> Row:
    """Draw one phantom, decode it as the program does, and write its crop."""
    radiograph = decode(dcmread(BytesIO(encoded(fact))), fact.file)
    by_hand = _around(fact, radiograph.rows, radiograph.columns, seed)
    crop = around_joints(propose_joints(radiograph), radiograph) if proposed else by_hand
    path = folder / "images" / f"{fact.case}.png"
    buffer = BytesIO()
    Image.fromarray(np.ascontiguousarray(cut(radiograph, crop))).save(buffer, "PNG", compress_level=1)
    write_whole(path, buffer.getvalue())
    window, scale = as_window(radiograph), radiograph.scale
    ends = sorted((value - scale.offset) / scale.gain for value in _ends(window.center, window.width))
    black, white = round(ends[0]), max(round(ends[1]), round(ends[0]) + 1)
    told: Row = {"file": f"images/{path.name}", "case": f"{seed}-{fact.case}", "subject": fact.subject}
    told |= {"definite": int(fact.grades.definite), "right": int(fact.grades.right), "left": int(fact.grades.left)}
    told |= {"rows": crop.height, "columns": crop.width, "crop": str(crop), "black": black, "white": white}
    told |= {"row_mm": "", "column_mm": "", "spacing_basis": "phantom", "phantom": 1, "reads": ""}
    return told | {"sha256": file_sha256(path)}


def _ends(center: float, width: float) -> tuple[float, float]:
    return center - width / 2, center + width / 2


def _around(fact: PhantomFacts, rows: int, columns: int, seed: int) -> Crop:
    """A crop around both joints, as roughly placed as by hand; the middle between the joints stays in its middle."""
    random = np.random.default_rng([seed, fact.spec.number])
    boxes = (fact.right_box, fact.left_box)
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    down, aside = MARGIN * (bottom - top), MARGIN * (right - left)
    above, below, wide = random.uniform(0.5, 1.5, 3)
    shift = random.uniform(-0.1, 0.1) * aside
    return Crop(
        max(round(top - above * down), 0),
        max(round(left - wide * aside + shift), 0),
        min(round(bottom + below * down), rows),
        min(round(right + wide * aside + shift), columns),
    )
