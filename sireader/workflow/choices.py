"""What a coordinator chooses for an import, beyond what every radiograph undergoes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sireader.domain.crops import Crop
from sireader.imaging.deidentify import How
from sireader.workflow.keyed_map import KeyedMap


@dataclass(frozen=True, slots=True)
class Choices:
    """How radiographs are taken in.

    Attributes:
        looked: files by name at whose pixels a person looked, each with the areas to black out; nothing that
            identifies anybody is left in them then.
        all_looked: a person looked at every file.
        black_out: areas to black out in every file, r0,c0,r1,c1 in its pixels as it is shown.
        drop_dates: leave all dates out; else every date of a subject moves by the same number of days.
        keep_device: keep which machine it was.
        keyed_map: takes down who is behind each pseudonym; None where nobody is to find out.
    """

    looked: Mapping[str, tuple[Crop, ...]] = field(default_factory=dict)
    all_looked: bool = False
    black_out: tuple[Crop, ...] = ()
    drop_dates: bool = False
    keep_device: bool = False
    keyed_map: KeyedMap | None = None

    def looked_at(self, file: str) -> bool:
        """Whether a person has seen this file's pixels."""
        return self.all_looked or file in self.looked

    def how(self, file: str) -> How:
        """What is done to this file."""
        areas = (*self.black_out, *self.looked.get(file, ()))
        return How("drop" if self.drop_dates else "shift", self.keep_device, areas, self.looked_at(file))


def told_of(how: How) -> str:
    """What the audit trail says of how the pixels were treated; empty where nothing was done to them."""
    said = ["pixels looked at"] if how.looked else []
    return "; ".join([*said, *(f"blacked out {area}" for area in how.black_out)])
