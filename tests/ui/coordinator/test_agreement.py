"""How the readers agree, live; and the report that the window writes: the same numbers."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from sireader.ui.coordinator.page import CoordinatorPage
from sireader.workflow.study import Study
from tests.builders import commit
from tests.ui.conftest import CENTRAL, LOCAL
from tests.ui.coordinator.conftest import go_to


class Browser(QObject):
    """What opens pages in place of a browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open_page(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


def shown(page: CoordinatorPage, qtbot: QtBot) -> None:
    go_to(page, qtbot, "Agreement")
    qtbot.waitUntil(lambda: bool(page.agreement.against.shown_keys), timeout=20_000)


def test_the_tab_shows_what_a_report_would_print(
    page: CoordinatorPage, tmp_path: Path, qtbot: QtBot, study_folder: Path
) -> None:
    shown(page, qtbot)
    browser = Browser()
    QDesktopServices.setUrlHandler("file", browser, "open_page")  # type: ignore[arg-type]  # bytes are refused
    try:
        page.agreement.write_report(tmp_path / "report")
        qtbot.waitUntil(lambda: bool(browser.opened), timeout=60_000)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert browser.opened == [(tmp_path / "report" / "report.html").resolve()]
    told = json.loads((tmp_path / "report" / "report.json").read_text(encoding="utf-8"))
    tab = page.agreement
    for line, role in enumerate(("local", "central-1")):
        assert tab.against.text_at(line, 0) == role
        assert tab.against.text_at(line, 1) == str(told["readers"][role]["n"])
    pair = told["between_readers"]["pairs"][0]["scales"]
    assert [tab.between.text_at(line, 2) for line in range(4)] == [
        "definite",
        "right joint",
        "left joint",
        "both joints",
    ]
    one = pair["right"]["estimates"]["agreement"]
    low, high = one["bootstrap"]
    assert tab.between.text_at(1, 4) == f"{one['value']:.3f} ({low:.3f}–{high:.3f})"
    with Study.open(study_folder) as study:
        assert "report" in {act.about for act in study.acts.all()}


def test_what_is_read_elsewhere_shows_by_itself(
    page: CoordinatorPage, study_folder: Path, cases: list[str], qtbot: QtBot
) -> None:
    shown(page, qtbot)
    assert page.agreement.between.text_at(0, 3) == "8"
    with Study.open(study_folder) as elsewhere:
        commit(elsewhere, LOCAL, cases[8], "2/2")
        commit(elsewhere, CENTRAL, cases[8], "2/2")
    qtbot.waitUntil(lambda: page.agreement.between.text_at(0, 3) == "9", timeout=20_000)


def test_a_folder_in_use_is_refused_in_a_sentence(page: CoordinatorPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "notes.txt").touch()
    shown(page, qtbot)
    with qtbot.waitSignal(page.problem, timeout=20_000) as refused:
        page.agreement.write_report(tmp_path / "used")
    assert "already in use" in str(refused.args)
    assert page.agreement.write.isEnabled()


def test_without_a_second_reading_it_is_said_so(page: CoordinatorPage, qtbot: QtBot) -> None:
    shown(page, qtbot)
    assert not page.agreement.within.isVisible()
    assert page.agreement._no_repeats.isVisible()
