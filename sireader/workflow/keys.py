"""The secret keys behind the pseudonyms: kept in the user's own folder, never inside a study that may be passed on."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from sireader.domain.errors import SireaderError
from sireader.domain.pseudonyms import KEY_BYTES, Pseudonyms
from sireader.files import make_folder, plain_error, write_whole

DATA_FOLDER_VARIABLE = "SIREADER_DATA"


def data_folder() -> Path:
    """The user's data folder of the program; the environment variable `SIREADER_DATA` names another one."""
    return Path(os.environ.get(DATA_FOLDER_VARIABLE) or platformdirs.user_data_dir("sireader", appauthor=False))


def key_file(study_id: str) -> Path:
    """Where the key of a study lies."""
    return data_folder() / "keys" / f"{study_id}.key"


def keep_new_key(study_id: str) -> Pseudonyms:
    """Draw a key for a new study and keep it, readable by its owner alone."""
    path = key_file(study_id)
    make_folder(path.parent, private=True)
    pseudonyms = Pseudonyms.with_new_key()
    write_whole(path, pseudonyms.key.hex() + "\n", private=True)
    return pseudonyms


def kept_key(study_id: str) -> Pseudonyms:
    """The pseudonyms of a study whose key is on this computer.

    Raises:
        SireaderError: the key is not here; without it the same subject would get a second pseudonym.
    """
    path = key_file(study_id)
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii"))
    except FileNotFoundError:
        remedy = f"copy it from the computer on which the study was made, to {path}"
        raise SireaderError(
            "The key of this study is not on this computer, so nothing can be imported", remedy
        ) from None
    except ValueError:
        raise SireaderError(f"{path} is not a key", "copy it again from where the study was made") from None
    except OSError as error:
        raise plain_error(error, str(path)) from error
    if len(key) != KEY_BYTES:
        raise SireaderError(f"{path} is not a key", "copy it again from where the study was made")
    return Pseudonyms(key)
