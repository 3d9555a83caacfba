"""Try a frozen program where there is nothing but it: `python packaging/smoke.py build/packages/reader/sireader`.

Where this system allows it (root, `unshare`), the program runs in a root folder of its own with the system's libraries
and fonts, no Python and no repository; elsewhere with an empty environment, an empty PATH and another working folder.
It makes the sample study, opens it, grades a case with keys, and does each kind of work once. What is missing ends it
with status 1.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
from pydicom import dcmread  # noqa: E402
from smaller import megabytes  # noqa: E402

from sireader.workflow.demo import ADJUDICATOR  # noqa: E402
from sireader.workflow.notices import KEPT  # noqa: E402

READER_MB, FIRST_WINDOW_S, TRIES = 250, 3.0, 5
SIGN_IN_IN_GERMAN = "Anmelden"
PICTURES = ROOT / "build" / "packages"


class Smoke:
    """One frozen program under test."""

    def __init__(self, folder: Path, place: Path) -> None:
        self.folder, self.size = folder.resolve(), folder.resolve().parent.name
        self.place = place
        self.alone = may_be_alone()
        self.language = "C.UTF-8"
        self.failed: list[str] = []

    def command(self, *arguments: object) -> list[str]:
        """The command line that runs the program in its clean place."""
        told = [str(argument) for argument in arguments]
        variables = ["HOME=/home", "PATH=/nowhere", f"LANG={self.language}", f"DISPLAY={os.environ.get('DISPLAY', '')}"]
        clean = ["env", "-i", *variables]
        if not self.alone:
            clean[2] = f"HOME={self.place / 'home'}"
            return [*clean, str(self.folder / "sireader"), *told]
        return [
            "env",
            f"LANG={self.language}",
            "unshare",
            "--mount",
            str(Path(__file__).with_name("alone.sh")),
            str(self.place),
            str(self.folder),
            *told,
        ]

    def inside(self, name: str) -> Path:
        """Where the program finds what lies at `name` in the clean place."""
        return Path("/work") / name if self.alone else self.place / "work" / name

    def outside(self, name: str) -> Path:
        """Where that lies for us."""
        return self.place / "work" / name

    def run(self, *arguments: object, status: int = 0) -> str:
        """Run a command, note whether it did as it should; returns what it said."""
        begun = time.monotonic()
        done = subprocess.run(
            self.command(*arguments), capture_output=True, text=True, check=False, cwd=self.place / "work", timeout=900
        )
        self.check(done.returncode == status, f"sireader {' '.join(map(str, arguments))}", done.stderr[-2000:])
        print(f"      {time.monotonic() - begun:5.1f} s")
        return done.stdout

    def check(self, good: bool, what: str, why: str = "") -> None:
        """Say how it went, and remember what went wrong."""
        print(f"{'ok   ' if good else 'FAIL '} {what}" + ("" if good or not why else f"\n{why}"), flush=True)
        self.failed += [] if good else [what]


def may_be_alone() -> bool:
    """Whether mounts of our own are allowed here."""
    done = subprocess.run(["unshare", "--mount", "mount", "--bind", "/tmp", "/tmp"], capture_output=True, check=False)  # noqa: S108
    return done.returncode == 0


def check_folder(smoke: Smoke) -> None:
    """Its size, and the papers that belong to it."""
    size_mb = megabytes(smoke.folder)
    limit = f" of {READER_MB} MB" if smoke.size == "reader" else ""
    smoke.check(smoke.size != "reader" or size_mb <= READER_MB, f"the folder has {size_mb:.1f} MB{limit}")
    kept = smoke.folder / "_internal" / "sireader" / "_resources" / KEPT
    notices = json.loads(gzip.decompress(kept.read_bytes()))
    bill = json.loads((smoke.folder / "sbom.cdx.json").read_text("utf-8"))
    named = {one["name"] for one in notices if one["text"]}
    listed = {one["name"] for one in bill["components"]}
    smoke.check(
        named == listed and {"PySide6_Essentials", "numpy", "Python"} <= named,
        f"{len(named)} notices, as the bill lists",
    )
    smoke.check((smoke.folder / "LICENSE").is_file(), "the licence")


def check_commands(smoke: Smoke) -> None:
    """Each kind of work once, on the sample study."""
    smoke.check(smoke.run("--version").startswith("SI Reader"), "it tells its version")
    demo = smoke.inside("demo")
    smoke.run("demo", demo, "--no-window")
    radiograph = next((smoke.outside("demo") / "radiographs").glob("*.dcm")).name
    smoke.run("info", demo / "radiographs" / radiograph)
    smoke.run("render", demo / "radiographs" / radiograph, "--out", smoke.inside("a.png"))
    smoke.run("reference", demo, "--out", smoke.inside("reference.csv"))
    smoke.run("export", demo, smoke.inside("set"))
    smoke.run("results", "export", demo, "--out", smoke.inside("results"))
    written = list(smoke.outside("results").rglob("*.dcm"))
    kinds = {dcmread(file, specific_tags=["SOPClassUID"]).SOPClassUID.name for file in written}
    smoke.check(len(kinds) >= 2, f"{len(written)} DICOM results: {', '.join(sorted(kinds))}")
    with_reports = smoke.size == "opinion"
    smoke.run("report", demo, "--out", smoke.inside("report"), status=0 if with_reports else 2)
    if with_reports:
        smoke.run("report", "--check", smoke.inside("report"))
    smoke.run("pack", demo, "--reader", ADJUDICATOR, "--out", smoke.inside("parcel.sirp"))
    smoke.run("verify", demo)
    smoke.run("deidentify", "--check", demo)
    opinion = ("opinion", demo / "radiographs" / radiograph, "--map", smoke.inside("map.png"))
    smoke.run(*opinion, status=0 if smoke.size == "opinion" else 2)


def check_window(smoke: Smoke) -> None:
    """The first window's time, and a case graded with keys."""
    tries = [first_window(smoke) for _ in range(TRIES)]
    said = ", ".join(f"{seconds:.2f}" for seconds, _ in tries)
    work = min(working for _, working in tries)
    around = f"limit {FIRST_WINDOW_S} s, load {os.getloadavg()[0]:.1f}"
    told = f"first window after {said} s, {work:.2f} s of them work ({around})"
    smoke.check(min(seconds for seconds, _ in tries) <= FIRST_WINDOW_S, told)
    before = reads(smoke, "before.csv")
    with window(smoke, "open", smoke.inside("demo"), "--reader", ADJUDICATOR) as (name, *_):
        time.sleep(8)  # until the radiograph is shown: nothing outside can tell when
        for key in ("2", "3", "Return"):
            subprocess.run(["xdotool", "windowfocus", "--sync", name], check=False)
            subprocess.run(["xdotool", "key", "--window", name, key], check=True)
            time.sleep(1.5)
            if key == "3":
                picture(smoke, "graded")
        time.sleep(4)
        picture(smoke, "committed")
    after = reads(smoke, "after.csv")
    new = [row for row in after if row not in before]
    grades = [(row["reader"], row["right"], row["left"]) for row in new]
    smoke.check(grades == [(ADJUDICATOR, "2", "3")], f"a case graded with keys: {grades}")


