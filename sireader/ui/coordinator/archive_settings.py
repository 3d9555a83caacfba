"""The archives by name: where each is, how it is spoken to, and a button that asks whether it answers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.archives import OWN_TITLE, Archive, Kind, Tls
from sireader.domain.errors import SireaderError
from sireader.ui.coordinator.style import SHEET
from sireader.ui.operations import Operations
from sireader.ui.theme import dressed, scaled
from sireader.ui.words import tr
from sireader.workflow.archive_settings import archives, forget_archive, keep_archive

KINDS = {"DIMSE (host, port, AE titles)": Kind.DIMSE, "DICOMweb (URL)": Kind.WEB}
PORT_PX, LIST_PX, FIELDS_PX = 90, 190, 430
LARGEST_PORT = 65535
ABOUT = (
    "Archives are kept on this computer for you alone, their passwords too. Ask their administrators to enter our AE "
    "title, and, where the archive sends to a port of ours, this computer and that port."
)
NEW = "PACS"
"""A valid AE title to begin with; the fields are cleared at once."""
Echo = Callable[[Archive, threading.Event], None]


class ArchiveFields(QWidget):
    """One archive's fields; those of the other kind are hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.kind = QLineEdit(), QComboBox()
        self.host, self.port, self.title, self.own = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit(OWN_TITLE)
        self.listen, self.url, self.user, self.password = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.encrypted, self.timeout = QCheckBox(tr("&Encrypted (TLS)")), QLineEdit("30")
        self.authority, self.certificate, self.key = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind.addItems([tr(words) for words in KINDS])
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        for field, most in ((self.port, LARGEST_PORT), (self.listen, LARGEST_PORT), (self.timeout, 3600)):
            field.setValidator(QIntValidator(1, most, self))
            field.setMaximumWidth(scaled(PORT_PX))
        self._say_hints()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(9)
        self._form.setHorizontalSpacing(12)
        for words, row in self._rows():
            row.setAccessibleName(words.replace("&", ""))
            self._form.addRow(words, row)
        self.kind.currentIndexChanged.connect(self._settle)
        self.encrypted.toggled.connect(self._settle)
        self._settle()

    def _say_hints(self) -> None:
        self.listen.setPlaceholderText(tr("none"))
        self.url.setPlaceholderText("https://host/dicom-web")
        self.authority.setPlaceholderText(tr("those that the system trusts"))
        self.certificate.setPlaceholderText(tr("PEM file, if asked for"))

    def _rows(self) -> list[tuple[str, QWidget]]:
        return [
            (tr("&Name"), self.name),
            (tr("&Speaks"), self.kind),
            (tr("&Host"), self.host),
            (tr("&Port"), self.port),
            (tr("AE &title"), self.title),
            (tr("&Our AE title"), self.own),
            (tr("It sends to our port"), self.listen),
            (tr("&URL"), self.url),
            (tr("Use&r"), self.user),
            (tr("Pass&word"), self.password),
            ("", self.encrypted),
            (tr("Certificates that vouch for it"), self.authority),
            (tr("Our certificate"), self.certificate),
            (tr("Its key"), self.key),
            (tr("Given up after seconds"), self.timeout),
        ]

    @property
    def archive(self) -> Archive:
        """What is entered; a SireaderError where it is no archive."""
        tls = Tls(*(field.text().strip() for field in (self.authority, self.certificate, self.key)))
        web = self._kind is Kind.WEB
        safe = self.url.text().lower().startswith("https:") if web else self.encrypted.isChecked()
        texts = {"url": self.url, "user": self.user} if web else {"host": self.host, "title": self.title}
        told: dict[str, Any] = {name: field.text().strip() for name, field in texts.items()}
        told |= {} if web else {"port": _number(self.port), "listen_port": _number(self.listen)}
        return Archive(
            self.name.text().strip(),
            self._kind,
            **told,
            own_title=self.own.text().strip() or OWN_TITLE,
            password=self.password.text() if web else "",
            tls=tls if safe else None,
            timeout_s=_number(self.timeout),
        )

    def show_archive(self, one: Archive) -> None:
        """Show an archive's fields."""
        tls = one.tls or Tls()
        self.kind.setCurrentIndex(list(KINDS.values()).index(one.kind))
        self.encrypted.setChecked(one.tls is not None)
        texts = (
            (self.name, one.name),
            (self.host, one.host),
            (self.port, str(one.port or "")),
            (self.title, one.title),
            (self.own, one.own_title),
            (self.listen, str(one.listen_port or "")),
            (self.url, one.url),
            (self.user, one.user),
            (self.password, one.password),
            (self.authority, tls.authority),
            (self.certificate, tls.certificate),
            (self.key, tls.key),
            (self.timeout, str(one.timeout_s)),
        )
        for line, text in texts:
            line.setText(text)

    @property
    def _kind(self) -> Kind:
        return list(KINDS.values())[self.kind.currentIndex()]

    def _settle(self) -> None:
        web = self._kind is Kind.WEB
        shown: list[tuple[tuple[QWidget, ...], bool]] = [
            ((self.url, self.user, self.password), web),
            ((self.host, self.port, self.title, self.own, self.listen, self.encrypted), not web),
            ((self.authority, self.certificate, self.key), web or self.encrypted.isChecked()),
        ]
        for fields, visible in shown:
            for field in fields:
                self._form.setRowVisible(field, visible)


