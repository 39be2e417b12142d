"""The bank's review, while it lasts and once it has ended (step 8, Fig. 3E)."""

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="review_status",
    title=QT_TRANSLATE_NOOP("screen", "Review"),
    states=frozenset(
        {
            ApplicationState.OPENING_PENDING,
            ApplicationState.IN_REVIEW,
            ApplicationState.WITH_CLERK,
            ApplicationState.APPROVED,
            ApplicationState.DECLINED,
        }
    ),
    presenter="gui.screens.review_status.presenter:ReviewStatusPresenter",
    view="gui.screens.review_status.view:ReviewStatusView",
)
