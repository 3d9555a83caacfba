"""Cases whose reads are alike are judged once for all: so a study of a hundred thousand cases is counted at once."""

from __future__ import annotations

import re

from sireader.domain.protocol import Protocol, Rule, Tally, tally
from sireader.storage.mark_store import Marks
from sireader.workflow.study import Study

_READER = re.compile(r"[<=]([^:]+):")


class Judging:
    """What the protocol makes of cases, by their marks; see `sireader.storage.mark_store`.

    Two plain cases with the same marks come to the same, for the marks tell everything that the rules look at. Where
    the rules look at *definite* alone, and not at the grades, so do two cases with the same outline.
    """

    def __init__(self, study: Study) -> None:
        self._study, self._protocol = study, study.protocol
        self.by_grades = looks_at_grades(self._protocol)
        self._roles = {reader.name: reader.role for reader in study.readers.all()}
        self._known: dict[str, Tally] = {}

    def tally(self, case: str, marks: Marks) -> Tally:
        """What the reads of a case come to; the reads in it are those of this case or of one that is alike."""
        key = marks.text if self.by_grades else marks.outline
        found = self._known.get(key) if marks.plain else None
        return found or self._judged(case, key, plain=marks.plain)

    def _judged(self, case: str, key: str, *, plain: bool) -> Tally:
        found = tally(self._protocol, self._study.reads.of_case(case))
        if plain and self.one_reader_a_role(key):
            self._known[key] = found
        return found

    def one_reader_a_role(self, text: str) -> bool:
        """Whether marks tell who counts: of two readers in one role the earlier one, of one moment the lesser id."""
        roles = [self._roles[name] for name in _READER.findall(text)]
        return len(set(roles)) == len(roles)


def looks_at_grades(protocol: Protocol) -> bool:
    """Whether the protocol's rules look at the grades themselves, not only at the *definite* that follows from them."""
    return protocol.rule is Rule.MEDIAN or any(
        role.grade_difference or role.joint_difference for role in protocol.roles
    )
