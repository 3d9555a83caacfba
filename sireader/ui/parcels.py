"""Parcels in the window: opening one, and sending reads back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QFormLayout, QLabel, QLineEdit, QWidget

from sireader.domain.errors import SireaderError
from sireader.ui.operations import Operations
from sireader.ui.sentences import unlike
from sireader.ui.theme import scaled
from sireader.ui.words import tr

OPEN_PARCEL, OPEN, SEND_BACK = "Open parcel", "Open", "Send reads back"
FILES = "Parcels (*.sirp);;All files (*)"
RETURN_NAME = "reads.sirp"
NOTE_WIDTH_PX = 380


@dataclass(frozen=True, slots=True)
class Host:
    """What parcels need of the window.

    Attributes:
        window: on which dialogs stand.
        background: where the work is done.
        open_study: opens a parcel's working copy for its reader.
        busy: says what is being done, with no study open.
        stopped: goes back to the start page, and says why.
        tell: says one sentence.
    """

    window: QWidget
    background: Operations
    open_study: Callable[[Path, str], None]
    busy: Callable[[str], None]
    stopped: Callable[[str], None]
    tell: Callable[[SireaderError], None]


class Parcels:
    """Opens parcels and sends reads back, off the GUI thread."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def choose(self) -> None:
        """Ask for a parcel and open it."""
        name, _ = QFileDialog.getOpenFileName(self._host.window, tr(OPEN_PARCEL), "", tr(FILES))
        if name:
            try:
                self.open(Path(name))
            except SireaderError as error:  # a file that cannot even be looked at
                self._host.tell(error)

    def open(self, parcel: Path, note: str = "") -> None:
        """Unpack a parcel, or find its working copy, and open it; asks for the passphrase where there is one.

        Args:
            parcel: the file.
            note: why the passphrase is asked for again.
        """
        from sireader.workflow.parcels_open import needs_passphrase, open_parcel

        passphrase = ""
        if needs_passphrase(parcel):
            asking = PassphraseDialog(parcel.name, note, self._host.window)
            if asking.exec() != QDialog.DialogCode.Accepted:
                return
            passphrase = asking.passphrase.text()
        self._host.busy(tr(f"Unpacking {parcel.name} …"))
        self._host.background.start(
            lambda: open_parcel(parcel, lambda _: passphrase),
            lambda opened: self._host.open_study(opened.folder, opened.reader),
            lambda error: self._not_opened(parcel, error),
        )

    def _not_opened(self, parcel: Path, error: SireaderError) -> None:
        from sireader.workflow.parcels_seal import SealedParcel

        self._host.stopped(str(error))
        if isinstance(error, SealedParcel):
            self.open(parcel, str(error))

    def send(self, folder: Path) -> None:
        """Ask where the reads of an opened parcel go, and whether they are sealed; write them.

        Args:
            folder: of the opened parcel.
        """
        from sireader.workflow.parcels_file import parcel_name
        from sireader.workflow.parcels_pack import pack_back

        title, options = tr(SEND_BACK), QFileDialog.Option.DontConfirmOverwrite  # nothing is ever overwritten
        name, _ = QFileDialog.getSaveFileName(self._host.window, title, RETURN_NAME, tr(FILES), options=options)
        if not name:
            return
        out = parcel_name(Path(name))
        asking = SealDialog(out.name, self._host.window)
        if asking.exec() != QDialog.DialogCode.Accepted:
            return
        passphrase = asking.passphrase.text() or None
        self._host.background.start(
            lambda: pack_back(folder, out, passphrase),
            lambda packed: self._host.tell(SireaderError(packed.words.rstrip("."))),
            self._host.tell,
        )


class PassphraseDialog(QDialog):
    """The passphrase of a parcel."""

    def __init__(
        self,
        parcel: str,
        note: str = "",
        parent: QWidget | None = None,
        title: str = OPEN_PARCEL,
        act: str = OPEN,
    ) -> None:
        """Args: `note` says why it is asked for again; `act` stands on the button."""
        super().__init__(parent)
        self.setWindowTitle(tr(title))
        self.passphrase = _secret(tr("Passphrase"))
        form = _form(self, tr(note or f"{parcel} is sealed with a passphrase."))
        form.addRow(tr("Passphrase"), self.passphrase)
        self._ok = _buttons(self, form, tr(act))
        self.passphrase.textChanged.connect(lambda text: self._ok.setEnabled(bool(text)))
        self._ok.setEnabled(False)


class SealDialog(QDialog):
    """The passphrase that seals a new parcel, twice; none where it is to stay open."""

    def __init__(self, parcel: str, parent: QWidget | None = None, title: str = SEND_BACK) -> None:
        super().__init__(parent)
        from sireader.workflow.parcels_seal import SHORTEST_PASSPHRASE

        self._shortest = SHORTEST_PASSPHRASE
        self.setWindowTitle(tr(title))
        self.passphrase, self.again = _secret(tr("Passphrase")), _secret(tr("The same again"))
        form = _form(
            self,
            tr(
                f"Seal {parcel} with a passphrase of {SHORTEST_PASSPHRASE} characters or more? "
                "Without one, whoever has the file can open it."
            ),
        )
        self.passphrase.setPlaceholderText(tr("None"))
        form.addRow(tr("Passphrase"), self.passphrase)
        form.addRow(tr("The same again"), self.again)
        self.lacks = QLabel(" ")
        self.lacks.setObjectName("problem")
        form.addRow(self.lacks)
        self._ok = _buttons(self, form, tr("Write the file"))
        for field in (self.passphrase, self.again):
            field.textChanged.connect(self._settle)

    def _settle(self) -> None:
        typed, again = self.passphrase.text(), self.again.text()
        lacks = unlike(typed, again, self._shortest) if typed or again else ""
        self.lacks.setText(lacks or " ")
        self._ok.setEnabled(not lacks)


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


def _form(dialog: QDialog, said: str) -> QFormLayout:
    form = QFormLayout(dialog)
    form.setContentsMargins(24, 20, 24, 16)
    form.setVerticalSpacing(12)
    words = QLabel(said)
    words.setWordWrap(True)
    words.setFixedWidth(scaled(NOTE_WIDTH_PX))
    form.addRow(words)
    return form


def _buttons(dialog: QDialog, form: QFormLayout, ok: str) -> QWidget:
    """Two buttons below the form; returns the first."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    first = buttons.button(QDialogButtonBox.StandardButton.Ok)
    first.setText(ok)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    form.addRow(buttons)
    return first
