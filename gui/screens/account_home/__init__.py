"""The virtual credit account in use (step 10, Fig. 3G)."""

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="account_home",
    title=QT_TRANSLATE_NOOP("screen", "Account"),
    states=frozenset({ApplicationState.ACTIVE}),
    presenter="gui.screens.account_home.presenter:AccountHomePresenter",
    view="gui.screens.account_home.view:AccountHomeView",
)
