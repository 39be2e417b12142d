"""The password of a wallet that was opened on the way (leaves D and E)."""

from __future__ import annotations

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="set_password",
    title=QT_TRANSLATE_NOOP("screen", "New wallet password"),
    states=frozenset({ApplicationState.PASSWORD_SETTING}),
    presenter="gui.screens.set_password.presenter:SetPasswordPresenter",
    view="gui.screens.set_password.view:SetPasswordView",
)
