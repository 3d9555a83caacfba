"""Overlay planes and the display shutter, on pictures small enough to draw by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import Dataset
from pydicom.uid import ExplicitVRBigEndian

from sireader.imaging.dicom import decode, load
from sireader.imaging.planes import Circle, Overlay, OverlayKind, Polygon, Rectangle, Shutter
from sireader.imaging.radiograph import Radiograph

Build = Callable[..., Dataset]
GROUP = 0x6000


def add_overlay(dataset: Dataset, bits: Any, origin: tuple[int, int] = (1, 1), group: int = GROUP) -> Dataset:
    plane = np.atleast_2d(np.asarray(bits, dtype=np.uint8))
    data = np.packbits(plane.ravel(), bitorder="little").tobytes()
    data += b"\0" * (len(data) % 2)
    dataset.add_new((group, 0x0010), "US", plane.shape[0])
    dataset.add_new((group, 0x0011), "US", plane.shape[1])
    dataset.add_new((group, 0x0040), "CS", "G")
    dataset.add_new((group, 0x0050), "SS", list(origin))
    dataset.add_new((group, 0x0100), "US", 1)
    dataset.add_new((group, 0x0102), "US", 0)
    dataset.add_new((group, 0x3000), "OW", data)
    return dataset


def picture(dataset: Dataset) -> list[str]:
    """The only overlay in letters."""
    (overlay,) = decode(dataset, "x").overlays
    return ["".join("#" if bit else "." for bit in row) for row in overlay.mask]


def test_bits_are_packed_from_the_lowest_across_the_ends_of_rows(make: Build) -> None:
    """PS3.5 8.1.2: 3 × 5 bits, so that rows begin inside bytes."""
    dataset = add_overlay(make(np.zeros((3, 5))), [[1, 0, 0, 0, 1], [0, 1, 0, 1, 0], [0, 0, 1, 0, 1]])
    assert picture(dataset) == ["#...#", ".#.#.", "..#.#"]


@pytest.mark.parametrize(
    ("origin", "drawn"),
    [
        ((1, 1), ["##..", "##..", "...."]),
        ((2, 3), ["....", "..##", "..##"]),
        ((3, 4), ["....", "....", "...#"]),
        ((0, 0), ["#...", "....", "...."]),
        ((-1, 1), ["....", "....", "...."]),
        ((9, 9), ["....", "....", "...."]),
    ],
)
def test_the_origin_places_the_plane_and_may_lie_outside(
    make: Build, origin: tuple[int, int], drawn: list[str]
) -> None:
    assert picture(add_overlay(make(np.zeros((3, 4))), [[1, 1], [1, 1]], origin)) == drawn


def test_retired_planes_lie_in_unused_high_bits(make: Build) -> None:
    """Bit 12 above a sample of 12 bits; the sample is as if the bit were not there."""
    dataset = make([[0x1FFF, 0x0FFF, 0x1000]], BitsStored=12)
    dataset.add_new((GROUP, 0x0040), "CS", "R")
    dataset.add_new((GROUP, 0x0100), "US", 16)
    dataset.add_new((GROUP, 0x0102), "US", 12)
    dataset.add_new((GROUP, 0x1500), "LO", "Area")
    radiograph = decode(dataset, "x")
    assert radiograph.overlays[0].mask.tolist() == [[True, False, True]]
    assert (radiograph.overlays[0].label, radiograph.overlays[0].kind) == ("Area", OverlayKind.REGION)
    assert radiograph.pixels.tolist() == [[4095, 4095, 0]]
    assert radiograph.facts.notes == ()


def test_a_retired_plane_inside_the_sample_is_none(make: Build) -> None:
    dataset = make([[1, 2]], BitsStored=12)
    dataset.add_new((GROUP, 0x0100), "US", 16)
    dataset.add_new((GROUP, 0x0102), "US", 11)
    radiograph = decode(dataset, "x")
    assert radiograph.overlays == ()
    assert radiograph.facts.notes == ("overlay 1 of the file is damaged and left out",)


def test_overlays_come_in_the_order_of_their_groups_and_have_names(make: Build) -> None:
    dataset = add_overlay(add_overlay(make([[0, 0]]), [[0, 1]], group=0x6004), [[1, 0]], group=0x6000)
    dataset.add_new((0x6004, 0x0022), "LO", "Ruler ")
    assert [overlay.label for overlay in decode(dataset, "x").overlays] == ["Overlay 1", "Ruler"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda dataset: dataset.__delitem__((GROUP, 0x0010)),
        lambda dataset: dataset.add_new((GROUP, 0x0010), "US", 0),
        lambda dataset: dataset.add_new((GROUP, 0x0011), "US", 65535),
        lambda dataset: dataset.add_new((GROUP, 0x0040), "CS", "X"),
        lambda dataset: dataset.add_new((GROUP, 0x0050), "SS", 3),
        lambda dataset: dataset.add_new((GROUP, 0x3000), "OW", b""),
    ],
)
def test_a_damaged_overlay_never_stops_a_radiograph(make: Build, damage: Callable[[Dataset], None]) -> None:
    dataset = add_overlay(make([[3, 4]]), [[1, 0]])
    damage(dataset)
    radiograph = decode(dataset, "x")
    assert radiograph.pixels.tolist() == [[3, 4]]
    assert radiograph.overlays == ()
    assert "overlay 1" in radiograph.facts.notes[0]


def test_words_of_a_big_endian_overlay_are_turned(make: Build, save: Callable[[Dataset], Path]) -> None:
    """PS3.5 8.1.2: OW data are words; written here byte by byte in the other order."""
    dataset = add_overlay(make(np.zeros((1, 16)), syntax=ExplicitVRBigEndian), [[1] * 3 + [0] * 13])
    dataset[GROUP, 0x3000].value = bytes(reversed(dataset[GROUP, 0x3000].value))
    assert load(save(dataset)).overlays[0].mask.tolist() == [[True] * 3 + [False] * 13]


def test_an_overlay_has_the_size_of_its_radiograph() -> None:
    overlay = Overlay("x", OverlayKind.GRAPHICS, np.zeros((2, 2), dtype=np.bool_))
    with pytest.raises(ValueError, match="overlay"):
        Radiograph(np.zeros((2, 3), dtype=np.uint16), overlays=(overlay,))
    with pytest.raises(ValueError, match="bool"):
        Overlay("x", OverlayKind.GRAPHICS, np.zeros((2, 2), dtype=np.uint8))
    with pytest.raises(ValueError, match="read-only"):
        overlay.mask[0, 0] = True


def drawn(shutter: Shutter | None, rows: int, columns: int) -> list[str]:
    assert shutter is not None
    return ["".join("#" if covered else "." for covered in row) for row in shutter.mask(rows, columns)]


def test_a_rectangle_shows_its_edges(make: Build) -> None:
    """Edges are given as columns and rows from 1."""
    dataset = make(np.zeros((4, 5)), ShutterShape="RECTANGULAR", ShutterLeftVerticalEdge=2, ShutterRightVerticalEdge=4)
    dataset.ShutterUpperHorizontalEdge, dataset.ShutterLowerHorizontalEdge = 2, 3
    dataset.ShutterPresentationValue = 32896
    shutter = decode(dataset, "x").shutter
    assert drawn(shutter, 4, 5) == ["#####", "#...#", "#...#", "#####"]
    assert shutter is not None
    assert shutter.presentation == 128


def test_a_circle_counts_its_radius_along_a_row(make: Build) -> None:
    dataset = make(np.zeros((5, 5)), ShutterShape="CIRCULAR", CenterOfCircularShutter=[3, 3], RadiusOfCircularShutter=2)
    assert drawn(decode(dataset, "x").shutter, 5, 5) == ["##.##", "#...#", ".....", "#...#", "##.##"]
    dataset.PixelAspectRatio = [2, 1]
    assert drawn(decode(dataset, "x").shutter, 5, 5) == ["#####", "##.##", ".....", "##.##", "#####"]


def test_a_polygon_is_closed_and_shows_its_sides(make: Build) -> None:
    dataset = make(np.zeros((5, 6)), ShutterShape="POLYGONAL", VerticesOfThePolygonalShutter=[1, 3, 5, 1, 5, 5])
    assert drawn(decode(dataset, "x").shutter, 5, 6) == ["##.###", "##.###", "#...##", "#...##", ".....#"]


def test_a_polygon_may_be_hollowed_and_leave_the_radiograph() -> None:
    notch = Polygon(((0.0, 0.0), (0.0, 6.0), (4.0, 6.0), (4.0, 4.0), (1.0, 3.0), (4.0, 2.0), (4.0, 0.0)))
    assert drawn(Shutter((notch,)), 5, 7) == [".......", ".......", "...#...", "...#...", "...#..."]
    beyond = Polygon(((-9.0, -9.0), (-9.0, 90.0), (90.0, 90.0), (90.0, -9.0)))
    assert not Shutter((beyond,)).mask(3, 3).any()


def test_shapes_together_leave_the_least() -> None:
    shutter = Shutter((Rectangle(0, 0, 4, 2), Circle((2.0, 2.0), 2.0)))
    assert drawn(shutter, 5, 5) == ["##.##", "#..##", "...##", "#..##", "##.##"]


@pytest.mark.parametrize(
    "elements",
    [
        {"ShutterShape": "ROUND"},
        {"ShutterShape": "BITMAP"},
        {"ShutterShape": "RECTANGULAR"},
        {"ShutterShape": "CIRCULAR", "CenterOfCircularShutter": [1, 1], "RadiusOfCircularShutter": 0},
        {"ShutterShape": "POLYGONAL", "VerticesOfThePolygonalShutter": [1, 1, 2, 2]},
        {"ShutterShape": "POLYGONAL", "VerticesOfThePolygonalShutter": [1, 1, 2, 2, 3]},
    ],
)
def test_a_shutter_that_cannot_be_drawn_covers_nothing(make: Build, elements: dict[str, Any]) -> None:
    radiograph = decode(make([[0, 1]], **elements), "x")
    assert radiograph.shutter is None
    assert "shutter" in radiograph.facts.notes[0]


def test_pixels_below_a_shutter_are_whole(make: Build) -> None:
    dataset = make([[7, 8, 9]], ShutterShape="CIRCULAR", CenterOfCircularShutter=[1, 2], RadiusOfCircularShutter=0.4)
    radiograph = decode(dataset, "x")
    assert radiograph.pixels.tolist() == [[7, 8, 9]]
    assert drawn(radiograph.shutter, 1, 3) == ["#.#"]
