"""Attempts are conserved: what was answered as a miss was counted once, and nothing else was.

Every kept answer that tells of a miss is one try less of what it was a try at: an application's record, a wallet's
password, a code. The answers are read from the keys that the parties keep, so it makes no difference who heard them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, literal_column, select
from sqlalchemy.orm import Session

from models.contract.client_payment import SUBMIT_PASSWORD
from models.contract.problems import TYPE_PREFIX, ProblemType
from models.contract.wire import Party
from models.tables.bank import IdempotencyKey as BankKey
from models.tables.bank import SentCode
from models.tables.payment import Application, Wallet
from models.tables.payment import IdempotencyKey as PaymentKey
from servers.payment.sessions import signed_in
from tests.simulation.looked_at import LookedAt
from tests.simulation.violation import Violation

TRIES = 5
CONSERVED = "attempts conserved"


@dataclass(slots=True)
class _Count:
    """The misses of one thing since the last lock, which ends at ``locked_until``."""

    misses: int = 0
    locked_until: datetime | None = None

    def release(self, now: datetime) -> None:
        if self.locked_until is not None and now >= self.locked_until:
            self.misses, self.locked_until = 0, None

    def miss(self, remaining: int, retry_at: datetime | None, now: datetime, what: str) -> None:
        """One more; the last one locks. What is asked while it is locked counts for nothing."""
        self.release(now)
        if self.locked_until is not None:
            return
        self.misses += 1
        if remaining != TRIES - self.misses:
            raise Violation(CONSERVED, f"{remaining} tries are left of {what} after {self.misses} misses")
        self.locked_until = retry_at


@dataclass(slots=True)
class Attempts:
    """Counts along, from one step to the next."""

    process: LookedAt
    _read: dict[Party, int] = field(default_factory=lambda: defaultdict(int))
    _records: dict[str, _Count] = field(default_factory=lambda: defaultdict(_Count))
    _passwords: dict[str, _Count] = field(default_factory=lambda: defaultdict(_Count))
    _codes: dict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))

    def check(self) -> None:
        """Raise ``Violation`` where a party has counted otherwise."""
        self.process.look(Party.PAYMENT, self._check_payment)
        self.process.look(Party.BANK, self._check_bank)

    def _new_answers(
        self, session: Session, party: Party, keys: type[PaymentKey] | type[BankKey]
    ) -> list[tuple[str, int, str, datetime]]:
        rowid: ColumnElement[int] = literal_column("rowid")
        asked = select(keys.key, keys.status, keys.body, keys.at, rowid).where(rowid > self._read[party])
        found = session.execute(asked.order_by(rowid)).all()
        if found:
            self._read[party] = found[-1][4]
        return [(row[0].partition(":")[2], row[1], row[2], row[3]) for row in found]

    def _check_payment(self, session: Session) -> None:
        for key, status, body, at in self._new_answers(session, Party.PAYMENT, PaymentKey):
            arrival = self.process.witness.arrivals.get((Party.PAYMENT, key))
            if arrival is None or not arrival.bearer:
                continue
            wallet, application = signed_in(session, arrival.bearer.removeprefix("Bearer "))
            if status == 200 and arrival.path == SUBMIT_PASSWORD.path:
                self._passwords[wallet.id] = _Count()
            if status < 400 or application is None:
                continue
            problem = json.loads(body)
            told = problem.get("remaining"), _moment(problem.get("retry_at")), at
            match problem["type"].removeprefix(TYPE_PREFIX):
                case ProblemType.NAME_MISMATCH | ProblemType.RECORD_MISMATCH | ProblemType.APPLICATION_LOCKED:
                    self._records[application.id].miss(*told, f"the record of {application.id}")
                case ProblemType.PASSWORD_WRONG | ProblemType.PASSWORD_LOCKED:
                    self._passwords[wallet.id].miss(*told, f"the password of {wallet.id}")
        self._compare(session)

    def _compare(self, session: Session) -> None:
        now = self.process.world.clock.now()
        counted = {row.id: (row.misses, row.locked_until) for row in session.scalars(select(Application))}
        for wallet in session.scalars(select(Wallet)):
            counted[wallet.id] = wallet.password_misses, wallet.password_locked_until
            if wallet.id in self._passwords and wallet.password_at_sign_in and wallet.password_misses == 0:
                # Signing in with the right one, of which no answer is kept, gives all tries back.
                self._passwords[wallet.id] = _Count()
        for subject, count in (*self._records.items(), *self._passwords.items()):
            misses, locked_until = counted.get(subject, (count.misses, count.locked_until))
            if locked_until is None:
                # The party may release the lock a moment before this counts so.
                count.release(now)
            if misses != count.misses:
                raise Violation(
                    CONSERVED, f"{misses} misses of {subject} are counted, {count.misses} were answered"
                )

    def _check_bank(self, session: Session) -> None:
        for key, status, body, at in self._new_answers(session, Party.BANK, BankKey):
            arrival = self.process.witness.arrivals.get((Party.BANK, key))
            if arrival is None or status < 400 or not arrival.path.endswith("/confirmations"):
                continue
            slug = json.loads(body)["type"].removeprefix(TYPE_PREFIX)
            if slug in (ProblemType.CODE_WRONG, ProblemType.CODE_EXHAUSTED):
                self._codes[arrival.path.split("/")[2]].append(at)
        for code in session.scalars(select(SentCode).order_by(SentCode.id)):
            newer = select(SentCode.sent_at).where(
                SentCode.verification_id == code.verification_id, SentCode.id > code.id
            )
            if session.scalars(newer).first() is None:
                misses = [at for at in self._codes[code.verification_id] if at >= code.sent_at]
                if code.tries_left != max(0, TRIES - len(misses)):
                    what = f"{code.tries_left} tries of a code are left after {len(misses)} misses"
                    raise Violation(CONSERVED, what)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
