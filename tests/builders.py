"""One small builder per noun, so that a test says only what it is about."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian, generate_uid

from sireader.domain.acts import ActKind
from sireader.domain.cases import Case, Reader
from sireader.domain.crops import Crop
from sireader.domain.grading import Grades
from sireader.domain.protocol import Protocol
from sireader.domain.protocol_files import parse_protocol
from sireader.domain.reads import Judgement, Read
from sireader.resources import resource
from sireader.workflow.intake import import_radiographs
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.study import Study

MORNING = datetime(2024, 3, 1, 8, 0, tzinfo=UTC)
READERS = {"local": "Ada", "central-1": "Ben", "central-2": "Cleo"}


def permissions_bind() -> bool:
    """Whether this process can be refused a file; root usually cannot."""
    with tempfile.TemporaryDirectory() as folder:
        closed = Path(folder) / "closed"
        closed.touch(mode=0o000)
        try:
            closed.read_bytes()
        except PermissionError:
            return True
        return False


without_privileges = pytest.mark.skipif(not permissions_bind(), reason="permissions do not bind this user (root)")


def a_protocol(name: str = "proof") -> Protocol:
    return parse_protocol(resource(f"protocols/{name}.toml").read_text(encoding="utf-8"), name)


def a_judgement(grades: str = "2/2", comment: str = "", crop: Crop | None = None) -> Judgement:
    """`2/3` is right 2, left 3; `-` is not evaluable."""
    if grades == "-":
        return Judgement(None, comment or "too dark", crop)
    right, left = grades.split("/")
    return Judgement(Grades.of(int(right), int(left)), comment, crop)


def a_read(
    grades: str = "2/2",
    role: str = "local",
    *,
    reader: str | None = None,
    case: str = "C-1",
    minute: int = 0,
    name: str | None = None,
    amends: Read | None = None,
    reason: str = "",
    judgement: Judgement | None = None,
) -> Read:
    """A read by the usual reader of the role; its id tells what it is."""
    who = reader or READERS.get(role, f"reader-{role}")
    return Read(
        id=name or f"{case}:{who}:{minute}",
        case=case,
        reader=who,
        role=role,
        judgement=judgement or a_judgement(grades),
        committed_at=MORNING + timedelta(minutes=minute),
        amends=amends.id if amends else None,
        reason=reason or ("looked again" if amends else ""),
    )


def an_amendment(of: Read, grades: str, *, minute: int = 60) -> Read:
    return a_read(grades, of.role, reader=of.reader, case=of.case, minute=minute, amends=of)


def a_case(name: str = "C-1", *, radiograph: bool = True) -> Case:
    return Case(name, f"S-{name}", f"{name}.dcm" if radiograph else None, f"print of {name}" if radiograph else None)


def a_study(folder: Path, protocol: str = "proof", cases: Iterable[str] = (), readers: bool = True) -> Study:
    """A study with these cases, said to have radiographs, and one reader a role. Close it, or use it in a `with`."""
    study = Study.create(folder, protocol)
    add_cases(study, *(a_case(case) for case in cases))
    if readers:
        for role in study.protocol.roles:
            study.add_reader(READERS.get(role.name, f"reader-{role.name}"), role.name)
    return study


def add_cases(study: Study, *cases: Case) -> None:
    """Add cases as an import does: the audit trail vouches for them."""
    if cases:
        study.cases.add(cases, MORNING)
        study.record(ActKind.RADIOGRAPHS_IMPORTED, rows={"cases": [case.id for case in cases]})


def a_desk(study: Study, reader: str) -> ReadingDesk:
    return ReadingDesk(study, study.reader(reader))


def commit(study: Study, reader: str, case: str, grades: str, comment: str = "", crop: Crop | None = None) -> Read:
    return a_desk(study, reader).commit(case, a_judgement(grades, comment, crop))


def some_reader(role: str = "local") -> Reader:
    return Reader(READERS.get(role, f"reader-{role}"), role)


def a_dicom_file(path: Path, number: int = 1, *, side_px: int = 64, **elements: Any) -> Path:
    """A small DX radiograph, 12 bits, different for each number; elements by keyword, None leaves one out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = DigitalXRayImageStorageForPresentation
    meta.MediaStorageSOPInstanceUID = generate_uid(entropy_srcs=[f"instance {number}"])
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    dataset.SOPClassUID, dataset.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    pixels = np.random.default_rng(number).integers(0, 4096, (side_px, side_px), dtype=np.uint16)
    dataset.Rows, dataset.Columns = pixels.shape
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 16, 12, 11, 0
    dataset.Modality, dataset.BurnedInAnnotation = "DX", "NO"
    dataset.WindowCenter, dataset.WindowWidth = "2048", "4096"
    dataset.PatientID, dataset.PatientName = f"PAT-{number:04d}", f"Person^Number{number}"
    dataset.PixelData = pixels.tobytes()
    for keyword, value in elements.items():
        if value is None:
            delattr(dataset, keyword)
        else:
            setattr(dataset, keyword, value)
    dataset.save_as(path, enforce_file_format=True)
    return path


def an_imaged_study(folder: Path, count: int, protocol: str = "proof", **elements: Any) -> Study:
    """A study that imported that many small radiographs, with one reader a role."""
    study = a_study(folder / "study", protocol)
    files = [a_dicom_file(folder / "files" / f"{number}.dcm", number, **elements) for number in range(1, count + 1)]
    report = import_radiographs(study, files)
    assert len(report.accepted) == count, report
    return study


def a_table(path: Path, header: str, *rows: str | Sequence[object]) -> Path:
    """A CSV file; rows as text or as cells."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header.split(","))
        writer.writerows(row.split(",") if isinstance(row, str) else row for row in rows)
    return path
