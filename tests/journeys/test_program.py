"""The program as a process: how it is left, and what a second one on the same folder is told."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
import main
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

WHEN, DATA, *MORE = sys.argv[1:]

def say(text):
    print(text, flush=True)

def desk():
    return next(window for window in QApplication.topLevelWidgets() if hasattr(window, "frame"))

def close_in_a_call(phone):
    from PySide6.QtWidgets import QAbstractButton
    from models.ports import Fault, Link

    phone.world.links.fail_always(Link.CLIENT_PAYMENT, Fault(delay=3.0))
    desk().findChild(QAbstractButton, "wallet_home.open_account").click()
    assert not phone.idle
    desk().close()

def say_looks():
    from gui.kit.language import language
    from gui.kit.theme import theme

    say(f"{language().language} {theme().name}")

def switch():
    from PySide6.QtWidgets import QAbstractButton

    for address in ("stage.language", "stage.theme"):
        desk().findChild(QAbstractButton, address).click()
    say_looks()

def begin_anew(program, shut, error):
    from PySide6.QtWidgets import QAbstractButton
    from gui.kit.launch_screen import LaunchBar

    shut(program, error)
    say("waiting" if desk().findChild(LaunchBar).isVisible() else "at rest")
    reset = desk().findChild(QAbstractButton, "stage.reset")
    if reset.isEnabled():
        reset.click()
    else:
        program.leave()

if WHEN == "reset":
    from gui.stage.program import Program

    shut = Program._say_shut
    Program._say_shut = lambda program, error: begin_anew(program, shut, error)

if WHEN != "opening":
    from gui.stage.show import Show

    made = Show.__init__

    def watched(self, *arguments):
        made(self, *arguments)
        if WHEN == "call":
            self.phone.screen_shown.connect(lambda _screen: close_in_a_call(self.phone))
        elif WHEN == "switch":
            self.phone.signed_in.connect(lambda _person: switch())
        elif WHEN == "looks":
            self.phone.signed_in.connect(lambda _person: say_looks())
        else:
            self.phone.signed_in.connect(say)

    Show.__init__ = watched
else:
    from gui.stage.program import Program

    started = Program._on_desk_painted

    def close_at_once(self):
        started(self)
        desk().close()

    Program._on_desk_painted = close_at_once

sys.exit(main.main(["demo", "--data", DATA, *MORE]))
"""

