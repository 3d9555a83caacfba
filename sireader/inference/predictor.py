"""From a radiograph to an answer: packages kept in memory, asked one picture at a time. Importing it imports torch."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.inference.answer import COVERAGE, CUT_OFFS, Answer, Map, Maps, PlacedMap, Shares
from sireader.inference.card import Card, joined_name, joined_notice
from sireader.inference.checks import doubts_of_picture
from sireader.inference.gate import distance
from sireader.inference.grades import definite_probability, distribution, grade_sets
from sireader.inference.maps import FIRST_CENTRES_PX, STRIDE_PX, mirrored_in, placed, share_inside
from sireader.inference.package import check_together, load_package
from sireader.inference.preprocess import picture_of
from sireader.inference.running import REACHES_2, Raw, Runner, the_device

_UNLIKE = "The picture is unlike those that the model was trained on."


@dataclass(frozen=True, slots=True)
class _Said:
    """One model's part of an answer; probabilities by calibration, `both` (2, 5) or None."""

    probability: float
    definite_logit: float
    both: Tensor | None
    distance: float
    threshold: float
    maps: Maps


class Predictor:
    """One or several models, ready to be asked. Safe to be asked by several threads; they take turns.

    Attributes:
        runners: the networks.
    """

    def __init__(self, runners: Sequence[Runner], *, mirrored_too: bool = False) -> None:
        if not runners:
            raise ValueError("no model")
        self.runners, self._mirrored_too = tuple(runners), mirrored_too
        self._turn = threading.Lock()

    @classmethod
    def load(cls, folders: Sequence[Path], device: str = "", *, mirrored_too: bool = False) -> Predictor:
        """Verify packages by their hashes and keep their networks in memory.

        Args:
            folders: of the packages; with several, the mean of their answers is given.
            device: as torch names it; empty for the GPU where there is one, else the processor.
            mirrored_too: ask the mirror image as well and take the mean. A network of both joints sees them alike
                whichever way they lie, so that its answer stays the same.

        Raises:
            SireaderError: a package is refused, see `package.load_package`, two are the same, or of different kinds.
        """
        where = torch.device(device) if device else the_device()
        runners = [Runner(load_package(folder), where) for folder in folders]
        check_together([runner.package for runner in runners])
        return cls(runners, mirrored_too=mirrored_too)

    @property
    def cards(self) -> tuple[Card, ...]:
        """Of the models, in their order."""
        return tuple(runner.card for runner in self.runners)

    @property
    def digests(self) -> tuple[str, ...]:
        """SHA-256 of the packages, in their order."""
        return tuple(runner.package.digest for runner in self.runners)

    @property
    def name(self) -> str:
        """Of the model as opinions are recorded; several are joined by ` + `."""
        return joined_name(self.cards)

    @property
    def notice(self) -> str:
        """What stands wherever an answer is shown: that of phantoms where any model has seen phantoms only."""
        return joined_notice(self.cards)

    @property
    def ways(self) -> tuple[str, ...]:
        """How each network is run: `plain`, `traced`, `bfloat16` or `onnx_runtime`, see `tune`."""
        return tuple(runner.way for runner in self.runners)

    def tune(self, given_up: Callable[[], bool] = lambda: False) -> None:
        """Find the quickest way to run each network that gives the same numbers.

        It takes as long as a dozen answers: worth it ahead of the first one, in the background, or before many.
        Answers asked for meanwhile do not wait for it.

        Args:
            given_up: asked now and then; when it says so, no more is tried.
        """
        for runner in self.runners:
            runner.tune(given_up)

    def answer(
        self,
        pixels: npt.NDArray[np.integer],
        black: int,
        white: int,
        crop: Crop | None = None,
        *,
        mirrored: bool = False,
        joint_boxes: Sequence[Crop] = (),
        doubts: Iterable[str] = (),
    ) -> Answer:
        """What the models see.

        Args:
            pixels: (rows, columns) of the full radiograph, uint8 or uint16; bright is dense bone.
            black: pixel value that the radiograph's first window shows black.
            white: pixel value that it shows white; greater than `black`.
            crop: what to look at, around both joints; all of it by default.
            mirrored: the patient's right joint lies on the right, not on the left.
            joint_boxes: around the joints, in px of the full radiograph, for `Answer.inside_joints`.
            doubts: reasons not to ask, each a sentence, that are known already; see `checks.doubts_of_file`.

        Raises:
            SireaderError: the picture is in colour, the crop leaves the radiograph, or a model is unsound.
            ValueError: no grey between black and white.
        """
        if pixels.ndim != 2:
            raise SireaderError("The picture is in colour, a radiograph is grey", "open the radiograph itself")
        crop = crop or Crop.whole(*pixels.shape)
        if crop.bottom > pixels.shape[0] or crop.right > pixels.shape[1]:
            what = f"{pixels.shape[0]} rows and {pixels.shape[1]} columns"
            raise SireaderError(f"The crop {crop} leaves the radiograph", f"it has {what}")
        part = pixels[crop.top : crop.bottom, crop.left : crop.right]
        part = part[:, ::-1] if mirrored else part
        with self._turn:
            said = [_asked(runner, part, black, white, crop, self._mirrored_too) for runner in self.runners]
        if mirrored:
            said = [_turned(one, crop) for one in said]
        answered = self._together(said, crop)
        first = self.cards[0].input
        against = [*doubts, *doubts_of_picture(part, black, white, first.rows, first.columns)]
        return _judged(answered, against, said, tuple(joint_boxes))

    def _together(self, said: Sequence[_Said], crop: Crop) -> dict[str, object]:
        """The fields of an answer that are means over the models."""
        told = [one.both for one in said if one.both is not None]
        both = torch.stack(told).mean(0) if told else None
        sets = _sets(both, [card.grade_sets.get(str(COVERAGE)) for card in self.cards])
        cut_offs = [asdict(card.cut_offs) for card in self.cards]
        return {
            "model": self.name,
            "digests": self.digests,
            "notice": self.notice,
            "probability": _mean(one.probability for one in said),
            "definite_head": float(torch.sigmoid(torch.tensor(_mean(one.definite_logit for one in said)))),
            "right": _shares(both, 0),
            "left": _shares(both, 1),
            "right_set": sets[0],
            "left_set": sets[1],
            "cut_offs": {name: _mean(each[name] for each in cut_offs) for name in CUT_OFFS},
            "crop": crop,
            "maps": _merged([one.maps for one in said]),
            "mirrored_too": self._mirrored_too,
        }


