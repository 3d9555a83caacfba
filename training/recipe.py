"""Recipes: every number of a training as a typed field with a sentence, changed by name, kept beside the weights."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from typing import Annotated, Any, get_type_hints

from sireader.domain.errors import SireaderError
from sireader.inference.card import LARGEST_SIDE_PX
from sireader.inference.network import BACKBONES, KINDS

Sizes = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a network is trained; each field says in a sentence what it is, see `sentences`."""

    name: Annotated[str, "Name of the recipe."] = "joints"
    kind: Annotated[str, "What the network answers: `joints` (both grades and definite) or `definite` alone."] = (
        "joints"
    )
    backbone: Annotated[str, "The convolutional network under the heads."] = "efficientnet-lite0"
    weights: Annotated[str, "First weights: `imagenet`, `random`, or a safetensors file."] = "imagenet"
    fixed_blocks: Annotated[
        int, "Parts of the backbone, from the picture on, that keep their first weights for good."
    ] = 6
    sizes: Annotated[Sizes, "Rows of the pictures, in px, one stage after the other."] = (160, 224, 288)
    wide: Annotated[float, "Columns of the pictures per row."] = 2.0
    batches: Annotated[Sizes, "Pictures to an update at each size, whatever fits into memory at once."] = (16, 16, 16)
    memory_batch: Annotated[int, "Pictures that go through the network at once; 0 for the whole batch."] = 0
    frozen_epochs: Annotated[Sizes, "Epochs at each size with only the heads learning."] = (0, 0, 0)
    epochs: Annotated[Sizes, "Epochs at each size with everything learning."] = (5, 8, 4)
    frozen_rate: Annotated[float, "Highest learning rate of the frozen epochs."] = 3e-3
    rate: Annotated[float, "Highest learning rate of the heads when everything learns."] = 2e-3
    rate_fall: Annotated[
        float, "The deepest layers' share of that rate; the groups between lie evenly on a log scale."
    ] = 0.5
    size_fall: Annotated[float, "Share of the learning rates that is left at each further size."] = 1.0
    weight_decay: Annotated[float, "Decoupled weight decay of matrices; vectors have none."] = 0.05
    warm_up: Annotated[float, "Share of a phase in which the learning rate rises, before it falls (one cycle)."] = 0.2
    flip: Annotated[float, "Share of pictures that are flipped; the joints change places with them."] = 0.5
    rotation_deg: Annotated[float, "Greatest turn, in degrees either way."] = 10.0
    zoom: Annotated[float, "Greatest magnification."] = 1.15
    shrink: Annotated[float, "Smallest magnification."] = 0.9
    shift: Annotated[float, "Greatest shift, as a share of each side."] = 0.05
    warp: Annotated[float, "Greatest perspective shift of a corner, as a share of each side."] = 0.05
    lighting: Annotated[float, "Greatest change of brightness and of the logarithm of contrast."] = 0.3
    mix_up: Annotated[float, "Alpha of the Beta distribution by which two pictures are mixed; 0 for never."] = 0.0
    label_smoothing: Annotated[
        float, "Share of each target that is spread; over all answers, in the targets alone."
    ] = 0.0
    dropout: Annotated[float, "Share of pooled features dropped while training."] = 0.2
    definite_weight: Annotated[float, "Weight of the definite head's loss beside the grades'."] = 0.5
    averaging: Annotated[float, "Decay of the running average of weights that is judged and kept; 0 for none."] = 0.99
    reload_best: Annotated[
        bool, "Whether each phase begins from the best epoch so far, by AUROC (and κ of grades) on validation."
    ] = False
    clip: Annotated[float, "Greatest norm of a gradient."] = 2.0
    seed: Annotated[int, "Of every draw."] = 1


STUDY = Recipe(
    name="bressem2021",
    kind="definite",
    backbone="resnet50",
    fixed_blocks=0,
    sizes=(224, 512, 768),
    wide=1.0,
    batches=(64, 32, 84),
    frozen_epochs=(100, 100, 100),
    epochs=(100, 100, 100),
    frozen_rate=1e-3,
    rate=1e-3,
    rate_fall=0.01,
    weight_decay=0.01,
    warm_up=0.25,
    zoom=1.1,
    shrink=1.0,
    shift=0.0,
    warp=0.2,
    lighting=0.2,
    mix_up=0.4,
    label_smoothing=0.1,
    dropout=0.0,
    averaging=0.0,
    reload_best=True,
)
JOINTS = Recipe()
RECIPES = {recipe.name: recipe for recipe in (STUDY, JOINTS)}