def check_german(smoke: Smoke) -> None:
    """On a system that speaks German the window does, and Qt's own dialogs."""
    qts = smoke.folder / "_internal" / "PySide6" / "Qt" / "translations" / "qtbase_de.qm"
    smoke.check(qts.is_file(), "the German of Qt's own dialogs")
    smoke.language = "de_DE.UTF-8"
    with window(smoke):  # of the study that was opened last: it asks who reads
        search = ["timeout", "20", "xdotool", "search", "--sync", "--onlyvisible", "--name", f"^{SIGN_IN_IN_GERMAN}$"]
        shown = subprocess.run(search, check=False, capture_output=True)
        time.sleep(2)
        picture(smoke, "german")
    smoke.language = "C.UTF-8"
    smoke.check(shown.returncode == 0, f"the window speaks German: it shows {SIGN_IN_IN_GERMAN}")


def reads(smoke: Smoke, name: str) -> list[dict[str, str]]:
    """All reads of the sample study."""
    smoke.run("reads", "export", smoke.inside("demo"), "--out", smoke.inside(name))
    with smoke.outside(name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def first_window(smoke: Smoke) -> tuple[float, float]:
    """Seconds from the start of the program to its window, and how many of them a processor worked for it."""
    with window(smoke) as (_, seconds, working):
        return seconds, working


def processor_seconds(process: int) -> float:
    """What a process has had of the processors so far."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def window(smoke: Smoke, *arguments: object) -> Iterator[tuple[str, float, float]]:
    """The program with its window: the window's number for xdotool, the seconds that it took, and worked."""
    begun = time.monotonic()
    log = smoke.place / "window.log"
    with log.open("w") as said, subprocess.Popen(smoke.command(*arguments), stdout=said, stderr=said) as running:
        try:
            name = ""
            while not name and running.poll() is None and time.monotonic() - begun < 120:
                search = ["xdotool", "search", "--onlyvisible", "--name", "SI Reader"]
                found = subprocess.run(search, capture_output=True, text=True, check=False).stdout.split()
                name = found[-1] if found else ""
                time.sleep(0.0 if name else 0.05)  # looking takes the processor from what is looked for
            seconds = time.monotonic() - begun
            if not name:
                raise SystemExit(f"no window appeared: {log.read_text()[-2000:]}")
            yield name, seconds, processor_seconds(running.pid)
        finally:
            running.terminate()
            with suppress(subprocess.TimeoutExpired):
                running.wait(20)
            running.kill()


def picture(smoke: Smoke, what: str) -> None:
    """What the screen shows."""
    from PIL import ImageGrab

    path = PICTURES / f"smoke-{smoke.size}-{what}.png"
    ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).save(path)
    print(f"      {path.relative_to(ROOT)}")


def main() -> int:
    """Try the program in the folder that is named; a display of its own where there is Xvfb."""
    if not os.environ.get("SIREADER_SMOKE"):
        command = ["xvfb-run", "--auto-servernum", "-s", "-ac -screen 0 1600x1000x24", sys.executable, *sys.argv]
        return subprocess.run(command, check=False, env={**os.environ, "SIREADER_SMOKE": "1"}).returncode
    place = Path(tempfile.mkdtemp(prefix="sireader-smoke-"))
    (place / "work").mkdir()
    (place / "home").mkdir()
    try:
        smoke = Smoke(Path(sys.argv[1]), place)
        print(f"{smoke.size}, {'alone in a root of its own' if smoke.alone else 'with an empty environment'}")
        for check in (check_folder, check_commands, check_window, check_german):
            check(smoke)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print("All is there." if not smoke.failed else f"{len(smoke.failed)} failed: {'; '.join(smoke.failed)}")
    return int(bool(smoke.failed))


if __name__ == "__main__":
    sys.exit(main())
