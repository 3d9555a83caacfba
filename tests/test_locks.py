"""What asking a model takes is a part of what training takes, in the very same versions."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def pinned(name: str) -> set[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def test_the_lock_of_asking_is_a_part_of_the_lock_of_training() -> None:
    assert pinned("requirements-opinion.lock") <= pinned("requirements-training.lock")


def test_every_library_of_the_part_is_pinned_and_training_takes_it_too() -> None:
    parts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert set(parts["opinion"]) <= set(parts["training"])
    names = {line.split("==")[0] for line in pinned("requirements-opinion.lock")}
    assert {each.split(">")[0].split("=")[0] for each in parts["opinion"]} <= names
