"""Which case of the worklist comes next."""

from __future__ import annotations

from sireader.workflow.worklist import Entry, EntryState


def first_to_read(entries: tuple[Entry, ...], after: int = -1) -> Entry | None:
    """The next entry to read behind a place in the worklist, from the start again at its end; drafts come first."""
    turned = entries[after + 1 :] + entries[: after + 1]
    if after < 0:
        turned = tuple(sorted(turned, key=lambda entry: entry.state is not EntryState.DRAFTED))
    return next((entry for entry in turned if entry.state.unread), None)


def first_to_open(entries: tuple[Entry, ...]) -> Entry | None:
    """With what a session begins: the first to read, or the only case there is, even if it is read."""
    return first_to_read(entries) or (entries[0] if len(entries) == 1 else None)
