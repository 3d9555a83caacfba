"""Decoding in a process of its own: the same radiograph, other files after a crash, nothing left behind."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from sireader.domain.errors import RadiographRefused
from sireader.imaging.decoding import DecoderStopped, Decoding, DecodingProcess
from sireader.imaging.dicom import decodes_quickly, load
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.samples import write_samples
from sireader.imaging.turns import Turns, Urgency

ROOT = Path(__file__).parent.parent.parent
SHARED = Path("/dev/shm")  # noqa: S108 – where Linux lists shared memory that has a name


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A radiograph in every transfer syntax that can be written, by the syntax's keyword."""
    paths = write_samples(tmp_path_factory.mktemp("samples"), 300)
    return {path.stem: path for path in paths.values()}


@pytest.fixture(scope="module")
def process() -> Iterator[DecodingProcess]:
    """One decoding process for all tests that leave it whole."""
    made = DecodingProcess()
    yield made
    made.end()


@pytest.mark.parametrize("kind", ["JPEGLosslessSV1", "JPEGLSLossless", "RLELossless", "JPEG2000Lossless"])
def test_what_the_process_hands_over_is_what_was_decoded(
    samples: dict[str, Path], process: DecodingProcess, kind: str
) -> None:
    here, there = Pyramid.of(load(samples[kind])), process.pyramid(samples[kind])
    assert process.pid != os.getpid()
    assert [level.shape for level in there.levels] == [(300, 300), (150, 150)]
    assert all(np.array_equal(ours, other) for ours, other in zip(here.levels, there.levels, strict=True))
    assert (there.first_voi, there.radiograph.facts) == (here.first_voi, here.radiograph.facts)
    assert (there.radiograph.scale, there.radiograph.spacing) == (here.radiograph.scale, here.radiograph.spacing)
    assert not there.radiograph.pixels.flags.writeable


def test_pixels_are_never_pickled(samples: dict[str, Path]) -> None:
    arrays: list[pickle.PickleBuffer] = []
    pyramid = Pyramid.of(load(samples["RLELossless"]))
    assert len(pickle.dumps(pyramid.complete(), protocol=5, buffer_callback=arrays.append)) < 4000
    assert [array.raw().nbytes for array in arrays] == [2 * 300 * 300, 2 * 150 * 150]


def test_a_radiograph_larger_than_the_shared_memory_passes_in_pieces(tmp_path: Path, process: DecodingProcess) -> None:
    file = {path.stem: path for path in write_samples(tmp_path, 1800).values()}["JPEGLSLossless"]
    assert np.array_equal(process.pyramid(file).radiograph.pixels, load(file).pixels)


def test_a_refusal_arrives_as_itself(samples: dict[str, Path], process: DecodingProcess, tmp_path: Path) -> None:
    broken = tmp_path / "broken.dcm"
    broken.write_bytes(samples["JPEGLSLossless"].read_bytes()[:2000])
    with pytest.raises(RadiographRefused) as here:
        load(broken)
    with pytest.raises(RadiographRefused) as there:
        process.pyramid(broken)
    assert (there.value.reason, str(there.value)) == (here.value.reason, str(here.value))


def test_what_takes_no_longer_than_handing_it_over_is_decoded_here(samples: dict[str, Path], tmp_path: Path) -> None:
    here = {kind for kind, path in samples.items() if decodes_quickly(path)}
    assert here == {"ExplicitVRLittleEndian", "JPEGBaseline8Bit"}
    decoding = Decoding()
    for kind in here:
        assert np.array_equal(decoding.pyramid(samples[kind]).radiograph.pixels, load(samples[kind]).pixels)
    with pytest.raises(RadiographRefused, match="no file"):
        decoding.pyramid(tmp_path / "gone.dcm")
    assert [process.pid for process in decoding.processes] == [None, None]


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_decoder_that_is_killed_costs_one_radiograph_and_the_next_has_a_new_one(samples: dict[str, Path]) -> None:
    process = DecodingProcess()
    process.pyramid(samples["RLELossless"])
    first = process.pid
    assert first is not None
    os.kill(first, signal.SIGSTOP)  # it will not answer: it is in the middle of its work
    threading.Timer(0.1, os.kill, (first, signal.SIGKILL)).start()
    with pytest.raises(DecoderStopped, match=r"^The decoder stopped while it worked on this radiograph; open"):
        process.pyramid(samples["JPEG2000Lossless"])
    assert process.pyramid(samples["RLELossless"]).radiograph.rows == 300
    assert process.pid not in {None, first}
    process.end()


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_decoder_that_dies_while_it_rests_costs_nothing(samples: dict[str, Path], process: DecodingProcess) -> None:
    process.pyramid(samples["RLELossless"])
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    assert process.pyramid(samples["RLELossless"]).radiograph.rows == 300


