"""A mapping kept in a file: what is none is one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from sireader.domain.errors import SireaderError
from sireader.workflow.mapping import read_mapping


@pytest.mark.parametrize(
    "text",
    [
        "[map",
        "colour = 1",
        'map = "x"',
        "[map]\ncase = 3",
        'not_evaluable = "NA"',
        'zone = "Mars"',
        'zone = "../etc/passwd"',
        "zone = 1",
        'encoding = "cp437"',
        "\udcff",
    ],
)
def test_a_mapping_file_that_is_none_is_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "m.toml").write_text(text, errors="surrogateescape")
    with pytest.raises(SireaderError) as caught:
        read_mapping(tmp_path / "m.toml")
    assert "\n" not in str(caught.value)


def test_a_mapping_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SireaderError, match=r"m\.toml does not exist"):
        read_mapping(tmp_path / "m.toml")
