"""``make flake``: what it is asked for that cannot be done."""

from __future__ import annotations

import pytest

from tests.flake.__main__ import main


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--replay", "/none"], "there is no file /none"),
        (["--replay", "/"], "there is no file /"),
        (["--times", "0"], "argument --times: '0' is not a whole number of at least 1"),
        (["--times", "x"], "argument --times: 'x' is not a whole number of at least 1"),
        (["--workers", "-1"], "argument --workers: '-1' is not a whole number of at least 1"),
        (["tests/none.py"], "there is no tests/none.py"),
        (["tests/flake", "tests/none.py::test_it"], "there is no tests/none.py::test_it"),
    ],
)
def test_that_what_cannot_be_followed_is_said_in_a_sentence(
    asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(asked)
    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith(f"python -m tests.flake: error: {said}\n")
