"""The code the bank sent by SMS (step 6, Fig. 3D)."""

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="verify_code",
    title=QT_TRANSLATE_NOOP("screen", "Code"),
    states=frozenset({ApplicationState.CODE_ENTRY}),
    presenter="gui.screens.verify_code.presenter:VerifyCodePresenter",
    view="gui.screens.verify_code.view:VerifyCodeView",
)
