"""Commands on archives (naming, asking, getting, listening, sending), and on folders that are looked at."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sireader.arguments import positive
from sireader.commands.answering import Answer, command, counter, print_answer, say
from sireader.commands.choices import add_choices, choices_of
from sireader.domain.archives import OWN_TITLE, Archive, Kind, Query, Tls
from sireader.domain.errors import SireaderError

if TYPE_CHECKING:
    from sireader.workflow.handling import Handling
    from sireader.workflow.intake_report import IntakeReport
    from sireader.workflow.study import Study

PORT = 11112


def add_commands(commands: Any) -> None:
    """Add `archive` and `watch`."""
    verbs = commands.add_parser("archive", help="radiographs from a PACS, and results to it").add_subparsers(
        required=True, metavar="add|list|remove|echo|find|get|listen|waiting|send"
    )
    _add_settings(verbs)
    _add_asking(verbs)
    listening = command(verbs, "listen", "import what is sent to this computer", _listen, study=True)
    listening.add_argument("--port", type=positive, default=PORT, help=f"default {PORT}")
    listening.add_argument("--host", default="", help="the address to listen on (default: all)")
    listening.add_argument("--own-title", default=OWN_TITLE, metavar="AE", help=f"default {OWN_TITLE}")
    listening.add_argument("--from", dest="titles", action="append", default=[], metavar="AE", help="who may send")
    _add_tls(listening)
    add_choices(listening)
    waits = command(
        verbs, "waiting", "what came and waits until somebody has looked at its pixels", _waiting, study=True
    )
    waits.add_argument("--forget", action="store_true", help="let go of it; nothing of it is imported")
    add_choices(waits)
    watching = command(commands, "watch", "import what is put into a folder", _watch, study=True)
    watching.add_argument("folder", type=Path, metavar="FOLDER")
    settled = "a file is complete when it has not changed for so long (default 3)"
    watching.add_argument("--settled", type=positive, default=3, metavar="SECONDS", help=settled)
    add_choices(watching)


def _add_settings(verbs: Any) -> None:
    adding = command(verbs, "add", "name an archive, or change one", _add)
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("--host", default="", help="for DIMSE, with --port and --title")
    adding.add_argument("--port", type=positive, default=0)
    adding.add_argument("--title", default="", metavar="AE", help="the archive's AE title")
    adding.add_argument("--own-title", default=OWN_TITLE, metavar="AE", help=f"ours (default {OWN_TITLE})")
    move = "receive by C-MOVE at this port of ours, instead of C-GET"
    adding.add_argument("--listen-port", type=positive, default=0, metavar="PORT", help=move)
    adding.add_argument("--url", default="", help="for DICOMweb")
    adding.add_argument("--user", default="", help="for DICOMweb")
    adding.add_argument("--password-file", type=Path, metavar="FILE", help="its first line is the user's password")
    adding.add_argument("--timeout", type=positive, default=30, metavar="SECONDS", help="of silence (default 30)")
    _add_tls(adding)
    command(verbs, "list", "the archives that have a name", _list)
    command(verbs, "remove", "forget an archive", _remove).add_argument("name", metavar="NAME")


def _add_asking(verbs: Any) -> None:
    command(verbs, "echo", "whether an archive answers us", _echo).add_argument("name", metavar="NAME")
    finding = command(verbs, "find", "what an archive has; patients are not named", _find)
    finding.add_argument("name", metavar="NAME")
    _add_query(finding)
    getting = command(verbs, "get", "import the radiographs that match", _get, study=True)
    getting.add_argument("name", metavar="NAME")
    _add_query(getting)
    add_choices(getting)
    sending = command(verbs, "send", "store DICOM files in an archive", _send)
    sending.add_argument("name", metavar="NAME")
    sending.add_argument("files", type=Path, nargs="+", metavar="FILE")


def _add_tls(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tls", action="store_true", help="encrypt the connection")
    parser.add_argument("--authority", default="", metavar="PEM", help="certificates that vouch for the other side")
    parser.add_argument("--certificate", default="", metavar="PEM", help="ours, to show the other side")
    parser.add_argument("--key", default="", metavar="PEM", help="of our certificate")


def _add_query(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--since", type=_day, metavar="YYYY-MM-DD", help="first day of the study's date")
    parser.add_argument("--until", type=_day, metavar="YYYY-MM-DD", help="last day")
    parser.add_argument("--description", default="", metavar="TEXT", help="part of the study's description")
    parser.add_argument("--modality", default="", metavar="DX")
    parser.add_argument("--patients", type=Path, metavar="FILE", help="of these alone: one patient ID a line")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day like 2024-03-31") from None


def _add(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.archive_settings import archive_answer, keep_archive

    kind = Kind.WEB if options.url else Kind.DIMSE
    if options.url and (options.host or options.port or options.title):
        raise SireaderError("An archive has a URL, or a host, a port and a title", "give one of the two")
    one = Archive(
        options.name,
        kind,
        host=options.host,
        port=options.port,
        title=options.title,
        own_title=options.own_title,
        listen_port=options.listen_port,
        url=options.url,
        user=options.user,
        password=_password(options.password_file),
        tls=_tls(options),
        timeout_s=options.timeout,
    )
    keep_archive(one)
    return archive_answer(one), f"Kept the archive {one.name} at {one.place}."


def _tls(options: argparse.Namespace) -> Tls | None:
    """TLS; naming a certificate means it, and a URL says so itself."""
    paths = [
        str(Path(path).absolute()) if path else "" for path in (options.authority, options.certificate, options.key)
    ]
    wanted = options.tls or any(paths) or getattr(options, "url", "").lower().startswith("https:")
    return Tls(*paths) if wanted else None


def _password(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8").split("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise SireaderError(f"No password can be read from {file}", "check the path") from None


def _list(_: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.archive_settings import archive_answer, archives

    known = archives()
    lines = [f"{one.name}: {one.kind.value} {one.place}{' over TLS' if one.tls else ''}" for one in known.values()]
    return {"archives": [archive_answer(one) for one in known.values()]}, "\n".join(lines) or "No archive has a name."


def _remove(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.archive_settings import forget_archive

    forget_archive(options.name)
    return {"removed": options.name}, f"Forgot the archive {options.name}."


def _echo(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.archive_settings import archive
    from sireader.workflow.archives import echo

    one = archive(options.name)
    echo(one)
    return {"archive": one.name, "answers": True}, f"The archive {one.name} answers at {one.place}."


def _find(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.archive_settings import archive
    from sireader.workflow.archives import Patience, search

    found = search(archive(options.name), _query(options), Patience(threading.Event(), lambda _: None, ()))
    told = [
        {"date": one.day, "modalities": list(one.modalities), "images": one.images, "description": one.description}
        for one in found
    ]
    lines = [
        f"{one.day:<8}  {'/'.join(one.modalities):<8} {'?' if one.images is None else one.images:>4}  {one.description}"
        for one in found
    ]
    return {"studies": told}, "\n".join([*lines, f"{len(found):,} studies match."])


def _query(options: argparse.Namespace) -> Query:
    from sireader.workflow.archives import patient_ids

    patients: tuple[str, ...] = ()
    if options.patients:
        try:
            patients = patient_ids(options.patients.read_text(encoding="utf-8-sig").splitlines())
        except (OSError, UnicodeDecodeError):
            raise SireaderError(f"No patient IDs can be read from {options.patients}", "check the path") from None
        if not patients:
            raise SireaderError(f"{options.patients} names no patient", "write one patient ID a line")
    return Query(options.since, options.until, options.description, options.modality.upper(), patients)


def _get(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.archive_settings import archive
    from sireader.workflow.archives import Fetched, Patience, fetch, search
    from sireader.workflow.intake_report import report_answer, report_text
    from sireader.workflow.study import Study

    one, query, fetched = archive(options.name), _query(options), Fetched()
    with _stopping() as stop, Study.open(options.study) as study:
        study.check_home()
        patience = Patience(stop, say)
        found = search(one, query, patience)
        if not found:
            raise SireaderError(f"The archive {one.name} has nothing that matches", "ask for more days or patients")
        fetch(study, one, found, _handling(options, study), patience, fetched)
    if stop.is_set():
        print_answer(report_answer(fetched.report), report_text(fetched.report), options.json)
        say(f"sireader: Interrupted after {len(fetched.report.accepted):,} imports; the same command gets the rest.")
        raise KeyboardInterrupt
    held = f"{fetched.held:,} of {fetched.listed:,} images were in the study already and were not asked for."
    answer = report_answer(fetched.report) | {"listed": fetched.listed, "held": fetched.held}
    text = report_text(fetched.report) + (f"\n{held}" if fetched.held else "")
    return _told(options, answer, text, fetched.report, fetched.held)


def _handling(options: argparse.Namespace, study: Study) -> Handling:
    from sireader.workflow.handling import Handling

    show = counter(options) or (lambda _: None)
    return Handling(choices_of(options, study.folder), show)


def _told(
    options: argparse.Namespace, answer: Answer, text: str, report: IntakeReport, held: int = 0
) -> tuple[Answer, str]:
    """The answer; raised is what ended it early, or that nothing came of it, after the answer was printed."""
    problem = report.stopped
    if problem is None and report.refused and not (report.accepted or report.duplicates or held):
        problem = SireaderError(f"No radiograph was imported, {len(report.refused)} refused", "the list above says why")
    if problem is not None:
        print_answer(answer, text, options.json)
        raise problem
    return answer, text


def _listen(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.intake_report import IntakeReport, report_answer, report_text
    from sireader.workflow.receiving import Door, listen
    from sireader.workflow.study import Study

    door = Door(options.own_title, options.port, options.host, tuple(options.titles), _tls(options))
    report, hint = IntakeReport(), "Ctrl+C ends it."
    with _stopping() as stop, Study.open(options.study) as study:
        told = lambda port: say(f"Listening at port {port} as {door.title}; {hint}")  # noqa: E731 – said once
        listen(study, door, _handling(options, study), stop, report, told)
    return _told(options, report_answer(report), report_text(report), report)


def _waiting(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.intake_report import report_answer, report_text
    from sireader.workflow.study import Study
    from sireader.workflow.waiting import forget, take_waiting, waiting

    with Study.open(options.study) as study:
        study.check_home()
        files = waiting(study)
        if options.forget:
            forget(files)
            return {"forgotten": len(files)}, f"Let go of {len(files):,} radiographs."
        choices = choices_of(options, study.folder)
        if not choices.all_looked:
            hint = "; the coordinator's window shows them (From an archive), or import them with --burned-in-checked"
            told = f"{len(files):,} radiographs wait until somebody has looked{hint if files else ''}."
            return {"waiting": len(files)}, told
        report = take_waiting(study, files, choices, counter(options))
    return _told(options, report_answer(report), report_text(report), report)


def _watch(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.intake_report import IntakeReport, report_answer, report_text
    from sireader.workflow.study import Study
    from sireader.workflow.watching import watch

    report = IntakeReport()
    with _stopping() as stop, Study.open(options.study) as study:
        say(f"Looking at {options.folder}; Ctrl+C ends it.")
        watch(study, options.folder, _handling(options, study), stop, report, options.settled)
    return _told(options, report_answer(report), report_text(report), report)


def _send(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.archive_settings import archive
    from sireader.workflow.archives import send

    one = archive(options.name)
    count = send(one, options.files, counter(options))
    return {"archive": one.name, "sent": count}, f"The archive {one.name} has {count:,} files more."


@contextmanager
def _stopping() -> Iterator[threading.Event]:
    """Ctrl+C, or being asked to end, sets the event: what is under way is finished, and the answer told."""
    stop = threading.Event()
    kept = {}
    for number in (signal.SIGINT, signal.SIGTERM):
        kept[number] = signal.signal(number, lambda *_: stop.set())
    try:
        yield stop
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
