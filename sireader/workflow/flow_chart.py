"""The flow of a study drawn as a chart: boxes in three columns, arrows at right angles, black on white."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sireader.workflow.flow import Arrow, Box, Flow
from sireader.workflow.svg import Drawing, Point, wrapped

PLACES: dict[str, tuple[int, int]] = {
    "received": (0, 1),
    "calibration": (1, 0),
    "excluded": (1, 2),
    "included": (2, 1),
    "partly": (3, 2),
    "read": (4, 1),
    "concordant": (5, 0),
    "discordant": (5, 1),
    "not-evaluable": (5, 2),
    "adjudicated": (6, 1),
    "to-adjudicate": (6, 2),
    "consensus": (7, 0),
    "unresolved": (7, 2),
    "settled": (8, 1),
    "definite": (9, 0),
    "not-definite": (9, 2),
    "train": (10, 0),
    "validation": (10, 1),
    "no-radiograph": (10, 2),
}
"""Row and column of every box."""
SIDE_ROWS = (1, 3)
"""Boxes in these rows stand beside the line from the row above to the row below."""
HEAVY = {"received", "settled"}
DASHED = {"partly", "to-adjudicate", "calibration"}
COLUMN_PX, GUTTER_PX, MARGIN_PX = 206.0, 40.0, 16.0
TITLE_PX, COUNT_PX, DETAIL_PX, PADDING_PX = 12.5, 13.5, 11.0, 9.0
LANE_PX, GAP_PX = 11.0, 26.0
MOST_DETAILS = 8
_WIDTH = 2 * MARGIN_PX + 3 * COLUMN_PX + 2 * GUTTER_PX


@dataclass(frozen=True, slots=True)
class _Frame:
    """A box with its place on the paper, in px."""

    box: Box
    row: int
    x: float
    top: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def flow_svg(chart: Flow) -> str:
    """The chart as the text of an SVG file, sized for A4."""
    rows = sorted({PLACES[box.key][0] for box in chart.boxes})
    lanes = _Lanes(chart)
    frames, height = _frames(chart, rows, lanes)
    drawing = Drawing(_WIDTH, height, chart.title)
    for arrow in chart.arrows:
        drawing.line(_route(arrow, chart, frames, lanes))
    for frame in frames.values():
        _draw(drawing, frame)
    for arrow in chart.arrows:
        if _ambiguous(arrow, chart):
            x, y = _entry(arrow, chart, frames), frames[arrow.end].top - 13
            drawing.label((x, y), f"{arrow.count:,}", DETAIL_PX)
    return drawing.svg()


def _ambiguous(arrow: Arrow, chart: Flow) -> bool:
    """Whether the boxes at both ends do not tell how many cases took this way."""
    if PLACES[arrow.end][0] in SIDE_ROWS:
        return False
    return len(_into(chart, arrow.end)) > 1 and len([one for one in chart.arrows if one.start == arrow.start]) > 1


class _Lanes:
    """Below each row, the heights at which arrows run sideways: one a box they leave, one an arrow that passes."""

    def __init__(self, chart: Flow) -> None:
        self._by_row: dict[int, list[str]] = {}
        down = [arrow for arrow in chart.arrows if PLACES[arrow.end][0] not in SIDE_ROWS]
        for arrow in down:
            self._take(PLACES[arrow.start][0], arrow.start)
        for arrow in down:
            self._take(_row_before(chart, arrow.end), self.name(arrow, chart))

    @staticmethod
    def name(arrow: Arrow, chart: Flow) -> str:
        """Which lane an arrow takes above its end."""
        near = PLACES[arrow.start][0] == _row_before(chart, arrow.end)
        return arrow.start if near else f"{arrow.start}>{arrow.end}"

    def _take(self, row: int, name: str) -> None:
        names = self._by_row.setdefault(row, [])
        if name not in names:
            names.append(name)

    def count(self, row: int) -> int:
        """Lanes below a row."""
        return len(self._by_row.get(row, ()))

    def offset(self, row: int, name: str) -> float:
        """How far below the row a lane runs, in px."""
        return 10 + LANE_PX * self._by_row[row].index(name)


def _row_before(chart: Flow, key: str) -> int:
    return max(row for row in (PLACES[box.key][0] for box in chart.boxes) if row < PLACES[key][0])


def _frames(chart: Flow, rows: Iterable[int], lanes: _Lanes) -> tuple[dict[str, _Frame], float]:
    frames: dict[str, _Frame] = {}
    y = MARGIN_PX
    for row in rows:
        here = [box for box in chart.boxes if PLACES[box.key][0] == row]
        heights = {box.key: _height(box) for box in here}
        for box in here:
            x = MARGIN_PX + PLACES[box.key][1] * (COLUMN_PX + GUTTER_PX) + COLUMN_PX / 2
            frames[box.key] = _Frame(box, row, x, y, heights[box.key])
        y += max(heights.values()) + GAP_PX + LANE_PX * lanes.count(row)
    return frames, max(frame.bottom for frame in frames.values()) + MARGIN_PX


def _titles(box: Box) -> list[str]:
    return wrapped(box.title, COLUMN_PX - 2 * PADDING_PX, TITLE_PX, bold=True)


def _details(box: Box) -> list[str]:
    told = [f"{word}: {count:,}" for word, count in box.details[:MOST_DETAILS]]
    rest = box.details[MOST_DETAILS:]
    told += [f"{len(rest)} further reasons: {sum(count for _, count in rest):,}"] if rest else []
    return [line for one in told for line in wrapped(one, COLUMN_PX - 2 * PADDING_PX, DETAIL_PX)]


def _height(box: Box) -> float:
    titles, details = len(_titles(box)), len(_details(box))
    text = 1.3 * (titles * TITLE_PX + COUNT_PX + details * DETAIL_PX)
    return 2 * PADDING_PX + text + (4 if details else 0)


def _draw(drawing: Drawing, frame: _Frame) -> None:
    box = frame.box
    corner = (frame.x - COLUMN_PX / 2, frame.top)
    drawing.box(corner, (COLUMN_PX, frame.height), heavy=box.key in HEAVY, dashed=box.key in DASHED)
    titles, y = _titles(box), frame.top + PADDING_PX + TITLE_PX
    drawing.text((frame.x, y), titles, TITLE_PX, bold=True)
    y += len(titles) * 1.3 * TITLE_PX + 1
    drawing.text((frame.x, y), [f"n = {box.count:,}"], COUNT_PX)
    left = corner[0] + PADDING_PX
    drawing.text((left, y + 1.3 * COUNT_PX + 3), _details(box), DETAIL_PX, start=True)


def _into(chart: Flow, key: str) -> list[Arrow]:
    """The arrows into a box from left to right."""
    arrows = [arrow for arrow in chart.arrows if arrow.end == key]
    return sorted(arrows, key=lambda arrow: (PLACES[arrow.start][1], PLACES[arrow.start][0]))


def _entry(arrow: Arrow, chart: Flow, frames: dict[str, _Frame]) -> float:
    """Where along its top an arrow enters a box."""
    into = _into(chart, arrow.end)
    spread = min(44.0, (COLUMN_PX - 40) / len(into))
    return frames[arrow.end].x + spread * (into.index(arrow) - (len(into) - 1) / 2)


def _route(arrow: Arrow, chart: Flow, frames: dict[str, _Frame], lanes: _Lanes) -> list[Point]:
    """Down from the box, sideways, down again; past other boxes in the gutter between two columns."""
    start, end = frames[arrow.start], frames[arrow.end]
    if end.row in SIDE_ROWS:
        inner = end.x + (COLUMN_PX / 2 if end.x < start.x else -COLUMN_PX / 2)
        return [(start.x, start.bottom), (start.x, end.middle), (inner, end.middle)]
    x, before = _entry(arrow, chart, frames), _row_before(chart, arrow.end)
    leave = _row_bottom(frames, start.row) + lanes.offset(start.row, arrow.start)
    arrive = _row_bottom(frames, before) + lanes.offset(before, lanes.name(arrow, chart))
    passing = start.x if _free(start.x, start.row, end.row, frames) else _gutter(start.x, end.x)
    points = [(start.x, start.bottom), (start.x, leave), (passing, leave), (passing, arrive), (x, arrive), (x, end.top)]
    return _straightened(points)


def _row_bottom(frames: dict[str, _Frame], row: int) -> float:
    return max(frame.bottom for frame in frames.values() if frame.row == row)


def _free(x: float, above: int, below: int, frames: dict[str, _Frame]) -> bool:
    return not any(above < frame.row < below and frame.x == x for frame in frames.values())


def _gutter(start: float, end: float) -> float:
    """The gutter beside the start, on the way to the end; left of the middle column where both stand in it."""
    step = (COLUMN_PX + GUTTER_PX) / 2
    return start + step if end > start else start - step


def _straightened(points: list[Point]) -> list[Point]:
    """Without points that lie on the line between their neighbours."""
    kept = [points[0]]
    for here, after in zip(points[1:], [*points[2:], None], strict=True):
        if here == kept[-1]:
            continue
        on_line = after is not None and (kept[-1][0] == here[0] == after[0] or kept[-1][1] == here[1] == after[1])
        if not on_line:
            kept.append(here)
    return kept
