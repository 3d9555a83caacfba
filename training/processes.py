"""One training shared by several processes: who does what, and sums over all of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, distributed, nn

from sireader.domain.errors import SireaderError


@dataclass(frozen=True, slots=True)
class Crew:
    """The processes of one training; a single one when `torchrun` did not start it.

    Attributes:
        rank: this process's number, from 0.
        size: how many there are.
        device: on which this one computes.
    """

    rank: int
    size: int
    device: torch.device

    @property
    def leads(self) -> bool:
        """Whether this process writes and speaks for all."""
        return self.rank == 0

    @property
    def device_name(self) -> str:
        """For people: the GPU's name, or how many cores compute."""
        if self.device.type == "cuda":
            return torch.cuda.get_device_name(self.device)
        cores = torch.get_num_threads()
        return f"{cores} processor {'core' if cores == 1 else 'cores'}"

    def part(self, total: int) -> slice:
        """This process's share of a batch; the batch is divided evenly."""
        each = total // self.size
        return slice(self.rank * each, (self.rank + 1) * each)

    def gathered(self, mine: Any) -> list[Any]:
        """What each process has, in order of rank."""
        if self.size == 1:
            return [mine]
        everything: list[Any] = [None] * self.size
        distributed.all_gather_object(everything, mine)
        return everything

    def wait(self) -> None:
        """Until every process has come here."""
        if self.size > 1:
            distributed.barrier()

    def wrapped(self, network: nn.Module) -> nn.Module:
        """The network whose gradients are averaged over all processes."""
        if self.size == 1 or not any(value.requires_grad for value in network.parameters()):
            return network
        return nn.parallel.DistributedDataParallel(network, find_unused_parameters=False)


@contextmanager
def crew(device: str = "auto", *, deterministic: bool = False) -> Iterator[Crew]:
    """Join the processes that `torchrun` started, or be alone.

    Args:
        device: `auto` (a GPU where there is one), `cpu`, `cuda`.
        deterministic: whether a GPU is to come to the same last bit every time, and may be slower.

    Raises:
        SireaderError: there is no GPU.
    """
    size, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
    gpu = device == "cuda" or (device == "auto" and torch.cuda.is_available())
    place = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0"))) if gpu else torch.device("cpu")
    if gpu and not torch.cuda.is_available():
        raise SireaderError("There is no GPU that torch can use", "leave --device out, or name cpu")
    if gpu:
        torch.cuda.set_device(place)
    if size > 1:
        distributed.init_process_group("nccl" if gpu else "gloo")
    try:
        with _settled(deterministic=deterministic):
            yield Crew(rank, size, place)
    finally:
        if size > 1:
            distributed.destroy_process_group()


@contextmanager
def _settled(*, deterministic: bool) -> Iterator[None]:
    """Algorithms that give the same each time, or those that a trial found to be fastest."""
    before = torch.are_deterministic_algorithms_enabled(), torch.backends.cudnn.benchmark
    if deterministic:
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")  # else cuBLAS refuses
    torch.use_deterministic_algorithms(deterministic)
    torch.backends.cudnn.benchmark = not deterministic
    try:
        yield
    finally:
        torch.use_deterministic_algorithms(before[0])
        torch.backends.cudnn.benchmark = before[1]


def shared_norms(network: nn.Module, crew: Crew) -> nn.Module:
    """Batch norms over the whole batch, however many processes share it."""
    if crew.size == 1:
        return network
    if crew.device.type == "cuda":
        return nn.SyncBatchNorm.convert_sync_batchnorm(network)
    for name, child in list(network.named_children()):
        if isinstance(child, nn.BatchNorm2d):
            setattr(network, name, _SharedNorm.like(child))
        else:
            shared_norms(child, crew)
    return network


class _SharedNorm(nn.BatchNorm2d):
    """`torch.nn.SyncBatchNorm` is for GPUs alone; this one sums over processes by whatever they talk through."""

    @classmethod
    def like(cls, norm: nn.BatchNorm2d) -> _SharedNorm:
        shared = cls(norm.num_features, norm.eps, norm.momentum)
        shared.load_state_dict(norm.state_dict())
        return shared

    def forward(self, values: Tensor) -> Tensor:
        """Values (n, channels, rows, columns), normalised over all processes while training."""
        if not self.training:
            return super().forward(values)
        wide = values.float()
        count = values.numel() / values.shape[1] * distributed.get_world_size()
        mean = _summed(wide.sum((0, 2, 3))) / count
        variance = _summed(((wide - mean[:, None, None]) ** 2).sum((0, 2, 3))) / count
        self._remember(mean.detach(), variance.detach() * count / max(count - 1, 1))
        scale = self.weight * (variance + self.eps).rsqrt()
        shift = self.bias - mean * scale
        return (wide * scale[:, None, None] + shift[:, None, None]).to(values.dtype)

    def _remember(self, mean: Tensor, variance: Tensor) -> None:
        if self.running_mean is not None and self.running_var is not None and self.momentum is not None:
            self.running_mean.lerp_(mean, self.momentum)
            self.running_var.lerp_(variance, self.momentum)
            if self.num_batches_tracked is not None:
                self.num_batches_tracked.add_(1)


def _summed(values: Tensor) -> Tensor:
    from torch.distributed.nn.functional import all_reduce

    return all_reduce(values)
