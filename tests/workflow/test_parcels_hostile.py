"""A parcel that somebody made up is refused in one sentence, and nothing is written but inside the program's folder."""

from __future__ import annotations

import hashlib
import io
import json
import sqlite3
import stat
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from sireader.workflow.keys import data_folder
from sireader.workflow.parcels_merge import merge
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.study import Study
from tests.workflow.parcels import a_home, a_parcel, problem_of

Entries = list[tuple[zipfile.ZipInfo, bytes]]
COMMENT_BYTES = 71


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_home(tmp_path_factory.mktemp("home"), 2)[0]


@pytest.fixture(scope="module")
def entries(home: Path) -> dict[str, bytes]:
    """What a sound parcel holds."""
    with zipfile.ZipFile(a_parcel(home, "Ada")) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def written(path: Path, entries: Entries) -> Path:
    """An archive with these entries and the digest that belongs to it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.comment = bytes(COMMENT_BYTES)
        for entry, content in entries:
            archive.writestr(entry, content)
    body = out.getvalue()[:-COMMENT_BYTES]
    path.write_bytes(body + b"sha256:" + hashlib.sha256(body).hexdigest().encode())
    return path


def plain(entries: Mapping[str, bytes]) -> Entries:
    return [(zipfile.ZipInfo(name), content) for name, content in entries.items()]


def everywhere(*folders: Path) -> set[tuple[str, int]]:
    """Every file with its time of change; what this computer remembers of studies aside."""
    found = (path for folder in folders for path in folder.rglob("*") if path.is_file() and "heads" not in path.parts)
    return {(str(path), path.stat().st_mtime_ns) for path in found}


def refused(parcel: Path, home: Path) -> str:
    """The sentence with which opening it is refused; nothing was written, and merging it is refused as well."""
    before = everywhere(data_folder(), parcel.parent, home / "radiographs")
    told = problem_of(lambda: open_parcel(parcel))
    with Study.open(home) as study:
        reads, acts = study.reads.count(), len(study.acts.all())
        merged = problem_of(lambda: merge(study, parcel)) if "radiograph" not in told else ""
        assert (study.reads.count(), len(study.acts.all())) == (reads, acts)
    assert everywhere(data_folder(), parcel.parent, home / "radiographs") == before
    assert "parcel.sirp" in told + merged
    return told


@pytest.mark.parametrize(
    "name",
    [
        *("../evil", "/tmp/evil", "radiographs/../../evil", "radiographs\\..\\evil.dcm", "radiographs/", "C:evil"),  # noqa: S108
        *(
            "study.sqlite-wal",
            "study.sqlite-journal",
            "radiographs/.hidden",
            "radiographs/sub/x.dcm",
            "",
            "radiographs/x\n",
        ),
        *("radiographs/" + "x" * 200, "readme.txt", "radiographs/\u202egnp.dcm"),
    ],
)
def test_names_that_no_parcel_holds(entries: dict[str, bytes], home: Path, tmp_path: Path, name: str) -> None:
    parcel = written(tmp_path / "parcel.sirp", [*plain(entries), (zipfile.ZipInfo(name), b"evil")])
    assert "holds something that no parcel holds" in refused(parcel, home)


def test_a_link_in_place_of_a_radiograph(entries: dict[str, bytes], home: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    name = next(name for name in entries if name.startswith("radiographs/"))
    link = zipfile.ZipInfo(name)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    others = plain({key: value for key, value in entries.items() if key != name})
    parcel = written(tmp_path / "parcel.sirp", [*others, (link, str(tmp_path / "secret").encode())])
    assert "was changed" in refused(parcel, home)


def test_a_bomb_that_unpacks_to_more_than_it_is(entries: dict[str, bytes], home: Path, tmp_path: Path) -> None:
    bomb = zipfile.ZipInfo("radiographs/bomb.dcm")
    bomb.compress_type = zipfile.ZIP_DEFLATED
    parcel = written(tmp_path / "parcel.sirp", [*plain(entries), (bomb, bytes(50_000_000))])
    assert parcel.stat().st_size < 1_000_000
    assert "was not written by SI Reader" in refused(parcel, home)


def test_entries_that_lie_over_each_other(entries: dict[str, bytes], home: Path, tmp_path: Path) -> None:
    """One stretch of bytes told as many files, as in bombs that need no compression."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.comment = bytes(COMMENT_BYTES)
        for entry, content in plain(entries):
            archive.writestr(entry, content)
        first = archive.infolist()[-1]
        for number in range(50):
            again = zipfile.ZipInfo(f"radiographs/x{number}.dcm")
            again.header_offset, again.CRC = first.header_offset, first.CRC
            again.file_size = again.compress_size = first.file_size
            archive.filelist.append(again)
    body = out.getvalue()[:-COMMENT_BYTES]
    parcel = tmp_path / "parcel.sirp"
    parcel.write_bytes(body + b"sha256:" + hashlib.sha256(body).hexdigest().encode())
    assert "was not written by SI Reader" in refused(parcel, home)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice(entries: dict[str, bytes], home: Path, tmp_path: Path) -> None:
    name = next(name for name in entries if name.startswith("radiographs/"))
    for other in (name, name.lower()):
        parcel = written(tmp_path / "parcel.sirp", [*plain(entries), (zipfile.ZipInfo(other), b"other")])
        assert "was not written by SI Reader" in refused(parcel, home)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        (b"[" * 3000, "is damaged"),
        (b"{}", "is damaged"),
        (b'{"format": 2, "other": "x"}', "made by a newer SI Reader"),
        (b'{"format": 1, "place": "../../evil", "holds": "cases", "program": "1"}', "is damaged"),
        (b'{"format": 1, "place": "' + b"0" * 32 + b'", "holds": "cases", "program": "1"}', "labelled as another"),
        (b'{"format": 1, "place": "' + b"0" * 32 + b'", "holds": "cake", "program": "1"}', "is damaged"),
        (b"\xff\xfe", "is damaged"),
        (b" " * 100_000, "is damaged"),
    ],
)
def test_labels(entries: dict[str, bytes], home: Path, tmp_path: Path, label: bytes, expected: str) -> None:
    assert expected in refused(written(tmp_path / "parcel.sirp", plain(entries | {"parcel.json": label})), home)


