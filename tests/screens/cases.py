"""Every state of a screen that is looked at as a whole, and how it is shown."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.kit.device_frame import DeviceFrame
from gui.phone.screen_host import ScreenHost
from tests.presenters.fakes import Phone
from tests.screens.account_cases import ACCOUNT_CASES
from tests.screens.answer_cases import ANSWER_CASES
from tests.screens.case import Case
from tests.screens.entry_cases import ENTRY_CASES
from tests.screens.input_cases import INPUT_CASES
from tests.screens.paper_cases import PAPER_CASES
from tests.screens.shown import show_in
from tests.screens.sign_in_cases import SIGN_IN_CASES
from tests.screens.wallet_cases import WALLET_CASES

CASES = SIGN_IN_CASES | ENTRY_CASES | INPUT_CASES | ACCOUNT_CASES | PAPER_CASES | WALLET_CASES | ANSWER_CASES
ROUNDS_OF_LAYOUT = 8
"""A widget that grew asks the one around it to lay itself out anew, which may ask in turn."""


def lay_out() -> None:
    """Let everything find its place."""
    for _ in range(ROUNDS_OF_LAYOUT):
        QCoreApplication.sendPostedEvents()


def show(case: Case, frame: DeviceFrame) -> ScreenHost:
    phone = Phone(case.application)
    phone.clock.advance(timedelta(seconds=case.after))
    if case.at_home:
        phone.navigator.go_home()
    host = show_in(frame, phone)
    host.tick()
    if case.act is not None:
        case.act(host.presenter)
    lay_out()
    return host


def visible(frame: DeviceFrame, kind: type[Any]) -> list[Any]:
    return [widget for widget in frame.findChildren(kind) if widget.isVisible()]
