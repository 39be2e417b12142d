"""Linking further accounts for a higher limit (step 9, ¶83)."""

from gui.flow.spec import ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="limit_raise",
    states=frozenset({ApplicationState.RAISE_OPEN}),
    presenter="gui.screens.limit_raise.presenter:LimitRaisePresenter",
    view="gui.screens.limit_raise.view:LimitRaiseView",
)
