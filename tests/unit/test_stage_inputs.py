"""What the stage offers to type for a person."""

from __future__ import annotations

from gui.stage.inputs import InputKind, inputs_of
from models.domain.partial import make_challenge
from models.domain.people import load_people, person_by_id
from tests.presenters.fakes import challenge

WANG = person_by_id("wang-xiaoming")


def test_that_only_the_gaps_are_typed_once_they_are_known() -> None:
    name, document = inputs_of(WANG, challenge(), None)[:2]
    assert (name.shown, name.typed) == ("王小明", "王")
    assert (document.shown, document.typed) == (WANG.document_number, WANG.document_number[6:10])


def test_that_what_is_typed_is_what_the_server_asks_for() -> None:
    for person in load_people():
        asked = make_challenge(person.name, person.document_number, 3)
        view = challenge().model_copy(
            update={"name_asked": asked.name_asked, "document_asked": asked.document_asked}
        )
        name, document = inputs_of(person, view, None)[:2]
        assert name.typed == "".join(person.name[place] for place in asked.name_asked)
        assert document.typed == "".join(person.document_number[place] for place in asked.document_asked)


def test_that_every_card_is_offered() -> None:
    zhou = person_by_id("zhou-an")
    cards = [item for item in inputs_of(zhou, None, None) if item.kind is InputKind.CARD]
    assert [item.typed for item in cards] == [card.number for card in zhou.cards]


def test_that_a_code_is_offered_when_one_came() -> None:
    kinds = [item.kind for item in inputs_of(WANG, None, None)]
    assert InputKind.CODE not in kinds
    assert inputs_of(WANG, None, "482193")[-1].typed == "482193"


def test_that_what_is_spoken_of_an_input_gives_none_away() -> None:
    for person in load_people():
        for item in inputs_of(person, None, "482193"):
            assert "*" in item.spoken
            assert item.spoken != item.typed
            assert item.typed not in item.spoken


def test_that_one_mobile_number_is_offered_once() -> None:
    mobiles = [item.typed for item in inputs_of(WANG, None, None) if item.kind is InputKind.MOBILE]
    assert mobiles == ["13800001234"]
