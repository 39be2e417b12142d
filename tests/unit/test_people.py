"""The invented people, banks and shops: every number is well formed, and none could be a real card's."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from models.contract.history_data import (
    AccountKind,
    ExchangeHistory,
    HistoryData,
    LoginHistory,
    MailHistory,
    PersonalData,
    SocialHistory,
    WealthHistory,
)
from models.contract.payment_bank import AccountState
from models.contract.wire import Message
from models.domain.cards import CardKind, card_products, has_valid_check_digit, recognise
from models.domain.contacts import is_address, is_email
from models.domain.documents import DocumentType, age_on, birth_date, is_document, is_resident_id
from models.domain.mobiles import is_mobile
from models.domain.names import is_name, normalise_name
from models.domain.passwords import PASSWORD_DIGITS, is_trivial
from models.domain.people import Person, load_people, person_by_id
from models.domain.shops import load_shops, shop_name
from servers.bank.scorecard import OPENING_MAXIMUM, score

CARD_STATES = {"active", "frozen", "closed"}
ITEMS: dict[str, type[Message] | None] = {
    "social": SocialHistory,
    "mail": MailHistory,
    "wealth": WealthHistory,
    "game": None,
    "service": None,
}

ON = date(2026, 11, 24)
LONGEST_OUTCOME = 80
"""Characters that a person's line in the list holds."""

everyone = pytest.mark.parametrize("person", load_people(), ids=lambda person: person.id)


def test_that_every_leaf_has_a_person() -> None:
    assert len(load_people()) >= 20
    assert {person.leaf for person in load_people()} == {"A", "B", "C", "D", "E"}


def test_that_nobody_shares_an_id_a_document_a_mobile_number_a_card_or_an_account() -> None:
    people = load_people()
    for values in (
        [person.id for person in people],
        [person.document_number for person in people],
        [person.mobile for person in people],
        [person.email for person in people],
        [card.number for person in people for card in person.cards],
        [(account.kind, account.account) for person in people for account in person.accounts],
    ):
        assert len(values) == len(set(values))


def test_that_a_person_is_found_by_id() -> None:
    assert person_by_id("wang-xiaoming").name == "王小明"
    with pytest.raises(KeyError):
        person_by_id("nobody")


@everyone
def test_that_the_document_number_is_valid_and_a_resident_id_carries_the_birth_date(person: Person) -> None:
    assert is_document(person.document_type, person.document_number)
    if person.document_type is DocumentType.RESIDENT_ID:
        assert is_resident_id(person.document_number)
        assert person.personal["birth_date"] == birth_date(person.document_number).isoformat()


def test_that_every_kind_of_document_has_a_person() -> None:
    assert {person.document_type for person in load_people()} == set(DocumentType)


@everyone
def test_that_name_address_and_email_have_the_forms_that_are_asked_for(person: Person) -> None:
    assert is_name(person.name)
    assert person.name == normalise_name(person.name)
    assert is_address(person.address)
    assert is_email(person.email)
    assert person.email.endswith("@mail.example")


@everyone
def test_that_whoever_has_a_wallet_has_a_password_that_would_be_taken(person: Person) -> None:
    assert (person.wallet_password is not None) is person.wallet_open
    if person.wallet_password is not None:
        assert person.wallet_password.isdecimal()
        assert len(person.wallet_password) == PASSWORD_DIGITS
        known = (person.document_number, person.mobile, person.personal["birth_date"])
        assert not is_trivial(person.wallet_password, *known)


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
    known = person.credit_account or (person.virtual_account is not None and not person.wallet_open)
    assert person.leaf == leaves[person.wallet_open, known, person.bound_card is not None]
    if person.credit_account:
        assert "heron" in _banks_of_active_cards(person, CardKind.CREDIT)
        assert "heron" in _banks_of_active_cards(person, CardKind.DEBIT)
    if person.bound_card is not None:
        assert person.bound_card in [card.number for card in person.cards]
    assert (person.bound_card_reference is not None) is (person.bound_card is not None)


def _banks_of_active_cards(person: Person, kind: CardKind) -> list[str]:
    products = [recognise(card.number) for card in person.cards if card.status == "active"]
    return [product.bank_id for product in products if product is not None and product.kind is kind]


def test_that_a_virtual_account_from_the_beginning_is_in_any_state_and_has_a_card_to_repay_from() -> None:
    seeded = [person for person in load_people() if person.virtual_account is not None]
    assert {person.virtual_account.state for person in seeded if person.virtual_account} == {
        state.value for state in AccountState
    }
    for person in seeded:
        account = person.virtual_account
        assert account is not None
        assert 0 <= account.used <= account.limit
        assert (account.limit > 0) is (account.state in ("approved", "frozen"))
        assert _banks_of_active_cards(person, CardKind.DEBIT)


@everyone
def test_that_the_score_leads_where_the_outcome_says(person: Person) -> None:
    report = score(_opening_history(person), ON, OPENING_MAXIMUM)
    grown = age_on(date.fromisoformat(person.personal["birth_date"]), ON) >= 18
    if not grown or report.total < 15:
        assert "declined" in person.outcome("en") or "declines" in person.outcome("en")
    elif report.limit == 0:
        assert "clerk" in person.outcome("en")
    elif person.virtual_account is not None and person.virtual_account.limit:
        assert person.virtual_account.limit == report.limit
    else:
        for language in ("en", "zh"):
            assert f"{report.limit // 100:,}" in person.outcome(language)


def test_that_one_score_leaves_the_decision_to_a_clerk() -> None:
    totals = {
        person.id: score(_opening_history(person), ON, OPENING_MAXIMUM).total for person in load_people()
    }
    assert [person for person, total in totals.items() if 15 <= total < 20] == ["xu-lan"]


def _opening_history(person: Person) -> HistoryData:
    """What the bank scores at opening. Of a new wallet there is no history, and the education is unknown to it."""
    groups: dict[str, Message] = {}
    if person.wallet_open:
        groups["exchange"] = ExchangeHistory(**person.wallet_history["exchange"])
        groups["login"] = LoginHistory(**person.wallet_history["login"])
        groups["personal"] = PersonalData.model_validate(person.personal)
    else:
        groups["personal"] = PersonalData(birth_date=date.fromisoformat(person.personal["birth_date"]))
    for account in person.accounts:
        items = ITEMS[account.kind]
        if account.linked and items is not None:
            groups[account.kind] = items.model_validate(account.history)
    return HistoryData.model_validate(groups)


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
    assert len(person.outcome("en")) <= LONGEST_OUTCOME
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
