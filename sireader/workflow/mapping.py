"""Where a score sheet says what: which column, or which constant, gives each field of each read."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sireader.domain.cases import checked_name
from sireader.domain.errors import SireaderError
from sireader.domain.protocol import Protocol
from sireader.files import plain_error
from sireader.workflow.sheets import ENCODINGS, Cell, Row, Sheet, column_key

REQUIRED = ("case", "reader", "role", "right", "left")
OPTIONAL = ("evaluable", "comment", "committed_at", "crop", "reason", "purpose", "shown_as", "reading_s")
DERIVED = ("definite", "id", "amends", "previous_hash", "hash")  # of the record they were exported from
CONSTANT = ("reader", "role", "comment", "committed_at", "reason")
_KEYS = {"map", "set", "not_evaluable", "zone", "sheet", "encoding"}


@dataclass(frozen=True, slots=True)
class ScoreMapping:
    """How a sheet is to be understood.

    Attributes:
        columns: for each field its column. In a sheet with several readers' scores in one row a field is written
            `ROLE.field`; fields without a role hold for all of them.
        constants: for each such field a value that all rows share.
        not_evaluable: what stands in a grade's cell of a radiograph that the reader could not grade.
        zone: of times that do not tell theirs.
        sheet: the sheet's name in a workbook with several.
        encoding: of a CSV file that is not UTF-8.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    not_evaluable: tuple[str, ...] = ()
    zone: tzinfo | None = None
    sheet: str | None = None
    encoding: str | None = None

    @property
    def plain(self) -> bool:
        """Whether nothing is mapped: the columns have the fields' own names, and there are no others."""
        return not (self.columns or self.constants)

    @property
    def groups(self) -> tuple[str, ...]:
        """The roles whose scores stand side by side in one row; one empty name where a row is one read."""
        named = dict.fromkeys(key.rpartition(".")[0] for key in (*self.columns, *self.constants))
        return tuple(name for name in named if name) or ("",)

    def over(self, kept: ScoreMapping) -> ScoreMapping:
        """What is said here, and where nothing is said, what was kept in a file."""
        fields = {*self.columns, *self.constants}
        columns = {key: name for key, name in kept.columns.items() if key not in fields} | dict(self.columns)
        constants = {key: text for key, text in kept.constants.items() if key not in fields} | dict(self.constants)
        said = {name: getattr(self, name) or getattr(kept, name) for name in _KEYS - {"map", "set"}}
        return replace(self, columns=columns, constants=constants, **said)

    def check(self, protocol: Protocol) -> None:
        """Refuse what no row could make good: contradictions, and roles that the protocol does not have."""
        for key in {*self.columns, *self.constants}:
            _check_field(key, CONSTANT if key in self.constants else (*REQUIRED, *OPTIONAL))
        both = sorted(set(self.columns) & set(self.constants))
        if both:
            raise SireaderError(f"{both[0]} is both mapped and set", "say one of them")
        if self.groups != ("",):
            self._check_groups(protocol)
        for key, text in self.constants.items():
            if key.endswith("reader"):
                checked_name(text, "reader")
            if key.endswith("role"):
                protocol.role(text)

    def _check_groups(self, protocol: Protocol) -> None:
        for name in ("right", "left", "evaluable", "role"):
            if name in {*self.columns, *self.constants}:
                raise SireaderError(f"{name} is given for all readers at once", f"write ROLE.{name} for each of them")
        for group in self.groups:
            if f"{group}.case" in {*self.columns, *self.constants}:
                raise SireaderError("The case is the same for all readers of a row", "write case without a role")
            if f"{group}.role" not in {*self.columns, *self.constants}:
                protocol.role(group)


PLAIN = ScoreMapping()


@dataclass(frozen=True, slots=True)
class Told:
    """What one row says of one read: its cells by field, and the names of the columns they stand in."""

    line: int
    cells: Mapping[str, Cell]
    columns: Mapping[str, str]

    def __getitem__(self, name: str) -> Cell:
        return self.cells.get(name, "")


