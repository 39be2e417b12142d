"""What was pressed shows that it is under way, and nothing else does."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from gui.kit.device_frame import DeviceFrame
from tests.screens.cases import CASES, show, visible

PRESSED = {
    "account_found_correcting": "account_found.change_record",
    "account_found_sending": "account_found.submit",
    "account_paying": "account_home.purchase_confirm",
    "account_raising": "account_home.raise",
    "card_sending": "bind_card.submit",
    "code_expired_sending": "verify_code.resend",
    "code_leaving": "verify_code.change_card",
    "code_resending": "verify_code.resend",
    "code_sending": "verify_code.submit",
    "first_card_correcting": "bind_card.change_record",
    "form_leaving": "paper_form.leave",
    "form_sending": "paper_form.submit",
    "name_sending": "name_entry.submit",
    "other_card_leaving": "bind_card.bound_card",
    "password_leaving": "confirm_card.other_card",
    "password_sending": "confirm_card.submit",
    "raise_asking": "limit_raise.submit",
    "raise_switching": "limit_raise.link.wealth",
    "record_sending": "record_entry.submit",
    "sign_in_sending": "sign_in.submit",
    "wallet_opening": "wallet_home.open_account",
}
"""What is under way in some states, by what was pressed."""


def busy(frame: DeviceFrame) -> list[str]:
    return [
        button.objectName() for button in visible(frame, QAbstractButton) if getattr(button, "is_busy", False)
    ]


@pytest.mark.parametrize("name", sorted(CASES))
def test_that_one_sign_of_waiting_is_shown_while_a_call_runs_and_none_else(
    name: str, frame: DeviceFrame
) -> None:
    host = show(CASES[name], frame)
    assert host.presenter is not None
    assert len(busy(frame)) == host.presenter.state.busy


@pytest.mark.parametrize("name", sorted(PRESSED))
def test_that_the_sign_of_waiting_is_at_what_was_pressed(name: str, frame: DeviceFrame) -> None:
    show(CASES[name], frame)
    assert busy(frame) == [PRESSED[name]]
