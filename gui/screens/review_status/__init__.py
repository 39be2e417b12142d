"""The bank's review, while it lasts and once it has ended (step 8, Fig. 3E)."""

from gui.flow.spec import ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="review_status",
    states=frozenset(
        {
            ApplicationState.OPENING_PENDING,
            ApplicationState.IN_REVIEW,
            ApplicationState.APPROVED,
            ApplicationState.DECLINED,
        }
    ),
    presenter="gui.screens.review_status.presenter:ReviewStatusPresenter",
    view="gui.screens.review_status.view:ReviewStatusView",
)
