"""Commands on the record: passwords, signing off, the audit trail, and whether all of it is as it was written."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from sireader.commands.answering import Answer, command
from sireader.domain.errors import CheckFailed, SireaderError

PASSWORD, NEW_PASSWORD = "SIREADER_PASSWORD", "SIREADER_NEW_PASSWORD"


def add_commands(commands: Any) -> None:
    """Add `password`, `signoff`, `audit` and `verify`."""
    _add_password(commands)
    signing = command(commands, "signoff", "sign for all reads that a reader has given", _sign_off, study=True)
    signing.add_argument("--reader", required=True)
    signing.add_argument("--meaning", default="", metavar="TEXT", help="what the reader declares")
    _from_file(signing, "--password-file", PASSWORD)
    listing = command(commands, "audit", "who did what when and why", _audit, study=True)
    listing.add_argument("--kind", default="", help='one kind of act only: "read committed"')
    listing.add_argument("--case", default="", help="one case only")
    listing.add_argument("--out", type=Path, metavar="CSV", help="write a table instead")
    checking = command(commands, "verify", "find any record that was edited, removed or moved", _verify, study=True)
    checking.add_argument("--seal", default="", help="that an earlier `verify` told: the record must still contain it")


def _add_password(commands: Any) -> None:
    setting = command(commands, "password", "set, change or reset a reader's password", _password, study=True)
    setting.add_argument("--reader", required=True, help="a reader, or coordinator")
    _from_file(setting, "--password-file", PASSWORD)
    _from_file(setting, "--new-password-file", NEW_PASSWORD)
    setting.add_argument("--reset", action="store_true", help="take a forgotten password away, as the coordinator")
    setting.add_argument("--reason", default="", help="why it is reset")


def _from_file(parser: argparse.ArgumentParser, option: str, variable: str) -> None:
    told = f"its first line is the password; else {variable} is, else it is asked for"
    parser.add_argument(option, type=Path, metavar="FILE", help=told)


def _password(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.domain.acts import COORDINATOR
    from sireader.workflow.passwords import check_set_here, has_password, reset_password, set_password
    from sireader.workflow.study import Study

    name = options.reader
    with Study.open(options.study) as study:
        check_set_here(study)  # before anything is asked for
        if options.reset:
            asked = has_password(study, COORDINATOR)
            password = _asked(options.password_file, PASSWORD, "Password of the coordinator: ") if asked else ""
            reset_password(study, name, options.reason, password)
            return {"reader": name, "password": "reset"}, f"{name} has no password now, and may set a new one."
        if has_password(study, name):
            old = _asked(options.password_file, PASSWORD, f"Password of {name}: ")
            set_password(study, name, _new(options.new_password_file, NEW_PASSWORD), old)
            return {"reader": name, "password": "changed"}, f"Changed the password of {name}."
        set_password(study, name, _new(options.new_password_file or options.password_file, PASSWORD))
    return {"reader": name, "password": "set"}, f"Set the password of {name}."


def _sign_off(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.passwords import has_password
    from sireader.workflow.signing import counted, sign_off
    from sireader.workflow.study import Study

    name = options.reader
    with Study.open(options.study) as study:
        asked = has_password(study, study.reader(name).name)
        password = _asked(options.password_file, PASSWORD, f"Password of {name}: ") if asked else ""
        signed = sign_off(study, name, password, options.meaning)
    answer: Answer = {"reader": name, "reads": signed.reads, "meaning": signed.meaning, "head": signed.head}
    answer |= {"signed_at": signed.signed_at.isoformat(), "id": signed.id}
    return answer, f"{name} signed for {counted(signed.reads)}: {signed.meaning}"


def _audit(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.audit import HEADER, audit, audit_row, in_words, write_audit
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        acts = audit(study, options.kind, options.case)
        words = in_words(study, acts)
        if options.out:
            write_audit(study, options.out, acts)
    if options.out:
        return {"acts": len(acts), "table": str(options.out)}, f"Wrote {len(acts)} acts to {options.out}."
    rows = [dict(zip(HEADER, audit_row(act), strict=True)) for act in acts]
    lines = [_line(row, what) for row, what in zip(rows, words, strict=True)]
    return {"acts": rows}, "\n".join(lines) or "There is no such act."


def _line(row: dict[str, str], what: str) -> str:
    why = f" – {row['why']}" if row["why"] else ""
    return f"{row['at'][:19].replace('T', ' ')}  {row['who']:<14} {what}{why}"


def _verify(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study
    from sireader.workflow.verification import examine

    with Study.open(options.study) as study:
        found = examine(study, options.seal)
        reads = study.reads.count()
        told = " It can only be looked at here: it is read-only." if study.read_only else ""
    if found.problems and not options.json:
        raise CheckFailed(f"{len(found.problems)} problems in {options.study}: " + " ".join(found.problems))
    answer: Answer = {"sound": not found.problems, "reads": reads, "problems": list(found.problems)}
    answer |= {"notices": list(found.notices), "seal": found.seal, "exit_status": int(bool(found.problems))}
    contained = ["The record contains the state of the seal that you gave."] if options.seal else []
    answer |= {"contains_seal": True} if options.seal and not found.problems else {}
    sound = f"The study is sound: {reads} reads, every chain whole.{told}"
    lines = [sound, *contained, f"Seal of this record: {found.seal}"]
    return answer, "\n".join([*lines, *(f"Notice: {notice}" for notice in found.notices)])


def _new(file: Path | None, variable: str) -> str:
    """A new password; typed twice where it is typed."""
    given = _given(file, variable)
    if given is not None:
        return given
    first, second = _typed("New password: "), _typed("The same again: ")
    if first != second:
        raise SireaderError("The two are not the same, so no password was set", "begin again")
    return first


def _asked(file: Path | None, variable: str, question: str) -> str:
    given = _given(file, variable)
    return _typed(question) if given is None else given


def _given(file: Path | None, variable: str) -> str | None:
    """What a script gives: a file's first line, or a variable; None where a person is to be asked."""
    if file is None:
        return os.environ.get(variable)
    try:
        return file.read_text(encoding="utf-8").split("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise SireaderError(f"No password can be read from {file}", "check the path") from None


def _typed(question: str) -> str:
    from getpass import getpass

    if not sys.stdin.isatty():
        raise SireaderError("There is nobody to ask for a password", f"set {PASSWORD}, or name a --password-file")
    return getpass(question)
