"""What the payment API has to do, told once more in a few plain rules: no database, no messages, seconds as numbers.

One ``Customer`` stands for a person at both servers. Every method is one call: it says the problem that the call ends
with, or ``None``, and changes what the call changes. ``World`` has what all share: the time, and the way to the bank.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from models.contract.problems import ProblemType as P
from models.domain.application import ApplicationState as S
from models.domain.people import Person

TRIES: Final = 5
LOCK: Final = 15 * 60
VALIDITY: Final = 5 * 60
RESEND_AFTER: Final = 60
DAY: Final = 24 * 60 * 60
CODES_A_DAY: Final = 6
"""The day's first code and five resends."""
REVIEW: Final = 90
MONTH: Final = 30 * DAY
CLERKS_LIMIT: Final = 5_000
MAXIMUM: Final = 1_000_000
WITH_DATA: Final = frozenset({"social", "mail", "wealth"})
"""The kinds of accounts that have history data."""


@dataclass
class World:
    """The time in seconds, and whether the bank can be reached."""

    now: int = 0
    bank_reachable: bool = True


@dataclass
class Code:
    """A code that is out: ``tries`` as the bank counts them, ``shown`` as the phone was told."""

    sent_at: int
    of_account: bool
    tries: int = TRIES
    shown: int = TRIES


@dataclass
class Account:
    """The virtual credit account at the bank; figures in fen."""

    due_at: int
    state: str = "in_review"
    with_clerk: bool = False
    limit: int = 0
    used: int = 0
    retry_at: int = 0
    next_raise_at: int = 0

    @property
    def awaits_clerk(self) -> bool:
        return self.with_clerk and self.state == "in_review"


@dataclass
class Heard:
    """What the payment server has heard of the account."""

    state: str
    with_clerk: bool
    limit: int
    used: int
    retry_at: int

    @property
    def result(self) -> S:
        """Where an application stands that waits for the review."""
        if self.state == "in_review":
            return S.WITH_CLERK if self.with_clerk else S.IN_REVIEW
        return S.DECLINED if self.state == "declined" else S.APPROVED


