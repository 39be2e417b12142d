"""The clerk's window can be read and used by everybody, wide and narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from gui.clerk.window import SIZE, SMALLEST
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.testing.audit.audit import Scope, audit
from gui.testing.pseudo import pseudo_language
from tests.clerk.desk_window import FULL, Desk
from tests.screens.cases import lay_out

WAYS = {
    "list": ("clerk.cases",),
    "case": ("clerk.cases", "clerk.case.1"),
    "reasons": ("clerk.cases", "clerk.case.1", "clerk.decline"),
    "decided": ("clerk.cases", "clerk.case.3"),
    "account": ("clerk.accounts", "clerk.account.1"),
    "frozen": ("clerk.accounts", "clerk.account.2"),
}

each_way = pytest.mark.parametrize("way", WAYS)
each_size = pytest.mark.parametrize("size", [SIZE, SMALLEST], ids=["wide", "narrow"])


def go(bank_desk: Desk, size: QSize, way: str) -> None:
    bank_desk.window.resize(size)
    bank_desk.stand_at(FULL)
    for address in WAYS[way]:
        bank_desk.tap(address)
    lay_out()


@each_way
@pytest.mark.parametrize("look", Theme)
def test_that_nothing_is_faint_nameless_or_told_by_colour_alone(
    bank_desk: Desk, look: Theme, way: str
) -> None:
    theme().set_theme(look)
    go(bank_desk, SIZE, way)
    assert audit(bank_desk.window, Scope.USE | Scope.COLOUR) == []


@each_way
@each_size
def test_that_nothing_is_cut_or_lies_over_something_else(bank_desk: Desk, size: QSize, way: str) -> None:
    go(bank_desk, size, way)
    assert audit(bank_desk.window, Scope.PLACE) == []


@each_way
@each_size
def test_that_the_largest_size_of_type_and_a_longer_language_have_room(
    bank_desk: Desk, size: QSize, way: str
) -> None:
    theme().set_type_scale(1.3)
    go(bank_desk, size, way)
    assert audit(bank_desk.window, Scope.PLACE) == []
    with pseudo_language():
        lay_out()
        assert audit(bank_desk.window, Scope.PLACE) == []
