"""What the client may see of its application: the one place where an ``ApplicationView`` is built."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from models.contract.application_view import (
    ApplicationView,
    BoundCard,
    ChallengeView,
    FoundAccountView,
    PasswordView,
    RecordView,
    TimelineView,
    VerificationView,
    WalletView,
)
from models.domain.application import ApplicationState, Leaf
from models.domain.masks import mask_document, mask_mobile, mask_name
from models.tables import payment as tables
from models.tables.payment import Application, Verification, VirtualAccount, Wallet
from servers.payment import passwords, repository
from servers.payment.account_views import account_view, decline_view, raise_view
from servers.payment.matching import challenge_of, tries_left
from servers.payment.paper_forms import paper_form_view
from servers.payment.wallets import record_of

PASSWORD_STATES: Final = frozenset({ApplicationState.PASSWORD_ENTRY, ApplicationState.PASSWORD_LOCKED})
OPENING_LEAVES: Final = frozenset({Leaf.D, Leaf.E})
"""The leaves in which the wallet is opened."""


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
        leaf=application.leaf,
        challenge=_challenge(wallet, application),
        record=_record(application),
        found_account=_found_account(application),
        password=_password(session, wallet, application),
        bound_card=_bound_card(session, wallet, application),
        locked_until=_locked_until(wallet, application),
        verification=None if verification is None else _verification(verification),
        timeline=_timeline(wallet, application, account),
        declined=None if account is None else decline_view(account),
        account=None if account is None else account_view(session, account, now),
        limit_raise=None if account is None else raise_view(session, application, account),
        paper_form=paper_form_view(session, application),
    )


def _wallet(session: Session, wallet: Wallet) -> WalletView:
    if wallet.opened_at is None:
        return WalletView(
            wallet_id=wallet.id,
            is_open=False,
            masked_name="",
            masked_document="",
            masked_mobile="",
            balance=wallet.balance,
        )
    record = record_of(wallet)
    return WalletView(
        wallet_id=wallet.id,
        masked_name=mask_name(record.name),
        document_type=record.document_type,
        masked_document=mask_document(record.document_number),
        masked_mobile=mask_mobile(record.mobile),
        balance=wallet.balance,
        cards=tuple(
            BoundCard(bank_id=bank_id, last_four=last_four, bound_at=bound_at)
            for bank_id, last_four, bound_at in repository.cards_on_show(session, wallet.id)
        ),
    )


def _card(card: tables.BoundCard) -> BoundCard:
    return BoundCard(bank_id=card.bank_id, last_four=card.last_four, bound_at=card.bound_at)


def _challenge(wallet: Wallet, application: Application) -> ChallengeView | None:
    if application.state is not ApplicationState.NAME_ENTRY:
        return None
    record = record_of(wallet)
    challenge = challenge_of(record, application)
    return ChallengeView(
        name_mask=challenge.name_mask,
        name_asked=challenge.name_asked,
        document_type=record.document_type,
        document_mask=challenge.document_mask,
        document_asked=challenge.document_asked,
        remaining=tries_left(application),
    )


def _record(application: Application) -> RecordView | None:
    if application.state is not ApplicationState.RECORD_ENTRY:
        return None
    return RecordView(remaining=tries_left(application))


def _found_account(application: Application) -> FoundAccountView | None:
    found = application.on_record
    if application.state is not ApplicationState.ACCOUNT_FOUND or found is None:
        return None
    return FoundAccountView(
        bank_id=found.bank_id,
        last_four=found.last_four,
        masked_mobile=found.masked_mobile,
        is_credit=application.is_credit,
    )


def _password(session: Session, wallet: Wallet, application: Application) -> PasswordView | None:
    if application.state not in PASSWORD_STATES:
        return None
    card = repository.confirmable_card(session, wallet)
    return None if card is None else PasswordView(card=_card(card), remaining=passwords.tries_left(wallet))


def _bound_card(session: Session, wallet: Wallet, application: Application) -> BoundCard | None:
    if application.state is not ApplicationState.CARD_ENTRY:
        return None
    card = repository.confirmable_card(session, wallet)
    return None if card is None else _card(card)


def _locked_until(wallet: Wallet, application: Application) -> datetime | None:
    if application.state is ApplicationState.PASSWORD_LOCKED:
        return wallet.password_locked_until
    return application.locked_until


def _verification(verification: Verification) -> VerificationView:
    return VerificationView(
        bank_id=verification.bank_id,
        last_four=verification.last_four,
        masked_mobile=verification.masked_mobile,
        expires_at=verification.expires_at,
        resend_at=verification.resend_at,
        remaining=verification.tries_left,
        of_account=verification.card_index is None,
    )


def _timeline(wallet: Wallet, application: Application, account: VirtualAccount | None) -> TimelineView:
    facts = None if account is None else account.facts
    return TimelineView(
        record_matched_at=application.matched_at,
        wallet_opened_at=wallet.opened_at if application.leaf in OPENING_LEAVES else None,
        card_bound_at=application.card_bound_at,
        account_created_at=None if facts is None else facts.created_at,
        review_due_at=None if facts is None else facts.review_due_at,
        referred_at=None if facts is None else facts.referred_at,
        reviewed_at=None if facts is None else facts.reviewed_at,
    )
