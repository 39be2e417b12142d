"""``make walk``: what it is asked for that cannot be done."""

from __future__ import annotations

import pytest

from tests.walker.__main__ import main


@pytest.mark.parametrize("walks", ["-1", "0", "many"])
def test_that_there_is_at_least_one_walk(walks: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--walks", walks])
    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith(
        f"argument --walks: '{walks}' is not a whole number of at least 1\n"
    )
