"""Merging several parcels at once: each by itself, so that one that is refused keeps none of the others out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.workflow.parcels_file import Ask
from sireader.workflow.parcels_merge import Merged, merge
from sireader.workflow.parcels_seal import SealedParcel
from sireader.workflow.study import Study

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What became of several parcels.

    Attributes:
        merged: those that were taken.
        refused: those of which nothing was taken, and why.
    """

    merged: tuple[Merged, ...]
    refused: tuple[tuple[Path, SireaderError], ...]

    @property
    def new(self) -> int:
        """Reads that were new."""
        return sum(sum(one.new.values()) for one in self.merged)

    @property
    def known(self) -> int:
        """Reads that were already there."""
        return sum(sum(one.known.values()) for one in self.merged)

    @property
    def sealed(self) -> tuple[tuple[Path, SireaderError], ...]:
        """Those of the refused whose passphrase is missing or wrong."""
        return tuple(one for one in self.refused if isinstance(one[1], SealedParcel))

    def without_sealed(self) -> Gathered:
        """The same without those whose passphrase is missing or wrong."""
        return Gathered(self.merged, tuple(one for one in self.refused if not isinstance(one[1], SealedParcel)))

    def and_also(self, other: Gathered) -> Gathered:
        """Both together."""
        return Gathered(self.merged + other.merged, self.refused + other.refused)


def merge_all(study: Study, sources: Iterable[Path], ask: Ask | None = None, say: Say | None = None) -> Gathered:
    """Unite a study with several parcels or copies of it; raises nothing for one that is refused.

    Args:
        study: the study itself.
        sources: as for `merge`.
        ask: asks for the passphrase of a sealed parcel.
        say: called with the name of each before it is looked at; what it raises breaks off, and what is merged stays.

    Raises:
        RuleBroken: this is a parcel and not the study.
    """
    study.check_home()
    merged: list[Merged] = []
    refused: list[tuple[Path, SireaderError]] = []
    for source in sources:
        if say:
            say(source.name)
        try:
            merged.append(merge(study, source, ask))
        except SireaderError as error:  # the other parcels are not to wait for it
            refused.append((source, error))
    return Gathered(tuple(merged), tuple(refused))
