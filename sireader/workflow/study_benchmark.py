"""How a large study behaves on this machine, beside plain sqlite3 doing the same without any rule, record or guard."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from io import BufferedWriter
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from sireader.domain.acts import ActKind
from sireader.domain.cases import Case
from sireader.domain.grading import Grades
from sireader.domain.reads import Judgement
from sireader.tables import write_csv
from sireader.workflow.counts import counts
from sireader.workflow.parcels_merge import merge
from sireader.workflow.parcels_pack import pack
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.scores import import_scores
from sireader.workflow.study import DATABASE, Study
from sireader.workflow.worklist import worklist

ROLES = ("local", "central-1", "central-2")
AT_HAND, AWAY = "reader-central-2", "reader-away"
MOST_COMMITS, SHEET = 300, 30_000
TARGETS = {"worklist_ms": 100, "progress_ms": 100, "commit_p95_beyond_fsync_ms": 20, "merge_s": 5}
Say = Callable[[str], None]
_LIST = """SELECT a.shown_as, r."right", r."left" FROM assignments AS a
LEFT JOIN reads AS r ON r.case_id = a.case_id AND r.reader = a.reader WHERE a.reader = ? ORDER BY a.position"""
_COUNT = 'SELECT role, count(*), sum("right" IS NULL) FROM reads GROUP BY role'


def time_study(cases: int, away: int, rounds: int, say: Say) -> dict[str, Any]:
    """Worklist, progress, commits and a merge in a study read by three, medians over the rounds.

    Args:
        cases: of the study; all have a radiograph by name, none on the disk.
        away: reads that come home in a parcel.
        rounds: how often worklist and progress are asked for.
        say: called with how far it is.
    """
    with tempfile.TemporaryDirectory() as place, Study.create(Path(place) / "study", "proof") as study:
        folder = Path(place)
        say(f"Making a study of {cases} cases …")
        _fill(study, folder, cases, cases - away - min(MOST_COMMITS, cases // 10))
        parcel = _read_away(study, folder, range(cases - away, cases))
        reader = study.reader(AT_HAND)
        fixed_s = _seconds(lambda: worklist(study, reader))
        say("Asking for the worklist and the progress …")
        with closing(sqlite3.connect(study.folder / DATABASE)) as plain:
            told = {
                "worklist_ms": _median_ms(lambda: worklist(study, reader), rounds),
                "worklist_by_sqlite3_ms": _median_ms(lambda: plain.execute(_LIST, [AT_HAND]).fetchall(), rounds),
                "progress_ms": _median_ms(lambda: counts(study), rounds),
                "counting_reads_by_sqlite3_ms": _median_ms(lambda: plain.execute(_COUNT).fetchall(), rounds),
            }
        reads = study.reads.count()
        say("Committing …")
        told |= _commits(study, folder)
        say("Merging …")
        told |= {"merge_s": _seconds(lambda: merge(study, parcel)), "merge_by_sqlite3_s": _inserted_s(study, folder)}
    return {"cases": cases, "reads": reads, "order_fixed_s": fixed_s, **told, "at_most": TARGETS}


def _fill(study: Study, folder: Path, cases: int, by_third: int) -> None:
    names = [_name(number) for number in range(cases)]
    rows = [Case(name, f"S{name}", f"{name}.dcm", f"print {name}") for name in names]
    study.cases.add(rows, datetime.now(UTC))
    study.record(ActKind.RADIOGRAPHS_IMPORTED, rows={"cases": names})
    for first in range(0, cases, SHEET):
        numbers = range(first, min(first + SHEET, cases))
        scores = [(number, role) for number in numbers for role in ROLES if role != ROLES[2] or number < by_third]
        _import(study, folder, ((number, f"reader-{role}", role) for number, role in scores))


def _name(number: int) -> str:
    return f"P{number:06}"


def _import(study: Study, folder: Path, scores: Iterable[tuple[int, str, str]]) -> None:
    draw = random.Random(1)  # noqa: S311 – sample data
    rows = [(_name(number), reader, role, draw.randrange(5), draw.randrange(5)) for number, reader, role in scores]
    write_csv(folder / "scores.csv", ("case", "reader", "role", "right", "left"), rows)
    import_scores(study, folder / "scores.csv")


def _read_away(study: Study, folder: Path, numbers: Iterable[int]) -> Path:
    """A parcel with the reads that one more reader gave in a copy of the study."""
    study.add_reader(AWAY, ROLES[2])
    with closing(sqlite3.connect(study.folder / DATABASE)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copytree(study.folder, folder / "copy")
    with Study.open(folder / "copy") as copy:
        _import(copy, folder, ((number, AWAY, ROLES[2]) for number in numbers))
        pack(copy, AWAY, folder / "away.sirp", reads_only=True)
    return folder / "away.sirp"


def _commits(study: Study, folder: Path) -> dict[str, float]:
    """Commits of one reader, and 4 KiB written and synced beside them, in turns."""
    desk, spent, bare = ReadingDesk(study, study.reader(AT_HAND)), [], []
    waiting = [entry.case for entry in desk.worklist() if entry.state.unread][:MOST_COMMITS]
    with (folder / "bare").open("wb") as file:
        for case in waiting:
            spent.append(_seconds(lambda: desk.commit(case, Judgement(Grades.of(2, 3)))))  # noqa: B023 – at once
            bare.append(_seconds(lambda: _written(file)))
    p95, sync = (1000 * quantiles(each, n=20)[-1] for each in (spent, bare))
    medians = {"commit_ms": _ms(median(spent)), "fsync_ms": _ms(median(bare))}
    beyond = {"commit_p95_ms": round(p95, 2), "commit_p95_beyond_fsync_ms": round(p95 - sync, 2)}
    return {"commits": len(waiting), **medians, **beyond}


def _written(file: BufferedWriter) -> None:
    file.write(bytes(4096))
    file.flush()
    os.fsync(file.fileno())


def _inserted_s(study: Study, folder: Path) -> float:
    """The same rows into a bare table, in one transaction that is on the disk at its end."""
    with closing(sqlite3.connect(study.folder / DATABASE)) as connection:
        rows = connection.execute("SELECT * FROM reads WHERE reader = ?", [AWAY]).fetchall()
    with closing(sqlite3.connect(folder / "plain.sqlite")) as plain:
        plain.execute("PRAGMA journal_mode = WAL")
        plain.execute("PRAGMA synchronous = FULL")
        plain.execute(
            f"CREATE TABLE reads (id TEXT PRIMARY KEY, {', '.join(f'c{n}' for n in range(len(rows[0]) - 1))})"
        )
        places = ", ".join("?" for _ in rows[0])
        insert = f"INSERT INTO reads VALUES ({places})"  # noqa: S608 – places alone
        return _seconds(lambda: _inserted(plain, insert, rows))


def _inserted(plain: sqlite3.Connection, insert: str, rows: list[tuple[Any, ...]]) -> None:
    plain.executemany(insert, rows)
    plain.commit()


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return round(time.perf_counter() - start, 5)


def _median_ms(run: Callable[[], object], rounds: int) -> float:
    return _ms(median(_seconds(run) for _ in range(rounds)))


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 2)
