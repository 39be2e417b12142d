"""Whether there is a display to open a window on, found out before Qt would abort for want of one. No Qt."""

from __future__ import annotations

import ctypes
import os
import sys

XCB = "libxcb.so.1"
"""The library through which Qt itself speaks to an X server."""


def has_display() -> bool:
    """Whether a window can be shown. On Linux that takes a display server, or another platform of Qt's chosen."""
    if sys.platform != "linux" or "QT_QPA_PLATFORM" in os.environ:
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and x_server_answers()


def x_server_answers() -> bool:
    """Whether the X server that ``DISPLAY`` names lets a program in. True when that cannot be found out."""
    try:
        xcb = ctypes.CDLL(XCB)
    except OSError:
        # What is missing is said when Qt is loaded, by name.
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    # A connection is returned in every case, and says of itself whether it is one.
    connection = xcb.xcb_connect(None, None)
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not broken
