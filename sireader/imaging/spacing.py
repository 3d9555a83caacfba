"""Millimetres, with what they rest on (PS3.3 10.7.1), and the shape of a pixel (C.7.6.3.1.7).

| in the file | basis |
|---|---|
| Pixel Spacing with Calibration Type GEOMETRY or FIDUCIAL | that calibration |
| Pixel Spacing smaller than Imager or Nominal Scanned Pixel Spacing | corrected, the file does not say how |
| Pixel Spacing larger than those | unstated: no correction of magnification gives that, a resized image does |
| Imager Pixel Spacing and Estimated Radiographic Magnification Factor | detector spacing divided by the factor |
| Imager Pixel Spacing, with Pixel Spacing the same or missing | at the detector |
| Nominal Scanned Pixel Spacing, with Pixel Spacing the same or missing | on the scanned film |
| Pixel Spacing alone | unstated: "it cannot be determined whether or not correction … performed" (10.7.1.1) |

Distance Source to Detector by Distance Source to Patient is told and not applied: the second one ends at the table or
bucky (C.8.11.5), not at the joint.
"""

from __future__ import annotations

from pydicom import Dataset

from sireader.imaging.elements import numbers, text
from sireader.imaging.radiograph import Spacing, SpacingBasis

SMALLEST_MM, GREATEST_MM = 0.01, 5.0
GREATEST_RATIO = 2.0
GREATEST_MAGNIFICATION = 5.0
SAME = 0.005  # DS values are rounded; corrections of magnification are of several percent
_CALIBRATIONS = {"GEOMETRY": SpacingBasis.GEOMETRY, "FIDUCIAL": SpacingBasis.FIDUCIAL}
_Pair = tuple[float, float]


def spacing_of(dataset: Dataset) -> tuple[Spacing | None, tuple[str, ...]]:
    """The spacing to be believed, if any, and a sentence for each number that was not."""
    notes: list[str] = []
    pixel = _believed(dataset, "PixelSpacing", "Pixel Spacing", notes)
    imager = _believed(dataset, "ImagerPixelSpacing", "Imager Pixel Spacing", notes)
    scanned = _believed(dataset, "NominalScannedPixelSpacing", "Nominal Scanned Pixel Spacing", notes)
    calibration = _CALIBRATIONS.get(text(dataset, "PixelSpacingCalibrationType").upper())
    if pixel and calibration:
        return Spacing(*pixel, calibration), tuple(notes)
    received = imager or scanned
    if pixel and received and not _same(pixel, received):
        return _other_than_received(pixel, received, notes), tuple(notes)
    if imager:
        return _at_detector(dataset, imager, notes), tuple(notes)
    return _scanned_or_unstated(scanned, pixel, notes), tuple(notes)


def aspect_of(dataset: Dataset, spacing: Spacing | None) -> tuple[float, tuple[str, ...]]:
    """Height of a pixel by its width: from the spacing, else from Pixel Aspect Ratio (0028,0034), vertical first.

    Spacings that differ by no more than their rounding are those of a square pixel.
    """
    if spacing is not None:
        square = _same((spacing.row_mm,) * 2, (spacing.column_mm,) * 2)
        return (1.0 if square else spacing.row_mm / spacing.column_mm), ()
    given = numbers(dataset, "PixelAspectRatio")
    if not given:
        return 1.0, ()
    if len(given) == 2 and min(given) > 0 and max(given) <= GREATEST_RATIO * min(given):
        return given[0] / given[1], ()
    return 1.0, (f"Pixel Aspect Ratio {' : '.join(f'{side:g}' for side in given)} is not believed",)


def _same(one: _Pair, other: _Pair) -> bool:
    return all(abs(a - b) <= SAME * b for a, b in zip(one, other, strict=True))


def _other_than_received(pixel: _Pair, received: _Pair, notes: list[str]) -> Spacing:
    if all(a < b for a, b in zip(pixel, received, strict=True)):
        return Spacing(*pixel, SpacingBasis.CORRECTED)
    notes.append("Pixel Spacing is larger than at the detector or film, which no correction gives; perhaps resized")
    return Spacing(*pixel, SpacingBasis.UNSTATED)


def _at_detector(dataset: Dataset, imager: _Pair, notes: list[str]) -> Spacing:
    told = _magnification_told(dataset)
    factors = numbers(dataset, "EstimatedRadiographicMagnificationFactor")
    if not factors or factors[0] == 1:
        return Spacing(*imager, SpacingBasis.DETECTOR, told)
    if 1 < factors[0] <= GREATEST_MAGNIFICATION:
        return Spacing(imager[0] / factors[0], imager[1] / factors[0], SpacingBasis.MAGNIFICATION)
    notes.append(f"Estimated Radiographic Magnification Factor {factors[0]:g} is not believed")
    return Spacing(*imager, SpacingBasis.DETECTOR, told)


def _magnification_told(dataset: Dataset) -> float | None:
    """Distance Source to Detector (0018,1110) by Distance Source to Patient (0018,1111), where that is plausible."""
    detector, patient = numbers(dataset, "DistanceSourceToDetector"), numbers(dataset, "DistanceSourceToPatient")
    if not detector or not patient or patient[0] <= 0:
        return None
    ratio = detector[0] / patient[0]
    return ratio if 1 < ratio <= GREATEST_MAGNIFICATION else None


def _scanned_or_unstated(scanned: _Pair | None, pixel: _Pair | None, notes: list[str]) -> Spacing | None:
    if scanned:
        return Spacing(*scanned, SpacingBasis.SCANNED)
    if pixel == (1.0, 1.0):
        notes.append("Pixel Spacing of exactly 1 mm with nothing to support it is a placeholder and not believed")
        return None
    return Spacing(*pixel, SpacingBasis.UNSTATED) if pixel else None


def _believed(dataset: Dataset, keyword: str, name: str, notes: list[str]) -> _Pair | None:
    """A pair of distances that a radiograph can have."""
    given = numbers(dataset, keyword)
    if not given:
        return None
    plausible = len(given) == 2 and all(SMALLEST_MM <= side <= GREATEST_MM for side in given)
    if plausible and max(given) <= GREATEST_RATIO * min(given):
        return given[0], given[1]
    notes.append(f"{name} {' × '.join(f'{side:g}' for side in given)} mm is not believed")
    return None
