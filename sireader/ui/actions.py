"""Every action of the window as one record: menus, shortcuts, the help sheet and the docs are made from this table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Section(StrEnum):
    """The menu under which an action stands."""

    GRADE = "Grade"
    CASE = "Case"
    VIEW = "View"
    STUDY = "Study"
    HELP = "Help"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: stable name, by which the window finds what to do.
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


ACTIONS: tuple[ActionSpec, ...] = (
    *(
        ActionSpec(
            f"grade-{grade}",
            Section.GRADE,
            f"Grade {grade}",
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
        "commit", Section.GRADE, "Commit", ("Return", "Enter"), "Commit the grades for good and open the next case."
    ),
    ActionSpec("amend", Section.GRADE, "Amend…", ("A",), "Supersede your committed read of this case, with a reason."),
    ActionSpec("give-up", Section.GRADE, "Give up amending", ("Escape",), "Leave the committed read as it is."),
    ActionSpec("next-case", Section.CASE, "Next case", ("PgDown",), "Open the next case of the worklist."),
    ActionSpec("previous-case", Section.CASE, "Previous case", ("PgUp",), "Open the previous case of the worklist."),
    ActionSpec(
        "next-waiting", Section.CASE, "Next to read", ("Ctrl+PgDown",), "Open the next case that waits for you."
    ),
    ActionSpec(
        "prior", Section.CASE, "Prior", ("Y",), "Show another radiograph of the subject beside, if the protocol allows."
    ),
    ActionSpec("link", Section.CASE, "Link prior", ("Shift+Y",), "Let the prior follow zoom and place, or not."),
    ActionSpec("crop", Section.CASE, "Crop box", ("X",), "Show or hide the crop box; drag its handles."),
    ActionSpec("remove-crop", Section.CASE, "Remove crop", ("Shift+X",), "Keep the whole radiograph again."),
    ActionSpec("fit", Section.VIEW, "Fit", ("F",), "Fit the whole radiograph into the view."),
    ActionSpec("one-to-one", Section.VIEW, "One to one", ("O",), "Show one image pixel per screen pixel."),
    ActionSpec("zoom-in", Section.VIEW, "Zoom in", ("+", "="), "Enlarge; the mouse wheel does so at the pointer."),
    ActionSpec("zoom-out", Section.VIEW, "Zoom out", ("-",), "Make smaller."),
    ActionSpec(
        "pan-left", Section.VIEW, "Pan left", ("Left",), "Move the view; so does dragging with the right button."
    ),
    ActionSpec("pan-right", Section.VIEW, "Pan right", ("Right",), "Move the view to the right."),
    ActionSpec("pan-up", Section.VIEW, "Pan up", ("Up",), "Move the view up."),
    ActionSpec("pan-down", Section.VIEW, "Pan down", ("Down",), "Move the view down."),
    ActionSpec(
        "wider",
        Section.VIEW,
        "Less contrast",
        ("]",),
        "Widen the window; so does dragging to the right on the image, finely with Shift.",
    ),
    ActionSpec("narrower", Section.VIEW, "More contrast", ("[",), "Narrow the window."),
    ActionSpec("brighter", Section.VIEW, "Brighter", (".",), "Brighten; so does dragging upwards on the image."),
    ActionSpec("darker", Section.VIEW, "Darker", (",",), "Darken."),
    ActionSpec(
        "next-preset",
        Section.VIEW,
        "Next window preset",
        ("P",),
        "Step through the window presets; Ctrl and drag windows on an area.",
    ),
    ActionSpec("keep-preset", Section.VIEW, "Keep window as preset", ("Ctrl+P",), "Add this window to the presets."),
    ActionSpec("forget-presets", Section.VIEW, "Forget own presets", (), "Remove the presets that you kept."),
    ActionSpec("invert", Section.VIEW, "Invert", ("I",), "Show dense bone dark, or bright again."),
    ActionSpec(
        "local-contrast", Section.VIEW, "Local contrast", ("L",), "Raise local contrast; the status line says so."
    ),
    ActionSpec("ruler", Section.VIEW, "Ruler", ("M",), "Let the left button measure; lengths say what they rest on."),
    ActionSpec(
        "caliper",
        Section.VIEW,
        "Caliper",
        ("W",),
        "Measure a width by dragging from margin to margin.",
    ),
    ActionSpec("loupe", Section.VIEW, "Loupe", ("Z",), "Enlarge what is under the pointer three times."),
    ActionSpec("overlays", Section.VIEW, "Overlays", ("V",), "Show the overlays that the file carries."),
    ActionSpec("shutter", Section.VIEW, "Display shutter", ("S",), "Lift or lay the file's display shutter."),
    ActionSpec(
        "turn-right", Section.VIEW, "Turn right", ("T",), "Turn by 90° clockwise; the marks R and L move along."
    ),
    ActionSpec("turn-left", Section.VIEW, "Turn left", ("Shift+T",), "Turn by 90° anticlockwise."),
    ActionSpec("flip", Section.VIEW, "Flip", ("H",), "Exchange left and right; the marks R and L move along."),
    ActionSpec("reset", Section.VIEW, "Reset view", ("R",), "First window, not inverted, not turned, fitted."),
    ActionSpec(
        "joints-window",
        Section.VIEW,
        "Joints in a window",
        ("F9",),
        "The enlarged joints in a window for a second screen.",
    ),
    ActionSpec("full-screen", Section.VIEW, "Full screen", ("F11",), "Full screen, and back."),
    ActionSpec("open-study", Section.STUDY, "Open study…", ("Ctrl+O",), "Open another study folder."),
    ActionSpec("sign-in", Section.STUDY, "Change reader…", ("Ctrl+L",), "Sign in as another reader."),
    ActionSpec("quit", Section.STUDY, "Quit", ("Ctrl+Q",), "Close the program; drafts are kept."),
    ActionSpec("keys", Section.HELP, "Keys", ("?", "F1"), "Show or hide this sheet."),
    ActionSpec("change-keys", Section.HELP, "Change keys…", ("Ctrl+K",), "Assign other keys to actions."),
    ActionSpec("about", Section.HELP, "About SI Reader", (), "Version, licence and what the program is not."),
)


def keys_table() -> str:
    """The table of keys as the reader's guide prints it, in Markdown."""
    rows = ["| key | action | what it does |", "|---|---|---|"]
    for action in (action for action in ACTIONS if action.keys):
        keys = " or ".join(f"`{key}`" for key in action.keys if key != "Enter")
        rows.append(f"| {keys} | {action.title.rstrip('…')} | {action.sentence} |")
    return "\n".join(rows) + "\n"
