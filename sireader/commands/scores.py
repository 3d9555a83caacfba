"""`reads import`: scores of a past reading from any table."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sireader.commands.answering import Answer, command, print_answer
from sireader.domain.errors import CheckFailed, SireaderError

if TYPE_CHECKING:
    from sireader.workflow.mapping import ScoreMapping


def add_import(commands: Any) -> None:
    """Add `import` to the commands of `reads`."""
    taking = command(commands, "import", "take over the scores of a past reading", _import_reads, study=True)
    taking.add_argument("csv", type=Path, metavar="TABLE", help="CSV, or an Excel workbook (.xlsx)")
    new = "make cases that have no radiograph (yet), named by pseudonyms"
    taking.add_argument("--new-cases", action="store_true", help=new)
    _mapping_arguments(taking.add_argument_group("which column says what"))
    rejecting = taking.add_argument_group("rows that cannot be taken")
    rejecting.add_argument("--dry-run", action="store_true", help="write nothing, tell what would be written")
    rejecting.add_argument("--skip-rejected", action="store_true", help="take the other rows")
    rejecting.add_argument("--rejects", type=Path, metavar="FILE", help="write those rows and the reasons as CSV")


def _mapping_arguments(group: Any) -> None:
    mapped = "the column of a field: case, reader, role, right, left, ...; ROLE.FIELD where a row has several readers"
    group.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help=mapped)
    group.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE", help="one value for all rows")
    group.add_argument("--mapping", type=Path, metavar="FILE.toml", help="the same, kept in a file")
    mark = "a mark in a grade's cell that says that the radiograph is not evaluable"
    group.add_argument("--not-evaluable", action="append", default=[], metavar="MARK", help=mark)
    group.add_argument("--zone", help="of times that do not tell theirs: Europe/Berlin, UTC, +01:00")
    group.add_argument("--sheet", metavar="NAME", help="of a workbook with several sheets")
    group.add_argument("--encoding", help="of CSV that is not UTF-8: windows-1252")


def _import_reads(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow import score_report
    from sireader.workflow.scores import import_scores
    from sireader.workflow.study import Study

    mapping = _mapping(options)
    with Study.open(options.study) as study:
        report = import_scores(
            study,
            options.csv,
            mapping,
            new_cases=options.new_cases,
            skip_rejected=options.skip_rejected,
            dry_run=options.dry_run,
            rejects=options.rejects,
        )
    text = score_report.report_text(report, dry_run=options.dry_run)
    plain = mapping.plain and not (options.dry_run or options.skip_rejected)
    answer = score_report.short_answer(report) if plain else score_report.full_answer(report, dry_run=options.dry_run)
    if options.dry_run and report.rejected and not options.skip_rejected:
        print_answer(answer, text, options.json)
        raise CheckFailed(f"{len(report.rejected)} rows of {options.csv.name} would be rejected, and nothing imported")
    return answer, text


def _mapping(options: argparse.Namespace) -> ScoreMapping:
    from sireader.workflow.mapping import made_mapping, read_mapping

    rest = {name: getattr(options, name) for name in ("not_evaluable", "zone", "sheet", "encoding")}
    said = made_mapping(_pairs("--map", options.map), _pairs("--set", options.set), rest)
    return said.over(read_mapping(options.mapping)) if options.mapping else said


def _pairs(option: str, given: Iterable[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for text in given:
        name, equals, value = (part.strip() for part in text.partition("="))
        if not (name and equals and value):
            raise SireaderError(f"{option} {text!r} is not FIELD=VALUE", 'write it as right="SIJ R"')
        if name in pairs:
            raise SireaderError(f"{option} names {name} twice", "name it once")
        pairs[name] = value
    return pairs
