"""The figures of every epoch for TensorBoard, which draws several trainings over each other."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any


class Log:
    """Writes event files; where TensorBoard is not installed, nothing."""

    def __init__(self, folder: Path, done: int) -> None:
        """Go on behind the `done` epochs that an earlier run wrote."""
        self._writer: Any = None
        try:
            from torch.utils.tensorboard import SummaryWriter
        except ImportError:
            logging.getLogger(__name__).info("TensorBoard is not installed; the figures are in history.csv.")
        else:
            self._writer = SummaryWriter(str(folder), purge_step=done + 1 if done else None)

    def add(self, told: dict[str, Any]) -> None:
        """One epoch's figures."""
        if self._writer is not None:
            for name, value in told.items():
                if isinstance(value, float):
                    self._writer.add_scalar(name, value, told["epoch"])
            self._writer.flush()

    def close(self) -> None:
        """No more is to come."""
        if self._writer is not None:
            self._writer.close()
