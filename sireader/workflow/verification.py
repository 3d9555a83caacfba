"""Is the study what it was? The file, each reader's chain of reads, and the radiographs."""

from __future__ import annotations

from sireader.domain.errors import SireaderError
from sireader.domain.reads import FIRST_HASH
from sireader.files import file_sha256
from sireader.workflow.study import Study


def verify(study: Study) -> list[str]:
    """What is wrong with a study, one sentence each; empty when nothing is.

    No key is needed. Of each reader's chain the last reads could have been cut off unseen: nothing holds its end yet.
    Opening the study has already checked the database file and the guards of the append-only record.
    """
    try:
        chains = _broken_chains(study)
    except SireaderError as error:
        chains = [str(error)]
    return [*chains, *_stray_radiographs(study), *_changed_radiographs(study)]


def _broken_chains(study: Study) -> list[str]:
    problems = []
    recorded = study.reads.recorded_hashes()
    ends: dict[str, str] = {}
    for read in study.reads.all():
        if recorded[read.id] != read.hash:
            problems.append(f"Read {read.id} by {read.reader} on case {read.case} was altered.")
        elif read.previous_hash != ends.get(read.reader, FIRST_HASH):
            problems.append(f"Before read {read.id} by {read.reader} on case {read.case}, a read is missing or moved.")
        ends[read.reader] = recorded[read.id]
    return problems


def _stray_radiographs(study: Study) -> list[str]:
    expected = {case.radiograph: case.id for case in study.cases.all() if case.radiograph}
    present = {path.name for path in study.radiographs.iterdir()} if study.radiographs.is_dir() else set()
    missing = [f"The radiograph of case {expected[name]} is missing." for name in sorted(expected.keys() - present)]
    strays = [
        f"The file {name} among the radiographs belongs to no case." for name in sorted(present - expected.keys())
    ]
    return missing + strays


def _changed_radiographs(study: Study) -> list[str]:
    problems = []
    for case in study.cases.all():
        path = study.radiographs / (case.radiograph or "")
        if not case.radiograph or not path.exists():
            continue
        try:
            if file_sha256(path) != case.file_sha256:
                problems.append(f"The radiograph of case {case.id} was changed.")
        except SireaderError as error:
            problems.append(str(error))
    return problems
