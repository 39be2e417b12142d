"""What must have come about once the network is well again and time has passed."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.contract.payment_bank import AccountFacts
from models.contract.wire import Party
from models.domain.application import ApplicationState as State
from models.tables import bank, payment
from servers.bank import credit
from tests.simulation.process import Process
from tests.simulation.violation import Violation

WAITING_FOR_NOBODY = frozenset(
    {
        *(State.OPENING_PENDING, State.IN_REVIEW, State.WITH_CLERK),
        *(State.LOCKED, State.RECORD_LOCKED, State.PASSWORD_LOCKED),
        *(State.FORM_VERIFICATION, State.CARD_MAILED),
    }
)
"""Where an application stands that waits for the bank or the clock: at the end nobody waits for these any more."""


def check_end(process: Process) -> None:
    """Raise the first ``Violation`` that is found."""
    at_bank = process.look(Party.BANK, _at_bank)
    process.look(Party.PAYMENT, lambda session: _check_payment(session, at_bank))


def _at_bank(session: Session) -> tuple[dict[str, AccountFacts], set[str]]:
    """Every account as the bank would tell of it, and the bound savings accounts."""
    waiting = select(bank.OutboxMessage.key).where(
        bank.OutboxMessage.delivered_at.is_(None), bank.OutboxMessage.problem.is_(None)
    )
    if (key := session.scalars(waiting).first()) is not None:
        raise Violation("everything arrives", f"the bank still has {key}")
    accounts = session.scalars(select(bank.VirtualAccount)).all()
    return (
        {account.id: credit.facts_of(account) for account in accounts},
        set(session.scalars(select(bank.Binding.reference))),
    )


def _check_payment(session: Session, at_bank: tuple[dict[str, AccountFacts], set[str]]) -> None:
    accounts, bindings = at_bank
    waiting = select(payment.OutboxMessage.key).where(payment.OutboxMessage.delivered_at.is_(None))
    if (key := session.scalars(waiting).first()) is not None:
        raise Violation("everything arrives", f"the payment server still has {key}")
    for kept in session.scalars(select(payment.VirtualAccount)):
        if kept.facts != accounts[kept.account_id]:
            what = f"{kept.account_id} is {kept.facts.version} here and {accounts[kept.account_id].version} there"
            raise Violation("both sides agree", what)
    for card in session.scalars(select(payment.BoundCard)):
        if card.savings_account_ref not in bindings:
            raise Violation(
                "no binding result is lost", f"the bank has not heard of {card.savings_account_ref}"
            )
    for application in session.scalars(select(payment.Application)):
        if application.state in WAITING_FOR_NOBODY:
            raise Violation("nobody is stuck", f"{application.id} is {application.state.value}")
