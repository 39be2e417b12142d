"""What a canary test needs: cheap pictures, and a folder for temporary files that can be looked into."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.runs import looks


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that every temporary file goes to during the test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


@pytest.fixture
def cheap_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a run take pictures of nothing, each another one: their pixels are not searched."""
    numbers = itertools.count(1)
    monkeypatch.setattr(looks, "picture_of", lambda _window: None)
    monkeypatch.setattr(looks, "png_of", lambda _picture: b"\x89PNG" + f"picture {next(numbers)}".encode())


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> None:
    """The clipboard is the process's, and a test before this one may have pasted."""
    qapp.clipboard().clear()
