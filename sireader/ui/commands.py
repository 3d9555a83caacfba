"""What each action of the table does on the reading page, and whether what it toggles is on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sireader.domain.grading import Grade
from sireader.ui.mouse import Tool
from sireader.ui.orientation import Orientation
from sireader.ui.reading_page import ReadingPage

KEY_STEP = 1.25
PAN_SHARE, FINE_PAN_SHARE = 0.1, 0.01
Command = Callable[[ReadingPage], object]
Check = Callable[[ReadingPage], bool]
_WAYS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def _grade(grade: Grade, page: ReadingPage) -> None:
    page.session.grade(grade)


def _commit(page: ReadingPage) -> None:
    if not page.placer.keep():
        page.commit()


def _give_up(page: ReadingPage) -> None:
    if not (page.placer.drop() or page.image.put_away()):
        page.session.give_up_amending()


def _next_part(page: ReadingPage) -> None:
    if not page.placer.turn():
        page.views.go_on()


def _previous_part(page: ReadingPage) -> None:
    if not page.placer.turn(-1):
        page.views.go_on(back=True)


def _step(by: tuple[int, int], page: ReadingPage, *, fine: bool) -> None:
    """Move what is being placed by keys, else the view, by one step."""
    right, down = by
    share = FINE_PAN_SHARE if fine else PAN_SHARE
    if not page.placer.move(right, down, fine=fine):
        page.move_view(lambda view: view.box.pan(share * right, share * down))


def _turn(turn: Callable[[Orientation], Orientation], page: ReadingPage) -> None:
    """Turn or flip the radiograph, or the prior while the keys move that; the joints stay as they are."""
    if page.views.in_hand is page.prior.canvas:
        page.move_view(lambda prior: prior.set_orientation(turn(prior.orientation)))
    else:
        page.image.set_orientation(turn(page.image.orientation))


def _fill_view(page: ReadingPage) -> None:
    """Let the greys of what is seen fill the window."""
    view = page.views.in_hand
    inverse, _ = view.film.transform().inverted()
    part = inverse.mapRect(view.box.viewRect()).intersected(view.whole).toAlignedRect()
    page.display_in_hand.fill(part.top(), part.left(), part.bottom() + 1, part.right() + 1)


def _take_preset(number: int, page: ReadingPage) -> None:
    page.take_preset(number)


_GRADE: dict[str, Command] = {
    **{f"grade-{int(grade)}": partial(_grade, grade) for grade in Grade},
    "take-back": lambda page: page.session.take_back(),
    "not-evaluable": lambda page: page.set_not_evaluable(not page.session.draft.not_evaluable),
    "comment": lambda page: page.grades.start_comment(),
    "commit": _commit,
    "amend": lambda page: page.session.start_amending(),
    "give-up": _give_up,
}

_CASE: dict[str, Command] = {
    "next-case": lambda page: page.session.open_next(),
    "previous-case": lambda page: page.session.open_next(-1),
    "next-waiting": lambda page: page.session.open_next(waiting_only=True),
    "go-to-case": lambda page: page.ask_for_case(),
    "prior": lambda page: page.toggle_prior(),
    "link": lambda page: page.toggle_link(),
}

_VIEW: dict[str, Command] = {
    "next-part": _next_part,
    "previous-part": _previous_part,
    "fit": lambda page: page.move_view(lambda view: view.fit()),
    "one-to-one": lambda page: page.move_view(lambda view: view.box.enlarge(100 / view.zoom_percent())),
    "zoom-in": lambda page: page.move_view(lambda view: view.box.enlarge(KEY_STEP)),
    "zoom-out": lambda page: page.move_view(lambda view: view.box.enlarge(1 / KEY_STEP)),
    **{f"pan-{way}": partial(_step, by, fine=False) for way, by in _WAYS.items()},
    **{f"fine-{way}": partial(_step, by, fine=True) for way, by in _WAYS.items()},
    "turn-right": partial(_turn, lambda now: now.turned(1)),
    "turn-left": partial(_turn, lambda now: now.turned(-1)),
    "flip": partial(_turn, Orientation.flipped_over),
    "reset": lambda page: page.reset_view(),
    "overlays": lambda page: page.image.toggle_overlays(),
    "shutter": lambda page: page.image.toggle_shutter(),
    "joints-window": lambda page: page.toggle_joints_window(),
}

_GREYS: dict[str, Command] = {
    "wider": lambda page: page.display_in_hand.step(wider=1, brighter=0),
    "narrower": lambda page: page.display_in_hand.step(wider=-1, brighter=0),
    "brighter": lambda page: page.display_in_hand.step(wider=0, brighter=1),
    "darker": lambda page: page.display_in_hand.step(wider=0, brighter=-1),
    "fill-view": _fill_view,
    "fill-joints": lambda page: page.display.fill(*page.joints.area),
    "next-preset": lambda page: page.display_in_hand.next_preset(),
    **{f"preset-{n}": partial(_take_preset, n) for n in range(1, 10)},
    "keep-preset": lambda page: page.session.hint.emit(page.display_in_hand.keep_preset()),
    "own-presets": lambda page: page.edit_presets(),
    "invert": lambda page: page.display_in_hand.invert(),
    "local-contrast": lambda page: page.toggle_local_contrast(),
}

_TOOLS: dict[str, Command] = {
    "ruler": lambda page: page.image.take_tool(Tool.RULER),
    "caliper": lambda page: page.image.take_tool(Tool.CALIPER),
    "loupe": lambda page: page.image.toggle_loupe(),
    "crop": lambda page: page.crops.toggle(),
    "remove-crop": lambda page: page.crops.remove(),
    "propose-crop": lambda page: page.crops.propose(),
    "place-ruler": lambda page: page.placer.place_ruler(Tool.RULER),
    "place-caliper": lambda page: page.placer.place_ruler(Tool.CALIPER),
    "place-loupe": lambda page: page.placer.place_loupe(),
    "place-crop": lambda page: page.crops.place(),
    "place-area": lambda page: page.placer.place_area(),
}

_OPINION: dict[str, Command] = {
    "opinion": lambda page: page.opinion.toggle(),
    "opinion-anyway": lambda page: page.opinion.insist(),
    "map": lambda page: page.opinion.toggle_map(),
    "map-lines": lambda page: page.opinion.toggle_contours(),
    "next-map": lambda page: page.opinion.next_map(),
    "map-stronger": lambda page: page.opinion.step_opacity(1),
    "map-weaker": lambda page: page.opinion.step_opacity(-1),
    "joint-boxes": lambda page: page.opinion.boxes.toggle(),
    "place-joint-boxes": lambda page: page.opinion.boxes.place(page.placer),
    "reset-joint-boxes": lambda page: page.opinion.boxes.reset(),
    "next-cut-off": lambda page: page.opinion.next_cut_off(),
}

COMMANDS = _GRADE | _CASE | _VIEW | _GREYS | _TOOLS | _OPINION
"""By the id of the action."""

CHECKS: dict[str, Check] = {
    "not-evaluable": lambda page: page.session.draft.not_evaluable,
    "prior": lambda page: page.prior.isVisible(),
    "link": lambda page: page.prior.linked,
    "overlays": lambda page: page.image.shows_overlays,
    "shutter": lambda page: page.image.shows_shutter,
    "joints-window": lambda page: page.joints.isWindow(),
    "invert": lambda page: page.display_in_hand.inverted,
    "local-contrast": lambda page: page.display.local_contrast,
    "ruler": lambda page: page.image.box.tool is Tool.RULER,
    "caliper": lambda page: page.image.box.tool is Tool.CALIPER,
    "loupe": lambda page: page.image.uses_loupe,
    "crop": lambda page: page.image.editing_crop,
    "propose-crop": lambda page: page.crops.suggests,
    "place-ruler": lambda page: page.placer.places("place-ruler"),
    "place-caliper": lambda page: page.placer.places("place-caliper"),
    "place-loupe": lambda page: page.placer.places("place-loupe"),
    "place-crop": lambda page: page.placer.places("place-crop"),
    "place-area": lambda page: page.placer.places("place-area"),
    "opinion": lambda page: page.opinion.shown,
    "map": lambda page: page.opinion.overlay.shown,
    "map-lines": lambda page: page.opinion.overlay.look.contours,
    "joint-boxes": lambda page: page.opinion.boxes.shown,
    "place-joint-boxes": lambda page: page.placer.places("place-joint-boxes"),
}
"""By the id of an action that toggles something: whether it is on."""
