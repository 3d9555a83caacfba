"""The study's SQLite file through sqlite-utils: one small store per noun, reads append-only."""

from __future__ import annotations

import sys

if "pandas" not in sys.modules:  # sqlite-utils would import it where it is installed: a second of every start
    sys.modules["pandas"] = None  # type: ignore[assignment]
    try:
        import sqlite_utils  # noqa: F401
    finally:
        del sys.modules["pandas"]
