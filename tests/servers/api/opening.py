"""Steps 1 to 6 in the model: from the real name to the code or the password that binds a card."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.contract.problems import ProblemType as P
from models.domain.application import ApplicationState as S
from models.domain.people import Person
from tests.servers.api.facts import (
    CODES_A_DAY,
    DAY,
    LOCK,
    RESEND_AFTER,
    TRIES,
    VALIDITY,
    WITH_DATA,
    Account,
    Code,
    Heard,
    World,
)


@dataclass
class Applicant:
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
    newest: Code | None = None
    """The code that the bank sent last, which it goes on knowing when the payment server looks at it no more."""
    binding_code: Code | None = None
    sent: list[int] = field(default_factory=list)
    account: Account | None = None
    heard: Heard | None = None
    binding_waits: bool = False
    movement: int = 0
    """What waits for the bank's answer, in fen; below 0 for a repayment."""
    raise_waits: bool = False
    raise_outcome: str = ""
    key: str = ""
    """The idempotency key of the call that is asked."""
    movement_key: str = ""

    def __post_init__(self) -> None:
        self.has_wallet = self.has_password = self.person.wallet_open
        self.has_card = self.person.bound_card is not None
        self.linked = {account.kind for account in self.person.accounts if account.linked}
        self.scored: set[str] = set()
        self.booked_keys: set[str] = set()

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
        self.code = self.newest = Code(self.world.now, of_account)
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
        problem, code = self.try_code_at_the_bank(right), self.code
        assert code is not None
        if problem is None:
            self.binding_code = code
            self._bind(S.BOUND if self.has_wallet else S.PASSWORD_SETTING)
        else:
            code.shown = 0 if problem is P.CODE_EXPIRED else code.tries
        return problem

    def try_code_at_the_bank(self, right: bool) -> P | None:
        """A try of the newest code, whether it comes by the payment server or past it."""
        code = self.newest
        assert code is not None
        if code.used:
            return P.CODE_USED
        if self.world.now >= code.sent_at + VALIDITY:
            return P.CODE_EXPIRED
        if code.tries == 0:
            return P.CODE_EXHAUSTED
        if right:
            return None
        code.tries -= 1
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
