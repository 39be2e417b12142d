"""Whether there is a display is known before Qt aborts for want of one."""

from __future__ import annotations

import ctypes
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from gui import display
from gui.display import has_display

FIRST_PORT = 6000
"""Where the X server of display 0 listens."""
REFUSED = bytes((0, 0, 11, 0, 0, 0, 0, 0))
LET_IN = bytes((1, 0, 11, 0, 0, 0, 8, 0)) + bytes(32)
"""An X server's first answer; the figures of one that has no screen."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a display")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@contextmanager
def x_server(answer: bytes) -> Iterator[str]:
    """A server that gives whoever comes first this answer; its display."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _address = server.accept()
            with connection:
                connection.recv(1024)
                connection.sendall(answer)
                connection.recv(1024)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1] - FIRST_PORT}"
        thread.join()


@pytest.fixture
def dead_display() -> str:
    """A display whose port was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"127.0.0.1:{server.getsockname()[1] - FIRST_PORT}"


def has_xcb() -> bool:
    try:
        ctypes.CDLL(display.XCB)
    except OSError:
        return False
    return True


needs_xcb = pytest.mark.skipif(sys.platform != "linux" or not has_xcb(), reason="libxcb is not installed")


def test_that_there_is_none_where_no_server_is_named() -> None:
    assert not has_display()


@needs_xcb
def test_that_a_display_whose_server_is_gone_is_none(
    dead_display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", dead_display)
    assert not has_display()


@needs_xcb
@pytest.mark.parametrize(("answer", "expected"), [(LET_IN, True), (REFUSED, False)])
def test_that_the_server_says_whether_it_lets_the_program_in(
    answer: bytes, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with x_server(answer) as name:
        monkeypatch.setenv("DISPLAY", name)
        assert has_display() is expected


@pytest.mark.parametrize("name", ["QT_QPA_PLATFORM", "WAYLAND_DISPLAY"])
def test_that_no_x_server_is_asked_where_another_platform_is_meant(
    name: str, dead_display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", dead_display)
    monkeypatch.setenv(name, "wayland-0")
    assert has_display()


def test_that_a_missing_library_is_left_for_qt_to_name(
    dead_display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", dead_display)
    monkeypatch.setattr(display, "XCB", "libxcb-that-is-not-there.so")
    assert has_display()
