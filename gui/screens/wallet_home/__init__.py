"""The wallet's home: balance, cards, and the way to the virtual credit account."""

from __future__ import annotations

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="wallet_home",
    title=QT_TRANSLATE_NOOP("screen", "Wallet"),
    states=frozenset({ApplicationState.NOT_STARTED}),
    presenter="gui.screens.wallet_home.presenter:WalletHomePresenter",
    view="gui.screens.wallet_home.view:WalletHomeView",
    home=True,
)
