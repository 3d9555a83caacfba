"""Protocols as a coordinator writes them: TOML, checked so that roles can work together."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from sireader.domain.errors import SireaderError
from sireader.domain.protocol import IDLE_S, Due, Protocol, Repeats, Reveal, Role, Rule

Choice = TypeVar("Choice", bound=StrEnum)
_KINDS = {str: "text", int: "a whole number", bool: "true or false", list: "[[tables]]", dict: "a [table]"}


def parse_protocol(text: str, source: str) -> Protocol:
    """The protocol written in TOML.

    Args:
        text: TOML with `name`, `title`, `agreeing_reads`, one `[[roles]]` table a role, and optionally `rule`,
            `reveal`, `priors`, `thumbnails`, `idle_s` and a table `[repeats]`.
        source: the file's name, for the message.

    Raises:
        SireaderError: not TOML, an unknown or missing key, or roles that cannot work together.
    """
    try:
        protocol = _protocol(tomllib.loads(text))
        _check(protocol)
    except (tomllib.TOMLDecodeError, ValueError, TypeError) as error:
        raise SireaderError(
            f"{source} is not a reading protocol: {error}", "see the protocols page of the docs"
        ) from error
    return protocol


def _protocol(told: dict[str, Any]) -> Protocol:
    protocol = Protocol(
        name=_take(told, "name", str),
        title=_take(told, "title", str),
        roles=tuple(_role(table) for table in _take(told, "roles", list)),
        agreeing_reads=_take(told, "agreeing_reads", int),
        reveal=_choice(told, "reveal", Reveal.NEVER),
        priors=_take(told, "priors", bool, False),
        thumbnails=_take(told, "thumbnails", bool, False),
        rule=_choice(told, "rule", Rule.MAJORITY),
        repeats=_repeats(_take(told, "repeats", dict, {})),
        idle_s=_number(told, "idle_s", IDLE_S),
    )
    _refuse_unknown(told)
    return protocol


def _repeats(table: dict[str, Any]) -> Repeats:
    repeats = Repeats(_number(table, "share", 0.0), _number(table, "washout_days", 0.0))
    _refuse_unknown(table)
    return repeats


def _role(table: object) -> Role:
    if not isinstance(table, dict):
        raise ValueError("each role is a [[roles]] table")
    role = Role(
        name=_take(table, "name", str),
        due=_choice(table, "due", Due.ALWAYS),
        after=_names(table, "after"),
        sees=_names(table, "sees"),
        grade_difference=_take(table, "grade_difference", int, 0),
        joint_difference=_take(table, "joint_difference", bool, False),
        decoys=_number(table, "decoys", 0.0),
    )
    _refuse_unknown(table)
    return role


def _names(table: dict[str, Any], key: str) -> tuple[str, ...]:
    names = table.pop(key, [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"{key!r} is a list of role names")
    return tuple(names)


def _number(table: dict[str, Any], key: str, default: float) -> float:
    value = table.pop(key, default)
    if type(value) not in {int, float}:
        raise ValueError(f"{key!r} must be given as a number")
    return float(value)


def _choice(table: dict[str, Any], key: str, default: Choice) -> Choice:
    value, kind = table.pop(key, default), type(default)
    if value not in list(kind):
        raise ValueError(f"{key!r} is one of " + ", ".join(f'"{one.value}"' for one in kind))
    return kind(value)


def _take(table: dict[str, Any], key: str, kind: type, default: Any = None) -> Any:
    value = table.pop(key, default)
    if type(value) is not kind:
        raise ValueError(f"{key!r} must be given as {_KINDS[kind]}")
    return value


def _refuse_unknown(table: Mapping[str, Any]) -> None:
    if table:
        raise ValueError(f"unknown key {next(iter(table))!r}")


def _check(protocol: Protocol) -> None:
    names = [role.name for role in protocol.roles]
    if len(set(names)) != len(names) or not all(names):
        raise ValueError("each role needs a name of its own")
    _check_agreeing(protocol.agreeing_reads, len(names), protocol.rule)
    _check_numbers(protocol)
    for before, role in enumerate(protocol.roles):
        _check_role(role, set(names[:before]))


def _check_agreeing(agreeing: int, roles: int, rule: Rule) -> None:
    if rule is Rule.MAJORITY and not roles < 2 * agreeing <= 2 * roles:
        raise ValueError(f"agreeing_reads must be more than half of {roles} roles, and no more than all")
    if not 1 <= agreeing <= roles:
        raise ValueError(f"agreeing_reads must be 1 to {roles}, the number of roles")


def _check_numbers(protocol: Protocol) -> None:
    shares = [protocol.repeats.share, *(role.decoys for role in protocol.roles)]
    if not all(0 <= share <= 1 for share in shares):
        raise ValueError("a share lies between 0 and 1")
    if not 0 <= protocol.repeats.washout_days <= 3650:
        raise ValueError("washout_days lies between 0 and 3650")
    if not 1 <= protocol.idle_s <= 3600:
        raise ValueError("idle_s lies between 1 and 3600 seconds")


def _check_role(role: Role, earlier: set[str]) -> None:
    if not {*role.after, *role.sees} <= earlier:
        raise ValueError(f"role {role.name!r} can only come after, and see, roles listed before it")
    if (role.due is Due.UNSETTLED) != bool(role.after):
        raise ValueError(f'role {role.name!r}: due = "unsettled" and a list `after` go together')
    further = bool(role.grade_difference or role.joint_difference or role.decoys)
    if role.due is Due.ALWAYS and further:
        raise ValueError(f'role {role.name!r}: differences and decoys need due = "unsettled"')
    if not 0 <= role.grade_difference <= 4:
        raise ValueError(f"role {role.name!r}: grade_difference lies between 0 (never) and 4")
