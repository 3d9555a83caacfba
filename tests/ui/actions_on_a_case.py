"""What the actions do that grade a case, go through the worklist, and open things."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from sireader.domain.grading import Joint
from sireader.ui.dialogs import AboutDialog, GoToCaseDialog, ProblemDialog, SignInDialog
from sireader.ui.guide import GuideDialog
from sireader.ui.key_dialogs import AssignDialog, KeysSheet
from sireader.ui.page_writing import PageDialog
from sireader.ui.session import State
from sireader.ui.signing import ChangePasswordDialog, SignOffDialog
from sireader.workflow.parcels_open import open_parcel
from tests.builders import a_dicom_file
from tests.ui.hand import Hand, shows
from tests.ui.test_window import dismiss, everything_told
from tests.workflow.parcels import a_home, a_parcel


@shows(*(f"grade-{grade}" for grade in range(5)))
def _grade(hand: Hand, action: str) -> None:
    hand.press(action, "grade-4")
    assert hand.page.grades.shown_grade(Joint.RIGHT) == int(action[-1])
    assert hand.page.grades.shown_grade(Joint.LEFT) == 4


@shows("take-back")
def _take_back(hand: Hand, action: str) -> None:
    hand.press("grade-2", action)
    assert hand.page.grades.shown_grade(Joint.RIGHT) is None


@shows("not-evaluable")
def _not_evaluable(hand: Hand, action: str) -> None:
    hand.press(action)
    assert hand.session.draft.not_evaluable
    assert hand.checked(action)
    assert hand.page.grades.comment.hasFocus()


@shows("comment")
def _comment(hand: Hand, action: str) -> None:
    hand.press(action)
    assert hand.page.grades.comment.hasFocus()


@shows("commit")
def _commit(hand: Hand, action: str) -> None:
    hand.press("grade-2", "grade-3")
    hand.turn_page(action)
    assert hand.number == 2
    assert str(hand.session.entries[0].grades) == "2/3"


@shows("amend")
def _amend(hand: Hand, action: str) -> None:
    _commit(hand, "commit")
    hand.turn_page("previous-case")
    hand.press(action)
    assert "Amending" in state_words(hand)


@shows("give-up")
def _give_up(hand: Hand, action: str) -> None:
    _amend(hand, "amend")
    hand.press("place-ruler", action)
    assert (hand.placing(), hand.image.ruler_text) == ("", "")
    assert "Amending" in state_words(hand), "only what was in hand is put away"
    hand.turn_page(action)
    assert "Committed" in state_words(hand)


def state_words(hand: Hand) -> str:
    """What the panel says of the read."""
    return everything_told(hand.page.grades)


@shows("next-case")
def _next_case(hand: Hand, action: str) -> None:
    hand.turn_page(action)
    assert hand.number == 2


@shows("previous-case")
def _previous_case(hand: Hand, action: str) -> None:
    hand.turn_page("next-case", "next-case", action)
    assert hand.number == 2


@shows("next-waiting")
def _next_waiting(hand: Hand, action: str) -> None:
    hand.turn_page("next-case", "next-case")
    hand.press("grade-1", "grade-1")
    hand.turn_page("commit", "previous-case", "previous-case", action)
    assert hand.number == 4, "the third is read"


@shows("go-to-case")
def _go_to_case(hand: Hand, action: str) -> None:
    dialog = hand.press_into_dialog(action, GoToCaseDialog)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    hand.qtbot.keyClicks(field, "7")
    with hand.qtbot.waitSignal(hand.session.radiograph_ready, timeout=10_000):
        hand.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert hand.number == 7


@shows("prior")
def _prior(hand: Hand, action: str) -> None:
    other = hand.with_prior()
    assert other.checked(action)
    other.press(action)
    assert not other.page.prior.isVisible()
    assert not other.checked(action)


@shows("link")
def _link(hand: Hand, action: str) -> None:
    assert hand.checked(action)
    hand.press(action)
    assert hand.told == "The prior stays where it is."
    assert not hand.checked(action)


@shows("open-radiograph")
def _open_radiograph(hand: Hand, action: str) -> None:
    assert isinstance(hand.asked_with(action), QFileDialog)


def _on_one_radiograph(hand: Hand, action: str) -> Hand:
    """A window on a radiograph by itself, where this action is on; it is off in a study."""
    assert not hand.window.actions_by_id[action].isEnabled()
    window = hand.open_window(a_dicom_file(hand.folder / "one.dcm"), None, wait=False)
    hand.qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    other = Hand(window, hand.qtbot, hand.open_window, hand.folder)
    other.qtbot.waitUntil(lambda: other.session.state is not State.WAITING and other.session.idle, timeout=10_000)
    return other


@shows("keep-study")
def _keep_study(hand: Hand, action: str) -> None:
    assert isinstance(_on_one_radiograph(hand, action).asked_with(action), QFileDialog)


@shows("write-page")
def _write_page(hand: Hand, action: str) -> None:
    other = _on_one_radiograph(hand, action)
    other.press("grade-2", "grade-2")
    with other.qtbot.waitSignal(other.session.committed, timeout=10_000):
        other.page.commit()
    other.qtbot.waitUntil(lambda: other.session.state is State.COMMITTED, timeout=10_000)
    other.press(action)
    other.qtbot.waitUntil(lambda: bool(other.window.findChildren(PageDialog)), timeout=10_000)


@shows("open-study")
def _open_study(hand: Hand, action: str) -> None:
    assert isinstance(hand.asked_with(action), QFileDialog)


@shows("open-parcel")
def _open_parcel(hand: Hand, action: str) -> None:
    assert isinstance(hand.asked_with(action), QFileDialog)


@shows("send-reads")
def _send_reads(hand: Hand, action: str) -> None:
    assert not hand.window.actions_by_id[action].isEnabled()
    home, _ = a_home(hand.folder)
    window = hand.open_window(open_parcel(a_parcel(home, "Ada")).folder, "Ada")
    assert isinstance(Hand(window, hand.qtbot, hand.open_window, hand.folder).asked_with(action), QFileDialog)


@shows("sign-in")
def _sign_in(hand: Hand, action: str) -> None:
    assert isinstance(hand.asked_with(action), SignInDialog)


@shows("sign-off")
def _sign_off(hand: Hand, action: str) -> None:
    hand.press(action)
    assert isinstance(hand.dialog(ProblemDialog), ProblemDialog)
    dismiss(hand.window, hand.qtbot)
    hand.press("change-password")
    dialog = hand.dialog(ChangePasswordDialog)
    assert isinstance(dialog, ChangePasswordDialog)
    for field in (dialog.new, dialog.again):
        hand.qtbot.keyClicks(field, "a long sentence")
    with hand.qtbot.waitSignal(dialog.told):
        hand.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    hand.window.activateWindow()
    hand.qtbot.waitUntil(hand.window.isActiveWindow)
    hand.press("grade-1", "grade-2")
    hand.turn_page("commit")
    assert isinstance(hand.press_into_dialog(action, SignOffDialog), SignOffDialog)


@shows("change-password")
def _change_password(hand: Hand, action: str) -> None:
    hand.press_into_dialog(action, ChangePasswordDialog)


@shows("quit")
def _quit(hand: Hand, action: str) -> None:
    hand.press(action)
    assert not hand.window.isVisible()


@shows("keys")
def _keys(hand: Hand, action: str) -> None:
    sheet = hand.press_into_dialog(action, KeysSheet)
    hand.qtbot.keyClicks(sheet, "?")
    assert not sheet.isVisible()


@shows("guide")
def _guide(hand: Hand, action: str) -> None:
    guide = hand.press_into_dialog(action, GuideDialog)
    assert isinstance(guide, GuideDialog)
    assert "worklist" in guide.page.toPlainText()


@shows("change-keys")
def _change_keys(hand: Hand, action: str) -> None:
    hand.press_into_dialog(action, AssignDialog)


@shows("about")
def _about(hand: Hand, action: str) -> None:
    hand.press_into_dialog(action, AboutDialog)
