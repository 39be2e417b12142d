"""The account that the bank knows the person by (leaves A and D): a code to the phone on record confirms it."""

from __future__ import annotations

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="account_found",
    title=QT_TRANSLATE_NOOP("screen", "Account found"),
    states=frozenset({ApplicationState.ACCOUNT_FOUND}),
    presenter="gui.screens.account_found.presenter:AccountFoundPresenter",
    view="gui.screens.account_found.view:AccountFoundView",
)
