"""What a phone is shown, compared with what the model knows."""

from __future__ import annotations

from datetime import datetime, timedelta

from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType as P
from models.domain.application import ApplicationState as S
from tests.servers.api.facts import RESEND_AFTER, TRIES, VALIDITY
from tests.servers.api.model import Customer
from tests.servers.conftest import STARTS_AT


def _at(seconds: int) -> datetime:
    return STARTS_AT + timedelta(seconds=seconds)


def compare(customer: Customer, view: ApplicationView) -> None:
    """Fails unless ``view`` shows what the model knows of the customer."""
    assert view.state is customer.state
    assert view.wallet.is_open is customer.has_wallet
    assert len(view.wallet.cards) == int(customer.has_card)
    assert (view.challenge is not None) is (view.state is S.NAME_ENTRY)
    assert (view.record is not None) is (view.state is S.RECORD_ENTRY)
    for asking in (view.challenge, view.record):
        assert asking is None or asking.remaining == TRIES - customer.misses
    assert (view.password is not None) is (view.state in (S.PASSWORD_ENTRY, S.PASSWORD_LOCKED))
    assert view.password is None or view.password.remaining == TRIES - customer.password_misses
    assert (view.verification is None) is (customer.code is None)
    if view.verification is not None and customer.code is not None:
        code = view.verification
        assert code.remaining == customer.code.shown
        assert code.expires_at == _at(customer.code.sent_at + VALIDITY)
        assert code.resend_at == _at(customer.code.sent_at + RESEND_AFTER)
    assert (view.limit_raise is not None) is (view.state in (S.RAISE_OPEN, S.RAISE_DECIDED))
    if view.limit_raise is not None:
        linked = {account.kind for account in view.limit_raise.linkable if account.linked}
        assert linked == customer.linked
        result = view.limit_raise.result
        assert (result is not None) is (view.state is S.RAISE_DECIDED)
        assert result is None or result.outcome == customer.raise_outcome
    heard = customer.heard
    assert (view.declined is not None) is (heard is not None and heard.state == "declined")
    if view.declined is not None and heard is not None:
        assert view.declined.retry_at == _at(heard.retry_at)
    locked = {S.LOCKED: customer.locked_until, S.RECORD_LOCKED: customer.locked_until}
    locked[S.PASSWORD_LOCKED] = customer.password_locked_until
    assert view.locked_until == (_at(locked[view.state]) if view.state in locked else None)
    assert (view.account is not None) is (heard is not None and heard.state in ("approved", "frozen"))
    if view.account is not None and heard is not None:
        account = view.account
        known = (heard.limit, heard.used, heard.limit - heard.used, heard.state == "frozen")
        assert (account.limit, account.used, account.available, account.frozen) == known
        assert sum(entry.amount for entry in account.entries) == account.used
        assert (account.waiting.amount if account.waiting else 0) == customer.movement


def remaining(customer: Customer, problem: P) -> int | None:
    """The tries that are left, which a problem has to tell that has cost one, or that there is none any more."""
    match problem:
        case P.NAME_MISMATCH | P.RECORD_MISMATCH:
            return TRIES - customer.misses
        case P.PASSWORD_WRONG:
            return TRIES - customer.password_misses
        case P.CODE_WRONG:
            assert customer.code is not None
            return customer.code.shown
        case P.APPLICATION_LOCKED | P.PASSWORD_LOCKED | P.CODE_EXPIRED | P.CODE_EXHAUSTED | P.RESEND_LIMIT:
            return 0
    return None
