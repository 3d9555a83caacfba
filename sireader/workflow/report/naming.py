"""How readers are named in a report: by their roles alone, or with the names that the study knows them by."""

from __future__ import annotations

from collections.abc import Mapping

from sireader.workflow.report.counted import Counted


def reader_labels(counted: Counted, *, names: bool) -> Mapping[str, str]:
    """The label of each reader who has read: `local`, `local 1` where several did, or `anna (local)` with names."""
    have_read = {read.reader for read in counted.now.reads}
    roles: dict[str, list[str]] = {}
    for seat in counted.now.seats:
        if seat.reader.name in have_read:
            roles.setdefault(seat.reader.role, []).append(seat.reader.name)
    if names:
        return {name: f"{name} ({role})" for role, readers in roles.items() for name in readers}
    return {
        name: role if len(readers) == 1 else f"{role} {number}"
        for role, readers in roles.items()
        for number, name in enumerate(readers, start=1)
    }
