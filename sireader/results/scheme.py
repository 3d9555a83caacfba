"""The private coding scheme 99SIREADER: what no public scheme has a code for. Plain data; docs/results.md prints it.

A code, once given out, never changes its meaning; a new meaning gets a new code.
"""

from __future__ import annotations

from dataclasses import dataclass

from sireader.domain.grading import Grade

DESIGNATOR = "99SIREADER"
"""Private designators begin with 99 (PS3.16 8.2)."""
NAME = "SI Reader: grades of the sacroiliac joints"
VERSION = "1"


@dataclass(frozen=True, slots=True)
class Entry:
    """One code.

    Attributes:
        value: at most 16 letters, digits and hyphens (PS3.3 8.1).
        meaning: at most 64 characters (PS3.3 8.3).
        definition: what it stands for, in a sentence.
    """

    value: str
    meaning: str
    definition: str


GRADE = Entry(
    "mny-grade", "Modified New York grade", "Name of a joint's grade, 0 to 4; the value is one of mny-0 to mny-4"
)
MEDIAN = Entry(
    "mny-median",
    "Median modified New York grade",
    "Name of the median of several readers' grades of a joint, a number from 0 to 4 in halves",
)
GRADE_SET = Entry(
    "mny-set",
    "Modified New York grade that a model does not rule out",
    "Name of a grade in a model's set of grades; given once for each grade of the set",
)
DEFINITE = Entry(
    "definite",
    "Definite radiographic sacroiliitis by modified New York criteria",
    "Name of the status that follows from both grades: grade 2 or more on both sides, or 3 or more on at least one",
)
EVALUABLE = Entry("evaluable", "Radiograph evaluable", "Name of whether an observer could grade the radiograph")
AID = Entry("aid", "Model's answer seen before", "Name of whether a reader had seen a model's answer on the radiograph")
ROLE = Entry("role", "Role in the reading protocol", "Name of a reader's role as the study's protocol calls it, a text")
CUT_OFF = Entry(
    "cut-off", "Cut-off on the probability", "Name of the probability at or above which a model says definite, 0 to 1"
)
YES = Entry("yes", "Yes", "Answer to definite, evaluable and aid")
NO = Entry("no", "No", "Answer to definite, evaluable and aid")
READER = Entry("reader", "Independent reader", "Role of a person who reads every case, or every case assigned")
ADJUDICATOR = Entry("adjudicator", "Adjudicating reader", "Role of a person who reads what others left unsettled")
COMPUTER = Entry("computed", "Computed from reads by the protocol", "Role of the program that derives the reference")
MODEL = Entry("model", "Model's opinion", "Role of a model whose answer is an opinion and no diagnosis")
GRADES = tuple(
    Entry(f"mny-{grade:d}", f"Grade {grade:d}: {grade.title}", grade.definition.capitalize()) for grade in Grade
)
SHARES = tuple(
    Entry(f"mny-p-{grade:d}", f"Probability of grade {grade:d}", "Name of a model's probability of that grade, 0 to 1")
    for grade in Grade
)
SCHEME = (
    *(GRADE, *GRADES, MEDIAN, DEFINITE, EVALUABLE, AID, YES, NO),
    *(READER, ADJUDICATOR, COMPUTER, MODEL, ROLE, GRADE_SET, *SHARES, CUT_OFF),
)


def scheme_table() -> str:
    """The scheme as a table in Markdown, as docs/results.md has it."""
    rows = [f"| `{one.value}` | {one.meaning} | {one.definition} |" for one in SCHEME]
    return "\n".join(["| code | meaning | what it stands for |", "|---|---|---|", *rows]) + "\n"
