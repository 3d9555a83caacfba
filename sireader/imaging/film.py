"""Digitised film: a greyscale PNG or TIFF becomes a Secondary Capture data set, so that one path serves all.

PS3.3 A.8.1 and C.8.6.1: modality RG, Conversion Type DF (digitised film). No text of the picture file is taken over.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from pydicom import Dataset
from pydicom.dataset import FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, SecondaryCaptureImageStorage, generate_uid

from sireader.domain.errors import RadiographRefused
from sireader.imaging.checks import check_area
from sireader.imaging.quiet import quiet_stderr
from sireader.imaging.refusals import refused

_MM_PER_INCH = 25.4
_SCREEN_DPI = (1, 72, 96)  # what programs write when nobody measured
_GREY_MODES = {"L": np.uint8, "I;16": np.uint16, "I;16B": np.uint16, "I": np.uint16}
_TIFF_UNITS_MM = {2: _MM_PER_INCH, 3: 10.0}  # Resolution Unit: inch, centimetre
_WHITE_IS_ZERO, _BLACK_IS_ZERO = 0, 1


@dataclass(frozen=True, slots=True)
class _Film:
    """The picture of a film: rows × columns, uint8 or uint16, and the distance between rows and columns."""

    pixels: npt.NDArray[np.unsignedinteger]
    white_is_zero: bool = False
    spacing_mm: tuple[float, float] | None = None


def dataset_from_film(path: Path) -> Dataset:
    """The Secondary Capture data set of a PNG or TIFF file; `RadiographRefused` where it is no greyscale picture."""
    from PIL import Image

    try:
        with path.open("rb") as file:
            is_png = file.read(4) == b"\x89PNG"
        film = _read_png(path) if is_png else _read_tiff(path)
    except RadiographRefused:
        raise
    except Image.DecompressionBombError as error:
        raise refused("image-too-large", f"{path.name} has more pixels than any radiograph") from error
    except Exception as error:  # damaged pictures make the readers raise almost anything
        raise refused("damaged", f"{path.name} is a damaged picture", "copy it again from its source") from error
    return _dataset(film)


def _read_png(path: Path) -> _Film:
    from PIL import Image

    with Image.open(path, formats=("PNG",)) as picture:
        check_area(picture.height, picture.width, path.name)
        if getattr(picture, "n_frames", 1) > 1:
            raise refused("more-than-one-frame", f"{path.name} holds several pictures")
        kind = _GREY_MODES.get(picture.mode)
        if kind is None:
            raise _no_grey(picture.mode, path)
        return _Film(np.asarray(picture).astype(kind), spacing_mm=_spacing(*_png_dpi(picture.info)))


def _no_grey(mode: str, path: Path) -> RadiographRefused:
    if mode == "1":
        return refused("bits-not-supported", f"{path.name} has black and white only, a film needs 8 or 16 bits")
    return refused("colour", f"{path.name} is not a greyscale picture ({mode})", "export it in greyscale")


def _png_dpi(info: dict[Any, Any]) -> tuple[float, float]:
    across, down = info.get("dpi", (0, 0))
    return float(down), float(across)


def _read_tiff(path: Path) -> _Film:
    import tifffile

    with tifffile.TiffFile(path) as tiff:
        if len(tiff.pages) > 1:
            raise refused("more-than-one-frame", f"{path.name} holds {len(tiff.pages)} pages, a film has one")
        page = tiff.pages.first
        _check_page(page, path)
        pixels = _tiff_pixels(page, path)
        return _Film(pixels, int(page.photometric) == _WHITE_IS_ZERO, _tiff_spacing(page))


def _check_page(page: Any, path: Path) -> None:
    check_area(page.imagelength, page.imagewidth, path.name)
    if int(page.photometric) not in {_WHITE_IS_ZERO, _BLACK_IS_ZERO} or page.samplesperpixel != 1:
        raise refused("colour", f"{path.name} is not a greyscale picture", "export it in greyscale")
    if page.bitspersample not in {8, 16} or int(page.sampleformat) != 1:
        raise refused(
            "bits-not-supported", f"{path.name} has {page.bitspersample} bits, a film needs 8 or 16 whole ones"
        )


def _tiff_pixels(page: Any, path: Path) -> npt.NDArray[np.unsignedinteger]:
    """Plain, deflate and PackBits by tifffile, LZW and the rest by Pillow, which inverts white-is-zero 8 bits."""
    from PIL import Image

    try:
        pixels = np.asarray(page.asarray())
    except ValueError:
        with quiet_stderr(), Image.open(path, formats=("TIFF",)) as picture:  # libtiff prints
            pixels = np.asarray(picture)
        if int(page.photometric) == _WHITE_IS_ZERO and page.bitspersample == 8:
            pixels = 255 - pixels
    return pixels.reshape(page.imagelength, page.imagewidth).astype(f"u{page.bitspersample // 8}")


def _tiff_spacing(page: Any) -> tuple[float, float] | None:
    unit = _TIFF_UNITS_MM.get(int(page.tags["ResolutionUnit"].value) if "ResolutionUnit" in page.tags else 2)
    if unit is None or "XResolution" not in page.tags or "YResolution" not in page.tags:
        return None
    across, down = (_ratio(page.tags[name].value) * _MM_PER_INCH / unit for name in ("XResolution", "YResolution"))
    return _spacing(down, across)


def _ratio(value: tuple[int, int]) -> float:
    return value[0] / value[1] if value[1] else 0.0


def _spacing(rows_dpi: float, columns_dpi: float) -> tuple[float, float] | None:
    """Millimetres from rows and columns per inch, unless they are what programs write without measuring."""
    if min(rows_dpi, columns_dpi) <= 0 or any(abs(columns_dpi - dpi) < 0.6 for dpi in _SCREEN_DPI):
        return None
    return _MM_PER_INCH / rows_dpi, _MM_PER_INCH / columns_dpi


def _dataset(film: _Film) -> Dataset:
    rows, columns = film.pixels.shape
    bits = film.pixels.dtype.itemsize * 8
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID = SecondaryCaptureImageStorage
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID = generate_uid(prefix=None)
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = generate_uid(prefix=None), generate_uid(prefix=None)
    dataset.Modality, dataset.ConversionType = "RG", "DF"
    dataset.SamplesPerPixel, dataset.Rows, dataset.Columns = 1, rows, columns
    dataset.PhotometricInterpretation = "MONOCHROME1" if film.white_is_zero else "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = bits, bits, bits - 1, 0
    if film.spacing_mm is not None:
        dataset.NominalScannedPixelSpacing = [f"{side:.8g}" for side in film.spacing_mm]
    data = film.pixels.astype(film.pixels.dtype.newbyteorder("<")).tobytes()
    dataset.add_new("PixelData", "OB" if bits == 8 else "OW", data + b"\x00" * (len(data) % 2))
    return dataset
