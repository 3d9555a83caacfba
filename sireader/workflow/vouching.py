"""Does the audit trail vouch for every row that is there, and is every row there for which it vouches?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from sireader.domain.acts import Act
from sireader.domain.reads import written_time
from sireader.storage.record_store import Record
from sireader.workflow.study import Study

_CHANGING = {"cases", "readers"}
"""Tables of which a row may change, by an act: the last one vouches for it."""
_OF_A_COPY = {"study", "protocols", "calibrations", "assignments", "cases", "readers", "opinions"}
"""Tables of which two copies of a study may hold a row of one name that differs: the acts of this copy come first."""


@dataclass(slots=True)
class _Voucher:
    """What the acts say of one row: fingerprints in the order of the acts, the acts, and the places of our own ones."""

    prints: list[str] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    own: list[int] = field(default_factory=list)

    def add(self, act: Act, fingerprint: str, number: int | None) -> None:
        self.prints.append(fingerprint)
        self.acts.append(act)
        self.own += [] if number is None else [number]


def unvouched(study: Study) -> Iterator[str]:
    """One sentence for each row that was altered, is missing, was slipped in, or stands at another place."""
    vouchers = _vouchers(study.acts.sound(), study.place)
    parted = len(study.acts.ends().get(study.place, ())) > 1
    records = {record.name: record for record in study.records.everything()}
    for name, record in records.items():
        voucher = vouchers.get(name)
        if voucher is None:
            yield f"{record.words} was slipped in: no act of the audit trail wrote it."
        elif not _fits(record, voucher, parted=parted):
            yield f"{record.words} was altered."
    for name in vouchers.keys() - records.keys():
        yield _missing(name, vouchers[name].acts[-1])
    yield from _moved(records.values(), vouchers)


def _vouchers(acts: Iterable[Act], place: str) -> dict[str, _Voucher]:
    """What vouches for each row, by its name; the acts of this copy, and of another where this one says nothing."""
    own: defaultdict[str, _Voucher] = defaultdict(_Voucher)
    others: defaultdict[str, _Voucher] = defaultdict(_Voucher)
    for number, act in enumerate(acts, start=1):
        here = act.place == place
        for name, fingerprint in act.records.items():
            if not here and _table(name) == "study":
                continue  # another copy of the study speaks of itself
            (own if here else others)[name].add(act, fingerprint, number if here else None)
    for name in own.keys() & others.keys():
        if _table(name) not in _OF_A_COPY:
            own[name].prints = others[name].prints + own[name].prints
    return {**others, **own}


def _fits(record: Record, voucher: _Voucher, *, parted: bool) -> bool:
    """Whether a row is as it was written; `parted` where this copy was itself copied, and both came together again."""
    if _table(record.name) in _OF_A_COPY and (parted or not voucher.own):
        return record.fingerprint in voucher.prints
    if _table(record.name) in _CHANGING:
        return voucher.prints[-1] == record.fingerprint
    return set(voucher.prints) == {record.fingerprint}


def _missing(name: str, act: Act) -> str:
    table, _, key = name.partition(":")
    about = f" on {act.about}" if act.about else ""
    wrote = f"{act.kind} by {act.who}{about}, {written_time(act.at)[:16].replace('T', ' ')} UTC"
    return f"The row {key} of {table} is missing, which the audit trail knows ({wrote})."


def _moved(records: Iterable[Record], vouchers: Mapping[str, _Voucher]) -> Iterator[str]:
    """Rows of this copy stand in the order of the acts that wrote them.

    What several acts vouch for came from a copy of this copy, in an order of its own.
    """
    tables: defaultdict[str, list[tuple[int, Record]]] = defaultdict(list)
    for record in records:
        own = vouchers[record.name].own if record.name in vouchers else []
        if len(own) == 1 or (own and _table(record.name) in _CHANGING):
            tables[_table(record.name)].append((own[0], record))
    for rows in tables.values():
        for (before, _), (number, record) in pairwise(rows):
            if number < before:
                yield f"{record.words} was moved: it stands behind what was recorded later."


def _table(name: str) -> str:
    return name.partition(":")[0]
