"""How the bank decided on a limit raise (step 9)."""

from gui.flow.spec import ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="raise_result",
    states=frozenset({ApplicationState.RAISE_DECIDED}),
    presenter="gui.screens.raise_result.presenter:RaiseResultPresenter",
    view="gui.screens.raise_result.view:RaiseResultView",
)