def _number(field: QLineEdit) -> int:
    return int(field.text() or 0)


class ArchivesDialog(QDialog):
    """The list, the chosen one's fields, and the buttons."""

    kept = Signal()

    def __init__(self, operations: Operations, echo: Echo, parent: QWidget | None = None) -> None:
        """Args: `echo` asks an archive whether it answers, in the background; the event, once set, breaks it off."""
        super().__init__(parent)
        self.setWindowTitle(tr("Archives"))
        self.setStyleSheet(dressed(SHEET))
        self._operations, self._echo, self._stop = operations, echo, threading.Event()
        self.names, self.fields, self.told = QListWidget(), ArchiveFields(), QLabel()
        self.names.setAccessibleName(tr("Archives"))
        self.names.setFixedWidth(scaled(LIST_PX))
        self.fields.setFixedWidth(scaled(FIELDS_PX))
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(scaled(36))
        self.add, self.remove = QPushButton(tr("A&dd")), QPushButton(tr("Re&move"))
        self.test, self.keep = QPushButton(tr("Tes&t")), QPushButton(tr("&Keep"))
        for button, act in (
            (self.add, self._begin),
            (self.remove, self._forget),
            (self.test, self._ask),
            (self.keep, self._keep),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
        self.keep.setDefault(True)
        self._lay_out()
        self.names.currentTextChanged.connect(self._show)
        self._list("")

    def _lay_out(self) -> None:
        left, right, whole = QVBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        left.addWidget(self.names, 1)
        few = QHBoxLayout()
        few.addWidget(self.add)
        few.addWidget(self.remove)
        left.addLayout(few)
        right.addWidget(self.fields)
        right.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(18)
        body.addLayout(left)
        body.addLayout(right)
        about = QLabel(tr(ABOUT))
        about.setWordWrap(True)
        about.setObjectName("quiet")
        foot = QHBoxLayout()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        for widget in (self.test, self.keep):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(close)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setSpacing(14)
        whole.addWidget(about)
        whole.addLayout(body, 1)
        whole.addWidget(self.told)
        whole.addLayout(foot)

    def _list(self, chosen: str) -> None:
        try:
            known = sorted(archives())
        except SireaderError as error:
            return self._tell(str(error), problem=True)
        self.names.clear()
        self.names.addItems(known)
        for item in self.names.findItems(chosen, Qt.MatchFlag.MatchExactly) or [self.names.item(0)]:
            if item is not None:
                self.names.setCurrentItem(item)
        self.remove.setEnabled(bool(known))
        return None

    def _show(self, name: str) -> None:
        one = archives().get(name)
        self._tell("")
        if one is not None:
            self.fields.show_archive(one)

    def _begin(self) -> None:
        self.names.setCurrentRow(-1)
        self.fields.show_archive(Archive("new", Kind.DIMSE, host="localhost", port=104, title=NEW))
        for field in (self.fields.name, self.fields.host, self.fields.title):
            field.clear()
        self.fields.name.setFocus()

    def _keep(self) -> None:
        try:
            one = self.fields.archive
            keep_archive(one)
        except SireaderError as error:
            return self._tell(str(error), problem=True)
        self._list(one.name)
        self._tell(tr(f"Kept the archive {one.name} at {one.place}."))
        self.kept.emit()
        return None

    def _forget(self) -> None:
        if item := self.names.currentItem():
            forget_archive(item.text())
            self._list("")
            self.kept.emit()

    def _ask(self) -> None:
        """Ask the archive as it is entered, kept or not."""
        try:
            one = self.fields.archive
        except SireaderError as error:
            return self._tell(str(error), problem=True)
        self.test.setEnabled(False)
        self._tell(tr(f"Asking {one.name} …"))

        self._stop = stop = threading.Event()
        self.destroyed.connect(stop.set)  # with the dialog that it stands on

        def tell(sentence: str, *, problem: bool = False) -> None:
            if not stop.is_set():  # or there is nobody to tell, and perhaps no dialog either
                self.test.setEnabled(True)
                self._tell(sentence, problem=problem)

        self._operations.start(
            lambda: self._echo(one, stop),
            lambda _: tell(tr(f"The archive {one.name} answers at {one.place}.")),
            lambda error: tell(str(error), problem=True),
        )
        return None

    def done(self, result: int) -> None:
        """However it is closed, nobody waits for an answer any more."""
        self._stop.set()
        super().done(result)

    def _tell(self, sentence: str, *, problem: bool = False) -> None:
        self.told.setObjectName("problem" if problem else "definition")
        self.told.setStyleSheet("")  # looks at the name anew
        self.told.setText(tr(sentence) if sentence else "")
