"""Where the window keeps what belongs to one reader of one study on this computer, outside of the study."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sireader.workflow.keys import data_folder


def readers_file(folder: str, study_id: str, reader: str, suffix: str) -> Path:
    """A file in the user's own data folder; its name tells neither the study nor the reader."""
    name = hashlib.sha256(f"{study_id}\n{reader}".encode()).hexdigest()[:32]
    return data_folder() / folder / f"{name}{suffix}"
