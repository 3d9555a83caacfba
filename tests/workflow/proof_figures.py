"""Reads rebuilt from the counts that the PROOF study published: what its flow chart and its tables must print.

Of the validation set: 247 cases, local and central-1 disagree on 67 of them, the majority overturns 39 local reads,
160 cases are definite. With the published sensitivities and specificities (local 0.844 and 0.839, central-1 0.975 and
0.724) that leaves one table only.
"""

from __future__ import annotations

from pathlib import Path

from sireader.workflow.scores import import_scores
from sireader.workflow.study import Study
from tests.builders import MORNING, READERS, a_case, a_table

VALIDATION = {
    # definite by (local, central-1, reference): cases
    (True, True, True): 131,
    (False, True, True): 25,
    (True, False, True): 4,
    (False, False, False): 49,
    (True, False, False): 14,
    (False, True, False): 24,
}
EXCLUDED = 18
GRADES = {True: ("2", "2"), False: ("2", "0")}


def a_proof_study(folder: Path, table: dict[tuple[bool, bool, bool], int] = VALIDATION, excluded: int = 0) -> Study:
    """The cases of the table, said to have radiographs, with the reads that lead to it."""
    told = [kind for kind, count in table.items() for _ in range(count)]
    names = [f"C-{number:05}" for number in range(len(told) + excluded)]
    rows = [
        (name, READERS[role], role, *GRADES[said])
        for name, (local, central, settled) in zip(names, told, strict=False)
        for role, said in (("local", local), ("central-1", central), ("central-2", settled))
        if role != "central-2" or local is not central
    ]
    study = Study.create(folder, "proof")
    study.cases.add([a_case(name) for name in names], MORNING)
    import_scores(study, a_table(folder.with_suffix(".csv"), "case,reader,role,right,left", *rows))
    for name in names[len(told) :]:
        study.exclude(name, "very poor quality or atypical projection")
    return study
