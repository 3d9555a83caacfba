"""How each case was shown when its reader left it, to show it so again: in this session, and after a restart.

The file lies in the reader's own data folder and holds pseudonyms of cases and numbers, no text from any file. It is a
courtesy: a damaged one is left aside, and a disk that refuses it costs nothing but this.
"""

from __future__ import annotations

import json
import math
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from PySide6.QtCore import QRectF

from sireader.domain.errors import SireaderError
from sireader.files import make_folder, write_whole
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Voi, VoiFunction, Window
from sireader.ui.canvas import View
from sireader.ui.display import Greyness
from sireader.ui.orientation import Orientation
from sireader.ui.reader_files import readers_file

FOLDER = "views"
MOST_CASES = 2000
MOST_BYTES = 1 << 20
_OWN_WORDS = {"automatic", "bone", "soft", "area"}
"""What the program itself calls a window; any other name could come from a file and is not kept."""


@dataclass(frozen=True, slots=True)
class _Look:
    """Greys and place of one case."""

    shown: Greyness
    view: View


class KeptViews:
    """The looks of one reader's cases in one study, the last 2000 that were changed."""

    def __init__(self, study_id: str, reader: str) -> None:
        self._path = readers_file(FOLDER, study_id, reader, ".json")
        self._looks: dict[str, _Look] = {}
        self._told = _read(self._path)
        self._changed, self._writing = False, Lock()

    def keep(self, case: str, shown: Greyness, view: View, pyramid: Pyramid) -> None:
        """Keep how a case is shown now; one that is shown as at first needs no keeping."""
        untouched = shown == Greyness(pyramid.first_voi, shown.preset) and view == View(Orientation(), None)
        told = None if untouched else _told(_Look(shown, view))
        self._looks[case] = _Look(shown, view)
        if told == self._told.get(case):
            return
        self._told.pop(case, None)
        if told is not None:
            self._told[case] = told
        while len(self._told) > MOST_CASES:
            del self._told[next(iter(self._told))]
        self._changed = True

    def of(self, case: str, pyramid: Pyramid) -> tuple[Greyness, View] | None:
        """How a case was shown last; None when it never was, or as at first."""
        look = self._looks.get(case)
        if look is None and case in self._told:
            with suppress(ValueError, TypeError, KeyError, OverflowError):
                look = _look(self._told[case], pyramid)
        return (look.shown, look.view) if look else None

    def save(self) -> None:
        """Write what changed since the last time, whole; quietly nothing where the disk refuses. For any thread."""
        with self._writing:
            if not self._changed:
                return
            self._changed = False
            with suppress(SireaderError):
                make_folder(self._path.parent, private=True)
                write_whole(self._path, json.dumps(dict(self._told)), private=True)


def _read(path: Path) -> dict[str, Any]:
    """What the file holds by case; nothing when there is none, or it is not what this program writes."""
    try:
        content = path.read_bytes()
        told = json.loads(content) if len(content) <= MOST_BYTES else None
    except (OSError, ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _told(look: _Look) -> dict[str, Any]:
    """A look in plain values; a window by its numbers, a table of the file by its place among the file's own."""
    voi, view = look.shown.voi, look.view
    told: dict[str, Any] = {"preset": look.shown.preset, "inverted": look.shown.inverted}
    if isinstance(voi, Window):
        words = voi.explanation if voi.explanation in _OWN_WORDS else ""
        told["window"] = [voi.center, voi.width, str(voi.function), words]
    told["turns"], told["flipped"] = view.orientation.quarter_turns, view.orientation.flipped
    if view.seen is not None:
        told["seen"] = [view.seen.x(), view.seen.y(), view.seen.width(), view.seen.height()]
    return told


def _look(told: Any, pyramid: Pyramid) -> _Look:
    """The look that was told.

    Raises:
        ValueError, TypeError, KeyError, OverflowError: it is not what this program writes.
    """
    preset, turns = int(told["preset"]), int(told["turns"])
    vois = (pyramid.first_voi, *pyramid.radiograph.vois)
    if "window" in told:
        center, width, curve, words = told["window"]
        made = Window(float(center), float(width), words if words in _OWN_WORDS else "", VoiFunction(curve))
        voi: Voi = next((own for own in vois if isinstance(own, Window) and _same(own, made)), made)
    else:
        voi = pyramid.radiograph.vois[preset] if preset in range(len(pyramid.radiograph.vois)) else pyramid.first_voi
    return _Look(
        Greyness(voi, max(preset, 0), bool(told["inverted"])),
        View(Orientation(turns % 4, bool(told["flipped"])), _rect(told.get("seen"))),
    )


def _same(own: Window, made: Window) -> bool:
    return (own.center, own.width, own.function) == (made.center, made.width, made.function)


def _rect(told: Any) -> QRectF | None:
    if told is None:
        return None
    left, top, width, height = (float(number) for number in told)
    if not (all(map(math.isfinite, (left, top))) and 0 < width < math.inf and 0 < height < math.inf):
        raise ValueError(told)
    return QRectF(left, top, width, height)
