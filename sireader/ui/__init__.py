"""The window: PySide6 and pyqtgraph live here and nowhere else."""

import PySide6.QtCore  # noqa: F401 – pyqtgraph takes the Qt binding that is imported first
