"""How the width of the reading page is shared out: half of it is the radiograph's, less where text is large."""

from __future__ import annotations

from sireader.ui.theme import scaled

LIST_WIDTH_PX = (90, 176)
SIDE_WIDTH_PX = (340, 500)
SIDE_SHARE, LARGEST_SHARE = 0.35, 0.58


def widths_px(whole: int) -> tuple[int, int]:
    """The widths of the worklist and of the column with the grades on a page so wide."""
    least, most = map(scaled, SIDE_WIDTH_PX)
    side = min(max(scaled(SIDE_SHARE * whole), least), most, round(LARGEST_SHARE * whole))
    least, most = map(scaled, LIST_WIDTH_PX)
    return min(max(whole // 2 - side, least), most), side
