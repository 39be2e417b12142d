"""What is under way or was refused between the code and the account: sending, leaving, offline, typed wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from gui.flow.problem import Problem
from gui.screens.verify_code.presenter import Doing
from models.contract.problems import ProblemType
from tests.presenters.fakes import START
from tests.presenters.leaf_standings import at_password_setting
from tests.presenters.paper_standings import delivered, form_declined
from tests.presenters.standings import (
    REVIEWED,
    account,
    approved,
    at_code_entry,
    bound,
    declined,
    in_review,
)
from tests.screens.case import Case

DAY = 24 * 3600
OFFLINE = Problem(ProblemType.UNREACHABLE)


def show(**changes: Any) -> Callable[[Any], None]:
    """Put the presenter into a state that a call would bring about."""

    def act(presenter: Any) -> None:
        presenter._update(**changes)

    return act


def after_code(**changes: Any) -> Callable[[Any], None]:
    """A code was sent, and this came back."""

    def act(presenter: Any) -> None:
        presenter._update(code="482193", busy=True, doing=Doing.SUBMIT)
        presenter._update(code="", busy=False, doing=None, **changes)

    return act


def type_different_passwords(presenter: Any) -> None:
    presenter.edit_password("473905")
    presenter.edit_repeat("473906")


CODE_WRONG = Problem(ProblemType.CODE_WRONG, remaining=4)
TOO_SOON = Problem(ProblemType.RESEND_TOO_SOON, retry_at=START + timedelta(seconds=90))

ANSWER_CASES = {
    "code_sending": Case(at_code_entry(), 8, show(code="482193", busy=True, doing=Doing.SUBMIT)),
    "code_wrong": Case(at_code_entry(remaining=4), 8, after_code(code_error=CODE_WRONG)),
    "code_offline": Case(at_code_entry(), 8, after_code(problem=OFFLINE)),
    "code_resending": Case(at_code_entry(), 70, show(busy=True, doing=Doing.RESEND)),
    "code_resend_refused": Case(at_code_entry(), 70, show(resend_error=TOO_SOON)),
    "code_expired_sending": Case(at_code_entry(), 301, show(busy=True, doing=Doing.RESEND)),
    "code_leaving": Case(at_code_entry(), 301, show(busy=True, doing=Doing.CHANGE_CARD)),
    "new_password_different": Case(at_password_setting(), 0, type_different_passwords),
    "new_password_sending": Case(at_password_setting(), 0, show(busy=True)),
    "new_password_offline": Case(at_password_setting(), 0, show(problem=OFFLINE)),
    "bound_leaving": Case(bound(), 0, show(busy=True)),
    "bound_offline": Case(bound(times=REVIEWED, account=account()), 0, show(problem=OFFLINE)),
    "review_began": Case(in_review()),
    "approved_leaving": Case(approved(), 90, show(busy=True)),
    "approved_offline": Case(approved(), 90, show(problem=OFFLINE)),
    "declined_applying": Case(declined(), 31 * DAY, show(busy=True)),
    "declined_offline": Case(declined(), 31 * DAY, show(problem=OFFLINE)),
    "form_again_opening": Case(form_declined(), 40 * DAY, show(busy=True)),
    "card_delivered_opening": Case(delivered(), 5 * DAY, show(busy=True)),
    "card_delivered_offline": Case(delivered(), 5 * DAY, show(problem=OFFLINE)),
}
