"""Is the study what it was? Its schema, the chains, every row that the audit trail vouches for, and the radiographs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sireader.domain.chains import broken, forks, set_back
from sireader.domain.errors import SireaderError
from sireader.files import file_sha256
from sireader.storage.mark_store import worked_out
from sireader.workflow.anchor import cut_short, remember
from sireader.workflow.leftovers import leftovers
from sireader.workflow.seals import seal, seals, written_seal
from sireader.workflow.signing import broken_sign_offs
from sireader.workflow.study import Study
from sireader.workflow.vouching import unvouched


@dataclass(frozen=True, slots=True)
class Findings:
    """What an examination of a study found.

    Attributes:
        problems: one sentence for each record, row or radiograph that is not as it was written; empty when all are.
        notices: what is as it was written and worth knowing, such as reads given in two copies at once, or a
            clock that was set back.
        seal: of the whole record as it is now.
    """

    problems: tuple[str, ...]
    notices: tuple[str, ...]
    seal: str


def verify(study: Study) -> list[str]:
    """What is wrong with a study, one sentence each; empty when nothing is. See `examine`."""
    return list(examine(study).problems)


def examine(study: Study, sealed: str = "") -> Findings:
    """Look for every record that was altered, taken out, slipped in or moved.

    No key is needed. Opening the study has already checked the database file and the guards of the append-only record.

    Args:
        study: which this computer remembers, when it is sound.
        sealed: a seal that was told earlier; the record must still contain that state.

    Raises:
        SireaderError: `sealed` is no seal.
    """
    wanted = written_seal(sealed) if sealed else ""
    with study.snapshot():
        problems = _distinct(_record(study)) or list(_wrong_marks(study))
        acts = study.acts.sound()
        if wanted and wanted not in seals(acts):
            problems.append(f"The record does not contain the state of the seal {wanted}.")
        left = list(leftovers(study))
        chains = [*study.reads.links().values(), *study.acts.links().values()]
        notices = [notice for look in (forks, set_back) for chain in chains for notice in look(chain)]
        notices += [
            f"The file {name} was left by an import that was stopped; the next one removes it." for name in left
        ]
    problems += [*_stray_radiographs(study, left), *_changed_radiographs(study)]
    if not problems:
        remember(study)
    return Findings(tuple(problems), tuple(notices), seal(acts))


def _record(study: Study) -> Iterator[str]:
    yield from study.strange_schema()
    for chain in (*study.reads.links().values(), *study.acts.links().values()):
        yield from broken(chain)
    for look in (unvouched, broken_sign_offs, cut_short):
        try:
            yield from look(study)
        except SireaderError as error:  # what is there makes no sense at all
            yield str(error)


def _wrong_marks(study: Study) -> Iterator[str]:
    """The marks by which the study is counted have to be those that its reads come to, once the reads are sound."""
    roles = {reader.name: reader.role for reader in study.readers.all()}
    right, found = worked_out(study.reads.all(), roles), study.marks.all()
    for case in sorted(right.keys() | found.keys()):
        if right.get(case) != found.get(case):
            yield f"What the study keeps in short of case {case} is not what its reads say."


def _distinct(sentences: Iterable[str]) -> list[str]:
    """Each sentence once, and none that another one says with more words."""
    told = list(dict.fromkeys(sentences))
    said_in_full = {one.partition(" and makes no sense")[0] + "." for one in told if " and makes no sense" in one}
    return [one for one in told if one not in said_in_full]


def _stray_radiographs(study: Study, left: Iterable[str]) -> list[str]:
    expected = {case.radiograph: case.id for case in study.cases.all() if case.radiograph}
    present = {path.name for path in study.radiographs.iterdir()} if study.radiographs.is_dir() else set()
    missing = [f"The radiograph of case {expected[name]} is missing." for name in sorted(expected.keys() - present)]
    strays = [
        f"The file {name} among the radiographs belongs to no case."
        for name in sorted(present - expected.keys() - set(left))
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
