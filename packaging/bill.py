"""Whose work is in a bundle: the notices that the program shows, and the bill of materials (CycloneDX 1.6, JSON)."""

from __future__ import annotations

import gzip
import json
import os
import platform
import re
import subprocess
import sys
import uuid
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

from sireader.workflow.notices import KEPT, Notice, notice_of

LICENCES = Path(__file__).parent / "licences"
_STANDARD = {"LGPL": ("LGPL-3.0", "GPL-3.0"), "MIT": ("MIT",)}
"""Texts for packages that name a licence and bring no copy of it."""


def packages_in(modules: Iterable[str], sources: Iterable[str]) -> list[Distribution]:
    """The Python packages of which anything is in the bundle, by the modules and files that went into it."""
    by_module = packages_distributions()
    tops = {module.split(".")[0] for module in modules}
    tops |= {part for source in sources for part in re.findall(r"site-packages/([^/.]+)", source.replace("\\", "/"))}
    names = {name for top in tops for name in by_module.get(top, ())} - {"sireader"}
    return [distribution(name) for name in sorted(names, key=str.lower)]


def system_packages(sources: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Debian packages whose libraries are in the bundle: version and copyright file; empty on other systems."""
    libraries = sorted({str(Path(one).resolve()) for one in sources if one.startswith(("/lib/", "/usr/lib/"))})
    try:
        told = subprocess.run(["dpkg", "-S", *libraries], capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return {}
    names = sorted({line.split(": ")[0].split(":")[0] for line in told.splitlines() if ": " in line})
    return {name: (_version(name), _copyright(name)) for name in names}


def all_notices(packages: Iterable[Distribution], system: dict[str, tuple[str, str]]) -> list[Notice]:
    """What the licence page shows: Python, its packages, and libraries of the system on which it was built."""
    told = [_with_text(notice_of(package)) for package in packages]
    told += [Notice(name, version, "see the text", text) for name, (version, text) in system.items()]
    return sorted([*told, _python()], key=lambda one: one.name.lower())


def write_bill(path: Path, version: str, size: str, told: Iterable[Notice], system: Iterable[str]) -> None:
    """Write the bill of materials; the same content gives the same bytes."""
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.output.json import JsonV1Dot6
    from packageurl import PackageURL

    bom, of_system = Bom(), set(system)
    main = Component(
        name=f"sireader-{size}", version=version, type=ComponentType.APPLICATION, bom_ref=f"sireader-{size}@{version}"
    )
    bom.metadata.component = main
    components = []
    for one in told:
        kind = "deb" if one.name in of_system else "generic" if one.name == "Python" else "pypi"
        url = PackageURL(kind, "debian" if kind == "deb" else None, one.name.lower(), one.version)
        components.append(
            Component(name=one.name, version=one.version, type=ComponentType.LIBRARY, purl=url, bom_ref=str(url))
        )
    bom.components.update(components)
    bom.register_dependency(main, components)
    bom.metadata.timestamp = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, f"sireader {size} {version} {[one.version for one in told]}")
    written = json.loads(JsonV1Dot6(bom).output_as_string())
    licences = {one.name: one.licence for one in told}
    for component in written["components"]:
        component["licenses"] = [{"license": {"name": licences[component["name"]]}}]
    path.write_text(json.dumps(written, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def write_notices(folder: Path, told: Iterable[Notice]) -> None:
    """The list for the program's licence page, and the same as one text beside the program."""
    every = list(told)
    resources = folder / "_internal" / "sireader" / "_resources"
    packed = gzip.compress(json.dumps([asdict(one) for one in every]).encode(), mtime=0)
    (resources / KEPT).write_bytes(packed)
    parts = [f"{'=' * 100}\n{one.name} {one.version}: {one.licence}\n{'=' * 100}\n\n{one.text}\n" for one in every]
    (folder / "THIRD-PARTY-NOTICES.txt").write_text("\n".join(parts), encoding="utf-8")


def _with_text(one: Notice) -> Notice:
    names = () if one.text else next((names for key, names in _STANDARD.items() if key in one.licence), ())
    texts = [(LICENCES / f"{name}.txt").read_text(encoding="utf-8") for name in names]
    made = replace(one, text=one.text or "\n\n".join([f"{one.name} is published under: {one.licence}", *texts]))
    if not one.text and not texts:
        raise SystemExit(f"{one.name} brings no licence text; add one to {LICENCES}")
    return made


def _python() -> Notice:
    import pydoc_data  # its folder is that of the standard library

    library = Path(pydoc_data.__file__).parent.parent
    text = next((one for one in (library / "LICENSE.txt", library.parent / "LICENSE.txt") if one.is_file()), None)
    told = text.read_text(encoding="utf-8") if text else sys.copyright
    return Notice("Python", platform.python_version(), "Python Software Foundation License 2.0", told)


def _version(package: str) -> str:
    command = ["dpkg-query", "--show", "--showformat=${Version}", package]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _copyright(package: str) -> str:
    path = Path("/usr/share/doc") / package / "copyright"
    return (
        path.read_text(encoding="utf-8", errors="replace") if path.is_file() else f"See the Debian package {package}."
    )
