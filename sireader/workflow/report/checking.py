"""Working a report out again from the reads and scores that it names, and telling what differs."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import isclose
from pathlib import Path
from typing import Any

from sireader.domain.errors import SireaderError
from sireader.files import file_sha256, plain_error
from sireader.workflow.report.claim import claim_numbers
from sireader.workflow.report.collecting import collect
from sireader.workflow.report.figures import figures_of
from sireader.workflow.report.numbers import RULES, Settings, numbers_of
from sireader.workflow.report.page import page_text
from sireader.workflow.report.plain import Plain
from sireader.workflow.report.record import CASES, SCORES, missing_from, read_record, record_numbers, write_record
from sireader.workflow.report.tables import tables_of, write_tables
from sireader.workflow.report.writing import FORMAT, NUMBERS, PAGE, flow_plan, place_file, versions
from sireader.workflow.study import Study

ROUNDING = 1e-9
Say = Callable[[str], None]
_PICTURES = re.compile(r"<svg.*?</svg>|data:image/png;base64,[A-Za-z0-9+/=]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found.

    Attributes:
        numbers: how many values were compared.
        problems: what differs, the first one first; empty where nothing does.
        libraries: sentences where other versions of the libraries worked it out.
    """

    numbers: int
    problems: tuple[str, ...]
    libraries: tuple[str, ...] = ()


def told_by(folder: Path) -> Plain:
    """What a report's `report.json` says.

    Raises:
        SireaderError: it is no report, damaged, or of a newer program.
    """
    path = folder / NUMBERS
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise plain_error(error, str(path)) from error
    except ValueError as error:
        raise SireaderError(f"{path} is not JSON", "write the report again") from error
    if not isinstance(told, dict) or not isinstance(told.get("format"), int):
        raise SireaderError(f"{path} is not of a report", "name the folder that `sireader report` wrote")
    if told["format"] > FORMAT:
        raise SireaderError(f"{path} was written by a newer SI Reader", "update the program")
    return told


def study_of(told: Mapping[str, Any]) -> Path:
    """Where the study lies that a report is of, as this computer remembers it.

    Raises:
        SireaderError: it was written on another computer, or the study is gone from there.
    """
    try:
        place = Path(place_file(str(told["id"])).read_text(encoding="utf-8").strip())
    except (OSError, KeyError, ValueError):
        place = Path()
    if not place.name or not place.is_dir():
        what = "This computer does not know where the study of this report lies"
        raise SireaderError(what, "name it: sireader report STUDY --check DIR")
    return place


def check_report(study: Study, folder: Path, say: Say) -> Checked:
    """Work everything out again and compare numbers, tables, and the page's text.

    Args:
        study: the study itself, or a copy of it that has all that the report was worked out from.
        folder: of the report.
        say: called with how far it is.

    Raises:
        SireaderError: it is no report, or one of another study.
    """
    told = told_by(folder)
    if told.get("study_id") != study.id:
        raise SireaderError(f"{folder} is a report of another study", "name the study that it is of")
    moment, groups = read_record(folder, told)
    settings = Settings.of(told)
    counted = collect(study, groups, say, moment)
    lost = tuple(missing_from(moment, counted))
    again = numbers_of(counted, settings, say)
    again |= {"rules": RULES, "examples": told.get("examples"), "record": record_numbers(counted)}
    again["record"]["acts"] = told["record"].get("acts")  # acts go on after a report
    again["claim"] = claim_numbers(counted, again)
    again = json.loads(json.dumps(again))
    say("Comparing …")
    differ = [*differences(told, again)]
    with tempfile.TemporaryDirectory() as beside:
        write_record(Path(beside), counted, groups)
        rest = [*_differing_files(folder, Path(beside), told, told | again)]
    problems = (*lost, *differ, *rest)
    return Checked(sum(1 for _ in leaves(again)), problems, _libraries(told) if problems else ())


def leaves(value: Any) -> Iterator[Any]:
    """Every plain value in a tree."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from leaves(one)
    else:
        yield value


def differences(told: Plain, again: Plain) -> Iterator[str]:
    """What a report says and what its reads give, one sentence for each value that differs, in the report's order."""
    for name in again:
        yield from _differ(name, told.get(name), again[name])


def _differ(path: str, told: Any, again: Any) -> Iterator[str]:
    if isinstance(told, dict) and isinstance(again, dict):
        for name in dict.fromkeys([*again, *told]):
            yield from _differ(f"{path}.{name}", told.get(name), again.get(name))
    elif isinstance(told, list) and isinstance(again, list) and len(told) == len(again):
        for place, pair in enumerate(zip(told, again, strict=True)):
            yield from _differ(f"{path}[{place}]", *pair)
    elif not _same(told, again):
        yield f"{path}: the report says {_short(told)}, its reads and scores give {_short(again)}"


def _same(told: Any, again: Any) -> bool:
    numbers = all(isinstance(one, int | float) and not isinstance(one, bool) for one in (told, again))
    return isclose(told, again, rel_tol=ROUNDING, abs_tol=ROUNDING) if numbers else bool(told == again)


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _differing_files(folder: Path, beside: Path, told: Plain, whole: Plain) -> Iterator[str]:
    """Tables, the page's text, and every other file by its digest."""
    tables = tables_of(whole)
    write_tables(beside, tables)
    again = {path.relative_to(beside).as_posix() for path in beside.rglob("*.csv")}
    for name in (CASES, SCORES, *sorted(again - {CASES, SCORES})):
        yield from _lines(name, _text(folder / name), _text(beside / name))
    plans = [flow_plan(whole), *figures_of(whole)]
    page = page_text(whole, tables, plans, {}, folder)
    yield from _lines(PAGE, _without_pictures(_text(folder / PAGE)), _without_pictures(page))
    files = told.get("files", {})
    for name in sorted(files):
        if not (folder / name).is_file():
            yield f"{name} is missing"
        elif file_sha256(folder / name) != files[name] and name not in again and name != PAGE:
            yield f"{name} is not as it was written"


def _without_pictures(page: str) -> str:
    return "\n".join(line for line in _PICTURES.sub("", page).splitlines() if line.strip())


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _lines(name: str, told: str, again: str) -> Iterator[str]:
    """The first line of a file that differs."""
    if told == again:
        return
    ours, theirs = told.splitlines(), again.splitlines()
    place = next(
        (at for at, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]),
        min(len(ours), len(theirs)),
    )
    said, would = ((lines[place].strip() if place < len(lines) else "") for lines in (ours, theirs))
    yield f"{name}, line {place + 1}: it says {_short(said)}, its reads and scores give {_short(would)}"


def _libraries(told: Plain) -> tuple[str, ...]:
    now, then = versions(), told.get("libraries", {})
    return tuple(f"{name} is {now[name]} here and was {then.get(name)}" for name in now if now[name] != then.get(name))
