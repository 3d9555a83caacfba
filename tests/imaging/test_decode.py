"""Decoding, stage by stage, on data sets small enough to compute by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import Dataset
from pydicom.pixels.encoders.base import get_encoder
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLSLossless,
    RLELossless,
)

from sireader.domain.errors import RadiographRefused
from sireader.imaging.dicom import decode, load
from sireader.imaging.radiograph import Radiograph, SpacingBasis, VoiFunction, VoiTable, Window
from sireader.imaging.windowing import render

Build = Callable[..., Dataset]


def value_at(radiograph: Radiograph, row: int, column: int) -> float:
    """The modality value of one pixel."""
    return radiograph.scale.value_of(int(radiograph.pixels[row, column]))


def test_unsigned_pixels_are_the_stored_values(make: Build) -> None:
    radiograph = decode(make([[0, 5, 4095]], BitsStored=12), "x")
    assert radiograph.pixels.tolist() == [[0, 5, 4095]]
    assert [value_at(radiograph, 0, column) for column in range(3)] == [0, 5, 4095]


def test_monochrome1_is_turned_round_and_keeps_its_values(make: Build) -> None:
    radiograph = decode(make([[0, 5, 4095]], BitsStored=12, PhotometricInterpretation="MONOCHROME1"), "x")
    assert radiograph.pixels.tolist() == [[4095, 4090, 0]]
    assert [value_at(radiograph, 0, column) for column in range(3)] == [0, 5, 4095]


@pytest.mark.parametrize(
    ("photometric", "shape", "inverted"),
    [
        ("MONOCHROME2", "IDENTITY", False),
        ("MONOCHROME2", "INVERSE", True),
        ("MONOCHROME1", "INVERSE", True),
        ("MONOCHROME1", "IDENTITY", True),
    ],
)
def test_polarity_is_applied_once(make: Build, photometric: str, shape: str, inverted: bool) -> None:
    dataset = make([[0, 255]], dtype=np.uint8, PhotometricInterpretation=photometric, PresentationLUTShape=shape)
    assert decode(dataset, "x").pixels.tolist() == [[255, 0] if inverted else [0, 255]]


def test_signed_pixels_start_at_their_lowest_value(make: Build) -> None:
    radiograph = decode(make([[-2048, -1, 2047]], dtype=np.int16, BitsStored=12), "x")
    assert radiograph.pixels.tolist() == [[0, 2047, 4095]]
    assert value_at(radiograph, 0, 1) == -1


def test_rescale_makes_the_values(make: Build) -> None:
    radiograph = decode(make([[0, 10]], BitsStored=12, RescaleSlope="2", RescaleIntercept="-100"), "x")
    assert [value_at(radiograph, 0, column) for column in range(2)] == [-100, -80]


@pytest.mark.parametrize(("photometric", "brighter"), [("MONOCHROME2", [4085, 4095]), ("MONOCHROME1", [10, 0])])
def test_a_negative_slope_turns_the_pixels_too(make: Build, photometric: str, brighter: list[int]) -> None:
    dataset = make([[10, 0]], BitsStored=12, RescaleSlope="-1", RescaleIntercept="0")
    dataset.PhotometricInterpretation = photometric
    radiograph = decode(dataset, "x")
    assert radiograph.pixels.tolist() == [brighter]
    assert value_at(radiograph, 0, 0) == -10
    assert radiograph.scale.inverted is (photometric == "MONOCHROME1")


def test_a_modality_table_makes_pixels_and_values(make: Build, make_lut: Callable[..., Dataset]) -> None:
    dataset = make([[0, 1, 2, 9]], dtype=np.uint8, ModalityLUTSequence=[make_lut(1, [7, 300, 20], 12)])
    radiograph = decode(dataset, "x")
    assert radiograph.pixels.tolist() == [[7, 7, 300, 20]]
    dataset.PhotometricInterpretation = "MONOCHROME1"
    inverted = decode(dataset, "x")
    assert inverted.pixels.tolist() == [[4088, 4088, 3795, 4075]]
    assert value_at(inverted, 0, 2) == 300


def test_a_signed_table_starts_below_zero(make: Build, make_lut: Callable[..., Dataset]) -> None:
    dataset = make([[-2, -1, 0]], dtype=np.int16, BitsStored=8, ModalityLUTSequence=[make_lut(-2, [5, 6, 7])])
    assert decode(dataset, "x").pixels.tolist() == [[5, 6, 7]]


@pytest.mark.parametrize("data", [b"\x05\x06\x07\x00", b"\x05\x00\x06\x00\x07\x00"])
def test_table_data_may_be_bytes_or_words(make: Build, make_lut: Callable[..., Dataset], data: bytes) -> None:
    item = make_lut(0, [0, 0, 0], 8)
    item.add_new("LUTData", "OW", data)
    assert decode(make([[0, 1, 2]], dtype=np.uint8, ModalityLUTSequence=[item]), "x").pixels.tolist() == [[5, 6, 7]]


def test_bits_outside_the_sample_are_left_out_and_noted(make: Build) -> None:
    radiograph = decode(make([[0xF123, 0x0456]], BitsStored=12), "x")
    assert radiograph.pixels.tolist() == [[0x123, 0x456]]
    assert "beyond the 12" in radiograph.facts.notes[0]


def test_a_sample_may_lie_high_in_its_cell(make: Build) -> None:
    dataset = make([[0x1230, 0x456F]], BitsStored=12, HighBit=15)
    assert decode(dataset, "x").pixels.tolist() == [[0x123, 0x456]]


def test_signed_samples_need_no_sign_in_the_unused_bits(make: Build) -> None:
    assert value_at(decode(make([[0x0FFF, 0xFFFF]], BitsStored=12, PixelRepresentation=1), "x"), 0, 0) == -1


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.uint32])
@pytest.mark.parametrize(
    "syntax",
    [ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian],
)
def test_native_syntaxes_and_cell_widths(make: Build, save: Callable[[Dataset], Path], dtype: Any, syntax: Any) -> None:
    stored = np.arange(15).reshape(3, 5) * 17
    assert load(save(make(stored, dtype=dtype, syntax=syntax, BitsStored=8))).pixels.tolist() == stored.tolist()


@pytest.mark.parametrize("syntax", [RLELossless, JPEGLSLossless, JPEG2000Lossless])
@pytest.mark.parametrize(("dtype", "bits"), [(np.uint8, 8), (np.uint16, 10), (np.uint16, 16), (np.int16, 12)])
def test_lossless_syntaxes_give_back_the_pixels(
    make: Build, save: Callable[[Dataset], Path], syntax: Any, dtype: Any, bits: int
) -> None:
    lowest = -(1 << bits - 1) if dtype is np.int16 else 0
    stored = lowest + np.random.default_rng(0).integers(0, 1 << bits, (80, 70))
    dataset = make(stored, dtype=dtype, BitsStored=bits)
    native = decode(dataset, "x")
    _encode(dataset, stored.astype(dtype), syntax, bits)
    encoded = load(save(dataset))
    assert np.array_equal(encoded.pixels, native.pixels)
    assert encoded.scale == native.scale


def _encode(dataset: Dataset, stored: Any, syntax: Any, bits: int) -> None:
    from pydicom.encaps import encapsulate

    if syntax == JPEG2000Lossless:
        from openjpeg.utils import encode_array

        frame = encode_array(stored, bits_stored=bits, photometric_interpretation=2)
        dataset.file_meta.TransferSyntaxUID = syntax
        dataset.add_new("PixelData", "OB", encapsulate([bytes(frame)]))
        dataset["PixelData"].is_undefined_length = True
        return
    assert get_encoder(syntax).is_available
    dataset.compress(syntax, generate_instance_uid=False)


def test_windows_keep_their_order_function_and_explanation(make: Build) -> None:
    dataset = make([[0, 1]], WindowCenter=["100", "200"], WindowWidth=["50", "0"], VOILUTFunction="SIGMOID")
    dataset.WindowCenterWidthExplanation = ["BONE", "SOFT"]
    radiograph = decode(dataset, "x")
    assert radiograph.vois == (Window(100, 50, "BONE", VoiFunction.SIGMOID),)
    assert radiograph.facts.notes == ("window 200/0 of the file is none and left out",)


def test_a_linear_width_below_one_is_meant_exactly(make: Build) -> None:
    radiograph = decode(make([[0, 1]], WindowCenter="0.5", WindowWidth="0.5"), "x")
    assert radiograph.vois == (Window(0.5, 0.5, "", VoiFunction.LINEAR_EXACT),)


def test_voi_tables_come_after_windows(make: Build, make_lut: Callable[..., Dataset]) -> None:
    dataset = make([[0, 1, 2]], WindowCenter="1", WindowWidth="2", VOILUTSequence=[make_lut(0, [0, 10, 255], 8)])
    radiograph = decode(dataset, "x")
    table = radiograph.vois[1]
    assert isinstance(radiograph.vois[0], Window)
    assert isinstance(table, VoiTable)
    assert render(radiograph, table).tolist() == [[0, 10, 255]]


def test_a_damaged_voi_table_is_left_out_and_noted(make: Build, make_lut: Callable[..., Dataset]) -> None:
    item = make_lut(0, [0, 1])
    item.LUTDescriptor = [400, 0, 16]
    radiograph = decode(make([[0, 1]], VOILUTSequence=[item]), "x")
    assert radiograph.vois == ()
    assert "VOI table 1" in radiograph.facts.notes[0]


@pytest.mark.parametrize(
    ("elements", "basis", "row_mm"),
    [
        ({"PixelSpacing": [0.2, 0.2], "PixelSpacingCalibrationType": "GEOMETRY"}, SpacingBasis.GEOMETRY, 0.2),
        ({"PixelSpacing": [0.2, 0.2], "PixelSpacingCalibrationType": "FIDUCIAL"}, SpacingBasis.FIDUCIAL, 0.2),
        ({"PixelSpacing": [0.17, 0.17], "ImagerPixelSpacing": [0.2, 0.2]}, SpacingBasis.CORRECTED, 0.17),
        ({"PixelSpacing": [0.2, 0.2], "ImagerPixelSpacing": [0.2, 0.2]}, SpacingBasis.DETECTOR, 0.2),
        (
            {"ImagerPixelSpacing": [0.2, 0.2], "EstimatedRadiographicMagnificationFactor": "1.25"},
            SpacingBasis.MAGNIFICATION,
            0.16,
        ),
        ({"NominalScannedPixelSpacing": [0.1, 0.1]}, SpacingBasis.SCANNED, 0.1),
        ({"PixelSpacing": [0.2, 0.2]}, SpacingBasis.UNSTATED, 0.2),
    ],
)
def test_spacing_says_what_it_rests_on(
    make: Build, elements: dict[str, Any], basis: SpacingBasis, row_mm: float
) -> None:
    spacing = decode(make([[0, 1]], **elements), "x").spacing
    assert spacing is not None
    assert spacing.basis is basis
    assert spacing.row_mm == pytest.approx(row_mm)


@pytest.mark.parametrize("pair", [[0, 0], [-0.1, 0.1], [1, 1], [50, 50], [0.1, 0.9], [0.1]])
def test_a_spacing_that_cannot_be_is_not_believed(make: Build, pair: list[float]) -> None:
    radiograph = decode(make([[0, 1]], PixelSpacing=pair), "x")
    assert radiograph.spacing is None
    assert "not believed" in radiograph.facts.notes[0]


def test_padding_is_told_in_our_pixels(make: Build) -> None:
    dataset = make([[0, 5]], BitsStored=12, PhotometricInterpretation="MONOCHROME1")
    dataset.add_new("PixelPaddingValue", "US", 0)
    dataset.add_new("PixelPaddingRangeLimit", "US", 2)
    assert decode(dataset, "x").padding == (4093, 4095)


@pytest.mark.parametrize(("said", "meant"), [("NO", False), ("YES", True), ("", None), ("PERHAPS", None)])
def test_burned_in_is_told_or_unknown(make: Build, said: str, meant: bool | None) -> None:
    assert decode(make([[0, 1]], BurnedInAnnotation=said), "x").facts.burned_in is meant


@pytest.mark.parametrize("modality", ["CR", "DX", "RF", "XA", "SC", "RG"])
def test_radiographic_modalities_are_taken(make: Build, modality: str) -> None:
    assert decode(make([[0, 1]], Modality=modality), "x").facts.modality == modality


def test_other_is_taken_from_a_secondary_capture_only(make: Build) -> None:
    assert decode(make([[0, 1]], Modality="OT", SOPClassUID="1.2.840.10008.5.1.4.1.1.7"), "x").rows == 1
    with pytest.raises(RadiographRefused, match="modality OT"):
        decode(make([[0, 1]], Modality="OT"), "x")


def test_decoding_changes_nothing_in_the_data_set(make: Build) -> None:
    dataset = make([[0, 1]], WindowCenter="1", WindowWidth="2")
    before = dataset.to_json()
    decode(dataset, "x")
    assert dataset.to_json() == before
