"""Opening a single radiograph, without a study: looked at, asked about once, read in a temporary study, taken away."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QLockFile, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QVBoxLayout, QWidget

from sireader.domain.errors import SireaderError
from sireader.files import make_folder
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.windowing import lookup
from sireader.ui.canvas import Canvas
from sireader.ui.kept_views import FOLDER as VIEWS
from sireader.ui.operations import Operations
from sireader.ui.reader_files import readers_file
from sireader.ui.words import tr
from sireader.workflow import one_radiograph
from sireader.workflow.one_radiograph import READER, Looked, once_folder

FILES = "Radiographs (*.dcm *.dicom *.png *.tif *.tiff);;All files (*)"
ASKED = "Does the picture show a name, a birth date or a number of the patient?"
SHOWS_NONE = "It shows none: open"
_SAYS = {
    True: "The file says that text is burned into the picture.",
    None: "The file does not rule out that text is burned into the picture.",
}
_REST = "If it does, cancel and have it covered first: SI Reader lets no name into a file or onto a page unasked."
QUESTION_SIZE_PX = (720, 760)


@dataclass(frozen=True, slots=True)
class Host:
    """What a single radiograph needs of the window.

    Attributes:
        window: on which dialogs stand.
        background: where the work is done.
        open_study: opens a study for a reader.
        opening: says what is being opened, whatever else is open.
        busy: says what is being done, with no study open.
        stopped: says why nothing was opened; an empty sentence where the user did not want to.
        tell: says one sentence.
    """

    window: QWidget
    background: Operations
    open_study: Callable[[Path, str], None]
    opening: Callable[[str], None]
    busy: Callable[[str], None]
    stopped: Callable[[str], None]
    tell: Callable[[SireaderError], None]


class OneRadiograph:
    """Opens single radiographs, off the GUI thread, and takes them away again.

    A lock beside each temporary study says that its program runs; what has none is taken away at the next start.
    """

    def __init__(self, host: Host) -> None:
        self._host = host
        self._held: dict[str, QLockFile] = {}
        self._keeping = ""
        self.take_away_left_behind()

    def choose(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(self._host.window, tr("Open radiograph"), "", tr(FILES))
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Look at a file; what is a radiograph is opened, perhaps after a question."""
        self._host.opening(tr(f"Opening {path.name} …"))
        self._host.background.start(
            lambda: one_radiograph.look(path),
            lambda looked: self._ask(path, looked),
            lambda error: self._host.stopped(tr(str(error))),
        )

    def _ask(self, path: Path, looked: Looked) -> None:
        """Ask about names in the picture where its file does not rule them out; nothing of it is in any file so far."""
        if not looked.may_name:
            self._take(path)
            return
        dialog = NamesDialog(looked.pyramid, self._host.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(path))
        dialog.rejected.connect(lambda: self._host.stopped(""))
        dialog.open()

    def _take(self, path: Path) -> None:
        """Whoever was asked has looked."""
        study_id = self._new_lock()
        self._host.background.start(
            lambda: one_radiograph.take(path, study_id, burned_in_checked=True),
            lambda folder: self._host.open_study(folder, READER),
            lambda error: self._give_up(study_id, error),
        )

    def _give_up(self, study_id: str, error: SireaderError) -> None:
        self.take_away(study_id)
        self._host.stopped(tr(str(error)))

    def keep(self, folder: Path, study_id: str) -> None:
        """Ask where the study of the open radiograph goes, copy it there and open the copy."""
        title = tr("New folder for the study")
        name, _ = QFileDialog.getSaveFileName(self._host.window, title, "one-radiograph")
        if not name:
            return
        target, self._keeping = Path(name), study_id
        self._host.busy(tr(f"Keeping the radiograph and your read in {target.name} …"))
        self._host.background.start(
            lambda: one_radiograph.keep(folder, target),
            lambda _: self._kept(study_id, target),
            lambda error: self._not_kept(folder, error),
        )

    def _kept(self, study_id: str, target: Path) -> None:
        self._keeping = ""
        self.take_away(study_id)
        self._host.open_study(target, READER)

    def _not_kept(self, folder: Path, error: SireaderError) -> None:
        self._keeping = ""
        self._host.open_study(folder, READER)
        self._host.tell(error)

    def take_away(self, study_id: str) -> None:
        """A temporary study is closed: take it away, unless it is being kept."""
        if study_id == self._keeping:
            return
        if not one_radiograph.discard(study_id):
            with suppress(OSError):
                readers_file(VIEWS, study_id, READER, ".json").unlink()
        lock = self._held.pop(study_id, None)
        if lock is not None:
            lock.unlock()

    def close(self) -> None:
        """Take away whatever is left: the window closes."""
        self._keeping = ""
        for study_id in tuple(self._held):
            self.take_away(study_id)

    def take_away_left_behind(self) -> None:
        """What belongs to no program that runs was left by one that was killed."""
        for study_id in one_radiograph.left_behind():
            if study_id not in self._held and self._hold(study_id):
                self.take_away(study_id)

    def _new_lock(self) -> str:
        study_id = str(uuid4())
        with suppress(SireaderError):  # where nothing can be written, `take` says so
            make_folder(once_folder(), private=True)
        self._hold(study_id)
        return study_id

    def _hold(self, study_id: str) -> bool:
        lock = QLockFile(str(once_folder() / f"{study_id}.lock"))
        lock.setStaleLockTime(0)  # a mark counts as long as its program runs
        if lock.tryLock(0):
            self._held[study_id] = lock
        return study_id in self._held


class NamesDialog(QDialog):
    """The one question: whether a name can be seen, asked beside the picture and before it reaches any file."""

    def __init__(self, pyramid: Pyramid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open radiograph"))
        radiograph = pyramid.radiograph
        self.picture = Canvas()
        self.picture.setAccessibleName(tr("Radiograph"))
        self.picture.show_pyramid(pyramid)
        self.picture.set_table(lookup(radiograph, pyramid.first_voi))
        said = QLabel(tr(_SAYS[radiograph.facts.burned_in or None]))
        said.setObjectName("quiet")
        asked = QLabel(tr(ASKED))
        asked.setObjectName("joint")
        rest = QLabel(tr(_REST))
        rest.setObjectName("quiet")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr(SHOWS_NONE))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.picture, 1)
        for words in (said, asked, rest):
            words.setWordWrap(True)
            layout.addWidget(words)
        layout.addWidget(buttons)
        self.resize(*QUESTION_SIZE_PX)
