"""Searching, receiving and sending with a real archive, by DIMSE and by DICOMweb."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pydicom import dcmread
from pynetdicom.association import Association

from sireader.archives.listing import listed
from sireader.archives.services import services
from sireader.domain.archives import Archive, ArchiveFailed, Query
from sireader.imaging.deidentify import pixel_digest
from sireader.imaging.dicom import load
from sireader.workflow.archives import echo, send
from sireader.workflow.intake import import_radiographs
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.archives.asking import a_report, at_once, fetched, found, radiograph, radiographs, spool_files
from tests.archives.orthanc import Orthanc

LATE_S = 0.02
Ways = Callable[[Orthanc], Archive]
WAYS = pytest.mark.parametrize("way", [Orthanc.dimse, Orthanc.move, Orthanc.web], ids=["get", "move", "web"])
TWO_WAYS = pytest.mark.parametrize("way", [Orthanc.dimse, Orthanc.web], ids=["dimse", "web"])


@WAYS
def test_radiographs_come_into_the_study_as_from_a_folder(
    orthanc: Orthanc, study: Study, tmp_path: Path, way: Ways
) -> None:
    files = radiographs(tmp_path / "files", 5)
    orthanc.put(files)
    told = fetched(study, way(orthanc))
    assert told.report.stopped is None
    assert (len(told.report.accepted), told.listed, told.held) == (5, 5, 0)
    digests = {pixel_digest(load(file)) for file in files}
    assert {pixel_digest(load(study.radiographs / f"{one.case}.dcm")) for one in told.report.accepted} == digests
    assert verify(study) == []
    assert spool_files() == []


@WAYS
def test_what_the_study_has_is_not_asked_for_again(orthanc: Orthanc, study: Study, tmp_path: Path, way: Ways) -> None:
    orthanc.put(radiographs(tmp_path / "files", 3))
    assert len(fetched(study, way(orthanc)).report.accepted) == 3
    orthanc.put(radiographs(tmp_path / "files", 2, start=4))
    told = fetched(study, way(orthanc))
    assert (len(told.report.accepted), told.listed, told.held, told.report.duplicates) == (2, 5, 3, [])


@TWO_WAYS
def test_a_radiograph_that_came_from_a_disc_is_a_named_duplicate(
    orthanc: Orthanc, study: Study, tmp_path: Path, way: Ways
) -> None:
    """The disc's software had given it other UIDs: only the pixels are the same."""
    case = import_radiographs(study, [radiograph(tmp_path / "disc.dcm", 1)]).accepted[0].case
    orthanc.put([radiograph(tmp_path / "other.dcm", 1, SOPInstanceUID="1.2.9.9", StudyInstanceUID="1.2.9")])
    told = fetched(study, way(orthanc))
    assert [one.case for one in told.report.duplicates] == [case]
    assert told.report.accepted == []


@TWO_WAYS
def test_studies_are_found_by_date_description_modality_and_patient(
    orthanc: Orthanc, tmp_path: Path, way: Ways
) -> None:
    files = radiographs(tmp_path, 12)
    files.append(radiograph(tmp_path / "knee.dcm", 90, StudyDescription="KNEE LAT"))
    files.append(radiograph(tmp_path / "ct.dcm", 91, Modality="CT"))
    orthanc.put(files)
    archive = way(orthanc)

    def days(query: Query) -> list[str]:
        return [one.day for one in found(archive, query)]

    assert len(days(Query())) == 14
    assert days(Query(since=date(2020, 3, 1), until=date(2020, 4, 30))) == ["20200303", "20200404"]
    assert len(days(Query(since=date(2020, 12, 1)))) == 1
    assert [one.description for one in found(archive, Query(description="KNEE"))] == ["KNEE LAT"]
    assert [one.modalities for one in found(archive, Query(modality="CT"))] == [("CT",)]
    two = found(archive, Query(patient_ids=("PAT-0003", "PAT-0005", "PAT-9999")))
    assert sorted(one.patient_id for one in two) == ["PAT-0003", "PAT-0005"]
    assert {one.images for one in two} == {1}
    assert "PAT-" not in repr(two)


@WAYS
def test_images_of_other_modalities_stay_where_they_are(
    orthanc: Orthanc, study: Study, tmp_path: Path, way: Ways
) -> None:
    ct = {"StudyInstanceUID": "1.2.3.1", "SeriesInstanceUID": "1.2.3.1.2", "Modality": "CT", "PatientID": "PAT-0001"}
    orthanc.put([radiograph(tmp_path / "1.dcm", 1), radiograph(tmp_path / "2.dcm", 2, **ct)])
    told = fetched(study, way(orthanc))
    assert (told.listed, len(told.report.accepted), told.report.refused) == (1, 1, [])


@WAYS
def test_several_images_of_a_study_come_each_once(orthanc: Orthanc, study: Study, tmp_path: Path, way: Ways) -> None:
    same = {"StudyInstanceUID": "1.2.3.1", "PatientID": "PAT-0001"}
    files = [radiograph(tmp_path / f"{number}.dcm", number, **same) for number in range(1, 5)]
    orthanc.put(files)
    told = fetched(study, way(orthanc))
    assert len(told.report.accepted) == 4
    assert len({case.subject for case in study.cases.all()}) == 1


@TWO_WAYS
def test_an_archive_is_there_or_says_why_not(orthanc: Orthanc, way: Ways) -> None:
    echo(way(orthanc))


def test_who_does_not_know_us_says_so(orthanc: Orthanc) -> None:
    with pytest.raises(ArchiveFailed, match="does not accept SIREADER calling OTHER; ask its administrator"):
        echo(orthanc.dimse(title="OTHER"))


@TWO_WAYS
def test_files_are_stored_and_read_back_equal(orthanc: Orthanc, tmp_path: Path, way: Ways) -> None:
    files = [radiograph(tmp_path / "image.dcm", 1), a_report(tmp_path / "report.dcm")]
    assert send(way(orthanc), files) == 2
    back = {one["ID"]: orthanc.file(one["ID"]) for one in orthanc.ask("/instances?expand")}
    assert len(back) == 2
    (tmp_path / "back").mkdir()
    for name, content in back.items():
        (tmp_path / "back" / name).write_bytes(content)
    stored = {one.SOPInstanceUID: one for one in map(dcmread, (tmp_path / "back").iterdir())}
    for file in files:
        sent = dcmread(file)
        assert stored[sent.SOPInstanceUID] == sent


class _Slow(threading.Event):
    """Whoever waited for it goes on late, as on a busy computer."""

    def wait(self, timeout: float | None = None) -> bool:
        super().wait(timeout)
        return not threading.Event().wait(LATE_S)


def test_no_answer_is_lost_where_the_library_s_own_thread_is_slow_to_pause(
    orthanc: Orthanc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pausing(association: Association) -> _Slow:
        return association.__dict__.setdefault("slow", _Slow())  # type: ignore[no-any-return]

    monkeypatch.setattr(Association, "_reactor_checkpoint", property(pausing, lambda *_: None), raising=False)
    orthanc.put(radiographs(tmp_path, 6))
    studies = found(orthanc.dimse())
    assert len(studies) == 6
    assert len(listed(services(orthanc.dimse(), threading.Event()), studies, at_once(), lambda _: None)) == 6
