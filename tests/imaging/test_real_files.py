"""Real files: each one renders or is refused by name, and what it shows equals an independent computation."""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pydicom
import pytest
from pydicom import Dataset
from pydicom.pixels import apply_modality_lut, apply_voi_lut  # type: ignore[attr-defined]

from sireader.domain.errors import RadiographRefused
from sireader.domain.pseudonyms import Pseudonyms
from sireader.imaging.deidentify import deidentified, write_dataset
from sireader.imaging.dicom import decode, load
from sireader.imaging.files import read_dataset
from sireader.imaging.radiograph import Radiograph, Window
from sireader.imaging.refusals import REFUSALS
from sireader.imaging.windowing import default_voi, presets, render

Shared = Callable[[str], Path]


def opened(path: Path) -> Radiograph | None:
    """The radiograph, or None where it is refused by a name of the table."""
    refusal: RadiographRefused | None = None
    try:
        return load(path)
    except RadiographRefused as error:
        refusal = error
    assert refusal.reason in REFUSALS
    assert str(refusal).endswith(".")
    return None


def test_it_renders_or_is_refused_by_name(real_file: Path) -> None:
    radiograph = opened(real_file)
    if radiograph is not None:
        assert all(render(radiograph, preset.voi).shape == radiograph.pixels.shape for preset in presets(radiograph))


def test_its_de_identified_copy_shows_the_identical_picture(real_file: Path, tmp_path: Path) -> None:
    before = opened(real_file)
    if before is None:
        return
    told = deidentified(read_dataset(real_file), Pseudonyms(b"k" * 32), "C-AAAAAAAAAA", "S-AAAAAAAAAA")
    write_dataset(told, tmp_path / "told.dcm")
    for after in (load(tmp_path / "told.dcm"), decode(told, "told")):
        assert np.array_equal(after.pixels, before.pixels)
        assert after.scale == before.scale
        assert after.spacing == before.spacing
        assert np.array_equal(render(after), render(before))


def test_its_picture_equals_an_independent_computation(real_file: Path) -> None:
    radiograph = opened(real_file)
    if radiograph is not None:
        dataset = pydicom.dcmread(real_file)
        expected = independent(dataset, default_voi(radiograph))
        if (dataset.get("PatientOrientation") or "L")[0] == "R":
            expected = expected[:, ::-1]
        assert np.abs(render(radiograph).astype(int) - expected).max() <= 1  # halves may fall to either side


def independent(dataset: Dataset, shown: Any) -> npt.NDArray[np.int64]:
    """The picture by pydicom's functions or the standard's formula, from stored values, in one go and no table."""
    values = np.asarray(apply_modality_lut(stored_values(dataset), dataset))
    if isinstance(shown, Window):
        slope = (values - (shown.center - 0.5)) / (shown.width - 1) + 0.5
        y = np.clip(slope, 0, 1)
    else:
        y = np.asarray(apply_voi_lut(values, dataset), dtype=float) / ((1 << shown.bits) - 1)
    inverted = dataset.PhotometricInterpretation == "MONOCHROME1" or dataset.get("PresentationLUTShape") == "INVERSE"
    return np.rint((1 - y if inverted else y) * 255).astype(np.int64)


def stored_values(dataset: Dataset) -> npt.NDArray[np.int64]:
    """From the bytes themselves where they are native and little endian, else by pydicom's own pixel array."""
    syntax = dataset.file_meta.TransferSyntaxUID
    if syntax.is_compressed or not syntax.is_little_endian:
        return np.asarray(dataset.pixel_array, dtype=np.int64)
    cells = np.frombuffer(dataset.PixelData, f"<u{dataset.BitsAllocated // 8}")[: dataset.Rows * dataset.Columns]
    values = cells.astype(np.int64) % (1 << dataset.BitsStored)
    if dataset.PixelRepresentation:
        values[values >= 1 << (dataset.BitsStored - 1)] -= 1 << dataset.BitsStored
    return np.reshape(values, (dataset.Rows, dataset.Columns))


def test_the_tibia_that_was_seen_from_behind_is_turned(shared: Shared) -> None:
    names = ("tibia-cr-RG3-mono1", "tibia-cr-RG3-mono1-jpeg2000-lossless")
    assert all(load(shared(f"{name}.dcm")).facts.mirrored for name in names)
    assert not load(shared("chest-cr-RG1-mono1-15bit.dcm")).facts.mirrored


def test_the_four_encodings_of_the_hip_are_one_picture(shared: Shared) -> None:
    names = ("uncompressed", "rle", "jpeg-lossless", "jpeg2000-lossless")
    first, *others = [load(shared(f"hip-cr-RG2-{name}.dcm")) for name in names]
    assert all(np.array_equal(first.pixels, other.pixels) for other in others)
    assert first.pixels.std() > 100


def test_the_chest_twins_are_mirror_images_in_grey(shared: Shared) -> None:
    light, dark = (load(shared(f"chest-cr-{name}-jpeg-baseline.dcm")) for name in ("mono2", "mono1-twin"))
    window = Window(128, 200)
    assert np.array_equal(render(dark, window), 255 - render(light, window))


def test_a_placeholder_spacing_is_not_believed(shared: Shared) -> None:
    radiograph = load(shared("chest-cr-RG1-mono1-15bit.dcm"))
    assert radiograph.spacing is None
    assert "0 × 0 mm" in radiograph.facts.notes[0]


def test_colour_is_refused_by_name(shared: Shared) -> None:
    with pytest.raises(RadiographRefused) as caught:
        load(shared("infant-pelvis-dx-rgb-1.dcm"))
    assert caught.value.reason == "colour"


def test_twelve_bit_jpeg_is_decoded(tmp_path: Path) -> None:
    """Values that pydicom's own tests give for this file; it is a nuclear image, so it gets another modality here."""
    dataset = pydicom.dcmread(Path(pydicom.data.__file__).parent / "test_files" / "JPEG-lossy.dcm")
    dataset.Modality = "CR"
    radiograph = decode(dataset, "x")
    values = radiograph.scale.value_of(radiograph.pixels)
    assert (values[420, 140], values[230, 120]) == (244, 95)


def test_threads_decode_side_by_side(shared: Shared) -> None:
    paths = [shared(f"hip-cr-RG2-{name}.dcm") for name in ("jpeg-lossless", "rle")] * 3
    with ThreadPoolExecutor(4) as pool:
        means = list(pool.map(lambda path: float(load(path).pixels.mean()), paths))
    assert all(math.isclose(mean, means[0]) for mean in means)
