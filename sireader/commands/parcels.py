"""`pack` and `merge`: reads in several places."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sireader.commands.answering import Answer, command, counter, print_answer
from sireader.commands.passphrases import PASSPHRASE_VARIABLE, add_passphrase_file, told, typed, typed_twice
from sireader.domain.errors import SireaderError

if TYPE_CHECKING:
    from sireader.workflow.parcels_many import Gathered
    from sireader.workflow.parcels_merge import Merged
    from sireader.workflow.parcels_pack import Packed


def add_commands(commands: Any) -> None:
    """Add `pack` and `merge`."""
    packing = command(commands, "pack", "write a reader's cases, or reads that go back, into one file", _pack)
    packing.add_argument("study", type=Path, metavar="STUDY", help="a study, or a parcel, from which reads go back")
    packing.add_argument("--reader", required=True)
    packing.add_argument(
        "--out", type=Path, required=True, metavar="PARCEL", help="a name without an ending gets .sirp"
    )
    which = packing.add_mutually_exclusive_group()
    which.add_argument("--reads-only", action="store_true", help="no radiographs; the rule when packing from a parcel")
    which.add_argument("--with-radiographs", action="store_true", help="from a parcel, to read on at another computer")
    early = "also pack the answers of calibration cases that are not read yet, so that feedback comes at once"
    packing.add_argument("--with-feedback", action="store_true", help=early)
    seal = f"seal it with a passphrase, asked for or taken from the environment variable {PASSPHRASE_VARIABLE}"
    packing.add_argument("--passphrase", action="store_true", help=seal)
    merging = command(commands, "merge", "take reads back from parcels or copies of the study", _merge, study=True)
    merging.add_argument("parcels", type=Path, nargs="+", metavar="PARCEL", help="parcels, or folders of copies")
    for parser in (packing, merging):
        add_passphrase_file(parser)


def _pack(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.parcels_file import parcel_name
    from sireader.workflow.parcels_open import study_folder
    from sireader.workflow.parcels_pack import pack
    from sireader.workflow.study import Study

    folder = study_folder(options.study, lambda path: told(options) or typed(path.name))
    reads_only = None if not (options.reads_only or options.with_radiographs) else options.reads_only
    with Study.open(folder) as study:
        study.reader(options.reader)  # before a passphrase is asked for
        packed = pack(
            study,
            options.reader,
            parcel_name(options.out),
            _new_passphrase(options),
            reads_only=reads_only,
            feedback=options.with_feedback,
            progress=counter(options),
        )
    return _packed_answer(packed)


def _packed_answer(packed: Packed) -> tuple[Answer, str]:
    answer = {"parcel": str(packed.parcel), "reader": packed.reader, "cases": packed.cases, "reads": packed.reads}
    return answer | {"sealed": packed.sealed, "hint": packed.hint}, f"{packed.words}\n{packed.hint}".rstrip()


def _merge(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.parcels_many import merge_all
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        gathered = merge_all(study, options.parcels, lambda path: told(options) or typed(path.name))
    answer, text = _merged_answer(gathered), "\n".join(line for one in gathered.merged for line in _lines(one))
    if gathered.refused:
        print_answer(answer, text, options.json)
        raise _all_of(gathered.refused, len(options.parcels))
    return answer, text


def _all_of(refused: Sequence[tuple[Path, SireaderError]], count: int) -> SireaderError:
    """One sentence for all that was refused."""
    errors = [error for _, error in refused]
    return (
        errors[0] if count == 1 else SireaderError(f"{len(errors)} of {count} not merged: {' '.join(map(str, errors))}")
    )


def _merged_answer(gathered: Gathered) -> Answer:
    parcels: list[Answer] = [
        {"parcel": one.source, "new": one.new, "already_there": one.known, "remarks": list(one.remarks)}
        for one in gathered.merged
    ]
    refused = [{"parcel": path.name, "problem": str(error)} for path, error in gathered.refused]
    return {"new": gathered.new, "already_there": gathered.known, "parcels": parcels, "refused": refused}


def _lines(merged: Merged) -> list[str]:
    return [f"{merged.source}: {merged.words}", *(f"  {remark}" for remark in merged.remarks)]


def _new_passphrase(options: argparse.Namespace) -> str | None:
    """The passphrase that seals a new parcel, typed twice where it is typed; None where none is wished."""
    given = told(options)
    if given is not None or not options.passphrase:
        return given
    return typed_twice(options.out.name, "packed")
