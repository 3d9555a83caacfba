"""Millimetres, with what they rest on (PS3.3 10.7.1 and 10.7.1.3).

| in the file | basis |
|---|---|
| Pixel Spacing with Calibration Type GEOMETRY or FIDUCIAL | that calibration |
| Pixel Spacing that differs from Imager Pixel Spacing | corrected, the file does not say how |
| Imager Pixel Spacing and Estimated Radiographic Magnification Factor | detector spacing divided by the factor |
| Imager Pixel Spacing | at the detector |
| Nominal Scanned Pixel Spacing | on the scanned film |
| Pixel Spacing alone | unstated |
"""

from __future__ import annotations

from pydicom import Dataset

from sireader.imaging.elements import numbers, text
from sireader.imaging.radiograph import Spacing, SpacingBasis

SMALLEST_MM, GREATEST_MM = 0.01, 5.0
GREATEST_RATIO = 2.0
GREATEST_MAGNIFICATION = 5.0
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
    if pixel and imager and pixel != imager:
        return Spacing(*pixel, SpacingBasis.CORRECTED), tuple(notes)
    if imager:
        return _at_detector(dataset, imager), tuple(notes)
    return _scanned_or_unstated(scanned, pixel, notes), tuple(notes)


def _at_detector(dataset: Dataset, imager: _Pair) -> Spacing:
    factors = numbers(dataset, "EstimatedRadiographicMagnificationFactor")
    if factors and 1 < factors[0] <= GREATEST_MAGNIFICATION:
        return Spacing(imager[0] / factors[0], imager[1] / factors[0], SpacingBasis.MAGNIFICATION)
    return Spacing(*imager, SpacingBasis.DETECTOR)


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
