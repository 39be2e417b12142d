"""What was bound, and where the bank stands (step 7 and 8, Fig. 3F)."""

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="binding_result",
    title=QT_TRANSLATE_NOOP("screen", "Binding result"),
    states=frozenset({ApplicationState.BOUND}),
    presenter="gui.screens.binding_result.presenter:BindingResultPresenter",
    view="gui.screens.binding_result.view:BindingResultView",
)
