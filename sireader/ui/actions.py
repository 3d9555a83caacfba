"""Every action of the window as one record: menus, shortcuts, the help sheet and the docs are made from this table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby


class Section(StrEnum):
    """The menu under which an action stands."""

    GRADE = "Grade"
    CASE = "Case"
    VIEW = "View"
    GREYS = "Greys"
    TOOLS = "Tools"
    OPINION = "Opinion"
    STUDY = "Study"
    HELP = "Help"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: stable name, by which the window finds what to do; those of a series end in its number.
        section: its menu.
        title: as the menu shows it.
        keys: in Qt's portable notation; the first is the one that menus show.
        sentence: what it does, for the help sheet and the docs.
    """

    id: str
    section: Section
    title: str
    keys: tuple[str, ...]
    sentence: str

    @property
    def short_title(self) -> str:
        """The title without the dots that promise a dialog."""
        return self.title.rstrip("…")

    @property
    def series(self) -> str:
        """The name that the actions of a series share; the id of one that stands alone."""
        return self.id.rstrip("0123456789")


ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")

_GRADE = (
    *(
        ActionSpec(
            f"grade-{grade}",
            Section.GRADE,
            f"Grade {grade:d}",
            (str(grade),),
            f"Grade {grade}: the right joint first, then the left; a third digit starts again at the right.",
        )
        for grade in range(5)
    ),
    ActionSpec("take-back", Section.GRADE, "Take back", ("Backspace",), "Take back the last grade."),
    ActionSpec(
        "not-evaluable", Section.GRADE, "Not evaluable", ("N",), "Mark the radiograph not evaluable; needs a comment."
    ),
    ActionSpec("comment", Section.GRADE, "Comment", ("C",), "Type a comment; Enter or Escape returns to the image."),
    ActionSpec(
        "commit",
        Section.GRADE,
        "Commit",
        ("Enter", "Return"),
        "Commit the grades for good and open the next case; while placing by keys, keep what is placed.",
    ),
    ActionSpec("amend", Section.GRADE, "Amend…", ("A",), "Supersede your committed read of this case, with a reason."),
    ActionSpec(
        "give-up",
        Section.GRADE,
        "Give up",
        ("Escape",),
        "Put away what is being placed, else a length; else leave a committed read as it is instead of amending it.",
    ),
)

_CASE = (
    ActionSpec("next-case", Section.CASE, "Next case", ("PgDown",), "Open the next case of the worklist."),
    ActionSpec("previous-case", Section.CASE, "Previous case", ("PgUp",), "Open the previous case of the worklist."),
    ActionSpec(
        "next-waiting", Section.CASE, "Next to read", ("Ctrl+PgDown",), "Open the next case that waits for you."
    ),
    ActionSpec("go-to-case", Section.CASE, "Go to case…", ("G",), "Open the case of a number that you type."),
    ActionSpec(
        "prior", Section.CASE, "Prior", ("Y",), "Show another radiograph of the subject beside, if the protocol allows."
    ),
    ActionSpec("link", Section.CASE, "Link prior", ("Shift+Y",), "Let the prior follow zoom and place, or not."),
)

_VIEW = (
    ActionSpec(
        "next-part",
        Section.VIEW,
        "Next view",
        ("Tab",),
        "Give the keys to the next view, framed: radiograph, prior, joints; while placing by keys, take the next end.",
    ),
    ActionSpec("previous-part", Section.VIEW, "Previous view", ("Shift+Tab",), "The same the other way round."),
    ActionSpec("fit", Section.VIEW, "Fit", ("F",), "Fit the whole radiograph into the view."),
    ActionSpec("one-to-one", Section.VIEW, "One to one", ("O",), "Show one image pixel per screen pixel."),
    ActionSpec("zoom-in", Section.VIEW, "Zoom in", ("+", "="), "Enlarge; the mouse wheel does so at the pointer."),
    ActionSpec("zoom-out", Section.VIEW, "Zoom out", ("-",), "Make smaller."),
    *(
        ActionSpec(
            f"pan-{way.lower()}",
            Section.VIEW,
            f"Pan {way.lower()}",
            (way,),
            f"Move the view, or what is being placed by keys, {where}; so does dragging with the right button.",
        )
        for way, where in (("Left", "to the left"), ("Right", "to the right"), ("Up", "up"), ("Down", "down"))
    ),
    *(
        ActionSpec(
            f"fine-{way.lower()}",
            Section.VIEW,
            f"Pan finely {way.lower()}",
            (f"Shift+{way}",),
            f"Move the view, or what is being placed by keys, {where} by a little.",
        )
        for way, where in (("Left", "to the left"), ("Right", "to the right"), ("Up", "up"), ("Down", "down"))
    ),
    ActionSpec(
        "turn-right", Section.VIEW, "Turn right", ("T",), "Turn by 90° clockwise; the marks R and L move along."
    ),
    ActionSpec("turn-left", Section.VIEW, "Turn left", ("Shift+T",), "Turn by 90° anticlockwise."),
    ActionSpec("flip", Section.VIEW, "Flip", ("H",), "Exchange left and right; the marks R and L move along."),
    ActionSpec("reset", Section.VIEW, "Reset view", ("R",), "First window, not inverted, not turned, fitted."),
    ActionSpec("overlays", Section.VIEW, "Overlays", ("V",), "Show the overlays that the file carries."),
    ActionSpec("shutter", Section.VIEW, "Display shutter", ("S",), "Lift or lay the file's display shutter."),
    ActionSpec(
        "joints-window",
        Section.VIEW,
        "Joints in a window",
        ("F9",),
        "The enlarged joints in a window for a second screen.",
    ),
    ActionSpec("full-screen", Section.VIEW, "Full screen", ("F11",), "Full screen, and back."),
    ActionSpec("larger-text", Section.VIEW, "Larger text", ("Ctrl++", "Ctrl+="), "Enlarge all text, up to 200 %."),
    ActionSpec("smaller-text", Section.VIEW, "Smaller text", ("Ctrl+-",), "Make all text smaller, down to 100 %."),
    ActionSpec("high-contrast", Section.VIEW, "High contrast", ("F8",), "White on black, with stronger colours."),
)

