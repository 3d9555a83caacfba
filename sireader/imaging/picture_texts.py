"""Texts that travel in a PNG, TIFF or JPEG beside its pixels."""

from __future__ import annotations

import io
from collections.abc import Iterator

STARTS = (b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*", b"\xff\xd8\xff")
_HARMLESS = {"Software"}
_PLACES = {"comment", "xmp", "XML:com.adobe.xmp"}
_TAGS = {  # TIFF 6.0 and Exif 2.3: what a camera, a scanner or a person may have written
    269: "DocumentName", 270: "ImageDescription", 271: "Make", 272: "Model", 285: "PageName", 306: "DateTime",
    315: "Artist", 316: "HostComputer", 700: "XMP", 33432: "Copyright", 33723: "IPTC", 36867: "DateTimeOriginal",
    37510: "UserComment", 40092: "XPComment", 42016: "ImageUniqueID", 42032: "CameraOwnerName",
}  # fmt: skip


def texts_in(content: bytes) -> Iterator[str]:
    """The names of the texts in a picture file, by PNG keyword or TIFF tag; whatever Pillow raises for no picture."""
    from PIL import Image

    with Image.open(io.BytesIO(content)) as picture:
        picture.load()
        texts = {*getattr(picture, "text", ()), *(_PLACES & {str(name) for name in picture.info})}
        exif = picture.getexif()
    yield from sorted(texts - _HARMLESS)
    yield from (f"tag {tag} {name}" for tag, name in _TAGS.items() if exif.get(tag))
