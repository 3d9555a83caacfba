"""Make the packages of one size: `python packaging/build.py reader` or `opinion`.

The same source, lock files and system give the same bytes: times are those of the last commit, names are sorted.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "packages"
SIZES = ("reader", "opinion")
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]


def main() -> int:
    """Build the folder, then what is made of it here."""
    if sys.argv[1:] not in [[size] for size in SIZES]:
        raise SystemExit(f"name a size: {' or '.join(SIZES)}")
    size = sys.argv[1]
    os.environ.update(SOURCE_DATE_EPOCH=last_change(), PYTHONHASHSEED="1", SIREADER_SIZE=size)
    folder = frozen(size)
    complete(folder, size)
    made = [folder]
    if sys.platform == "linux":
        from linux_packages import archive, debian_package

        made += [archive(folder, size, version()), debian_package(folder, size, version())]
    from smaller import megabytes

    for one in made:
        print(f"{megabytes(one):6.1f} MB  {one.relative_to(ROOT)}")
    return 0


def version() -> str:
    """The program's version."""
    from sireader import __version__

    return __version__


def last_change() -> str:
    """The time of the last commit in seconds; SOURCE_DATE_EPOCH where there is no repository."""
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    return told or os.environ.get("SOURCE_DATE_EPOCH", "1767225600")


def frozen(size: str) -> Path:
    """Freeze the program; returns its folder."""
    from icons import draw_icons

    work = BUILD / f"work-{size}"
    draw_icons(BUILD / "icons")
    os.environ["SIREADER_CONTENTS"] = str(BUILD / f"contents-{size}.json")
    places = ["--distpath", str(BUILD / size), "--workpath", str(work), "--log-level", "WARN"]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", *places, str(ROOT / "packaging" / "sireader.spec")]
    subprocess.run(command, check=True, cwd=ROOT)
    folder = BUILD / size / "sireader"
    from smaller import make_smaller, narrow_standard

    narrow_standard(folder)
    if sys.platform == "linux":
        make_smaller(folder)
    return folder


def complete(folder: Path, size: str) -> None:
    """Add what belongs to every package: licence, notices, bill of materials."""
    from bill import all_notices, packages_in, system_packages, write_bill, write_notices

    contents = json.loads((BUILD / f"contents-{size}.json").read_text(encoding="utf-8"))
    system = system_packages(contents["sources"])
    told = all_notices(packages_in(contents["modules"], contents["sources"]), system)
    write_notices(folder, told)
    write_bill(folder / "sbom.cdx.json", version(), size, told, system)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE")


if __name__ == "__main__":
    sys.exit(main())
