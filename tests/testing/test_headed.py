"""Seeing it: on the screen instead of offscreen, slowly, and with pauses that go on by key."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from kaihu_testing import headed, pausing
from kaihu_testing.act import stepped
from kaihu_testing.context import Context
from kaihu_testing.events import click_window, press_key
from kaihu_testing.showing import Show
from kaihu_testing.waiting import until, wait_until
from tests.testing.outcomes import outcomes_of


class Page(QWidget):
    """Counts taps, and hears keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.taps = 0
        self.keys: list[int] = []
        self.button = QPushButton("Go")
        self.button.setObjectName("page.go")
        self.button.clicked.connect(self._on_button_clicked)
        QVBoxLayout(self).addWidget(self.button)

    def _on_button_clicked(self) -> None:
        self.taps += 1


def hint_on(page: QWidget) -> QLabel | None:
    return page.findChild(QLabel, pausing.HINT_NAME)


async def use_it_and_press_f8(page: Page) -> None:
    """As a person does, once the pause is seen."""
    await until(lambda: hint_on(page) is not None, "the hint")
    click_window(page.button, page.button.rect().center())
    press_key(page, "F8")


def test_that_a_pause_leaves_the_window_usable_and_goes_on_by_key(
    show: Show, gui_loop: asyncio.AbstractEventLoop
) -> None:
    page = Page()
    show(page)
    person = gui_loop.create_task(use_it_and_press_f8(page))
    stepped("pause", pausing.wait_for_key([page]))
    wait_until(person.done, "the person")
    assert page.taps == 1
    wait_until(lambda: hint_on(page) is None, "the hint's end")


async def test_that_a_pause_in_a_coroutine_does_the_same(show: Show) -> None:
    page = Page()
    show(page)
    person = asyncio.create_task(use_it_and_press_f8(page))
    await stepped("pause", pausing.wait_for_key([page]))
    await person
    assert page.taps == 1


async def test_that_a_pause_ends_with_its_window(show: Show) -> None:
    page = Page()
    show(page)
    QTimer.singleShot(0, page.close)
    await stepped("pause", pausing.wait_for_key([page]))
    assert not page.isVisible()


async def test_that_f8_is_the_pauses_alone_only_while_it_lasts(show: Show, qapp: QApplication) -> None:
    class Listening(Page):
        def keyPressEvent(self, event: object) -> None:
            self.keys.append(1)

    page = Listening()
    show(page)
    person = asyncio.create_task(use_it_and_press_f8(page))
    await stepped("pause", pausing.wait_for_key([page]))
    await person
    assert page.keys == []
    press_key(page, "F8")
    assert page.keys == [1]


def test_that_slow_waits_after_each_action(
    show: Show, kaihu_context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns: list[int] = []

    async def turn(milliseconds: int = 0) -> None:
        turns.append(milliseconds)

    monkeypatch.setattr("kaihu_testing.surface.turn", turn)
    kaihu_context.slow_ms = 300
    show(Page()).tap("page.go")
    assert 300 in turns


def test_that_a_pause_that_nobody_sees_is_skipped_and_said(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        from PySide6.QtWidgets import QLabel

        def test_pauses(show):
            surface = show(QLabel("Hello", windowTitle="Greeting"))
            surface.pause()

        async def test_pauses_in_a_coroutine(show):
            await show(QLabel("Hello")).pause()

        def test_fails(show):
            show(QLabel("Hello", windowTitle="Failing"))
            assert False
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:schemathesis", "--pause")
    result.assert_outcomes(passed=2, failed=1)
    said = result.stdout.str()
    assert "test_pauses: the pause on Greeting was skipped, as nobody sees it; give --headed" in said
    assert "test_fails: the pause on Failing was skipped" in said
    assert said.count("was skipped") == 3


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the platform needs no variables")
def test_that_headed_takes_the_systems_platform_whatever_a_conftest_says(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    pytester.makeconftest("import os; os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')")
    tests = "import os\ndef test_platform(): assert os.environ['QT_QPA_PLATFORM'] == 'xcb'"
    assert outcomes_of(pytester, tests, "--headed") == {"test_platform": ""}


@pytest.mark.parametrize(
    ("options", "display", "said"),
    [
        (["--headed", "-n", "2"], ":99", "--headed shows one test after another: give -n 0"),
        (["--headed"], "", "--headed needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set"),
        (["--slow", "much"], "", "argument --slow"),
    ],
)
def test_that_what_cannot_be_shown_is_refused_with_the_reason(
    pytester: pytest.Pytester, options: list[str], display: str, said: str
) -> None:
    environment = {**os.environ, "DISPLAY": display, "WAYLAND_DISPLAY": "", headed.VARIABLE: ""}
    command = [sys.executable, "-m", "pytest", "-p", "no:schemathesis", *options]
    result = subprocess.run(
        command, check=False, env=environment, cwd=pytester.path, capture_output=True, text=True
    )
    assert result.returncode == pytest.ExitCode.USAGE_ERROR
    assert said in result.stderr


def test_that_the_help_lists_the_options_of_the_kit(pytester: pytest.Pytester) -> None:
    result = pytester.runpytest_subprocess("--help", "-p", "no:schemathesis")
    result.stdout.fnmatch_lines(
        ["tests of Qt programs (kaihu-testing):", "*--headed*", "*--slow=MS*", "*--pause*"]
    )
