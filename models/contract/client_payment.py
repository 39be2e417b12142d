"""What the client and the payment server say to each other. The client talks to nobody else (¶71, ¶77)."""

from __future__ import annotations

from pydantic import Field

from models.contract.history_data import AccountKind
from models.contract.score import ScoreReport
from models.contract.wire import Endpoint, Instant, Message, Nothing, Party, RequestT
from models.domain.application import ApplicationState, DeclineReason, RaiseOutcome


class OpenSession(Message):
    wallet_id: str


class SessionOpened(Message):
    """An opaque token that counts for one wallet; it goes into ``Authorization: Bearer``."""

    token: str


class BoundCard(Message):
    bank_id: str
    last_four: str
    bound_at: Instant


class WalletView(Message):
    """The wallet with its masked real-name record. ``balance`` in fen."""

    wallet_id: str
    masked_name: str
    masked_document: str
    masked_mobile: str
    balance: int
    cards: tuple[BoundCard, ...] = ()


class ChallengeView(Message):
    """The gaps to fill (Fig. 3B), as in ``models.domain.partial.Challenge``, and the tries that are left."""

    name_mask: str
    name_asked: tuple[int, ...]
    document_mask: str
    document_asked: tuple[int, ...]
    remaining: int


class VerificationView(Message):
    """The code that was sent (Fig. 3D)."""

    bank_id: str
    last_four: str
    masked_mobile: str
    expires_at: Instant
    resend_at: Instant
    remaining: int


class TimelineView(Message):
    """When the steps of the opening were done (Fig. 3E); ``None`` for what is still to come."""

    record_matched_at: Instant | None = None
    card_bound_at: Instant | None = None
    account_created_at: Instant | None = None
    review_due_at: Instant | None = None
    reviewed_at: Instant | None = None


class DeclineView(Message):
    """Why the bank ``bank_id`` opened no account, from when on it may be asked again, and the score it had made."""

    reason: DeclineReason
    retry_at: Instant
    bank_id: str
    report: ScoreReport | None = None


class MovementView(Message):
    """One movement on the account: ``amount`` in fen is positive for a purchase, negative for a repayment.

    ``counterparty`` is the id of a shop in ``assets/shops.json``, or empty for a repayment.
    """

    amount: int
    counterparty: str


class EntryView(MovementView):
    """A movement that was booked ``at``."""

    at: Instant


class AccountView(Message):
    """The virtual credit account (Fig. 3G): figures in fen; ``bank_id`` is the bank that keeps it.

    ``waiting`` is a movement that the bank has not answered yet: it is neither booked nor refused, is in none of
    the figures, and no other can be made until it is answered.
    """

    bank_id: str
    last_four: str
    valid_until: str
    limit: int
    used: int
    available: int
    maximum_limit: int
    entries: tuple[EntryView, ...] = ()
    waiting: MovementView | None = None
    report: ScoreReport | None = None
    next_raise_at: Instant | None = None


class LinkableView(Message):
    """An account the person can link for a limit raise (¶83). ``adds_data`` is false for game and service."""

    kind: AccountKind
    account: str
    linked: bool
    adds_data: bool


class RaiseResultView(Message):
    outcome: RaiseOutcome
    old_limit: int
    new_limit: int
    retry_at: Instant | None = None
    report: ScoreReport


class RaiseView(Message):
    """A limit raise under way: what can be linked, and the result once the bank decided."""

    linkable: tuple[LinkableView, ...]
    result: RaiseResultView | None = None


class ApplicationView(Message):
    """All that the client may know of where the application stands; the screen follows from ``state``.

    ``version`` grows with every change; a long poll asks for what came after one.
    """

    version: int
    state: ApplicationState
    wallet: WalletView
    challenge: ChallengeView | None = None
    locked_until: Instant | None = None
    verification: VerificationView | None = None
    timeline: TimelineView = TimelineView()
    declined: DeclineView | None = None
    account: AccountView | None = None
    limit_raise: RaiseView | None = None


class PartialRealName(Message):
    """Step 1: only the characters that were asked for."""

    name_part: str = Field(max_length=32)
    document_part: str = Field(max_length=32)


