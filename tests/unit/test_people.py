"""The invented people, banks and shops: every number is well formed, and none could be a real card's."""

from __future__ import annotations

from itertools import permutations

import pytest

from models.contract.history_data import (
    AccountKind,
    ExchangeHistory,
    LoginHistory,
    MailHistory,
    PersonalData,
    SocialHistory,
    WealthHistory,
)
from models.contract.wire import Message
from models.domain.cards import CardKind, card_products, has_valid_check_digit, recognise
from models.domain.documents import birth_date, is_resident_id
from models.domain.mobiles import is_mobile
from models.domain.people import Person, load_people, person_by_id
from models.domain.shops import load_shops, shop_name

CARD_STATES = {"active", "frozen", "closed"}
ITEMS: dict[str, type[Message] | None] = {
    "social": SocialHistory,
    "mail": MailHistory,
    "wealth": WealthHistory,
    "game": None,
    "service": None,
}

everyone = pytest.mark.parametrize("person", load_people(), ids=lambda person: person.id)


def test_that_every_leaf_has_a_person() -> None:
    assert len(load_people()) >= 10
    assert {person.leaf for person in load_people()} == {"A", "B", "C", "D", "E"}


def test_that_nobody_shares_an_id_a_document_a_mobile_number_a_card_or_an_account() -> None:
    people = load_people()
    for values in (
        [person.id for person in people],
        [person.document_number for person in people],
        [person.mobile for person in people],
        [card.number for person in people for card in person.cards],
        [(account.kind, account.account) for person in people for account in person.accounts],
    ):
        assert len(values) == len(set(values))


def test_that_a_person_is_found_by_id() -> None:
    assert person_by_id("wang-xiaoming").name == "王小明"
    with pytest.raises(KeyError):
        person_by_id("nobody")


@everyone
def test_that_the_document_number_is_valid_and_carries_the_birth_date(person: Person) -> None:
    assert is_resident_id(person.document_number)
    assert person.personal["birth_date"] == birth_date(person.document_number).isoformat()


@everyone
def test_that_every_card_number_is_valid_and_of_an_invented_bank(person: Person) -> None:
    for card in person.cards:
        assert has_valid_check_digit(card.number)
        product = recognise(card.number)
        assert product is not None
        assert len(card.number) == product.length
        assert card.status in CARD_STATES


@everyone
def test_that_every_mobile_number_has_the_form_of_one(person: Person) -> None:
    assert is_mobile(person.mobile)
    assert all(is_mobile(card.mobile) for card in person.cards)


@everyone
def test_that_the_leaf_follows_from_what_the_person_has(person: Person) -> None:
    leaves = {
        (True, True, False): "A",
        (True, False, True): "B",
        (True, False, False): "C",
        (False, True, False): "D",
        (False, False, False): "E",
    }
    assert person.leaf == leaves[person.wallet_open, person.credit_account, person.bound_card is not None]
    credit_cards = [card for card in person.cards if recognise(card.number).kind is CardKind.CREDIT]  # type: ignore[union-attr]
    if person.credit_account:
        assert [recognise(card.number).bank_id for card in credit_cards] == ["heron"]  # type: ignore[union-attr]
    if person.bound_card is not None:
        assert person.bound_card in [card.number for card in person.cards]


@everyone
def test_that_the_history_has_exactly_the_data_items_of_the_contract(person: Person) -> None:
    if person.wallet_open:
        ExchangeHistory(**person.wallet_history["exchange"])
        LoginHistory(**person.wallet_history["login"])
    PersonalData.model_validate(person.personal)
    for account in person.accounts:
        items = ITEMS[AccountKind(account.kind)]
        if items is None:
            assert account.history == {}
        else:
            items.model_validate(account.history)


@everyone
def test_that_the_outcome_is_told_in_both_languages(person: Person) -> None:
    assert person.outcome("en").isascii()
    assert not person.outcome("zh").isascii()
    assert person.title("zh") == person.name
    assert person.title("en").isascii()


def test_that_no_card_prefix_could_be_an_issuers() -> None:
    """Numbers that begin with 9 and three digits are a country's own (ISO/IEC 7812); these countries do not exist."""
    unassigned = {"301", "317", "331", "371", "530"}
    for product in card_products():
        assert product.prefix[0] == "9"
        assert product.prefix[1:4] in unassigned
        assert 16 <= product.length <= 19


def test_that_no_prefix_is_the_beginning_of_another() -> None:
    for one, other in permutations(card_products(), 2):
        assert not other.prefix.startswith(one.prefix)


def test_that_every_shop_has_two_names_and_a_price() -> None:
    assert len({shop.id for shop in load_shops()}) == 5
    for shop in load_shops():
        assert shop.name("en").isascii()
        assert not shop.name("zh").isascii()
        assert shop.amount > 0


def test_that_shops_are_named_in_the_language_spoken() -> None:
    assert shop_name("teahouse", "zh_CN") == "春山茶馆"
    assert shop_name("teahouse", "en") == "Spring Hill Teahouse"
    assert shop_name("gone", "en") == "gone"
