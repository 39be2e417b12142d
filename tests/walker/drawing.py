"""Walks drawn by Hypothesis, which makes a failing one as short as it can be."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from gui.testing.walker.broken import Broken
from gui.testing.walker.drawn import ON, Kind, Move, Walks
from gui.testing.walker.finding import Finding

OTHERS = (
    *8 * (Kind.USE,),
    *2 * (Kind.ON,),
    *(Kind.BACK, Kind.WAIT, Kind.FAULT, Kind.ESCAPE, Kind.CLIENT, Kind.WORLD),
)
"""How often each kind of move is made beside what the scenario does."""
MOST_ON, MOST_OTHERS, MOST_NUMBER = 12, 8, 40
NUMBERED = (Kind.USE, Kind.FAULT)

moves = st.sampled_from(OTHERS).flatmap(
    lambda kind: (
        st.builds(Move, st.just(kind), st.integers(0, MOST_NUMBER))
        if kind in NUMBERED
        else st.just(Move(kind))
    )
)
walks = st.builds(
    lambda on, others: [*on, *others],
    st.lists(st.just(ON), max_size=MOST_ON),
    st.lists(moves, max_size=MOST_OTHERS),
)
"""So far as the scenario goes, and then anything."""


def search(drawn: Walks, count: int, by: int) -> Finding | None:
    """Make ``count`` walks that the seed ``by`` draws; the shortest that breaks something, if one does."""

    @seed(by)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        print_blob=False,
        report_multiple_bugs=False,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(walks)
    def walk(made: list[Move]) -> None:
        drawn.walk(made)

    try:
        walk()
    except Broken as broken:
        return drawn.finding(broken)
    return None
