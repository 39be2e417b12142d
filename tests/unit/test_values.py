"""Values by reference: what a person types, resolved at the moment of typing."""

from __future__ import annotations

import pytest
from stdnum import luhn

from gui.runs.values import PLAIN, Known, ValueUnknown, is_reference, resolve, typed_class
from models.contract.application_view import ChallengeView
from models.domain.cards import recognise
from models.domain.people import load_people, person_by_id

CHALLENGE = ChallengeView(
    name_mask="*小明",
    name_asked=(0,),
    document_mask="1101**********1234",
    document_asked=(6, 7, 8, 9),
    remaining=5,
)
WANG = Known(person_by_id("wang-xiaoming"), CHALLENGE, "482193")
ZHOU = Known(person_by_id("zhou-an"), CHALLENGE, "000041")


def test_that_the_gaps_are_the_characters_that_are_asked_for() -> None:
    assert resolve("persona.name_gap", WANG) == "王"
    assert resolve("persona.document_gap", WANG) == "1993"


def test_that_wrong_parts_have_the_right_length_and_no_right_character() -> None:
    assert len(resolve("wrong_name", WANG)) == 1
    assert resolve("wrong_name", WANG) != "王"
    wrong = resolve("wrong_document", WANG)
    assert len(wrong) == 4
    assert all(given != right for given, right in zip(wrong, "1993", strict=True))


def test_that_a_wrong_code_is_never_the_right_one() -> None:
    codes = {resolve(f"wrong_code:{number}", WANG) for number in range(1, 6)}
    assert len(codes) == 5
    assert "482193" not in codes
    assert all(len(code) == 6 for code in codes)


def test_that_a_persons_cards_are_told_apart() -> None:
    statuses = {card.number: card.status for card in ZHOU.person.cards}
    debit, credit, frozen = (resolve(f"persona.card{kind}", ZHOU) for kind in ("", ":credit", ":frozen"))
    assert len({debit, credit, frozen}) == 3
    assert statuses[debit] == "active"
    assert statuses[frozen] == "frozen"


def test_that_each_wrong_card_is_wrong_in_one_way_only() -> None:
    issued = {card.number: person.id for person in load_people() for card in person.cards}
    check_digit, no_bank, unknown, stranger = (
        resolve(f"wrong_card:{why}", WANG) for why in ("check-digit", "unknown-bank", "unknown", "stranger")
    )
    assert not luhn.is_valid(check_digit)
    assert recognise(check_digit) is not None
    assert luhn.is_valid(no_bank)
    assert recognise(no_bank) is None
    assert luhn.is_valid(unknown)
    assert recognise(unknown) is not None
    assert unknown not in issued
    assert issued[stranger] != "wang-xiaoming"


@pytest.mark.parametrize(("reference", "typed"), [("amount:12000", "120"), ("amount:1205", "12.05")])
def test_that_an_amount_is_typed_in_yuan(reference: str, typed: str) -> None:
    assert resolve(reference, WANG) == typed


@pytest.mark.parametrize("reference", ["persona.name_gap", "sms.code", "wrong_code:1"])
def test_that_a_value_that_is_not_there_yet_is_said_so(reference: str) -> None:
    with pytest.raises(ValueUnknown):
        resolve(reference, Known(person_by_id("wang-xiaoming")))


def test_that_a_person_without_such_a_card_is_said_so() -> None:
    with pytest.raises(ValueUnknown, match="wang-xiaoming has no credit card"):
        resolve("persona.card:credit", WANG)


@pytest.mark.parametrize(
    "text", ["", "王", "13800001234", "persona.", "amount:0", "amount:1.5", "wrong_code"]
)
def test_that_a_literal_is_no_reference(text: str) -> None:
    assert not is_reference(text)
    with pytest.raises(ValueError, match="refers to no value"):
        resolve(text, WANG)


@pytest.mark.parametrize("reference", sorted(PLAIN))
def test_that_no_reference_gives_away_its_value(reference: str) -> None:
    known = ZHOU if "card:" in reference else WANG
    assert resolve(reference, known) not in reference


@pytest.mark.parametrize(
    ("text", "kept"), [("482193", "digits:6"), ("王", "letters:1"), ("a 1", "text:3"), ("", "text:0")]
)
def test_that_of_a_literal_only_class_and_length_are_kept(text: str, kept: str) -> None:
    assert typed_class(text) == kept
