"""Where an application can stand before the code in the leaves A, B, D and E, as the payment server would report it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from models.contract.application_view import (
    ApplicationView,
    BoundCard,
    FoundAccountView,
    PasswordView,
    RecordView,
    VerificationView,
    WalletView,
)
from models.domain.application import ApplicationState, Leaf
from tests.presenters.fakes import START, application, wallet

BOUND_CARD = BoundCard(bank_id="kite", last_four="8812", bound_at=START - timedelta(days=90))
NO_WALLET = WalletView(
    wallet_id="", is_open=False, masked_name="", masked_document="", masked_mobile="", balance=0
)
LOCK = timedelta(minutes=15)


def at_record_entry(version: int = 1, remaining: int = 5) -> ApplicationView:
    return application(
        ApplicationState.RECORD_ENTRY, version, wallet=NO_WALLET, record=RecordView(remaining=remaining)
    )


def record_locked(version: int = 1) -> ApplicationView:
    return application(ApplicationState.RECORD_LOCKED, version, wallet=NO_WALLET, locked_until=START + LOCK)


def at_account_found(version: int = 1, *, leaf: Leaf = Leaf.A, is_credit: bool = True) -> ApplicationView:
    found = FoundAccountView(
        bank_id="heron", last_four="2207", masked_mobile="139****5678", is_credit=is_credit
    )
    return application(
        ApplicationState.ACCOUNT_FOUND,
        version,
        wallet=wallet() if leaf is Leaf.A else NO_WALLET,
        leaf=leaf,
        found_account=found,
    )


def at_account_code(version: int = 1, *, leaf: Leaf = Leaf.A, remaining: int = 5) -> ApplicationView:
    """A code was sent to the phone on record of the account found."""
    return application(
        ApplicationState.CODE_ENTRY,
        version,
        wallet=wallet() if leaf is Leaf.A else NO_WALLET,
        leaf=leaf,
        verification=VerificationView(
            bank_id="heron",
            last_four="2207",
            masked_mobile="139****5678",
            expires_at=START + timedelta(minutes=5),
            resend_at=START + timedelta(seconds=60),
            remaining=remaining,
            of_account=True,
        ),
    )


def at_password_entry(version: int = 1, remaining: int = 5) -> ApplicationView:
    return _with_bound_card(
        ApplicationState.PASSWORD_ENTRY, version, password=PasswordView(card=BOUND_CARD, remaining=remaining)
    )


def password_locked(version: int = 1) -> ApplicationView:
    return _with_bound_card(
        ApplicationState.PASSWORD_LOCKED,
        version,
        password=PasswordView(card=BOUND_CARD, remaining=0),
        locked_until=START + LOCK,
    )


def at_other_card(version: int = 1) -> ApplicationView:
    """Another card than the bound one is asked for."""
    return _with_bound_card(ApplicationState.CARD_ENTRY, version, bound_card=BOUND_CARD)


def at_first_card(version: int = 1) -> ApplicationView:
    """A card is asked for, and the wallet is opened with it (leaf E)."""
    return application(ApplicationState.CARD_ENTRY, version, wallet=NO_WALLET, leaf=Leaf.E)


def at_password_setting(version: int = 1, leaf: Leaf = Leaf.E) -> ApplicationView:
    return application(ApplicationState.PASSWORD_SETTING, version, leaf=leaf)


def _with_bound_card(state: ApplicationState, version: int, **fields: Any) -> ApplicationView:
    return application(state, version, wallet=wallet((BOUND_CARD,)), leaf=Leaf.B, **fields)