class Binding:
    """A mapping that found its columns in a sheet.

    Attributes:
        mapped: the places, from 0, of the columns that are used, in the sheet's order.
        ignored: the names of the others.
    """

    def __init__(self, mapping: ScoreMapping, sheet: Sheet) -> None:
        self._sheet = sheet
        self._constants = mapping.constants
        if mapping.plain:
            _check_plain_header(sheet)
            places = {name: place for place, name in enumerate(sheet.header) if name not in DERIVED}
        else:
            places = {key: _place(sheet, name) for key, name in mapping.columns.items()}
        self._reads = [self._sources(group, places) for group in mapping.groups]
        used = {place for read in self._reads for place in read.values() if isinstance(place, int)}
        self.mapped = tuple(sorted(used))
        left = [] if mapping.plain else [name for place, name in enumerate(sheet.header) if place not in used]
        self.ignored = [name for name in left if name]
        self._own = [[place for key, place in places.items() if _is_own(key, group)] for group in mapping.groups]

    def told(self, row: Row) -> Iterator[Told]:
        """The reads of a row; in a row of several readers those who left all of their own cells blank read nothing."""
        for sources, own in zip(self._reads, self._own, strict=True):
            if own and not any(row.cells[place] for place in own):
                continue
            cells = {name: row.cells[at] if isinstance(at, int) else at for name, at in sources.items()}
            columns = {name: self._sheet.header[at] for name, at in sources.items() if isinstance(at, int)}
            yield Told(row.line, cells, columns)

    def cells(self, row: Row) -> tuple[str, ...]:
        """A row's cells in the columns that are used, as they stand there."""
        return tuple(str(row.cells[place]) if place < len(row.cells) else "" for place in self.mapped)

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns that are used."""
        return tuple(self._sheet.header[place] for place in self.mapped)

    def _sources(self, group: str, places: Mapping[str, int]) -> dict[str, int | str]:
        """For each field of a read its column's place, or its constant."""
        given: dict[str, int | str] = {**places, **self._constants}
        found = {}
        for name in (*REQUIRED, *OPTIONAL):
            own = given.get(f"{group}.{name}") if group else None
            shared = given.get(name)
            source = own if own is not None else shared
            if source is None and name in REQUIRED:
                source = group if group and name == "role" else self._of_own_name(name, group)
            if source is not None:
                found[name] = source
        return found

    def _of_own_name(self, name: str, group: str) -> int:
        """The place of a required column that has the field's own name and need not be mapped."""
        found = [place for place, one in enumerate(self._sheet.header) if column_key(one) == name]
        if len(found) == 1 and (not group or name == "case"):
            return found[0]
        key = f"{group}.{name}" if group and name != "case" else name
        setting = f", or --set {key}=VALUE" if name in CONSTANT else ""
        raise SireaderError(f"Nothing says where {self._sheet.name} tells {key}", f"say --map {key}=COLUMN{setting}")


