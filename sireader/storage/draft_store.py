"""Drafts: the one thing a reader may overwrite."""

from __future__ import annotations

from datetime import datetime

from sireader.domain.crops import Crop
from sireader.domain.drafts import Draft
from sireader.domain.grading import Grade
from sireader.domain.reads import written_time
from sireader.storage.database import StudyDatabase


class DraftStore:
    """What the readers of one study have typed and not committed, by the name under which a case was shown."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def get(self, reader: str, case: str) -> Draft:
        """The draft; an empty one when nothing was typed."""
        rows = self._database.rows("SELECT * FROM drafts WHERE reader = ? AND shown_as = ?", [reader, case])
        if not rows:
            return Draft()
        row = rows[0]
        right, left = (None if row[side] is None else Grade(row[side]) for side in ("right", "left"))
        crop = Crop.parse(row["crop"]) if row["crop"] else None
        return Draft(right, left, bool(row["not_evaluable"]), row["comment"], crop)

    def cases(self, reader: str) -> set[str]:
        """The cases on which a reader has a draft."""
        return {
            row["shown_as"] for row in self._database.rows("SELECT shown_as FROM drafts WHERE reader = ?", [reader])
        }

    def save(self, reader: str, case: str, draft: Draft, now: datetime) -> None:
        """Keep a draft in place of the earlier one; an empty draft is no draft."""
        if draft.empty:
            self.discard(reader, case)
            return
        row = {
            "reader": reader,
            "shown_as": case,
            "right": None if draft.right is None else int(draft.right),
            "left": None if draft.left is None else int(draft.left),
            "not_evaluable": int(draft.not_evaluable),
            "comment": draft.comment,
            "crop": str(draft.crop or ""),
            "saved_at": written_time(now),
        }
        with self._database.transaction():
            self._database.tables.table("drafts").upsert(row, pk=("reader", "shown_as"))

    def discard(self, reader: str, case: str) -> None:
        """Forget a draft, if there is one."""
        with self._database.transaction():
            self._database.tables.table("drafts").delete_where("reader = ? AND shown_as = ?", [reader, case])
