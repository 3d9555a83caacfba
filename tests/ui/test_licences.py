"""The licences of what the program is made of are two keys away from its About page."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sireader.ui.application import application
from sireader.ui.dialogs import AboutDialog
from sireader.ui.licences import LicencesDialog
from sireader.workflow import notices as told


def test_every_package_that_the_program_needs_is_listed_with_its_licence(qtbot: QtBot) -> None:
    application()
    about = AboutDialog()
    qtbot.addWidget(about)
    about.show()
    qtbot.keyClick(about.licences, Qt.Key.Key_Space)
    (dialog,) = about.findChildren(LicencesDialog)
    names = {one.name for one in dialog.notices}
    assert {"PySide6_Essentials", "numpy", "pydicom", "cryptography", "pillow"} <= names
    assert names.isdisjoint({"sireader", "pytest", "torch"})
    for row, one in enumerate(dialog.notices):
        dialog.names.setCurrentRow(row)
        assert dialog.licence.text() == one.licence != ""
        assert dialog.text.toPlainText()
    pydicom = next(one for one in dialog.notices if one.name == "pydicom")
    assert "Darcy Mason" in pydicom.text


def test_a_packaged_program_shows_the_list_that_was_packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told_by = [{"name": "Qt", "version": "6", "licence": "LGPL", "text": "free"}]
    (tmp_path / told.KEPT).write_bytes(gzip.compress(json.dumps(told_by).encode()))
    monkeypatch.setattr("sireader.workflow.notices.resource", lambda name: tmp_path / name)
    assert told.notices() == [told.Notice("Qt", "6", "LGPL", "free")]


def test_the_program_has_its_own_picture() -> None:
    icon = application().windowIcon()
    image = icon.pixmap(64, 64).toImage()
    assert (image.width(), image.height()) == (64, 64)
    assert image.pixelColor(32, 8).lightness() < 60
    assert image.pixelColor(32, 20).lightness() > 150, "a light sacrum on a dark ground"
