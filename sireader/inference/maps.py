"""Activation maps where they belong: from cells of a feature map to the radiograph, as numbers and as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from sireader.domain.crops import Crop
from sireader.files import whole_file
from sireader.inference.answer import Map, PlacedMap, Values
from sireader.inference.preprocess import fitted

STRIDE_PX = 32
"""Distance of neighbouring cells in the network's picture; the same of every backbone."""
FIRST_CENTRES_PX = {"resnet18": 0.5, "resnet50": 0.5, "efficientnet-lite0": 31.5}
"""Where the field of view of cell 0 has its centre in the network's picture, in px from its edge.

It follows from the paddings: an odd kernel with stride 2 and the same padding on both sides is centred on each second
pixel from the first on, padding behind only on each second from the second on. Five of them add up to these.
"""
SCALE_LOGITS = 10.0
"""A cell of this many logits, or more, is drawn in full colour: the same for all models and radiographs."""
_FOR, _AGAINST = np.array((178, 24, 43)), np.array((33, 102, 172))
_LETTERS_PX = 14
Colours = npt.NDArray[np.uint8]


def placed(
    values: Values, crop: Crop, size: tuple[int, int], first_centre: float, *, half: str = "", turned: bool = False
) -> PlacedMap:
    """A map of the network's picture, placed in the radiograph through crop, proportions and filling.

    Args:
        values: (cells down, cells across) as the network gave them.
        crop: what the picture was made of, in px of the full radiograph.
        size: rows and columns of the network's picture, see `preprocess.picture_of`.
        first_centre: of cell 0, see `FIRST_CENTRES_PX`.
        half: `left` or `right` where the network saw that half of its picture only, empty for all of it.
        turned: the network saw it mirrored.
    """
    high, wide = fitted(crop.height, crop.width, *size)
    row_scale, column_scale = crop.height / high, crop.width / wide
    above, beside = (size[0] - high) // 2, (size[1] - wide) // 2
    start, end = (size[1] // 2 if half == "right" else 0), (size[1] // 2 if half == "left" else size[1])
    edge = first_centre - STRIDE_PX / 2
    first = end - edge - STRIDE_PX * values.shape[1] if turned else start + edge
    shown = np.ascontiguousarray(values[:, ::-1] if turned else values, dtype=np.float32)
    shown.flags.writeable = False
    return PlacedMap(
        values=shown,
        top=crop.top + (edge - above) * row_scale,
        left=crop.left + (first - beside) * column_scale,
        row_px=STRIDE_PX * row_scale,
        column_px=STRIDE_PX * column_scale,
        first_column=max(crop.left + (start - beside) * column_scale, float(crop.left)),
        last_column=min(crop.left + (end - beside) * column_scale, float(crop.right)),
    )


def mirrored_in(part: PlacedMap, crop: Crop) -> PlacedMap:
    """The same map where what lies inside the crop is mirrored."""
    sum_of_edges = crop.left + crop.right
    values = np.ascontiguousarray(part.values[:, ::-1])
    values.flags.writeable = False
    left = sum_of_edges - part.left - part.column_px * values.shape[1]
    first, last = sum_of_edges - part.last_column, sum_of_edges - part.first_column
    return replace(part, values=values, left=left, first_column=first, last_column=last)


def drawn(shown: Map, box: Crop, rows: int, columns: int) -> Values:
    """A map over a box of the radiograph: even between the cells' centres, parts over each other averaged.

    Args:
        shown: the map.
        box: in px of the full radiograph.
        rows: of the result.
        columns: of the result.

    Returns:
        float32 (rows, columns) in units of a logit; 0 where no part looked.
    """
    down = box.top + (np.arange(rows) + 0.5) * box.height / rows
    across = box.left + (np.arange(columns) + 0.5) * box.width / columns
    total, looked = np.zeros((rows, columns), np.float32), np.zeros(columns, np.float32)
    for part in shown.parts:
        inside = (across >= part.first_column) & (across < part.last_column)
        along = _between((down - part.top) / part.row_px - 0.5, part.values)
        total += np.where(inside, _between((across - part.left) / part.column_px - 0.5, along.T).T, 0)
        looked += inside
    return np.asarray(total / np.maximum(looked, 1), dtype=np.float32)


def _between(places: npt.NDArray[np.float64], values: Values) -> Values:
    """Rows of values (n, columns) at places counted in rows from the first one's centre; the ends go on evenly."""
    held = np.clip(places, 0, len(values) - 1)
    low = np.minimum(held.astype(np.intp), max(len(values) - 2, 0))
    share = (held - low).astype(np.float32)[:, None]
    return np.asarray(values[low] * (1 - share) + values[np.minimum(low + 1, len(values) - 1)] * share)


def share_inside(shown: Map, crop: Crop, boxes: Sequence[Crop]) -> tuple[float | None, float]:
    """How much of what speaks for it lies inside boxes.

    Args:
        shown: the map.
        crop: what was looked at; nothing outside of it counts.
        boxes: around the joints, in px of the full radiograph; they may overlap.

    Returns:
        The share of the map's positive mass, None where nothing is positive; and the share of an even map.
    """
    rows, columns = (max(min(side, 512), 1) for side in (crop.height, crop.width))
    positive = np.maximum(drawn(shown, crop, rows, columns), 0).astype(np.float64)
    down = crop.top + (np.arange(rows)[:, None] + 0.5) * crop.height / rows
    across = crop.left + (np.arange(columns)[None] + 0.5) * crop.width / columns
    inside = np.zeros((rows, columns), bool)
    for box in boxes:
        inside |= (down >= box.top) & (down < box.bottom) & (across >= box.left) & (across < box.right)
    mass = float(positive.sum())
    return (float(positive[inside].sum()) / mass if mass > 0 else None), float(inside.mean())


def colours(values: Values, opacity: float = 0.6) -> Colours:
    """A map's colours, red for and blue against, the stronger the less of the radiograph shows: uint8 (…, 4) RGBA.

    Args:
        values: in units of a logit, any shape.
        opacity: of the strongest, 0 to 1; the scale is `SCALE_LOGITS`.
    """
    strength = np.clip(np.abs(values) / SCALE_LOGITS, 0, 1)[..., None]
    hue = np.where(values[..., None] >= 0, _FOR, _AGAINST)
    return np.concatenate([hue, np.rint(255 * opacity * strength)], axis=-1).astype(np.uint8)


def write_map(path: Path, greys: npt.NDArray[np.uint8], values: Values, notice: str, opacity: float = 0.6) -> None:
    """Write a radiograph with a map over it as a PNG, whole or not at all; below it the scale and the notice.

    Args:
        path: of the picture.
        greys: (rows, columns) as the viewer shows them.
        values: (rows, columns) in units of a logit, see `drawn`.
        notice: of the model.
        opacity: see `colours`.
    """
    base = Image.fromarray(greys).convert("RGBA")
    laid = Image.alpha_composite(base, Image.fromarray(colours(values, opacity))).convert("RGB")
    strip = _strip(notice, base.width)
    whole = Image.new("RGB", (strip.width, base.height + strip.height))
    whole.paste(laid, ((strip.width - base.width) // 2, 0))
    whole.paste(strip, (0, base.height))
    with whole_file(path) as temporary:
        whole.save(temporary, format="PNG", compress_level=2)


def _strip(notice: str, width: int) -> Image.Image:
    """The scale in colours and words, and the notice; wider than asked for where the words need it."""
    letters = max(_LETTERS_PX, width // 60)
    bar, gap, font = 8 * letters, letters // 2, ImageFont.load_default(letters)
    scale = f"against: -{SCALE_LOGITS:g} ... 0 ... +{SCALE_LOGITS:g}: for, in logits a cell"  # signs that the font has
    needed = 2 * letters + round(max(bar + font.getlength(scale), font.getlength(notice)))
    strip = Image.new("RGBA", (max(width, needed), 3 * letters + gap), "black")
    ramp = np.tile(np.linspace(-SCALE_LOGITS, SCALE_LOGITS, bar, dtype=np.float32), (letters, 1))
    strip.alpha_composite(Image.fromarray(colours(ramp, 1.0)), (gap, gap))
    pen = ImageDraw.Draw(strip)
    pen.text((bar + letters, gap // 2), scale, "white", font)
    pen.text((gap, 2 * letters), notice, "white", font)
    return strip.convert("RGB")
