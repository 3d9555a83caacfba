"""A report as a folder: the page, every number as JSON, a CSV for each table, SVG and PNG for each figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from uuid import uuid4

from sireader import __version__
from sireader.domain.acts import ActKind
from sireader.domain.errors import SireaderError
from sireader.files import file_sha256, make_folder, whole_folder, write_whole
from sireader.tables import write_json
from sireader.workflow.flow_chart import flow_svg
from sireader.workflow.keys import data_folder
from sireader.workflow.report.claim import claim_numbers
from sireader.workflow.report.collecting import collect
from sireader.workflow.report.counted import Counted
from sireader.workflow.report.drawing import Plan, drawn
from sireader.workflow.report.examples import write_examples
from sireader.workflow.report.figures import figures_of
from sireader.workflow.report.numbers import RULES, Settings, numbers_of
from sireader.workflow.report.page import page_text
from sireader.workflow.report.plain import Plain
from sireader.workflow.report.record import record_numbers, write_record
from sireader.workflow.report.sections import FLOW
from sireader.workflow.report.tables import tables_of, write_tables
from sireader.workflow.study import Study

PAGE, NUMBERS, FIGURES = "report.html", "report.json", "figures"
FORMAT = 1
LIBRARIES = ("numpy", "scipy", "scikit-learn", "statsmodels", "matplotlib")
Say = Callable[[str], None]
Draw = Callable[[str, Path], None]
Groups = Mapping[str, Mapping[str, str]]
_NO_PAINT = Plan(FLOW, "Flow of the cases", "", (7.2, 9.0), 0, lambda _: None)


def write_report(
    study: Study, folder: Path, settings: Settings, groups: Groups, draw: Draw, say: Say, *, examples: bool = True
) -> Plain:
    """Write a report of the study as it is now into a new folder, and on record that it was.

    Args:
        study: the study itself, no parcel.
        folder: must not be there, or be empty; it appears whole or not at all.
        settings: how it is worked out.
        groups: the coordinator's own groupings of cases.
        draw: makes a PNG of an SVG.
        say: called with how far it is.
        examples: whether radiographs are shown in it.

    Returns:
        What `report.json` holds.

    Raises:
        RuleBroken: this is a reader's parcel.
        SireaderError: the folder is in use, or the disk fails.
    """
    study.check_home()
    with whole_folder(folder, "report") as beside:
        counted = collect(study, groups, say)
        told = facts_of(study, counted, settings) | numbers_of(counted, settings, say)
        no = {"pictures": [], "why": "they were not asked for"}
        told["examples"] = write_examples(study, counted, beside, say) if examples else no
        told["claim"] = claim_numbers(counted, told)
        write_record(beside, counted, groups)
        _write_pages(beside, counted, told, draw, say)
        told["files"] = {name: file_sha256(beside / name) for name in _names(beside)}
        write_json(beside / NUMBERS, told)
    _keep_place(study, told["id"])
    if not study.read_only:
        study.record(ActKind.EXPORTED, "report", f"of {told['record']['reads']} reads")
    return told


def facts_of(study: Study, counted: Counted, settings: Settings) -> Plain:
    """What a report is of, and how it was worked out."""
    now = counted.now
    return {
        "format": FORMAT,
        "id": uuid4().hex,
        "made_by": f"SI Reader {__version__}",
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "study": now.study,
        "study_id": study.id,
        "protocol": now.protocol.name,
        "protocol_title": now.protocol.title,
        "protocol_version": now.versions[-1][0],
        "taken_at": now.taken_at.isoformat(timespec="seconds"),
        "settings": settings.plain(),
        "rules": RULES,
        "libraries": versions(),
        "record": record_numbers(counted),
    }


def versions() -> dict[str, str]:
    """Of the libraries that work figures out."""
    return {name: _version(name) for name in LIBRARIES}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # a frozen program need not carry it
        return "unknown"


def _write_pages(folder: Path, counted: Counted, told: Plain, draw: Draw, say: Say) -> None:
    tables = tables_of(told)
    write_tables(folder, tables)
    make_folder(folder / FIGURES)
    plans = [flow_plan(told), *figures_of(told)]
    chart = flow_svg(counted.flow)
    drawings = {FLOW: chart}
    write_whole(folder / FIGURES / f"{FLOW}.svg", chart)
    draw(chart, folder / FIGURES / f"{FLOW}.png")
    for number, plan in enumerate(plans[1:], start=1):
        say(f"Drawing figures: {number} of {len(plans) - 1}")
        found = drawn(plan)
        drawings[plan.key] = found.svg
        write_whole(folder / FIGURES / f"{plan.key}.svg", found.svg)
        write_whole(folder / FIGURES / f"{plan.key}.png", found.png)
    say("Writing the page …")
    write_whole(folder / PAGE, page_text(told, tables, plans, drawings, folder))


def flow_plan(told: Plain) -> Plan:
    """The flow chart's place on the page; it is drawn elsewhere."""
    title, caption = f"Flow of the study {told['study']}", "Every case takes one way through the boxes."
    return Plan(FLOW, title, caption, _NO_PAINT.size, 0, _NO_PAINT.paint)


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def place_file(report: str) -> Path:
    """Where this computer keeps the place of the study that a report is of; the report itself names no folder."""
    return data_folder() / "reports" / f"{report}.txt"


def _keep_place(study: Study, report: str) -> None:
    """Where nothing can be kept, nothing is: a check asks for the study then."""
    try:
        path = place_file(report)
        make_folder(path.parent, private=True)
        write_whole(path, f"{study.folder.resolve()}\n", private=True)
    except SireaderError:
        return
