"""The command line: a second face over the same use cases. Commands import what they need when they run."""

from __future__ import annotations

import argparse
import json
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from sireader import __version__
from sireader.arguments import FAULT, INTERRUPTED, Parser, positive
from sireader.domain.crops import Crop
from sireader.domain.errors import CheckFailed, SireaderError

Answer = dict[str, Any]
Command = Callable[[argparse.Namespace], "tuple[Answer, str]"]
DEMO_FOLDER = "demo-study"


class Window(Protocol):
    """What the command line needs of the window; `__main__` hands it in, so that nothing here knows Qt."""

    def available(self) -> bool:
        """Whether there is a display."""

    def open(self, path: Path | None, reader: str | None) -> int:
        """Show the window on a study, or the start page; returns the exit status."""

    def picture(self, study: Path, reader: str) -> list[Path]:
        """Walk through a study without a display and save a picture of each step into its folder."""

    def benchmark(self, rounds: int) -> Answer:
        """Time the start of the demo study's window against a bare one."""

    def benchmark_viewer(self, rounds: int, radiographs: int, side_px: int) -> Answer:
        """Time dragging, the next case and opening files, each against a plain alternative; measure the memory."""


def main(arguments: Sequence[str] | None, window: Window) -> int:
    """Run one command.

    Returns:
        0; 1 for a failed check; 2 for bad input, after one sentence on stderr; 130 when Ctrl+C ended it.
    """
    try:
        options = _parser().parse_args(arguments)
        if options.command in _WINDOWED:
            return _WINDOWED[options.command](options, window)
        answer, text = options.run(options)
        _print(answer, text, options.json)
        return int(answer.get("exit_status", 0))
    except SireaderError as error:
        print(f"sireader: {error}", file=sys.stderr)
        return error.exit_status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception:
        _say("sireader: this is a fault of the program, not yours; please send this report to its makers.")
        traceback.print_exc()
        return FAULT


def _print(answer: Answer, text: str, as_json: bool) -> None:
    if as_json:
        told = {key: value for key, value in answer.items() if key != "exit_status"}
        print(json.dumps(told, indent=2, ensure_ascii=False))
    elif text:
        print(text)


def _open_window(options: argparse.Namespace, window: Window) -> int:
    return window.open(getattr(options, "path", None), getattr(options, "reader", None))


def _demo(options: argparse.Namespace, window: Window) -> int:
    from sireader.workflow import demo

    summary = demo.make_demo(options.folder, progress=None if options.json else _say)
    if options.no_window or not window.available():
        if not options.no_window:
            _say("There is no display: the sample study is made and pictured without a window.")
        summary["pictures"] = [str(path) for path in window.picture(options.folder, demo.ADJUDICATOR)]
        _print(summary, demo.summary_text(summary), options.json)
        return 0
    _print(summary, demo.summary_text(summary), options.json)
    return window.open(options.folder, demo.ADJUDICATOR)


def _benchmark(options: argparse.Namespace, window: Window) -> int:
    from sireader.workflow import benchmark

    rounds, side = options.rounds, options.side
    measure: dict[str, Callable[[], Answer]] = {
        "reads": lambda: benchmark.time_table_work(options.cases),
        "window": lambda: window.benchmark(rounds or 5),
        "viewer": lambda: window.benchmark_viewer(rounds or 20, options.radiographs, side),
        "decoders": lambda: benchmark.time_decoders(rounds or 5),
    }
    answer = measure[options.what]()
    _print(answer, benchmark.figures_text(answer), options.json)
    return 0


def _counter(options: argparse.Namespace) -> Callable[[str], None] | None:
    """Shows how far a long command is, on one line of the terminal; nothing where nobody looks."""
    if options.json or not sys.stderr.isatty():
        return None
    return lambda text: print(f"\r{text[-78:]:<78}\r", end="", file=sys.stderr, flush=True)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


_WINDOWED: dict[str | None, Callable[[argparse.Namespace, Window], int]] = {
    None: _open_window,
    "open": _open_window,
    "demo": _demo,
    "benchmark": _benchmark,
}


