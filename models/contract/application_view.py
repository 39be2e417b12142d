"""What the client may see of where its application stands. The payment server builds it, the screens show it."""

from __future__ import annotations

from models.contract.history_data import AccountKind
from models.contract.score import ScoreReport
from models.contract.wire import Fen, Instant, Message, Short
from models.domain.application import ApplicationState, DeclineReason, Leaf, RaiseOutcome
from models.domain.documents import DocumentType


class BoundCard(Message):
    bank_id: str
    last_four: str
    bound_at: Instant


class WalletView(Message):
    """The wallet with its masked real-name record. ``balance`` in fen.

    Of a wallet that is not ``is_open`` yet nothing is known: its texts are empty.
    """

    wallet_id: str
    is_open: bool = True
    masked_name: str
    document_type: DocumentType = DocumentType.RESIDENT_ID
    masked_document: str
    masked_mobile: str
    balance: int
    cards: tuple[BoundCard, ...] = ()


class ChallengeView(Message):
    """The gaps to fill (Fig. 3B), as in ``models.domain.partial.Challenge``, and the tries that are left."""

    name_mask: str
    name_asked: tuple[int, ...]
    document_type: DocumentType = DocumentType.RESIDENT_ID
    document_mask: str
    document_asked: tuple[int, ...]
    remaining: int


class RecordView(Message):
    """The full real-name record is asked for (leaves D and E): the tries that are left."""

    remaining: int


class FoundAccountView(Message):
    """The account by which the bank knows the person (leaves A and D), and the phone on record a code can go to.

    ``is_credit`` tells a credit account, whose card ends on ``last_four``, from a virtual one that exists already.
    """

    bank_id: str
    last_four: str
    masked_mobile: str
    is_credit: bool


class PasswordView(Message):
    """The bound card that the wallet password is to confirm (leaf B), and the tries that are left."""

    card: BoundCard
    remaining: int


class VerificationView(Message):
    """The code that was sent (Fig. 3D). ``of_account``: the phone on record of the account found, not of a card."""

    bank_id: str
    last_four: str
    masked_mobile: str
    expires_at: Instant
    resend_at: Instant
    remaining: int
    of_account: bool = False


class TimelineView(Message):
    """When the steps of the opening were done (Fig. 3E); ``None`` for what is still to come."""

    record_matched_at: Instant | None = None
    wallet_opened_at: Instant | None = None
    card_bound_at: Instant | None = None
    account_created_at: Instant | None = None
    review_due_at: Instant | None = None
    referred_at: Instant | None = None
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
    frozen: bool = False
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


class PaperFormView(Message):
    """A traditional application under way: when each of its steps was or will be, and what became of it.

    ``desk_at`` is when the form reaches the clerk's desk. ``limit`` (fen) and ``last_four`` are those of the credit
    card that is mailed.
    """

    bank_id: Short
    submitted_at: Instant
    desk_at: Instant
    decided_at: Instant | None = None
    arrives_at: Instant | None = None
    delivered_at: Instant | None = None
    reason: DeclineReason | None = None
    retry_at: Instant | None = None
    limit: Fen = 0
    last_four: Short = ""


class ApplicationView(Message):
    """All that the client may know of where the application stands; the screen follows from ``state``.

    ``version`` grows with every change; a long poll asks for what came after one. ``leaf`` is known once the bank
    was asked. ``locked_until`` belongs to whichever of the locked states it is. ``bound_card`` is, while another card
    is asked for, the one that the wallet password could confirm instead.
    """

    version: int
    state: ApplicationState
    wallet: WalletView
    leaf: Leaf | None = None
    challenge: ChallengeView | None = None
    record: RecordView | None = None
    found_account: FoundAccountView | None = None
    password: PasswordView | None = None
    bound_card: BoundCard | None = None
    locked_until: Instant | None = None
    verification: VerificationView | None = None
    timeline: TimelineView = TimelineView()
    declined: DeclineView | None = None
    account: AccountView | None = None
    limit_raise: RaiseView | None = None
    paper_form: PaperFormView | None = None
