"""What is said to those who do not see it."""

from __future__ import annotations

import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.flow.problem import Problem
from gui.kit.announce import Announcement, SpokenCountdown, announce
from gui.kit.banner import Banner
from gui.kit.field import FieldError
from gui.kit.notice import Tone
from gui.kit.problem_notice import ProblemNotice
from gui.kit.scaffold import ScreenScaffold
from gui.kit.text_field import TextField
from models.contract.problems import ProblemType
from tests.announced import announced, forget_announcements


@pytest.fixture
def window() -> Iterator[QWidget]:
    window = QWidget()
    QVBoxLayout(window)
    window.show()
    yield window
    window.close()
    window.deleteLater()


class Heard:
    """What has been said since it was last read."""

    def read(self) -> list[Announcement]:
        said = list(announced())
        forget_announcements()
        return said


@pytest.fixture
def heard() -> Heard:
    forget_announcements()
    return Heard()


def show(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()


def test_that_what_is_said_is_kept_with_its_urgency(window: QWidget, heard: Heard) -> None:
    announce(window, "Approved")
    announce(window, "Expired", assertive=True)
    announce(window, "")
    assert heard.read() == [Announcement("Approved", False), Announcement("Expired", True)]


class Said(str):
    """A text whose end can be seen."""

    __slots__ = ("__weakref__",)


def test_that_nothing_is_kept_of_what_was_said(window: QWidget, heard: Heard) -> None:
    text = Said("Your code is 123456")
    end = weakref.ref(text)
    announce(window, text)
    assert heard.read() == [Announcement(text, False)]
    del text
    assert end() is None


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        ([70, 61, 60, 59], ["60 left"]),
        ([31, 30, 29, 11, 10, 9], ["30 left", "10 left"]),
        ([1, 0, 0], ["0 left"]),
        ([300, 5], ["5 left"]),
        ([60, 59], []),
        ([5, 300, 61], []),
        ([70, None, 20], []),
    ],
)
def test_that_a_countdown_is_told_at_its_milestones_alone(
    window: QWidget, heard: Heard, seconds: list[int | None], said: list[str]
) -> None:
    countdown = SpokenCountdown(window)
    for left in seconds:
        countdown.show(left, lambda left: f"{left} left")
    assert [announcement.text for announcement in heard.read()] == said


def test_that_the_end_of_a_countdown_interrupts(window: QWidget, heard: Heard) -> None:
    countdown = SpokenCountdown(window)
    for left in (11, 10, 0):
        countdown.show(left, lambda left: f"{left} left")
    assert [announcement.assertive for announcement in heard.read()] == [False, True]


def test_that_the_error_of_a_field_interrupts_once(window: QWidget, heard: Heard) -> None:
    field = TextField("Name")
    show(window, field)
    field.set_error("Enter the name.")
    field.set_error("Enter the name.")
    assert heard.read() == [Announcement("Enter the name.", True)]
    field.set_error("This name is too long.")
    assert heard.read() == [Announcement("This name is too long.", True)]
    field.set_error(None)
    assert heard.read() == []
    field.set_error("Enter the name.")
    assert heard.read() == [Announcement("Enter the name.", True)]


def test_that_an_error_by_itself_interrupts_when_it_appears(window: QWidget, heard: Heard) -> None:
    error = FieldError()
    error.label.setText("No more codes can be sent today.")
    show(window, error)
    assert heard.read() == [Announcement("No more codes can be sent today.", True)]


def test_that_a_problem_interrupts_once(window: QWidget, heard: Heard) -> None:
    notice = ProblemNotice("page.problem")
    show(window, notice)
    for _ in range(2):
        notice.show_problem(Problem(ProblemType.WRONG_STATE))
    (said,) = heard.read()
    assert said == Announcement(notice.text(), True)


def test_that_a_screen_says_its_title_when_it_appears_and_when_it_changes(
    window: QWidget, heard: Heard
) -> None:
    screen = ScreenScaffold("page")
    screen.set_title("In review")
    assert heard.read() == []
    show(window, screen)
    screen.set_title("In review")
    assert heard.read() == [Announcement("In review", False)]
    screen.set_title("No account this time")
    assert heard.read() == [Announcement("No account this time", False)]


def test_that_a_message_is_said_when_it_drops(window: QWidget, heard: Heard) -> None:
    Banner(window, "Message, now", "Your code is here").drop()
    Banner(window, "Something went wrong", "Try again", tone=Tone.BAD).drop()
    assert heard.read() == [
        Announcement("Message, now, Your code is here", False),
        Announcement("Something went wrong, Try again", True),
    ]
