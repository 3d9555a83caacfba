"""Where the frozen program begins; the same as the `sireader` command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from sireader.__main__ import main

LEFT_OUT = ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets")


class NoOpenGL(MetaPathFinder, Loader):
    """Empty modules in the place of Qt's for OpenGL, ten megabytes: pyqtgraph imports them and uses them when asked."""

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        """Ours, where one of these is imported."""
        return ModuleSpec(name, self) if name in LEFT_OUT else None

    def exec_module(self, module: ModuleType) -> None:
        """The one class that pyqtgraph builds upon."""
        from PySide6.QtWidgets import QWidget

        vars(module)["QOpenGLWidget"] = QWidget


if __name__ == "__main__":
    sys.meta_path.insert(0, NoOpenGL())
    sys.exit(main())
