"""What `main.py` says and does before a command takes over."""

from __future__ import annotations

import ast
import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from gui.terminal import NOBODY_READS
from models.ports import OpenWorld

MAIN = Path(main.__file__)


def run_without_dependencies(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run main.py with an interpreter that sees no installed package."""
    command = [sys.executable, "-S", "-E", str(MAIN), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def recorded(monkeypatch: pytest.MonkeyPatch, name: str) -> list[list[str]]:
    """Replace the command `name` by one that records its arguments, and return the record."""
    calls: list[list[str]] = []

    def run(arguments: list[str], open_world: OpenWorld) -> int:
        assert open_world is main.open_world
        calls.append(arguments)
        return 7

    monkeypatch.setattr(sys.modules[__name__], "run", run, raising=False)
    monkeypatch.setitem(main.COMMANDS, name, main.Command(__name__, "run", "records"))
    return calls


def test_that_help_lists_every_command_without_any_dependency() -> None:
    ended = run_without_dependencies("--help")
    assert (ended.returncode, ended.stderr) == (0, "")
    listed = [line.split()[0] for line in ended.stdout.splitlines() if line.startswith("  ")]
    assert listed == list(main.COMMANDS)


@pytest.mark.parametrize("arguments", [(), *((name,) for name in main.COMMANDS)])
def test_that_missing_dependencies_are_told_in_one_sentence(arguments: tuple[str, ...]) -> None:
    ended = run_without_dependencies(*arguments)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert len(ended.stderr.splitlines()) == 1
    assert "make demo" in ended.stderr


def test_that_an_unknown_command_is_told_in_one_line() -> None:
    ended = run_without_dependencies("opne")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert len(ended.stderr.splitlines()) == 1
    assert "opne" in ended.stderr


def test_that_older_pythons_can_read_the_file_far_enough_to_say_so() -> None:
    ast.parse(MAIN.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("command", main.COMMANDS.values(), ids=main.COMMANDS)
def test_that_every_listed_command_exists(command: main.Command) -> None:
    assert callable(getattr(importlib.import_module(command.module), command.function))


@pytest.mark.parametrize("arguments", [[], ["--fresh"]])
def test_that_demo_runs_when_no_command_is_named(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = recorded(monkeypatch, "demo")
    assert main.main(arguments) == 7
    assert calls == [arguments]


def test_that_a_commands_own_help_is_left_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = recorded(monkeypatch, "play")
    assert main.main(["play", "--help"]) == 7
    assert calls == [["--help"]]


def test_that_ctrl_c_ends_a_command_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_arguments: list[str], _open_world: OpenWorld) -> int:
        raise KeyboardInterrupt

    recorded(monkeypatch, "demo")
    monkeypatch.setattr(sys.modules[__name__], "run", interrupted)
    assert main.main([]) == 130


def test_that_a_missing_system_library_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unloadable(_arguments: list[str], _open_world: OpenWorld) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    recorded(monkeypatch, "demo")
    monkeypatch.setattr(sys.modules[__name__], "run", unloadable)
    assert main.main([]) == 1
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "libEGL.so.1" in said
    assert "make demo" in said


@pytest.mark.parametrize(
    "arguments", [("--help",), ("play", "--help"), ("scenarios", "--json"), ("scenarios",)], ids=" ".join
)
def test_that_a_reader_who_leaves_early_ends_the_command_quietly(arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, str(MAIN), *arguments]
    # Without a buffer argparse itself would let go of what it cannot write, and end well.
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    ended = subprocess.run(
        command, stdout=writing, stderr=subprocess.PIPE, env=buffered, text=True, check=False
    )
    os.close(writing)
    assert (ended.stderr, ended.returncode) == ("", NOBODY_READS)


def test_that_main_stays_under_a_hundred_lines() -> None:
    assert len(MAIN.read_text(encoding="utf-8").splitlines()) < 100
