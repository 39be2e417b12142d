"""The walker in the main leaves, as far as there is time for it in every run of the suite; ``make walk`` goes everywhere."""

from __future__ import annotations

import random

import pytest

from gui.runs.scenario import load_scenarios, scenario_by_id
from gui.runs.steps import Paste, Step, Type
from gui.testing.walker.drawn import Walks
from gui.testing.walker.edges import Map, explore
from gui.testing.walker.place import offers, place_of, values_by_field
from gui.testing.walker.visitor import Visitor
from kaihu_testing.expecting import expect
from models.domain.application import ApplicationState
from tests.walker.drawing import search
from tests.walker.parts import part_of

SEED = 6


@pytest.mark.parametrize("scenario", ["opening-b", "opening-e"])
def test_that_some_edges_of_every_place_on_the_way_break_nothing(visitor: Visitor, scenario: str) -> None:
    chance = random.Random(SEED)  # noqa: S311
    found = Map()

    def one(moves: tuple[Step, ...]) -> tuple[Step, ...]:
        return (chance.choice(moves),)

    explore(visitor, scenario_by_id(scenario), found, pick=one)
    assert not found.findings, "\n".join(map(str, found.findings))
    assert not found.lost
    assert len(found.edges) > len(found.explored)


@pytest.mark.parametrize("scenario", ["opening-a", "traditional"])
def test_that_some_random_walks_break_nothing(visitor: Visitor, scenario: str) -> None:
    walks = Walks(visitor, scenario_by_id(scenario))
    found = search(walks, 8, SEED)
    assert found is None, str(found)
    assert walks.steps


def test_that_a_field_is_offered_what_is_right_wrong_and_unfit_for_it(visitor: Visitor) -> None:
    node = visitor.begin("wang-xiaoming")
    for step in part_of("opening-c", ApplicationState.CARD_ENTRY).steps:
        node = node.after(step, visitor.do(step))
    moves = offers(visitor.phone, place_of(visitor.phone))
    typed = {step.value for step in moves if isinstance(step, Type) and step.type == "bind_card.number"}
    assert typed >= {"persona.card", "wrong_card:unknown", "wrong_card:check-digit", "0"}
    assert "persona.card:frozen" not in typed


def test_that_every_field_of_a_scenario_is_known() -> None:
    steps = [step for scenario in load_scenarios() for step in scenario.steps]
    fields = {step.type for step in steps if isinstance(step, Type)}
    fields |= {step.paste for step in steps if isinstance(step, Paste)}
    assert values_by_field().keys() == fields


def test_that_a_place_can_be_come_back_to_from_another(visitor: Visitor) -> None:
    node = visitor.begin("wang-xiaoming")
    kept = node
    for step in part_of("opening-c", ApplicationState.CARD_ENTRY).steps:
        node = node.after(step, visitor.do(step))
    card = visitor.keep(node.place)
    assert card is not None
    visitor.go_to(kept)
    expect(visitor.phone).to_be_in(ApplicationState.NOT_STARTED)
    visitor.go_to(card)
    expect(visitor.phone).to_be_in(ApplicationState.CARD_ENTRY)
    assert visitor.check() == card.place
