"""What both servers keep in the end: everything once, nothing left to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from models.domain.application import ApplicationState as State
from tests.crashes.people import PAYS, Goal, Phone

MOVED: Final = (PAYS, -PAYS)


class Kept:
    """One server's database."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self._file)) as connection:
            return connection.execute(query, values).fetchall()


def check(folder: Path, phone: Phone) -> None:
    """Raise ``AssertionError`` unless what the phone's person wanted is there, at both servers, and there once."""
    payment, bank = Kept(folder / "payment.db"), Kept(folder / "bank.db")
    assert payment.rows("SELECT key FROM outbox WHERE delivered_at IS NULL") == []
    assert (
        bank.rows("SELECT key, problem FROM outbox WHERE delivered_at IS NULL OR problem IS NOT NULL") == []
    )
    _check_texts(bank, phone)
    ((application_id, wallet_id, state),) = payment.rows("SELECT id, wallet_id, state FROM applications")
    assert state == (State.CARD_DELIVERED if phone.goal is Goal.FORM else State.ACTIVE)
    if phone.goal is Goal.FORM:
        _check_form(bank, application_id)
    else:
        _check_binding(payment, bank, application_id, wallet_id)
        _check_account(payment, bank, application_id, phone.goal)


def _check_texts(bank: Kept, phone: Phone) -> None:
    """Every SMS came once, and with a code that the bank knows of."""
    came = [message.id for mobile in phone.mobiles for message in phone.world.sms.received(mobile)]
    sent = [
        f"{verification}:{code}"
        for verification, code in bank.rows("SELECT verification_id, id FROM sent_codes")
    ]
    assert len(came) == len(set(came))
    assert set(came) <= set(sent)


def _check_form(bank: Kept, application_id: str) -> None:
    assert bank.rows("SELECT id FROM credit_applications") == [(application_id,)]
    assert bank.rows("SELECT credit_application_id FROM cases") == [(application_id,)]


def _check_binding(payment: Kept, bank: Kept, application_id: str, wallet_id: str) -> None:
    """The wallet is open and bound to one card, of which the bank knows, by the one result that was reported."""
    query = "SELECT savings_account_ref FROM bound_cards WHERE wallet_id = ?"
    bound = payment.rows(query, wallet_id)
    assert len(bound) == 1
    assert bank.rows("SELECT reference FROM bindings WHERE wallet_id = ?", wallet_id) == bound
    used = "SELECT savings_account_ref FROM applications WHERE card_bound_at IS NOT NULL"
    assert payment.rows(used) == bound
    opened = "SELECT count(*) FROM wallets WHERE id = ? AND opened_at IS NOT NULL"
    assert payment.rows(opened, wallet_id) == [(1,)]
    reported = "SELECT subject_id FROM outbox WHERE kind = 'binding'"
    assert payment.rows(reported) == [(application_id,)]


def _check_account(payment: Kept, bank: Kept, application_id: str, goal: Goal) -> None:
    """There is one account, the same at both, with every movement once."""
    opened = "SELECT id, state, used FROM virtual_accounts WHERE application_id = ?"
    ((account_id, state, used),) = bank.rows(opened, application_id)
    assert state == "approved"
    held = "SELECT account_id, application_id FROM virtual_accounts WHERE bound_at IS NOT NULL"
    assert payment.rows(held) == [(account_id, application_id)]
    drawn = "SELECT amount FROM entries WHERE account_id = ? ORDER BY id"
    entries = [amount for (amount,) in bank.rows(drawn, account_id)]
    assert entries == [*(MOVED if goal is Goal.USE else ())]
    assert used == sum(entries)
    booked = "SELECT amount FROM movements WHERE booked_at IS NOT NULL ORDER BY number"
    assert [amount for (amount,) in payment.rows(booked)] == entries
    assert payment.rows("SELECT count(*) FROM movements WHERE booked_at IS NULL") == [(0,)]
    raises = 1 if goal is Goal.USE else 0
    for kept, table in ((bank, "raises"), (payment, "limit_raises")):
        query = f"SELECT count(*) FROM {table} WHERE account_id = ?"  # noqa: S608  a known table
        assert kept.rows(query, account_id) == [(raises,)]
