"""The coordinator comes in: with the password, where one is set."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from sireader.domain.acts import COORDINATOR
from sireader.ui.coordinator.forms import Form
from sireader.ui.words import tr
from sireader.workflow.coordinating import CoordinatorsDesk
from sireader.workflow.passwords import WrongPassword, has_password, sign_in
from sireader.workflow.study import Study

PASSWORD = "Password"  # noqa: S105 – a field's name


def coordinators_desk(study: Study, parent: QWidget) -> CoordinatorsDesk | None:
    """The desk of a study, once the coordinator has signed in; None when the password was not given.

    Raises:
        SireaderError: this is a reader's parcel, or the pause after too many wrong passwords.
    """
    desk = CoordinatorsDesk(study)
    if not has_password(study, COORDINATOR):
        sign_in(study, COORDINATOR)
        return desk
    said = tr(f"The coordinator of {study.name} signs in with a password.")
    while True:
        password = _asked(said, parent)
        if password is None:
            return None
        try:
            sign_in(study, COORDINATOR, password)
        except WrongPassword as wrong:
            said = str(wrong)
        else:
            return desk


def _asked(said: str, parent: QWidget) -> str | None:
    form = Form("Coordinator", "Sign in", parent).say(said).line(PASSWORD)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    field = form.field(PASSWORD)
    if isinstance(field, QLineEdit):
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setFocus()
    typed = form.exec() == QDialog.DialogCode.Accepted
    told = field.text() if isinstance(field, QLineEdit) else ""
    form.deleteLater()
    return told if typed else None
