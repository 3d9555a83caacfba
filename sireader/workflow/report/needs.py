"""What a report is worked out and drawn with: a package of the program for readers alone does not carry it."""

from __future__ import annotations

from importlib.util import find_spec

from sireader.domain.errors import SireaderError

LIBRARIES = ("sklearn", "statsmodels", "matplotlib", "jinja2")


def check_installed() -> None:
    """Refuse where one of the libraries is missing; nothing else of this package may be imported before."""
    if any(find_spec(name) is None for name in LIBRARIES):
        what = "This package of the program works out no reports"
        raise SireaderError(what, "take the larger package, the one with second opinions")
