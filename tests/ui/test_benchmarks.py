"""The viewer's benchmarks give whole answers; what they measure is not asserted here."""

from __future__ import annotations

import json
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from sireader import cli
from sireader.__main__ import _Window
from sireader.imaging import benchmark
from sireader.ui.benchmarks import drag, opinion
from sireader.ui.benchmarks.figures import held_to, in_figures, with_ratio
from sireader.workflow.benchmark import figures_text, time_decoders
from sireader.workflow.keys import data_folder


def test_the_viewer_is_measured_from_the_command_line(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = sorted(data_folder().rglob("*"))
    monkeypatch.setattr(drag, "SIDES_PX", (256, 300))
    arguments = ["benchmark", "viewer", "--rounds", "1", "--radiographs", "12", "--side", "256", "--json"]
    assert cli.main(arguments, _Window()) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told["drag"]) == ["256", "300"]
    assert told["drag"]["256"].keys() == {"ours_ms", "ours_p95_ms", "plain_ms", "plain_p95_ms", "ratio"}
    assert len(told["next_case"]) == 2
    assert {"Explicit VR Little Endian", "JPEG 2000 Image Compression (Lossless Only)"} <= told["cold_open"].keys()
    for figures in (*told["next_case"].values(), *told["cold_open"].values()):
        assert figures["ratio"] > 0
        assert isinstance(figures["met"], bool)
    assert told["stall_while_reading_ahead"].keys() == told["cold_open"].keys()
    for figures in told["stall_while_reading_ahead"].values():
        assert min(figures["ours_ms"], figures["thread_ms"]) > 0
        assert figures["met"] is (figures["ours_worst_ms"] <= 50)
    assert told["memory"]["radiographs"] == 12
    assert told["memory"]["peak_mb"] >= told["memory"]["first_shown_mb"] > 20
    assert sorted(data_folder().rglob("*.key")) == [path for path in keys if path.suffix == ".key"]


def test_reveals_are_measured_against_what_they_are_held_to(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(opinion.WAYS) == ["prepared", "unprepared", "first"]
    monkeypatch.setattr(opinion, "WAYS", {"prepared": opinion.WAYS["prepared"]})
    told = opinion.time_reveals(1, 256)
    assert told["nothing_asked"]["stall_worst_ms"] >= 0
    figures = told["prepared"]
    assert figures["shown_ms"] > 0
    assert figures["met"] is (figures["shown_p95_ms"] <= 300 and figures["stall_worst_ms"] <= 50)


def test_medians_percentiles_ratios_and_targets() -> None:
    figures = with_ratio(in_figures({"ours": [1, 2, 3, 4, 100], "plain": [6.0] * 5}), "ours", "plain")
    assert figures == {"ours_ms": 3, "ours_p95_ms": 80.8, "plain_ms": 6, "plain_p95_ms": 6, "ratio": 0.5}
    assert held_to(figures, {"ratio": 0.5})["met"] is True
    missed = held_to(figures, {"ratio": 0.5, "ours_p95_ms": 16})
    assert (missed["target"], missed["met"]) == ("ratio ≤ 0.5, ours_p95_ms ≤ 16", False)
    assert held_to(figures, {}) == figures


def test_figures_as_lines() -> None:
    answer = {"rounds": 2, "drag": {"1024": {"ours_ms": 3, "met": True}}, "memory": {"peak_mb": 4}}
    assert figures_text(answer).splitlines() == [
        "rounds: 2",
        "drag:",
        "  1024: ours ms 3, met True",
        "memory: peak mb 4",
    ]


def test_decoders_are_timed_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "time_decoders", partial(benchmark.time_decoders, 64))
    told = time_decoders(1)
    assert (told["side_px"], told["repeats"]) == (64, 1)
    assert told["syntaxes"]["RLE Lossless"]["in_use"] == "pydicom"
