"""A coordinator has models asked about the cases: begun, stopped, gone on with, and what failed is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sireader.domain.acts import ActKind
from sireader.ui.coordinator.opinions import NO_MODEL, OpinionsDialog
from sireader.ui.coordinator.page import CoordinatorPage
from sireader.workflow.audit import audit
from sireader.workflow.study import Study
from tests.ui.coordinator.conftest import OpenCoordinator, go_to
from tests.ui.opinion_models import MODEL, installed

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(study_folder: Path, open_coordinator: OpenCoordinator, qtbot: QtBot) -> Iterator[OpinionsDialog]:
    with installed():
        page = open_coordinator(study_folder)
        yield opened(page, qtbot)
        qtbot.waitUntil(lambda: not page.live.working, timeout=30_000)


def opened(page: CoordinatorPage, qtbot: QtBot) -> OpinionsDialog:
    go_to(page, qtbot, "Cases")
    qtbot.mouseClick(page.cases.compute, LEFT)
    return next(one for one in page.findChildren(OpinionsDialog) if one.isVisible())


def ended(dialog: OpinionsDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.working, timeout=60_000)


def opinions(folder: Path) -> list[str]:
    with Study.open(folder) as study:
        return [act.about for act in audit(study) if act.kind is ActKind.OPINIONS_RECORDED for _ in act.records]


def test_it_is_stopped_goes_on_where_it_was_and_tells_what_could_not_be_answered(
    dialog: OpinionsDialog, study_folder: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: dialog.told.text() == "Cases without an opinion of theirs: 12.", timeout=10_000)
    broken = max((study_folder / "radiographs").iterdir())
    broken.write_bytes(b"no radiograph")
    qtbot.mouseClick(dialog.begin, LEFT)
    assert not dialog.begin.isEnabled()
    qtbot.waitUntil(lambda: dialog.bar.value() >= 2, timeout=60_000)
    qtbot.mouseClick(dialog.halt, LEFT)
    ended(dialog, qtbot)
    assert "It was stopped; it goes on where it was." in dialog.told.text()
    first = len(opinions(study_folder))
    assert 1 <= first < 11
    qtbot.mouseClick(dialog.begin, LEFT)
    ended(dialog, qtbot)
    assert f"New opinions: {11 - first};" in dialog.told.text()
    assert "Cases that could not be answered: 1." in dialog.told.text()
    assert opinions(study_folder) == [MODEL] * 11
    dialog.reject()


def test_without_a_model_there_is_nothing_to_ask(dialog: OpinionsDialog) -> None:
    for row in range(dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.told.text() == NO_MODEL
    assert not dialog.begin.isEnabled()
    dialog.reject()