def _asked(
    runner: Runner, part: npt.NDArray[np.integer], black: int, white: int, crop: Crop, mirrored_too: bool
) -> _Said:
    card = runner.card
    picture = picture_of(part, black, white, card.input.rows, card.input.columns)
    pictures = torch.from_numpy(picture.astype(np.float16)).float()[None, None]  # rounded as a training's cache is
    swapping = mirrored_too and card.kind == "definite"
    raw = runner.run(torch.cat([pictures, pictures.flip(-1)]) if swapping else pictures)
    logit = float(raw.definite.mean())
    both = distribution(raw.grades[0]).cpu() if raw.grades.shape[1] else None
    probability = torch.sigmoid(raw.definite.mean()) if both is None else definite_probability(both[0], both[1])
    away = float(distance(raw.pooled[:1], runner.gate))
    limit = float(runner.gate["threshold"])
    return _Said(float(probability), logit, both, away, limit, _maps(raw, card, crop))


def _maps(raw: Raw, card: Card, crop: Crop) -> Maps:
    """The maps of the first picture; of its mirror image, too, where it was asked."""
    size, centre = (card.input.rows, card.input.columns), FIRST_CENTRES_PX.get(card.backbone, STRIDE_PX / 2)

    def place(values: Tensor, half: str, turned: bool) -> PlacedMap:
        return placed(values.float().cpu().numpy(), crop, size, centre, half=half, turned=turned)

    logit = float(raw.definite.mean())
    if not raw.joint_maps.shape[1]:
        parts = [place(one[0], "", bool(number)) for number, one in enumerate(raw.definite_maps)]
        return Maps(Map(tuple(parts), raw.definite_bias, logit))
    halves = (("left", False), ("right", True))  # of the picture: the patient's right joint lies on its left
    definite = [place(one, *half) for one, half in zip(raw.definite_maps[0], halves, strict=True)]
    right, left = (
        Map((place(one, *half),), raw.joint_bias, float(at))
        for one, half, at in zip(raw.joint_maps[0], halves, raw.grades[0, :, REACHES_2], strict=True)
    )
    return Maps(Map(tuple(definite), raw.definite_bias, logit), right, left)


def _turned(said: _Said, crop: Crop) -> _Said:
    """Maps of a radiograph that was mirrored before it was asked, where they lie in it."""

    def back(one: Map | None) -> Map | None:
        return one and Map(tuple(mirrored_in(part, crop) for part in one.parts), one.bias, one.logit)

    maps = Maps(cast("Map", back(said.maps.definite)), back(said.maps.right), back(said.maps.left))
    return _Said(said.probability, said.definite_logit, said.both, said.distance, said.threshold, maps)


def _judged(
    fields: dict[str, object], against: Sequence[str], said: Sequence[_Said], boxes: tuple[Crop, ...]
) -> Answer:
    """The answer with the gate's word, and where its map looks."""
    worst = max(said, key=lambda one: one.distance / max(one.threshold, 1e-12))
    why_not = (*against, *([] if worst.distance <= worst.threshold else [_UNLIKE]))
    maps, crop = cast("Maps", fields["maps"]), cast("Crop", fields["crop"])
    inside, evenly = share_inside(maps.definite, crop, boxes) if boxes else (None, None)
    return Answer(
        **fields,  # type: ignore[arg-type]
        distance=worst.distance,
        threshold=worst.threshold,
        in_domain=not why_not,
        why_not=why_not,
        inside_joints=inside,
        evenly=evenly,
        joint_boxes=boxes,
    )


def _merged(maps: Sequence[Maps]) -> Maps:
    """The mean of several models' maps."""

    def together(each: Callable[[Maps], Map | None]) -> Map | None:
        some = [one for one in map(each, maps) if one is not None]
        parts = tuple(part for one in some for part in one.parts)
        return Map(parts, _mean(one.bias for one in some), _mean(one.logit for one in some)) if some else None

    definite = cast("Map", together(lambda one: one.definite))
    return (
        maps[0] if len(maps) == 1 else Maps(definite, together(lambda one: one.right), together(lambda one: one.left))
    )


def _sets(both: Tensor | None, masses: Sequence[float | None]) -> tuple[tuple[int, ...] | None, ...]:
    """Both joints' grade sets; None where a card states no mass for the coverage."""
    known = [mass for mass in masses if mass is not None]
    if both is None or not known or len(known) < len(masses):
        return None, None
    return tuple(tuple(row.nonzero().flatten().tolist()) for row in grade_sets(both, _mean(known)))


def _shares(both: Tensor | None, side: int) -> Shares | None:
    return None if both is None else cast("Shares", tuple(both[side].tolist()))


def _mean(values: Iterable[float]) -> float:
    several = list(values)
    return sum(several) / len(several)
