"""Protocols as data: who reads what, when a further read is due, how many agreeing reads settle a case."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sireader.domain.errors import SireaderError
from sireader.domain.reads import Read, current_reads


class Due(StrEnum):
    """When a role's read of a case is due."""

    ALWAYS = "always"
    UNSETTLED = "unsettled"  # every role named in `after` has read, and the case is not settled


class Reveal(StrEnum):
    """When a reader may see a model's opinion on a case."""

    NEVER = "never"
    AFTER_COMMIT = "after-commit"


@dataclass(frozen=True, slots=True)
class Role:
    """One seat at the reading table.

    Attributes:
        name: e.g. `local`, `central-1`.
        due: when this role reads a case.
        after: roles whose reads must be there first; only with `due = "unsettled"`.
        sees: roles whose committed reads this role may see while reading. Blind to every role not named here.
    """

    name: str
    due: Due = Due.ALWAYS
    after: tuple[str, ...] = ()
    sees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Protocol:
    """How a study is read.

    Attributes:
        name: short, as in `--protocol NAME`.
        title: one line for people.
        roles: in the order in which they read.
        agreeing_reads: evaluable reads of the same definite status that settle a case.
        reveal: when opinions may be seen.
        priors: whether a reader may look at the same subject's other radiographs beside the one being read.
        thumbnails: whether the worklist shows small pictures of the cases.
    """

    name: str
    title: str
    roles: tuple[Role, ...]
    agreeing_reads: int
    reveal: Reveal = Reveal.NEVER
    priors: bool = False
    thumbnails: bool = False

    def role(self, name: str) -> Role:
        """The role of that name; a SireaderError that lists the roles when there is none."""
        for role in self.roles:
            if role.name == name:
                return role
        known = ", ".join(role.name for role in self.roles)
        raise SireaderError(f"The protocol {self.name} has no role {name!r}", f"its roles are {known}")


def reads_by_role(protocol: Protocol, reads: Iterable[Read]) -> dict[str, Read]:
    """The current read in each role of the protocol; where two readers read in one role, the earlier one keeps it."""
    by_role: dict[str, Read] = {}
    everything = tuple(reads)
    first_reader: dict[str, str] = {}
    for read in sorted(everything, key=lambda read: (read.committed_at, read.id)):
        first_reader.setdefault(read.role, read.reader)
    for read in current_reads(everything):
        if first_reader[read.role] == read.reader:
            by_role[read.role] = read
    return {role.name: by_role[role.name] for role in protocol.roles if role.name in by_role}


def settled_status(protocol: Protocol, reads: Iterable[Read]) -> bool | None:
    """Definite (True), not definite (False), or None while fewer than `agreeing_reads` evaluable reads agree."""
    votes = [read.definite for read in reads_by_role(protocol, reads).values() if read.evaluable]
    for status in (True, False):
        if votes.count(status) >= protocol.agreeing_reads:
            return status
    return None


def due_roles(protocol: Protocol, reads: Iterable[Read]) -> tuple[str, ...]:
    """The roles that are to read a case next, given all reads of it, in the protocol's order."""
    present = reads_by_role(protocol, reads)
    return tuple(role.name for role in protocol.roles if role.name not in present and _is_due(role, protocol, present))


def _is_due(role: Role, protocol: Protocol, present: Mapping[str, Read]) -> bool:
    if role.due is Due.ALWAYS:
        return True
    return all(name in present for name in role.after) and settled_status(protocol, present.values()) is None


def parse_protocol(text: str, source: str) -> Protocol:
    """The protocol written in TOML.

    Args:
        text: TOML with `name`, `title`, `agreeing_reads`, one `[[roles]]` table a role, and optionally `reveal`,
            `priors` and `thumbnails`.
        source: the file's name, for the message.

    Raises:
        SireaderError: not TOML, an unknown or missing key, or roles that cannot work together.
    """
    try:
        told = tomllib.loads(text)
        roles = tuple(_parse_role(table) for table in _take(told, "roles", list))
        name, title = _take(told, "name", str), _take(told, "title", str)
        agreeing = _take(told, "agreeing_reads", int)
        reveal = Reveal(told.pop("reveal", "never"))
        allowed = {key: _take({key: told.pop(key, False)}, key, bool) for key in ("priors", "thumbnails")}
        protocol = Protocol(name, title, roles, agreeing, reveal, **allowed)
        _refuse_unknown(told)
        _check(protocol)
    except (tomllib.TOMLDecodeError, ValueError, TypeError) as error:
        raise SireaderError(
            f"{source} is not a reading protocol: {error}", "see the protocols page of the docs"
        ) from error
    return protocol


def _parse_role(table: object) -> Role:
    if not isinstance(table, dict):
        raise ValueError("each role is a [[roles]] table")
    name = _take(table, "name", str)
    role = Role(name, Due(table.pop("due", "always")), _take_names(table, "after"), _take_names(table, "sees"))
    _refuse_unknown(table)
    return role


def _take_names(table: dict[str, Any], key: str) -> tuple[str, ...]:
    names = table.pop(key, [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"{key!r} is a list of role names")
    return tuple(names)


def _take(table: dict[str, Any], key: str, kind: type) -> Any:
    value = table.pop(key, None)
    if type(value) is not kind:
        raise ValueError(f"{key!r} must be given as {kind.__name__}")
    return value


def _refuse_unknown(table: Mapping[str, Any]) -> None:
    if table:
        raise ValueError(f"unknown key {next(iter(table))!r}")


def _check(protocol: Protocol) -> None:
    names = [role.name for role in protocol.roles]
    if len(set(names)) != len(names) or not all(names):
        raise ValueError("each role needs a name of its own")
    if not len(names) < 2 * protocol.agreeing_reads <= 2 * len(names):
        raise ValueError(f"agreeing_reads must be more than half of {len(names)} roles, and no more than all")
    for before, role in enumerate(protocol.roles):
        _check_role(role, set(names[:before]))


def _check_role(role: Role, earlier: set[str]) -> None:
    if not {*role.after, *role.sees} <= earlier:
        raise ValueError(f"role {role.name!r} can only come after, and see, roles listed before it")
    if (role.due is Due.UNSETTLED) != bool(role.after):
        raise ValueError(f'role {role.name!r}: due = "unsettled" and a list `after` go together')
