"""Finding a protocol by name."""

from __future__ import annotations

from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.domain.protocol_files import parse_protocol
from sireader.files import plain_error
from sireader.resources import resource


def shipped_protocols() -> list[str]:
    """The names of the protocols that come with the program."""
    return sorted(path.stem for path in resource("protocols").glob("*.toml"))


def protocol_text(name: str) -> str:
    """The TOML of a shipped protocol by its name, or of a coordinator's own by the path of its `.toml` file.

    Raises:
        SireaderError: no such protocol, or it is not a valid one.
    """
    path = Path(name) if name.endswith(".toml") else resource(f"protocols/{name}.toml")
    if not path.is_file():
        known = ", ".join(shipped_protocols())
        raise SireaderError(f"There is no protocol {name!r}", f"choose one of {known}, or name a .toml file")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SireaderError(f"{path.name} is not a text file", "write protocols in UTF-8") from error
    except OSError as error:
        raise plain_error(error, path.name) from error
    parse_protocol(text, path.name)
    return text