@dataclass
class Customer:
    """One person. ``outcome`` is how their review ends: a limit in fen, 0 for a decline, ``None`` for a clerk."""

    world: World
    person: Person
    outcome: int | None
    state: S = S.NOT_STARTED
    misses: int = 0
    locked_until: int = 0
    password_misses: int = 0
    password_locked_until: int = 0
    code: Code | None = None
    sent: list[int] = field(default_factory=list)
    account: Account | None = None
    heard: Heard | None = None
    binding_waits: bool = False
    movement: int = 0
    """What waits for the bank's answer, in fen; below 0 for a repayment."""

    def __post_init__(self) -> None:
        self.has_wallet = self.has_password = self.person.wallet_open
        self.has_card = self.person.bound_card is not None
        self.linked = {account.kind for account in self.person.accounts if account.linked}
        self.scored: set[str] = set()

    # ---- steps 1 to 4

    def start(self) -> P | None:
        if self.state not in (S.NOT_STARTED, S.DECLINED):
            return P.WRONG_STATE
        if self.state is S.DECLINED and self.heard is not None and self.world.now < self.heard.retry_at:
            return P.RETRY_TOO_EARLY
        self.state = S.NAME_ENTRY if self.has_wallet else S.RECORD_ENTRY
        self.misses, self.heard = 0, None
        return None

    def state_name(self, right: bool) -> P | None:
        """The gaps of an open wallet's record: payment compares, and the bank is asked on a match."""
        if self.state is S.LOCKED:
            return P.APPLICATION_LOCKED
        if self.state is not S.NAME_ENTRY:
            return P.WRONG_STATE
        if not right:
            return self._missed(P.NAME_MISMATCH, S.LOCKED)
        if not self.world.bank_reachable:
            return P.UNREACHABLE
        if self.person.credit_account:
            self.state = S.ACCOUNT_FOUND
        else:
            self.state = self._password_state() if self.has_card and self.has_password else S.CARD_ENTRY
        return None

    def state_record(self, right: bool, mobile_valid: bool) -> P | None:
        """The full record without a wallet: the bank tells whether it knows the document under another name."""
        if self.state is S.RECORD_LOCKED:
            return P.APPLICATION_LOCKED
        if self.state is not S.RECORD_ENTRY:
            return P.WRONG_STATE
        if not mobile_valid:
            return P.MOBILE_INVALID
        if not self.world.bank_reachable:
            return P.UNREACHABLE
        if not right:
            return self._missed(P.RECORD_MISMATCH, S.RECORD_LOCKED)
        self.state = S.ACCOUNT_FOUND if self.person.credit_account else S.CARD_ENTRY
        return None

    def change_record(self) -> P | None:
        if self.state not in (S.ACCOUNT_FOUND, S.CARD_ENTRY) or self.has_wallet:
            return P.WRONG_STATE
        self.state = S.RECORD_ENTRY
        return None

    def _missed(self, problem: P, locked: S) -> P:
        self.misses += 1
        if self.misses < TRIES:
            return problem
        self.state, self.locked_until = locked, self.world.now + LOCK
        return P.APPLICATION_LOCKED

    # ---- steps 5 and 6

    def confirm_found_account(self, accepted: bool) -> P | None:
        if self.state is not S.ACCOUNT_FOUND:
            return P.WRONG_STATE
        if not accepted:
            return P.TERMS_NOT_ACCEPTED
        return self._send_code(of_account=True)

    def submit_card(self, flaw: P | None) -> P | None:
        """``flaw`` is the problem that the savings account has; some of them only the bank can tell."""
        if self.state is not S.CARD_ENTRY:
            return P.WRONG_STATE
        if flaw in (P.CARD_CHECK_DIGIT, P.TERMS_NOT_ACCEPTED):
            return flaw
        return self._send_code(of_account=False, flaw=flaw)

    def resend(self) -> P | None:
        if self.state is not S.CODE_ENTRY:
            return P.WRONG_STATE
        assert self.code is not None
        too_soon = P.RESEND_TOO_SOON if self.world.now < self.code.sent_at + RESEND_AFTER else None
        return self._send_code(self.code.of_account, flaw=too_soon)

    def _send_code(self, of_account: bool, flaw: P | None = None) -> P | None:
        if not self.world.bank_reachable:
            return P.UNREACHABLE
        if flaw is not None:
            return flaw
        if sum(at > self.world.now - DAY for at in self.sent) >= CODES_A_DAY:
            return P.RESEND_LIMIT
        self.sent.append(self.world.now)
        self.code = Code(self.world.now, of_account)
        self.state = S.CODE_ENTRY
        return None

    def change_card(self) -> P | None:
        if self.state in (S.PASSWORD_ENTRY, S.PASSWORD_LOCKED):
            self.state = S.CARD_ENTRY
        elif self.state is S.CODE_ENTRY and self.code is not None:
            self.state = S.ACCOUNT_FOUND if self.code.of_account else S.CARD_ENTRY
            self.code = None
        else:
            return P.WRONG_STATE
        return None

    def use_bound_card(self) -> P | None:
        if self.state is not S.CARD_ENTRY or not (self.has_card and self.has_password):
            return P.WRONG_STATE
        self.state = self._password_state()
        return None

    def submit_code(self, right: bool, whole: bool = True) -> P | None:
        if self.state is not S.CODE_ENTRY:
            return P.WRONG_STATE
        if not whole:
            return P.INVALID_REQUEST
        if not self.world.bank_reachable:
            return P.UNREACHABLE
        code = self.code
        assert code is not None
        if self.world.now >= code.sent_at + VALIDITY:
            code.shown = 0
            return P.CODE_EXPIRED
        if code.tries and right:
            self._bind(S.BOUND if self.has_wallet else S.PASSWORD_SETTING)
            return None
        code.tries = code.shown = max(0, code.tries - 1)
        return P.CODE_WRONG if code.tries else P.CODE_EXHAUSTED

    def submit_password(self, right: bool, accepted: bool) -> P | None:
        if self.state is S.PASSWORD_LOCKED:
            return P.PASSWORD_LOCKED
        if self.state is not S.PASSWORD_ENTRY:
            return P.WRONG_STATE
        if not accepted:
            return P.TERMS_NOT_ACCEPTED
        if right:
            self.password_misses = 0
            self._bind(S.BOUND)
            return None
        self.password_misses += 1
        if self.password_misses < TRIES:
            return P.PASSWORD_WRONG
        self.password_locked_until = self.world.now + LOCK
        self.state = S.PASSWORD_LOCKED
        return P.PASSWORD_LOCKED

    def set_password(self, trivial: bool) -> P | None:
        if self.state is not S.PASSWORD_SETTING:
            return P.WRONG_STATE
        if trivial:
            return P.PASSWORD_TRIVIAL
        self.has_password = True
        self.state = S.BOUND
        return None

    def _password_state(self) -> S:
        return S.PASSWORD_LOCKED if self.password_locked_until else S.PASSWORD_ENTRY

    def _bind(self, shown: S) -> None:
        self.has_wallet = self.has_card = self.binding_waits = True
        self.code = None
        self.state = shown
        self.scored = self.linked & WITH_DATA

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
        if self.heard.state == "frozen":
            return P.ACCOUNT_NOT_USABLE
        if self.movement:
            return P.MOVEMENT_WAITING
        if not self.world.bank_reachable:
            self.movement = amount
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
        if self.state is not S.RAISE_OPEN:
            return P.WRONG_STATE
        if all(account.kind != kind for account in self.person.accounts):
            return P.LINK_UNKNOWN
        (self.linked.add if linked else self.linked.discard)(kind)
        return None

    def submit_raise(self) -> P | None:
        """While the bank can be reached; the new limit is to be taken over by ``raised``."""
        if self.state is not S.RAISE_OPEN or self.heard is None:
            return P.WRONG_STATE
        if self.heard.state == "frozen":
            return P.ACCOUNT_NOT_USABLE
        self.state = S.RAISE_DECIDED
        return None

    def raise_outcomes(self) -> set[str]:
        """How the bank may decide on a raise as things stand."""
        account = self.account
        assert account is not None
        if account.limit >= MAXIMUM:
            return {"at_maximum"}
        if self.world.now < account.next_raise_at:
            return {"too_soon"}
        if not (self.linked & WITH_DATA) - self.scored:
            return {"nothing_new"}
        return {"raised", "score_unchanged"}

    def raised(self, outcome: str, limit: int) -> None:
        """The bank has decided: a scored raise is followed by a pause."""
        assert self.account is not None
        if outcome in ("raised", "score_unchanged"):
            self.account.next_raise_at = self.world.now + MONTH
            self.scored = self.linked & WITH_DATA
        self.account.limit = limit

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
        if self.movement:
            self._book(self.movement)
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
