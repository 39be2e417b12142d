"""The traditional application and the homes it is begun from, in every state."""

from __future__ import annotations

from typing import Any

from gui.flow.problem import Problem
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, DeclineReason
from models.domain.documents import DocumentType
from models.domain.people import person_by_id
from tests.presenters.fakes import application
from tests.presenters.leaf_standings import NO_WALLET
from tests.presenters.paper_standings import FORM_ENTRY, delivered, form_declined, in_verification, mailed
from tests.presenters.standings import active
from tests.screens.case import Case

DAY = 24 * 3600


def fill_in_wrong_form(presenter: Any) -> None:
    presenter.edit_name("王1")
    presenter.choose_document_type(DocumentType.OFFICER_ID)
    presenter.edit_document("南字第12号")
    presenter.edit_address("北京")
    presenter.edit_email("wang@")
    presenter.edit_mobile("1380000")
    presenter.submit()


def fill_in_form(presenter: Any) -> None:
    presenter.edit_name("王小明")
    presenter.edit_document(person_by_id("wang-xiaoming").document_number)
    presenter.edit_address("云州市桂花路 8 号 2 单元 301 室")
    presenter.edit_email("xiaoming@example.com")
    presenter.edit_mobile("13800001234")


def half_fill_in_form(presenter: Any) -> None:
    presenter.edit_name("王小明")
    presenter.edit_document(person_by_id("wang-xiaoming").document_number)
    presenter.edit_mobile("1380000")


def send_form(presenter: Any) -> None:
    fill_in_form(presenter)
    presenter._update(busy=True)


def leave_form(presenter: Any) -> None:
    presenter._update(busy=True, leaving=True)


def have_another_form(presenter: Any) -> None:
    presenter._take_problem(Problem(ProblemType.FORM_WAITING))


def have_an_account(presenter: Any) -> None:
    presenter._take_problem(Problem(ProblemType.CREDIT_ACCOUNT_EXISTS))


PAPER_CASES = {
    "home_without_wallet": Case(application(ApplicationState.NOT_STARTED, wallet=NO_WALLET)),
    "home_begun_without_wallet": Case(
        application(ApplicationState.RECORD_ENTRY, wallet=NO_WALLET), at_home=True
    ),
    "home_form_begun": Case(FORM_ENTRY, at_home=True),
    "home_form_due": Case(form_declined(), 40 * DAY, at_home=True),
    "home_delivered": Case(delivered(), 5 * DAY, at_home=True),
    "home_frozen": Case(active(frozen=True), at_home=True),
    "form": Case(FORM_ENTRY),
    "form_half": Case(FORM_ENTRY, 0, half_fill_in_form),
    "form_filled": Case(FORM_ENTRY, 0, fill_in_form),
    "form_sending": Case(FORM_ENTRY, 0, send_form),
    "form_leaving": Case(FORM_ENTRY, 0, leave_form),
    "form_open": Case(FORM_ENTRY, 0, lambda presenter: presenter.submit()),
    "form_wrong": Case(FORM_ENTRY, 0, fill_in_wrong_form),
    "form_refused": Case(FORM_ENTRY, 0, have_an_account),
    "form_second": Case(FORM_ENTRY, 0, have_another_form),
    "form_waiting": Case(in_verification()),
    "form_on_desk": Case(in_verification(), DAY),
    "form_again": Case(form_declined(), 40 * DAY),
    "card_mailed": Case(mailed(), 2 * DAY),
    "card_delivered": Case(delivered(), 5 * DAY),
} | {f"form_declined_{reason}": Case(form_declined(reason=reason), DAY) for reason in DeclineReason}
