"""What a coordinator decides: the protocol, calibration cases, consensus, the end of the reading."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from sireader.domain.acts import ActKind
from sireader.domain.calibration import Calibration
from sireader.domain.consensus import Consensus, check_consensus
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.grading import Grades
from sireader.domain.protocol_files import parse_protocol
from sireader.domain.reference import Status
from sireader.workflow.protocols import protocol_text
from sireader.workflow.references import reference
from sireader.workflow.study import Study


def change_protocol(study: Study, protocol: str, reason: str) -> int:
    """Put another protocol in force; returns its version. The earlier ones stay on record.

    Args:
        study: whose readers keep their roles.
        protocol: a shipped protocol's name or the path of a `.toml` file.
        reason: why; needed once the first read is in, for from then on the protocol is frozen.

    Raises:
        SireaderError: no such protocol, no reason, or a role is gone in which somebody reads.
    """
    text = protocol_text(protocol)
    study.check_home()
    with study.transaction():
        version, in_force = study.coordination.protocol()
        if text == in_force:
            raise RuleBroken("That protocol is in force already")
        if study.reads.count() and not reason.strip():
            raise RuleBroken(
                "The protocol is frozen: the first read is in", "a change needs a reason, which stays on record"
            )
        roles = {role.name for role in parse_protocol(text, protocol).roles}
        lost = [reader for reader in study.readers.all() if reader.role not in roles]
        if lost:
            raise RuleBroken(f"{lost[0].name} reads as {lost[0].role}, a role that the new protocol does not have")
        study.coordination.put_in_force(version + 1, text, reason.strip(), datetime.now(UTC))
        study.record(ActKind.PROTOCOL_CHANGED, f"version {version + 1}", reason, rows={"protocols": [str(version + 1)]})
    return version + 1


def add_calibration(study: Study, case: str, grades: Grades, feedback: str = "") -> None:
    """Make a case one by which readers are trained: it opens every order, and never counts towards a reference.

    Raises:
        RuleBroken: it has no radiograph, is excluded, was read or given to a reader already, or is one already.
    """
    study.check_home()
    with study.transaction():
        if not study.case(case).readable:
            raise RuleBroken(f"Case {case} cannot be read: it has no radiograph or is excluded")
        if any(one.case == case for one in study.coordination.calibrations()):
            raise RuleBroken(f"Case {case} is a calibration case already")
        given = (one for reader in study.readers.all() for one in study.readers.assignments(reader.name))
        if study.reads.of_case(case) or any(one.case == case for one in given):
            raise RuleBroken(
                f"Case {case} was given to a reader already", "choose calibration cases before the reading begins"
            )
        study.coordination.add_calibration(Calibration(case, grades, feedback.strip()), datetime.now(UTC))
        study.record(ActKind.CALIBRATION_ADDED, case, rows={"calibrations": [case]})


def record_consensus(
    study: Study, case: str, grades: Grades | None, attendees: tuple[str, ...], note: str
) -> Consensus:
    """Record what a meeting agreed on about an unresolved case.

    Args:
        study: by whose protocol the case is unresolved.
        case: its pseudonym.
        grades: None when the radiograph was found not evaluable.
        attendees: the roles that were present.
        note: how the outcome was reached.

    Raises:
        RuleBroken: the case is not unresolved, fewer than two roles, or no note.
        SireaderError: a role that the protocol does not have.
    """
    for role in attendees:
        study.protocol.role(role)
    consensus = Consensus(uuid4().hex, case, grades, attendees, note.strip(), _behind_earlier_ones(study, case))
    check_consensus(consensus)
    study.check_home()
    with study.transaction():
        stands = reference(study, case)
        if stands.status is not Status.UNRESOLVED and not stands.consensus:
            raise RuleBroken(f"Case {case} is {stands.status}: only an unresolved case goes to a consensus meeting")
        study.coordination.add_consensus(consensus)
        study.record(ActKind.CONSENSUS, case, consensus.note, rows={"consensus": [consensus.id]})
    return consensus


def _behind_earlier_ones(study: Study, case: str) -> datetime:
    """Now, and behind each earlier outcome for the case, though the clock was set back: the last one counts."""
    earlier = (one.decided_at for one in study.coordination.consensus() if one.case == case)
    return max([datetime.now(UTC), *(moment + timedelta(microseconds=1) for moment in earlier)])


def close_reading(study: Study, reason: str) -> None:
    """End the reading: nothing is handed out or committed any more; what waits stays as it is."""
    _turn(study, ActKind.STUDY_CLOSED, reason, already="closed")


def reopen_reading(study: Study, reason: str) -> None:
    """Let the readers go on."""
    _turn(study, ActKind.STUDY_REOPENED, reason, already="open")


def _turn(study: Study, kind: ActKind, reason: str, *, already: str) -> None:
    if not reason.strip():
        raise SireaderError(
            f"The study was not {kind.value.split()[-1]}: that needs a reason", "say why in a few words"
        )
    study.check_home()
    with study.transaction():
        if study.closed == (kind is ActKind.STUDY_CLOSED):
            raise RuleBroken(f"The study is {already} already")
        study.record(kind, "", reason.strip())
