"""What is filled in on the way to the account, in every state: empty, half typed, wrong, under way, refused, locked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QLineEdit

from gui.flow.problem import Problem
from gui.kit.linked_text import LinkedText
from gui.screens.confirm_card.presenter import Doing
from models.contract.application_view import ChallengeView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, Leaf
from models.domain.cards import CardKind, card_products
from models.domain.documents import DocumentType
from models.domain.people import person_by_id
from tests.presenters.fakes import START, application, challenge
from tests.presenters.leaf_standings import (
    at_account_found,
    at_first_card,
    at_other_card,
    at_password_entry,
    at_record_entry,
    password_locked,
    record_locked,
)
from tests.screens.case import Case

Act = Callable[[Any], None]
PERSON = person_by_id("wang-xiaoming")
CARD = PERSON.cards[0]
AT_NAME = application(ApplicationState.NAME_ENTRY, challenge=challenge())
AT_CARD = application(ApplicationState.CARD_ENTRY)
LATIN_NAME = ChallengeView(
    name_mask="*nna Lindqvist",
    name_asked=(0,),
    document_mask="E1****567",
    document_asked=(2, 3, 4, 5),
    remaining=5,
    document_type=DocumentType.PASSPORT,
)
OFFICER = ChallengeView(
    name_mask="**拓",
    name_asked=(0,),
    document_mask="南字第12****7号",
    document_asked=(5, 6, 7, 8),
    remaining=5,
    document_type=DocumentType.OFFICER_ID,
)


def after(*acts: Act) -> Act:
    """All of these, one after the other."""

    def act(presenter: Any) -> None:
        for each in acts:
            each(presenter)

    return act


def sending(**changes: Any) -> Act:
    """A call is under way."""
    return lambda presenter: presenter._update(busy=True, **changes)


def refused(problem: ProblemType, **figures: Any) -> Act:
    """The server's answer to what was sent."""
    return lambda presenter: presenter._take_problem(Problem(problem, **figures))


def send(presenter: Any) -> None:
    presenter.submit()


def fill_in_name(presenter: Any) -> None:
    presenter.edit_name("李")
    presenter.edit_document("1993")


def half_fill_in_name(presenter: Any) -> None:
    presenter.edit_name("王")
    presenter.edit_document("19")


def fill_in_record(presenter: Any) -> None:
    presenter.edit_name("王小明")
    presenter.edit_document(PERSON.document_number)
    presenter.edit_mobile(CARD.mobile)


def fill_in_wrong_record(presenter: Any) -> None:
    presenter.edit_name("7")
    presenter.choose_document_type(DocumentType.TAIWAN_PERMIT)
    presenter.edit_document("12")
    presenter.edit_mobile("12000001234")
    presenter.submit()


def type_card(presenter: Any) -> None:
    presenter.edit_number(CARD.number)


def fill_in_card(presenter: Any) -> None:
    type_card(presenter)
    presenter.edit_mobile(CARD.mobile)
    presenter.accept_terms(True)


def leave_card_open(presenter: Any) -> None:
    presenter.edit_number("12345")
    presenter.edit_mobile("1380000")
    presenter.submit()


def type_password(presenter: Any) -> None:
    presenter._view.page.findChild(QLineEdit, "confirm_card.password").insert("2580")
    presenter.edit_password("2580")
    presenter.accept_terms(True)


def read_terms(presenter: Any) -> None:
    presenter._view.page.findChild(LinkedText, "account_found.terms.text").link_activated.emit(
        "quick_payment"
    )


def choose_document(presenter: Any) -> None:
    presenter._view.page.findChild(QAbstractButton, "record_entry.document_type").click()


def accept(presenter: Any) -> None:
    presenter.accept_terms(True)


def _number(digits: str) -> Act:
    return lambda presenter: presenter.edit_number(digits)


