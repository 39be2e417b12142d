"""Garbage is collected in the widgets' thread, and nowhere by chance."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit.collector import Collector


@pytest.fixture
def by_chance() -> Iterator[None]:
    """Python's own way of collecting, as a program begins with; afterwards what the suite has chosen."""
    before = gc.isenabled()
    gc.enable()
    yield
    if not before:
        gc.disable()


def test_that_nothing_is_collected_by_chance_until_the_end(qapp: QApplication, by_chance: None) -> None:
    collector = Collector()
    collector.start()
    assert not gc.isenabled()
    collector.end()
    assert gc.isenabled()


def test_that_what_was_off_before_stays_off(qapp: QApplication) -> None:
    assert not gc.isenabled()
    collector = Collector()
    collector.start()
    collector.end()
    assert not gc.isenabled()
