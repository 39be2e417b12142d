"""What the tests of the kit share."""

from __future__ import annotations

import pytest

from kaihu_testing.context import Context
from kaihu_testing.showing import Show
from kaihu_testing.surface import Surface
from tests.testing.form import Form


@pytest.fixture
def form() -> Form:
    return Form()


@pytest.fixture
def surface(show: Show, form: Form, kaihu_context: Context) -> Surface:
    """The form, shown by a program that is always at rest, so that nothing is waited for in vain."""
    kaihu_context.at_rest = lambda: True
    return show(form)
