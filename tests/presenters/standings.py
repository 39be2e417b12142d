"""Where an application can stand from the code on, as the payment server would report it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from models.contract.application_view import (
    AccountView,
    ApplicationView,
    BoundCard,
    DeclineView,
    EntryView,
    LinkableView,
    MovementView,
    RaiseResultView,
    RaiseView,
    TimelineView,
    VerificationView,
)
from models.contract.history_data import AccountKind, HistoryGroup
from models.contract.score import ScoreItem, ScoreReport
from models.domain.application import ApplicationState, DeclineReason, Leaf, RaiseOutcome
from tests.presenters.fakes import START, application, wallet

CARD = BoundCard(bank_id="kite", last_four="8812", bound_at=START)
MATCHED = {"record_matched_at": START - timedelta(minutes=1), "card_bound_at": START}
CREATED = MATCHED | {"account_created_at": START, "review_due_at": START + timedelta(seconds=90)}
REFERRED = CREATED | {"referred_at": START + timedelta(seconds=90)}
REVIEWED = CREATED | {"reviewed_at": START + timedelta(seconds=90)}
REPORT = ScoreReport(
    items=tuple(
        ScoreItem(group=group, datum=datum, points=points, maximum=maximum)
        for group, datum, points, maximum in (
            (HistoryGroup.EXCHANGE, "count", 6, 8),
            (HistoryGroup.EXCHANGE, "frequency", 6, 8),
            (HistoryGroup.EXCHANGE, "total", 10, 14),
            (HistoryGroup.LOGIN, "count", 4, 4),
            (HistoryGroup.LOGIN, "frequency", 5, 5),
            (HistoryGroup.LOGIN, "duration", 3, 3),
            (HistoryGroup.SOCIAL, "online_time", 2, 3),
            (HistoryGroup.SOCIAL, "contacts", 3, 5),
            (HistoryGroup.SOCIAL, "messages", 2, 4),
            (HistoryGroup.MAIL, "count", 3, 5),
            (HistoryGroup.MAIL, "size", 3, 3),
            (HistoryGroup.WEALTH, "invested", 0, 14),
            (HistoryGroup.WEALTH, "earned", 0, 6),
            (HistoryGroup.PERSONAL, "age", 8, 10),
            (HistoryGroup.PERSONAL, "education", 6, 8),
        )
    ),
    missing=(HistoryGroup.WEALTH,),
    total=61,
    limit=300_000,
)
BOUND_BEFORE = CARD.model_copy(update={"bound_at": START - timedelta(days=90)})
RETRY_AT = START + timedelta(days=30)
DECLINED = DeclineView(reason=DeclineReason.UNDER_AGE, retry_at=RETRY_AT, bank_id="heron", report=REPORT)


def account(*, used: int = 0, limit: int = 300_000, **fields: Any) -> AccountView:
    """An approved account; ``fields`` are those of ``AccountView``."""
    return AccountView(
        bank_id="heron",
        last_four="6037",
        valid_until="11/31",
        limit=limit,
        used=used,
        available=limit - used,
        maximum_limit=1_000_000,
        report=REPORT,
        **fields,
    )


def at_code_entry(version: int = 1, *, sent_after: int = 0, remaining: int = 5) -> ApplicationView:
    """A code that was sent ``sent_after`` seconds after the start."""
    sent_at = START + timedelta(seconds=sent_after)
    return application(
        ApplicationState.CODE_ENTRY,
        version,
        verification=VerificationView(
            bank_id="heron",
            last_four="1064",
            masked_mobile="138****1234",
            expires_at=sent_at + timedelta(minutes=5),
            resend_at=sent_at + timedelta(seconds=60),
            remaining=remaining,
        ),
    )


def bound(version: int = 1, times: dict[str, Any] = CREATED, **fields: Any) -> ApplicationView:
    """The binding result is shown, and ``times`` of the opening have come."""
    return application(
        ApplicationState.BOUND, version, wallet=wallet((CARD,)), timeline=TimelineView(**times), **fields
    )


def of_leaf(
    leaf: Leaf, state: ApplicationState, version: int = 1, times: dict[str, Any] = CREATED, **fields: Any
) -> ApplicationView:
    """Card and account are bound as ``leaf`` does it, and ``times`` of the opening have come."""
    card = BOUND_BEFORE if leaf is Leaf.B else CARD
    opened = {"wallet_opened_at": START} if leaf in (Leaf.D, Leaf.E) else {}
    return application(
        state, version, wallet=wallet((card,)), leaf=leaf, timeline=TimelineView(**times, **opened), **fields
    )


def in_review(version: int = 1) -> ApplicationView:
    return _left(ApplicationState.IN_REVIEW, version, CREATED)


def with_clerk(version: int = 1) -> ApplicationView:
    """The score left the decision to a clerk."""
    return _left(ApplicationState.WITH_CLERK, version, REFERRED)


def opening_pending(version: int = 1) -> ApplicationView:
    return _left(ApplicationState.OPENING_PENDING, version, MATCHED)


def approved(version: int = 1) -> ApplicationView:
    return _left(ApplicationState.APPROVED, version, REVIEWED, account=account())


def declined(version: int = 1, reason: DeclineReason = DeclineReason.UNDER_AGE) -> ApplicationView:
    answer = DECLINED.model_copy(update={"reason": reason})
    return _left(ApplicationState.DECLINED, version, REVIEWED, declined=answer)


def active(
    version: int = 1,
    *,
    used: int = 0,
    limit: int = 300_000,
    entries: tuple[EntryView, ...] = (),
    waiting: MovementView | None = None,
    next_raise_at: datetime | None = None,
    frozen: bool = False,
    cards: tuple[BoundCard, ...] = (CARD,),
) -> ApplicationView:
    """The account in use; figures in fen."""
    in_use = account(
        used=used,
        limit=limit,
        entries=entries,
        waiting=waiting,
        next_raise_at=next_raise_at,
        frozen=frozen,
    )
    return application(ApplicationState.ACTIVE, version, wallet=wallet(cards), account=in_use)


def raising(version: int = 1, *linked: str) -> ApplicationView:
    """A raise with five accounts to link, two of them social, of which ``linked`` are."""
    accounts = (
        (AccountKind.MAIL, "mail-4417", True),
        (AccountKind.GAME, "game-2086", False),
        (AccountKind.SOCIAL, "social-7351", True),
        (AccountKind.SOCIAL, "social-9900", True),
        (AccountKind.WEALTH, "wealth-9025", True),
    )
    linkable = tuple(
        LinkableView(kind=kind, account=name, linked=name in linked, adds_data=adds_data)
        for kind, name, adds_data in accounts
    )
    return application(
        ApplicationState.RAISE_OPEN, version, account=account(), limit_raise=RaiseView(linkable=linkable)
    )


def decided(outcome: RaiseOutcome, version: int = 1) -> ApplicationView:
    """A raise from 3,000 yuan, or from the highest limit, ended with ``outcome``."""
    old_limit = 1_000_000 if outcome is RaiseOutcome.AT_MAXIMUM else 300_000
    new_limit = 600_000 if outcome is RaiseOutcome.RAISED else old_limit
    result = RaiseResultView(
        outcome=outcome,
        old_limit=old_limit,
        new_limit=new_limit,
        retry_at=None if outcome is RaiseOutcome.NOTHING_NEW else RETRY_AT,
        report=REPORT,
    )
    return application(
        ApplicationState.RAISE_DECIDED,
        version,
        account=account(limit=new_limit),
        limit_raise=RaiseView(linkable=(), result=result),
    )


def _left(state: ApplicationState, version: int, times: dict[str, Any], **fields: Any) -> ApplicationView:
    """The binding result was left, and the opening stands in ``state``."""
    return application(state, version, wallet=wallet((CARD,)), timeline=TimelineView(**times), **fields)
