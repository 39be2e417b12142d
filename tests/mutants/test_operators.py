"""The mistakes that ``make mutants`` makes."""

from __future__ import annotations

import ast

import pytest

from tests.mutants.choosing import all_mutants, at, draw
from tests.mutants.operators import mutants_of
from tests.mutants.sources import ROOT


def changed(body: str) -> set[tuple[str, str]]:
    """Every (operator, body with one change) of a function with this body."""
    head = "def f(self, a, b):\n    "
    source = (head + body).encode()
    return {
        (mutant.operator, mutant.applied_to(source).decode().removeprefix(head))
        for mutant in mutants_of("f.py", source)
    }


@pytest.mark.parametrize(
    ("body", "operator", "result"),
    [
        ("if a: b()", "negate condition", "if (not a): b()"),
        ("if a: b()", "drop statement", "if a: pass"),
        ("a = 1 if b else 2", "negate condition", "a = 1 if (not b) else 2"),
        ("a = [c for c in b if c]", "negate condition", "a = [c for c in b if (not c)]"),
        ("a = b < 3", "boundary", "a = (b <= 3)"),
        ("a = b >= 3", "boundary", "a = (b > 3)"),
        ("a = a is not b", "equality", "a = (a is b)"),
        ("a = a in b", "equality", "a = (a not in b)"),
        ("a = a and b", "and/or", "a = (a or b)"),
        ("a = not b", "drop not", "a = (b)"),
        ("self.a = b", "drop statement", "pass"),
        ("raise a", "drop statement", "pass"),
        ("return a", "return nothing", "return None"),
        ("a = 5", "constant", "a = (6)"),
        ("a = True", "true/false", "a = (False)"),
        ("a = b - 1", "arithmetic", "a = (b + 1)"),
        ("a = b(a, c=b)", "drop argument", "a = (b(a))"),
        ("a = '中' if b else '文'", "negate condition", "a = '中' if (not b) else '文'"),
    ],
)
def test_that_an_operator_changes_its_node_alone(body: str, operator: str, result: str) -> None:
    assert (operator, result) in changed(body)


@pytest.mark.parametrize(
    "body", ["'''Words.'''", "assert a < 1", "a: Literal[1] = b", "return None", "a = f'{a + 1}'", "pass"]
)
def test_that_what_cannot_be_a_mistake_is_left_alone(body: str) -> None:
    assert changed(body) == set()


def test_that_the_same_change_comes_once() -> None:
    assert len(changed("if not a: b = 1")) == 3


def test_that_every_mutant_of_the_program_is_code_and_another_one() -> None:
    for mutant in draw(all_mutants(ROOT), 60, seed=3):
        source = (ROOT / mutant.file).read_bytes()
        assert ast.dump(ast.parse(mutant.applied_to(source))) != ast.dump(ast.parse(source)), mutant


def test_that_a_seed_always_draws_the_same_lines_and_each_once() -> None:
    mutants = all_mutants(ROOT)
    drawn = draw(mutants, 40, seed=5)
    assert drawn == draw(mutants, 40, seed=5)
    assert drawn != draw(mutants, 40, seed=6)
    assert len({(mutant.file, mutant.line) for mutant in drawn}) == 40


def test_that_a_place_has_all_mutants_of_its_line() -> None:
    mutants = all_mutants(ROOT)
    first = mutants[0]
    there = at(mutants, f"{first.file}:{first.line}")
    assert first in there
    assert {mutant.line for mutant in there} == {first.line}
