"""What goes into the packages: everything the program imports, and nothing that was left out by mistake."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from tests.test_architecture import MODULES, STDLIB, imports, name_of

ROOT = Path(__file__).parent.parent
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="libraries of Linux")


def part(name: str) -> ModuleType:
    """A module of the recipe."""
    spec = importlib.util.spec_from_file_location(f"recipe_{name}", ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


contents, smaller = part("contents"), part("smaller")


def imported(*rooms: str, without: tuple[str, ...] = ()) -> set[str]:
    """The libraries that modules of these rooms import, at whatever depth."""
    paths = [path for path in MODULES if name_of(path).startswith(rooms) and not name_of(path).startswith(without)]
    assert paths
    found = {name for path in paths for name in imports(path) if name.split(".")[0] not in {*STDLIB, "sireader"}}
    return {name for name in found if name.split(".")[0] != "training"}


def left_out(names: list[str], module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in names)


def test_nothing_that_the_program_imports_is_left_out_of_both_sizes() -> None:
    wrong = {name for name in imported("sireader") if left_out(contents.EXCLUDED, name)}
    assert not wrong


def test_the_reader_size_lacks_what_opinions_and_reports_take_and_nothing_else() -> None:
    lacking = contents.ONLY_WITH_OPINION + contents.ONLY_WITH_REPORTS
    bound_to_lack = ("sireader.inference", "sireader.workflow.report", "sireader.stats", "sireader.ui.benchmarks")
    missed = {name for name in imported("sireader", without=bound_to_lack) if left_out(lacking, name)}
    assert not missed
    assert {"torch", "sklearn", "matplotlib"} <= {name.split(".")[0] for name in imported("sireader")}


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("PySide6/QtWidgets.abi3.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("libxcb-cursor.so.0", True),
        ("libX11-xcb.so.1", True),
        ("libsqlite3.so.0", True),
        ("sireader/_resources/protocols/proof.toml", True),
        ("sireader/_resources/translations/sireader_de.ts", True),
        ("numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("libgtk-3.so.0", False),
        ("libstdc++.so.6", False),
        ("libX11.so.6", False),
        ("pandas/tests/data/a.csv", False),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
    ],
)
def test_files_are_chosen_by_where_they_lie(path: str, wanted: bool) -> None:
    assert contents.is_wanted(path) is wanted


@linux_only
@pytest.mark.skipif(not shutil.which("strip"), reason="binutils are not here")
def test_a_library_loses_its_symbols_and_still_loads(tmp_path: Path) -> None:
    import _sqlite3

    library = Path(shutil.copy(_sqlite3.__file__, tmp_path))
    before = library.stat().st_size
    smaller.strip(library)
    assert smaller.can_be_mapped(library)
    assert library.stat().st_size <= before
    assert [path.name for path in tmp_path.iterdir()] == [library.name]
    code = f"import ctypes; ctypes.PyDLL({str(library)!r}).PyInit__sqlite3"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@linux_only
def test_a_library_whose_segments_lie_wrongly_is_known(tmp_path: Path) -> None:
    import _sqlite3

    content = bytearray(Path(_sqlite3.__file__).read_bytes())
    start = int.from_bytes(content[32:40], "little")
    count, size = int.from_bytes(content[56:58], "little"), int.from_bytes(content[54:56], "little")
    load = next(at for at in range(start, start + count * size, size) if content[at] == 1)
    content[load + 8] ^= 8  # the segment's place in the file
    broken = tmp_path / "broken.so"
    broken.write_bytes(content)
    assert not smaller.can_be_mapped(broken)


def test_copies_of_a_library_become_links(tmp_path: Path) -> None:
    for folder, content in (("a", b"same"), ("b", b"same"), ("c", b"other")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "lib.so").write_bytes(content)
    smaller.link_twins(sorted(tmp_path.rglob("*.so")))
    assert [path.is_symlink() for path in sorted(tmp_path.rglob("*.so"))] == [False, True, False]
    assert (tmp_path / "b" / "lib.so").read_bytes() == b"same"


def test_the_desktop_learns_to_open_parcels_and_radiographs() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ROOT / "packaging" / "linux" / "sireader.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    assert told["Exec"] == "sireader open %f"
    kinds = ET.parse(ROOT / "packaging" / "linux" / "sireader.xml").getroot()  # noqa: S314 – our own file
    named = {kind.attrib["type"]: kind[-1].attrib["pattern"] for kind in kinds}
    assert set(told["MimeType"].strip(";").split(";")) == set(named)
    assert set(named.values()) == {"*.sirp", "*.dcm"}
