"""The command `gallery`: pictures of every board, the same every time, and clear words for what cannot be done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from gui.gallery.boards import BOARDS
from gui.kit.language import Language
from gui.kit.tokens import Theme

ROOT = Path(__file__).resolve().parents[2]
DRAWN = ("buttons", "fields")
"""Enough to see that two runs agree."""


def gallery(*arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    return subprocess.run(
        [sys.executable, "main.py", "gallery", *arguments],
        cwd=ROOT,
        env=kept | surroundings,
        capture_output=True,
        text=True,
        check=False,
    )


def test_that_two_runs_draw_the_same_bytes_in_every_theme_and_language(tmp_path: Path) -> None:
    pictures = []
    for folder in (tmp_path / "first", tmp_path / "second"):
        ended = gallery(*DRAWN, "--out", str(folder))
        assert (ended.returncode, ended.stderr) == (0, "")
        pictures.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert set(pictures[0]) == {
        f"{name}-{named}-{spoken}.png" for name in DRAWN for named in Theme for spoken in Language
    }
    assert pictures[0] == pictures[1]
    assert len(set(pictures[0].values())) == len(pictures[0])


def test_that_another_brand_is_drawn_in_its_colours(tmp_path: Path) -> None:
    for brand in ("osmanthus-heron", "bluebell-swallow"):
        assert gallery("buttons", "--out", str(tmp_path / brand), "--brand", brand).returncode == 0
    first, second = (
        (tmp_path / brand / "buttons-light-en.png").read_bytes()
        for brand in ("osmanthus-heron", "bluebell-swallow")
    )
    assert first != second


def test_that_an_unknown_board_is_told_with_those_there_are(tmp_path: Path) -> None:
    ended = gallery("sofas", "--out", str(tmp_path))
    assert ended.returncode == 2
    assert "sofas" in ended.stderr
    assert all(name in ended.stderr for name in BOARDS)


def test_that_an_unknown_board_is_all_that_is_told_without_a_display() -> None:
    ended = gallery("sofas", WAYLAND_DISPLAY="")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "sofas" in ended.stderr


def test_that_a_folder_that_cannot_be_made_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    ended = gallery("buttons", "--out", str(tmp_path / "file"))
    assert ended.returncode == 2
    assert len(ended.stderr.splitlines()) == 1
    assert "--out" in ended.stderr
