"""The frozen folder as an archive and as a Debian package."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DESKTOP = ROOT / "packaging" / "linux"
ICONS_PX = (16, 24, 32, 48, 64, 128, 256)
DEPENDS = (
    "libc6 (>= 2.34), libstdc++6, libgl1, libegl1, libglib2.0-0t64 | libglib2.0-0, libfontconfig1, libfreetype6, "
    "libx11-6, libdbus-1-3, fonts-dejavu-core | fonts-liberation | fonts-noto-core"
)
"""What Qt takes from the system: C and C++, graphics drivers, letters, and what every desktop has."""
TITLES = {"reader": "without second opinions", "opinion": "with second opinions"}


def archive(folder: Path, size: str, version: str) -> Path:
    """`sireader-VERSION-SIZE-linux-x86_64.tar.gz`: one folder, with what a desktop wants to know below `share`."""
    name = f"sireader-{version}-{size}-linux-{os.uname().machine}"
    path = folder.parent.parent / f"{name}.tar.gz"
    add_share(folder / "share", "sireader")
    with (
        path.open("wb") as file,
        gzip.GzipFile("", "wb", 6, file, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w") as tar,
    ):
        for one in sorted([folder, *folder.rglob("*")]):
            tar.add(one, f"{name}/{one.relative_to(folder)}".rstrip("/."), recursive=False, filter=_anonymous)
    return path


def debian_package(folder: Path, size: str, version: str) -> Path:
    """The package `sireader`, or `sireader-opinion` in its place; the program lies in /opt/sireader."""
    package = "sireader" if size == "reader" else "sireader-opinion"
    machine = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    tree = folder.parent / "debian"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "opt" / "sireader", symlinks=True, ignore=shutil.ignore_patterns("share"))
    add_share(tree / "usr" / "share", "/opt/sireader/sireader")
    documents = tree / "usr" / "share" / "doc" / package
    documents.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", documents / "copyright")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "sireader").symlink_to("/opt/sireader/sireader")
    _write_control(tree, package, size, version, machine)
    _set_times(tree)
    path = folder.parent.parent / f"{package}_{version}_{machine}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z10", "--build", str(tree), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return path


def add_share(share: Path, command: str) -> None:
    """Desktop entry, kinds of files, and icons, as freedesktop.org has them."""
    shutil.rmtree(share, ignore_errors=True)
    for below in ("applications", "mime/packages"):
        (share / below).mkdir(parents=True)
    entry = (DESKTOP / "sireader.desktop").read_text(encoding="utf-8").replace("Exec=sireader", f"Exec={command}")
    (share / "applications" / "sireader.desktop").write_text(entry, encoding="utf-8")
    shutil.copy(DESKTOP / "sireader.xml", share / "mime" / "packages" / "sireader.xml")
    for size in ICONS_PX:
        place = share / "icons" / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        shutil.copy(ROOT / "build" / "packages" / "icons" / f"{size}.png", place / "sireader.png")
    drawn = share / "icons" / "hicolor" / "scalable" / "apps"
    drawn.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "icons" / "sireader.svg", drawn / "sireader.svg")


def _write_control(tree: Path, package: str, size: str, version: str, machine: str) -> None:
    other = "sireader-opinion" if package == "sireader" else "sireader"
    installed = sum(file.stat().st_size for file in tree.rglob("*") if file.is_file() and not file.is_symlink()) // 1024
    lines = [
        *(f"Package: {package}", f"Version: {version}", f"Architecture: {machine}", f"Installed-Size: {installed}"),
        *("Section: science", "Priority: optional", "Maintainer: SI Reader <sireader@example.org>"),
        *(f"Depends: {DEPENDS}", f"Conflicts: {other}", f"Replaces: {other}"),
        f"Description: reads plain radiographs of the sacroiliac joints, {TITLES[size]}",
        " Each joint gets its modified New York grade, alone or as a blinded central reading.",
        " Not a medical device; for studies, training and research.",
    ]
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = int(os.environ["SOURCE_DATE_EPOCH"])
    member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
    return member


def _set_times(tree: Path) -> None:
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    for one in [tree, *tree.rglob("*")]:
        if not one.is_symlink():
            one.chmod(0o755 if one.is_dir() or one.stat().st_mode & 0o100 else 0o644)
        os.utime(one, (moment, moment), follow_symlinks=False)
