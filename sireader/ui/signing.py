"""Passwords and sign-offs at the window: thin dialogs; keys are derived off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from sireader.domain.errors import RuleBroken, SireaderError
from sireader.ui.operations import Operations
from sireader.ui.sentences import unlike
from sireader.ui.theme import scaled
from sireader.ui.words import tr
from sireader.workflow.passwords import SHORTEST, first_password, has_password, set_password, sign_in
from sireader.workflow.signing import Standing, proposed_meaning, sign_off, standing
from sireader.workflow.study import Study

TEXT_WIDTH_PX = 392
MEANING_HEIGHT_PX = 76
SET_FIRST = "set one first: Study, Change password"
NOT_IN_A_PARCEL = "A parcel takes no password home: do this in the study itself."


class SecretDialog(QDialog):
    """Asks for one thing that takes a password; stays open, with a sentence, when it is refused."""

    told = Signal(str)

    def __init__(self, title: str, heading: str, ok: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._background = Operations(self)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(24, 20, 24, 16)
        self._form.setVerticalSpacing(12)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setSizeConstraint(QFormLayout.SizeConstraint.SetFixedSize)  # grows with what is refused
        self._form.addRow(_label(heading, "joint"))
        self.problem = _label("", "problem")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(ok)
        self._buttons.accepted.connect(self._start)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _: self._background.close())  # before the study is closed

    def secret(self, label: str) -> QLineEdit:
        """A further field for a password."""
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(label)
        field.textChanged.connect(self._settle)
        self._form.addRow(label, field)
        return field

    def finish(self) -> None:
        """Close the form below the fields that were added."""
        self._form.addRow(self.problem)
        self.problem.hide()
        self._form.addRow(self._buttons)
        self._settle()

    def ready(self) -> bool:
        """Whether enough is typed."""
        return True

    def work(self) -> Callable[[], str]:
        """What to do with what is typed, off this thread; it returns a sentence."""
        raise NotImplementedError

    def _settle(self) -> None:
        self._ok.setEnabled(self.ready())

    def _start(self) -> None:
        if self._ok.isEnabled():
            self._ok.setEnabled(False)
            self._background.start(self.work(), self._succeed, self._refuse)

    def _succeed(self, sentence: str) -> None:
        self.told.emit(sentence)
        self.accept()

    def _refuse(self, error: SireaderError) -> None:
        self.problem.setText(tr(str(error)))
        self.problem.show()
        for field in self.findChildren(QLineEdit):
            field.clear()
        self.findChildren(QLineEdit)[0].setFocus()
        self._settle()


class PasswordDialog(SecretDialog):
    """A reader signs in with a password."""

    def __init__(self, study: Study, name: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Sign in"), tr(f"Password of {name}"), tr("Sign in"), parent)
        self._study, self._name = study, name
        self.password = self.secret(tr("Password"))
        self.finish()

    def ready(self) -> bool:
        """Something is typed."""
        return bool(self.password.text())

    def work(self) -> Callable[[], str]:
        """Sign in."""
        study, name, password = self._study, self._name, self.password.text()

        def run() -> str:
            sign_in(study, name, password)
            return tr(f"{name} is signed in.")

        return run


class ChangePasswordDialog(SecretDialog):
    """A reader sets a first password, or another one."""

    def __init__(self, study: Study, name: str, parent: QWidget | None = None) -> None:
        known = has_password(study, name)
        heading = tr(f"Another password for {name}") if known else tr(f"A first password for {name}")
        super().__init__(tr("Change password"), heading, tr("Change password") if known else tr("Set password"), parent)
        self._study, self._name = study, name
        self._form.addRow(
            _label(
                tr(
                    f"At least {SHORTEST} characters. Nobody can read it back, the coordinator can only "
                    "take it away. It is asked for when you sign in and when you sign off."
                ),
                "quiet",
            )
        )
        self.old = self.secret(tr("Password so far")) if known else None
        self.lacks = _label(" ", "problem")
        self.new, self.again = self.secret(tr("New password")), self.secret(tr("The same again"))
        self._form.addRow(self.lacks)
        self.finish()

    def ready(self) -> bool:
        """Both are alike and long enough; else it says which of that they are not."""
        lacks = unlike(self.new.text(), self.again.text(), SHORTEST)
        typed = self.new.text() or self.again.text()
        self.lacks.setText(lacks if lacks and typed else " ")
        return not lacks

    def work(self) -> Callable[[], str]:
        """Set it."""
        study, name, new = self._study, self._name, self.new.text()
        old = self.old.text() if self.old else ""

        def run() -> str:
            set_password(study, name, new, old)
            return tr(f"The password of {name} is set.")

        return run


class SignOffDialog(SecretDialog):
    """A reader signs for the reads given so far."""

    def __init__(self, study: Study, name: str, stands: Standing, parent: QWidget | None = None) -> None:
        super().__init__(tr("Sign off"), tr(f"Sign off as {name}"), tr("Sign off"), parent)
        self._study, self._name = study, name
        said = tr(stands.words)
        self._form.addRow(
            _label(
                f"{said[:1].upper()}{said[1:]}. "
                + tr("From then on, a change of what you signed shows at once; you may still amend."),
                "quiet",
            )
        )
        self.meaning = QPlainTextEdit(tr(proposed_meaning(stands)))
        self.meaning.setTabChangesFocus(True)
        self.meaning.setFixedHeight(scaled(MEANING_HEIGHT_PX))
        self.meaning.setAccessibleName(tr("What you declare"))
        self._form.addRow(tr("I declare"), self.meaning)
        self.password = self.secret(tr("Password"))
        self.finish()
        self.password.setFocus()

    def ready(self) -> bool:
        """A password is typed."""
        return bool(self.password.text())

    def work(self) -> Callable[[], str]:
        """Sign."""
        study, name = self._study, self._name
        password, meaning = self.password.text(), self.meaning.toPlainText()

        def run() -> str:
            sign_off(study, name, password, meaning)
            return tr(f"{name} signed off; {standing(study, name).words}.")

        return run


def signed_in(study: Study, name: str, parent: QWidget) -> bool:
    """Let a reader in, with the password where one is set; False when it was not given."""
    if not has_password(study, name):
        sign_in(study, name)
        return True
    dialog = PasswordDialog(study, name, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def sign_off_dialog(study: Study, name: str, parent: QWidget) -> SignOffDialog:
    """The dialog in which a reader signs off.

    Raises:
        RuleBroken: no password is set, or there is nothing to sign.
    """
    stands = standing(study, name)
    if study.read_only:
        raise RuleBroken("This study can only be looked at here: it is read-only")
    if not has_password(study, name):
        first = SET_FIRST if study.parcel_of is None else first_password(study)
        raise RuleBroken("To sign off you need a password", first)
    if not stands.unsigned:
        raise RuleBroken("There is nothing to sign", stands.words if stands.last else "no read is committed yet")
    return SignOffDialog(study, name, stands, parent)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setFixedWidth(scaled(TEXT_WIDTH_PX))
    return label
