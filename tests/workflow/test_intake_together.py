"""Whole cohorts come in: phantoms, and one folder by two programs at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sireader.phantom.cohort import write_cohort
from sireader.workflow.intake import import_radiographs
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import a_dicom_file, a_study

ROOT = Path(__file__).parent.parent.parent
IMPORTING = """
import sys
from pathlib import Path
from sireader.workflow.intake import import_radiographs
from sireader.workflow.study import Study
with Study.open(Path(sys.argv[1])) as study:
    report = import_radiographs(study, [Path(sys.argv[2])])
print(len(report.accepted), len(report.duplicates), len(report.refused), report.stopped)
"""


def test_a_phantom_cohort_comes_in_whole_and_once(tmp_path: Path) -> None:
    write_cohort(tmp_path / "cohort", cases=6, seed=3, size=160)
    with a_study(tmp_path / "study") as study:
        report = import_radiographs(study, [tmp_path / "cohort"])
        assert (len(report.accepted), [one.file for one in report.refused]) == (6, ["cohort/truth.csv"])
        assert len(import_radiographs(study, [tmp_path / "cohort"]).duplicates) == 6
        assert len({case.subject for case in study.cases.all()}) == 6
        assert verify(study) == []


def test_two_programs_importing_one_folder_take_each_radiograph_once(tmp_path: Path) -> None:
    a_study(tmp_path / "study").close()
    for number in range(30):
        a_dicom_file(tmp_path / "files" / f"{number:02d}.dcm", number)
    command = [sys.executable, "-c", IMPORTING, str(tmp_path / "study"), str(tmp_path / "files")]
    programs = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    told = [program.communicate()[0].split() for program in programs]
    assert [program.returncode for program in programs] == [0, 0]
    assert sum(int(accepted) for accepted, *_ in told) == sum(int(known) for _, known, *_ in told) == 30
    assert [rest for _, _, *rest in told] == [["0", "None"]] * 2
    with Study.open(tmp_path / "study") as study:
        assert len(study.cases.all()) == 30
        assert verify(study) == []