def test_what_is_missing_or_no_archive_at_all(entries: dict[str, bytes], home: Path, tmp_path: Path) -> None:
    for name in ("parcel.json", "study.sqlite"):
        less = {key: value for key, value in entries.items() if key != name}
        assert "was not written by SI Reader" in refused(written(tmp_path / "parcel.sirp", plain(less)), home)
    one = next(name for name in entries if name.startswith("radiographs/"))
    without = {key: value for key, value in entries.items() if key != one}
    assert "the radiographs of its cases" in refused(written(tmp_path / "parcel.sirp", plain(without)), home)
    extra = entries | {"radiographs/more.dcm": b"x"}
    assert "the radiographs of its cases" in refused(written(tmp_path / "parcel.sirp", plain(extra)), home)
    for content in (b"", b"PK\x03\x04", b"hello", b"\x1f\x8b" * 100):
        (tmp_path / "parcel.sirp").write_bytes(content)
        refused(tmp_path / "parcel.sirp", home)


# -- the database inside -----------------------------------------------------------------------------------------------


def without_guards(connection: sqlite3.Connection, *statements: str) -> None:
    """Change what the guards keep, and put them back."""
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, sql in guards:
        connection.execute(sql)


def changing(*statements: str) -> Callable[[sqlite3.Connection], None]:
    return lambda connection: without_guards(connection, *statements)


