"""The stage's window with everything in it, in a test's hands."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from gui.clerk.window import ClerkWindow
from gui.phone.phone import Phone
from gui.runs.rest import come_to_rest
from gui.stage.appearance import Appearance
from gui.stage.chip import InputChip
from gui.stage.desk import DeskWindow
from gui.stage.opening import Options
from gui.stage.people_panel import PeoplePanel
from gui.stage.show import Show
from gui.stage.top_bar import TopBar
from gui.testing.world_driver import WorldDriver
from kaihu_testing.context import Context
from kaihu_testing.surface import Surface
from kaihu_testing.waiting import wait_until
from models.domain.people import load_people


class Stage(Surface):
    """The window with everything in it. After every verb the program is at rest."""

    def __init__(self, world: WorldDriver, data: Path, context: Context) -> None:
        self.world = world
        self.desk = DeskWindow()
        self.appearance = Appearance(self.desk.frame)
        self.bar, people = TopBar(self.appearance), PeoplePanel()
        self.desk.add_bar(self.bar)
        self.desk.add_people(people)
        for person in load_people():
            people.add_person(person)
        self.desk.show()
        self.desk.resize(self.desk.sizeHint())
        self.show = Show(self.desk, self.bar, people, world.world, Options(data))
        context = replace(context, settle=self._rest, at_rest=lambda: self.show.phone.idle)
        super().__init__(self.desk, context=context)
        self._playing = world.loop.create_task(self.show.play())
        wait_until(lambda: self.phone.screen_id is not None, "the first screen")
        self.rest()

    @property
    def phone(self) -> Phone:
        return self.show.phone

    def rest(self) -> None:
        self.world.finish(self._rest(), "rest")

    async def _rest(self) -> None:
        await come_to_rest(self.phone, self.show.clerk)

    def windows(self) -> list[QWidget]:
        shown = (window for window in QApplication.topLevelWidgets() if window.isVisible())
        return [*super().windows(), *(window for window in shown if isinstance(window, ClerkWindow))]

    def button(self, address: str) -> QAbstractButton:
        found = self.get(address).widget
        assert isinstance(found, QAbstractButton)
        return found

    def ready(self, address: str) -> bool:
        chip = self.get(address).widget
        assert isinstance(chip, InputChip)
        return chip.is_ready

    def reset(self) -> None:
        resetting = self.show._resetting
        assert resetting is not None
        self.world.finish(_ended(resetting), "the reset")
        self.rest()

    def close(self) -> None:
        self.show.leave()
        self.world.finish(_ended(self._playing), "the end of the show")
        self.desk.hide()
        self.desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def _ended(task: asyncio.Task[None]) -> None:
    await task


def take_to_review(stage: Stage) -> None:
    """By clicks alone, from the wallet to the review."""
    stage.tap("wallet_home.open_account")
    stage.tap("stage.input.name")
    stage.tap("stage.input.document")
    stage.tap("name_entry.submit")
    stage.tap("stage.input.card")
    stage.tap("stage.input.mobile")
    stage.tap("bind_card.terms")
    stage.tap("bind_card.submit")
    stage.tap("stage.input.code")
    stage.tap("binding_result.next")
    assert stage.phone.screen_id == "review_status"
