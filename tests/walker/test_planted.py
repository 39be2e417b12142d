"""What is planted into the program is found by each kind of walk, and told as shortly as it can be."""

from __future__ import annotations

import asyncio

import pytest

from gui.runs.steps import Step, Tap, told
from gui.screens.verify_code.presenter import VerifyCodePresenter
from gui.testing.walker.drawn import Walks
from gui.testing.walker.edges import Map, explore
from gui.testing.walker.faults import Faults, strike
from gui.testing.walker.rules import DEAD_END
from gui.testing.walker.visitor import Visitor
from models.domain.application import ApplicationState
from tests.simulation.planted import bug_by_name
from tests.walker.drawing import search
from tests.walker.parts import part_of
from tests.walker.telling import as_test


@pytest.fixture
def _back_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Back on the screen that asks for the code is under way for ever."""
    monkeypatch.setattr(VerifyCodePresenter, "change_card", lambda presenter: presenter._update(busy=True))


@pytest.mark.usefixtures("_back_leads_nowhere")
def test_that_an_edge_into_a_dead_end_is_found(visitor: Visitor) -> None:
    found = Map()

    def backs(moves: tuple[Step, ...]) -> tuple[Step, ...]:
        return tuple(move for move in moves if isinstance(move, Tap) and move.tap.endswith(".back"))

    explore(visitor, part_of("opening-a", ApplicationState.CODE_ENTRY), found, pick=backs)
    assert {finding.invariant for finding in found.findings} == {DEAD_END}
    assert [finding.journey[-1] for finding in found.findings] == [Tap(tap="verify_code.back")]


@pytest.mark.usefixtures("_back_leads_nowhere")
def test_that_a_random_walk_into_a_dead_end_shrinks_to_the_shortest_and_is_told_as_a_test(
    visitor: Visitor, gui_loop: asyncio.AbstractEventLoop
) -> None:
    found = search(Walks(visitor, part_of("opening-a", ApplicationState.CODE_ENTRY)), 60, 1)
    assert found is not None
    assert found.invariant == DEAD_END
    assert [told(step) for step in found.journey] == [
        "tap wallet_home.open_account",
        "type persona.name_gap into name_entry.name",
        "type persona.document_gap into name_entry.document",
        "tap name_entry.submit",
        "tap account_found.terms",
        "tap account_found.submit",
        "tap verify_code.back",
    ]
    *_, last, _ = as_test(found, gui_loop).splitlines()[:-1]
    assert last.strip() == 'phone.tap("verify_code.back")'


def test_that_work_done_again_is_found_where_a_message_comes_twice(visitor: Visitor) -> None:
    found = Faults()
    with bug_by_name("replay").planted():
        strike(visitor, part_of("opening-c", ApplicationState.CARD_ENTRY), found)
    assert {finding.invariant for finding in found.findings} == {"the outcome of once"}