def read_mapping(path: Path) -> ScoreMapping:
    """The mapping in a TOML file: tables `map` and `set`, keys `not_evaluable`, `zone`, `sheet` and `encoding`.

    Raises:
        SireaderError: cannot be read, is not TOML, or has an unknown key.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        unknown = sorted(set(told) - _KEYS)
        if unknown:
            raise ValueError(f"unknown key {unknown[0]!r}")
        columns, constants = (dict(_flat(told.get(key, {}))) for key in ("map", "set"))
        return made_mapping(columns, constants, told)
    except OSError as error:
        raise plain_error(error, path.name) from error
    except ValueError as error:  # not TOML and not UTF-8 are of this kind
        raise SireaderError(f"{path.name} is not a mapping file: {error}", "see the coordinator's guide") from error


def made_mapping(columns: Mapping[str, str], constants: Mapping[str, str], rest: Mapping[str, Any]) -> ScoreMapping:
    """A mapping from texts.

    Raises:
        SireaderError: an encoding or a time zone that there is not.
        ValueError: a value of the wrong kind.
    """
    tokens = rest.get("not_evaluable") or []
    if not isinstance(tokens, list) or not all(isinstance(one, str) for one in tokens):
        raise ValueError("'not_evaluable' is a list of texts")
    if any(not one.strip() for one in tokens):
        raise SireaderError("An empty cell never means not evaluable", "write a mark into the cells and name it")
    zone, sheet, encoding = (rest.get(key) for key in ("zone", "sheet", "encoding"))
    for key, text in (("zone", zone), ("sheet", sheet), ("encoding", encoding)):
        if text is not None and not isinstance(text, str):
            raise ValueError(f"{key!r} is a text")
    if encoding is not None and encoding.lower() not in ENCODINGS:
        raise SireaderError(f"There is no encoding {encoding!r}", f"choose one of {', '.join(ENCODINGS)}")
    return ScoreMapping(columns, constants, tuple(tokens), zone and zone_of(zone), sheet, encoding and encoding.lower())


def zone_of(text: str) -> tzinfo:
    """A time zone by its name or its offset, as `Europe/Berlin`, `UTC` or `+01:00`; a SireaderError for others."""
    try:
        if text[:1] in {"+", "-"}:
            offset = datetime.fromisoformat(f"2000-01-01T00:00{text}").tzinfo
            if offset is not None:
                return offset
        return ZoneInfo(text)
    except (KeyError, ValueError, OSError) as error:
        raise SireaderError(f"There is no time zone {text!r}", "write it as Europe/Berlin, UTC or +01:00") from error


def _flat(table: object, before: str = "") -> Iterator[tuple[str, str]]:
    """`local.right = "LR"` in TOML is a table in a table; a role's name may have dots of its own."""
    if not isinstance(table, dict):
        raise ValueError("map and set are tables")
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        elif isinstance(value, str):
            yield f"{before}{key}", value
        else:
            raise ValueError(f"{before}{key} is not a text")


def _is_own(key: str, group: str) -> bool:
    """Whether a column holds what a reader of several said, and is not filled in beforehand."""
    before, _, name = key.rpartition(".")
    return bool(group) and before == group and name not in {"reader", "role"}


def _check_field(key: str, allowed: Sequence[str]) -> None:
    name = key.rpartition(".")[2]
    if name not in allowed:
        how = "set to one value" if name in REQUIRED + OPTIONAL else "a field of a read"
        raise SireaderError(
            f"{key!r} cannot be {how}" if name in REQUIRED + OPTIONAL else f"{key!r} is not {how}",
            f"it is one of {', '.join(allowed)}",
        )


def _place(sheet: Sheet, name: str) -> int:
    found = [place for place, one in enumerate(sheet.header) if column_key(one) == column_key(name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise SireaderError(f"{sheet.name} has {len(found)} columns {name!r}", "rename one of them")
    near = difflib.get_close_matches(column_key(name), list(map(column_key, sheet.header)), 1)
    known = next((one for one in sheet.header if near and column_key(one) == near[0]), None)
    remedy = f"is it {known!r}" if known else "check the first row, which must hold the columns' names"
    raise SireaderError(f"{sheet.name} has no column {name!r}", remedy)


def _check_plain_header(sheet: Sheet) -> None:
    header, known = sheet.header, {*REQUIRED, *OPTIONAL, *DERIVED}
    missing = sorted(set(REQUIRED) - set(header))
    if missing:
        remedy = "say with --map which columns tell what"
        if known & set(header):  # a first row without any of them may be no header, and hold a person's data
            remedy = f"its header is: {','.join(header)}"
        raise SireaderError(f"{sheet.name} lacks the column {missing[0]!r}", remedy)
    if "" in header:
        raise SireaderError(f"{sheet.name} has cells in a column without a name", "name it, or empty it")
    twice = sorted(name for name in set(header) if header.count(name) > 1)
    if twice:
        raise SireaderError(f"{sheet.name} has the column {twice[0]!r} twice", "remove or rename one of them")
    unknown = sorted(set(header) - known)
    if unknown:
        remedy = "remove it, rename it, or say with --map which columns to take"
        raise SireaderError(f"{sheet.name} has an unknown column {unknown[0]!r}", remedy)
