"""Reasons not to ask a model that need no network: what the file says of itself, and how the picture looks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sireader.inference.preprocess import fitted, picture_of

NARROWEST, WIDEST = 0.5, 4.0
"""Width by height that a crop around both joints, or a whole pelvis, has."""
MOST_ENLARGED = 2.0
LEAST_SYMMETRY = 0.45
"""Of `symmetry`: frontal pelves have 0.7 and more, one hip alone 0.4; chests are symmetric, too."""
_SIDE_PX, _SHIFTS = 48, 8
_PELVIC = ("PELVI", "HIP", "SACRO", "ILIAC", "SIJ", "LSPINE", "LUMB", "SACRUM", "ABDOMEN", "BECKEN", "BASSIN", "KREUZ")
_LATERAL = ("LATERAL", "LL", "RL", "LLD", "RLD", "LAT")


def doubts_of_file(body_part: str, view: str) -> tuple[str, ...]:
    """Why a file's own words speak against an AP pelvis; nothing where it says nothing.

    Args:
        body_part: Body Part Examined (0018,0015).
        view: View Position (0018,5101).
    """
    part = "".join(each for each in body_part.upper() if each.isalpha())
    reasons = []
    if part and not any(each in part for each in _PELVIC):
        reasons.append(f"The file says that it shows another part of the body ({body_part}).")
    if view.upper() in _LATERAL:
        reasons.append(f"The file says that it is not a frontal view ({view}).")
    return tuple(reasons)


def doubts_of_picture(
    pixels: npt.NDArray[np.integer], black: int, white: int, rows: int, columns: int
) -> tuple[str, ...]:
    """Why a picture cannot be what the model knows.

    Args:
        pixels: (height, width) of what is to be looked at.
        black: pixel value shown black.
        white: pixel value shown white.
        rows: of the network's picture.
        columns: of the network's picture.
    """
    height, width = pixels.shape
    reasons = []
    if max(np.divide(fitted(height, width, rows, columns), (height, width))) > MOST_ENLARGED:
        reasons.append(f"{width} × {height} px are too few: the model takes {columns} × {rows}.")
    if not NARROWEST <= width / height <= WIDEST:
        reasons.append(f"{width} × {height} px are too {'narrow' if width < height else 'flat'} for both joints.")
    found = symmetry(pixels, black, white)
    if found is None:
        reasons.append("There is nothing to be seen in the picture.")
    elif found < LEAST_SYMMETRY:
        reasons.append("The two halves do not look like each other's mirror image, as those of a frontal pelvis do.")
    return tuple(reasons)


def symmetry(pixels: npt.NDArray[np.integer], black: int, white: int) -> float | None:
    """How much a picture is like its mirror image: the correlation at the best midline near the middle, −1 to 1.

    Args:
        pixels: (height, width).
        black: pixel value shown black.
        white: pixel value shown white.

    Returns:
        None where the picture has one grey.
    """
    step = max(min(pixels.shape) // (4 * _SIDE_PX), 1)
    small = np.asarray(pixels)[::step, ::step]
    high, wide = fitted(small.shape[0], small.shape[1], _SIDE_PX, 2 * _SIDE_PX)
    picture = picture_of(small, black, white, high, wide).astype(np.float64)
    if float(picture.std()) < 0.5:  # of a picture with any contrast it is 1
        return None
    most = min(_SHIFTS, wide // 6)
    return max(_likeness(picture, shift) for shift in range(-most, most + 1))


def _likeness(picture: npt.NDArray[np.float64], shift: int) -> float:
    """Correlation with the mirror image about the middle moved by half of `shift` columns."""
    part = picture[:, max(shift, 0) : picture.shape[1] + min(shift, 0)]
    centred = part - part.mean()
    power = float((centred**2).sum())
    return float((centred * centred[:, ::-1]).sum()) / power if power > 0 else 0.0
