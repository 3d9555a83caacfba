"""`report`: what a study came to, as a folder; and whether such a folder still follows from the study."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from sireader.arguments import positive
from sireader.commands.answering import Answer, command, counter, print_answer, say_nothing
from sireader.commands.window import Window
from sireader.domain.errors import CheckFailed, SireaderError


def add_commands(commands: Any) -> None:
    """Add `report`."""
    telling = command(commands, "report", "tables and figures of a study with their intervals, or their check")
    telling.add_argument("study", type=Path, nargs="?", metavar="STUDY")
    what = telling.add_mutually_exclusive_group(required=True)
    what.add_argument("--out", type=Path, metavar="DIR", help="write the report into a new folder")
    what.add_argument("--check", type=Path, metavar="DIR", help="work a report out again from the reads it names")
    telling.add_argument("--resamples", type=positive, default=1000, help="of each bootstrap (default 1000)")
    telling.add_argument("--seed", type=int, default=1, help="of the bootstrap (default 1)")
    own = "group cases by further columns: a table with case, and a column such as centre"
    telling.add_argument("--groups", type=Path, metavar="CSV", help=own)
    telling.add_argument("--names", action="store_true", help="name readers as the study does (default: by role alone)")
    telling.add_argument("--no-examples", action="store_true", help="show no radiograph")


def run_report(options: argparse.Namespace, window: Window) -> int:
    """Run `report`; the window layer draws the flow chart's PNG."""
    from sireader.workflow.report.needs import check_installed

    check_installed()
    if options.check is not None:
        return _check(options)
    if options.study is None:
        raise SireaderError("No study is named", "write: sireader report STUDY --out DIR")
    from sireader.workflow.report.groups import read_groups
    from sireader.workflow.report.numbers import Settings
    from sireader.workflow.report.writing import write_report
    from sireader.workflow.study import Study

    settings = Settings(options.resamples, options.seed, names=options.names)
    say = counter(options) or say_nothing
    with Study.open(options.study) as study:
        groups = read_groups(study, options.groups) if options.groups else {}
        told = write_report(study, options.out, settings, groups, window.draw, say, examples=not options.no_examples)
    say("")
    page = options.out / "report.html"
    print_answer(_answer(told, options.out), f"Wrote the report of {_counts(told)} to {page}.", options.json)
    return 0


def _answer(told: Answer, out: Path) -> Answer:
    names = ("cases", "discordant", "readers")
    return {"report": str(out), "page": str(out / "report.html")} | {name: told[name] for name in names}


def _counts(told: Answer) -> str:
    return f"{told['cases']['settled']:,} settled cases and {told['record']['reads']:,} reads"


def _check(options: argparse.Namespace) -> int:
    from sireader.workflow.report.checking import check_report, study_of, told_by
    from sireader.workflow.study import Study

    told = told_by(options.check)
    say = counter(options) or say_nothing
    with Study.open(options.study or study_of(told)) as study:
        found = check_report(study, options.check, say)
    say("")
    answer: Answer = {"report": str(options.check), "numbers": found.numbers, "holds": not found.problems}
    answer |= {"problems": list(found.problems), "libraries": list(found.libraries)}
    if found.problems and not options.json:
        raise _failed(options.check, found.problems, found.libraries)
    text = f"The report holds: {found.numbers:,} values, tables and page follow from the reads and scores it names."
    print_answer(answer, text, options.json)
    return int(bool(found.problems))


def _failed(folder: Path, problems: tuple[str, ...], libraries: tuple[str, ...]) -> CheckFailed:
    """One sentence: the first difference, and how many more."""
    more = f" (and {len(problems) - 1} more differences)" if len(problems) > 1 else ""
    hint = f"other versions of libraries may be the reason: {', '.join(libraries)}" if libraries else ""
    return CheckFailed(f"The report in {folder} does not follow from the study: {problems[0]}{more}", hint)


WINDOWED = {"report": run_report}
