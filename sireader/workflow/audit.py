"""The audit trail for people: all of it, or the acts of one kind or about one case."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sireader.domain.acts import COORDINATOR, Act, ActKind
from sireader.domain.errors import SireaderError
from sireader.domain.reads import written_time
from sireader.tables import write_csv
from sireader.workflow.study import Study

HEADER = ("at", "who", "kind", "about", "why", "place", "records", "id", "previous_hash", "hash")


def audit(study: Study, kind: str = "", case: str = "") -> list[Act]:
    """The acts of a study by time, then in the order in which they were recorded.

    Args:
        study: whose trail it is.
        kind: as the trail writes it, `read committed`, or with hyphens; all kinds when empty.
        case: a pseudonym; only acts about it or its rows. All when empty.

    Raises:
        RuleBroken: this is a reader's parcel; its reader must not learn which cases come again.
        SireaderError: no such kind or case.
    """
    study.check_home()
    wanted = _kind(kind) if kind else None
    names = _names(study, case) if case else set()
    acts = [act for act in study.acts.by_time() if wanted in {None, act.kind}]
    return [act for act in acts if not case or act.about == case or names & act.records.keys()]


def audit_row(act: Act) -> tuple[str, ...]:
    """An act as a row of the table, in the order of `HEADER`."""
    told = (written_time(act.at), act.who, act.kind.value, act.about, act.why, act.place)
    return (*told, " ".join(sorted(act.records)), act.id, act.previous_hash, act.hash)


def in_words(study: Study, acts: Iterable[Act]) -> list[str]:
    """What each act was: its kind, but for the making of a copy that left in a parcel.

    A parcel's making is on record in the parcel itself, in acts that look like those of a study until one knows where
    they were done.
    """
    made_for = {
        act.place: act.about
        for act in study.acts.of_kinds(ActKind.PACKED)
        if act.place != study.place and act.who == COORDINATOR
    }

    def told(act: Act) -> str:
        copied = {ActKind.STUDY_MADE: "copy made for", ActKind.PACKED: "copy filled for"}.get(act.kind)
        own = act.who == COORDINATOR and act.place in made_for
        return f"{copied} {made_for[act.place]}" if own and copied else f"{act.kind.value}  {act.about}".rstrip()

    return [told(act) for act in acts]


def write_audit(study: Study, path: Path, acts: Iterable[Act]) -> None:
    """Write acts of a study's trail as CSV."""
    with study.exporting("audit trail"):
        write_csv(path, HEADER, [audit_row(act) for act in acts])


def _kind(text: str) -> ActKind:
    try:
        return ActKind(text.strip().lower().replace("-", " "))
    except ValueError:
        known = ", ".join(kind.value for kind in ActKind)
        raise SireaderError(f"There is no kind of act {text!r}", f"the kinds are: {known}") from None


def _names(study: Study, case: str) -> set[str]:
    return study.records.of_case(study.case(case).id)
