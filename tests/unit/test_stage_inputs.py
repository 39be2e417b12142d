"""What the stage offers to type for a person."""

from __future__ import annotations

import pytest

from gui.stage.inputs import HIDDEN, InputKind, PersonInput, Standing, inputs_of
from models.domain.partial import make_challenge
from models.domain.people import load_people, person_by_id
from tests.presenters.fakes import challenge

WANG = person_by_id("wang-xiaoming")
NOWHERE = Standing()


def item(person_id: str, kind: InputKind, screen: str) -> PersonInput | None:
    """The first input of its kind that is listed while ``screen`` is shown."""
    found = inputs_of(person_by_id(person_id), Standing(screen, new_password="274905"))
    return next((each for each in found if each.kind is kind), None)


def test_that_only_the_gaps_are_typed_once_they_are_known() -> None:
    name, document = inputs_of(WANG, Standing("name_entry", challenge()))[:2]
    assert (name.shown, name.typed) == ("王小明", "王")
    assert (document.shown, document.typed) == (WANG.document_number, WANG.document_number[6:10])


def test_that_what_is_typed_is_what_the_server_asks_for() -> None:
    for person in load_people():
        asked = make_challenge(person.name, person.document_number, 3)
        view = challenge().model_copy(
            update={"name_asked": asked.name_asked, "document_asked": asked.document_asked}
        )
        name, document = inputs_of(person, Standing("name_entry", view))[:2]
        assert name.typed == "".join(person.name[place] for place in asked.name_asked)
        assert document.typed == "".join(person.document_number[place] for place in asked.document_asked)


def test_that_every_card_is_offered() -> None:
    zhou = person_by_id("zhou-an")
    cards = [each for each in inputs_of(zhou, NOWHERE) if each.kind is InputKind.CARD]
    assert [each.typed for each in cards] == [card.number for card in zhou.cards]


def test_that_a_code_is_offered_when_one_came() -> None:
    kinds = [each.kind for each in inputs_of(WANG, NOWHERE)]
    assert InputKind.CODE not in kinds
    assert inputs_of(WANG, Standing(code="482193"))[-1].typed == "482193"


def test_that_what_is_spoken_of_an_input_gives_none_away() -> None:
    for person in load_people():
        for screen in ("name_entry", "paper_form", "set_password", "verify_code"):
            for each in inputs_of(person, Standing(screen, code="482193", new_password="274905")):
                assert "*" in each.spoken
                assert each.spoken != each.typed
                assert each.typed not in each.spoken


def test_that_one_mobile_number_is_offered_once() -> None:
    mobiles = [each.typed for each in inputs_of(WANG, NOWHERE) if each.kind is InputKind.MOBILE]
    assert mobiles == ["13800001234"]


@pytest.mark.parametrize("screen", ["record_entry", "paper_form"])
def test_that_the_record_is_typed_whole_where_it_is_asked_for_whole(screen: str) -> None:
    for person in load_people():
        # An older challenge may still be known.
        name, document = inputs_of(person, Standing(screen, challenge()))[:2]
        assert (name.typed, name.address) == (person.name, f"{screen}.name")
        assert (document.typed, document.address) == (person.document_number, f"{screen}.document")


@pytest.mark.parametrize(
    ("kind", "screen", "address"),
    [
        (InputKind.MOBILE, "bind_card", "bind_card.mobile"),
        (InputKind.MOBILE, "record_entry", "record_entry.mobile"),
        (InputKind.MOBILE, "paper_form", "paper_form.mobile"),
        (InputKind.ADDRESS, "paper_form", "paper_form.address"),
        (InputKind.EMAIL, "paper_form", "paper_form.email"),
        (InputKind.PASSWORD, "confirm_card", "confirm_card.password"),
        (InputKind.PASSWORD, "set_password", "set_password.password"),
        (InputKind.REPEAT, "set_password", "set_password.repeat"),
    ],
)
def test_that_an_input_goes_to_its_field_on_the_screen_that_is_shown(
    kind: InputKind, screen: str, address: str
) -> None:
    found = item("wu-ge", kind, screen)
    assert found is not None
    assert found.address == address


@pytest.mark.parametrize("kind", [InputKind.ADDRESS, InputKind.EMAIL, InputKind.PASSWORD, InputKind.REPEAT])
def test_that_what_one_screen_alone_asks_for_is_listed_there_alone(kind: InputKind) -> None:
    assert item("li-jing", kind, "wallet_home") is None


def test_that_a_password_is_typed_but_never_listed() -> None:
    li_jing = item("li-jing", InputKind.PASSWORD, "confirm_card")
    wu_ge = item("wu-ge", InputKind.PASSWORD, "set_password")
    assert li_jing is not None
    assert wu_ge is not None
    assert (li_jing.shown, li_jing.typed) == (HIDDEN, person_by_id("li-jing").wallet_password)
    assert (wu_ge.shown, wu_ge.typed) == (HIDDEN, "274905")
