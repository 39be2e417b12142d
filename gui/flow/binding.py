"""What a person did so that the wallet and a savings account are bound."""

from __future__ import annotations

from enum import StrEnum

from models.contract.application_view import ApplicationView
from models.domain.application import Leaf


class BindingWay(StrEnum):
    CARD = "card"
    """A card was entered and confirmed by code (leaves C and E)."""
    ACCOUNT = "account"
    """The account that the bank found was confirmed by code; its savings account was bound (leaves A and D)."""
    PASSWORD = "password"
    """The card was bound before and was confirmed with the wallet password (leaf B)."""


def binding_way(application: ApplicationView) -> BindingWay | None:
    """How the wallet's latest card came to serve this application; ``None`` while none does."""
    timeline, cards = application.timeline, application.wallet.cards
    if timeline.card_bound_at is None or not cards:
        return None
    if application.leaf in (Leaf.A, Leaf.D):
        return BindingWay.ACCOUNT
    matched_at = timeline.record_matched_at
    # In leaf B another card may have been entered instead.
    if application.leaf is Leaf.B and matched_at is not None and cards[-1].bound_at < matched_at:
        return BindingWay.PASSWORD
    return BindingWay.CARD
