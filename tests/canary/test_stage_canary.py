"""The window around the phone says nothing personal of itself, but for the list in which a person is chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.testing.world_driver import WorldDriver
from kaihu_testing.context import Context
from models.domain.people import person_by_id
from tests.canary.net import Net
from tests.canary.widgets import look
from tests.journeys.staged import Stage

CHOOSER = "stage.person."
"""The rows in which whoever shows the program chooses one of the invented people, who are called by their names there."""


@pytest.mark.usefixtures("qapp")
def test_that_the_window_tells_nothing_personal(
    world: WorldDriver, qapp: QApplication, tmp_path: Path, kaihu_context: Context
) -> None:
    person = person_by_id("lin-xia")
    net = Net(person)
    stage = Stage(world, tmp_path, kaihu_context)
    try:
        for address in (
            f"{CHOOSER}{person.id}",
            "wallet_home.open_account",
            "stage.input.name",
            "stage.input.document",
            "name_entry.submit",
            "stage.input.card",
            "stage.input.mobile",
        ):
            if stage.get(address).is_shown():
                stage.tap(address)
            look(net)
        assert qapp.clipboard().text() == ""
    finally:
        stage.close()
    assert net.count("titles")
    leaks = [leak for leak in net.leaks() if not leak.where.startswith(CHOOSER)]
    assert not leaks, "\n".join(map(str, leaks))
