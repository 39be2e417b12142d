"""What the client may see: the one place where an ``ApplicationView`` is built."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from models.contract.application_view import (
    AccountView,
    ApplicationView,
    BoundCard,
    ChallengeView,
    DeclineView,
    EntryView,
    LinkableView,
    MovementView,
    RaiseResultView,
    RaiseView,
    TimelineView,
    VerificationView,
    WalletView,
)
from models.contract.history_data import GROUP_OF_KIND
from models.contract.payment_bank import AccountState
from models.domain.application import ApplicationState
from models.domain.masks import mask_document, mask_mobile, mask_name
from models.tables.payment import Application, Movement, Verification, VirtualAccount, Wallet
from servers.payment import repository
from servers.payment.matching import challenge_of, tries_left

RAISE_STATES: Final = frozenset({ApplicationState.RAISE_OPEN, ApplicationState.RAISE_DECIDED})


def application_view(
    session: Session, wallet: Wallet, application: Application | None, now: datetime
) -> ApplicationView:
    """All that the wallet's client may know of where the application stands."""
    if application is None:
        state = ApplicationState.NOT_STARTED
        return ApplicationView(version=wallet.version, state=state, wallet=_wallet(session, wallet))
    account, verification = application.account, application.verification
    return ApplicationView(
        version=wallet.version,
        state=application.state,
        wallet=_wallet(session, wallet),
        challenge=_challenge(wallet, application),
        locked_until=application.locked_until,
        verification=None if verification is None else _verification(verification),
        timeline=_timeline(application, account),
        declined=None if account is None else _decline(account),
        account=None if account is None else _account(session, account, now),
        limit_raise=None if account is None else _raise(session, application, account),
    )


def _wallet(session: Session, wallet: Wallet) -> WalletView:
    return WalletView(
        wallet_id=wallet.id,
        masked_name=mask_name(wallet.name),
        masked_document=mask_document(wallet.document_number),
        masked_mobile=mask_mobile(wallet.mobile),
        balance=wallet.balance,
        cards=tuple(
            BoundCard(bank_id=card.bank_id, last_four=card.last_four, bound_at=card.bound_at)
            for card in repository.bound_cards(session, wallet.id)
        ),
    )


def _challenge(wallet: Wallet, application: Application) -> ChallengeView | None:
    if application.state is not ApplicationState.NAME_ENTRY:
        return None
    challenge = challenge_of(wallet, application)
    return ChallengeView(
        name_mask=challenge.name_mask,
        name_asked=challenge.name_asked,
        document_mask=challenge.document_mask,
        document_asked=challenge.document_asked,
        remaining=tries_left(application),
    )


def _verification(verification: Verification) -> VerificationView:
    return VerificationView(
        bank_id=verification.bank_id,
        last_four=verification.last_four,
        masked_mobile=verification.masked_mobile,
        expires_at=verification.expires_at,
        resend_at=verification.resend_at,
        remaining=verification.tries_left,
    )


def _timeline(application: Application, account: VirtualAccount | None) -> TimelineView:
    facts = None if account is None else account.facts
    return TimelineView(
        record_matched_at=application.matched_at,
        card_bound_at=application.card_bound_at,
        account_created_at=None if facts is None else facts.created_at,
        review_due_at=None if facts is None else facts.review_due_at,
        reviewed_at=None if facts is None else facts.reviewed_at,
    )


def _decline(account: VirtualAccount) -> DeclineView | None:
    facts = account.facts
    if facts.state is not AccountState.DECLINED or facts.reason is None or facts.retry_at is None:
        return None
    return DeclineView(
        reason=facts.reason, retry_at=facts.retry_at, bank_id=facts.bank_id, report=facts.report
    )


def _account(session: Session, account: VirtualAccount, now: datetime) -> AccountView | None:
    """The account once it is bound to the wallet, which is when it was approved."""
    if account.bound_at is None:
        return None
    facts, retry_at = account.facts, account.next_raise_at
    movements = repository.movements(session, account)
    return AccountView(
        bank_id=facts.bank_id,
        last_four=facts.last_four,
        valid_until=facts.valid_until,
        limit=facts.limit,
        used=facts.used,
        available=facts.available,
        maximum_limit=facts.maximum_limit,
        entries=tuple(
            EntryView(at=movement.booked_at, amount=movement.amount, counterparty=_shop_of(movement))
            for movement in movements
            if movement.booked_at is not None
        ),
        waiting=_waiting(session, movements),
        report=facts.report,
        next_raise_at=retry_at if retry_at is not None and retry_at > now else None,
    )


def _waiting(session: Session, movements: Sequence[Movement]) -> MovementView | None:
    """The movement that the bank left without an answer; while it is sent for the first time there is none."""
    for movement in movements:
        if movement.booked_at is None and repository.was_sent_in_vain(session, movement):
            return MovementView(amount=movement.amount, counterparty=_shop_of(movement))
    return None


def _shop_of(movement: Movement) -> str:
    return movement.counterparty if movement.amount > 0 else ""


def _raise(session: Session, application: Application, account: VirtualAccount) -> RaiseView | None:
    if application.state not in RAISE_STATES:
        return None
    linkable = tuple(
        LinkableView(
            kind=found.kind,
            account=found.account,
            linked=found.linked,
            adds_data=found.kind in GROUP_OF_KIND,
        )
        for found in repository.linkable_accounts(session, account.wallet_id)
    )
    if application.state is not ApplicationState.RAISE_DECIDED:
        return RaiseView(linkable=linkable)
    return RaiseView(linkable=linkable, result=_raise_result(session, account))


def _raise_result(session: Session, account: VirtualAccount) -> RaiseResultView | None:
    current = repository.current_raise(session, account)
    if current is None or current.decided is None:
        return None
    decided = current.decided
    return RaiseResultView(
        outcome=decided.outcome,
        old_limit=decided.old_limit,
        new_limit=decided.new_limit,
        retry_at=decided.retry_at,
        report=decided.report,
    )
