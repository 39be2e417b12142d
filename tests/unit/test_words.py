"""The words of a storyboard: everything that a run can hold has some."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui.flow.registry import ScreenRegistry
from gui.runs.sequence import PARTIES
from gui.runs.values import PLAIN
from gui.runs.words import party_name, screen_name, value_text
from models.contract.wire import Party


@pytest.mark.parametrize("reference", [*sorted(PLAIN), "wrong_code:3", "amount:2000"])
def test_that_every_reference_has_words(qapp: QApplication, reference: str) -> None:
    assert value_text(reference) != reference


def test_that_every_party_has_a_lane_with_a_name(qapp: QApplication) -> None:
    assert set(PARTIES) == {party.value for party in Party}
    assert all(party_name(party) != party for party in PARTIES)


def test_that_every_screen_has_a_name(qapp: QApplication) -> None:
    for spec in ScreenRegistry.discover("gui.screens").all():
        assert "_" not in screen_name(spec.id)
