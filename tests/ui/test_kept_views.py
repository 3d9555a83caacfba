"""How a case was shown comes back after a restart, from a file that holds nothing to be known by."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph, VoiFunction, VoiTable, Window
from sireader.ui.canvas import View
from sireader.ui.display import Greyness
from sireader.ui.kept_views import FOLDER, MOST_CASES, KeptViews
from sireader.ui.orientation import Orientation
from sireader.workflow.keys import data_folder
from sireader.workflow.study import Study
from tests.ui.conftest import ADJUDICATOR, LOCAL, OpenWindow, current_case, page_of

TABLE = VoiTable(0, 8, np.arange(256, dtype=np.uint16))
AS_AT_FIRST = View(Orientation(), None)


def a_pyramid(*vois: Window | VoiTable) -> Pyramid:
    return Pyramid.of(Radiograph(np.arange(40_000, dtype=np.uint16).reshape(200, 200), vois=vois))


def kept_file() -> Path:
    """The one file of kept views."""
    (path,) = (data_folder() / FOLDER).iterdir()
    return path


def test_a_case_looks_as_it_was_left_after_a_restart(study_folder: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    first = open_window(study_folder)
    page, case = page_of(first), current_case(first)
    for key in ("I", "T", "H", "+", "+", "]"):
        qtbot.keyClicks(first, key)
    left = page.display.sentence(), page.image.orientation
    seen = page.image.box.viewRect()
    first.close()
    second = open_window(study_folder)
    again = page_of(second)
    assert current_case(second) == case
    assert (again.display.sentence(), again.image.orientation) == left
    back = again.image.box.viewRect()
    assert (back.center().x(), back.center().y()) == pytest.approx((seen.center().x(), seen.center().y()), abs=1)
    other = open_window(study_folder, ADJUDICATOR, wait=False)
    assert "INVERTED" not in page_of(other).display.sentence(), "another reader has another hand"


def test_the_file_names_nobody_and_belongs_to_its_owner_alone(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(study_folder)
    case = current_case(window)
    qtbot.keyClicks(window, "I")
    window.close()
    content, path = kept_file().read_text(), kept_file()
    with Study.open(study_folder) as study:
        assert LOCAL not in content + path.name
        assert study.id not in path.name
    assert list(json.loads(content)) == [case], "a case that was not touched needs no keeping"
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "content",
    [
        "not json",
        "[1, 2]",
        "{" * 100_000,
        '{"C": 5}',
        '{"C": {"preset": 0, "turns": 0, "flipped": false, "inverted": true, "window": [NaN, 1, "LINEAR", ""]}}',
        '{"C": {"preset": 1e999, "turns": 0}}',
        '{"C": {"preset": 0, "turns": 0, "flipped": 0, "inverted": 1, "window": [5, -3, "LINEAR", ""]}}',
        '{"C": {"preset": 0, "turns": 0, "flipped": 0, "inverted": 1, "window": [5, 3, [], []]}}',
        '{"C": {"preset": 0, "turns": 0, "flipped": 0, "inverted": 1, "seen": [0, 0, 0, 1]}}',
        '{"C": {"preset": 0, "turns": 0, "flipped": 0, "inverted": 1, "seen": "abcd"}}',
    ],
)
def test_a_damaged_file_is_left_aside_quietly(content: str) -> None:
    keeping = KeptViews("study", "Ada")
    pyramid = a_pyramid()
    keeping.keep("D", Greyness(pyramid.first_voi, inverted=True), AS_AT_FIRST, pyramid)
    keeping.save()
    kept_file().write_text(content)
    again = KeptViews("study", "Ada")
    assert again.of("C", pyramid) is None
    again.keep("D", Greyness(pyramid.first_voi, inverted=True), AS_AT_FIRST, pyramid)
    again.save()
    assert KeptViews("study", "Ada").of("D", pyramid) == (Greyness(pyramid.first_voi, inverted=True), AS_AT_FIRST)


@pytest.mark.parametrize(
    ("voi", "comes_back_as"),
    [
        (Window(100.25, 50.5, "area"), Window(100.25, 50.5, "area")),
        (Window(1e-7, 1e-5, "", VoiFunction.SIGMOID), Window(1e-7, 1e-5, "", VoiFunction.SIGMOID)),
        (Window(7, 8, "JOHN DOE"), Window(7, 8)),
        (Window(300, 200, "from the file"), Window(300, 200, "from the file")),
        (TABLE, TABLE),
    ],
)
def test_a_window_comes_back_exactly_but_no_words_of_a_file_are_kept(
    voi: Window | VoiTable, comes_back_as: Window | VoiTable
) -> None:
    pyramid = a_pyramid(Window(300, 200, "from the file"), TABLE)
    keeping = KeptViews("study", "Ada")
    view = View(Orientation(3, True), QRectF(1.5, -2, 30, 40))
    keeping.keep("C", Greyness(voi, preset=1), view, pyramid)
    keeping.save()
    assert b"DOE" not in kept_file().read_bytes()
    back = KeptViews("study", "Ada").of("C", pyramid)
    assert back is not None
    assert back[1] == view
    shown = back[0].voi
    assert shown is comes_back_as or shown == comes_back_as


def test_the_file_stays_small_and_forgets_what_was_touched_longest_ago() -> None:
    keeping, pyramid = KeptViews("study", "Ada"), a_pyramid()
    view = View(Orientation(1, True), QRectF(1 / 3, 1 / 3, 1 / 3, 1 / 3))
    for number in range(MOST_CASES + 50):
        voi = Window(number + 1 / 3, number + 1 + 1 / 3)
        keeping.keep(f"SUBJECT-{number:08}-1", Greyness(voi), view, pyramid)
    keeping.save()
    again = KeptViews("study", "Ada")
    assert kept_file().stat().st_size < 1 << 20
    assert again.of("SUBJECT-00000049-1", pyramid) is None
    assert again.of(f"SUBJECT-{MOST_CASES + 49:08}-1", pyramid) is not None


def test_a_view_that_is_reset_is_forgotten() -> None:
    keeping, pyramid = KeptViews("study", "Ada"), a_pyramid()
    keeping.keep("C", Greyness(pyramid.first_voi, inverted=True), AS_AT_FIRST, pyramid)
    keeping.save()
    keeping.keep("C", Greyness(pyramid.first_voi), AS_AT_FIRST, pyramid)
    keeping.save()
    assert json.loads(kept_file().read_text()) == {}


def test_a_disk_that_refuses_costs_nothing_but_the_views() -> None:
    keeping, pyramid = KeptViews("study", "Ada"), a_pyramid()
    (data_folder() / FOLDER).parent.mkdir(parents=True, exist_ok=True)
    (data_folder() / FOLDER).write_text("in the way")
    keeping.keep("C", Greyness(pyramid.first_voi, inverted=True), AS_AT_FIRST, pyramid)
    keeping.save()
    assert keeping.of("C", pyramid) is not None
    (data_folder() / FOLDER).unlink()