_GREYS = (
    ActionSpec(
        "wider",
        Section.GREYS,
        "Less contrast",
        ("]",),
        "Widen the window; so does dragging to the right on the image, finely with Shift.",
    ),
    ActionSpec("narrower", Section.GREYS, "More contrast", ("[",), "Narrow the window."),
    ActionSpec("brighter", Section.GREYS, "Brighter", (".",), "Brighten; so does dragging upwards on the image."),
    ActionSpec("darker", Section.GREYS, "Darker", (",",), "Darken."),
    ActionSpec("fill-view", Section.GREYS, "Window on the view", ("E",), "Let the greys in view fill the window."),
    ActionSpec(
        "fill-joints", Section.GREYS, "Window on the joints", ("Shift+E",), "Let the joints' greys fill the window."
    ),
    ActionSpec("next-preset", Section.GREYS, "Next window preset", ("P",), "Step through the window presets."),
    *(
        ActionSpec(
            f"preset-{number}",
            Section.GREYS,
            f"Window preset {number}",
            (f"Ctrl+{number}",),
            f"Take the {ordinal} of the window presets.",
        )
        for number, ordinal in enumerate(ORDINALS, start=1)
    ),
    ActionSpec("keep-preset", Section.GREYS, "Keep window as preset", ("Ctrl+P",), "Add this window to the presets."),
    ActionSpec(
        "own-presets", Section.GREYS, "Own presets…", ("Ctrl+Shift+P",), "Rename, order and remove your own presets."
    ),
    ActionSpec("invert", Section.GREYS, "Invert", ("I",), "Show dense bone dark, or bright again."),
    ActionSpec(
        "local-contrast", Section.GREYS, "Local contrast", ("L",), "Raise local contrast; the status line says so."
    ),
)

_TOOLS = (
    ActionSpec("ruler", Section.TOOLS, "Ruler", ("M",), "Let the left button measure; lengths say what they rest on."),
    ActionSpec(
        "caliper", Section.TOOLS, "Caliper", ("W",), "Let the left button measure a width from margin to margin."
    ),
    ActionSpec("loupe", Section.TOOLS, "Loupe", ("Z",), "Enlarge what is under the pointer three times."),
    ActionSpec("crop", Section.TOOLS, "Crop box", ("X",), "Show or hide the crop box; drag its handles."),
    ActionSpec("remove-crop", Section.TOOLS, "Remove crop", ("Shift+X",), "Keep the whole radiograph again."),
    ActionSpec(
        "propose-crop",
        Section.TOOLS,
        "Propose crop",
        ("Ctrl+Shift+X",),
        "Suggest a crop around both joints, again one around the pelvis; Enter takes it, Escape puts it away.",
    ),
    ActionSpec("place-ruler", Section.TOOLS, "Ruler by keys", ("Shift+M",), "Move the ruler's ends with the arrows."),
    ActionSpec(
        "place-caliper", Section.TOOLS, "Caliper by keys", ("Shift+W",), "Move the caliper's ends with the arrows."
    ),
    ActionSpec("place-loupe", Section.TOOLS, "Loupe by keys", ("Shift+Z",), "Move the loupe with the arrows."),
    ActionSpec(
        "place-crop", Section.TOOLS, "Crop box by keys", ("Ctrl+X",), "Move the crop box's corners with the arrows."
    ),
    ActionSpec(
        "place-area",
        Section.TOOLS,
        "Window on an area by keys",
        ("Ctrl+E",),
        "Move an area's corners with the arrows; Enter lets its greys fill the window, as Ctrl and dragging do.",
    ),
)

