"""Card binding (Fig. 3C): a savings account is bound to the wallet."""

from __future__ import annotations

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="bind_card",
    title=QT_TRANSLATE_NOOP("screen", "Debit card"),
    states=frozenset({ApplicationState.CARD_ENTRY}),
    presenter="gui.screens.bind_card.presenter:BindCardPresenter",
    view="gui.screens.bind_card.view:BindCardView",
)
