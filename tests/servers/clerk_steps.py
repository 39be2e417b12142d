"""What the bank's staff does, for tests of the desk over its contract."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

from models.contract.bank_staff import (
    DECIDE_CASE,
    FREEZE_ACCOUNT,
    READ_DESK,
    UNFREEZE_ACCOUNT,
    CaseView,
    DecideCase,
    StaffAccountView,
    StaffView,
)
from models.contract.history_data import HistoryData, PersonalData
from models.contract.paper_form import FORWARD_FORM, READ_FORM, FormFacts, ForwardForm, PaperForm
from models.domain.application import DeclineReason, ReviewDecision
from models.domain.people import Person
from tests.servers.bank_desk import MAIN
from tests.servers.conftest import STARTS_AT, Wire

FOR_A_CLERK = HistoryData(personal=PersonalData(birth_date=date(1993, 2, 17), education="doctor"))
"""10 points for the age and 8 for the education: 18, of which a clerk decides."""
DAY = 24 * 60 * 60
MONDAY_AT_NINE = datetime(2026, 3, 16, 1, tzinfo=UTC)
"""When a form reaches the desk that is handed in when the world begins, which is on a Friday."""
TO_MONDAY = (MONDAY_AT_NINE - STARTS_AT).total_seconds()


class Clerk:
    """One member of the staff."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire

    @contextmanager
    def on_the_line(self, token: str | None = None) -> Iterator[Wire]:
        """The wire, with the staff token (or another) as its bearer."""
        before, self.wire.token = self.wire.token, self.wire.host.staff_token if token is None else token
        try:
            yield self.wire
        finally:
            self.wire.token = before

    def desk(self) -> StaffView:
        with self.on_the_line() as wire:
            return wire.call(READ_DESK)

    def case(self) -> CaseView:
        """The one case there is."""
        (case,) = self.desk().cases
        return case

    def account(self, account_id: str) -> StaffAccountView:
        return next(account for account in self.desk().accounts if account.account_id == account_id)

    def approve(self, case_id: str, key: str | None = None) -> StaffView:
        return self.decide(case_id, DecideCase(decision=ReviewDecision.APPROVED), key)

    def decline(
        self, case_id: str, reason: DeclineReason = DeclineReason.DATA_NOT_VERIFIED, key: str | None = None
    ) -> StaffView:
        return self.decide(case_id, DecideCase(decision=ReviewDecision.DECLINED, reason=reason), key)

    def decide(self, case_id: str, decision: DecideCase, key: str | None = None) -> StaffView:
        with self.on_the_line() as wire:
            view = wire.call(DECIDE_CASE, decision, key=key, case_id=case_id)
        self.wire.settle()
        return view

    def freeze(self, account_id: str) -> StaffView:
        with self.on_the_line() as wire:
            view = wire.call(FREEZE_ACCOUNT, account_id=account_id)
        self.wire.settle()
        return view

    def unfreeze(self, account_id: str) -> StaffView:
        with self.on_the_line() as wire:
            view = wire.call(UNFREEZE_ACCOUNT, account_id=account_id)
        self.wire.settle()
        return view


def form_of(person: Person, **changes: str) -> PaperForm:
    """The form as the person fills it in, but for ``changes``."""
    filled = {
        "name": person.name,
        "document_type": person.document_type,
        "document_number": person.document_number,
        "address": person.address,
        "email": person.email,
        "mobile": person.mobile,
    }
    return PaperForm.model_validate(filled | changes)


STRANGER = form_of(MAIN, name="云不知", document_number="110101199001010015")
"""The form of somebody whom the bank does not know."""


def hand_in(
    wire: Wire, application_id: str = "application-1", key: str | None = None, **changes: str
) -> FormFacts:
    form = form_of(MAIN, **changes)
    return wire.call(FORWARD_FORM, ForwardForm(application_id=application_id, form=form), key=key)


def read(wire: Wire, application_id: str = "application-1") -> FormFacts:
    return wire.call(READ_FORM, application_id=application_id)


def on_the_desk(wire: Wire) -> str:
    """A form of the main person that has come to the clerk: its case."""
    hand_in(wire)
    wire.advance(TO_MONDAY)
    return Clerk(wire).case().case_id


def told(wire: Wire) -> list[str]:
    """What the bank has told the payment server, or will, oldest first."""
    return [row["kind"] for row in wire.host.inspector.rows("bank", "outbox")]
