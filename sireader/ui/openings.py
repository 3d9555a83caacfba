"""The ways into the window: a study folder, a parcel, one radiograph by itself, the sample study; chosen or dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog

from sireader.domain.errors import SireaderError
from sireader.ui import one_radiograph, parcels
from sireader.ui.operations import Operations
from sireader.ui.settings import LAST_STUDY, Settings
from sireader.ui.words import tr

if TYPE_CHECKING:
    from sireader.ui.main_window import MainWindow

PARCEL_ENDING = ".sirp"


class Openings:
    """Asks for what is to be opened, and gets it ready in the background."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        self._window, self._settings = window, settings
        self._background = Operations(window)
        tells = (window.show_busy, window.show_start_page, window.show_problem)
        self.parcels = parcels.Parcels(parcels.Host(window, self._background, self._enter, *tells))
        says = (self._say_opening, window.show_busy, self._not_opened, window.show_problem)
        self.single = one_radiograph.OneRadiograph(
            one_radiograph.Host(window, self._background, self._enter, *says),
        )

    def open_file(self, path: Path) -> None:
        """A parcel, or one radiograph by itself.

        Raises:
            SireaderError: a parcel that cannot even be looked at; of all else the window tells.
        """
        from sireader.workflow.parcels_file import is_parcel

        if is_parcel(path) or path.suffix.lower() == PARCEL_ENDING:
            self.parcels.open(path)
        else:
            self.single.open(path)

    def open_dropped(self, paths: tuple[Path, ...]) -> None:
        """Whatever it is, but one at a time."""
        if len(paths) > 1:
            self._window.show_problem(
                SireaderError("Several files were dropped", "drop one radiograph, or import them all into a study")
            )
        else:
            self._window.attempt(lambda: self._window.open_study(paths[0]))

    def choose_study(self) -> None:
        """Ask for a study folder and open it."""
        last = str(Path(self._settings.get(LAST_STUDY)).parent)
        folder = QFileDialog.getExistingDirectory(self._window, tr("Open study"), last)
        if folder:
            self._window.attempt(lambda: self._window.open_study(Path(folder)))

    def choose_sample(self) -> None:
        """Ask where the sample study goes, make it in the background and open it as its adjudicator."""
        title = tr("New folder for the sample study")
        folder, _ = QFileDialog.getSaveFileName(self._window, title, "sample-study")
        if folder:
            self.make_sample(Path(folder))

    def make_sample(self, folder: Path) -> None:
        """Make the sample study in the background, say how far it is, and open it."""
        from sireader.workflow import demo  # draws phantoms: only when asked for

        self._window.show_busy(tr(f"Making a sample study in {folder.name} …"))
        self._background.start(
            lambda: demo.make_demo(folder),
            lambda _: self._window.attempt(lambda: self._window.open_study(folder, demo.ADJUDICATOR)),
            lambda error: self._window.show_start_page(tr(str(error))),
        )

    def send_reads(self) -> None:
        """Write the reads of the open parcel into a file."""
        study = self._window.study
        if study is not None and study.parcel_of is not None:
            self.parcels.send(study.folder)

    def keep_study(self) -> None:
        """Keep the radiograph that is open by itself, and its reads."""
        study = self._window.study
        if study is not None and self._window.alone and self._window.settle():
            self.single.keep(study.folder, study.id)

    def close(self) -> None:
        """Finish what was begun in the background; nothing of it shows any more."""
        self._background.close()

    def _enter(self, folder: Path, reader: str) -> None:
        """Open what was got ready; back to the start page where a password was not given."""
        self._window.attempt(lambda: self._window.open_study(folder, reader))
        if self._window.study is None:
            self._window.show_start_page()

    def _say_opening(self, note: str) -> None:
        """An open study stays until it is known that the file can be opened."""
        if self._window.study is None:
            self._window.show_busy(note)
        else:
            self._window.hint(note)

    def _not_opened(self, sentence: str) -> None:
        self._window.hint("")
        if self._window.study is None:
            self._window.show_start_page(sentence)
        elif sentence:
            self._window.show_problem(SireaderError(sentence))


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this computer that are dropped; none where it is anything else, such as text."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
