"""Commands on a study: making it, its radiographs, readers and worklists, and its checks."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sireader.commands.answering import Answer, command, counter, print_answer, say
from sireader.commands.choices import add_choices, choices_of
from sireader.domain.assignments import Takes
from sireader.domain.errors import SireaderError

if TYPE_CHECKING:
    from sireader.workflow.entries import Entry
    from sireader.workflow.intake_report import IntakeReport

TAKES = {"everything": "every case", "assigned": "what is assigned"}


def add_commands(commands: Any) -> None:
    """Add `new`, `import`, `exclude`, `readers` and `worklist`."""
    new = command(commands, "new", "make an empty study", _new, study=True)
    new.add_argument("--protocol", required=True, metavar="NAME", help="a shipped protocol's name, or a .toml file")
    taking = command(commands, "import", "import radiographs: files, folders, zip archives", _import, study=True)
    taking.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    add_choices(taking)
    exclude = command(commands, "exclude", "take a case out", _exclude, study=True)
    exclude.add_argument("case", metavar="CASE")
    exclude.add_argument("--reason", required=True)
    readers = commands.add_parser("readers", help="add and list readers").add_subparsers(
        required=True, metavar="add|list"
    )
    adding = command(readers, "add", "let a person read in one role", _add_reader, study=True)
    adding.add_argument("reader", metavar="NAME")
    adding.add_argument("--role", required=True)
    takes = "every case as it comes, or only what the coordinator assigns (default everything)"
    adding.add_argument("--takes", choices=("everything", "assigned"), default="everything", help=takes)
    command(readers, "list", "who reads in which role", _list_readers, study=True)
    listing = command(commands, "worklist", "a reader's cases in the reader's order", _worklist, study=True)
    listing.add_argument("--reader", required=True)


def _new(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study

    with Study.create(options.study, options.protocol) as study:
        roles = [role.name for role in study.protocol.roles]
        text = f"Made the study {study.name}, read by the protocol {study.protocol.name}: {', '.join(roles)}."
        return {"study": str(options.study), "protocol": study.protocol.name, "roles": roles}, text


def _import(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.intake_report import IntakeReport, report_answer, report_text

    for path in options.paths:
        if not os.path.lexists(path):
            raise SireaderError(f"There is no file or folder {path}, so nothing was imported", "check the path")
    report = IntakeReport()
    try:
        _take(options, report)
    except KeyboardInterrupt:
        print_answer(report_answer(report), report_text(report), options.json)
        met = len(report.accepted) + len(report.refused) + len(report.duplicates)
        told = f"after {met} files, {len(report.accepted)} of them imported"
        say(f"sireader: Interrupted {told}; the same command imports the rest.")
        raise
    if report.empty:
        raise SireaderError("There is not a single file to import", "name files, folders with files, or zip archives")
    answer = report_answer(report)
    problem = report.stopped
    if problem is None and not (report.accepted or report.duplicates):
        problem = SireaderError(f"No radiograph was imported, {len(report.refused)} refused", "the list above says why")
    if problem is not None:
        print_answer(answer, report_text(report), options.json)
        raise problem
    return answer, report_text(report)


def _take(options: argparse.Namespace, report: IntakeReport) -> None:
    """Import, and fill the report while it goes on."""
    from sireader.workflow.intake import import_radiographs
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        choices = choices_of(options, study.folder)
        import_radiographs(study, options.paths, choices=choices, progress=counter(options), report=report)


def _exclude(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        study.exclude(options.case, options.reason)
    return {"excluded": options.case, "reason": options.reason}, f"Excluded case {options.case}."


def _add_reader(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        reader = study.add_reader(options.reader, options.role, Takes(options.takes))
        takes = study.readers.takes(reader.name).value
    answer = {"reader": reader.name, "role": reader.role, "takes": takes}
    return answer, f"{reader.name} reads as {reader.role} and takes {TAKES[takes]}."


def _list_readers(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        readers = study.readers.all()
        rows = [{"reader": one.name, "role": one.role, "takes": study.readers.takes(one.name).value} for one in readers]
    lines = [f"{one['reader']}: {one['role']}, takes {TAKES[one['takes']]}" for one in rows]
    return {"readers": rows}, "\n".join(lines) or "Nobody reads in this study yet."


def _worklist(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study
    from sireader.workflow.worklist import worklist

    with Study.open(options.study) as study:
        entries = worklist(study, study.reader(options.reader))
    rows = [
        {"number": entry.number, "case": entry.case, "state": entry.state.value, "grades": str(entry.grades or "")}
        for entry in entries
    ]
    lines = [f"{entry.number:>5}  {entry.case:<14} {entry.state.value:<8} {_said(entry)}".rstrip() for entry in entries]
    return {"reader": options.reader, "cases": rows}, "\n".join(lines) or f"Nothing waits for {options.reader}."


def _said(entry: Entry) -> str:
    return "" if entry.state.unread else str(entry.grades or "not evaluable")
