"""The bound card (leaf B): the wallet password confirms that it is to be used."""

from __future__ import annotations

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="confirm_card",
    title=QT_TRANSLATE_NOOP("screen", "Wallet password"),
    states=frozenset({ApplicationState.PASSWORD_ENTRY, ApplicationState.PASSWORD_LOCKED}),
    presenter="gui.screens.confirm_card.presenter:ConfirmCardPresenter",
    view="gui.screens.confirm_card.view:ConfirmCardView",
)