_OPINION = (
    ActionSpec(
        "opinion",
        Section.OPINION,
        "Second opinion",
        ("Shift+O",),
        "Reveal what a model sees, after your own commit and on record, or hide it; if the protocol allows.",
    ),
    ActionSpec(
        "opinion-anyway",
        Section.OPINION,
        "Show anyway",
        ("Shift+I",),
        "Show, on record, the numbers on a radiograph that is outside what the model knows.",
    ),
    ActionSpec("map", Section.OPINION, "Map", ("D",), "Lay the map of a revealed opinion on the radiograph, or not."),
    ActionSpec("map-lines", Section.OPINION, "Map as lines", ("Shift+D",), "Draw the map as lines, or as areas."),
    ActionSpec("next-map", Section.OPINION, "Next map", ("Ctrl+D",), "The map of definite, of the right, of the left."),
    ActionSpec("map-stronger", Section.OPINION, "Map stronger", ("Ctrl+Up",), "Show more of the map."),
    ActionSpec("map-weaker", Section.OPINION, "Map weaker", ("Ctrl+Down",), "Show more of the radiograph below."),
    ActionSpec(
        "joint-boxes",
        Section.OPINION,
        "Joint boxes",
        ("J",),
        "Show the boxes of the joints in which a revealed map is measured, to be moved by the mouse, or hide them.",
    ),
    ActionSpec(
        "place-joint-boxes",
        Section.OPINION,
        "Move joint boxes by keys",
        ("Shift+J",),
        "Move the boxes of the joints with the arrows, the next corner with Tab; Enter keeps them, Escape does not.",
    ),
    ActionSpec(
        "reset-joint-boxes",
        Section.OPINION,
        "Joint boxes as proposed",
        ("Ctrl+J",),
        "Measure the map in the boxes of the joints as they were proposed.",
    ),
    ActionSpec(
        "next-cut-off",
        Section.OPINION,
        "Next cut-off",
        ("Ctrl+Shift+D",),
        "Tell opinions by the balanced cut-off, by the one that favours sensitivity, or specificity.",
    ),
    ActionSpec(
        "models",
        Section.OPINION,
        "Models…",
        ("Ctrl+M",),
        "See, compare, install and remove models; say which are asked.",
    ),
)

_STUDY = (
    ActionSpec(
        "open-radiograph",
        Section.STUDY,
        "Open radiograph…",
        ("Ctrl+R",),
        "Open one radiograph by itself; nothing of it is kept unless you ask.",
    ),
    ActionSpec(
        "write-page",
        Section.STUDY,
        "Page as PDF…",
        ("F7",),
        "Write one page about a radiograph that was opened by itself: pictures, your grades, the opinion you saw.",
    ),
    ActionSpec(
        "keep-study",
        Section.STUDY,
        "Keep as a study…",
        ("Ctrl+Shift+K",),
        "Keep a radiograph that was opened by itself, and your read of it, in a study folder.",
    ),
    ActionSpec("open-study", Section.STUDY, "Open study…", ("Ctrl+O",), "Open another study folder."),
    ActionSpec(
        "open-parcel",
        Section.STUDY,
        "Open parcel…",
        ("Ctrl+Shift+O",),
        "Open the file that a coordinator sent you; opened again, it goes on where it was.",
    ),
    ActionSpec(
        "send-reads",
        Section.STUDY,
        "Send reads back…",
        ("Ctrl+Shift+S",),
        "Write your reads of an opened parcel into a file for the coordinator.",
    ),
    ActionSpec("sign-in", Section.STUDY, "Change reader…", ("Ctrl+L",), "Sign in as another reader."),
    ActionSpec(
        "sign-off", Section.STUDY, "Sign off…", ("Ctrl+S",), "Sign with your password for the reads you have given."
    ),
    ActionSpec(
        "change-password", Section.STUDY, "Change password…", ("Ctrl+Shift+L",), "Set a password, or another one."
    ),
    ActionSpec("quit", Section.STUDY, "Quit", ("Ctrl+Q",), "Close the program; drafts are kept."),
)

_HELP = (
    ActionSpec(
        "guide", Section.HELP, "Guide", ("F1",), "Read the guides: the window, grading by the criteria, protocols."
    ),
    ActionSpec("keys", Section.HELP, "Keys", ("?",), "Show or hide this sheet."),
    ActionSpec("change-keys", Section.HELP, "Change keys…", ("Ctrl+K",), "Assign other keys to actions."),
    ActionSpec(
        "about", Section.HELP, "About SI Reader", ("Shift+F1",), "Version, licence and what the program is not."
    ),
)

ACTIONS: tuple[ActionSpec, ...] = (*_GRADE, *_CASE, *_VIEW, *_GREYS, *_TOOLS, *_OPINION, *_STUDY, *_HELP)


def by_series(actions: Iterable[ActionSpec]) -> Iterator[tuple[ActionSpec, ActionSpec]]:
    """The first and the last action of each series, in the table's order; the same twice where one stands alone."""
    for _, members in groupby(actions, key=lambda action: action.series):
        series = list(members)
        yield series[0], series[-1]


def keys_table() -> str:
    """The table of keys as the reader's guide prints it, in Markdown."""
    rows = ["| key | action | what it does |", "|---|---|---|"]
    for action in (action for action in ACTIONS if action.keys):
        keys = " or ".join(f"`{key}`" for key in action.keys if key != "Return")
        rows.append(f"| {keys} | {action.short_title} | {action.sentence} |")
    return "\n".join(rows) + "\n"
