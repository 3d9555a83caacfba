"""Where the files that come with the program lie."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(name: str) -> Path:
    """The path of a file under `resources/`, in a checkout as well as in an installed program."""
    installed = _PACKAGE / "_resources"
    return (installed if installed.is_dir() else _PACKAGE.parent / "resources") / name


def guides() -> Path:
    """The folder of the readers' guides and their pictures, in a checkout as well as in an installed program."""
    installed = resource("guide")
    return installed if installed.is_dir() else _PACKAGE.parent / "docs"
