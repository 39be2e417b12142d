"""Tests act on the screens by the kit, as they tell engineers to: nothing goes round it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
ROUND_IT = {"PySide6.QtTest", "pytestqt.qtbot", "kaihu_testing.hand"}
"""Modules by which a test could act on widgets without waiting for what a person would wait for."""
FIXTURES = {"qtbot"}
ACTS = {"click", "animateClick", "setText", "setChecked", "toggle"}
"""What would be done at once to a widget that ``findChild`` has found, however out of reach it is."""

MAY = {
    "unit/test_hand.py": "the test of the hand that the kit and the player of scenarios act by",
    "journeys/key_hand.py": "the hand without a mouse, which takes the place of the player's",
    "bench/reference/": "the bare Qt reference, with which the program is compared",
    "bench/subject/": "programs in a process of their own, measured beside the bare reference in its way",
    "screens/input_cases.py": "takes a screen to where its input is told, before it is shown",
}
"""What goes round it all the same, a file or a folder, and why."""


def sins_of(source: str) -> Iterator[str]:
    """What in the module acts without the kit."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                modules = [name.name for name in names]
            case ast.ImportFrom(module=str(module), names=names):
                modules = [module, *(f"{module}.{name.name}" for name in names)]
            case _:
                modules = []
        yield from (module for module in modules if module in ROUND_IT)
        if isinstance(node, ast.arg) and node.arg in FIXTURES:
            yield f"the fixture {node.arg}"
        if is_driven(node):
            yield f"findChild(...) and what is done to it, in line {getattr(node, 'lineno', 0)}"


def is_driven(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Attribute(attr="findChild")), attr=attr)):
            return attr in ACTS
    return False


def sinners() -> dict[str, list[str]]:
    """The modules of tests that act without the kit, and how."""
    found = {
        file.relative_to(TESTS).as_posix(): sorted(set(sins_of(file.read_text(encoding="utf-8"))))
        for file in TESTS.rglob("*.py")
    }
    return {name: sins for name, sins in found.items() if sins}


def test_that_nothing_goes_round_the_kit_but_what_has_a_reason() -> None:
    assert {name: sins for name, sins in sinners().items() if not name.startswith(tuple(MAY))} == {}


@pytest.mark.parametrize("name", MAY)
def test_that_a_reason_is_still_needed(name: str) -> None:
    assert any(sinner.startswith(name) for sinner in sinners())


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6.QtTest import QTest",
        "from PySide6 import QtTest",
        "import PySide6.QtTest",
        "from pytestqt.qtbot import QtBot",
        "from kaihu_testing.hand import Hand",
        "def test_that_it_is_so(qtbot): ...",
        "window.findChild(QPushButton, 'page.submit').click()",
    ],
)
def test_that_each_way_round_it_is_found(source: str) -> None:
    assert list(sins_of(source))


def test_that_the_kits_own_ways_are_none() -> None:
    source = "from kaihu_testing.expecting import expect\ndef test_it(phone): phone.tap('page.submit')"
    assert not list(sins_of(source))
