"""What must hold after every step, read from the parties' databases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.contract.payment_bank import AccountState
from models.contract.wire import Party
from models.domain.application import ApplicationState as State
from models.tables import bank, payment
from tests.simulation.attempts import Attempts
from tests.simulation.looked_at import LookedAt
from tests.simulation.violation import Violation

LOCK_GRACE = timedelta(seconds=30)
"""A lock is released on the clock, by a job that takes its turn."""


@dataclass(frozen=True, slots=True)
class _Reported:
    """A virtual account at the bank that an application opened, or came upon."""

    account_id: str
    application_id: str
    wallet_id: str
    card_reference: str | None


@dataclass(slots=True)
class Invariants:
    """Looks from one step to the next."""

    process: LookedAt
    _limits: dict[str, int] = field(default_factory=dict)
    _entries_before: Counter[str] = field(default_factory=Counter)
    _versions: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._attempts = Attempts(self.process)
        self.process.look(Party.BANK, self._remember)

    _attempts: Attempts = field(init=False)

    def check(self) -> None:
        """Raise the first ``Violation`` that is found."""
        if self.process.witness.violations:
            raise self.process.witness.violations[0]
        reported = self.process.look(Party.BANK, self._check_bank)
        self.process.look(Party.PAYMENT, lambda session: self._check_payment(session, reported))
        self._check_movements()
        self._attempts.check()

    def _remember(self, session: Session) -> None:
        self._entries_before = Counter(session.scalars(select(bank.Entry.account_id)))

    def _check_bank(self, session: Session) -> list[_Reported]:
        accounts = session.scalars(select(bank.VirtualAccount)).all()
        for customer_id, number in Counter(account.customer_id for account in accounts).items():
            if number > 1:
                raise Violation("one account a person", f"customer {customer_id} has {number}")
        entries = select(bank.Entry.account_id, func.sum(bank.Entry.amount)).group_by(bank.Entry.account_id)
        moved = {row[0]: row[1] for row in session.execute(entries)}
        for account in accounts:
            self._check_figures(account, moved.get(account.id, 0))
        used = select(bank.Verification.id).where(
            bank.Verification.confirmed_at > bank.Verification.reported_at
        )
        if (found := session.scalars(used).first()) is not None:
            raise Violation("no used code binds", f"{found} was confirmed after its binding was reported")
        return [
            _Reported(
                account.id, account.application_id, account.wallet_id or "", account.savings_card.reference
            )
            for account in accounts
            if account.application_id is not None
        ]

    def _check_figures(self, account: bank.VirtualAccount, moved: int) -> None:
        limit = account.credit_limit
        if not 0 <= account.used <= limit:
            raise Violation("used plus available is the total", f"{account.used} of {limit} is used")
        if account.used != moved:
            raise Violation("used is what was moved", f"{account.used} is used, {moved} was moved")
        usable = account.state in (AccountState.APPROVED, AccountState.FROZEN)
        if usable and limit < self._limits.get(account.id, 0):
            raise Violation("no raise lowers a limit", f"{limit} after {self._limits[account.id]}")
        self._limits[account.id] = limit

    def _check_payment(self, session: Session, reported: list[_Reported]) -> None:
        now = self.process.world.clock.now()
        for account in reported:
            self._check_binding(session, account)
        # What fell due while no process lived is taken up by the next one, and given as long from there.
        overdue = (
            now - LOCK_GRACE
            if now - self.process.started_at > LOCK_GRACE
            else datetime.min.replace(tzinfo=UTC)
        )
        for kept in session.scalars(select(payment.VirtualAccount)):
            if kept.facts.version < self._versions.get(kept.account_id, 0):
                raise Violation("later facts stay", f"{kept.account_id} went back to {kept.facts.version}")
            self._versions[kept.account_id] = kept.facts.version
        for application in session.scalars(
            select(payment.Application).where(payment.Application.locked_until < overdue)
        ):
            raise Violation("a lock ends", f"{application.id} is locked after {application.locked_until}")
        for wallet in session.scalars(
            select(payment.Wallet).where(payment.Wallet.password_locked_until < overdue)
        ):
            raise Violation("a lock ends", f"{wallet.id} is locked after {wallet.password_locked_until}")
        owners = Counter(
            (record.document_type, record.document_number)
            for record in session.scalars(
                select(payment.WalletRecord)
                .join(payment.Wallet, payment.Wallet.id == payment.WalletRecord.wallet_id)
                .where(payment.Wallet.opened_at.is_not(None))
            )
        )
        if owners and max(owners.values()) > 1:
            raise Violation("one wallet a person", "two wallets are open for one document")

    def _check_binding(self, session: Session, reported: _Reported) -> None:
        application = session.get(payment.Application, reported.application_id)
        if (
            application is None
            or application.card_bound_at is None
            or application.wallet_id != reported.wallet_id
        ):
            what = f"{reported.account_id} was opened for {reported.application_id}, which bound no card"
            raise Violation("no account without a binding result", what)
        if application.state in (State.NAME_ENTRY, State.RECORD_ENTRY, State.CARD_ENTRY, State.CODE_ENTRY):
            raise Violation("no account without a binding result", f"{application.id} is {application.state}")

    def _check_movements(self) -> None:
        """The bank has booked every movement that payment calls booked, and of the others only those on their way."""

        def at_payment(session: Session) -> dict[str, tuple[int, int]]:
            counts: dict[str, tuple[int, int]] = {}
            for movement in session.scalars(select(payment.Movement)):
                booked, waiting = counts.get(movement.account_id, (0, 0))
                done = movement.booked_at is not None
                counts[movement.account_id] = booked + done, waiting + (not done)
            return counts

        asked = select(bank.Entry.account_id, func.count()).group_by(bank.Entry.account_id)
        booked = self.process.look(
            Party.BANK, lambda session: {row[0]: row[1] for row in session.execute(asked)}
        )
        counts = self.process.look(Party.PAYMENT, at_payment)
        for account_id in {**booked, **counts}:
            known, waiting = counts.get(account_id, (0, 0))
            new = booked.get(account_id, 0) - self._entries_before[account_id]
            if not known <= new <= known + waiting:
                what = f"{account_id}: {new} booked, {known} known, {waiting} on their way"
                raise Violation("a movement is booked once, on both sides", what)
