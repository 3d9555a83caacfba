"""How the width of the reading page is shared out: half of it is the radiograph's, however large the text is."""

from __future__ import annotations

from sireader.ui.theme import scaled

LIST_WIDTH_PX = (90, 176)
SIDE_WIDTH_PX = (340, 500)
SIDE_SHARE, LARGEST_SHARE = 0.35, 0.5


def widths_px(whole: int) -> tuple[int, int]:
    """The widths of the worklist and of the column with the grades on a page so wide.

    Where the column leaves too little of the other half, the worklist has no room and 0 px.
    """
    least, most = map(scaled, SIDE_WIDTH_PX)
    side = min(max(scaled(SIDE_SHARE * whole), least), most, round(LARGEST_SHARE * whole))
    least, most = map(scaled, LIST_WIDTH_PX)
    rest = whole // 2 - side
    return (min(rest, most) if rest >= least else 0), side
