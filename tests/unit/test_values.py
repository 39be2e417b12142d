"""Values by reference: what a person types, resolved at the moment of typing."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

import pytest
from stdnum import luhn

from gui.runs.known import Known, ValueUnknown
from gui.runs.values import PLAIN, is_reference, resolve, typed_class
from models.contract.application_view import ChallengeView
from models.domain.cards import recognise
from models.domain.contacts import is_address, is_email
from models.domain.documents import DocumentType, is_document
from models.domain.mobiles import is_mobile
from models.domain.names import is_name
from models.domain.passwords import PASSWORD_DIGITS, is_trivial
from models.domain.people import Person, load_people, person_by_id

CHALLENGE = ChallengeView(
    name_mask="*小明",
    name_asked=(0,),
    document_mask="1101**********1234",
    document_asked=(6, 7, 8, 9),
    remaining=5,
)
TEXT = "[Heron Bank] 482193 is your code, good for 5 minutes."
WANG = Known(person_by_id("wang-xiaoming"), CHALLENGE, "482193", TEXT, "730518")
LI = Known(person_by_id("li-jing"), CHALLENGE, "000041", TEXT)
ZHOU = Known(person_by_id("zhou-an"), CHALLENGE, "000041", TEXT)


def test_that_the_gaps_are_the_characters_that_are_asked_for() -> None:
    assert resolve("persona.name_gap", WANG) == "王"
    assert resolve("persona.document_gap", WANG) == "1993"


def test_that_the_code_before_is_another_one_and_is_unknown_where_only_one_came() -> None:
    assert resolve("sms.code:before", WANG) == "730518"
    with pytest.raises(ValueUnknown):
        resolve("sms.code:before", ZHOU)


def test_that_the_start_of_a_compound_surnames_name_is_the_surname() -> None:
    assert resolve("persona.name_start", Known(person_by_id("ouyang-tuo"))) == "欧阳"


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
    debit, credit, frozen, closed = (
        resolve(f"persona.card{kind}", ZHOU) for kind in ("", ":credit", ":frozen", ":closed")
    )
    assert len({debit, credit, frozen, closed}) == 4
    assert (statuses[debit], statuses[frozen], statuses[closed]) == ("active", "frozen", "closed")


def test_that_the_second_card_can_be_bound_and_is_bound_to_no_wallet() -> None:
    first, second = resolve("persona.card", LI), resolve("persona.card:second", LI)
    assert first == LI.person.bound_card
    assert second != first
    assert recognise(second) != recognise(first)
    with pytest.raises(ValueUnknown, match="wang-xiaoming has no second debit card in use"):
        resolve("persona.card:second", WANG)


@pytest.mark.parametrize("person", load_people(), ids=attrgetter("id"))
def test_that_somebody_else_has_a_wallet_under_a_resident_id(person: Person) -> None:
    known = Known(person)
    (other,) = (each for each in load_people() if each.document_number == resolve("other.document", known))
    assert other.wallet_open
    assert other != person
    assert resolve("other.name", known) == other.name
    assert is_document(DocumentType.RESIDENT_ID, other.document_number)


@pytest.mark.parametrize("person", load_people(), ids=attrgetter("id"))
def test_that_what_is_unfit_is_out_of_form_whoever_it_is_about(person: Person) -> None:
    known = Known(person)
    assert not is_name(resolve("unfit_name", known))
    assert not is_mobile(resolve("unfit_mobile", known))
    assert not is_address(resolve("unfit_address", known))
    assert not is_email(resolve("unfit_email", known))
    if person.document_type is DocumentType.RESIDENT_ID:
        number = resolve("unfit_document", known)
        assert sorted(number) == sorted(person.document_number)
        assert not is_document(person.document_type, number)


@pytest.mark.parametrize("person", load_people(), ids=attrgetter("id"))
def test_that_one_trivial_password_is_so_for_everybody_and_the_other_for_this_person(person: Person) -> None:
    known = Known(person)
    assert is_trivial(resolve("trivial_password", known))
    own = resolve("trivial_password:birth-date", known)
    assert not is_trivial(own)
    assert is_trivial(own, person.personal["birth_date"])


def test_that_each_wrong_card_is_wrong_in_one_way_only() -> None:
    issued = {card.number: person.id for person in load_people() for card in person.cards}
    whys = ("check-digit", "unknown-bank", "unknown", "stranger", "bound")
    check_digit, no_bank, unknown, stranger, bound = (resolve(f"wrong_card:{why}", WANG) for why in whys)
    assert not luhn.is_valid(check_digit)
    assert recognise(check_digit) is not None
    assert luhn.is_valid(no_bank)
    assert recognise(no_bank) is None
    assert luhn.is_valid(unknown)
    assert recognise(unknown) is not None
    assert unknown not in issued
    assert issued[stranger] != "wang-xiaoming"
    assert person_by_id(issued[stranger]).bound_card is None
    assert person_by_id(issued[bound]).bound_card == bound
    assert issued[bound] != "wang-xiaoming"


@pytest.mark.parametrize(("reference", "typed"), [("amount:12000", "120"), ("amount:1205", "12.05")])
def test_that_an_amount_is_typed_in_yuan(reference: str, typed: str) -> None:
    assert resolve(reference, WANG) == typed


@pytest.mark.parametrize("reference", ["persona.name_gap", "sms.code", "sms.text", "wrong_code:1"])
def test_that_a_value_that_is_not_there_yet_is_said_so(reference: str) -> None:
    with pytest.raises(ValueUnknown):
        resolve(reference, Known(person_by_id("wang-xiaoming")))


def test_that_a_person_without_such_a_card_is_said_so() -> None:
    with pytest.raises(ValueUnknown, match="wang-xiaoming has no credit card"):
        resolve("persona.card:credit", WANG)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "王",
        "13800001234",
        "persona.",
        "amount:0",
        "amount:1.5",
        "wrong_code",
        "persona.card|",
        "persona.card|loud",
        "|lower",
    ],
)
def test_that_a_literal_is_no_reference(text: str) -> None:
    assert not is_reference(text)
    with pytest.raises(ValueError, match="refers to no value"):
        resolve(text, WANG)


@pytest.mark.parametrize("reference", sorted(PLAIN))
def test_that_no_reference_gives_away_its_value(reference: str) -> None:
    known = LI if reference == "persona.card:second" else ZHOU if "card:" in reference else WANG
    assert resolve(reference, known) not in reference


@pytest.mark.parametrize(
    ("text", "kept"), [("482193", "digits:6"), ("王", "letters:1"), ("a 1", "text:3"), ("", "text:0")]
)
def test_that_of_a_literal_only_class_and_length_are_kept(text: str, kept: str) -> None:
    assert typed_class(text) == kept


@pytest.mark.parametrize(
    ("form", "typed"),
    [
        ("spaced", "1380 0001 234"),
        ("dashed", "1380-0001-234"),
        ("full-width", "１３８００００１２３４"),
    ],
)
def test_that_a_value_can_be_written_in_another_form(form: str, typed: str) -> None:
    person = replace(WANG.person, mobile="13800001234")
    assert resolve(f"persona.mobile|{form}", replace(WANG, person=person)) == typed


def test_that_a_check_letter_can_be_written_small() -> None:
    person = replace(WANG.person, document_number="11010119930714123X")
    assert resolve("persona.document|lower", replace(WANG, person=person)) == "11010119930714123x"


@pytest.mark.parametrize("person", load_people(), ids=attrgetter("id"))
def test_that_a_new_password_may_be_set_and_a_trivial_one_may_not(person: Person) -> None:
    new, trivial = (resolve(f"{kind}_password", Known(person)) for kind in ("new", "trivial"))
    assert new != person.wallet_password
    assert not is_trivial(new, person.document_number, person.mobile)
    assert is_trivial(trivial, person.document_number, person.mobile)


def test_that_a_wrong_password_is_never_the_right_one() -> None:
    wrong = {resolve(f"wrong_password:{number}", WANG) for number in range(1, 6)}
    assert len(wrong) == 5
    assert resolve("persona.password", WANG) not in wrong
    assert all(len(password) == PASSWORD_DIGITS for password in wrong)


def test_that_without_a_wallet_there_is_no_password_to_know() -> None:
    with pytest.raises(ValueUnknown, match="wu-ge has no wallet password yet"):
        resolve("persona.password", Known(person_by_id("wu-ge")))


@pytest.mark.parametrize("person", load_people(), ids=attrgetter("id"))
def test_that_wrong_names_are_in_form_differ_and_are_nobodys(person: Person) -> None:
    wrong = [resolve(f"wrong_name_full:{number}", Known(person)) for number in range(1, 10)]
    assert all(is_name(name) for name in wrong)
    assert len(set(wrong)) == len(wrong)
    assert not {*wrong} & {each.name for each in load_people()}
    assert resolve("wrong_name_full", Known(person)) == wrong[0]


@pytest.mark.parametrize("what", ["wrong_code", "wrong_document", "wrong_name"])
def test_that_what_is_wrong_by_number_is_wrong_in_another_way_each_time(what: str) -> None:
    right = {"wrong_code": "482193", "wrong_document": "1993", "wrong_name": "王"}[what]
    wrong = {resolve(f"{what}:{number}", WANG) for number in range(1, 10)}
    assert len(wrong) == 9
    assert right not in wrong


def test_that_a_letter_of_a_latin_name_is_wrong_as_a_letter() -> None:
    challenge = CHALLENGE.model_copy(update={"name_asked": (1,)})
    wrong = resolve("wrong_name", Known(person_by_id("mira-solan"), challenge))
    assert wrong.isascii()
    assert wrong != person_by_id("mira-solan").name[1]
