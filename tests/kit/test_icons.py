"""The icons: every drawing is used somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gui.kit.icons import ICON_DIR

GUI = Path(__file__).parents[2] / "gui"
WORDS = {
    word
    for file in GUI.rglob("*.py")
    if "gallery" not in file.parts
    for word in re.findall(r'"([a-z_]+)"', file.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("icon", sorted(path.stem for path in ICON_DIR.glob("*.svg")))
def test_that_an_icon_is_named_in_the_program(icon: str) -> None:
    assert icon in WORDS


@pytest.mark.parametrize("icon", sorted(path.stem for path in ICON_DIR.glob("*.svg")))
def test_that_an_icon_is_of_the_family(icon: str) -> None:
    source = (ICON_DIR / f"{icon}.svg").read_text(encoding="utf-8")
    root = source.partition(">")[0]
    for part in (
        'viewBox="0 0 24 24"',
        'stroke="currentColor"',
        'stroke-width="1.75"',
        'stroke-linecap="round"',
    ):
        assert part in root
    # A dot is a line of no length, and wider than a line to look as heavy.
    assert set(re.findall(r'stroke-width="([\d.]+)"', source.partition(">")[2])) <= {"2.4"}
    assert "fill=" not in source.partition(">")[2]
    assert "#" not in source
