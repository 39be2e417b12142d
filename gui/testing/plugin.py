"""The pytest plugin: fixtures ``world`` and ``phone``, for tests that read like what a person does.

::

    def test_that_a_wrong_code_is_said_at_its_field(phone):
        phone.sign_in("wang-xiaoming")
        phone.tap("wallet_home.open_account")
        phone.type("name_entry.name", "persona.name_gap")
        ...
        expect(phone).to_show("verify_code")

The program is found by the setting ``kaihu_world = main:open_world``. Every test has a world of its own, seeded,
with a clock that only the test moves, and must leave nothing behind: no widget, no task, no unheard exception.
"""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from gui.testing.shared_world import SharedWorld, SharedWorlds, folder_for_worlds
from models.ports import OpenWorld

if TYPE_CHECKING:
    from gui.testing.clerk_driver import ClerkDriver
    from gui.testing.markers import SetUp
    from gui.testing.phone_driver import PhoneDriver
    from gui.testing.snapshots import Starts
    from gui.testing.world_driver import WorldDriver
    from kaihu_testing.context import Context
    from kaihu_testing.watch import Watch

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


def pytest_configure(config: pytest.Config) -> None:
    from gui.testing.markers import HELP

    for signature, meaning in HELP.items():
        config.addinivalue_line("markers", f"{signature}: {meaning}")
    # The process's worlds serve many tests.
    config.addinivalue_line("kaihu_lasting_threads", "^servers$")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Refuse markers that say nothing, before any fixture is made."""
    from gui.testing.markers import MarkerError, SetUp, is_marked

    if not is_marked(item):
        return
    try:
        SetUp.of(item)
    except MarkerError as error:
        pytest.fail(str(error), pytrace=False)
    if "phone" not in getattr(item, "fixturenames", ()):
        pytest.fail("the markers are about the fixture 'phone', which this test does not take", pytrace=False)


@pytest.fixture(scope="session")
def _worlds_folder() -> Iterator[Path]:
    with folder_for_worlds() as folder:
        yield folder


@pytest.fixture(scope="session")
def _worlds(open_world: OpenWorld, _worlds_folder: Path) -> Iterator[SharedWorlds]:
    """The process's open worlds, one of each seed that a test asks for."""
    worlds = SharedWorlds(
        lambda place, seed: open_world(place, seed=seed, played=True, starts_at=STARTS_AT), _worlds_folder
    )
    yield worlds
    worlds.close()


@pytest.fixture(scope="session")
def _starts(_worlds_folder: Path) -> Starts:
    """Where tests of this process have started."""
    from gui.testing.snapshots import Starts

    return Starts(_worlds_folder / "starts")


@pytest.fixture
def set_up(request: pytest.FixtureRequest) -> SetUp:
    """What the markers of the test ask for."""
    from gui.testing.markers import SetUp

    return SetUp.of(request.node)


@pytest.fixture
def picture_variant(picture_variant: str, set_up: SetUp, request: pytest.FixtureRequest) -> str:
    """How the phone of the test is shown, where it has one."""
    if "phone" not in request.fixturenames:
        return picture_variant
    return f"{set_up.theme}-{set_up.language}-{set_up.device}"


@pytest.fixture
def tree_variant(tree_variant: str, set_up: SetUp, request: pytest.FixtureRequest) -> str:
    """What the phone of the test speaks, where it has one."""
    return str(set_up.language) if "phone" in request.fixturenames else tree_variant


@pytest.fixture
def shared_world(_worlds: SharedWorlds, set_up: SetUp) -> SharedWorld:
    """The process's open world of the seed that the test wants."""
    return _worlds.of(SEED if set_up.scenario is None else set_up.scenario.seed)


@pytest.fixture
def world(shared_world: SharedWorld, gui_loop: asyncio.AbstractEventLoop) -> Iterator[WorldDriver]:
    """A world as it was when it was made, for this test alone."""
    from gui.testing.world_driver import WorldDriver

    driver = WorldDriver(shared_world, gui_loop)
    yield driver
    driver.close()


@pytest.fixture
def clerk(world: WorldDriver, qapp: QApplication, kaihu_context: Context) -> Iterator[ClerkDriver]:
    """The bank's clerk in that world, with the window open, in English and in the light theme."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from gui.kit import motion, theme
    from gui.testing.clerk_driver import ClerkDriver

    theme.apply(qapp)
    motion.set_motion(False)
    driver = ClerkDriver(world, kaihu_context)
    yield driver
    driver.close()
    del driver
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def phone(
    world: WorldDriver,
    set_up: SetUp,
    _starts: Starts,
    kaihu_watch: Watch,
    qapp: QApplication,
    tmp_path: Path,
    kaihu_context: Context,
) -> Iterator[PhoneDriver]:
    """A phone in that world, as the test's markers want it; without them, ``phone.sign_in(person)`` picks whose."""
    from gui.kit import motion, theme
    from gui.kit.language import Language, language
    from gui.kit.tokens import Theme
    from gui.testing.phone_driver import PhoneDriver

    theme.apply(qapp)
    theme.theme().set_theme(set_up.theme)
    motion.set_motion(False)
    language().set_language(set_up.language)
    driver = PhoneDriver(world, tmp_path, set_up.device, context=kaihu_context)
    try:
        _starts.bring(driver, set_up)
        yield driver
    finally:
        driver.close()
        left_on_phone = driver.left_behind
        del driver
        language().set_language(Language.EN)
        theme.theme().set_theme(Theme.LIGHT)
    kaihu_watch.tell(left_on_phone)
