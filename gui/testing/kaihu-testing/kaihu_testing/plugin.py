"""The pytest plugin: its options, fixtures and checks. Loaded in every run: Qt is imported by the first test that needs it.

A test is *under watch* when it uses ``gui_loop``, as ``show`` and every ``async def`` test does. A task that died with
nobody to hear it, a task or a thread that still runs, a coroutine or an action never awaited, a modal dialog left open
and a window left over then fail it by their names, and are done away with before the next test begins.
"""

from __future__ import annotations

import asyncio
import inspect
import math
from collections.abc import Coroutine, Generator, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from kaihu_testing.headed import choose_platform
from kaihu_testing.options import LASTING_THREADS, add_options

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from kaihu_testing.context import Context
    from kaihu_testing.journal import Journal
    from kaihu_testing.showing import On, Show
    from kaihu_testing.watch import Watch

pytest_plugins = ["kaihu_testing.pictures.plugin", "kaihu_testing.trace.plugin"]

_WATCH: pytest.StashKey[Watch] = pytest.StashKey()
_SHOW: pytest.StashKey[Show] = pytest.StashKey()
_FAILED: pytest.StashKey[bool] = pytest.StashKey()
_SKIPPED = "pause skipped"
OTHERS = ("asyncio", "anyio", "trio", "twisted", "curio")
"""Markers by which other plugins tell the coroutine tests that are theirs."""


def pytest_addoption(parser: pytest.Parser) -> None:
    add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    choose_platform(config)


@pytest.fixture(scope="session")
def _qt_loop(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """One asyncio loop on Qt's for the whole process. It runs whenever Qt's loop does."""
    from kaihu_testing.leaks import watch_qthreads
    from kaihu_testing.loop import new_loop

    watch_qthreads()
    loop = new_loop(qapp)
    yield loop
    loop.close()


@pytest.fixture
def gui_loop(
    _qt_loop: asyncio.AbstractEventLoop, request: pytest.FixtureRequest
) -> Iterator[asyncio.AbstractEventLoop]:
    """The GUI's asyncio loop, taken for running during the test, which is under watch."""
    from kaihu_testing.watch import Watch

    watch = Watch(_qt_loop, request.config.getini(LASTING_THREADS))
    request.node.stash[_WATCH] = watch
    with watch.watching():
        yield _qt_loop
        found = watch.left()
    del request.node.stash[_WATCH]
    _blame(request.node, "teardown", found)


@pytest.fixture
def kaihu_watch(gui_loop: asyncio.AbstractEventLoop, request: pytest.FixtureRequest) -> Watch:
    """The watch that the test is under; other fixtures may ``tell`` it what they find left behind."""
    watch: Watch = request.node.stash[_WATCH]
    return watch


@pytest.fixture
def kaihu_context(request: pytest.FixtureRequest, kaihu_journal: Journal) -> Context:
    """What the surfaces of the test share, as the options say."""
    from kaihu_testing.context import Context

    context = Context(journal=kaihu_journal, slow_ms=request.config.getoption("slow"))
    limit = request.config.getoption("kaihu_limit")
    if limit is not None:
        context.limit_seconds = limit
    return context


@pytest.fixture
def show(
    gui_loop: asyncio.AbstractEventLoop, kaihu_context: Context, request: pytest.FixtureRequest
) -> Iterator[Show]:
    """``show(widget)`` shows it and gives its ``Surface``; it is closed and deleted after the test."""
    from kaihu_testing.showing import Show

    shown = Show(kaihu_context)
    request.node.stash[_SHOW] = shown
    yield shown
    shown.close()
    del request.node.stash[_SHOW]


@pytest.fixture
def on(show: Show) -> On:
    """``on(widget)`` acts on a widget that the test made itself and has shown, or on a part of it."""
    return show.on


def pytest_itemcollected(item: pytest.Item) -> None:
    """Give each ``async def`` test the loop, and the watch."""
    if isinstance(item, pytest.Function) and _is_ours(item) and "gui_loop" not in item.fixturenames:
        item.fixturenames.append("gui_loop")


@pytest.hookimpl
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> object | None:
    """Run an ``async def`` test on the GUI's loop."""
    __tracebackhide__ = True
    if not _is_ours(pyfuncitem):
        return None
    from kaihu_testing.waiting import finish

    arguments = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    option = pyfuncitem.config.getoption
    seconds = math.inf if option("headed") else option("kaihu_test_limit") or math.inf
    work = _closing(pyfuncitem, pyfuncitem.obj(**arguments))
    finish(asyncio.get_running_loop(), work, pyfuncitem.name, seconds)
    return True


async def _closing(item: pytest.Function, test: Coroutine[Any, Any, object]) -> None:
    """The test, and the end of the dialogs that it leaves open by ``exec()``, which would keep the loop for ever."""
    __tracebackhide__ = True
    try:
        await test
    finally:
        if not item.config.getoption("pause"):
            item.stash[_WATCH].close_modals(_owned(item))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    __tracebackhide__ = True
    if _WATCH not in item.stash:
        return (yield)
    watch = item.stash[_WATCH]
    watch.begin()
    try:
        result = yield
    except BaseException as error:
        item.stash[_FAILED] = True
        if isinstance(error, Exception | pytest.fail.Exception) and item.config.getoption("pause"):
            _pause(item)
        _blame(item, "call", watch.end(_owned(item)))
        raise
    finally:
        _say_skipped_pauses(item)
    _blame(item, "call", watch.end(_owned(item)))
    return result


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say that a pause was of no use."""
    for report in terminalreporter.getreports(""):
        for windows in (value for name, value in getattr(report, "user_properties", ()) if name == _SKIPPED):
            terminalreporter.write_line(
                f"{report.nodeid}: the pause on {windows} was skipped, as nobody sees it; give --headed"
            )


def _is_ours(item: pytest.Item) -> bool:
    """Whether it is an ``async def`` test that no other plugin runs; those have kinds or markers of their own."""
    return (
        type(item) is pytest.Function
        and inspect.iscoroutinefunction(item.obj)
        and not any(item.get_closest_marker(name) for name in OTHERS)
    )


def _owned(item: pytest.Item) -> list[QWidget]:
    """What the test's end closes: what ``show`` has shown, and what pytest-qt was told of."""
    shown = item.stash[_SHOW].shown if _SHOW in item.stash else []
    added: list[Any] = [widget() for widget, _ in getattr(item, "qt_widgets", ())]
    return [*shown, *(widget for widget in added if widget is not None)]


def _blame(item: pytest.Item, when: str, found: list[str]) -> None:
    """Fail the test for what was found; one that has failed already merely tells it."""
    __tracebackhide__ = True
    if not found:
        return
    if item.stash.get(_FAILED, False):
        item.add_report_section(when, "left behind", "\n".join(found))
        return
    item.stash[_FAILED] = True
    pytest.fail("\n".join(found), pytrace=False)


def _pause(item: pytest.Item) -> None:
    from kaihu_testing.pausing import open_windows, pause
    from kaihu_testing.waiting import finish

    if windows := open_windows():
        finish(asyncio.get_running_loop(), pause(windows), "the pause on a failure", math.inf)


def _say_skipped_pauses(item: pytest.Item) -> None:
    from kaihu_testing.pausing import take_skipped

    item.user_properties.extend((_SKIPPED, windows) for windows in take_skipped())
