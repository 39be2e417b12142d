"""The wallet's home and what is asked for on the way to the account, in every state."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from gui.flow.problem import Problem
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, Leaf
from models.domain.documents import DocumentType
from tests.presenters.fakes import START, application, challenge, wallet
from tests.presenters.leaf_standings import (
    at_account_code,
    at_account_found,
    at_first_card,
    at_other_card,
    at_password_entry,
    at_password_setting,
    at_record_entry,
    password_locked,
    record_locked,
)
from tests.presenters.standings import (
    CARD,
    account,
    at_code_entry,
)
from tests.screens.case import Case


def fill_in_wrong_name(presenter: Any) -> None:
    presenter.edit_name("李")
    presenter.edit_document("9999")
    presenter._take_problem(Problem(ProblemType.NAME_MISMATCH, remaining=3))


def fill_in_wrong_record(presenter: Any) -> None:
    presenter.edit_name("7")
    presenter.choose_document_type(DocumentType.TAIWAN_PERMIT)
    presenter.edit_document("12")
    presenter.edit_mobile("12000001234")
    presenter.submit()


def leave_card_open(presenter: Any) -> None:
    presenter.edit_number("12345")
    presenter.edit_mobile("1380000")
    presenter.submit()


def type_card(presenter: Any) -> None:
    presenter.edit_number("9530044020177351064")


ENTRY_CASES = {
    "wallet_new": Case(application(ApplicationState.NOT_STARTED)),
    "wallet_in_use": Case(
        application(ApplicationState.ACTIVE, wallet=wallet((CARD, CARD)), account=account()), at_home=True
    ),
    **{
        f"wallet_{state}": Case(
            application(state, locked_until=START + timedelta(minutes=15), account=account()), at_home=True
        )
        for state in ApplicationState
    },
    "wallet_refused": Case(
        application(ApplicationState.NOT_STARTED),
        0,
        lambda presenter: presenter._update(problem=Problem(ProblemType.UNREACHABLE)),
    ),
    "name": Case(application(ApplicationState.NAME_ENTRY, challenge=challenge())),
    "name_open": Case(
        application(ApplicationState.NAME_ENTRY, challenge=challenge()),
        0,
        lambda presenter: presenter.submit(),
    ),
    "name_wrong": Case(
        application(ApplicationState.NAME_ENTRY, challenge=challenge()), 0, fill_in_wrong_name
    ),
    "name_locked": Case(
        application(
            ApplicationState.LOCKED, challenge=challenge(0), locked_until=START + timedelta(minutes=15)
        ),
        8,
    ),
    "card": Case(application(ApplicationState.CARD_ENTRY)),
    "card_typed": Case(application(ApplicationState.CARD_ENTRY), 0, type_card),
    "card_open": Case(application(ApplicationState.CARD_ENTRY), 0, leave_card_open),
    "code": Case(at_code_entry()),
    "code_short": Case(at_code_entry(), 70, lambda presenter: presenter.submit("12")),
    "code_expired": Case(at_code_entry(), 301),
    "code_exhausted": Case(at_code_entry(remaining=0)),
    "record": Case(at_record_entry()),
    "record_open": Case(at_record_entry(), 0, lambda presenter: presenter.submit()),
    "record_wrong": Case(at_record_entry(), 0, fill_in_wrong_record),
    "record_mismatch": Case(
        at_record_entry(),
        0,
        lambda presenter: presenter._take_problem(Problem(ProblemType.RECORD_MISMATCH, remaining=1)),
    ),
    "record_locked": Case(record_locked(), 8),
    "account_found": Case(at_account_found()),
    "account_found_terms": Case(
        at_account_found(leaf=Leaf.D, is_credit=False), 0, lambda presenter: presenter.submit()
    ),
    "account_code": Case(at_account_code()),
    "account_code_expired": Case(at_account_code(), 301),
    "password": Case(at_password_entry()),
    "password_open": Case(at_password_entry(), 0, lambda presenter: presenter.submit()),
    "password_locked": Case(password_locked(), 8),
    "new_password": Case(at_password_setting()),
    "new_password_trivial": Case(
        at_password_setting(), 0, lambda presenter: presenter.edit_password("123456")
    ),
    "other_card": Case(at_other_card()),
    "first_card": Case(at_first_card()),
}
