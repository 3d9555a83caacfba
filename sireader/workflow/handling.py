"""How radiographs are taken that come by other ways than a list of files: the same import for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from sireader.workflow.choices import Choices
from sireader.workflow.intake import Hold, import_sources
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.sources import Source
from sireader.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Handling:
    """What the coordinator decided about them.

    Attributes:
        choices: as for `import_radiographs`.
        progress: called with each image's name; what it raises ends the import.
        hold: keeps what is refused, as `import_sources` has it; None for nothing.
    """

    choices: Choices = field(default_factory=Choices)
    progress: Callable[[str], None] = lambda _: None
    hold: Hold | None = None

    def take(
        self, study: Study, given: Iterable[Source], report: IntakeReport, names: Mapping[str, int] | None = None
    ) -> None:
        """Import every source as it comes, and fill the report; `names` tells how many have each stem."""
        import_sources(
            study,
            given,
            names=names,
            choices=self.choices,
            progress=self.progress,
            report=report,
            hold=self.hold,
        )
