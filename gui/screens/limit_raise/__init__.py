"""Linking further accounts for a higher limit (step 9, ¶83)."""

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="limit_raise",
    title=QT_TRANSLATE_NOOP("screen", "Limit raise"),
    states=frozenset({ApplicationState.RAISE_OPEN}),
    presenter="gui.screens.limit_raise.presenter:LimitRaisePresenter",
    view="gui.screens.limit_raise.view:LimitRaiseView",
)