def _stand_in_line(turns: Turns, order: list[str], name: str, urgency: Urgency) -> threading.Thread:
    """Ask for a turn in a thread, and note it in `order` when it comes."""

    def ask() -> None:
        with turns.turn(name, urgency):
            order.append(name)

    thread = threading.Thread(target=ask)
    thread.start()
    assert turns.wait_for(lambda: name in turns.waiting, 10)
    return thread


def test_what_the_reader_waits_for_goes_before_what_is_read_ahead_and_that_before_thumbnails() -> None:
    turns, order = Turns(1), list[str]()
    with turns.turn("under way", Urgency.THUMBNAIL):
        asked = [("small", Urgency.THUMBNAIL), ("next", Urgency.AHEAD), ("after", Urgency.AHEAD), ("now", Urgency.NOW)]
        threads = [_stand_in_line(turns, order, *one) for one in asked]
    for thread in threads:
        thread.join(10)
    assert order == ["now", "next", "after", "small"]


def test_what_was_read_ahead_and_is_opened_before_its_turn_came_is_hurried() -> None:
    turns, order = Turns(1), list[str]()
    with turns.turn("under way", Urgency.NOW):
        threads = [_stand_in_line(turns, order, name, Urgency.AHEAD) for name in ("next", "after")]
        turns.hurry("after")
    for thread in threads:
        thread.join(10)
    assert order == ["after", "next"]


def test_the_second_place_is_for_what_the_reader_waits_for_alone() -> None:
    turns, order = Turns(2), list[str]()
    with turns.turn("under way", Urgency.AHEAD) as first:
        thread = _stand_in_line(turns, order, "ahead", Urgency.AHEAD)
        with turns.turn("now", Urgency.NOW) as second:
            assert (first, second, order) == (0, 1, [])
    thread.join(10)
    assert order == ["ahead"]


_PROGRAM = """
import os, sys
from pathlib import Path
from sireader.imaging.decoding import Decoding
if __name__ == "__main__":
    decoding = Decoding()
    decoding.pyramid(Path(sys.argv[1]))
    print(decoding.processes[0].pid, flush=True)
    sys.stdin.read()
    if sys.argv[2] == "closed":
        decoding.close()
"""


@pytest.mark.skipif(not SHARED.is_dir(), reason="looks at Linux's list of shared memory")
@pytest.mark.parametrize("end", ["closed", "left", "killed"])
def test_nothing_is_left_behind_however_the_program_ends(samples: dict[str, Path], tmp_path: Path, end: str) -> None:
    before = set(SHARED.iterdir())
    (tmp_path / "program.py").write_text(_PROGRAM)
    words = [sys.executable, str(tmp_path / "program.py"), str(samples["RLELossless"]), end]
    environment, pipe = {**os.environ, "PYTHONPATH": str(ROOT)}, subprocess.PIPE
    with subprocess.Popen(words, env=environment, stdin=pipe, stdout=pipe, stderr=pipe) as program:
        assert program.stdout is not None
        worker = int(program.stdout.readline())
        loaded = Path(f"/proc/{worker}/maps").read_text()
        assert "numpy" in loaded
        assert not any(library in loaded for library in ("PySide6", "pyqtgraph", "torch", "sqlite3"))
        assert set(SHARED.iterdir()) == before  # it has no name any more: only the two processes hold it
        if end == "killed":
            program.kill()
        _, said = program.communicate(timeout=30)  # over when the last process has let go of stderr
    assert said == b""
    assert not Path(f"/proc/{worker}/exe").exists() or _is_gone(worker)


def _is_gone(pid: int) -> bool:
    """Whether a process has ended, even if nobody has taken notice of it yet."""
    return "\nState:\tZ" in (Path("/proc") / str(pid) / "status").read_text()
