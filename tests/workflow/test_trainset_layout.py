"""Training sets as other tools want them: Croissant metadata, and the image folder of Hugging Face's datasets."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sireader.cli import main
from sireader.domain.grading import Grades
from sireader.tables import read_csv
from sireader.workflow.coordination import record_consensus
from sireader.workflow.intake import import_radiographs
from sireader.workflow.study import Study
from sireader.workflow.trainset import HEADER, export_trainset
from sireader.workflow.trainset_layout import CONSENSUS, Layout
from tests.builders import a_dicom_file, a_study, commit
from tests.workflow.results import NO_WINDOW
from training.manifest import read_manifest

Node = dict[str, Any]
BOTH = pytest.mark.parametrize("layout", Layout)
PREFIXES = ("sc:", "cr:", "rai:", "@")


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """Eight radiographs of eight persons, half of them with spacing; one is settled by a meeting."""
    folder = tmp_path_factory.mktemp("study")
    with a_study(folder / "study", "gespic") as study:
        spacing: list[dict[str, Any]] = [{"PixelSpacing": [0.2, 0.25]}, {}]
        files = [a_dicom_file(folder / f"{n}.dcm", n, side_px=32, **spacing[n % 2]) for n in range(8)]
        for number, one in enumerate(import_radiographs(study, files).accepted):
            commit(study, "Ben", one.case, "2/2" if number < 4 else "0/1")
            commit(study, "Cleo", one.case, "0/0" if number in {0, 5} else "2/3" if number < 4 else "0/0")
            if number == 0:
                record_consensus(study, one.case, Grades.of(2, 3), ("central-1", "central-2"), "looked together")
        yield study


@pytest.fixture(scope="module")
def folders(study: Study, tmp_path_factory: pytest.TempPathFactory) -> dict[Layout, Path]:
    out = {layout: tmp_path_factory.mktemp("out") / layout for layout in Layout}
    for layout, folder in out.items():
        export_trainset(study, folder, layout=layout)
    return out


def manifest(folder: Path) -> list[dict[str, str]]:
    return [row for _, row in read_csv(folder / "manifest.csv", HEADER)]


def told(folder: Path) -> Node:
    content: Node = json.loads((folder / "croissant.json").read_text(encoding="utf-8"))
    return content


def nodes(value: object) -> Iterator[Node]:
    """Every object below, but for those that are plain data."""
    if isinstance(value, dict):
        yield value
        for key, below in value.items():
            if key not in {"@context", "data"}:
                yield from nodes(below)
    elif isinstance(value, list):
        for below in value:
            yield from nodes(below)


def by_id(folder: Path) -> dict[str, Node]:
    return {node["@id"]: node for node in nodes(told(folder)) if "@id" in node and "@type" in node}


@BOTH
def test_croissant_is_of_the_version_it_says_and_uses_its_words_alone(
    layout: Layout, folders: dict[Layout, Path]
) -> None:
    content = told(folders[layout])
    assert (content["@type"], content["conformsTo"]) == ("sc:Dataset", "http://mlcommons.org/croissant/1.0")
    assert content["@context"]["cr"] == "http://mlcommons.org/croissant/"
    schema_org = {"name", "description", "identifier", "dateCreated", "creator", "version", "distribution", "sha256",
                  "contentUrl", "encodingFormat"}  # fmt: skip
    used = {key for node in nodes(content) for key in node}
    unknown = {key for key in used if key not in content["@context"] and not key.startswith(PREFIXES)}
    assert unknown <= schema_org


@BOTH
def test_every_node_of_croissant_is_named_once_and_every_reference_leads_to_one(
    layout: Layout, folders: dict[Layout, Path]
) -> None:
    everything = list(nodes(told(folders[layout])))
    named = [node["@id"] for node in everything if "@id" in node and "@type" in node]
    referred = [node["@id"] for node in everything if "@id" in node and "@type" not in node]
    assert len(named) == len(set(named))
    assert set(referred) <= set(named)
    assert len(referred) > len(HEADER)


@BOTH
def test_croissant_names_the_files_that_are_there(layout: Layout, folders: dict[Layout, Path]) -> None:
    folder, known = folders[layout], by_id(folders[layout])
    table = known["manifest.csv"]
    assert hashlib.sha256((folder / table["contentUrl"]).read_bytes()).hexdigest() == table["sha256"]
    found = {
        path.relative_to(folder).as_posix()
        for pattern in known["pictures"]["includes"]
        for path in folder.glob(pattern)
    }
    assert found == {row["file"] for row in manifest(folder)}
    assert found == {path.relative_to(folder).as_posix() for path in folder.rglob("*.png")}


@BOTH
def test_every_column_is_a_field_of_a_type_that_its_cells_have(layout: Layout, folders: dict[Layout, Path]) -> None:
    known, rows = by_id(folders[layout]), manifest(folders[layout])
    fits = {"sc:Text": r".*", "sc:Integer": r"-?\d+", "sc:Float": r"|-?\d+(\.\d+)?"}
    for column in HEADER:
        field = known[f"cases/{column}"]
        assert field["source"] == field["source"] | {
            "fileObject": {"@id": "manifest.csv"},
            "extract": {"column": column},
        }
        assert field["description"]
        assert all(re.fullmatch(fits[field["dataType"]], row[column]) for row in rows), column
    assert known["cases"]["key"] == {"@id": "cases/case"}
    assert len({row["case"] for row in rows}) == len(rows)


@BOTH
def test_pictures_are_joined_to_their_rows_by_the_name_of_the_file(layout: Layout, folders: dict[Layout, Path]) -> None:
    known, names = by_id(folders[layout]), {path.name for path in folders[layout].rglob("*.png")}
    source = known["cases/file"]["source"]
    joined = [re.match(source["transform"]["regex"], row["file"]) for row in manifest(folders[layout])]
    assert sorted(found.group(1) for found in joined if found) == sorted(names)
    join = {"fileSet": {"@id": "pictures"}, "extract": {"fileProperty": "filename"}}
    assert known["cases/file"]["references"] == join
    assert known["cases/image"]["source"] == join | {"extract": {"fileProperty": "content"}}


@BOTH
def test_splits_are_told_as_splits_and_limits_as_limits(layout: Layout, folders: dict[Layout, Path]) -> None:
    content, known = told(folders[layout]), by_id(folders[layout])
    names = {one["splits/name"]: one["splits/url"] for one in known["splits"]["data"]}
    assert names["train"] == "cr:TrainingSplit"
    assert {row["split"] for row in manifest(folders[layout])} <= set(names)
    assert known["cases/split"]["references"] == {"field": {"@id": "splits/name"}}
    datasheet = json.loads((folders[layout] / "datasheet.json").read_text(encoding="utf-8"))
    assert content["rai:dataLimitations"] == datasheet["limits"]


def metadata(folder: Path, split: str) -> list[dict[str, str]]:
    return list(csv.DictReader((folder / split / "metadata.csv").read_text(encoding="utf-8").splitlines()))


def test_the_image_folder_has_each_split_s_pictures_with_their_metadata(folders: dict[Layout, Path]) -> None:
    folder = folders[Layout.HUGGINGFACE]
    for split in ("train", "validation"):
        own = [row for row in manifest(folder) if row["split"] == split]
        rows = metadata(folder, split)
        assert [row["file_name"] for row in rows] == [Path(row["file"]).name for row in own]
        assert {row["file_name"] for row in rows} == {path.name for path in (folder / split).glob("*.png")}
        for row, expected in zip(rows, own, strict=True):
            assert (row["case"], row["definite"], row["sha256"]) == tuple(
                expected[key] for key in ("case", "definite", "sha256")
            )
            assert (float(row["right"]), float(row["left"])) == (float(expected["right"]), float(expected["left"]))
    assert sorted(path.name for path in folder.iterdir() if path.is_dir()) == ["train", "validation"]


def kind_of(cells: list[str]) -> str:
    """As a reader of CSV guesses a column's type; one with empty cells among numbers is of fractions."""
    filled = [cell for cell in cells if cell]
    if all(re.fullmatch(r"-?\d+", cell) for cell in filled):
        return "whole" if len(filled) == len(cells) else "fractions"
    return "fractions" if all(re.fullmatch(r"-?\d+\.\d+", cell) for cell in filled) else "text"