_NAME_CASES = {
    "name": Case(AT_NAME),
    "name_half": Case(AT_NAME, 0, half_fill_in_name),
    "name_open": Case(AT_NAME, 0, send),
    "name_wrong": Case(AT_NAME, 0, after(fill_in_name, refused(ProblemType.NAME_MISMATCH, remaining=3))),
    "name_sending": Case(AT_NAME, 0, after(fill_in_name, sending())),
    "name_offline": Case(AT_NAME, 0, after(fill_in_name, refused(ProblemType.UNREACHABLE))),
    "name_latin": Case(application(ApplicationState.NAME_ENTRY, challenge=LATIN_NAME)),
    "name_officer": Case(application(ApplicationState.NAME_ENTRY, challenge=OFFICER)),
    "name_locked": Case(
        application(
            ApplicationState.LOCKED, challenge=challenge(0), locked_until=START + timedelta(minutes=15)
        ),
        8,
    ),
}
_RECORD_CASES = {
    "record": Case(at_record_entry()),
    "record_choosing": Case(at_record_entry(), 0, after(fill_in_record, choose_document)),
    "record_filled": Case(at_record_entry(), 0, fill_in_record),
    "record_sending": Case(at_record_entry(), 0, after(fill_in_record, sending())),
    "record_open": Case(at_record_entry(), 0, send),
    "record_wrong": Case(at_record_entry(), 0, fill_in_wrong_record),
    "record_mismatch": Case(
        at_record_entry(), 0, after(fill_in_record, refused(ProblemType.RECORD_MISMATCH, remaining=1))
    ),
    "record_known": Case(at_record_entry(), 0, after(fill_in_record, refused(ProblemType.WALLET_EXISTS))),
    "record_offline": Case(at_record_entry(), 0, after(fill_in_record, refused(ProblemType.UNREACHABLE))),
    "record_locked": Case(record_locked(), 8),
}
_CARD_CASES = {
    "card": Case(AT_CARD),
    "card_half": Case(AT_CARD, 0, _number(CARD.number[:10])),
    "card_typed": Case(AT_CARD, 0, type_card),
    "card_ready": Case(AT_CARD, 0, fill_in_card),
    "card_sending": Case(AT_CARD, 0, after(fill_in_card, sending())),
    "card_open": Case(AT_CARD, 0, leave_card_open),
    "card_mistyped": Case(AT_CARD, 0, _number(f"{CARD.number[:-1]}5")),
    "card_credit": Case(AT_CARD, 0, _number("95301044")),
    "card_terms_open": Case(AT_CARD, 0, after(fill_in_card, lambda it: it.accept_terms(False), send)),
    "card_mobile_wrong": Case(AT_CARD, 0, after(fill_in_card, refused(ProblemType.MOBILE_MISMATCH))),
    "card_offline": Case(AT_CARD, 0, after(fill_in_card, refused(ProblemType.UNREACHABLE))),
    "other_card": Case(at_other_card()),
    "other_card_leaving": Case(at_other_card(), 0, sending(returning=True)),
    "first_card": Case(at_first_card()),
    "first_card_correcting": Case(at_first_card(), 0, sending(correcting=True)),
    **{
        f"card_refused_{slug}": Case(AT_CARD, 0, after(fill_in_card, refused(slug)))
        for slug in (
            ProblemType.CARD_UNKNOWN,
            ProblemType.CARD_INACTIVE,
            ProblemType.CARD_NOT_YOURS,
            ProblemType.CARD_BOUND_ELSEWHERE,
        )
    },
    **{
        f"card_of_{product.bank_id}": Case(AT_CARD, 0, _number(f"{product.prefix}044"))
        for product in card_products()
        if product.kind is CardKind.DEBIT
    },
}
_PASSWORD_CASES = {
    "password": Case(at_password_entry()),
    "password_half": Case(at_password_entry(), 0, type_password),
    "password_sending": Case(at_password_entry(), 0, after(accept, sending(password="", doing=Doing.SUBMIT))),
    "password_open": Case(at_password_entry(), 0, send),
    "password_wrong": Case(
        at_password_entry(), 0, after(accept, refused(ProblemType.PASSWORD_WRONG, remaining=2))
    ),
    "password_offline": Case(at_password_entry(), 0, after(accept, refused(ProblemType.UNREACHABLE))),
    "password_leaving": Case(at_password_entry(), 0, sending(doing=Doing.OTHER_CARD)),
    "password_locked": Case(password_locked(), 8),
}
_ACCOUNT_CASES = {
    "account_found": Case(at_account_found()),
    "account_found_reading": Case(at_account_found(), 0, read_terms),
    "account_found_sending": Case(at_account_found(), 0, after(accept, sending())),
    "account_found_offline": Case(at_account_found(), 0, after(accept, refused(ProblemType.UNREACHABLE))),
    "account_found_terms": Case(at_account_found(leaf=Leaf.D, is_credit=False), 0, send),
    "account_found_correcting": Case(
        at_account_found(leaf=Leaf.D, is_credit=False), 0, sending(correcting=True)
    ),
}
INPUT_CASES = _NAME_CASES | _RECORD_CASES | _CARD_CASES | _PASSWORD_CASES | _ACCOUNT_CASES
