"""What tests of a widget alone are made of: the widget itself, its signals, single events, typing at the cursor."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from kaihu_testing import signals, waiting
from kaihu_testing.events import move_mouse, press_key, press_mouse, press_mouse_again, release_mouse
from kaihu_testing.failures import NotFound, OutOfReach
from kaihu_testing.showing import On, Show
from kaihu_testing.signals import heard
from kaihu_testing.surface import Surface
from kaihu_testing.waiting import WaitedTooLong
from tests.testing.form import Form


def test_that_what_a_signal_tells_is_waited_for_and_kept(surface: Surface, form: Form) -> None:
    with heard(form.name.textChanged) as told:
        QTimer.singleShot(0, lambda: form.name.setText("Li Lei"))
    assert told.emissions == [("Li Lei",)]
    form.name.setText("Han Meimei")
    assert told.emissions == [("Li Lei",)]


async def test_that_a_task_waits_for_a_signal_by_async_with(surface: Surface, form: Form) -> None:
    async with heard(form.name.textChanged) as told:
        asyncio.get_running_loop().call_soon(form.name.setText, "Li Lei")
    assert told.emissions == [("Li Lei",)]


def test_that_the_end_of_an_object_is_heard(show: Show) -> None:
    widget = show(QWidget()).root
    with heard(widget.destroyed):
        widget.deleteLater()


def test_that_a_signal_that_never_comes_fails_by_its_name(
    surface: Surface, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "LIMIT_SECONDS", 0.02)
    with pytest.raises(WaitedTooLong, match="textChanged"), heard(form.name.textChanged):
        pass


def test_that_what_went_wrong_inside_is_not_hidden_by_the_wait(surface: Surface, form: Form) -> None:
    with pytest.raises(ZeroDivisionError), signals.Hearing(form.name.textChanged):
        raise ZeroDivisionError


def test_that_a_text_is_inserted_where_the_cursor_is(surface: Surface, form: Form) -> None:
    surface.type("form.name", "ac")
    form.name.setCursorPosition(1)
    surface.get("form.name").insert("b")
    assert form.name.text() == "abc"
    surface.insert("李")
    assert form.name.text() == "ab李c"


def test_that_what_the_focus_comes_to_by_a_key_is_replaced(surface: Surface, form: Form) -> None:
    form.name.setText("before")
    form.submit.setFocus()
    surface.of(form.name).insert("after")
    assert form.name.text() == "after"


def test_that_nothing_is_inserted_into_what_takes_no_text(surface: Surface, form: Form) -> None:
    form.name.setReadOnly(True)
    with pytest.raises(OutOfReach, match="takes no text"):
        surface.of(form.name).insert("a")
    with pytest.raises(OutOfReach, match="takes no text"):
        surface.of(form.submit).insert("a")


def test_that_the_very_widget_is_meant_among_others_of_its_name(surface: Surface, form: Form) -> None:
    other = QLineEdit(form)
    other.setObjectName("form.name")
    other.show()
    surface.of(form.name).type("mine")
    assert (form.name.text(), other.text()) == ("mine", "")


def test_that_a_widget_elsewhere_or_gone_is_not_found(surface: Surface, show: Show) -> None:
    stranger = show.own(QLineEdit())
    with pytest.raises(NotFound, match="a QLineEdit"):
        surface.of(stranger).tap()
    locator = surface.of(stranger)
    stranger.deleteLater()
    show.close()
    with pytest.raises(NotFound, match="gone"):
        locator.tap()


def test_that_a_tap_comes_where_it_is_meant(surface: Surface, form: Form) -> None:
    surface.type("form.name", "Li Lei")
    surface.get("form.name").tap(at=QPoint(4, 10))
    assert form.name.cursorPosition() == 0
    with pytest.raises(OutOfReach, match="not seen"):
        surface.get("form.name").tap(at=QPoint(-1, 10))


def test_that_what_is_owned_is_gone_after_the_test_though_never_shown(show: Show) -> None:
    gone: list[bool] = []
    widget = show.own(QWidget())
    widget.destroyed.connect(lambda: gone.append(True))
    assert not widget.isVisible()
    show.close()
    assert gone == [True]


def test_that_what_was_shown_is_acted_on_without_its_surface(show: Show, on: On, form: Form) -> None:
    with pytest.raises(ValueError, match="is on nothing that was shown"):
        on(form.submit)
    show(form)
    on(form.submit).tap()
    assert form.taps == 1


def test_that_single_events_come_where_no_person_could_send_them(show: Show, form: Form) -> None:
    show(form)
    middle = form.submit.rect().center()
    press_mouse(form.submit, middle)
    move_mouse(form.submit, QPoint(-9, -9))
    release_mouse(form.submit, QPoint(-9, -9))
    assert form.taps == 0
    press_mouse_again(form.submit, middle)
    release_mouse(form.submit, middle)
    form.name.setFocus()
    press_key(form.submit, "Space")
    assert form.taps == 2
    assert form.name.hasFocus()
