"""What an archive has of some studies, image by image, in spite of a connection that breaks."""

from __future__ import annotations

from collections.abc import Sequence

from sireader.archives.patience import Patience, Say
from sireader.archives.services import Services
from sireader.domain.archives import ConnectionLost, Found, Query, Wanted


def find(services: Services, query: Query, patience: Patience) -> list[Found]:
    """The studies that match."""
    while True:
        try:
            return services.find(query)
        except ConnectionLost as error:
            patience.wait(error, brought_something=False)


def listed(services: Services, studies: Sequence[Found], patience: Patience, progress: Say) -> list[Wanted]:
    """The images of these studies that may be radiographs, each once."""
    rest, images = list(studies), dict[str, Wanted]()
    while True:
        before = len(images)
        try:
            for one in services.wanted(rest):
                images.setdefault(one.instance, one)
                progress(f"Listing images: {len(images):,}")
            return list(images.values())
        except ConnectionLost as error:
            rest = _from_last(rest, images)
            patience.wait(error, brought_something=len(images) > before)


def _from_last(studies: list[Found], images: dict[str, Wanted]) -> list[Found]:
    """The studies from the last one on of which something was listed: it may not have been all."""
    seen = {one.study for one in images.values()}
    places = [place for place, study in enumerate(studies) if study.study in seen]
    return studies[max(places, default=0) :]
