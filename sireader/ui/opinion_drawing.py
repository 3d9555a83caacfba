"""The two drawings of an opinion: its probability against the cut-offs, and its grades beside the reader's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from sireader.domain.grading import Grade
from sireader.inference.answer import CUT_OFFS, Answer
from sireader.ui.theme import ACCENT, LINE, QUIET, RAISED, TEXT, ink, scaled
from sireader.ui.words import number, tr
from sireader.ui.words import share as share_told

ROW_PX, DIGIT_PX, SHARE_PX, MARK_PX = 19, 14, 46, 12
SCALE_PX = 68
_SHORT = {"sensitivity": "sensitive", "balanced": "balanced", "specificity": "specific"}
_DULL = "#4a5158"


class GradeBars(QWidget):
    """The probabilities of the five grades of one joint as bars; a triangle points at the reader's grade."""

    def __init__(self, joint: str, shares: Sequence[float], mine: Grade | None, *, quiet: bool) -> None:
        """Args: `quiet` greys the bars of what is not to be relied on."""
        super().__init__()
        self._shares, self._mine, self._quiet = tuple(shares), mine, quiet
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = ", ".join(tr(f"grade {grade} {percent(share)}") for grade, share in enumerate(self._shares))
        own = tr("you gave no grade") if mine is None else tr(f"you graded {int(mine)}")
        self.setAccessibleName(f"{joint}: {told}; {own}")
        self.setToolTip(tr("The triangle points at your grade.") if mine is not None else "")

    def sizeHint(self) -> QSize:
        """Five rows."""
        return QSize(scaled(150), 5 * scaled(ROW_PX))

    def minimumSizeHint(self) -> QSize:
        """Digits, a short bar and percents."""
        return QSize(scaled(110), 5 * scaled(ROW_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A row for each grade."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            high = scaled(ROW_PX)
            for grade, share in enumerate(self._shares):
                self._paint_row(painter, QRect(0, grade * high, self.width(), high), grade, share)

    def _paint_row(self, painter: QPainter, row: QRect, grade: int, share: float) -> None:
        left, middle = int(Qt.AlignmentFlag.AlignLeft), int(Qt.AlignmentFlag.AlignVCenter)
        mine = grade == self._mine
        if mine:
            tip = QPointF(row.left() + 1, row.center().y() + 0.5)
            _triangle(painter, tip, toward=QPointF(8, 0), color=ink(ACCENT))
        painter.setPen(ink(QUIET if self._quiet else TEXT))
        painter.drawText(row.adjusted(MARK_PX, 0, 0, 0), left | middle, str(grade))
        bar = QRectF(row.adjusted(MARK_PX + scaled(DIGIT_PX), 3, -scaled(SHARE_PX), -3))
        painter.setPen(QPen(ink(ACCENT), 1) if mine else Qt.PenStyle.NoPen)
        painter.setBrush(ink(RAISED))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(_DULL if self._quiet else QUIET))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(bar.width() * share, 1), bar.height()), 2, 2)
        painter.setPen(ink(QUIET if self._quiet else TEXT))
        painter.drawText(row, int(Qt.AlignmentFlag.AlignRight) | middle, percent(share))


class CutOffScale(QWidget):
    """P(definite) from 0 to 1, and the model's cut-offs, each with its name; a click wishes for the next one."""

    clicked = Signal()

    def __init__(self, answer: Answer, cut_off: str, *, quiet: bool) -> None:
        """Args: `cut_off` is the chosen one, drawn bold; `quiet` greys the number that is not to be relied on."""
        super().__init__()
        self._probability, self._chosen, self._quiet = answer.probability, cut_off, quiet
        self._cut_offs = sorted(answer.cut_offs.items(), key=lambda one: one[1])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(scaled(200))
        self.setToolTip(tr("Tell opinions by the next cut-off: click, or Ctrl+Shift+D"))
        sides = (
            tr(f"{'at or above' if answer.says_definite(name) else 'below'} its {CUT_OFFS[name]}, {value:.2f}")
            for name, value in self._cut_offs
        )
        told = tr(f"Probability of definite {answer.probability:.2f}: {'; '.join(sides)}")
        self.setAccessibleName(f"{told}. {tr(f'Chosen: its {CUT_OFFS[cut_off]}')}")

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Whichever button: there is one thing to do."""
        self.clicked.emit()

    def sizeHint(self) -> QSize:
        """Number, scale, and names below."""
        return QSize(scaled(300), scaled(SCALE_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scale with its marks."""
        color = ink(QUIET if self._quiet else TEXT)
        scale = QRectF(8, scaled(26), self.width() - 16, 7)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink(RAISED))
            painter.drawRoundedRect(scale, 3, 3)
            done = QRectF(scale)
            done.setWidth(scale.width() * self._probability)
            painter.setBrush(ink(_DULL if self._quiet else ACCENT))
            painter.drawRoundedRect(done, 3, 3)
            self._paint_cut_offs(painter, scale)
            at = scale.left() + self._probability * scale.width()
            _triangle(painter, QPointF(at, scale.top() - 1), toward=QPointF(0, -7), color=color)
            painter.setPen(color)
            wide = scaled(140)
            room = QRectF(min(max(at - wide / 2, 0), self.width() - wide), 0, wide, scaled(18))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), tr(f"P(definite) {self._probability:.2f}"))

    def _paint_cut_offs(self, painter: QPainter, scale: QRectF) -> None:
        """A mark across the scale for each, with a line to its name: names stand apart where cut-offs do not."""
        share = self.width() / max(len(self._cut_offs), 1)
        for place, (name, value) in enumerate(self._cut_offs):
            at, middle = scale.left() + value * scale.width(), (place + 0.5) * share
            chosen = name == self._chosen
            font = painter.font()
            font.setBold(chosen)
            painter.setFont(font)
            painter.setPen(QPen(ink(TEXT if chosen else QUIET), 3 if chosen else 1.5))
            painter.drawLine(QPointF(at, scale.top() - 2), QPointF(at, scale.bottom() + 4))
            painter.setPen(QPen(ink(LINE), 1))
            painter.drawLine(QPointF(at, scale.bottom() + 4), QPointF(middle, scale.bottom() + 16))
            painter.setPen(ink(TEXT if chosen else QUIET))
            told = f"{'▸ ' if chosen else ''}{tr(_SHORT.get(name, name))} {number(value, 2)}"
            words = QRectF(place * share, scale.bottom() + 16, share, scaled(18))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignHCenter), told)


def _triangle(painter: QPainter, tip: QPointF, *, toward: QPointF, color: QColor) -> None:
    """A small triangle: its base lies at `tip` + `toward` when that points up, its tip there when it points right."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    across = QPointF(-toward.y(), toward.x()) * 0.6
    if toward.x() > 0:  # points right
        painter.drawPolygon(QPolygonF([tip + toward, tip + across, tip - across]))
    else:  # stands above the scale and points down
        painter.drawPolygon(QPolygonF([tip, tip + toward + across, tip + toward - across]))


def percent(share: float) -> str:
    """A share in per cent, as it stands beside its bar."""
    return "<1 %" if 0 < share < 0.005 else share_told(share)
