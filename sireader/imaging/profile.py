"""What is done with every element, as data: `resources/deidentification/actions.csv`.

The table names each attribute of PS3.15 table E.1-1 with the action of the Basic Application Level Confidentiality
Profile and ours, and each further attribute that a de-identified radiograph may hold. Whatever it does not name is
removed. The actions are those of PS3.15 table E.1-1a:

X remove, Z make empty, D replace by a value of our own, U replace the UID, C clean, K keep.

Where an action belongs to an option (PS3.15 E.3), it is taken only with this option, and the profile's otherwise.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from sireader.resources import resource

ACTIONS = "XZDUCK"
OPTIONS = {  # PS3.16 CID 7050
    "": ("113100", "Basic Application Confidentiality Profile"),
    "patient": ("113108", "Retain Patient Characteristics Option"),
    "dates": ("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    "device": ("113109", "Retain Device Identity Option"),
    "pixels": ("113101", "Clean Pixel Data Option"),
}
"""The codes by which a file says what was done to it."""


@dataclass(frozen=True, slots=True)
class Element:
    """One row of the table.

    Attributes:
        tag: `gggg,eeee` in hexadecimal; `x` stands for any digit.
        keyword: the attribute's keyword; empty for a group of attributes.
        name: the attribute's name.
        profile: the action of table E.1-1, several with slashes between them; empty for what it does not name.
        action: what is done here, one of `ACTIONS`.
        option: a key of `OPTIONS`.
        how: what that means, where it needs a word.
    """

    tag: str
    keyword: str
    name: str
    profile: str
    action: str
    option: str
    how: str


@cache
def elements() -> tuple[Element, ...]:
    """Every row, in order of tags."""
    with resource("deidentification/actions.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Element(**row) for row in csv.DictReader(file))


@cache
def keywords(action: str, option: str = "") -> tuple[str, ...]:
    """The attributes on which this action is taken under this option."""
    return tuple(one.keyword for one in elements() if (one.action, one.option) == (action, option))


@cache
def by_keyword() -> dict[str, Element]:
    """The rows of single attributes, those with nothing but a removal too."""
    return {one.keyword: one for one in elements() if one.keyword}


def actions_table() -> str:
    """The rows of what is not simply removed, as a table in Markdown."""
    head = "| tag | attribute | PS3.15 E.1-1 | here | option | how |\n|---|---|---|---|---|---|\n"
    told = [one for one in elements() if one.action != "X"]
    return head + "".join(
        f"| ({one.tag}) | {one.name} | {one.profile or '–'} | {one.action} | {one.option} | {one.how} |\n"
        for one in told
    )


def counts_sentence() -> str:
    """How many attributes of the standard's table are treated how."""
    named = [one for one in elements() if one.profile]
    removed = sum(one.action == "X" for one in named)
    return (
        f"Of the {len(named)} attributes and groups that table E.1-1 names, {removed} are removed and "
        f"{len(named) - removed} are treated as the table below says."
    )
