"""From a DICOM data set to a radiograph, or a named refusal."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pydicom import Dataset
from pydicom.filereader import read_file_meta_info
from pydicom.uid import DeflatedExplicitVRLittleEndian, JPEGBaseline8Bit

from sireader.imaging.checks import check, syntax_of
from sireader.imaging.codecs import NATIVE, WHOLE_CELLS, Cells, StreamMismatch, pixel_cells
from sireader.imaging.elements import burned_in, is_phantom, numbers, text, whole
from sireader.imaging.files import read_dataset
from sireader.imaging.greyscale import CellLayout, Grey, grey_of
from sireader.imaging.orientation import in_standard_view
from sireader.imaging.overlays import overlays_of
from sireader.imaging.planes import Overlay
from sireader.imaging.quiet import quiet_libraries
from sireader.imaging.radiograph import ImageFacts, Pixels, Radiograph
from sireader.imaging.refusals import refused
from sireader.imaging.shutters import shutter_of
from sireader.imaging.spacing import aspect_of, spacing_of
from sireader.imaging.vois import vois_of

_QUICK = NATIVE - {DeflatedExplicitVRLittleEndian} | {JPEGBaseline8Bit}
_LOSSY = {"00": False, "01": True}


def decodes_quickly(path: Path) -> bool:
    """Whether decoding takes little more than reading the file, and lets other threads go on meanwhile.

    So it is where the pixels are not compressed, and with Pillow; a file that is gone is quickly told, too.
    """
    try:
        return read_file_meta_info(path).get("TransferSyntaxUID") in _QUICK
    except OSError:
        return True
    except Exception:  # no DICOM as it should be: `load` says what it is, wherever it is called
        return False


def load(path: Path) -> Radiograph:
    """The radiograph of a file; `RadiographRefused` where there is none to be shown truthfully."""
    return decode(read_dataset(path, viewed=True), path.name)


def decode(dataset: Dataset, name: str) -> Radiograph:
    """The radiograph of a data set, in the standard view: the patient's right is on the left.

    Args:
        dataset: as `read_dataset` returns it; it is not changed.
        name: what to call the file in a refusal.
    """
    with quiet_libraries():
        try:
            return _decoded(dataset, name)
        except MemoryError as error:
            what = f"there is not enough memory free for the picture in {name}"
            raise refused("image-too-large", what, "close other programs, or other radiographs") from error


def _decoded(dataset: Dataset, name: str) -> Radiograph:
    check(dataset, name)
    layout = CellLayout.of(dataset)
    grey = _grey(dataset, layout, name)
    cells = _cells(dataset, name)
    codes = layout.codes(cells, shifted=syntax_of(dataset) in WHOLE_CELLS)
    pixels = grey.pixels(codes)
    clean = codes is cells  # `codes` looked at every cell already
    return in_standard_view(_assembled(dataset, layout, grey, cells, pixels, clean=clean), dataset)


def _grey(dataset: Dataset, layout: CellLayout, name: str) -> Grey:
    try:
        return grey_of(dataset, layout)
    except (TypeError, ValueError, OverflowError) as error:
        raise refused("grey-scale", f"the grey scale of {name} is damaged: {error}") from error


def _cells(dataset: Dataset, name: str) -> Cells:
    """The pixel cells; whatever a decoder raises becomes a refusal that names the transfer syntax."""
    syntax = syntax_of(dataset).name
    try:
        return pixel_cells(dataset, syntax_of(dataset))
    except StreamMismatch as error:
        what = f"the {syntax} picture in {name} is not the one its header describes: {error}"
        raise refused("size-mismatch", what) from error
    except MemoryError:
        raise
    except Exception as error:  # decoders raise whatever they like
        what = f"the pixels of {name} cannot be decoded ({syntax})"
        raise refused("decoder-failed", what, "copy the file again from its source") from error


def _assembled(
    dataset: Dataset, layout: CellLayout, grey: Grey, cells: Cells, pixels: Pixels, *, clean: bool
) -> Radiograph:
    vois, voi_notes = vois_of(dataset, _lowest_value(grey))
    spacing, spacing_notes = spacing_of(dataset)
    aspect, aspect_notes = aspect_of(dataset, spacing)
    overlays, overlay_notes = overlays_of(dataset, cells, layout)
    shutter, shutter_notes = shutter_of(dataset, aspect)
    notes = (*(() if clean else _cell_notes(cells, layout, overlays)), *voi_notes, *spacing_notes, *aspect_notes)
    facts = _facts(dataset, layout, (*notes, *overlay_notes, *shutter_notes, *_intent_notes(dataset)))
    padding = _padding(dataset, layout, grey)
    return Radiograph(pixels, grey.scale, vois, spacing, facts, padding, overlays, shutter, aspect)


def _lowest_value(grey: Grey) -> float:
    ends = grey.scale
    return min(ends.value_of(int(grey.table.min())), ends.value_of(int(grey.table.max())))


def _facts(dataset: Dataset, layout: CellLayout, notes: tuple[str, ...]) -> ImageFacts:
    return ImageFacts(
        modality=text(dataset, "Modality"),
        photometric_interpretation=text(dataset, "PhotometricInterpretation").upper(),
        presentation_lut_shape=text(dataset, "PresentationLUTShape").upper(),
        rows=whole(dataset, "Rows") or 0,
        columns=whole(dataset, "Columns") or 0,
        bits_allocated=layout.bits_allocated,
        bits_stored=layout.bits_stored,
        signed=layout.signed,
        transfer_syntax=syntax_of(dataset).name,
        body_part=text(dataset, "BodyPartExamined"),
        view=text(dataset, "ViewPosition"),
        laterality=text(dataset, "ImageLaterality") or text(dataset, "Laterality"),
        manufacturer=text(dataset, "Manufacturer"),
        lossy=_LOSSY.get(text(dataset, "LossyImageCompression")),
        burned_in=burned_in(dataset),
        phantom=is_phantom(dataset),
        notes=notes,
    )


def _cell_notes(cells: Cells, layout: CellLayout, overlays: tuple[Overlay, ...]) -> tuple[str, ...]:
    """A sentence where cells hold more than the declared sample and no overlay tells why (PS3.5 8.1.2)."""
    outside = ~np.bitwise_left_shift(layout.levels - 1, max(layout.high_bit + 1 - layout.bits_stored, 0))
    if layout.signed or overlays or not int(np.bitwise_or.reduce(cells, axis=None)) & int(outside):
        return ()
    return (f"some pixel cells hold bits beyond the {layout.bits_stored} declared ones; those are left out",)


def _intent_notes(dataset: Dataset) -> tuple[str, ...]:
    if text(dataset, "PresentationIntentType").upper() == "FOR PROCESSING":
        return ("the file is meant for processing, not for reading (Presentation Intent Type)",)
    return ()


def _padding(dataset: Dataset, layout: CellLayout, grey: Grey) -> tuple[int, int] | None:
    """The pixels of Pixel Padding Value (0028,0120) to Range Limit (0028,0121), PS3.3 C.7.5.1.1.2."""
    value = numbers(dataset, "PixelPaddingValue")
    if not value:
        return None
    limit = numbers(dataset, "PixelPaddingRangeLimit") or value
    codes = [int(end[0]) & (layout.levels - 1) for end in (value, limit)]
    low, high = sorted(int(grey.table[code]) for code in codes)
    return low, high
