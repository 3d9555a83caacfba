"""How radiographs are taken that come by other ways than a list of files: the same import for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sireader.workflow.intake import import_sources
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.sources import Source
from sireader.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Handling:
    """What the coordinator decided about them.

    Attributes:
        burned_in_checked: as for `import_radiographs`.
        drop_dates: as for `import_radiographs`.
        progress: called with each image's name; what it raises ends the import.
    """

    burned_in_checked: bool = False
    drop_dates: bool = False
    progress: Callable[[str], None] = lambda _: None

    def take(
        self, study: Study, given: Iterable[Source], report: IntakeReport, names: Mapping[str, int] | None = None
    ) -> None:
        """Import every source as it comes, and fill the report; `names` tells how many have each stem."""
        import_sources(
            study,
            given,
            names=names,
            burned_in_checked=self.burned_in_checked,
            drop_dates=self.drop_dates,
            progress=self.progress,
            report=report,
        )
