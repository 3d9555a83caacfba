"""The whole grey chain against DCMTK: the same 8-bit picture within one grey level.

Where the two differ, and why:

- Rescale with a fractional slope or intercept (C.11.1): DCMTK goes on with whole numbers. It is asked for the same
  window in stored values instead (`chain.options`); a VOI table behind fractional values is left to the hand-computed
  arrays of test_decode.
- LINEAR_EXACT (C.11.2.1.3.2): not in DCMTK; asked for the equivalent LINEAR window.
- MONOCHROME1 with Presentation LUT Shape IDENTITY, which C.8.11.3 forbids: DCMTK follows the shape, we follow the
  photometric interpretation (C.7.6.3.1.2), which every file has.
- A window of file that is none: DCMTK shows the file's whole range, we find the anatomy; not compared.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom import Dataset

from sireader.domain.errors import RadiographRefused
from sireader.imaging.dicom import load
from sireader.imaging.radiograph import Radiograph, VoiFunction, Window
from sireader.imaging.windowing import default_voi, render
from tests.imaging import chain
from tests.imaging.conftest import SHARED, build, real_files
from tests.imaging.dcmtk import encoded, picture, require

SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"


@pytest.fixture(autouse=True)
def _dcmtk() -> None:
    require("dcmj2pnm")


def written(link: chain.Link, save: Callable[[Dataset], Path]) -> Path:
    path = save(chain.dataset_of(link))
    return encoded(path, "dcmcrle") if link.syntax == "rle" else path


def assert_same(path: Path, radiograph: Radiograph, which: int, options: list[str]) -> None:
    ours = render(radiograph, radiograph.vois[which]).astype(np.int64)
    theirs = picture(path, *options)
    assert ours.shape == theirs.shape
    assert np.abs(ours - theirs).max() <= 1


@pytest.mark.parametrize("link", chain.pairs(), ids=str)
def test_any_two_choices_together(link: chain.Link, save: Callable[[Dataset], Path]) -> None:
    path = written(link, save)
    syntax = pydicom.dcmread(path, stop_before_pixels=True).file_meta.TransferSyntaxUID
    assert syntax == chain.SYNTAXES[link.syntax]
    assert_same(path, load(path), 1 if link.voi == "second" else 0, chain.options(link))


@pytest.mark.skipif(not SOAK, reason="the whole table takes minutes; make soak goes through it")
@pytest.mark.parametrize("layout", chain.LAYOUTS, ids=str)
def test_every_combination(layout: tuple[int, int, int], save: Callable[[Dataset], Path]) -> None:
    wrong = []
    for link in chain.every():
        if link.layout != layout:
            continue
        path = written(link, save)
        try:
            assert_same(path, load(path), 1 if link.voi == "second" else 0, chain.options(link))
        except AssertionError:
            wrong.append(str(link))
    assert not wrong


def test_the_table_reaches_every_pair() -> None:
    """All pairs that can be: the greedy choice stops only when nothing new can be met."""
    links = chain.pairs()
    met = {pair for link in links for pair in chain._pairs_of(link)}
    for voi in chain.VOIS:
        for modality in chain.MODALITIES:
            reached = ((2, modality), (3, voi)) in met
            assert reached or (modality == "fraction" and voi.startswith("table"))
    assert all(((0, layout), (1, signed)) in met for layout in chain.LAYOUTS for signed in (False, True))


def test_identity_under_monochrome1_is_where_we_differ(save: Callable[[Dataset], Path]) -> None:
    elements = {"PhotometricInterpretation": "MONOCHROME1", "PresentationLUTShape": "IDENTITY"}
    window = {"WindowCenter": "128", "WindowWidth": "256"}
    path = save(build(np.arange(256).reshape(16, 16), dtype=np.uint8, **elements, **window))
    assert np.array_equal(255 - render(load(path)), picture(path, "--use-window", "1"))


def comparable(path: Path) -> tuple[Radiograph, list[str]] | None:
    """A radiograph that DCMTK can be asked for in the same way, and how."""
    try:
        radiograph = load(path)
    except RadiographRefused:
        return None
    voi = default_voi(radiograph)
    if not isinstance(voi, Window):
        return radiograph, ["--use-voi-lut", "1"]
    if radiograph.facts.transfer_syntax.startswith("JPEG 2000"):
        return None  # DCMTK has no decoder for it
    if voi.function is not VoiFunction.LINEAR or radiograph.scale.gain % 1 or radiograph.scale.offset % 1:
        return None
    return radiograph, ["--set-window", f"{voi.center:.10g}", f"{voi.width:.10g}"]


def test_real_files(real_file: Path, tmp_path: Path) -> None:
    found = comparable(real_file)
    if found is None:
        pytest.skip("no radiograph, or none that DCMTK can be asked for")
    radiograph, options = found
    copy = tmp_path / "real.dcm"
    copy.write_bytes(real_file.read_bytes())
    ours = render(radiograph).astype(np.int64)
    theirs = picture(copy, *options)
    assert np.abs(ours - (theirs[:, ::-1] if radiograph.facts.mirrored else theirs)).max() <= 1


@pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of real radiographs is not beside the checkout")
def test_enough_real_files_are_compared() -> None:
    assert sum(comparable(path) is not None for path in real_files()) >= 10
