"""The pytest plugin: fixtures ``world`` and ``phone``, for tests that read like what a person does.

::

    def test_that_a_wrong_code_is_said_at_its_field(phone):
        phone.sign_in("wang-xiaoming")
        phone.tap("wallet_home.open_account")
        phone.type("name_entry.name", "persona.name_gap")
        ...
        phone.expect("verify_code")

The program is found by the setting ``kaihu_world = main:open_world``. Every test has a world of its own, seeded,
with a clock that only the test moves, and must leave nothing behind: no widget, no task, no unheard exception.
"""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui.testing.shared_world import SharedWorld, folder_for_worlds
from kaihu_testing.leaks import Leaks
from kaihu_testing.waiting import WaitedTooLong, wait_until
from models.ports import OpenWorld

if TYPE_CHECKING:
    from gui.testing.phone_driver import PhoneDriver
    from gui.testing.world_driver import WorldDriver

STARTS_AT = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)
"""The time in every test's world: 9:41 in China."""
SEED = 1


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("kaihu_world", "module:function that opens a world", default="main:open_world")


@pytest.fixture(scope="session")
def open_world(request: pytest.FixtureRequest) -> OpenWorld:
    """The function that the setting ``kaihu_world`` names."""
    module, _, function = str(request.config.getini("kaihu_world")).partition(":")
    opener: OpenWorld = getattr(importlib.import_module(module), function)
    return opener


@pytest.fixture(scope="session")
def _qt_loop(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """One asyncio loop on Qt's for the whole process. It runs whenever Qt's loop does."""
    from qasync import QEventLoop

    loop = QEventLoop(qapp)
    yield loop
    loop.close()


@pytest.fixture
def gui_loop(_qt_loop: asyncio.AbstractEventLoop) -> Iterator[asyncio.AbstractEventLoop]:
    """The GUI's asyncio loop, taken for running during the test; what crashes unheard on it fails the test."""
    unheard: list[dict[str, Any]] = []
    _qt_loop.set_exception_handler(lambda _loop, context: unheard.append(context))
    asyncio._set_running_loop(_qt_loop)
    try:
        yield _qt_loop
    finally:
        asyncio._set_running_loop(None)
        _qt_loop.set_exception_handler(None)
    assert not unheard, f"unheard on the GUI's loop: {unheard}"


@pytest.fixture(scope="session")
def shared_world(open_world: OpenWorld) -> Iterator[SharedWorld]:
    """The process's one open world."""
    with folder_for_worlds() as folder:
        shared = SharedWorld(
            lambda place: open_world(place, seed=SEED, played=True, starts_at=STARTS_AT), folder
        )
        yield shared
        shared.close()


@pytest.fixture
def world(shared_world: SharedWorld, gui_loop: asyncio.AbstractEventLoop) -> Iterator[WorldDriver]:
    """A world as it was when it was made, for this test alone."""
    from gui.testing.world_driver import WorldDriver

    driver = WorldDriver(shared_world, gui_loop)
    yield driver
    driver.close()


@pytest.fixture
def phone(world: WorldDriver, qapp: QApplication, tmp_path: Path) -> Iterator[PhoneDriver]:
    """A phone in that world; ``phone.sign_in(person)`` picks whose."""
    from gui.kit import motion, theme
    from gui.kit.language import Language, language
    from gui.testing.phone_driver import PhoneDriver

    theme.apply(qapp)
    motion.set_motion(False)
    language().set_language(Language.EN)
    leaks = Leaks(world.loop)
    driver = PhoneDriver(world, tmp_path)
    yield driver
    driver.close()
    left_on_phone = driver.left_behind
    del driver
    language().set_language(Language.EN)
    _fail_on(leaks, left_on_phone)


def _fail_on(leaks: Leaks, left_on_phone: list[str]) -> None:
    """Give what is ending the chance to end, and fail on what is left."""
    if left_on_phone:
        pytest.fail("\n".join(left_on_phone))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    try:
        wait_until(lambda: not leaks.tasks(), "the end of every task")
    except WaitedTooLong:
        pytest.fail("\n".join(leaks.found()))
    if found := leaks.found():
        pytest.fail("\n".join(found))
