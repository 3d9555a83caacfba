"""What a frozen folder carries that nothing here asks for is taken away."""

from __future__ import annotations

import filecmp
import json
import os
import re
import shutil
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

NO_LOCALE_DATA = Path(__file__).parent / "linux" / "no_locale_data.c"
_KINDS = re.compile(
    r"(^|-)sr($|-)|parametric-map|presentation-state|computed-radiography|digital-x-ray|secondary-capture|^x-ray"
)
_LOAD = 1  # the kind of a segment that is mapped


def narrow_standard(folder: Path) -> None:
    """Of highdicom's table of all attributes (22 MB) keep the modules of radiographs and of what is written of them."""
    tables = folder / "_internal" / "highdicom" / "_standard"
    kinds = json.loads((tables / "iod_module_map.json").read_text(encoding="utf-8"))
    modules = {module["key"] for kind, members in kinds.items() if _KINDS.search(kind) for module in members}
    every = json.loads((tables / "module_attribute_map.json").read_text(encoding="utf-8"))
    kept = {name: attributes for name, attributes in every.items() if name in modules}
    written = json.dumps(kept, separators=(",", ":"))
    (tables / "module_attribute_map.json").write_text(written, encoding="utf-8")


def make_smaller(folder: Path) -> None:
    """Take away debugging symbols, copies of the same library, and ICU's data (Linux)."""
    libraries = sorted(_libraries(folder))
    for library in libraries:
        strip(library)
    link_twins(libraries)
    without_locale_data(folder)


def strip(library: Path) -> None:
    """Take the symbols away where what is left can still be mapped; libraries patched after linking cannot."""
    bare = library.with_name(library.name + ".bare")
    done = subprocess.run(
        ["strip", "--strip-unneeded", "-o", str(bare), str(library)], capture_output=True, check=False
    )
    if done.returncode == 0 and can_be_mapped(bare):
        shutil.copymode(library, bare)
        bare.replace(library)
    bare.unlink(missing_ok=True)


def can_be_mapped(library: Path) -> bool:
    """Whether each segment lies in the file as its address wants it (ELF-64, program header)."""
    content = library.read_bytes()
    (start,) = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    headers = (struct.unpack_from("<IIQQQQQQ", content, start + number * size) for number in range(count))
    aligned = (at % align == address % align for kind, _, at, address, *_, align in headers if kind == _LOAD and align)
    return all(aligned)


def link_twins(libraries: list[Path]) -> None:
    """Keep one of several files of the same name and content, and links in the place of the others."""
    kept: dict[str, Path] = {}
    for library in libraries:
        first = kept.setdefault(library.name, library)
        if first != library and filecmp.cmp(first, library, shallow=False):
            library.unlink()
            library.symlink_to(os.path.relpath(first, library.parent))


def without_locale_data(folder: Path) -> None:
    """Put an empty collection in the place of ICU's data: 32 MB of names and orders of every language on earth.

    Qt links to it for sorting and for calendars by locale, of which the program uses neither: dates, numbers and
    letters come from Qt's own tables. Where there is no compiler the data stay.
    """
    for data in (folder / "_internal" / "PySide6" / "Qt" / "lib").glob("libicudata.so.*"):
        major = data.name.rsplit(".", 1)[-1]
        command = [
            "cc",
            "-shared",
            "-fPIC",
            "-nostdlib",
            "-Wl,-s",
            f"-Wl,-soname,{data.name}",
            f"-DDATA=icudt{major}_dat",
        ]
        if shutil.which("cc"):
            subprocess.run([*command, "-o", str(data), str(NO_LOCALE_DATA)], check=True)


def megabytes(path: Path) -> float:
    """The size of a file, or of all files in a folder, in MB (10⁶ bytes); links count for nothing."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file() and not one.is_symlink()]
    return sum(file.stat().st_size for file in files) / 1e6


def _libraries(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and ".so" in path.name:
            with path.open("rb") as file:
                if file.read(5) == b"\x7fELF\x02":  # of 64 bits
                    yield path
