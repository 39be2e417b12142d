"""What the client may see of where its application stands. The payment server builds it, the screens show it."""

from __future__ import annotations

from models.contract.history_data import AccountKind
from models.contract.score import ScoreReport
from models.contract.wire import Instant, Message
from models.domain.application import ApplicationState, DeclineReason, RaiseOutcome


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
