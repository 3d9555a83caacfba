"""A backbone in ONNX Runtime, which is quicker than torch on many processors. Where it is missing, torch remains."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import torch
from torch import Tensor, nn

NEEDED = ("onnxruntime", "onnx")
"""What runs such a graph, and what torch needs to write one."""
_ERRORS_ONLY = 3


def by_onnx_runtime(features: nn.Module, pictures: Tensor) -> Callable[[Tensor], Tensor] | None:
    """The same backbone as a graph in ONNX Runtime; None where that is not installed or does not know a step of it.

    The graph is written here, from our own network with its verified weights, and stays in memory: nothing that came
    with a package is executed, and nothing lies on the disk that could be changed. Whoever uses it compares its numbers
    with the network's first.

    Args:
        features: (n, 1, rows, columns) float32 → (n, channels, cells down, cells across), on the processor.
        pictures: of the size that is asked about; any number of them may be asked together.
    """
    if not all(find_spec(name) for name in NEEDED):
        return None
    try:
        session = _session(_graph(features, pictures))
    except Exception:  # whatever a network holds that cannot be written or run there: torch remains
        return None

    def run(asked: Tensor) -> Tensor:
        return torch.from_numpy(session.run(None, {"pictures": asked.contiguous().numpy()})[0])

    return run


def _graph(features: nn.Module, pictures: Tensor) -> bytes:
    written = io.BytesIO()
    with warnings.catch_warnings(), torch.inference_mode(mode=False), torch.no_grad():
        warnings.simplefilter("ignore")  # no longer developed; the newer way needs more libraries
        torch.onnx.export(
            features,
            (pictures.clone(),),
            written,  # type: ignore[arg-type]
            dynamo=False,
            input_names=["pictures"],
            output_names=["maps"],
            dynamic_axes={"pictures": {0: "n"}, "maps": {0: "n"}},
        )
    return written.getvalue()


def _session(graph: bytes) -> Any:
    import onnxruntime

    onnxruntime.disable_telemetry_events()  # of its builds for Windows
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    options.log_severity_level = _ERRORS_ONLY
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
