"""The program in the order it happens: first paint, world, show, end."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.flow.session import ClientMemory
from gui.kit import theme
from gui.kit.language import translate
from gui.stage.appearance import Appearance, Aspect
from gui.stage.desk import DeskWindow
from gui.stage.opening import Opening, Options

if TYPE_CHECKING:
    from gui.interrupt_watch import InterruptWatch
    from gui.stage.people_panel import PeoplePanel
    from gui.stage.show import Show
    from gui.stage.top_bar import TopBar
    from models.ports import OpenWorld

log = logging.getLogger(__name__)
DONE = object()


class Program:
    """One run of the program. Nothing heavy is imported before the window was painted."""

    def __init__(self, app: QApplication, options: Options, open_world: OpenWorld) -> None:
        self._app = app
        self._options = options
        self._open_world = open_world
        self._desk = DeskWindow()
        self._appearance = Appearance(self._desk.frame)
        self._look_as_last_time()
        self._opening = Opening(options, open_world)
        self._bar: TopBar | None = None
        self._people: PeoplePanel | None = None
        self._watch: InterruptWatch | None = None
        self._show: Show | None = None
        self._pieces: Iterator[None] = iter(())
        self._furnished = False
        self._leaving = False
        self._desk.painted.connect(self._on_desk_painted)
        self._desk.close_requested.connect(self.leave)
        self._opening.begun.connect(self._on_opening_begun)
        self._opening.ended.connect(self._on_opening_ended)

    def run(self) -> int:
        """Run until the person leaves. 0, or 1 when the world could not be opened."""
        self._desk.show()
        # Qt's own loop, until there is a world; asyncio's comes after.
        self._app.exec()
        try:
            if self._opening.error is not None:
                return 1
            if not self._leaving:
                self._play()
            return 0
        finally:
            self._opening.close()
            if self._watch is not None:
                self._watch.stop()
            self._desk.deleteLater()

    def _look_as_last_time(self) -> None:
        """Look as the command line asks or, where it does not, as was chosen last; remember what is chosen now."""
        memory = ClientMemory(self._options.data)
        remembered = memory.read()
        for aspect in Aspect:
            self._appearance.put(aspect, getattr(self._options, aspect) or getattr(remembered, aspect))
        self._appearance.chosen.connect(lambda aspect, value: memory.keep(**{aspect: value}))

    def leave(self) -> None:
        """End soon: the window goes at once, tasks and servers after it."""
        self._leaving = True
        self._desk.hide()
        if self._show is not None:
            self._show.leave()
        else:
            self._app.exit()

    def _play(self) -> None:
        import asyncio

        import qasync

        from gui.stage.show import Show

        async def play() -> None:
            world, bar, people = self._opening.world, self._bar, self._people
            assert world is not None
            assert bar is not None
            assert people is not None
            self._show = Show(self._desk, bar, people, world, self._options)
            if self._leaving:
                self._show.leave()
            await self._show.play()

        with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(self._app)) as runner:
            runner.run(play())

    def _on_desk_painted(self) -> None:
        self._opening.start()

    def _on_opening_begun(self) -> None:
        from gui.interrupt_watch import InterruptWatch

        self._watch = InterruptWatch(self.leave)
        self._pieces = self._furnish()
        self._bring_piece()

    def _bring_piece(self) -> None:
        """Bring one piece of furniture a turn of the loop, so that no frame waits long."""
        if next(self._pieces, DONE) is DONE:
            self._furnished = True
            if self._opening.has_ended:
                self._on_opening_ended()
        else:
            QTimer.singleShot(0, self._desk, self._bring_piece)

    def _furnish(self) -> Iterator[None]:
        theme.apply(self._app)
        yield
        self._desk.frame.show_launch(opening_text)
        yield
        from gui.stage.top_bar import TopBar

        yield
        self._bar = TopBar(self._appearance)
        self._desk.add_bar(self._bar)
        yield
        from gui.stage.people_panel import PeoplePanel
        from models.domain.people import load_people

        yield
        people = load_people()
        yield
        self._people = PeoplePanel()
        yield
        self._desk.add_people(self._people)
        for person in people:
            yield
            self._people.add_person(person)
        yield
        from gui.kit.app_icon import app_icon

        self._app.setWindowIcon(app_icon())

    def _on_opening_ended(self) -> None:
        if not self._furnished:
            return
        if self._opening.error is None:
            self._app.exit()
        else:
            self._say_shut(self._opening.error)

    def _say_shut(self, error: Exception) -> None:
        """Say on the phone and in the terminal why there is no world; where beginning anew would help, offer it."""
        folder = self._options.data
        from gui.kit.refusal_words import can_begin_anew, shut_hint, shut_text
        from gui.stage.shut_notice import ShutNotice

        offers_reset = self._bar is not None and can_begin_anew(error)
        ShutNotice(
            self._desk.frame,
            lambda: shut_text(error, folder),
            self._on_reset_requested if offers_reset else None,
        )
        log.error(shut_hint(error, folder))
        if self._bar is not None and offers_reset:
            self._bar.reset_requested.connect(self._on_reset_requested)
            self._bar.set_open(True)

    def _on_reset_requested(self) -> None:
        """Open the world once more, anew: the one in the folder cannot be."""
        assert self._bar is not None
        # From here on the key is the show's.
        self._bar.reset_requested.disconnect(self._on_reset_requested)
        self._bar.set_open(False)
        self._opening.close()
        self._desk.frame.show_launch(opening_text)
        self._opening = Opening(replace(self._options, fresh=True), self._open_world)
        self._opening.ended.connect(self._on_opening_ended)
        self._opening.start()


def opening_text() -> str:
    return translate("stage", "Opening the world")
