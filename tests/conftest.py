"""What every test stands on: a data folder of its own, no display, reproducible random examples."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")  # of tests side by side: more would wait for each other

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile("soak", deadline=None, max_examples=2000)  # `make soak`
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "here"))


@pytest.fixture(autouse=True)
def _nothing_seen_before() -> None:
    """Every test begins as on a computer that saw no study yet: copies of one study are at different stages."""
    shutil.rmtree(Path(os.environ["SIREADER_DATA"]) / "heads", ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def _own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keys of studies go to a temporary folder, never to the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIREADER_DATA", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(autouse=True)
def _garbage_goes_where_the_program_lets_it_go() -> Iterator[None]:
    """A process that had the window collects in its event loop alone, and between tests, of which few have one."""
    yield
    if not gc.isenabled():
        from sireader.ui.garbage import collected_here

        collected_here().check()
