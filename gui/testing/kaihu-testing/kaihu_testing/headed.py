"""Which platform Qt draws on: offscreen, or the screen with ``--headed``. Loaded in every run: no Qt is imported."""

from __future__ import annotations

import os
import sys

import pytest

VARIABLE = "QT_QPA_PLATFORM"
UNSEEN = ("", "offscreen", "minimal")
"""Platforms whose windows nobody sees."""


def choose_platform(config: pytest.Config) -> None:
    """Say to Qt where it draws, before there is an application. Raises ``pytest.UsageError`` where that cannot be."""
    if not config.getoption("headed"):
        os.environ.setdefault(VARIABLE, "offscreen")
        return
    if config.getoption("dist", "no") != "no" or hasattr(config, "workerinput"):
        raise pytest.UsageError("--headed shows one test after another: give -n 0, or leave -n out")
    if os.environ.get(VARIABLE, "") in UNSEEN:
        os.environ[VARIABLE] = _platform_of_system()


def _platform_of_system() -> str:
    """By name, for whatever a conftest might choose where none is named yet."""
    if sys.platform == "darwin":
        return "cocoa"
    if sys.platform == "win32":
        return "windows"
    if os.environ.get("WAYLAND_DISPLAY"):
        return "wayland;xcb"
    if os.environ.get("DISPLAY"):
        return "xcb"
    raise pytest.UsageError("--headed needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set")