def plainly(*statements: str) -> Callable[[sqlite3.Connection], None]:
    def work(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return work


CHANGES: dict[str, tuple[Callable[[sqlite3.Connection], None], str]] = {
    "a trigger of its own": (
        plainly("CREATE TRIGGER evil AFTER INSERT ON reads BEGIN INSERT INTO study VALUES ('x', 'y'); END"),
        "holds something that no study has (trigger evil)",
    ),
    "a guard that lets through": (
        plainly(
            "DROP TRIGGER reads_no_delete",
            "CREATE TRIGGER reads_no_delete BEFORE DELETE ON reads BEGIN SELECT 1; END",
        ),
        "holds something that no study has (trigger reads_no_delete)",
    ),
    "no guards": (plainly("DROP TRIGGER reads_no_update"), "lacks the trigger reads_no_update"),
    "a view in place of a table": (
        plainly("DROP TABLE drafts", "CREATE VIEW drafts AS SELECT load_extension('evil') AS reader"),
        "holds something that no study has (view drafts)",
    ),
    "a table of its own": (plainly("CREATE TABLE more (x)"), "holds something that no study has (table more)"),
    "an index that calls a function": (
        plainly("CREATE INDEX more ON reads (abs(reading_s))"),
        "holds something that no study has (index more)",
    ),
    "a column more": (
        plainly("ALTER TABLE reads ADD COLUMN more TEXT"),
        "holds something that no study has (table reads)",
    ),
    "a schema written by hand": (
        plainly(
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (reason <> '''')', '') WHERE name = 'exclusions'",
        ),
        "holds something that no study has (table exclusions)",
    ),
    "a newer program": (
        plainly(
            "INSERT INTO _sqlite_migrations SELECT max(id) + 1, migration_set, 'm999_next', '2030' "
            "FROM _sqlite_migrations"
        ),
        "made by a newer SI Reader",
    ),
    "another application": (plainly("PRAGMA application_id = 1"), "holds no study"),
    "no tables": (plainly("PRAGMA writable_schema = ON", "DELETE FROM sqlite_schema"), "holds no study"),
    "a whole study": (changing("DELETE FROM study WHERE key = 'parcel_of'"), "labelled as another parcel"),
    "another place": (
        changing("UPDATE study SET value = lower(hex(randomblob(16))) WHERE key = 'place'"),
        "labelled as another",
    ),
    "a study named like a path": (changing("UPDATE study SET value = '../../../evil' WHERE key = 'id'"), "what it is"),
    "a reader named like a path": (
        changing(
            "PRAGMA foreign_keys = OFF",
            "UPDATE readers SET name = '../evil'",
            "UPDATE study SET value = '../evil' WHERE key = 'parcel_of'",
        ),
        "cannot name a reader",
    ),
    "two readers": (
        changing("INSERT INTO readers SELECT 'Eve', role, seed, takes, added_at FROM readers"),
        "what it is",
    ),
    "a radiograph elsewhere": (
        changing("UPDATE cases SET radiograph = '../../../../etc/passwd' WHERE rowid = 1"),
        "the radiographs of its cases",
    ),
    "a radiograph with another digest": (changing("UPDATE cases SET file_sha256 = 'x' WHERE rowid = 1"), "was changed"),
    "a case named like a path": (
        changing("PRAGMA foreign_keys = OFF", "UPDATE cases SET id = '../x' WHERE rowid = 1"),
        "cannot name a case",
    ),
    "a protocol that is none": (changing("UPDATE protocols SET text = 'x = ['"), "parcel.sirp cannot be used"),
    "no protocol": (changing("DELETE FROM protocols"), "it has no protocol"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_databases(entries: dict[str, bytes], home: Path, tmp_path: Path, change: str) -> None:
    work, expected = CHANGES[change]
    file = tmp_path / "made-up" / "study.sqlite"
    file.parent.mkdir()
    file.write_bytes(entries["study.sqlite"])
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        work(connection)
        connection.execute("PRAGMA journal_mode = DELETE")
    label = json.loads(entries["parcel.json"])
    made_up = entries | {"study.sqlite": file.read_bytes(), "parcel.json": json.dumps(label).encode()}
    assert expected in refused(written(tmp_path / "parcel.sirp", plain(made_up)), home)


def test_databases_that_are_damaged_or_none(entries: dict[str, bytes], home: Path, tmp_path: Path) -> None:
    sound = entries["study.sqlite"]
    torn = sound[:8192] + bytes(len(sound) - 8192)
    for content in (b"", b"no database", b"SQLite format 3\0" + bytes(500), sound[:5000], torn):
        refused(written(tmp_path / "parcel.sirp", plain(entries | {"study.sqlite": content})), home)
