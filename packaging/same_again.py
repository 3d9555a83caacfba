"""Build once more what `make package` built, and compare every byte: `python packaging/same_again.py reader`."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "packages"
NAMES = {"reader": ("*-reader-*.tar.gz", "sireader_*.deb"), "opinion": ("*-opinion-*.tar.gz", "sireader-opinion_*.deb")}


def main() -> int:
    """Exit status 0 when nothing differs; 1 after the names of what does."""
    size = sys.argv[1] if sys.argv[1:] else "reader"
    before = digests(size)
    if not before:
        raise SystemExit(f"nothing of {size} is built yet: make package SIZES={size}")
    for stale in (BUILD / size, BUILD / f"work-{size}"):
        shutil.rmtree(stale, ignore_errors=True)
    subprocess.run([sys.executable, str(ROOT / "packaging" / "build.py"), size], check=True)
    after = digests(size)
    differ = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    print("\n".join(f"differs: {name}" for name in differ) or f"All {len(after)} files of {size} are the same again.")
    return int(bool(differ))


def digests(size: str) -> dict[str, str]:
    """What every file of a size is: of the folder, a link by where it leads, and what is made of the folder."""
    folder = BUILD / size / "sireader"
    files = [*folder.rglob("*"), *(file for pattern in NAMES[size] for file in BUILD.glob(pattern))]
    return {str(file.relative_to(BUILD)): _digest(file) for file in files if file.is_symlink() or file.is_file()}


def _digest(file: Path) -> str:
    content = bytes(file.readlink()) if file.is_symlink() else file.read_bytes()
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