def test_a_column_has_one_type_in_all_splits(study: Study, tmp_path: Path) -> None:
    """`datasets` refuses a set where one split has whole numbers and another fractions, or a column is empty."""
    for seed in range(6):
        export_trainset(study, tmp_path / str(seed), seed=seed, layout=Layout.HUGGINGFACE)
        train, validation = (metadata(tmp_path / str(seed), split) for split in ("train", "validation"))
        for column in train[0]:
            kinds = {kind_of([row[column] for row in rows]) for rows in (train, validation)}
            assert len(kinds) == 1, column
    everything = [row for split in (train, validation) for row in split]
    assert [row["reads"] for row in everything].count(CONSENSUS) == 1


def test_the_card_tells_counts_columns_and_limits(folders: dict[Layout, Path]) -> None:
    card = (folders[Layout.HUGGINGFACE] / "README.md").read_text(encoding="utf-8")
    datasheet = json.loads((folders[Layout.HUGGINGFACE] / "datasheet.json").read_text(encoding="utf-8"))
    assert card.startswith("---\n")
    for split, cases in datasheet["cases"].items():
        assert f"- {split}: {sum(cases.values())} cases, {cases['definite']} of them definite" in card
    assert all(f"| `{column}` |" in card for column in HEADER if column != "file")
    assert all(f"- {limit}" in card for limit in datasheet["limits"])
    assert "license" not in card.lower()


def test_training_takes_both_layouts_alike(folders: dict[Layout, Path]) -> None:
    plain, image_folder = (read_manifest(folders[layout]) for layout in Layout)
    assert [(one.case, one.split, one.sha256) for one in plain] == [
        (one.case, one.split, one.sha256) for one in image_folder
    ]


def test_the_command_takes_the_layout(study: Study, tmp_path: Path) -> None:
    command = ["export", str(study.folder), str(tmp_path / "set"), "--format", "huggingface"]
    assert main(command, NO_WINDOW) == 0
    assert (tmp_path / "set" / "validation" / "metadata.csv").is_file()
    assert not (tmp_path / "set" / "images").exists()