class SavingsAccountInformation(Message):
    """Step 5. ``mobile`` is the number reserved at the bank."""

    card_number: str = Field(max_length=32)
    mobile: str = Field(max_length=20)
    terms_accepted: bool


class VerificationCode(Message):
    code: str = Field(max_length=12)


class LinkAccount(Message):
    kind: AccountKind
    account: str = Field(max_length=64)


class Purchase(Message):
    """``amount`` in fen at the shop ``shop_id`` of ``assets/shops.json``."""

    shop_id: str = Field(max_length=32)
    amount: int = Field(gt=0)


class Repayment(Message):
    """``amount`` in fen from the bound card."""

    amount: int = Field(gt=0)


def _call(
    path: str,
    name: str,
    request: type[RequestT],
    *,
    step: int = 0,
    reply_name: str = "application",
    reply_step: int = 0,
) -> Endpoint[RequestT, ApplicationView]:
    return Endpoint(
        Party.CLIENT,
        Party.PAYMENT,
        "POST",
        path,
        name=name,
        reply_name=reply_name,
        request=request,
        reply=ApplicationView,
        step=step,
        reply_step=reply_step,
    )


OPEN_SESSION = Endpoint(
    Party.CLIENT,
    Party.PAYMENT,
    "POST",
    "/sessions",
    name="sign_in",
    reply_name="signed_in",
    request=OpenSession,
    reply=SessionOpened,
)
READ_APPLICATION = Endpoint(
    Party.CLIENT,
    Party.PAYMENT,
    "GET",
    "/application",
    name="application_request",
    reply_name="application",
    request=Nothing,
    reply=ApplicationView,
)
AWAIT_NEWS = Endpoint(
    Party.CLIENT,
    Party.PAYMENT,
    "GET",
    "/application/news",
    name="news_request",
    reply_name="news",
    request=Nothing,
    reply=ApplicationView,
    quiet=True,
)
"""The long poll: ``?after=VERSION``; 204 without content when nothing came while it was held."""

START = _call("/application", "application_start", Nothing)
SUBMIT_PARTIAL_NAME = _call(
    "/application/partial-name",
    "partial_real_name",
    PartialRealName,
    step=1,
    reply_name="bind_instruction",
    reply_step=4,
)
SUBMIT_SAVINGS_ACCOUNT = _call(
    "/application/savings-account",
    "savings_account",
    SavingsAccountInformation,
    step=5,
    reply_name="code_sent",
    reply_step=6,
)
CHANGE_CARD = _call("/application/savings-account/change", "card_change", Nothing, step=5)
RESEND = _call(
    "/application/code/resends", "code_resend", Nothing, step=6, reply_name="code_sent", reply_step=6
)
SUBMIT_CODE = _call(
    "/application/code", "code", VerificationCode, step=6, reply_name="binding_result", reply_step=7
)
LEAVE_BINDING_RESULT = _call("/application/binding-result/leave", "binding_result_seen", Nothing, step=7)
LEAVE_REVIEW_RESULT = _call("/application/review-result/leave", "review_result_seen", Nothing, step=8)
MAKE_PURCHASE = _call(
    "/account/purchases", "purchase", Purchase, step=10, reply_name="purchase_booked", reply_step=10
)
MAKE_REPAYMENT = _call(
    "/account/repayments", "repayment", Repayment, step=10, reply_name="repayment_booked", reply_step=10
)
OPEN_RAISE = _call("/account/raise", "raise_start", Nothing, step=9)
LINK_ACCOUNT = _call("/account/raise/links", "account_link", LinkAccount, step=9)
UNLINK_ACCOUNT = _call("/account/raise/unlinks", "account_unlink", LinkAccount, step=9)
SUBMIT_RAISE = _call(
    "/account/raise/submission",
    "limit_raise",
    Nothing,
    step=9,
    reply_name="raise_decision",
    reply_step=9,
)
CLOSE_RAISE = _call("/account/raise/close", "raise_closed", Nothing, step=9)
"""Leaves the raise: given up while it is open, or its result seen."""
