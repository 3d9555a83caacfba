"""The flow chart: every case is counted once in every row, whatever was read, and the published figures come out."""

from __future__ import annotations

import csv
import json
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sireader.domain.cases import Case
from sireader.domain.grading import Grades
from sireader.domain.protocol_files import parse_protocol
from sireader.domain.reference import Status, reference_of
from sireader.workflow.coordination import add_calibration, record_consensus
from sireader.workflow.flow import ALWAYS, Flow, flow, write_flow_table
from sireader.workflow.flow_chart import PLACES, flow_svg
from sireader.workflow.snapshot import Snapshot, Standing, _standing, snapshot
from tests.builders import MORNING, a_protocol, a_read, a_study, commit
from tests.workflow.proof_figures import EXCLUDED, a_proof_study

THREE = """name = "three"
title = "three read everything"
agreeing_reads = 2
[[roles]]
name = "local"
[[roles]]
name = "central-1"
[[roles]]
name = "central-2"
"""
PROTOCOLS = [a_protocol("proof"), a_protocol("gespic"), a_protocol("second-opinion"), parse_protocol(THREE, "three")]
SAID = st.sampled_from(["", "0/0", "2/2", "3/0", "-"])
CASES = st.tuples(SAID, SAID, SAID, st.sampled_from(["", "", "", "poor", "atypical"]), st.booleans(), st.booleans())


def a_snapshot(protocol_number: int, cases: list[tuple[str, str, str, str, bool, bool]]) -> Snapshot:
    """A study of these cases without a file: what each role said, why excluded, with a radiograph, for calibration."""
    protocol = PROTOCOLS[protocol_number]
    standings: list[Standing] = []
    for number, (*said, exclusion, imaged, calibration) in enumerate(cases):
        name = f"C-{number}"
        pairs = zip(protocol.roles, said, strict=False)
        reads = [a_read(grades, role.name, case=name, minute=at) for at, (role, grades) in enumerate(pairs) if grades]
        case = Case(name, f"S-{number}", "file.dcm" if imaged else None, None, exclusion or None)
        standings.append(_standing(protocol, case, reads, (), calibration))
    return Snapshot("some", MORNING, protocol, (), False, tuple(standings), (), (), (), (), ())


def check_sums(chart: Flow) -> None:
    """What goes into a box is what it holds; what leaves it too, unless its cases end there."""
    for box in chart.boxes:
        into = [arrow.count for arrow in chart.arrows if arrow.end == box.key]
        out = [arrow.count for arrow in chart.arrows if arrow.start == box.key]
        assert box.key == "received" or sum(into) == box.count, box
        assert sum(out) <= box.count, box
        ends = {"received", "included", "settled", "definite", "not-definite", "concordant", "discordant", "consensus"}
        assert box.key not in ends or sum(out) == box.count, box


@settings(max_examples=150)
@given(st.integers(0, len(PROTOCOLS) - 1), st.lists(CASES, max_size=25))
def test_counts_add_up_whatever_was_read(protocol: int, cases: list[tuple[str, str, str, str, bool, bool]]) -> None:
    now = a_snapshot(protocol, cases)
    chart = flow(now)
    check_sums(chart)
    states = Counter(one.state for one in now.standings)
    assert chart.count("received") == len(cases)
    assert chart.count("excluded") == states["excluded"]
    assert chart.count("calibration") == states["calibration"]
    assert chart.count("settled") == states["settled"] == chart.count("definite") + chart.count("not-definite")
    assert chart.count("unresolved") == states["unresolved"]
    split = sum(chart.count(key) for key in ("train", "validation", "no-radiograph"))
    assert split == states["settled"]
    reasons = dict(chart.box("excluded").details) if chart.box("excluded") else {}  # type: ignore[union-attr]
    assert sum(reasons.values()) == states["excluded"]
    check_drawing(chart)