IMPORTING = """
import os
import signal
import sys
import main

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtWidgets":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
sys.exit(main.main(["demo", "--data", sys.argv[1]]))
"""

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the program on a folder of the test's own; what is left of it is killed after the test."""
    running: list[subprocess.Popen[str]] = []

    def start(when: str = "signed in", *more: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, when, str(tmp_path / "data"), *more],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def wait_for_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def trouble(process: subprocess.Popen[str]) -> list[str]:
    """Lines of standard error but what the offscreen platform always says."""
    errors = process.communicate()[1]
    return [line for line in errors.splitlines() if "propagateSizeHints" not in line]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_an_interrupt_ends_the_program_in_order(number: int, start: Start) -> None:
    process = start()
    assert wait_for_line(process)
    process.send_signal(number)
    assert trouble(process) == []
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_an_interrupt_while_qt_is_imported_ends_the_program_without_a_word(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", IMPORTING, str(tmp_path / "data")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (-signal.SIGINT, "")
    assert not (tmp_path / "data").exists()


def test_that_closing_the_window_in_a_call_ends_the_program_in_order(start: Start) -> None:
    process = start("call")
    assert trouble(process) == []
    assert process.returncode == 0


def test_that_closing_the_window_while_the_world_opens_ends_the_program_in_order(start: Start) -> None:
    process = start("opening")
    assert trouble(process) == []
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_second_program_on_the_folder_is_told_so_and_harms_nothing(start: Start) -> None:
    first = start()
    assert wait_for_line(first)
    second = start()
    assert second.stderr is not None
    said = next(line for line in second.stderr if "propagateSizeHints" not in line)
    assert "running already" in said
    second.send_signal(signal.SIGINT)
    assert trouble(second) == []
    assert second.returncode == 1
    assert first.poll() is None
    first.send_signal(signal.SIGINT)
    assert trouble(first) == []
    assert first.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_killed_program_does_not_lock_its_folder_and_its_person_comes_back(
    start: Start, tmp_path: Path
) -> None:
    process = start()
    assert wait_for_line(process) == "wang-xiaoming"
    process.kill()
    process.communicate()
    (tmp_path / "data" / "client.json").write_text(json.dumps({"person": "lin-xia"}), encoding="utf-8")
    again = start()
    assert wait_for_line(again) == "lin-xia"
    again.send_signal(signal.SIGINT)
    assert trouble(again) == []


def looks_of(process: subprocess.Popen[str]) -> str:
    """What the program says of its language and theme once somebody is signed in; it is ended then."""
    said = wait_for_line(process)
    process.send_signal(signal.SIGINT)
    assert trouble(process) == []
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_language_and_theme_come_back_and_the_command_line_goes_before(start: Start) -> None:
    assert looks_of(start("switch", "--lang", "en", "--theme", "light")) == "zh dark"
    assert looks_of(start("looks")) == "zh dark"
    assert looks_of(start("looks", "--lang", "en", "--theme", "light")) == "en light"
    assert looks_of(start("looks", "--theme", "dark")) == "en dark"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_what_the_command_line_asked_for_is_remembered(start: Start) -> None:
    assert looks_of(start("looks", "--lang", "zh", "--theme", "dark")) == "zh dark"
    assert looks_of(start("looks")) == "zh dark"
    assert looks_of(start("looks", "--lang", "en")) == "en dark"
    assert looks_of(start("looks")) == "en dark"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_language_and_a_theme_that_there_are_not_are_none(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    nonsense = {"person": "lin-xia", "language": "xx", "theme": "pink"}
    (tmp_path / "data" / "client.json").write_text(json.dumps(nonsense), encoding="utf-8")
    assert looks_of(start("looks")) in ("en light", "zh light")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_damaged_world_is_said_in_one_line_and_begun_anew_by_the_reset(
    start: Start, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "bank.db").write_bytes(b"no database")
    process = start("reset")
    assert wait_for_line(process) == "at rest"
    assert wait_for_line(process) == "wang-xiaoming"
    process.send_signal(signal.SIGINT)
    assert trouble(process) == [
        f"Kaihu cannot open the data in {data} (file is not a database): start with --fresh or --data DIR."
    ]
    assert process.returncode == 0
    assert (data / "bank.db").read_bytes().startswith(b"SQLite format 3")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_folder_that_cannot_be_opened_is_not_begun_anew(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    process = start("reset")
    assert wait_for_line(process) == "at rest"
    assert wait_for_line(process) == ""
    assert len(trouble(process)) == 1
    assert process.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_folder_that_cannot_be_opened_is_said_with_what_to_do(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    process = start()
    assert process.stderr is not None
    said = next(line for line in process.stderr if "propagateSizeHints" not in line)
    assert "choose another folder with --data DIR" in said
    assert "--fresh" not in said
    process.send_signal(signal.SIGINT)
    assert trouble(process) == []
    assert process.returncode == 1


def test_that_an_unknown_person_is_said_before_anything_opens(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "main.py", "demo", "--data", str(tmp_path / "data"), "--person", "nobody"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2
    assert "wang-xiaoming" in ended.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("display", [None, "127.0.0.1:59535"])
def test_that_without_a_display_that_answers_the_main_scenario_is_played_instead(
    display: str | None, tmp_path: Path
) -> None:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    ended = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "demo"],
        cwd=tmp_path,
        env=kept if display is None else {**kept, "DISPLAY": display},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "no display" in ended.stdout
    assert (tmp_path / "out" / "demo" / "index.html").is_file()
