"""Parcels on the coordinator's page, with real keys and clicks: packed, merged, and told who has no password."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from sireader.ui.coordinator.page import CoordinatorPage
from sireader.ui.coordinator.parcels import MergeReport
from sireader.ui.dialogs import ProblemDialog
from sireader.ui.parcels import PassphraseDialog, SealDialog
from sireader.workflow.parcels_open import needs_passphrase, open_parcel
from sireader.workflow.parcels_pack import pack
from sireader.workflow.passwords import set_password
from sireader.workflow.study import Study
from tests.builders import commit
from tests.ui.conftest import ADJUDICATOR, CENTRAL, LOCAL
from tests.ui.coordinator.conftest import OpenCoordinator, after, go_to, tables_of
from tests.workflow.parcels import WORDS, cheaply_sealed

Kind = TypeVar("Kind", bound=QDialog)
ALT = Qt.KeyboardModifier.AltModifier


def shown(page: CoordinatorPage, qtbot: QtBot, kind: type[Kind]) -> Kind:
    """The dialog of that kind, once it is to be seen."""

    def there() -> list[Kind]:
        return [one for one in page.window().findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=20_000)
    return there()[0]


def press_enter(qtbot: QtBot, dialog: QDialog) -> None:
    with qtbot.waitSignal(dialog.finished, timeout=5_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def read_away(home: Path, reader: str, case: str, folder: Path) -> Path:
    """A parcel of a reader in which one more case was read."""
    with Study.open(home) as study:
        pack(study, reader, folder / f"{reader}-out.sirp")
    back = folder / f"{reader}.sirp"
    with Study.open(open_parcel(folder / f"{reader}-out.sirp").folder) as away:
        commit(away, reader, case, "3/3")
        pack(away, reader, back)
    return back


def choosing(monkeypatch: pytest.MonkeyPatch, *files: Path) -> None:
    """The system's file dialogs answer so."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(files[0]), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(file) for file in files], ""))


