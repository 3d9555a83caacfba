"""Activation maps computed again for opinions on record: a study keeps what a model said, not its maps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.domain.opinions import Opinion
from sireader.imaging.radiograph import Radiograph
from sireader.inference.answer import Map, Models
from sireader.inference.asking import Asking, models_process
from sireader.inference.contents import card_and_digest
from sireader.workflow.file_opinions import Asked, loaded, opinion_on
from sireader.workflow.models import check_installed, installed

TOLERANCE = 1e-3
"""Between the probability on record and the one computed again; processors round differently."""


class MapMaker:
    """The models on this computer, each loaded once, when it is asked for."""

    def __init__(self, folders: Sequence[Path] = (), *, elsewhere: bool = False) -> None:
        """Get to know the packages.

        Args:
            folders: model packages beside those installed and shipped; a SireaderError where one is none.
            elsewhere: models run in a process of their own, so that a window beside goes on answering.
        """
        self._elsewhere = elsewhere
        self._known = {one.digest: one.folder for one in installed() if one.digest}
        self._known |= {card_and_digest(folder)[1]: folder for folder in folders}
        self._loaded: dict[tuple[str, bool], Asked] = {}

    def map_of(self, opinion: Opinion, radiograph: Radiograph) -> Map:
        """The map of *definite* behind an opinion on record.

        Raises:
            SireaderError: torch is not installed, the packages that gave the opinion are not here or are refused, or
                they answer otherwise today than is on record.
        """
        if not opinion.package:
            raise SireaderError(f"The opinion of {opinion.model} came from another program")
        mirrored_too = opinion.answered is not None and opinion.answered.mirrored_too
        answer = opinion_on(radiograph, self._predictor(opinion, mirrored_too=mirrored_too), opinion.crop)
        if answer.maps is None or abs(answer.probability - opinion.probability) > TOLERANCE:
            told = f"{answer.probability:.4f} today and {opinion.probability:.4f} on record"
            raise SireaderError(f"{opinion.model} answers {told}")
        return answer.maps.definite

    def _predictor(self, opinion: Opinion, *, mirrored_too: bool) -> Asked:
        key = (opinion.package, mirrored_too)
        if key not in self._loaded:
            check_installed()
            missing = [digest for digest in opinion.package.split() if digest not in self._known]
            if missing:
                raise SireaderError(f"The package that gave the opinion of {opinion.model} is not on this computer")
            folders = [self._known[one] for one in opinion.package.split()]
            away = Models(tuple(folders), mirrored_too)
            self._loaded[key] = (
                Asking(models_process(), away) if self._elsewhere else loaded(folders, mirrored_too=mirrored_too)
            )
        return self._loaded[key]
