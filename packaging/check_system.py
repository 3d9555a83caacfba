"""Before anything is installed: is this Python new enough, and are the system's Qt libraries there?

Runs on any Python 3 without packages, so that `make install` can say what is missing in one sentence.
"""

import ctypes
import importlib.util
import sys

OLDEST_PYTHON = (3, 11)

# What Qt's window on X11 and its offscreen twin load, and the packages that hold it: (Debian and Ubuntu, Fedora).
LIBRARIES = {
    "libGL.so.1": ("libgl1", "mesa-libGL"),
    "libEGL.so.1": ("libegl1", "mesa-libEGL"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
}


def missing_packages() -> "list[tuple[str, str]]":
    """The packages, (Debian, Fedora), whose libraries the system does not have."""
    if not sys.platform.startswith("linux"):
        return []
    return [packages for library, packages in LIBRARIES.items() if not _loads(library)]


def main() -> int:
    """Exit status 0 when all is there; 1 after one sentence on stderr."""
    if sys.version_info < OLDEST_PYTHON:
        return _say("SI Reader needs Python 3.11 or newer; name one with `make PYTHON=python3.11 …`.")
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        return _say("Python's venv module is missing; on Debian or Ubuntu: apt install python3-venv.")
    missing = missing_packages()
    if missing:
        debian = " ".join(sorted({names[0] for names in missing}))
        fedora = " ".join(sorted({names[1] for names in missing}))
        return _say(f"Qt needs libraries; Debian or Ubuntu: apt install {debian}; Fedora: dnf install {fedora}.")
    return 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _say(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
