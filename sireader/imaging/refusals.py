"""Why a file is not shown: the stable names of all refusals, with what they mean."""

from __future__ import annotations

from sireader.domain.errors import RadiographRefused

LONGEST = 300
REFUSALS: dict[str, str] = {
    "file-not-found": "there is no file of that name (any more)",
    "folder": "the name belongs to a folder",
    "unreadable": "the operating system does not let the program read the file",
    "empty-file": "the file has no bytes",
    "not-an-image": "neither DICOM nor a PNG or TIFF picture",
    "damaged": "begins as DICOM, PNG or TIFF, but its structure cannot be followed to the end",
    "dicomdir": "the table of contents of a DICOM medium, not an image",
    "outside-the-medium": "a DICOM medium's directory names it, and it lies elsewhere",
    "no-pixels": "a DICOM object without pixel data, such as a report, a plan or a curve, or with empty pixel data",
    "wrong-modality": "an image, but not of modality CR, DX, RF, XA, SC or RG, and no plain secondary capture",
    "colour": "pixels in colour (RGB, YBR or palette), not greyscale",
    "photometric": "Photometric Interpretation missing or unknown",
    "more-than-one-frame": "several frames or pages",
    "bad-dimensions": "Rows or Columns missing or zero",
    "image-too-large": "more pixels than any radiograph has, or a file too large to be one",
    "bits-not-supported": "not 6 to 16 stored bits in whole bytes",
    "truncated-pixels": "fewer bytes of pixel data than Rows × Columns need",
    "transfer-syntax": "encoded in a way this program has no decoder for",
    "size-mismatch": "the compressed picture has another size or kind than the header says",
    "decoder-failed": "the compressed pixel data cannot be decoded",
    "burned-in-unchecked": "the header does not rule out names in the pixels, and nobody has looked (raised on import)",
    "black-out-outside": "an area to black out has no pixel in common with the picture (raised on import)",
    "ambiguous-case": "several files of one import could be the radiograph of a waiting case (raised on import)",
    "identifying-name": "the case that waits for it is named by the patient's ID (raised on import)",
    "grey-scale": "a Modality LUT or Rescale Slope and Intercept that no image can have",
}


def refused(reason: str, what: str, remedy: str = "") -> RadiographRefused:
    """The refusal of that name, to be raised; a name that is not in the table is a bug.

    What the file says about itself may be in the sentence: of that, only what can be read on one line.
    """
    if reason not in REFUSALS:
        raise KeyError(reason)
    readable = "".join(letter if letter.isprintable() else "·" for letter in what)
    short = readable if len(readable) <= LONGEST else readable[:LONGEST] + " …"
    return RadiographRefused(reason, short, remedy)
