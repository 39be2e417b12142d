"""The wallet password that opens a session, in every state: empty, half typed, wrong, under way, refused, locked."""

from __future__ import annotations

from gui.flow.problem import Problem
from models.contract.problems import ProblemType
from tests.presenters.fakes import START
from tests.presenters.leaf_standings import LOCK
from tests.screens.case import Case
from tests.screens.input_cases import Act, after, refused, send, sending

NEEDED = Problem(ProblemType.PASSWORD_NEEDED, field="password", remaining=5)
LOCKED = Problem(ProblemType.PASSWORD_LOCKED, remaining=0, retry_at=START + LOCK)


def type_password(digits: str) -> Act:
    return lambda presenter: presenter.edit_password(digits)


SIGN_IN_CASES = {
    "sign_in": Case(NEEDED),
    "sign_in_half": Case(NEEDED, 0, type_password("936")),
    "sign_in_short": Case(NEEDED, 0, after(type_password("936"), send)),
    "sign_in_sending": Case(NEEDED, 0, sending()),
    "sign_in_wrong": Case(NEEDED, 0, refused(ProblemType.PASSWORD_WRONG, remaining=4)),
    "sign_in_wrong_last": Case(NEEDED, 0, refused(ProblemType.PASSWORD_WRONG, remaining=1)),
    "sign_in_offline": Case(NEEDED, 0, refused(ProblemType.UNREACHABLE)),
    "sign_in_failed": Case(NEEDED, 0, refused(ProblemType.INTERNAL)),
    "sign_in_locked": Case(LOCKED, 210),
    "sign_in_locked_offline": Case(LOCKED, 0, lambda presenter: presenter._update(locked_seconds=0)),
}
