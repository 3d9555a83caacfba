"""A protocol in sentences, for people who did not write it."""

from __future__ import annotations

from sireader.domain.protocol import Due, Protocol, Reveal, Role, Rule

_RULES = {
    Rule.MAJORITY: "A case is settled when {n} evaluable reads agree on definite, whatever the others say.",
    Rule.AGREEMENT: "A case is settled when at least {n} evaluable reads are there and all agree on definite.",
    Rule.LAST_READER: "At least {n} agreeing reads settle a case; once the last role has read, its read decides.",
    Rule.MEDIAN: "At least {n} evaluable reads settle a case: definite is what follows from their median grades.",
}
_REVEALS = {
    Reveal.NEVER: "Readers never see a model's opinion.",
    Reveal.AFTER_COMMIT: "Readers see a model's opinion once their own read is committed.",
    Reveal.AFTER_CLOSE: "Readers see a model's opinion once the study is closed.",
}


def protocol_sentences(protocol: Protocol) -> tuple[str, ...]:
    """What the protocol says, one sentence each."""
    return (
        *(_role(role) for role in protocol.roles),
        _RULES[protocol.rule].format(n=protocol.agreeing_reads),
        _REVEALS[protocol.reveal],
        *_extras(protocol),
        f"A reader counts as away after {protocol.idle_s:g} s without a key or the mouse.",
    )


def _role(role: Role) -> str:
    if role.due is Due.ALWAYS:
        what = "reads every case"
    else:
        what = f"reads what {' and '.join(role.after)} have read and not settled"
    what += f", and where they are {role.grade_difference} grades apart on a joint" if role.grade_difference else ""
    what += ", and where they differ on a joint" if role.joint_difference else ""
    what += f", and {100 * role.decoys:g} % of the settled cases as decoys" if role.decoys else ""
    sees = f"sees the reads of {', '.join(role.sees)}" if role.sees else "blind to all others"
    return f"{role.name} {what}; {sees}."


def _extras(protocol: Protocol) -> list[str]:
    repeats = protocol.repeats
    days = f"at least {repeats.washout_days:g} days after the first read"
    told = [f"{100 * repeats.share:g} % of a reader's cases come again unannounced, {days}."] if repeats.share else []
    told += ["Readers may look at the subject's other radiographs."] if protocol.priors else []
    return told + (["The worklist shows small pictures."] if protocol.thumbnails else [])