def _info(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.pictures import facts_of, facts_text

    facts = facts_of(options.file)
    return facts, facts_text(facts)


def _render(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.pictures import asked_window, render_file

    render_file(options.file, options.out, asked_window(options.center, options.width), options.crop)
    return {"picture": str(options.out)}, f"Wrote {options.out}."


def _new(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study

    with Study.create(options.study, options.protocol) as study:
        roles = [role.name for role in study.protocol.roles]
        text = f"Made the study {study.name}, read by the protocol {study.protocol.name}: {', '.join(roles)}."
        return {"study": str(options.study), "protocol": study.protocol.name, "roles": roles}, text


def _import(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.intake import import_radiographs
    from sireader.workflow.intake_report import report_answer, report_text
    from sireader.workflow.study import Study

    for path in options.paths:
        if not os.path.lexists(path):
            raise SireaderError(f"There is no file or folder {path}, so nothing was imported", "check the path")
    with Study.open(options.study) as study:
        checked, drop = options.burned_in_checked, options.drop_dates
        report = import_radiographs(
            study, options.paths, burned_in_checked=checked, drop_dates=drop, progress=_counter(options)
        )
    if report.empty:
        raise SireaderError("There is not a single file to import", "name files, folders with files, or zip archives")
    answer = report_answer(report)
    problem = report.stopped
    if problem is None and not (report.accepted or report.duplicates):
        problem = SireaderError(f"No radiograph was imported, {len(report.refused)} refused", "the list above says why")
    if problem is not None:
        _print(answer, report_text(report), options.json)
        raise problem
    return answer, report_text(report)


def _exclude(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        study.exclude(options.case, options.reason)
    return {"excluded": options.case, "reason": options.reason}, f"Excluded case {options.case}."


def _add_reader(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        reader = study.add_reader(options.reader, options.role)
    return {"reader": reader.name, "role": reader.role}, f"{reader.name} reads as {reader.role}."


def _list_readers(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        readers = study.readers.all()
    lines = [f"{reader.name}: {reader.role}" for reader in readers]
    told = [{"reader": reader.name, "role": reader.role} for reader in readers]
    return {"readers": told}, "\n".join(lines) or "Nobody reads in this study yet."


def _import_reads(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.scores import import_scores
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        report = import_scores(study, options.csv, new_cases=options.new_cases)
    text = f"Added {report.added} reads; {report.already_there} were already there; {len(report.new_cases)} new cases."
    if report.new_cases:
        text += "\nThe new cases' names stay in the study: they must be pseudonyms, never patient IDs."
    answer = {"added": report.added, "already_there": report.already_there, "new_cases": report.new_cases}
    return answer, text


def _export_reads(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.scores import export_scores
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        count = export_scores(study, options.out)
    return {"reads": count, "table": str(options.out)}, f"Wrote {count} reads to {options.out}."


def _import_opinions(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.opinions import import_opinions
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        added, known = import_opinions(study, options.csv)
    return {"added": added, "already_there": known}, f"Added {added} opinions; {known} were already there."


def _reference(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.references import write_references
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        counts = write_references(study, options.out)
    text = f"Wrote {options.out}: " + ", ".join(f"{count} {status}" for status, count in counts.items()) + "."
    return {"table": str(options.out), "cases": counts}, text


def _worklist(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study
    from sireader.workflow.worklist import worklist

    with Study.open(options.study) as study:
        entries = worklist(study, study.reader(options.reader))
    told = [
        {"number": entry.number, "case": entry.case, "state": entry.state.value, "grades": str(entry.grades or "")}
        for entry in entries
    ]
    lines = [f"{one['number']:>5}  {one['case']:<14} {one['state']:<8} {one['grades']}".rstrip() for one in told]
    return {"reader": options.reader, "cases": told}, "\n".join(lines) or f"Nothing waits for {options.reader}."


def _verify(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study
    from sireader.workflow.verification import verify

    with Study.open(options.study) as study:
        problems = verify(study)
        reads = len(study.reads.all())
    if problems and not options.json:
        raise CheckFailed(f"{len(problems)} problems in {options.study}: " + " ".join(problems))
    answer = {"sound": not problems, "reads": reads, "problems": problems, "exit_status": int(bool(problems))}
    return answer, f"The study is sound: {reads} reads, every chain whole."


def _export(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study
    from sireader.workflow.trainset import export_trainset

    with Study.open(options.study) as study:
        sheet = export_trainset(study, options.folder, seed=options.seed, progress=_counter(options))
    counts = {split: sum(cases.values()) for split, cases in sheet["cases"].items()}
    left_out = ", ".join(f"{count} {why.replace('_', ' ')}" for why, count in sheet["left_out"].items())
    text = f"Exported {counts['train']} training and {counts['validation']} validation cases to {options.folder}."
    return sheet, f"{text}\nLeft out: {left_out}."


def _crop(text: str) -> Crop:
    try:
        return Crop.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not r0,c0,r1,c1 with r0 < r1 and c0 < c1") from error


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="sireader",
        description="Read plain radiographs of the sacroiliac joints; without a command: open the program.",
    )
    parser.add_argument("--version", action="version", version=f"SI Reader {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _window_commands(commands)
    _file_commands(commands)
    _study_commands(commands)
    _table_commands(commands)
    return parser


def _window_commands(commands: Any) -> None:
    opening = commands.add_parser("open", help="open a study in the window")
    opening.add_argument("path", type=Path, metavar="STUDY")
    opening.add_argument("--reader", help="sign in as this reader")
    demo = _command(commands, "demo", "make a sample study of phantoms and open it as its adjudicator")
    demo.add_argument("folder", type=Path, nargs="?", default=Path(DEMO_FOLDER), metavar="DIR")
    demo.add_argument("--no-window", action="store_true", help="save pictures of each step instead")
    benchmark = _command(commands, "benchmark", "measure this machine")
    benchmark.add_argument("what", choices=("reads", "window", "viewer", "decoders"))
    benchmark.add_argument("--cases", type=positive, default=1404, help="of the table work (default 1404)")
    benchmark.add_argument("--rounds", type=positive, help="how often each is timed (default 5, viewer 20)")
    most = "of the viewer's session whose memory is measured (default 500)"
    benchmark.add_argument("--radiographs", type=positive, default=500, help=most)
    benchmark.add_argument("--side", type=positive, default=3072, help="of those that are opened, in px (default 3072)")


def _file_commands(commands: Any) -> None:
    info = _command(commands, "info", "what the decoder understood of a file", _info)
    info.add_argument("file", type=Path)
    render = _command(commands, "render", "an 8-bit picture, exactly what the viewer shows", _render)
    render.add_argument("file", type=Path)
    render.add_argument("--out", type=Path, required=True, metavar="PNG")
    render.add_argument("--center", type=float, help="window center in the file's values")
    render.add_argument("--width", type=float, help="window width in the file's values")
    render.add_argument("--crop", type=_crop, metavar="r0,c0,r1,c1")


def _study_commands(commands: Any) -> None:
    new = _command(commands, "new", "make an empty study", _new, study=True)
    new.add_argument("--protocol", required=True, metavar="NAME", help="a shipped protocol's name, or a .toml file")
    taking = _command(commands, "import", "import radiographs: files, folders, zip archives", _import, study=True)
    taking.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    checked = "I looked: no radiograph shows identifying text in its pixels"
    taking.add_argument("--burned-in-checked", action="store_true", help=checked)
    taking.add_argument("--drop-dates", action="store_true", help="drop all dates instead of shifting them")
    exclude = _command(commands, "exclude", "take a case out", _exclude, study=True)
    exclude.add_argument("case", metavar="CASE")
    exclude.add_argument("--reason", required=True)
    readers = commands.add_parser("readers", help="add and list readers").add_subparsers(required=True, dest="act")
    adding = _command(readers, "add", "let a person read in one role", _add_reader, study=True)
    adding.add_argument("reader", metavar="NAME")
    adding.add_argument("--role", required=True)
    _command(readers, "list", "who reads in which role", _list_readers, study=True)
    listing = _command(commands, "worklist", "a reader's cases in the reader's order", _worklist, study=True)
    listing.add_argument("--reader", required=True)
    _command(commands, "verify", "check the study's file, chains and radiographs", _verify, study=True)


def _table_commands(commands: Any) -> None:
    reads = commands.add_parser("reads", help="reads as tables").add_subparsers(required=True, dest="act")
    taking = _command(reads, "import", "take over the scores of a past reading", _import_reads, study=True)
    taking.add_argument("csv", type=Path, metavar="CSV")
    taking.add_argument(
        "--new-cases", action="store_true", help="make cases that have no radiograph (yet), named by pseudonyms"
    )
    giving = _command(reads, "export", "every read, amended ones too", _export_reads, study=True)
    giving.add_argument("--out", type=Path, required=True, metavar="CSV")
    opinions = commands.add_parser("opinions", help="models' opinions").add_subparsers(required=True, dest="act")
    answers = _command(opinions, "import", "another program's answers", _import_opinions, study=True)
    answers.add_argument("csv", type=Path, metavar="CSV")
    reference = _command(commands, "reference", "the reference standard of every case", _reference, study=True)
    reference.add_argument("--out", type=Path, required=True, metavar="CSV")
    export = _command(commands, "export", "a training set of the settled cases", _export, study=True)
    export.add_argument("folder", type=Path, metavar="DIR")
    export.add_argument("--seed", type=int, default=1, help="of the split by subject (default 1)")


def _command(
    commands: Any, name: str, summary: str, run: Command | None = None, *, study: bool = False
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=summary.capitalize() + ".")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(run=run)
    if study:
        parser.add_argument("study", type=Path, metavar="STUDY")
    return parser
