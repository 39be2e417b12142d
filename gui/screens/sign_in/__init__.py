"""Before there is a session: the wallet password is asked for, where the wallet wants it."""

from __future__ import annotations

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="sign_in",
    title=QT_TRANSLATE_NOOP("screen", "Sign in"),
    states=frozenset({ApplicationState.SIGNED_OUT}),
    presenter="gui.screens.sign_in.presenter:SignInPresenter",
    view="gui.screens.sign_in.view:SignInView",
)
