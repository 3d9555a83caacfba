"""What a coordinator does from the command line: progress, flow chart, protocol, assignment, calibration, consensus."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sireader.commands.answering import Answer, command, print_answer
from sireader.commands.window import Window
from sireader.domain.errors import SireaderError

if TYPE_CHECKING:
    from sireader.domain.grading import Grades
    from sireader.workflow.flow import Flow

PICTURES, TABLES = (".svg", ".png"), (".csv", ".json")


def add_commands(commands: Any) -> None:
    """Add `progress`, `flow`, `protocol`, `assign`, `calibrate`, `consensus`, `close` and `reopen`."""
    going = command(commands, "progress", "how the reading goes, for the coordinator", _progress, study=True)
    going.add_argument("--out", type=Path, metavar="FILE", help="the readers' figures as .csv, or all as .json")
    chart = command(commands, "flow", "the study's flow chart, as a picture and as a table", study=True)
    chart.add_argument("--out", type=Path, metavar="FILE", help="ending in .svg, .png, .csv or .json")
    chart.add_argument("--seed", type=int, default=1, help="of the split by subject, as in export (default 1)")
    _add_protocol(commands)
    _add_cases(commands)
    for name, summary, run in (
        ("close", "end the reading", _close),
        ("reopen", "let the readers go on", _reopen),
    ):
        turning = command(commands, name, summary, run, study=True)
        turning.add_argument("--reason", required=True)


def _add_protocol(commands: Any) -> None:
    protocol = commands.add_parser("protocol", help="the protocol in force, and its changes")
    acts = protocol.add_subparsers(required=True, metavar="show|change")
    command(acts, "show", "the protocol in force in words, and every version", _show_protocol, study=True)
    changing = command(acts, "change", "put another protocol in force", _change_protocol, study=True)
    changing.add_argument("protocol", metavar="NAME", help="a shipped protocol's name, or a .toml file")
    changing.add_argument("--reason", default="", help="needed once the first read is in")


def _add_cases(commands: Any) -> None:
    giving = command(commands, "assign", "give cases to a reader, or share them out in a role", _assign, study=True)
    whom = giving.add_mutually_exclusive_group(required=True)
    whom.add_argument("--reader", nargs="+", metavar=("NAME", "CASE"), help="who gets cases, and which")
    whom.add_argument("--role", help="among whose readers the cases that nobody there has yet are shared out")
    giving.add_argument("--seed", type=int, help="of the sharing out; drawn at random unless told")
    training = command(commands, "calibrate", "make a case one by which readers are trained", _calibrate, study=True)
    training.add_argument("case", metavar="CASE")
    _grade_arguments(training, required=True)
    training.add_argument("--feedback", default="", help="what a reader should have seen")
    consensus = commands.add_parser("consensus", help="cases that the reads could not settle")
    acts = consensus.add_subparsers(required=True, metavar="list|record")
    command(acts, "list", "unresolved cases, and those settled by a consensus", _list_consensus, study=True)
    recording = command(acts, "record", "record what a meeting agreed on", _record_consensus, study=True)
    recording.add_argument("case", metavar="CASE")
    _grade_arguments(recording, required=False)
    recording.add_argument("--not-evaluable", action="store_true", help="instead of grades")
    recording.add_argument("--attendees", required=True, metavar="ROLE,ROLE", help="the roles that were present")
    recording.add_argument("--note", required=True, help="how the outcome was reached")


def _grade_arguments(parser: argparse.ArgumentParser, *, required: bool) -> None:
    for side in ("right", "left"):
        parser.add_argument(
            f"--{side}", type=int, choices=range(5), required=required, help=f"grade of the patient's {side} joint"
        )


def _progress(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.progress import progress
    from sireader.workflow.progress_report import progress_answer, progress_text, write_progress_table
    from sireader.workflow.snapshot import snapshot
    from sireader.workflow.study import Study

    _check_ending(options.out, TABLES)
    with Study.open(options.study) as study:
        told = progress(snapshot(study))
        if options.out:
            with study.exporting("readers' figures"):
                write_progress_table(told, options.out)
    return progress_answer(told), f"Wrote {options.out}." if options.out else progress_text(told)


def draw_flow(options: argparse.Namespace, window: Window) -> int:
    """Run `flow`; the window layer is needed for a PNG alone."""
    from sireader.workflow.flow import flow, flow_answer, flow_rows
    from sireader.workflow.snapshot import snapshot
    from sireader.workflow.study import Study

    _check_ending(options.out, PICTURES + TABLES)
    with Study.open(options.study) as study:
        chart = flow(snapshot(study), options.seed)
        if options.out:
            with study.exporting("flow chart"):
                _write_flow(chart, options.out, window)
    lines = [
        f"{count:>7}  {'  ' if word else ''}{word or title}" for title, _, _, word, count in _lines(flow_rows(chart))
    ]
    print_answer(flow_answer(chart), f"Wrote {options.out}." if options.out else "\n".join(lines), options.json)
    return 0


def _write_flow(chart: Flow, path: Path, window: Window) -> None:
    from sireader.files import write_whole
    from sireader.workflow.flow import write_flow_table
    from sireader.workflow.flow_chart import flow_svg

    ending = path.suffix.lower()
    if ending == ".png":
        window.draw(flow_svg(chart), path)
    elif ending == ".svg":
        write_whole(path, flow_svg(chart))
    else:
        write_flow_table(chart, path)


def _lines(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """The rows with the number that belongs to each: that of the box, or of its detail."""
    return [(title, count, share, word, part if word else count) for title, count, share, word, part in rows]


def _check_ending(path: Path | None, endings: tuple[str, ...]) -> None:
    if path is not None and path.suffix.lower() not in endings:
        raise SireaderError(f"{path.name} does not end in {', '.join(endings)}", "the name's end says what is written")


def _show_protocol(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.protocol_words import protocol_sentences
    from sireader.workflow.snapshot import snapshot
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        now = snapshot(study)
    version, text, _, _ = now.versions[-1]
    sentences = protocol_sentences(now.protocol)
    told = [{"version": one, "reason": reason, "since": since} for one, _, reason, since in now.versions]
    lines = [f"{now.protocol.name}, version {version}: {now.protocol.title}", *(f"- {one}" for one in sentences)]
    lines += [f"version {one['version']} since {one['since']} {one['reason']}".rstrip() for one in told]
    answer = {"protocol": now.protocol.name, "version": version, "sentences": list(sentences), "toml": text}
    return answer | {"versions": told}, "\n".join(lines)


def _change_protocol(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.coordination import change_protocol
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        version = change_protocol(study, options.protocol, options.reason)
        name = study.protocol.name
    answer = {"protocol": name, "version": version, "reason": options.reason}
    return answer, f"The protocol {name} is in force as version {version}; the earlier ones stay on record."


def _assign(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.assigning import assign, share_out
    from sireader.workflow.study import Study

    reader, *cases = options.reader or [""]
    if reader and not cases:
        raise SireaderError(f"No case is named for {reader}", "write `--reader NAME CASE...`, or `--role ROLE`")
    with Study.open(options.study) as study:
        given = assign(study, study.reader(reader), cases) if reader else share_out(study, options.role, options.seed)
        takes = {name: study.readers.takes(name).value for name in given.new}
    answer: Answer = {"assigned": given.new, "takes": takes, "switched": list(given.switched)}
    return answer | ({} if given.seed is None else {"seed": given.seed}), "\n".join(given.sentences)


def _calibrate(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.domain.grading import Grades
    from sireader.workflow.coordination import add_calibration
    from sireader.workflow.study import Study

    grades = Grades.of(options.right, options.left)
    with Study.open(options.study) as study:
        add_calibration(study, options.case, grades, options.feedback)
    answer = {"case": options.case, "grades": str(grades), "feedback": options.feedback}
    return answer, f"Case {options.case} is a calibration case ({grades}): it opens every reader's order."


def _list_consensus(options: argparse.Namespace) -> tuple[Answer, str]:
    from dataclasses import asdict

    from sireader.workflow.case_table import consensus_rows
    from sireader.workflow.snapshot import snapshot
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        rows = consensus_rows(snapshot(study))
    lines = []
    for row in rows:
        said = ", ".join(f"{role} {grades}" for role, (grades, _, _) in row.said.items())
        outcome = f"{row.outcome} ({', '.join(row.attendees)}; {row.note})" if row.outcome else "no outcome yet"
        lines.append(f"{row.case}: {said}: {outcome}")
    told = [asdict(row) | {"said": {role: list(words) for role, words in row.said.items()}} for row in rows]
    return {"cases": told}, "\n".join(lines) or "No case is unresolved."


def _record_consensus(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.coordination import record_consensus
    from sireader.workflow.study import Study

    grades = _agreed(options)
    attendees = tuple(filter(None, (role.strip() for role in options.attendees.split(","))))
    with Study.open(options.study) as study:
        one = record_consensus(study, options.case, grades, attendees, options.note)
    answer = {"case": one.case, "grades": str(grades or ""), "attendees": list(one.attendees), "note": one.note}
    return answer, f"Recorded the consensus on case {one.case}: {grades or 'not evaluable'}."


def _agreed(options: argparse.Namespace) -> Grades | None:
    from sireader.domain.grading import Grades

    told = (options.right, options.left)
    if options.not_evaluable is (told != (None, None)) or (None in told and told != (None, None)):
        raise SireaderError(
            "A consensus is both grades or not evaluable", "give --right and --left, or --not-evaluable"
        )
    return None if options.not_evaluable else Grades.of(*told)


def _close(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.coordination import close_reading
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        close_reading(study, options.reason)
    return {"closed": True, "reason": options.reason}, "The reading is closed: nothing is handed out or committed."


def _reopen(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.coordination import reopen_reading
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        reopen_reading(study, options.reason)
    return {"closed": False, "reason": options.reason}, "The reading is open again."


WINDOWED = {"flow": draw_flow}
