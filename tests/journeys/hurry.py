"""What people in a hurry do, for tests: every button that sends something, and calls whose answer takes long."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.gateway.calls import Gateway
from gui.runs.rest import come_to_rest, turn_over
from gui.runs.scenario import Scenario, scenario_by_id
from gui.runs.steps import Expect, Step, Tap
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing import actions
from kaihu_testing.reach import reach


@dataclass(frozen=True)
class Send:
    """The tap on ``button`` that sends something, in the scenario whose steps lead there."""

    scenario: str
    button: str

    def __str__(self) -> str:
        return self.button

    @property
    def screen(self) -> str:
        return self.button.partition(".")[0]

    @property
    def played(self) -> Scenario:
        return scenario_by_id(self.scenario)

    @property
    def at(self) -> int:
        """Which step the tap is."""
        return self.played.steps.index(Tap(tap=self.button))

    @property
    def filled_in(self) -> tuple[Step, ...]:
        """What is entered on the same screen before the tap."""
        steps = self.played.steps[: self.at]
        last = max((number for number, step in enumerate(steps) if isinstance(step, Expect)), default=-1)
        return steps[last + 1 :]

    @property
    def rest(self) -> tuple[Step, ...]:
        return self.played.steps[self.at + 1 :]

    def walk_there(self, phone: PhoneDriver) -> None:
        phone.sign_in(self.played.person)
        phone.do(self.played.steps[: self.at])


SENDS = (
    Send("sign-in-password", "sign_in.submit"),
    Send("opening-c", "wallet_home.open_account"),
    Send("opening-c", "name_entry.submit"),
    Send("opening-c", "bind_card.submit"),
    Send("opening-c", "binding_result.next"),
    Send("opening-c", "review_status.next"),
    Send("opening-a", "account_found.submit"),
    Send("opening-b", "confirm_card.submit"),
    Send("opening-e", "record_entry.submit"),
    Send("opening-e", "set_password.submit"),
    Send("traditional", "wallet_home.paper_form"),
    Send("traditional", "paper_form.submit"),
    Send("traditional-then-virtual", "paper_status.next"),
    Send("main", "account_home.purchase_confirm"),
    Send("main", "account_home.repay_confirm"),
    Send("main", "account_home.raise"),
    Send("main", "limit_raise.submit"),
    Send("main", "raise_result.next"),
)
"""Every button of the phone with which a call is made; the code's is made by its sixth digit (``test_verification``)."""


class Held:
    """Holds back every changing call of the program, before it is sent or before its answer is seen."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, sent: bool) -> None:
        self._gate = asyncio.Event()
        self._sent = sent
        self._send = Gateway._send
        held = self

        async def send(gateway: Gateway, endpoint: Any, message: Any, **how: Any) -> Any:
            if endpoint.quiet or not endpoint.changing:
                return await held._send(gateway, endpoint, message, **how)
            if held._sent:
                answer = await held._send(gateway, endpoint, message, **how)
                await held._gate.wait()
                return answer
            await held._gate.wait()
            return await held._send(gateway, endpoint, message, **how)

        monkeypatch.setattr(Gateway, "_send", send)

    def let_go(self) -> None:
        self._gate.set()


async def begin(phone: PhoneDriver, button: str) -> None:
    """Tap ``button`` and do not wait for what comes of it."""
    actions.tap(reach(phone.get(button).find()))
    await turn_over()


async def arrive(phone: PhoneDriver, held: Held) -> None:
    """Let the answer come."""
    held.let_go()
    await come_to_rest(phone.phone)


async def hold_enter(phone: PhoneDriver, window: QWidget, turns: int = 8) -> None:
    """What a keyboard sends while Enter is held down, to whatever has the focus of ``window`` each time, until all has come to
    rest and on."""
    for number in range(turns):
        focused = window.window().focusWidget()
        if focused is not None:
            QCoreApplication.sendEvent(focused, _enter(repeated=number > 0))
        if number < turns // 2:
            await turn_over()
        else:
            await come_to_rest(phone.phone)


def _enter(*, repeated: bool) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeated)


def entered(phone: PhoneDriver) -> list[str]:
    """What stands in the fields that can be seen, in order."""
    edits = phone.phone.frame.findChildren(QLineEdit)
    return [edit.text() for edit in edits if edit.isVisible()]
