"""Commits, imports scores and radiographs, and merges, as fast as it can, until it is killed.

Called with the study, an opened parcel of Ben's, a folder for files, and a seed. Prints `open`, then one line for each
act once it is on the disk: `read ID`, `case NAME` or `radiograph CASE`.
"""

from __future__ import annotations

import itertools
import random
import sys
from pathlib import Path
from uuid import uuid4

from sireader.domain.reads import Read
from sireader.workflow.intake import import_radiographs
from sireader.workflow.parcels_merge import merge
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.scores import import_scores
from sireader.workflow.study import Study
from tests.builders import a_desk, a_dicom_file, a_judgement, a_table


def work(study: Study, parcel: Study, files: Path, draw: random.Random) -> None:
    """One act after the other, for ever."""
    ada, ben = a_desk(study, "Ada"), a_desk(parcel, "Ben")
    for number in itertools.count():
        match draw.choices(["commit", "scores", "radiographs", "merge"], [6, 1, 2, 2])[0]:
            case "commit":
                tell("read", next_read(ada, draw).id)
            case "scores":
                name = f"P-{uuid4().hex[:12]}"
                row = (name, "Cleo", "central-2", "1", "2")
                import_scores(study, a_table(files / "s.csv", "case,reader,role,right,left", row), new_cases=True)
                tell("case", name)
            case "radiographs":
                file = a_dicom_file(files / "r.dcm", draw.getrandbits(30) + number)
                for accepted in import_radiographs(study, [file]).accepted:
                    tell("radiograph", accepted.case)
            case _:
                reads = [next_read(ben, draw) for _ in range(draw.randint(1, 3))]
                merge(study, parcel.folder)
                for read in reads:
                    tell("read", read.id)


def next_read(desk: ReadingDesk, draw: random.Random) -> Read:
    """A first read where one waits, mostly; else an amendment."""
    entries = desk.worklist()
    waiting = [entry.case for entry in entries if entry.state.unread]
    if waiting and draw.random() < 0.8:
        return desk.commit(waiting[0], a_judgement("2/3"))
    read = [entry.case for entry in entries if not entry.state.unread]
    if not read:
        return desk.commit(waiting[0], a_judgement("2/3"))
    return desk.amend(draw.choice(read), a_judgement(draw.choice(["0/1", "3/3"])), "looked again")


def tell(*words: str) -> None:
    """Acknowledge an act."""
    print(*words, flush=True)


if __name__ == "__main__":
    with Study.open(Path(sys.argv[1])) as opened, Study.open(Path(sys.argv[2])) as carried:
        tell("open")
        work(opened, carried, Path(sys.argv[3]), random.Random(int(sys.argv[4])))  # noqa: S311 – no secret
