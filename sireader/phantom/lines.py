"""Lines that a reader of pelvic radiographs looks for: where a bony surface runs along the beam."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sireader.phantom.film import Film, stroke
from sireader.phantom.skeleton import flat
from sireader.phantom.view import Solid, View


@dataclass(frozen=True, slots=True)
class Line:
    """A cortical line on both sides: what it is, path in patient mm, width and amount in mm of cortical bone."""

    name: str
    width_mm: float
    amount_mm: float
    path: Solid


def _arc(x: float, y: float, radius: float, start_deg: float, end_deg: float) -> Solid:
    angles = np.deg2rad(np.linspace(start_deg, end_deg, 9))
    return flat(0.0, *((x + radius * float(np.cos(a)), y + radius * float(np.sin(a))) for a in angles))


LINES = (
    Line("acetabular roof", 2.4, 6.0, _arc(90, 0, 29.3, -150, -28)),
    Line("weight-bearing sclerosis", 4.0, 3.4, _arc(90, 0, 30.8, -80, -32)),
    Line("acetabular floor", 1.5, 2.6, _arc(86, 3, 29, -168, -205)),
    Line("back wall", 2.0, 1.9, flat(-15, (114, -26), (113, -12), (109, 2), (102, 14), (94, 23), (86, 30))),
    Line("front wall", 2.2, 1.3, flat(18, (110, -31), (100, -17), (88, -3), (78, 8), (70, 14), (62, 17))),
    Line("ilio-ischial", 1.6, 2.6, flat(-20, (58, -50), (63, -36), (63.5, -20), (62, -4), (60, 12), (56, 30))),
    Line("iliopectineal", 1.8, 3.0, flat(5, (46, -62), (55, -52), (60, -38), (59, -22), (55, -7), (47, 8), (34, 17))),
    Line("teardrop", 1.6, 2.4, flat(0, (64, -4), (63.5, 9), (61.5, 16), (59, 17), (57.8, 11), (58.5, -2))),
    Line("ischial spine", 1.6, 1.8, flat(-50, (57, 4), (51, 3), (47.5, 6), (51, 11), (56, 13))),
    Line("back of the iliac crest", 2.4, 1.5, flat(-70, (45, -138), (50, -122), (52, -106), (50, -92))),
    Line("gluteal line", 4.0, 0.9, flat(0, (68, -112), (74, -98), (86, -86), (100, -80))),
    Line("pillar beside the joint", 6.0, 1.3, flat(-5, (74, -160), (66, -140), (63, -122), (64, -100), (66, -80))),
    Line("calcar", 3.0, 2.2, flat(0, (98, 26), (103, 36), (107, 48), (110, 64))),
    Line("intertrochanteric crest", 6.0, 1.0, flat(-10, (138, 0), (130, 18), (118, 36), (106, 48))),
    Line("neck behind the head", 3.0, 0.9, _arc(90, 0, 24, -35, 55)),
    Line("promontory", 2.0, 1.3, flat(-38, (2, -116), (14, -114.5), (24, -117))),
    Line("upper sacral facet", 2.4, 1.8, flat(-60, (26, -127), (24.5, -119), (21, -113))),
    Line("first sacral disc", 1.8, 1.6, flat(-62, (3, -93), (14, -92), (22, -96))),
    Line("second sacral disc", 1.6, 1.4, flat(-70, (3, -74), (11, -73), (18, -76))),
    Line("third sacral disc", 1.5, 1.2, flat(-80, (2, -56), (9, -55), (14, -57))),
    Line("fourth sacral disc", 1.4, 1.0, flat(-88, (2, -38), (7, -37), (12, -39))),
    Line("intermediate crest", 2.4, 1.0, flat(-90, (17, -106), (15, -84), (13, -66), (11, -50), (9, -34))),
    Line("lateral crest", 3.0, 1.2, flat(-80, (44, -112), (38, -94), (34, -78), (29, -62), (26, -46))),
)


def lay_lines(film: Film, view: View) -> None:
    """Adds all lines on both sides."""
    for side in (1, -1):
        for line in LINES:
            stroke(film, view.film(line.path, side), line.width_mm, line.amount_mm, fade=0.3)