def check_drawing(chart: Flow) -> None:
    """Every box is drawn with its count, no two lie over each other, and all are on the paper."""
    root = ET.fromstring(flow_svg(chart))  # noqa: S314 – written a moment ago
    svg = "{http://www.w3.org/2000/svg}"
    width, height = (float(number) for number in root.attrib["viewBox"].split()[2:])
    texts = [element.text for element in root.iter(f"{svg}text")]
    frames = [
        tuple(float(each.attrib[name]) for name in ("x", "y", "width", "height"))
        for each in root.iter(f"{svg}rect")
        if "rx" in each.attrib
    ]
    assert len(frames) == len(chart.boxes)
    for box in chart.boxes:
        assert f"n = {box.count:,}" in texts
        assert box.title.split()[0] in " ".join(filter(None, texts))
    for number, (x, y, wide, high) in enumerate(frames):
        assert x >= 0
        assert y >= 0
        assert x + wide <= width
        assert y + high <= height
        for a, b, c, d in frames[number + 1 :]:
            assert x + wide <= a or a + c <= x or y + high <= b or b + d <= y


def test_the_published_flow_of_the_validation_set(tmp_path: Path) -> None:
    with a_proof_study(tmp_path / "study") as study:
        chart = flow(snapshot(study))
    told = {box.key: box.count for box in chart.boxes}
    assert told == {
        "received": 247,
        "included": 247,
        "read": 247,
        "concordant": 180,
        "discordant": 67,
        "adjudicated": 67,
        "settled": 247,
        "definite": 160,
        "not-definite": 87,
        "train": 210,
        "validation": 37,
    }


def test_exclusions_are_told_with_their_reasons_most_frequent_first(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=[f"C-{number}" for number in range(9)]) as study:
        for number, reason in enumerate(("atypical projection", "very poor quality", "very poor quality")):
            study.exclude(f"C-{number}", reason)
        box = flow(snapshot(study)).box("excluded")
    assert box is not None
    assert box.details == (("very poor quality", 2), ("atypical projection", 1))


def test_the_split_is_the_one_that_an_export_draws(tmp_path: Path) -> None:
    from sireader.domain.cases import split_by_subject
    from sireader.workflow.references import references

    with a_proof_study(tmp_path / "study", {(True, True, True): 40, (False, False, False): 13}) as study:
        chart = flow(snapshot(study), seed=5)
        settled = [case.subject for case, one in references(study) if one.status is Status.SETTLED]
    drawn = Counter(split_by_subject(settled, 5).values())
    assert (chart.count("train"), chart.count("validation")) == (drawn["train"], drawn["validation"]) == (45, 8)


def test_a_consensus_settles_an_unresolved_case_in_the_chart(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", "gespic", ["C-1", "C-2", "C-3"]) as study:
        add_calibration(study, "C-3", Grades.of(2, 2))
        for case in ("C-1", "C-2"):
            commit(study, "Ben", case, "2/2")
            commit(study, "Cleo", case, "1/0")
        before = flow(snapshot(study))
        record_consensus(study, "C-1", Grades.of(2, 3), ("central-1", "central-2"), "talked it over")
        after = flow(snapshot(study))
    assert (before.count("unresolved"), before.count("settled")) == (2, 0)
    assert (after.count("unresolved"), after.count("consensus"), after.count("definite")) == (1, 1, 1)
    assert after.count("calibration") == 1
    check_sums(after)


@pytest.mark.parametrize("name", ["flow.csv", "flow.json"])
def test_the_table_holds_every_box(tmp_path: Path, name: str) -> None:
    with a_proof_study(tmp_path / "study", {(True, True, True): 3, (True, False, False): 2}, EXCLUDED) as study:
        chart = flow(snapshot(study))
    write_flow_table(chart, tmp_path / name)
    if name.endswith("json"):
        told = json.loads((tmp_path / name).read_text(encoding="utf-8"))
        assert {one["box"]: one["cases"] for one in told["boxes"]} == {box.key: box.count for box in chart.boxes}
        assert {"from": "received", "to": "excluded", "cases": EXCLUDED} in told["arrows"]
    else:
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert ("Excluded", "18") in {(row["box"], row["cases"]) for row in rows}
        assert [row["share_of_box_before"] for row in rows if row["box"] == "Discordant on definite"] == ["0.400"]


def test_text_from_people_cannot_break_the_picture() -> None:
    now = a_snapshot(
        0, [("", "", "", '<b>&"one very long word without any blank in it at all"' + "x" * 90, True, False)]
    )
    check_drawing(flow(now))
    assert "&lt;b&gt;&amp;" in flow_svg(flow(now))


def test_every_box_has_a_place() -> None:
    chart = flow(a_snapshot(0, []))
    assert {box.key for box in chart.boxes} == set(ALWAYS) <= set(PLACES)
    assert reference_of(PROTOCOLS[0], []).status is Status.OPEN
