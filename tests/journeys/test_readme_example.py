"""The README's example runs as it stands there."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from gui.testing.phone_driver import PhoneDriver

README = Path(__file__).resolve().parents[2] / "README.md"


@pytest.fixture
def example() -> str:
    (only,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    return str(only)


def test_that_the_readmes_test_is_one(phone: PhoneDriver, example: str) -> None:
    names: dict[str, Any] = {}
    exec(example, names)  # noqa: S102  our own README
    (test,) = [value for name, value in names.items() if name.startswith("test_")]
    test(phone)


def test_that_the_readmes_test_says_its_types_as_the_check_wants_it(example: str) -> None:
    (test,) = [node for node in ast.parse(example).body if isinstance(node, ast.FunctionDef)]
    assert test.returns is not None
    assert all(argument.annotation is not None for argument in test.args.args)
