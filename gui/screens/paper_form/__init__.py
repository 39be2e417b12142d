"""The form of the traditional application (¶3): the baseline that the wallet's way is compared with."""

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="paper_form",
    title=QT_TRANSLATE_NOOP("screen", "Traditional form"),
    states=frozenset({ApplicationState.FORM_ENTRY}),
    presenter="gui.screens.paper_form.presenter:PaperFormPresenter",
    view="gui.screens.paper_form.view:PaperFormView",
)
