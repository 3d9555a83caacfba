"""torchvision beside any torch.

torchvision registers kernels for two detection operators when it is imported, and its import fails where its compiled
part does not fit the torch beside it (a CPU torch with the registry's CUDA torchvision: *operator torchvision::nms does
not exist*). Networks and transforms need neither operator; declaring their names is enough.
"""

from __future__ import annotations

from functools import cache
from types import ModuleType

import torch

_DETECTION = "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"


@cache
def torchvision_models() -> ModuleType:
    """`torchvision.models`; import it by this function alone."""
    if not hasattr(torch.ops.torchvision, "nms"):
        library = torch.library.Library("torchvision", "FRAGMENT")
        for operator in ("nms", "qnms"):
            library.define(operator + _DETECTION)
        _kept.append(library)
    import torchvision.models

    return torchvision.models


_kept: list[torch.library.Library] = []
"""A library's definitions go when it does."""
