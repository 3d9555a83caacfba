"""The report of the validation set that was published, rebuilt from its counts: its figures, and their form."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from sireader.domain.acts import ActKind
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.ui.coordinator.drawing import draw_png
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.parcels_pack import pack
from sireader.workflow.report.numbers import Settings
from sireader.workflow.report.writing import write_report
from sireader.workflow.study import Study
from tests.builders import READERS, an_imaged_study
from tests.workflow.proof_figures import EXCLUDED, VALIDATION, a_proof_study
from tests.workflow.report.studies import FEW, STRANGE, a_report, numbers, page_of, quietly


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `study` and its `report`."""
    folder = tmp_path_factory.mktemp("proof")
    with a_proof_study(folder / "study", VALIDATION, EXCLUDED) as study:
        write_report(study, folder / "report", Settings(), {}, draw_png, quietly)
    return folder


@pytest.fixture(scope="module")
def told(proof: Path) -> Any:
    return json.loads((proof / "report" / "report.json").read_text(encoding="utf-8"))


def test_the_published_figures_of_the_readers_come_out(told: Any) -> None:
    local, central = told["readers"]["local"], told["readers"]["central-1"]
    for one, sensitivity, specificity, kappa, agreement in (
        (local, 0.844, 0.839, 0.66, 0.84),
        (central, 0.975, 0.724, 0.74, 0.89),
    ):
        assert one["n"] == 247
        assert one["sensitivity"] == pytest.approx(sensitivity, abs=0.0005)
        assert one["specificity"] == pytest.approx(specificity, abs=0.0005)
        assert one["kappa"] == pytest.approx(kappa, abs=0.005)
        assert one["agreement"] == pytest.approx(agreement, abs=0.005)
    assert local["kappa_ci"] == pytest.approx([0.57, 0.76], abs=0.015)
    assert central["kappa_ci"] == pytest.approx([0.65, 0.83], abs=0.015)
    assert local["overturned"] == 39
    assert local["overturned_fraction"] == pytest.approx(0.158, abs=0.0005)
    assert (told["discordant"]["n"], round(told["discordant"]["fraction"], 3)) == (67, 0.271)


def test_the_keys_that_others_rely_on(told: Any) -> None:
    cases = told["cases"]
    assert {name: cases[name] for name in ("received", "excluded", "settled", "open", "unresolved", "definite")} == {
        "received": 265,
        "excluded": 18,
        "settled": 247,
        "open": 0,
        "unresolved": 0,
        "definite": 160,
    }
    wanted = {"n", "sensitivity", "specificity", "kappa", "kappa_ci", "agreement", "overturned"}
    assert all(wanted <= one.keys() for one in told["readers"].values())
    assert set(told["readers"]) == {"local", "central-1", "central-2"}
    assert told["models"] == {}


def test_the_same_numbers_stand_in_json_csv_and_on_the_page(proof: Path, told: Any) -> None:
    page = (proof / "report" / "report.html").read_text(encoding="utf-8")
    with (proof / "report" / "tables" / "readers.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["reader"]: row for row in csv.DictReader(file)}
    for role, one in told["readers"].items():
        for name in ("sensitivity", "specificity", "kappa", "agreement"):
            assert float(rows[role][name]) == one[name]
            assert float(rows[role][f"{name}_low"]) == one[f"{name}_ci"][0]
            low, high = one[f"{name}_ci"]
            assert f'{one[name]:.3f}<span class="ci">{low:.3f}–{high:.3f}</span>' in page


def test_the_page_needs_nothing_else_and_says_nothing_strange(proof: Path) -> None:
    page = (proof / "report" / "report.html").read_text(encoding="utf-8")
    assert not re.search(r"<(script|link|iframe)|src=\"(?!data:)|url\((?!#)|@import", page)
    words = re.sub(r"<style>.*?</style>|<svg.*?</svg>|<[^>]+>", " ", page, flags=re.DOTALL)
    assert not STRANGE.search(words)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids)), "a link would lead to the wrong place"
    for target in re.findall(r'href="#([^"]+)"', page):
        assert target in ids
    for target in re.findall(r'href="((?:tables|figures)/[^"]+)"', page):
        assert (proof / "report" / target).is_file()


def test_without_a_model_the_readers_stand_alone_and_it_is_said_why(proof: Path) -> None:
    page = (proof / "report" / "report.html").read_text(encoding="utf-8")
    assert "No model&#39;s scores are in the study: the readers stand alone." in page
    assert "Not estimable: no case was read a second time." in page
    assert "Not estimable: no opinion was revealed to a reader." in page
    assert "Not shown: there is no model." in page


def test_every_figure_is_there_as_svg_and_png(proof: Path) -> None:
    figures = proof / "report" / "figures"
    names = {path.stem for path in figures.iterdir()}
    assert {"flow", "readers", "grades-local-central-1"} <= names
    for name in names:
        assert ET.parse(figures / f"{name}.svg").getroot().tag.endswith("svg")  # noqa: S314 – written a moment ago
        with Image.open(figures / f"{name}.png") as picture:
            assert picture.width > 500


def test_readers_are_named_by_role_unless_names_are_asked_for(proof: Path, tmp_path: Path) -> None:
    everything = "".join(path.read_text(encoding="utf-8") for path in (proof / "report").rglob("*.[jhc]s[ovt]*"))
    assert not any(name in everything for name in READERS.values())
    with Study.open(proof / "study") as study:
        told = numbers(study, Settings(0, names=True))
    assert [one["reader"] for one in told["reading_time"]] == ["Ada (local)", "Ben (central-1)", "Cleo (central-2)"]
    assert "Ada (local)" in page_of(told, tmp_path)


def test_a_report_is_on_the_record_and_comes_whole_or_not_at_all(tmp_path: Path) -> None:
    with a_proof_study(tmp_path / "study", {(True, True, True): 3, (False, False, False): 3}) as study:
        (tmp_path / "used").mkdir()
        (tmp_path / "used" / "notes.txt").touch()
        with pytest.raises(SireaderError, match="already in use"):
            a_report(study, tmp_path / "used")
        assert not study.acts.of_kinds(ActKind.EXPORTED)
        a_report(study, tmp_path / "report")
        (act,) = study.acts.of_kinds(ActKind.EXPORTED)
        assert (act.about, act.why) == ("report", "of 12 reads")
        assert not list(tmp_path.glob(".*"))


def test_a_reader_s_parcel_gives_no_report(tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 1) as study:
        pack(study, "Ada", tmp_path / "p.sirp")
    with Study.open(open_parcel(tmp_path / "p.sirp").folder) as parcel, pytest.raises(RuleBroken, match="parcel"):
        write_report(parcel, tmp_path / "report", FEW, {}, draw_png, quietly)
    assert not (tmp_path / "report").exists()
