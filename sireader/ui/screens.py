"""Whether a window can be shown at all, asked before Qt, which ends the program where it cannot."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from contextlib import closing
from pathlib import Path

LONGEST_WAIT_S = 2.0


def display_available() -> bool:
    """Whether a window can be shown on this computer: a server answers where the environment says that there is one."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if sys.platform in {"win32", "darwin"} or chosen not in {"", "xcb", "wayland", "wayland-egl"}:
        return True
    return _wayland_answers() or _x_answers()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    try:
        with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as server:
            server.settimeout(LONGEST_WAIT_S)
            server.connect(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name))
    except OSError:
        return False
    return True


def _x_answers() -> bool:
    """Whether the X server lets us in; asked of the library that Qt asks, so that it knows every kind of address."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt brings its own, or says what is missing
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    if xcb.xcb_connection_has_error(connection) == 0:
        return True  # and stays connected: a server whose last client leaves may begin anew just as Qt comes
    xcb.xcb_disconnect(connection)
    return False
