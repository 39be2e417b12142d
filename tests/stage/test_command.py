"""What the command line of `demo` can ask for."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from gui.flow.session import Remembered
from gui.runs.scenario import scenario_by_id
from gui.stage import command
from gui.stage.appearance import Aspect, Motion
from gui.stage.opening import Options
from models.domain.people import load_people


def test_that_without_motion_is_one_of_the_choices() -> None:
    assert command._parser().parse_args(["--no-motion"]).motion == Motion.OFF
    assert command._parser().parse_args([]).motion is None


@pytest.mark.parametrize("aspect", Aspect)
def test_that_every_aspect_can_be_asked_for_and_remembered(aspect: Aspect) -> None:
    assert getattr(Options(Path()), aspect) is None
    assert getattr(Remembered(), aspect) is None


def test_that_everyone_has_a_scenario_to_be_played_without_a_display() -> None:
    for person in load_people():
        assert scenario_by_id(command.scenario_of(person.id)).person == person.id


def test_that_without_a_display_the_person_asked_for_is_played_and_the_rest_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    played: list[list[str]] = []

    def play(arguments: list[str], _open_world: object) -> int:
        played.append(arguments)
        return 0

    monkeypatch.setattr("gui.runs.command.run_play", play)
    order = command._parser().parse_args(
        ["--person", "lin-xia", "--data", "elsewhere", "--theme", "dark", "--seed", "5", "--text-size", "1.3"]
    )
    assert isinstance(order, argparse.Namespace)
    assert command.play_instead(order, lambda *_arguments, **_options: pytest.fail("a world")) == 0
    (arguments,) = played
    assert scenario_by_id(arguments[0]).person == "lin-xia"
    assert arguments[arguments.index("--theme") + 1] == "dark"
    assert arguments[arguments.index("--seed") + 1] == "5"
    assert arguments[arguments.index("--text-size") + 1] == "1.3"
    assert "--device" not in arguments
    assert "--data is not used" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["taken", "taken/within"])
def test_that_a_file_in_place_of_the_data_is_refused_without_a_display_too(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.runs.command.run_play", lambda *_: pytest.fail("a play"))
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    order = command._parser().parse_args(["--data", str(tmp_path / name)])
    assert command.play_instead(order, lambda *_arguments, **_options: pytest.fail("a world")) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"Kaihu cannot write {tmp_path / 'taken'}:")
    assert len(said.err.splitlines()) == 1
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "a file"


def test_that_data_that_could_be_kept_is_left_alone_without_a_display(tmp_path: Path) -> None:
    assert command.taken_place(tmp_path) is None
    assert command.taken_place(tmp_path / "new" / "within") is None
    assert list(tmp_path.iterdir()) == []
