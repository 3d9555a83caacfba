"""CSV as people send it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sireader.domain.errors import SireaderError
from sireader.tables import read_csv, write_csv, write_json

REFUSED = {
    b"": "t.csv lacks the column 'a'",
    b"a;b\n1;2\n": "t.csv lacks the column 'a'; its header is: a;b.",
    b"a,b\n1\n": "Line 2 of t.csv has not as many cells as the header.",
    b"a,b\n1,2\n\n1,2,3\n": "Line 4 of t.csv has not as many cells as the header.",
    b"a,b,z\n": "t.csv has an unknown column 'z'; remove it or rename it.",
    b"a,b,\n": "t.csv has an unknown column ''",
    b"a,b,a\n": "t.csv has the column 'a' twice",
    b'a,b\n1,"2\n': "Line 2 of t.csv is not CSV",
    b'"a"x,b\n': "Line 1 of t.csv is not CSV",
    b"a,b\n\xe4,1\n": "t.csv is not a UTF-8 text file; save it as CSV in UTF-8.",
    b"PK\x03\x04\xff\xfe": "t.csv is not a UTF-8 text file",
}


@pytest.mark.parametrize("content", REFUSED)
def test_what_is_no_such_table_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "t.csv").write_bytes(content)
    with pytest.raises(SireaderError) as caught:
        list(read_csv(tmp_path / "t.csv", ("a", "b"), ("c",)))
    assert str(caught.value).startswith(REFUSED[content])


@pytest.mark.parametrize(
    "content",
    ["a,b\n1,x y\n", "\ufeffa,b\r\n1,x y\r\n", " a , b \n 1 , x y \n", 'a,b\n"1","x y"\n\n'],
    ids=["plain", "Excel", "blanks", "quoted"],
)
def test_the_same_table_in_other_dress(tmp_path: Path, content: str) -> None:
    (tmp_path / "t.csv").write_bytes(content.encode())
    assert list(read_csv(tmp_path / "t.csv", ("a", "b"), ("c",))) == [(2, {"a": "1", "b": "x y"})]


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SireaderError, match=r"t.csv does not exist; check the path\."):
        list(read_csv(tmp_path / "t.csv", ("a",)))


def test_nothing_stands_for_an_empty_cell(tmp_path: Path) -> None:
    write_csv(tmp_path / "t.csv", ("a", "b"), [(None, 0), ("x,y", "ü")])
    assert (tmp_path / "t.csv").read_text(encoding="utf-8") == 'a,b\n,0\n"x,y",ü\n'


@pytest.mark.parametrize("place", ["file.txt/t.csv", "gone/t.csv", ".", "/", "folder"])
def test_a_place_where_no_file_can_be_is_one_sentence(
    tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file.txt").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(SireaderError):
        write_csv(Path(place), ("a",), [])
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file.txt", "folder"]


def test_an_older_file_stays_when_the_new_one_cannot_be_made(tmp_path: Path) -> None:
    write_json(tmp_path / "t.json", {"b": 1, "a": "ü"})
    with pytest.raises(TypeError):
        write_json(tmp_path / "t.json", {"a": object()})
    assert (tmp_path / "t.json").read_text(encoding="utf-8") == '{\n  "a": "ü",\n  "b": 1\n}\n'
    assert len(list(tmp_path.iterdir())) == 1