def test_a_parcel_is_packed_for_the_chosen_reader(
    page: CoordinatorPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(page, qtbot, "Readers")
    page.readers.table.choose(CENTRAL)
    choosing(monkeypatch, tmp_path / "for-ben")  # the end of a parcel's name is added
    qtbot.keyClick(page, Qt.Key.Key_P, ALT)
    dialog = shown(page, qtbot, SealDialog)
    for field in (dialog.passphrase, dialog.again):
        assert not (field is dialog.again and dialog._ok.isEnabled()), "typed once only"
        qtbot.keyClicks(field, WORDS)
    press_enter(qtbot, dialog)
    told = shown(page, qtbot, ProblemDialog)
    out = tmp_path / "for-ben.sirp"
    size = f"{out.stat().st_size / 1e6:.1f} MB"
    words = (
        f"Packed 12 radiographs and 8 reads of {CENTRAL} into {out} (sealed with the passphrase); the file has {size}."
    )
    assert (told.windowTitle(), told.text()) == ("Pack parcel", words)
    assert needs_passphrase(out)
    assert open_parcel(out, lambda _: WORDS).reader == CENTRAL
    told.accept()


def test_without_a_passphrase_a_parcel_is_open_and_none_is_ever_overwritten(
    page: CoordinatorPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(page, qtbot, "Readers")
    page.readers.table.choose(LOCAL)
    choosing(monkeypatch, tmp_path / "ada.sirp")
    qtbot.mouseClick(page.readers.pack, Qt.MouseButton.LeftButton)
    press_enter(qtbot, shown(page, qtbot, SealDialog))
    told = shown(page, qtbot, ProblemDialog)
    assert "(not sealed: whoever has the file can open it)" in told.text()
    told.accept()
    packed = (tmp_path / "ada.sirp").read_bytes()
    qtbot.waitUntil(page.readers.pack.isEnabled, timeout=10_000)
    qtbot.mouseClick(page.readers.pack, Qt.MouseButton.LeftButton)
    press_enter(qtbot, shown(page, qtbot, SealDialog))
    problem = shown(page, qtbot, ProblemDialog)
    assert problem.text() == "ada.sirp is already there; choose another name or place."
    assert (tmp_path / "ada.sirp").read_bytes() == packed
    problem.accept()


def test_a_parcel_is_packed_for_nobody_before_a_reader_is_chosen(page: CoordinatorPage, qtbot: QtBot) -> None:
    go_to(page, qtbot, "Readers")
    assert page.readers.pack.isEnabled(), "the first reader is chosen"
    page.readers.table.clearSelection()
    assert not page.readers.pack.isEnabled()


def test_several_parcels_come_back_at_once_and_a_refused_one_keeps_none_out(
    page: CoordinatorPage,
    cases: list[str],
    study_folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ada = read_away(study_folder, LOCAL, cases[9], tmp_path)
    ben = cheaply_sealed(read_away(study_folder, CENTRAL, cases[10], tmp_path), tmp_path / "sealed.sirp")
    unknown = cheaply_sealed(ada, tmp_path / "unknown.sirp")
    broken = tmp_path / "broken.sirp"
    broken.write_bytes(ada.read_bytes()[:-1])
    go_to(page, qtbot, "Readers")
    before = sum(one.done for one in tables_of(page).progress.readers)
    choosing(monkeypatch, broken, unknown, ada, ben)
    qtbot.keyClick(page, Qt.Key.Key_M, ALT)
    answers = {"unknown.sirp": "", "sealed.sirp": "not the right one"}
    for name, typed in answers.items():
        dialog = shown(page, qtbot, PassphraseDialog)
        assert name in said(dialog)
        qtbot.keyClicks(dialog.passphrase, typed)
        if typed:
            press_enter(qtbot, dialog)
        else:
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    again = shown(page, qtbot, PassphraseDialog)
    assert "This is not the passphrase of sealed.sirp" in said(again)
    qtbot.keyClicks(again.passphrase, WORDS)
    press_enter(qtbot, again)
    report = shown(page, qtbot, MergeReport)
    assert report.counts.text() == (
        "2 reads new, 16 already there. 2 of 4 parcels were not merged. The others were taken all the same."
    )
    told = report.text()
    assert "Not merged: broken.sirp is damaged or was changed; have it sent again." in told
    assert "Not merged: Its passphrase was not given, so it was left out; merge it again when you have it." in told
    assert f"{LOCAL} 1 new, 8 already there." in told
    assert f"{CENTRAL} 1 new, 8 already there." in told
    report.reject()
    qtbot.waitUntil(lambda: sum(one.done for one in tables_of(page).progress.readers) == before + 2, timeout=10_000)


def said(dialog: PassphraseDialog) -> str:
    """The sentences of a dialog."""
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_who_has_no_password_is_seen(
    cases: list[str], study_folder: Path, open_coordinator: OpenCoordinator, qtbot: QtBot
) -> None:
    page = open_coordinator(study_folder)
    assert page.overview.passwords.text() == "Nobody has a password: neither the coordinator nor a reader."
    with Study.open(study_folder) as elsewhere:
        after(page, qtbot, lambda: set_password(elsewhere, CENTRAL, "a sentence that is long"))
    assert page.overview.passwords.text() == f"Without a password: the coordinator, {LOCAL}, {ADJUDICATOR}."
    go_to(page, qtbot, "Readers")
    table = page.readers.table
    seen = {table.text_at(row, 0): table.text_at(row, 2) for row in range(3)}
    assert seen == {LOCAL: "none", CENTRAL: "set", ADJUDICATOR: "none"}
    assert page.readers._coordinator.isVisible()
    with Study.open(study_folder) as elsewhere:
        for name in ("coordinator", LOCAL, ADJUDICATOR):
            after(page, qtbot, partial(set_password, elsewhere, name, "a sentence that is long"))
    assert not page.readers._coordinator.isVisible()
    go_to(page, qtbot, "Overview")
    assert not page.overview.passwords.isVisible()
