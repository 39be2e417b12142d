"""The codes and passwords on the way to the account, in every state."""

from __future__ import annotations

from tests.presenters.leaf_standings import (
    at_account_code,
    at_password_setting,
)
from tests.presenters.standings import at_code_entry
from tests.screens.case import Case

ENTRY_CASES = {
    "code": Case(at_code_entry()),
    "code_short": Case(at_code_entry(), 70, lambda presenter: presenter.submit("12")),
    "code_expired": Case(at_code_entry(), 301),
    "code_exhausted": Case(at_code_entry(remaining=0)),
    "account_code": Case(at_account_code()),
    "account_code_expired": Case(at_account_code(), 301),
    "new_password": Case(at_password_setting()),
    "new_password_trivial": Case(
        at_password_setting(), 0, lambda presenter: presenter.edit_password("123456")
    ),
}
