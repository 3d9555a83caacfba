"""How long an answer with all maps takes, beside the network's bare forward pass by every way there is to run it."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from sireader.inference.card import Card, CutOffs, Input
from sireader.inference.exported import NEEDED
from sireader.inference.network import JointsNet, built, joint_halves
from sireader.inference.package import Package
from sireader.inference.predictor import Predictor
from sireader.inference.running import EQUAL, Features, Runner

STUDY_SIDE_PX = 768
Run = Callable[[], object]


def time_answers(rounds: int, shipped: Path) -> dict[str, Any]:
    """For the study's network with random weights, and for the shipped model where there is one: see `_compared`.

    Args:
        rounds: of each; one more before them does not count.
        shipped: folder of the shipped model.
    """
    models = {"resnet50_768_px_definite": _random_study_model()}
    if shipped.is_dir():
        models["shipped"] = Predictor.load([shipped])
    return {"rounds": rounds, **{name: _compared(model, rounds) for name, model in models.items()}}


def _random_study_model() -> Predictor:
    torch.manual_seed(1)
    network = built("definite", "resnet50").eval()
    size, cut_offs = Input(STUDY_SIDE_PX, STUDY_SIDE_PX), CutOffs(0.5, 0.5, 0.5)
    card = Card("random", "definite", "resnet50", size, "nothing", True, "", {}, cut_offs)
    channels = network.definite.in_features
    gate = {"mean": torch.zeros(channels), "directions": torch.zeros(1, channels), "variances": torch.ones(1)}
    gate |= {"rest": torch.ones(1), "threshold": torch.ones(1)}
    place = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    return Predictor([Runner(Package(card, network, gate, ""), place)])


def _compared(model: Predictor, rounds: int) -> dict[str, Any]:
    """Median milliseconds of each, the runs taking turns so that a busy machine slows all, and ratios of medians."""
    began = time.perf_counter()
    model.tune()
    tuned_ms = 1000 * (time.perf_counter() - began)
    (runner,) = model.runners
    rows, columns = runner.card.input.rows, runner.card.input.columns
    pixels = np.random.default_rng(1).integers(0, 4096, (3 * rows, 3 * columns), dtype=np.uint16)
    picture = torch.randn(1, 1, rows, columns, generator=torch.Generator().manual_seed(1)).to(runner.device)
    runs: dict[str, Run] = {
        "answer_with_maps": lambda: model.answer(pixels, 0, 4095),
        "network_and_maps": lambda: runner.run(picture),
    }
    ways: dict[str, Features] = {"plain": runner.network.features, **runner.other_ways(picture)}
    runs |= {f"bare_{name}": _bare(runner, picture, features) for name, features in ways.items()}
    differences = {name: runner.difference(picture, features) for name, features in ways.items()}
    medians = _medians(runs, rounds, runner.device)
    equal = min(medians[f"bare_{name}"] for name, differs in differences.items() if differs <= EQUAL)
    least = min(medians[f"bare_{name}"] for name in ways)
    answered, told_by_network = medians["answer_with_maps"], medians["network_and_maps"]
    ratios = {"answer_to_fastest_bare_that_is_equal": answered / equal, "answer_to_fastest_bare": answered / least}
    ratios |= {"network_and_maps_to_fastest_bare_that_is_equal": told_by_network / equal}
    if "onnx_runtime" in ways:
        ratios["network_and_maps_to_onnx_runtime"] = told_by_network / medians["bare_onnx_runtime"]
    told = {"device": str(runner.device), "run": runner.way, "threads": torch.get_num_threads()}
    told |= {"finding_the_way_ms": round(tuned_ms)}
    told |= {} if "onnx_runtime" in ways else {"onnx_runtime": f"not measured: it takes {' and '.join(NEEDED)}"}
    told |= {"largest_difference": _rounded(differences, 6)}
    return told | {"ms": _rounded(medians, 1), "ratio": _rounded(ratios, 3)}


def _bare(runner: Runner, picture: Tensor, features: Features) -> Run:
    """The backbone alone, run one way, whether or not its numbers would do."""
    batch = torch.cat(joint_halves(picture)) if isinstance(runner.network, JointsNet) else picture
    laid = batch.contiguous(memory_format=torch.channels_last)
    return lambda: features(laid)


def _medians(runs: dict[str, Run], rounds: int, device: torch.device) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in runs}
    with torch.inference_mode():
        for _ in range(rounds + 1):
            for name, run in runs.items():
                began = time.perf_counter()
                run()
                if device.type == "cuda":
                    torch.cuda.synchronize()
                times[name].append(1000 * (time.perf_counter() - began))
    return {name: statistics.median(some[1:]) for name, some in times.items()}


def _rounded(values: dict[str, float], digits: int) -> dict[str, float]:
    return {name: round(value, digits) for name, value in values.items()}
