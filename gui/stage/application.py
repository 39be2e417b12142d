"""Qt's application as the desktop knows it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

DESKTOP_NAME = "kaihu"
"""What windows are grouped by: the instance of WM_CLASS on X11, the app id on Wayland, the name of a desktop file."""


def new_application() -> QApplication:
    """The application; there may be one in a process. Its icon comes after the first paint."""
    # Qt would take the name of the file that was started for the instance.
    app = QApplication([DESKTOP_NAME])
    app.setApplicationName("Kaihu")
    app.setDesktopFileName(DESKTOP_NAME)
    return app
