"""Where the traditional application stands, from the form that was handed in to the card that came (¶3, ¶49)."""

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="paper_status",
    title=QT_TRANSLATE_NOOP("screen", "Traditional application"),
    states=frozenset(
        {
            ApplicationState.FORM_VERIFICATION,
            ApplicationState.FORM_DECLINED,
            ApplicationState.CARD_MAILED,
            ApplicationState.CARD_DELIVERED,
        }
    ),
    presenter="gui.screens.paper_status.presenter:PaperStatusPresenter",
    view="gui.screens.paper_status.view:PaperStatusView",
)
