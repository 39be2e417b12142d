"""How the bank decided on a limit raise (step 9)."""

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="raise_result",
    title=QT_TRANSLATE_NOOP("screen", "Result of the raise"),
    states=frozenset({ApplicationState.RAISE_DECIDED}),
    presenter="gui.screens.raise_result.presenter:RaiseResultPresenter",
    view="gui.screens.raise_result.view:RaiseResultView",
)