def recipe_named(name: str, changes: Iterable[str] = ()) -> Recipe:
    """A recipe by its name, with fields changed by `key=value`.

    Raises:
        SireaderError: no such recipe or field, or a value that does not fit.
    """
    if name not in RECIPES:
        raise SireaderError(f"There is no recipe {name!r}", f"choose one of {', '.join(RECIPES)}")
    recipe = RECIPES[name]
    known = [each.name for each in fields(Recipe)]
    for change in changes:
        key, equals, text = change.partition("=")
        if not equals or key not in known:
            raise SireaderError(f"{change!r} changes no field of the recipe", f"fields are {', '.join(known)}")
        recipe = replace(recipe, **_changed(key, text, getattr(recipe, key)))
    check(recipe)
    return recipe


def as_data(recipe: Recipe) -> dict[str, Any]:
    """Every field by name, for JSON."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(recipe).items()}


def from_data(told: dict[str, Any]) -> Recipe:
    """The recipe that `as_data` told; TypeError for anything else."""
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items()}
    return Recipe(**values)


def sentences(recipe: Recipe) -> list[tuple[str, Any, str]]:
    """Each field's name, value and sentence."""
    hints = get_type_hints(Recipe, include_extras=True)
    return [(each.name, getattr(recipe, each.name), hints[each.name].__metadata__[0]) for each in fields(Recipe)]


def _changed(key: str, text: str, before: object) -> dict[str, Any]:
    return {key: _value(key, text, before)}


def _value(key: str, text: str, before: object) -> object:
    try:
        if isinstance(before, tuple):
            return tuple(int(part) for part in text.split(","))
        if isinstance(before, bool):
            return {"true": True, "false": False}[text.lower()]
        return type(before)(text)  # type: ignore[call-arg]
    except (ValueError, KeyError) as error:
        raise SireaderError(f"{text!r} is no value for {key}", f"it is {before!r} now") from error


def check(recipe: Recipe) -> None:
    """Refuse a recipe that cannot be followed."""
    stages = {len(getattr(recipe, name)) for name in ("sizes", "batches", "frozen_epochs", "epochs")}
    _refuse(len(stages) != 1, "sizes, batches, frozen_epochs and epochs need one number a stage each")
    _refuse(recipe.kind not in KINDS, f"kind is one of {', '.join(KINDS)}")
    _refuse(recipe.backbone not in BACKBONES, f"backbone is one of {', '.join(BACKBONES)}")
    _refuse(not 0 < recipe.wide < 1e3, "wide is above 0")
    sides = [side for size in recipe.sizes for side in (size, round(size * recipe.wide))]
    _refuse(
        not all(32 <= side <= LARGEST_SIDE_PX for side in sides), f"pictures have 32 to {LARGEST_SIDE_PX} px a side"
    )
    _refuse(any(batch < 2 or batch % 2 for batch in recipe.batches), "batches are even: pictures are mixed in pairs")
    _refuse(min(*recipe.frozen_epochs, *recipe.epochs) < 0, "epochs cannot be fewer than none")
    _refuse(recipe.fixed_blocks < 0, "there are no fewer than 0 fixed blocks")
    _refuse(sum(recipe.frozen_epochs) + sum(recipe.epochs) == 0, "there is not a single epoch")
    rates = (recipe.rate, recipe.frozen_rate, recipe.rate_fall, recipe.size_fall)
    _refuse(not all(0 < rate < 1e3 for rate in (*rates, recipe.zoom, recipe.shrink)), "rates and zooms are above 0")
    _refuse(recipe.shrink > recipe.zoom, "shrink is no more than zoom")
    _refuse(not recipe.clip > 0, "clip is above 0")
    _refuse(recipe.memory_batch < 0, "memory_batch is 0 for the whole batch, or a number of pictures")
    _refuse(not 0 <= recipe.seed < 2**31, "a seed lies between 0 and 2147483647")
    amounts = ("weight_decay", "rotation_deg", "shift", "warp", "lighting", "mix_up", "definite_weight")
    for name in amounts:
        _refuse(not 0 <= getattr(recipe, name) < math.inf, f"{name} is 0 or more")
    shares = (recipe.flip, recipe.label_smoothing, recipe.dropout, recipe.averaging, recipe.warm_up)
    _refuse(not all(0 <= share < 1 for share in shares), "shares lie between 0 and 1, 1 left out")


def _refuse(wrong: bool, rule: str) -> None:
    if wrong:
        raise SireaderError("The recipe cannot be followed", rule)
