"""The flow chart on the screen, light on dark, and its counts; it is saved as it is printed, black on white."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from sireader.ui.coordinator.drawing import draw_png, svg_image
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.style import section
from sireader.ui.coordinator.tables import Row, Table
from sireader.ui.theme import PANEL, TEXT, ink
from sireader.ui.words import share as share_told
from sireader.ui.words import tr
from sireader.workflow.coordinating import Tables
from sireader.workflow.flow import Flow, flow_rows
from sireader.workflow.flow_chart import flow_svg

WIDEST_PX = 860


class FlowTab(QWidget):
    """The chart at the left, the table at the right."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live, self._svg = live, ""
        self._paper = QLabel()
        self._paper.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._paper.setAccessibleName(tr("Flow chart"))
        self._area = QScrollArea()
        self._area.setObjectName("paper")
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._paper)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.table = Table(("Box", "Cases", "Of the box before"), "Flow as a table", widest=0.6)
        self.picture, self.export = QPushButton(tr("Save &picture…")), QPushButton(tr("Save ta&ble…"))
        self.picture.clicked.connect(lambda: self._save("flow.svg", tr("Pictures (*.svg *.png)")))
        self.export.clicked.connect(lambda: self._save("flow.csv", tr("Tables (*.csv *.json)")))
        top = QHBoxLayout()
        top.addWidget(section("Flow of the cases"))
        top.addStretch(1)
        top.addWidget(self.picture)
        top.addWidget(self.export)
        both = QHBoxLayout()
        both.setSpacing(14)
        both.addWidget(self._area, 3)
        both.addWidget(self.table, 2)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(both, 1)

    def show_tables(self, tables: Tables) -> None:
        """Show the study as it is now."""
        self.table.show_rows(_rows(tables.flow))
        chart = flow_svg(_in_words(tables.flow))
        if chart != self._svg:
            self._svg = chart
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chart is as wide as there is room."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if not self._svg:
            return
        ratio, room = self.devicePixelRatioF(), min(WIDEST_PX, self._area.viewport().width())
        natural = svg_image(self._svg, 0.1).width() / 0.1
        dark = self._svg.replace('"white"', f'"{ink(PANEL).name()}"').replace('"black"', f'"{ink(TEXT).name()}"')
        pixmap = QPixmap.fromImage(svg_image(dark, ratio * max(room, 200) / natural))
        pixmap.setDevicePixelRatio(ratio)
        self._paper.setPixmap(pixmap)

    def _save(self, proposed: str, kinds: str) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the flow chart"), proposed, kinds)
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write the chart; what it is written as, the end of the name says."""
        desk, tables = self._live.desk, self._live.tables
        if tables is not None:
            self._live.act(lambda: desk.write_flow(tables, path, draw_png))


def _in_words(chart: Flow) -> Flow:
    """The chart as it is shown; reasons of exclusion are as they were typed."""
    boxes = (
        replace(box, title=tr(box.title), details=tuple((tr(word), count) for word, count in box.details))
        for box in chart.boxes
    )
    return replace(chart, title=tr(chart.title), boxes=tuple(boxes))


def _rows(chart: Flow) -> list[Row]:
    rows = []
    for number, (title, count, share, word, part) in enumerate(flow_rows(_in_words(chart))):
        cells = (f"      {word}", part, "") if word else (title, count, share and share_told(float(str(share)), 1))
        rows.append(Row(str(number), cells))  # type: ignore[arg-type]
    return rows
