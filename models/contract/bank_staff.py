"""What the bank's staff and the bank say to each other: the review queue, and freezing an account.

Every call carries the staff token as its bearer. Personal data are masked here as well: the bank compares, the clerk
sees what the comparison said.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from models.contract.payment_bank import AccountState
from models.contract.score import ScoreReport
from models.contract.wire import Endpoint, Instant, Message, Nothing, Party
from models.domain.application import CLERK_REASONS, DeclineReason, ReviewDecision
from models.domain.documents import DocumentType


class CaseKind(StrEnum):
    """What a case is about."""

    REVIEW = "review"
    """A virtual credit account whose score leaves the decision to a clerk."""
    FORM = "form"
    """A form of a traditional application, to be verified."""


class CheckKind(StrEnum):
    """What the bank compared for a case."""

    PERSON = "person"
    """The bank knows the document under no other name."""
    MOBILE = "mobile"
    """The mobile number is one the bank has on record for that customer."""
    ADDRESS = "address"
    """The address is the one the bank has on record for that customer."""
    EMAIL = "email"
    """The email address is the one the bank has on record for that customer."""
    ADULT = "adult"
    """The person is of age, as far as a birth date is known."""


DECISIVE: Final = frozenset({CheckKind.PERSON, CheckKind.ADULT})
"""Where one of these failed, no clerk can approve."""


class CheckView(Message):
    """One comparison and whether it held."""

    kind: CheckKind
    holds: bool


class CaseView(Message):
    """One case of the review queue. ``decision`` and what follows it are unset while it waits.

    ``report`` is the score of a review; ``offered_limit`` (fen) is the limit that an approval gives.
    """

    case_id: str
    kind: CaseKind
    opened_at: Instant
    masked_name: str
    document_type: DocumentType
    masked_document: str
    masked_mobile: str
    checks: tuple[CheckView, ...] = ()
    report: ScoreReport | None = None
    offered_limit: int = 0
    decision: ReviewDecision | None = None
    reason: DeclineReason | None = None
    decided_at: Instant | None = None

    @property
    def blocking(self) -> tuple[CheckKind, ...]:
        """The failed checks that keep a clerk from approving."""
        return tuple(check.kind for check in self.checks if check.kind in DECISIVE and not check.holds)

    @property
    def decline_reasons(self) -> tuple[DeclineReason, ...]:
        """What the case can be declined for: for the age only where that is what keeps it from an approval."""
        if CheckKind.ADULT in self.blocking:
            return (DeclineReason.UNDER_AGE, *CLERK_REASONS)
        return CLERK_REASONS


class StaffAccountView(Message):
    """A virtual credit account as the staff sees it; figures in fen."""

    account_id: str
    masked_name: str
    last_four: str
    state: AccountState
    limit: int
    used: int


class StaffView(Message):
    """The clerk's desk: cases that wait, oldest first, then those decided, newest first; and the accounts.

    ``version`` grows with every change of the desk.
    """

    version: int
    cases: tuple[CaseView, ...]
    accounts: tuple[StaffAccountView, ...]


class DecideCase(Message):
    """Approve, or decline with one of the case's ``decline_reasons``."""

    decision: ReviewDecision
    reason: DeclineReason | None = None


READ_DESK = Endpoint(
    Party.CLERK,
    Party.BANK,
    "GET",
    "/staff/desk",
    name="desk_request",
    reply_name="desk",
    request=Nothing,
    reply=StaffView,
    quiet=True,
)
AWAIT_DESK_NEWS = Endpoint(
    Party.CLERK,
    Party.BANK,
    "GET",
    "/staff/desk/news",
    name="desk_news_request",
    reply_name="desk_news",
    request=Nothing,
    reply=StaffView,
    quiet=True,
    query=("after",),
)
"""The long poll: ``?after=VERSION``; 204 without content when nothing came while it was held."""
DECIDE_CASE = Endpoint(
    Party.CLERK,
    Party.BANK,
    "POST",
    "/staff/cases/{case_id}/decision",
    name="case_decision",
    reply_name="case_decided",
    request=DecideCase,
    reply=StaffView,
)
FREEZE_ACCOUNT = Endpoint(
    Party.CLERK,
    Party.BANK,
    "POST",
    "/staff/accounts/{account_id}/freeze",
    name="account_freeze",
    reply_name="account_frozen",
    request=Nothing,
    reply=StaffView,
)
UNFREEZE_ACCOUNT = Endpoint(
    Party.CLERK,
    Party.BANK,
    "POST",
    "/staff/accounts/{account_id}/unfreeze",
    name="account_unfreeze",
    reply_name="account_unfrozen",
    request=Nothing,
    reply=StaffView,
)
