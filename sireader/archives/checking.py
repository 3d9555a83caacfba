"""Whether what came is what was asked for: an archive is believed nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from pydicom import Dataset, dcmread
from pydicom.filereader import read_dataset, read_preamble
from pydicom.uid import DeflatedExplicitVRLittleEndian

from sireader.archives.values import text
from sireader.domain.archives import Wanted
from sireader.domain.errors import RadiographRefused
from sireader.files import InMemory

_KEYS = ["StudyInstanceUID", "SOPInstanceUID", "PatientID"]


class Asked:
    """What an archive was asked for, and what of it has not come yet."""

    def __init__(self, archive: str, wanted: Iterable[Wanted]) -> None:
        self._archive = archive
        self.missing = {one.instance: one for one in wanted}
        self._all = dict(self.missing)

    def instance(self, content: bytes | memoryview) -> str:
        """The UID of an image that came, which is not missing any more.

        Args:
            content: the bytes of a DICOM file.

        Raises:
            RadiographRefused: it is no DICOM file, was not asked for, or is another study's or patient's.
        """
        head = _head(content)
        if head is None:
            raise self._refused("damaged", "sent something that is no DICOM file, or deflated")
        instance = text(head, "SOPInstanceUID")
        asked = self._all.get(instance)
        if asked is None:
            raise self._refused("not-asked-for", "sent an image that was not asked for")
        self.missing.pop(instance, None)
        if text(head, "StudyInstanceUID") != asked.study:
            raise self._refused("wrong-study", "sent an image under the UID of another study's")
        if asked.patient_id and text(head, "PatientID") != asked.patient_id:
            raise self._refused("wrong-patient", "sent an image of another patient than it had said")
        return instance

    def _refused(self, reason: str, did: str) -> RadiographRefused:
        what = f"The archive {self._archive} {did}, which was left out"
        return RadiographRefused(reason, what, "tell its administrator")


def instance_of(content: bytes | memoryview) -> str:
    """The UID of an image that nobody asked for; a RadiographRefused where it is no DICOM file."""
    head = _head(content)
    instance = text(head, "SOPInstanceUID") if head is not None else ""
    if not instance:
        raise RadiographRefused("damaged", "What was sent is no DICOM file, or deflated", "send it in another syntax")
    return instance


def _head(content: bytes | memoryview) -> Dataset | None:
    """The three UIDs and names that tell; None for what is no DICOM file, or is deflated and might fill the memory."""
    try:
        with InMemory(content) as file:
            if _syntax(file) == DeflatedExplicitVRLittleEndian:
                return None
            file.seek(0)
            return dcmread(file, specific_tags=_KEYS, stop_before_pixels=True)
    except Exception:  # a damaged file makes pydicom raise almost anything
        return None


def _syntax(file: BinaryIO) -> str:
    read_preamble(file, force=False)
    return text(read_dataset(file, False, True, stop_when=lambda tag, *_: tag.group != 2), "TransferSyntaxUID")
