"""Receiving as the libraries' own documentation shows it, to be measured against; and files to receive."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dicomweb_client import DICOMwebClient
from pydicom import Dataset, dcmread
from pydicom.uid import generate_uid
from pynetdicom import AE, build_role, evt
from pynetdicom.sop_class import StudyRootQueryRetrieveInformationModelGet  # type: ignore[attr-defined]

from sireader.archives.classes import IMAGES
from sireader.domain.archives import Archive, Wanted


def by_dimse(archive: Archive, wanted: Sequence[Wanted], folder: Path) -> int:
    """C-GET of each study over one association, each image written as it came; how many came."""
    entity, count = AE(archive.own_title), 0

    def stored(event: evt.Event) -> int:
        nonlocal count
        count += 1
        (folder / f"{count}.dcm").write_bytes(event.encoded_dataset())
        return 0x0000

    entity.add_requested_context(StudyRootQueryRetrieveInformationModelGet)
    for kind in IMAGES:
        entity.add_requested_context(kind)
    roles = [build_role(kind, scp_role=True) for kind in IMAGES]
    association = entity.associate(
        archive.host,
        archive.port,
        ae_title=archive.title,
        ext_neg=list(roles),
        evt_handlers=[(evt.EVT_C_STORE, stored)],
    )
    for one in wanted:
        request = Dataset()
        request.QueryRetrieveLevel, request.StudyInstanceUID = "STUDY", one.study
        for _ in association.send_c_get(request, StudyRootQueryRetrieveInformationModelGet):
            pass
    association.release()
    return count


def by_web(archive: Archive, wanted: Sequence[Wanted], folder: Path) -> int:
    """WADO-RS of each study, each image written as a file; how many came."""
    client, count = DICOMwebClient(archive.url), 0
    for one in wanted:
        for dataset in client.iter_study(one.study):
            count += 1
            dataset.save_as(folder / f"{count}.dcm")
    return count


def varied(files: Sequence[Path], folder: Path, count: int) -> list[Path]:
    """So many different images of different patients from a few files: other UIDs, another ID, one other pixel."""
    folder.mkdir()
    made = []
    for number in range(count):
        dataset = dcmread(files[number % len(files)])
        for keyword in ("SOPInstanceUID", "SeriesInstanceUID", "StudyInstanceUID"):
            setattr(dataset, keyword, generate_uid())
        dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
        dataset.PatientID = f"PHANTOM-{number:05}"
        pixels = bytearray(dataset.PixelData)
        pixels[2 * number] ^= 1
        dataset.PixelData = bytes(pixels)
        made.append(folder / f"{number:05}.dcm")
        dataset.save_as(made[-1])
    return made
