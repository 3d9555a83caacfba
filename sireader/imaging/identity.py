"""Which image a kept file is, told by its file meta information alone."""

from __future__ import annotations

from pathlib import Path

from pydicom.filereader import read_file_meta_info

from sireader.imaging.elements import text
from sireader.imaging.quiet import quiet_libraries


def kept_instance(path: Path) -> str:
    """Media Storage SOP Instance UID (0002,0003); empty where the file is gone or damaged."""
    try:
        with quiet_libraries():
            return text(read_file_meta_info(path), "MediaStorageSOPInstanceUID")
    except Exception:  # a damaged file makes pydicom raise almost anything
        return ""
