"""A model asked about radiograph files, without a study: the same decoding, window and preprocessing as in training."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.imaging.cropping import cut
from sireader.imaging.dicom import load
from sireader.imaging.proposing import around_joints, propose_joints
from sireader.imaging.radiograph import Pixels, Radiograph
from sireader.imaging.windowing import render
from sireader.inference.answer import Answer, Shares, grade_words, words
from sireader.inference.answering import share_processors
from sireader.inference.checks import doubts_of_file
from sireader.inference.maps import drawn, write_map
from sireader.workflow.models import check_installed, shipped_model
from sireader.workflow.pictures import check_crop, check_picture_name
from sireader.workflow.trainset import black_and_white

if TYPE_CHECKING:
    from sireader.inference.predictor import Predictor

MANY = 40
"""From so many files on it is worth finding the quickest way to run a network first."""
SMALLEST_PX = 64
"""No joints are looked for in what has less a side."""
DECODERS, AHEAD = 2, 3
"""So many files are decoded at once, and wait decoded at most, so that the network is never idle."""


def loaded(folders: Sequence[Path] = (), *, mirrored_too: bool = False) -> Predictor:
    """Models ready to be asked; the shipped one by default.

    Raises:
        SireaderError: a package is refused, see `Predictor.load`, or torch is not installed.
    """
    check_installed()
    share_processors()
    from sireader.inference.predictor import Predictor

    return Predictor.load(folders or [shipped_model()], mirrored_too=mirrored_too)


class Asked(Protocol):
    """Who answers: a `Predictor`, or one in another process, see `asking.Asking`."""

    def answer(
        self,
        pixels: Pixels,
        black: int,
        white: int,
        crop: Crop | None = None,
        *,
        mirrored: bool = False,
        joint_boxes: Sequence[Crop] = (),
        doubts: Iterable[str] = (),
    ) -> Answer:
        """See `Predictor.answer`."""


def opinion_on(
    radiograph: Radiograph,
    predictor: Asked,
    crop: Crop | None = None,
    *,
    mirrored: bool = False,
    joint_boxes: Sequence[Crop] = (),
) -> Answer:
    """What the models see in a radiograph.

    Args:
        radiograph: as it was decoded.
        predictor: with the models, here or in another process.
        crop: around both joints, in px; the whole radiograph by default.
        mirrored: the patient's right joint lies on the right all the same.
        joint_boxes: around the joints, in px, for `Answer.inside_joints`.

    Raises:
        SireaderError: the crop leaves the radiograph, or a model is unsound.
    """
    check_crop(radiograph, crop)
    black, white = black_and_white(radiograph)
    doubts = doubts_of_file(radiograph.facts.body_part, radiograph.facts.view)
    return predictor.answer(
        radiograph.pixels, black, white, crop, mirrored=mirrored, joint_boxes=joint_boxes, doubts=doubts
    )


def look_at(radiograph: Radiograph, predictor: Asked, crop: Crop | None = None, *, mirrored: bool = False) -> Answer:
    """What the models see in a crop, or in all of a radiograph; the map is measured against the joints as proposed.

    Where that is unlike what the models know, they are asked about both joints as proposed; that answer counts if they
    know such a picture. A reader need not crop, and models may be trained on whole pelves or on the joints alone.

    Args:
        radiograph: as it was decoded.
        predictor: with the models.
        crop: by the reader, in px.
        mirrored: the patient's right joint lies on the right all the same.

    Raises:
        SireaderError: as `opinion_on` does.
    """
    if min(radiograph.rows, radiograph.columns) < SMALLEST_PX:
        return opinion_on(radiograph, predictor, crop, mirrored=mirrored)
    boxes = propose_joints(radiograph)
    ask = partial(opinion_on, radiograph, predictor, mirrored=mirrored, joint_boxes=boxes)
    first = ask(crop)
    if first.in_domain:
        return first
    second = ask(around_joints(boxes, radiograph))
    return second if second.in_domain else first


def read_ahead(paths: Iterable[Path]) -> Iterator[tuple[Path, Radiograph | SireaderError]]:
    """Each file with its radiograph, or with why it is none; the next ones are decoded while this one is used."""
    waiting: deque[tuple[Path, Future[Radiograph | SireaderError]]] = deque()
    with ThreadPoolExecutor(DECODERS) as threads:
        for path in paths:
            waiting.append((path, threads.submit(_decoded, path)))
            if len(waiting) > AHEAD:
                yield waiting[0][0], waiting.popleft()[1].result()
        while waiting:
            yield waiting[0][0], waiting.popleft()[1].result()


def _decoded(path: Path) -> Radiograph | SireaderError:
    try:
        return load(path)
    except SireaderError as error:
        return error


def write_opinion_map(path: Path, original: Path, radiograph: Radiograph, answer: Answer) -> None:
    """Write the map of *definite* over what was looked at, as a PNG with its scale and the model's notice.

    Args:
        path: of the picture.
        original: the radiograph's file.
        radiograph: as it was decoded.
        answer: with maps.

    Raises:
        SireaderError: the name does not end in .png or is the radiograph's, or the file cannot be written.
    """
    check_picture_name(path, original)
    if answer.maps is None:
        raise ValueError("an answer without maps")
    rows, columns = cut(radiograph, answer.crop).shape
    values = drawn(answer.maps.definite, answer.crop, rows, columns)
    write_map(path, render(radiograph, crop=answer.crop), values, answer.notice)


def is_whole(radiograph: Radiograph, answer: Answer) -> bool:
    """Whether all of a radiograph was looked at."""
    return answer.crop == Crop.whole(radiograph.rows, radiograph.columns)


def opinion_data(answer: Answer) -> dict[str, Any]:
    """An answer as plain values for JSON; maps are left out."""
    cut_offs = {
        name: {"cut_off": value, "definite": answer.says_definite(name)} for name, value in answer.cut_offs.items()
    }
    joints = {
        "right": _joint_data(answer.right, answer.right_set),
        "left": _joint_data(answer.left, answer.left_set),
    }
    return {
        "model": answer.model,
        "model_sha256": list(answer.digests),
        "probability": answer.probability,
        "definite_head": answer.definite_head,
        **(joints if answer.right else {}),
        "cut_offs": cut_offs,
        "in_domain": answer.in_domain,
        "why_not": list(answer.why_not),
        "distance": answer.distance,
        "threshold": answer.threshold,
        "crop": str(answer.crop),
        "inside_joints": answer.inside_joints,
        "evenly": answer.evenly,
        "words": words(answer),
        "notice": answer.notice,
    }


def _joint_data(shares: Shares | None, grades: tuple[int, ...] | None) -> dict[str, Any]:
    return {"probabilities": list(shares or ()), "grade_set": list(grades) if grades else None}


def opinion_text(answer: Answer) -> str:
    """An answer as lines for people; the last one is the model's notice."""
    lines = [words(answer), *(f"  {reason}" for reason in answer.why_not)]
    for joint, shares, grades in (
        ("right", answer.right, answer.right_set),
        ("left", answer.left, answer.left_set),
    ):
        if shares:
            told = ", ".join(f"{grade}: {share:.0%}" for grade, share in enumerate(shares))
            lines.append(f"  The patient's {joint} joint: {grade_words(grades)} ({told})")
    return "\n".join([*lines, f"  {answer.model}. {answer.notice}"])
