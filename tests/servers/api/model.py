"""What the payment API has to do, told once more in a few plain rules: no database, no messages, seconds as numbers.

One ``Customer`` stands for a person at both servers. Every method is one call: it says the problem that the call ends
with, or ``None``, and changes what the call changes. ``World`` has what all share: the time, and the way to the bank.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from models.contract.problems import ProblemType as P
from models.domain.application import ApplicationState as S
from tests.servers.api.facts import CLERKS_LIMIT, MAXIMUM, MONTH, REVIEW, WITH_DATA, Account, Heard
from tests.servers.api.opening import Applicant

BEFORE_THE_BINDING: Final = frozenset(
    {
        S.RECORD_ENTRY,
        S.RECORD_LOCKED,
        S.NAME_ENTRY,
        S.LOCKED,
        S.ACCOUNT_FOUND,
        S.PASSWORD_ENTRY,
        S.PASSWORD_LOCKED,
        S.CARD_ENTRY,
        S.CODE_ENTRY,
    }
)
"""Where a further application does not look at the account of the one before."""


@dataclass
class Customer(Applicant):
    """Steps 7 to 10, the clerk, and what comes by itself."""

    # ---- steps 7 and 8

    def leave_binding_result(self) -> P | None:
        if self.state is not S.BOUND:
            return P.WRONG_STATE
        self.state = S.OPENING_PENDING if self.heard is None else self.heard.result
        return None

    def leave_review_result(self) -> P | None:
        if self.state is not S.APPROVED:
            return P.WRONG_STATE
        self.state = S.ACTIVE
        return None

    # ---- steps 9 and 10

    def move_money(self, amount: int) -> P | None:
        """A purchase of ``amount`` fen, a repayment below 0."""
        if self.heard is not None and self.heard.state in ("in_review", "declined"):
            return P.ACCOUNT_NOT_USABLE
        if self.state is not S.ACTIVE or self.heard is None:
            return P.WRONG_STATE
        if self.key in self.booked_keys:
            return None
        if self.movement and self.key == self.movement_key:
            return P.UNREACHABLE
        if self.heard.state == "frozen":
            return P.ACCOUNT_NOT_USABLE
        if self.movement:
            return P.MOVEMENT_WAITING
        if not self.world.bank_reachable:
            self.movement, self.movement_key = amount, self.key
            return P.UNREACHABLE
        return self._book(amount)

    def _book(self, amount: int) -> P | None:
        account = self.account
        assert account is not None
        if account.state != "approved":
            return P.ACCOUNT_NOT_USABLE
        if amount > account.limit - account.used:
            return P.LIMIT_EXCEEDED
        if -amount > account.used:
            return P.REPAYMENT_EXCEEDS_USED
        account.used += amount
        return None

    def open_raise(self) -> P | None:
        if self.state is not S.ACTIVE or self.heard is None:
            return P.WRONG_STATE
        if self.heard.state == "frozen":
            return P.ACCOUNT_NOT_USABLE
        self.state = S.RAISE_OPEN
        return None

    def link(self, kind: str, linked: bool) -> P | None:
        if self.state is not S.RAISE_OPEN or self.raise_waits:
            return P.WRONG_STATE
        if all(account.kind != kind for account in self.person.accounts):
            return P.LINK_UNKNOWN
        (self.linked.add if linked else self.linked.discard)(kind)
        return None

    def submit_raise(self) -> P | None:
        if self.state is not S.RAISE_OPEN or self.heard is None:
            return P.WRONG_STATE
        if self.heard.state == "frozen" and not self.raise_waits:
            return P.ACCOUNT_NOT_USABLE
        self.raise_waits = True
        return None if self.world.bank_reachable else P.UNREACHABLE

    def take_over_raise(self, limit: int) -> None:
        """The bank was asked for a raise and has the limit of ``limit`` now: that has to be one that it may have."""
        account = self.account
        assert account is not None
        self.raise_waits = False
        if account.state != "approved":
            return
        outcomes = self._raise_outcomes()
        (outcome,) = {"raised"} if limit > account.limit else outcomes - {"raised"}
        assert outcome in outcomes
        assert limit >= account.limit
        if outcome in ("raised", "score_unchanged"):
            account.next_raise_at = self.world.now + MONTH
            self.scored = self.linked & WITH_DATA
        account.limit, self.raise_outcome = limit, outcome
        if self.state is S.RAISE_OPEN:
            self.state = S.RAISE_DECIDED

    def _raise_outcomes(self) -> set[str]:
        """How the bank may decide as things stand. Whether the score is a better one is not told again here."""
        account = self.account
        assert account is not None
        if account.limit >= MAXIMUM:
            return {"at_maximum"}
        if self.world.now < account.next_raise_at:
            return {"too_soon"}
        if not (self.linked & WITH_DATA) - self.scored:
            return {"nothing_new"}
        return {"raised", "score_unchanged"}

    def close_raise(self) -> P | None:
        if self.state not in (S.RAISE_OPEN, S.RAISE_DECIDED):
            return P.WRONG_STATE
        self.state = S.ACTIVE
        return None

    # ---- the clerk

    def decide(self, approved: bool) -> None:
        account = self.account
        assert account is not None
        if approved:
            account.state, account.limit = "approved", CLERKS_LIMIT
        else:
            account.state, account.retry_at = "declined", self.world.now + MONTH

    def set_frozen(self, frozen: bool) -> P | None:
        account = self.account
        assert account is not None
        if account.state not in ("approved", "frozen"):
            return P.WRONG_STATE
        account.state = "frozen" if frozen else "approved"
        return None

    # ---- what comes by itself

    def catch_up(self) -> None:
        """What is due by now is done: locks end, the bank reviews, and each server hears of the other."""
        self._release_locks()
        self._review()
        if self.world.bank_reachable:
            self._reach_the_bank()
            self._hear()

    def _release_locks(self) -> None:
        now = self.world.now
        if self.state in (S.LOCKED, S.RECORD_LOCKED) and now >= self.locked_until:
            self.state = S.NAME_ENTRY if self.state is S.LOCKED else S.RECORD_ENTRY
            self.misses = 0
        if self.password_locked_until and now >= self.password_locked_until:
            self.password_locked_until = self.password_misses = 0
            if self.state is S.PASSWORD_LOCKED:
                self.state = S.PASSWORD_ENTRY

    def _review(self) -> None:
        account, now = self.account, self.world.now
        if account is None or account.state != "in_review" or account.with_clerk or now < account.due_at:
            return
        if self.outcome is None:
            account.with_clerk = True
        elif self.outcome:
            account.state, account.limit = "approved", self.outcome
        else:
            account.state, account.retry_at = "declined", now + MONTH

    def _reach_the_bank(self) -> None:
        if self.binding_waits:
            self.binding_waits = False
            self.account = Account(self.world.now + REVIEW)
            if self.binding_code is not None:
                self.binding_code.used = True
        if self.movement:
            if self._book(self.movement) is None:
                self.booked_keys.add(self.movement_key)
            self.movement = 0

    def _hear(self) -> None:
        account = self.account
        if account is None or self.state is S.NOT_STARTED:
            return
        if self.heard is None and self.state in BEFORE_THE_BINDING:
            return
        self.heard = Heard(account.state, account.with_clerk, account.limit, account.used, account.retry_at)
        if self.state in (S.OPENING_PENDING, S.IN_REVIEW, S.WITH_CLERK):
            self.state = self.heard.result
