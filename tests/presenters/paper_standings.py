"""Where the traditional application can stand, as the payment server would report it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from models.contract.application_view import ApplicationView, PaperFormView
from models.domain.application import ApplicationState, DeclineReason
from tests.presenters.fakes import START, application

DESK_AT = START + timedelta(days=1, minutes=-41)
"""9:00 of the next day in China."""
DECIDED_AT = DESK_AT + timedelta(minutes=25)
ARRIVES_AT = DECIDED_AT + timedelta(days=3)
RETRY_AT = DECIDED_AT + timedelta(days=30)


FORM_ENTRY = application(ApplicationState.FORM_ENTRY)


def in_verification(version: int = 1) -> ApplicationView:
    return _form(ApplicationState.FORM_VERIFICATION, version)


def form_declined(
    version: int = 1, reason: DeclineReason = DeclineReason.DATA_NOT_VERIFIED
) -> ApplicationView:
    return _form(
        ApplicationState.FORM_DECLINED, version, decided_at=DECIDED_AT, reason=reason, retry_at=RETRY_AT
    )


def mailed(version: int = 1) -> ApplicationView:
    return _form(ApplicationState.CARD_MAILED, version, **_OPENED)


def delivered(version: int = 1) -> ApplicationView:
    return _form(ApplicationState.CARD_DELIVERED, version, **_OPENED, delivered_at=ARRIVES_AT)


_OPENED: dict[str, Any] = {
    "decided_at": DECIDED_AT,
    "arrives_at": ARRIVES_AT,
    "limit": 300_000,
    "last_four": "7726",
}


def _form(state: ApplicationState, version: int, **facts: Any) -> ApplicationView:
    form = PaperFormView(bank_id="heron", submitted_at=START, desk_at=DESK_AT, **facts)
    return application(state, version, paper_form=form)
