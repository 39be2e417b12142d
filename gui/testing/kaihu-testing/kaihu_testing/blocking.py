"""Doing what may open a dialog or a menu by ``exec()``, which comes back only once that is closed.

A coroutine goes on meanwhile, and acts in the dialog; a plain test cannot, and is told so. A coroutine has its touches
done by the loop while it waits for them, because none may nest a loop in its task, as ``exec()`` and parts of QTest do.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher, QTimer
from PySide6.QtWidgets import QWidget

from kaihu_testing.elements import described
from kaihu_testing.failures import OutOfReach
from kaihu_testing.reach import fronts
from kaihu_testing.waiting import in_task, until


async def do_bearing_dialogs(do: Callable[[], None], limit_seconds: float) -> None:
    """``do`` something that may not come back before a dialog is closed.

    Raises ``OutOfReach`` in a plain test when a dialog has kept it for ``limit_seconds``; the dialog is closed then.
    """
    __tracebackhide__ = True
    if in_task():
        await _meanwhile(do)
    else:
        _at_once(do, limit_seconds)


def _at_once(do: Callable[[], None], limit_seconds: float) -> None:
    __tracebackhide__ = True
    before = fronts()
    closed: list[str] = []

    def close_dialog() -> None:
        dialog = _opened_since(before)
        if dialog is not None:
            closed.append(described(dialog))
            dialog.hide()

    limit = QTimer()
    limit.timeout.connect(close_dialog)
    if not math.isinf(limit_seconds):
        limit.start(round(limit_seconds * 1000))
    try:
        do()
    finally:
        limit.stop()
    if closed:
        raise OutOfReach(
            f"it opens {closed[0]} by exec(), which comes back only when that is closed: only an "
            "async def test can act in it"
        )


async def _meanwhile(do: Callable[[], None]) -> None:
    __tracebackhide__ = True
    before = fronts()
    begun: list[bool] = []
    over: list[BaseException | None] = []
    kept: list[QWidget] = []

    def run() -> None:
        begun.append(True)
        try:
            do()
        except BaseException as error:  # noqa: BLE001  handed on to who awaits
            over.append(error)
        else:
            over.append(None)

    def note_dialog() -> None:
        # A loop that runs dry before it is over is one that the program nested.
        if begun and not over and (dialog := _opened_since(before)) is not None:
            kept.append(dialog)

    dispatcher = QAbstractEventDispatcher.instance()
    dispatcher.aboutToBlock.connect(note_dialog)
    QTimer.singleShot(0, run)
    try:
        await until(lambda: bool(over or kept), "the end of what was done", math.inf)
    finally:
        dispatcher.aboutToBlock.disconnect(note_dialog)
    if over and over[0] is not None:
        raise over[0]


def _opened_since(before: list[QWidget]) -> QWidget | None:
    """The dialog or the menu in front, where it was not open then."""
    return next((front for front in fronts() if front not in before), None)
