"""One radiograph, read without a study of one's own: in a private temporary one, of which nothing stays unless asked.

It lies in the user's own data folder under the identity of the temporary study, de-identified as every study. With it
go the key behind its pseudonyms and what the window kept of it. A program that was killed leaves it; the next one takes
it away.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.files import make_folder, whole_file, whole_folder, write_whole
from sireader.imaging.decoding import DecoderStopped, Decoding
from sireader.imaging.pyramid import Pyramid
from sireader.workflow.anchor import heads_of
from sireader.workflow.keys import data_folder, keep_new_key, key_file
from sireader.workflow.protocols import protocol_text
from sireader.workflow.study import Study, lay_out

READER, PROTOCOL = "reader", "second-opinion"
_KEPT = "kept"
"""A file beside the study file: a copy was asked for, so that the key stays."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that is a radiograph.

    Attributes:
        pyramid: the radiograph.
        may_name: whether its file does not rule out that a name stands in its pixels (0028,0301).
    """

    pyramid: Pyramid
    may_name: bool


def once_folder() -> Path:
    """Where temporary studies lie."""
    return data_folder() / "once"


def is_temporary(folder: Path) -> bool:
    """Whether a study folder is one of a single radiograph, which goes when it is closed."""
    return folder.parent == once_folder()


def look(path: Path) -> Looked:
    """Decode a file; a SireaderError where it is no radiograph, which names the file."""
    decoding = Decoding()
    try:
        pyramid = decoding.pyramid(path)
    except DecoderStopped as error:
        what = f"{path.name} is damaged: the decoder stopped while it worked on it"
        raise SireaderError(what, "copy it again from its source") from error
    finally:
        decoding.close()
    return Looked(pyramid, pyramid.radiograph.facts.burned_in is not False)


def take(path: Path, study_id: str, *, burned_in_checked: bool) -> Path:
    """Make a temporary study of one radiograph; nothing is left where that fails.

    Args:
        path: the file, which is not changed.
        study_id: of the study to be made; nobody takes away what is there under it, see `left_behind`.
        burned_in_checked: as `import_radiographs` has it.

    Returns:
        The study's folder; its one reader is `READER`.

    Raises:
        SireaderError: no radiograph, or the disk refuses.
    """
    folder = once_folder() / study_id
    try:
        make_folder(folder, private=True)
        keep_new_key(study_id)
        lay_out(folder, protocol_text(PROTOCOL), study_id)
        with Study.open(folder) as study:
            _fill(study, path, burned_in_checked=burned_in_checked)
    except BaseException:
        discard(study_id)
        raise
    return folder


def _fill(study: Study, path: Path, *, burned_in_checked: bool) -> None:
    from sireader.workflow.choices import Choices  # with these comes pydicom: once a radiograph is wanted
    from sireader.workflow.intake import import_radiographs

    report = import_radiographs(study, [path], choices=Choices(all_looked=burned_in_checked, drop_dates=True))
    if report.stopped is not None:
        raise report.stopped
    if not report.accepted:
        raise SireaderError(next((one.why for one in report.refused), f"{path.name} is no radiograph"))
    study.add_reader(READER, study.protocol.roles[0].name)


def keep(folder: Path, target: Path) -> None:
    """Copy a closed temporary study to where its user wants it, whole or not at all; its key stays from now on.

    Raises:
        SireaderError: `target` is in use, or the disk refuses.
    """
    write_whole(folder / _KEPT, "")  # before the copy is there: a key too many does no harm, one too few does
    try:
        with whole_folder(target, "study") as beside:
            _copy(folder, beside)
    except BaseException:
        with suppress(OSError):
            (folder / _KEPT).unlink()
        raise


def _copy(folder: Path, target: Path) -> None:
    for source in sorted(folder.rglob("*")):
        place = target / source.relative_to(folder)
        if source.is_dir():
            make_folder(place)
        elif source.name != _KEPT:
            with whole_file(place) as temporary:
                shutil.copyfile(source, temporary)


def discard(study_id: str) -> bool:
    """Take a temporary study away, and all that was kept beside it; whether a copy of it is kept elsewhere.

    What the disk does not let go of is tried again at the next start.
    """
    folder = once_folder() / study_id
    kept = (folder / _KEPT).exists()
    if not kept:
        with suppress(OSError):
            key_file(study_id).unlink()
        shutil.rmtree(heads_of(study_id), ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)
    return kept


def left_behind() -> tuple[str, ...]:
    """The identities of the temporary studies that are there: of programs that run, and of some that were killed."""
    try:
        return tuple(sorted(each.name for each in once_folder().iterdir() if each.is_dir()))
    except OSError:
        return ()
