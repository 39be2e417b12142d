"""Actions wait until a person could do them; what comes after them, and what is told of them."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QPropertyAnimation, Qt, QTimer
from PySide6.QtWidgets import (
    QWidget,
)
from shiboken6 import delete

from kaihu_testing import ready
from kaihu_testing.context import Context
from kaihu_testing.failures import OutOfReach, Telling
from kaihu_testing.showing import Show
from kaihu_testing.surface import Surface
from tests.testing.form import Form


def test_that_an_action_waits_until_it_is_enabled(show: Show, form: Form) -> None:
    form.submit.setEnabled(False)
    QTimer.singleShot(5, lambda: form.submit.setEnabled(True))
    show(form).tap("form.submit")
    assert form.taps == 1


async def test_that_an_awaited_action_waits_until_the_cover_is_gone(show: Show, form: Form) -> None:
    surface = show(form)
    cover = QWidget(form)
    cover.resize(form.size())
    cover.show()
    QTimer.singleShot(5, cover.hide)
    await surface.tap("form.submit")
    assert form.taps == 1


def test_that_an_action_waits_until_it_is_there(show: Show, form: Form) -> None:
    surface = show(form)
    form.submit.setObjectName("")
    QTimer.singleShot(5, lambda: form.submit.setObjectName("form.submit"))
    surface.tap("form.submit")
    assert form.taps == 1


def test_that_an_action_waits_no_longer_than_the_limit(
    show: Show, form: Form, kaihu_context: Context
) -> None:
    kaihu_context.limit_seconds = 0.05
    form.submit.setEnabled(False)
    with pytest.raises(OutOfReach, match="disabled"):
        show(form).tap("form.submit")


def test_that_an_action_waits_until_what_is_under_way_is_over(
    show: Show, form: Form, kaihu_context: Context
) -> None:
    form.submit.setEnabled(False)
    under_way = [True]
    kaihu_context.at_rest = lambda: not under_way

    def finish() -> None:
        form.submit.setEnabled(True)
        under_way.clear()

    QTimer.singleShot(5, finish)
    show(form).tap("form.submit")
    assert form.taps == 1


def test_that_an_action_waits_until_the_element_has_come_to_a_halt(show: Show, form: Form) -> None:
    surface = show(form)
    glide = QPropertyAnimation(form.submit, b"pos", form)
    glide.setStartValue(QPoint(0, 0))
    glide.setEndValue(QPoint(60, 60))
    glide.setDuration(80)
    places: list[QPoint] = []
    form.submit.pressed.connect(lambda: places.append(form.submit.pos()))
    glide.start()
    surface.tap("form.submit")
    assert places == [QPoint(60, 60)]


def test_that_what_never_halts_is_refused(show: Show, form: Form, kaihu_context: Context) -> None:
    kaihu_context.limit_seconds = 0.08
    surface = show(form)
    ticks = QTimer(form)
    ticks.timeout.connect(lambda: form.submit.move((form.submit.x() + 7) % 100, 5))
    # About one in a frame, so that it is never back where it was a frame before.
    ticks.start(8)
    with pytest.raises(OutOfReach, match=r"'form.submit' keeps moving"):
        surface.tap("form.submit")


def test_that_what_turns_elsewhere_keeps_no_action_waiting(show: Show, form: Form) -> None:
    surface = show(form)
    spin = QPropertyAnimation(form.agree, b"maximumWidth", form)
    spin.setStartValue(900)
    spin.setEndValue(1000)
    spin.setLoopCount(-1)
    spin.start()
    surface.tap("form.submit")
    assert form.taps == 1


def test_that_the_program_comes_to_rest_after_each_action(
    show: Show, form: Form, kaihu_context: Context
) -> None:
    rests: list[int] = []

    async def settle() -> None:
        rests.append(form.taps)

    kaihu_context.settle = settle
    surface = show(form)
    surface.tap("form.submit")
    surface.tap("form.submit")
    assert rests == [1, 2]


def test_that_what_an_action_posted_has_happened_after_it(surface: Surface, form: Form) -> None:
    came: list[bool] = []
    form.submit.clicked.connect(lambda: came.append(True), Qt.ConnectionType.QueuedConnection)
    surface.tap("form.submit")
    assert came == [True]


def test_that_the_journal_has_each_action_with_its_place(surface: Surface, form: Form) -> None:
    surface.tap("form.submit")
    surface.type("form.name", "Li")
    first, second = surface.context.journal.of("action")
    assert (first.title, second.title) == ("tap 'form.submit'", "type 'Li' into 'form.name'")
    assert first.place is not None
    assert form.submit.geometry().contains(QPoint(*first.place))


def test_that_a_refusal_shows_the_tree_and_the_last_actions_and_nothing_of_the_kit(
    surface: Surface, form: Form, kaihu_context: Context
) -> None:
    kaihu_context.discreet = lambda text: text.replace("Li Lei", "L* L**")
    surface.type("form.name", "Li Lei")
    surface.context.journal.add("message", "POST /cards", "422")
    form.submit.setEnabled(False)
    with pytest.raises(OutOfReach) as refused:
        surface.tap("form.submit")
    said = str(refused.value)
    assert re.search(r'button "Next" \[disabled', said)
    assert "type 'L* L**' into 'form.name'" in said
    assert "POST /cards: 422" in said
    assert "Li Lei" not in said
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__
    shown = [entry for entry in refused.traceback.filter(refused) if "kaihu_testing" in str(entry.path)]
    assert shown == []


def test_that_a_refusal_is_told_even_of_a_window_that_is_gone(show: Show, form: Form) -> None:
    surface = show(form)
    delete(form)
    told = r"(?s)press Enter: .*what can be seen:\n  nothing: .*deleted"
    with pytest.raises(OutOfReach, match=told), Telling("press Enter", surface):
        raise OutOfReach("no window")


def test_that_an_action_waits_for_what_a_timer_moves(show: Show, form: Form) -> None:
    surface = show(form)
    steps = iter(range(6))
    mover = QTimer(form, interval=12)

    def move() -> None:
        if next(steps, None) is None:
            mover.stop()
        else:
            form.submit.move(form.submit.pos() + QPoint(0, 3))

    mover.timeout.connect(move)
    places: list[QPoint] = []
    form.submit.pressed.connect(lambda: places.append(form.submit.pos()))
    end = form.submit.pos() + QPoint(0, 18)
    mover.start()
    surface.tap("form.submit")
    assert places == [end]


def test_that_a_slow_timer_holds_up_no_action(
    show: Show, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface = show(form)
    monkeypatch.setattr(ready, "FRAME_MS", 3_600_000)
    blink = QTimer(form, interval=500)
    blink.start()
    surface.tap("form.submit")
    assert form.taps == 1
