"""Which case of the worklist comes next."""

from __future__ import annotations

from sireader.workflow.entries import Entry, Worklist


def first_to_read(entries: Worklist, after: int = -1) -> Entry | None:
    """The next entry to read behind a place in the worklist, from the start again at its end; drafts come first."""
    drafted = entries.first_drafted() if after < 0 else -1
    place = drafted if drafted >= 0 else entries.first_unread(after + 1)
    if place < 0:
        place = entries.first_unread(0, after + 1)
    return entries[place] if place >= 0 else None


def first_to_open(entries: Worklist) -> Entry | None:
    """With what a session begins: the first to read, or the only case there is, even if it is read."""
    return first_to_read(entries) or (entries[0] if len(entries) == 1 else None)
