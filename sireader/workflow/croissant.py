"""Croissant metadata of a training set: JSON-LD by which other tools find files, columns, splits and limits.

Version 1.0 of the specification by MLCommons, http://mlcommons.org/croissant/1.0, with properties of its vocabulary for
responsible AI. What only the study's coordinator can say (licence, citation, address) is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

CONFORMS_TO = "http://mlcommons.org/croissant/1.0"
TYPES = {
    **dict.fromkeys(("definite", "rows", "columns", "black", "white", "phantom"), "sc:Integer"),
    **dict.fromkeys(("right", "left", "row_mm", "column_mm"), "sc:Float"),
}
"""Types of the manifest's columns; all others are text."""
_OURS = """
    citeAs column equivalentProperty extract field fileObject fileProperty fileSet format includes isLiveDataset
    jsonPath key md5 parentField path recordSet references regex repeated replace samplingRate separator source
    subField transform
"""
CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{word: f"cr:{word}" for word in _OURS.split()},
}
_SPLITS = {"train": "cr:TrainingSplit", "validation": "cr:ValidationSplit", "test": "cr:TestSplit"}
_DESCRIPTION = (
    "Plain radiographs of the sacroiliac joints as 16-bit pictures, with the modified New York grade of each joint and "
    "whether there is definite radiographic sacroiliitis, settled among readers by a protocol."
)
_NAME_OF_FILE = r"(?:.*/)?([^/]+)$"


def croissant(
    datasheet: Mapping[str, Any], columns: Mapping[str, str], manifest_sha256: str, pictures: Sequence[str]
) -> dict[str, Any]:
    """The metadata as plain values for JSON.

    Args:
        datasheet: of the training set.
        columns: of the manifest in its order, with what they hold.
        manifest_sha256: of the manifest's file.
        pictures: patterns of the pictures' paths below the folder.
    """
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "name": "sacroiliac-joints",
        "description": _DESCRIPTION,
        "conformsTo": CONFORMS_TO,
        "identifier": datasheet["study"],
        "dateCreated": datasheet["made_at"],
        "creator": {"@type": "sc:Organization", "name": datasheet["made_by"]},
        "version": "1.0.0",
        "rai:dataLimitations": datasheet["limits"],
        "rai:dataAnnotationProtocol": f"Blinded reading by the protocol {datasheet['protocol']}; see reads.csv.",
        "rai:personalSensitiveInformation": "Radiographs of patients or phantoms, de-identified, under pseudonyms.",
        "distribution": [_manifest(manifest_sha256), _pictures(pictures)],
        "recordSet": [_splits(), _cases(columns)],
    }


def _manifest(sha256: str) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": "manifest.csv",
        "name": "manifest.csv",
        "description": "One row a picture.",
        "contentUrl": "manifest.csv",
        "encodingFormat": "text/csv",
        "sha256": sha256,
    }


def _pictures(patterns: Sequence[str]) -> dict[str, Any]:
    return {
        "@type": "cr:FileSet",
        "@id": "pictures",
        "name": "pictures",
        "description": "16-bit greyscale PNG; bright is dense bone. Loaders that give 8 bits lose what windows show.",
        "encodingFormat": "image/png",
        "includes": list(patterns),
    }


def _splits() -> dict[str, Any]:
    fields = [
        _field("splits/name", "name", "of the split", "sc:Text"),
        _field("splits/url", "url", "its kind", "sc:URL"),
    ]
    data = [{"splits/name": name, "splits/url": url} for name, url in _SPLITS.items()]
    return {
        "@type": "cr:RecordSet",
        "@id": "splits",
        "name": "splits",
        "dataType": "cr:Split",
        "key": {"@id": "splits/name"},
        "field": fields,
        "data": data,
    }


def _cases(columns: Mapping[str, str]) -> dict[str, Any]:
    told = [_column(name, holds) for name, holds in columns.items()]
    image = _field("cases/image", "image", "the picture", "sc:ImageObject") | {
        "source": {"fileSet": {"@id": "pictures"}, "extract": {"fileProperty": "content"}}
    }
    return {
        "@type": "cr:RecordSet",
        "@id": "cases",
        "name": "cases",
        "description": "One record a case: labels, geometry and the picture.",
        "key": {"@id": "cases/case"},
        "field": [*told, image],
    }


def _column(name: str, holds: str) -> dict[str, Any]:
    source: dict[str, Any] = {"fileObject": {"@id": "manifest.csv"}, "extract": {"column": name}}
    field = _field(f"cases/{name}", name, holds, TYPES.get(name, "sc:Text")) | {"source": source}
    if name == "file":
        source["transform"] = {"regex": _NAME_OF_FILE}
        field["references"] = {"fileSet": {"@id": "pictures"}, "extract": {"fileProperty": "filename"}}
    if name == "split":
        field["references"] = {"field": {"@id": "splits/name"}}
    return field


def _field(identity: str, name: str, holds: str, kind: str) -> dict[str, Any]:
    return {"@type": "cr:Field", "@id": identity, "name": name, "description": holds, "dataType": kind}
