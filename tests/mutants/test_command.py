"""``make mutants``: what it is asked for that cannot be done, and its end by Ctrl+C."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutants import __main__ as command


@pytest.mark.parametrize("option", ["--count", "--workers"])
@pytest.mark.parametrize("number", ["-2", "0", "many"])
def test_that_there_is_at_least_one(option: str, number: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main([option, number])
    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith(
        f"argument {option}: '{number}' is not a whole number of at least 1\n"
    )


def test_that_a_line_is_named_by_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["--only", "gui/flow/flow.py:one"])
    assert ended.value.code == 2
    assert "'one' in 'gui/flow/flow.py:one' is not the number of a line" in capsys.readouterr().err


def test_that_an_interrupt_before_the_first_mutant_claims_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_source: Path, _folder: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "copy_tree", interrupted)
    monkeypatch.setattr("signal.signal", lambda _number, _handler: None)
    assert command.main(["--count", "2"]) == 130
    assert capsys.readouterr().out == "\nnothing was tried\ninterrupted after 0 of 2 mutants\n"
