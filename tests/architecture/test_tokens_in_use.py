"""Every look comes from the tokens: nothing is made up beside them, and none of them is idle."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from gui.kit import metrics
from gui.kit.tokens import Tokens

ROOT = Path(__file__).parents[2]
GUI = ROOT / "gui"
TOKENS = {GUI / "kit" / name for name in ("tokens.py", "metrics.py")}
GENERIC = GUI / "testing" / "kaihu-testing"
"""The half of the kit that other programs install as well: it cannot know the tokens of this one."""
SOURCES = sorted(path for path in set(GUI.rglob("*.py")) - TOKENS if GENERIC not in path.parents)
STYLES = sorted(path for path in GUI.rglob("*.css") if GENERIC not in path.parents)

SPACING = {
    "addSpacing",
    "setContentsMargins",
    "setHorizontalSpacing",
    "setSpacing",
    "setVerticalSpacing",
}
CORNERS = {"draw_panel": 2, "draw_focus_ring": 2, "draw_shadow": 2}
"""The place of the corner among the arguments."""
DURATIONS = {"duration", "setDuration", "Turning"}
SPACES = re.compile(r"_?(?:\w+_)?(?:CORNER|GAP|GUTTER|MARGIN|PADDING|SIDE)")
"""What a constant is called that holds a space or a corner."""
DRAWINGS = {GUI / "runs" / name for name in ("diagrams.py", "sequence.py")}
"""Drawings of the protocol have a grid of their own."""
COLOUR = re.compile(r"#[0-9A-Fa-f]{6,8}\b")
SEE_THROUGH = "QColor(0, 0, 0, 0)"


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            yield name, node


def made_up(node: ast.expr) -> bool:
    """Whether a number other than nought is written out, by itself or added to something."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        return made_up(node.left) or made_up(node.right)
    if isinstance(node, ast.UnaryOp):
        return made_up(node.operand)
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value != 0


def lengths_of_motion(tree: ast.Module) -> set[str]:
    """The constants of a module that are how long something moves."""
    names = (node for name, call in calls(tree) if name in DURATIONS for node in ast.walk(call))
    return {node.id for node in names if isinstance(node, ast.Name)}


def found(source: str) -> list[str]:
    """What in a module is made up beside the tokens."""
    tree = ast.parse(source)
    wrong: list[str] = []
    lengths = lengths_of_motion(tree)
    for name, call in calls(tree):
        judged: list[ast.expr] = []
        if name in SPACING or name in DURATIONS:
            judged = call.args
        elif name in CORNERS:
            judged = call.args[CORNERS[name] : CORNERS[name] + 1]
        elif name == "QColor" and ast.unparse(call) != SEE_THROUGH:
            wrong += [ast.unparse(call) for argument in call.args if isinstance(argument, ast.Constant)][:1]
        wrong += [ast.unparse(call)] if any(made_up(argument) for argument in judged) else []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if (SPACES.fullmatch(name) or name in lengths) and made_up(node.value):
                wrong.append(ast.unparse(node))
        elif isinstance(node, ast.Attribute) and ast.unparse(node).startswith("Qt.GlobalColor."):
            wrong += [] if node.attr in {"transparent", "GlobalColor"} else [ast.unparse(node)]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and COLOUR.fullmatch(node.value):
            wrong.append(ast.unparse(node))
    return wrong


@pytest.mark.parametrize(
    "path", sorted(set(SOURCES) - DRAWINGS), ids=lambda path: path.relative_to(GUI).as_posix()
)
def test_that_no_colour_space_corner_or_length_of_motion_is_made_up(path: Path) -> None:
    assert found(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_that_no_stylesheet_has_a_colour_or_a_corner_of_its_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert COLOUR.findall(text) == []
    assert re.findall(r"border-radius:\s*[1-9][^;}]*", text) == []


@pytest.mark.parametrize(
    "line",
    [
        "row.setSpacing(6)",
        "row.setContentsMargins(0, MARGIN - 18, 0, 0)",
        "draw_panel(painter, rect, 12, fill)",
        "animation.setDuration(duration(220))",
        "QColor('red')",
        "QColor(12, 13, 14)",
        "ink = '#0E6B5C'",
        "Qt.GlobalColor.white",
        "_TITLE_GAP = 16",
        "CORNER = 10",
        "SWEEP = 1600\nTurning(self, SWEEP)",
    ],
)
def test_that_what_is_made_up_is_found(line: str) -> None:
    assert found(line) != []


@pytest.mark.parametrize(
    "line",
    [
        "row.setSpacing(0)",
        "row.setContentsMargins(SPACE_M, 0, (BOX - LABEL.base_line) // 2, 0)",
        "draw_panel(painter, rect, rect.height() / 2, fill)",
        "QColor(colour)",
        "pixmap.fill(Qt.GlobalColor.transparent)",
        "_TITLE_GAP = SPACE_L",
    ],
)
def test_that_what_comes_from_the_tokens_is_left_alone(line: str) -> None:
    assert found(line) == []


def words() -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in SOURCES]
    styles = [path.read_text(encoding="utf-8").replace("-", "_") for path in STYLES]
    texts += [*styles, *(style.upper() for style in styles)]
    return {word for text in texts for word in re.findall(r"\w+", text)}


def test_that_every_token_is_used() -> None:
    used = words()
    own = re.findall(r"\w+", (GUI / "kit" / "metrics.py").read_text(encoding="utf-8"))
    colours = {field.name for field in fields(Tokens)}
    sizes = {name for name in vars(metrics) if name.isupper()}
    # A size may be there for other sizes to be reckoned from.
    idle = {name for name in sizes - used if own.count(name) == 1}
    assert sorted((colours - used) | idle) == []
