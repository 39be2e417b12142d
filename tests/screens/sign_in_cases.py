"""The wallet password that opens a session, in every state: empty, half typed, wrong, under way, refused, locked."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit

from gui.flow.problem import Problem
from models.contract.problems import ProblemType
from tests.presenters.fakes import START
from tests.presenters.leaf_standings import LOCK
from tests.screens.case import Case
from tests.screens.input_cases import after, refused, send, sending

NEEDED = Problem(ProblemType.PASSWORD_NEEDED, field="password", remaining=5)
LOCKED = Problem(ProblemType.PASSWORD_LOCKED, remaining=0, retry_at=START + LOCK)


def type_password(presenter: Any) -> None:
    presenter._view.page.findChild(QLineEdit, "sign_in.password").insert("936")
    presenter.edit_password("936")


def lock_over(presenter: Any) -> None:
    """The lock's time has come, and the server has not been heard of yet."""
    presenter._update(locked_seconds=0)


SIGN_IN_CASES = {
    "sign_in": Case(NEEDED),
    "sign_in_half": Case(NEEDED, 0, type_password),
    "sign_in_short": Case(NEEDED, 0, after(type_password, send)),
    "sign_in_sending": Case(NEEDED, 0, sending()),
    "sign_in_wrong": Case(NEEDED, 0, refused(ProblemType.PASSWORD_WRONG, remaining=4)),
    "sign_in_wrong_last": Case(NEEDED, 0, refused(ProblemType.PASSWORD_WRONG, remaining=1)),
    "sign_in_offline": Case(NEEDED, 0, refused(ProblemType.UNREACHABLE)),
    "sign_in_failed": Case(NEEDED, 0, refused(ProblemType.INTERNAL)),
    "sign_in_locked": Case(LOCKED, 210),
    "sign_in_lock_over": Case(LOCKED, 0, lock_over),
}
