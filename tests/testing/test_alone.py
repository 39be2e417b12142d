"""kaihu-testing by itself: built, installed where nothing of Kaihu is, and used there on another program."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from zipfile import ZipFile

import pytest

from tests.testing.stranger import REPO, Stranger

PROGRAM = REPO / "tests" / "other_program"
OURS = ("main", "models", "servers", "tests")
HEAVY = ("fastapi", "httpx", "pydantic", "sqlalchemy", "playwright", "hypothesis", "xdist")

OWN_GUI = """
    from importlib.util import find_spec

    import gui
    import pytest


    def test_that_gui_is_the_strangers_own() -> None:
        assert gui.WHOSE == "the stranger's"


    @pytest.mark.parametrize("name", {names!r})
    def test_that_it_is_not_there(name: str) -> None:
        assert find_spec(name) is None
"""

WRONG = """
    import pytest
    from lending import Desk, look_up

    from kaihu_testing.expecting import expect


    @pytest.fixture
    def desk(show):
        return show(Desk(look_up))


    def test_wrong_text(desk):
        expect(desk.get(role="button")).to_have_text("Log in")


    def test_wrong_name(desk):
        desk.get(role="button", name="Sing in").tap()


    async def test_never_awaited(desk):
        desk.get(label="Name").type("Ann")
"""


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    """With the other program on the desk, and a folder ``gui`` beside it."""
    stranger = Stranger(tmp_path_factory.mktemp("stranger"))
    shutil.copytree(PROGRAM, stranger.desk, ignore=shutil.ignore_patterns("__pycache__", "out"))
    (stranger.desk / "gui").mkdir()
    (stranger.desk / "gui" / "__init__.py").write_text('WHOSE = "the stranger\'s"\n', encoding="utf-8")
    _write(stranger, "test_own_gui.py", OWN_GUI.format(names=OURS + HEAVY))
    yield stranger
    shutil.rmtree(stranger.folder)


def test_that_the_wheel_holds_the_kit_alone_and_asks_for_qt_and_pytest(stranger: Stranger) -> None:
    with ZipFile(stranger.wheel) as wheel:
        names = wheel.namelist()
    tops = {re.sub(r"-.*", "", Path(name).parts[0]) for name in names}
    assert tops == {"kaihu_testing"}
    assert {"kaihu_testing/py.typed", "kaihu_testing/pages.css"} <= set(names)
    assert {"pyside6-essentials", "qasync", "pytest", "pytest-qt"} <= stranger.needed()
    assert not stranger.needed() & {*HEAVY, "kaihu"}


def test_that_another_program_is_tested_with_the_kit_alone(stranger: Stranger) -> None:
    run = stranger.run("-m", "pytest", "test_lending.py", "test_own_gui.py", "--kaihu-trace-dir", "traces")
    assert run.returncode == 0, run.stdout + run.stderr
    written = (PROGRAM / "test_lending.py").read_text(encoding="utf-8")
    count = len(re.findall(r"^(?:async )?def test_", written, re.MULTILINE)) + 1 + len(OURS + HEAVY)
    assert f"{count} passed" in run.stdout
    assert not (stranger.desk / "traces").exists()


def test_that_what_is_wrong_there_is_told_as_here(stranger: Stranger) -> None:
    _write(stranger, "wrong.py", WRONG)
    run = stranger.run("-m", "pytest", "wrong.py", "--kaihu-limit", "0.1")
    assert run.returncode == 1, run.stdout + run.stderr
    assert "3 failed" in run.stdout
    assert "expect button to have the text 'Log in': its text is 'Sign in'" in run.stdout
    assert '  text field "Password" [secret]' in run.stdout
    assert re.search(
        r"nothing is button name 'Sing in'; near it:\nE +a QPushButton: button 'Sign in'", run.stdout
    )
    assert """"type 'Ann' into label 'Name'" was never awaited""" in run.stdout
    assert len(list((stranger.desk / "out" / "traces").glob("*.html"))) == 3


def _write(stranger: Stranger, name: str, content: str) -> None:
    (stranger.desk / name).write_text(dedent(content), encoding="utf-8")
