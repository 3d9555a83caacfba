"""Radiographs at whose pixels a person has to look before they may come into a study."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sireader.domain.errors import SireaderError
from sireader.imaging.contrast import local_contrast
from sireader.imaging.deidentify import burned_in, pixel_digest, rules_text_out
from sireader.imaging.dicom import decode
from sireader.imaging.files import read_dataset
from sireader.imaging.radiograph import Pixels
from sireader.workflow.sources import Source, sources
from sireader.workflow.study import Study

BINS = 4096
CLIP = float(BINS)  # none at all: `contrast.CLIP` is for bone, here letters that take few pixels are to be seen


@dataclass(frozen=True, slots=True)
class Look:
    """One radiograph whose header does not rule out that text in its pixels identifies somebody.

    Attributes:
        name: as `import_radiographs` calls the file.
        warned: the header says that there is such text; else it says nothing.
        picture: rows × columns, uint8, its greys spread so that each takes its share: text in a grey that no window
            tells from its ground shows, too.
    """

    name: str
    warned: bool
    picture: npt.NDArray[np.uint8]


def to_look_at(study: Study, paths: Iterable[Path], say: Callable[[str], None]) -> Iterator[Look]:
    """Every such radiograph at or below the paths that the study does not have yet, one at a time.

    Files that cannot be imported anyway are passed over; the import says why.

    Args:
        study: where they are to go.
        paths: files, folders and zip archives.
        say: called with each file's name before it is read.
    """
    for source in sources(paths):
        say(f"Looking for text in {source.name}")
        try:
            look = _look(study, source)
        except SireaderError:
            continue
        if look is not None:
            yield look


def spread(pixels: Pixels) -> npt.NDArray[np.uint8]:
    """Histogram equalisation of the whole and then of each part: letters show that are one grey from their ground.

    First a pixel is as bright as the share of pixels that are darker; then each of 8 × 8 parts takes all greys.
    """
    counts = np.bincount(pixels.ravel(), minlength=1 << 16)
    below = np.cumsum(counts) - counts
    greatest = max(int(below[pixels.max(initial=0)]), 1)
    whole = (below * 65535 // greatest).clip(0, 65535).astype(np.uint16)[pixels]
    return np.asarray(local_contrast(whole, clip=CLIP, bins=BINS) >> 8, dtype=np.uint8)


def _look(study: Study, source: Source) -> Look | None:
    if source.path is None or rules_text_out(source.path):
        return None
    dataset = read_dataset(source.path)
    said = burned_in(dataset)
    radiograph = decode(dataset, source.name)
    if study.cases.with_fingerprint(study.pseudonyms().case(pixel_digest(radiograph))) is not None:
        return None
    return Look(source.name, said is True, spread(radiograph.pixels))
