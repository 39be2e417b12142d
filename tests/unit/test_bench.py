"""The bench's openings: what they are measured against is what they consist of."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.bench import measures, processes
from tests.bench.figures import Figure, paired, table

HOPS = 5
"""An opening by leaf C: looked up, verified, confirmed and reported to the bank, and its review told."""
CHANGING_CALLS = 7
"""What a person does, from signing in to leaving the approval; reading and waiting for news come on top."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines of the processes that are measured."""
    lines: list[list[str]] = []
    run = processes.run

    def note(arguments: list[str], extra: dict[str, str], limit: int = 60) -> str:
        lines.append(arguments)
        return run(arguments, extra, limit)

    monkeypatch.setattr(processes, "run", note)
    return lines


def measured(figures: Iterable[Figure]) -> Figure:
    (figure,) = figures
    assert figure.name in table([figure])
    return figure


def test_that_openings_are_measured_against_as_many_calls_hops_and_commits(
    asked: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measures, "OPENINGS", 2)
    figure = measured(measures._openings(1, lambda _line: None))
    subject, floor = asked
    assert subject == [str(processes.SUBJECT / "openings.py"), "2"]
    assert floor[:2] == [str(processes.REFERENCE / "bare_openings.py"), "2"]
    calls, hops, commits = (int(number) for number in floor[2:])
    assert hops == 2 * HOPS
    assert calls > 2 * CHANGING_CALLS
    # A hop keeps its nonce and its outcome, a call its outcome.
    assert commits >= 2 * (CHANGING_CALLS + 2 * HOPS)
    assert figure.ratio == pytest.approx(figure.value / figure.reference)


def test_that_memory_is_measured_after_a_tenth_and_after_all(asked: list[list[str]]) -> None:
    figure = measured(measures._memory(10, lambda _line: None))
    assert asked == [[str(processes.SUBJECT / "openings.py"), "10", "1"]]
    assert figure.value > 0
    assert figure.ratio == pytest.approx(figure.value / figure.reference)


def test_that_a_figure_says_whether_its_aim_is_met() -> None:
    pairs = [(90.0, 1000.0), (110.0, 1000.0), (95.0, 1000.0)]
    assert paired("a", "ms", pairs, "ratio at most 0.1", ratio_at_most=0.1).met is True
    assert paired("a", "ms", pairs, "ratio at least 0.1", ratio_at_least=0.1).met is False
    assert paired("a", "ms", pairs, "the less the better").met is None


def test_that_a_figure_that_was_left_out_shows_no_number() -> None:
    row = table([Figure("a", 0, "ms", 0, 0, "ratio at most 0.1", left_out="no browser found")]).splitlines()[
        -1
    ]
    assert "left out: no browser found" in row
    assert "0.0" not in row
