"""The steps of an opening as a phone takes them, for tests of the payment server over its contract."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.contract.application_view import ApplicationView
from models.contract.client_payment import (
    CONFIRM_FOUND_ACCOUNT,
    LEAVE_BINDING_RESULT,
    LEAVE_REVIEW_RESULT,
    MAKE_PURCHASE,
    OPEN_RAISE,
    OPEN_SESSION,
    READ_APPLICATION,
    SET_PASSWORD,
    START,
    SUBMIT_CODE,
    SUBMIT_FULL_NAME,
    SUBMIT_PARTIAL_NAME,
    SUBMIT_PASSWORD,
    SUBMIT_SAVINGS_ACCOUNT,
    FoundAccountConfirmation,
    FullRealName,
    NewWalletPassword,
    OpenSession,
    PartialRealName,
    Purchase,
    SavingsAccountInformation,
    VerificationCode,
    WalletPassword,
)
from models.contract.problems import ProblemDocument, ProblemError, ProblemType
from models.contract.wire import Endpoint, Party, RequestT
from models.domain.application import ApplicationState, Leaf
from models.domain.people import Person, person_by_id
from models.ports import MessageRecord, TextMessage
from models.tables.bank import IdempotencyKey
from tests.servers.conftest import Wire
from tests.servers.statuses import check_status

REVIEW_SECONDS = 90
NEW_PASSWORD = "204817"
"""Of a wallet that is opened on the way."""
CONFIRMED = FoundAccountConfirmation(terms_accepted=True)


class Phone:
    """One person's phone: every step answers with the new view."""

    def __init__(self, wire: Wire, person_id: str = "wang-xiaoming") -> None:
        self.wire = wire
        self.person: Person = person_by_id(person_id)
        asked = OpenSession(device_id=self.person.device_id)
        if self.person.wallet_open:
            password = self.person.wallet_password if self.person.password_at_sign_in else None
            asked = OpenSession(wallet_id=self.person.wallet_id, password=password)
        wire.token = wire.call(OPEN_SESSION, asked).token

    def call(
        self,
        endpoint: Endpoint[RequestT, ApplicationView],
        message: RequestT | None = None,
        *,
        key: str | None = None,
    ) -> ApplicationView:
        return self.wire.call(endpoint, message, key=key)

    def problem(
        self,
        endpoint: Endpoint[RequestT, Any],
        message: RequestT | None = None,
        *,
        key: str | None = None,
        expected: ProblemType,
    ) -> ProblemDocument:
        """The problem document that the call ends with; fails when it ends otherwise."""
        with pytest.raises(ProblemError) as caught:
            self.wire.call(endpoint, message, key=key)
        assert caught.value.problem is expected, caught.value.document
        check_status(expected, caught.value.document)
        return caught.value.document

    def read(self) -> ApplicationView:
        return self.wire.call(READ_APPLICATION)

    def parts(self, name: str | None = None, document: str | None = None) -> PartialRealName:
        """The right parts for the gaps that are asked for, unless others are given."""
        asked = self.read().challenge
        right = "" if asked is None else "".join(self.person.document_number[i] for i in asked.document_asked)
        return PartialRealName(
            name_part=self.person.name[0] if name is None else name,
            document_part=right if document is None else document,
        )

    def full_name(self, **changes: Any) -> FullRealName:
        """The person's whole record, unless something else is given."""
        person = self.person
        right: dict[str, Any] = {
            "name": person.name,
            "document_type": person.document_type,
            "document_number": person.document_number,
            "mobile": person.mobile,
        }
        return FullRealName(**right | changes)

    def password(self, password: str | None = None) -> WalletPassword:
        """The wallet's password unless another is given."""
        right = self.person.wallet_password or NEW_PASSWORD
        return WalletPassword(password=right if password is None else password, terms_accepted=True)

    def wrong_password(self) -> WalletPassword:
        return self.password(self.password().password[::-1])

    def savings_account(self, **changes: Any) -> SavingsAccountInformation:
        card = self.person.cards[0]
        right: dict[str, Any] = {"card_number": card.number, "mobile": card.mobile, "terms_accepted": True}
        return SavingsAccountInformation(**right | changes)

    def code(self) -> VerificationCode:
        """The code that the phone received last."""
        return VerificationCode(code=self.wire.host.text_messages(self.person.cards[0].mobile)[-1].code)

    def wrong_code(self) -> VerificationCode:
        right = self.code().code
        return VerificationCode(code=str((int(right) + 1) % 1_000_000).zfill(6))

    def to_name_entry(self) -> ApplicationView:
        return self.call(START)

    def to_matched(self) -> ApplicationView:
        """Known by the partial name, or by the full record without a wallet: where the leaves part."""
        view = self.call(START)
        if view.state is ApplicationState.RECORD_ENTRY:
            return self.call(SUBMIT_FULL_NAME, self.full_name())
        return self.call(SUBMIT_PARTIAL_NAME, self.parts())

    def to_card_entry(self) -> ApplicationView:
        return self.to_matched()

    def to_code_entry(self) -> ApplicationView:
        if self.to_matched().state is ApplicationState.ACCOUNT_FOUND:
            return self.call(CONFIRM_FOUND_ACCOUNT, CONFIRMED)
        return self.call(SUBMIT_SAVINGS_ACCOUNT, self.savings_account())

    def to_bound(self) -> ApplicationView:
        """Bound by the way of the person's leaf, with the binding result on its way."""
        if self.person.leaf == Leaf.B:
            self.to_matched()
            return self.call(SUBMIT_PASSWORD, self.password())
        self.to_code_entry()
        view = self.call(SUBMIT_CODE, self.code())
        if view.state is ApplicationState.PASSWORD_SETTING:
            return self.call(SET_PASSWORD, NewWalletPassword(password=NEW_PASSWORD))
        return view

    def to_review(self) -> ApplicationView:
        self.to_bound()
        self.wire.settle()
        return self.call(LEAVE_BINDING_RESULT)

    def to_reviewed(self) -> ApplicationView:
        self.to_review()
        self.wire.advance(REVIEW_SECONDS)
        return self.read()

    def to_active(self) -> ApplicationView:
        self.to_reviewed()
        return self.call(LEAVE_REVIEW_RESULT)

    def to_raise_open(self) -> ApplicationView:
        self.to_active()
        return self.call(OPEN_RAISE)

    def buy(self, amount: int, *, key: str | None = None) -> ApplicationView:
        return self.call(MAKE_PURCHASE, Purchase(shop_id="teahouse", amount=amount), key=key)


class Log:
    """Keeps the messages that go between the parties of a world."""

    def __init__(self, wire: Wire) -> None:
        self.messages: list[MessageRecord] = []
        wire.host.set_reporter(self)

    def message(self, record: MessageRecord) -> None:
        self.messages.append(record)

    def text_message(self, message: TextMessage, cause: int | None) -> None:
        pass

    def requests(self, name: str) -> list[MessageRecord]:
        return [record for record in self.messages if record.name == name and record.status is None]


def to_state(phone: Phone, state: ApplicationState) -> ApplicationView:
    """Bring the phone's application to ``state`` by the way of leaf C."""
    ways: dict[ApplicationState, Any] = {
        ApplicationState.NOT_STARTED: phone.read,
        ApplicationState.NAME_ENTRY: phone.to_name_entry,
        ApplicationState.CARD_ENTRY: phone.to_card_entry,
        ApplicationState.CODE_ENTRY: phone.to_code_entry,
        ApplicationState.BOUND: phone.to_bound,
        ApplicationState.IN_REVIEW: phone.to_review,
        ApplicationState.APPROVED: phone.to_reviewed,
        ApplicationState.ACTIVE: phone.to_active,
        ApplicationState.RAISE_OPEN: phone.to_raise_open,
    }
    view: ApplicationView = ways[state]()
    assert view.state is state
    return view


def opened_accounts(wire: Wire) -> list[dict[str, Any]]:
    """The virtual accounts at the bank that an application has opened or come upon."""
    rows = wire.host.inspector.rows("bank", "virtual_accounts")
    return [row for row in rows if row["application_id"] is not None]


def figures(view: ApplicationView) -> tuple[int, int, int]:
    """Limit, used and available, in fen."""
    assert view.account is not None
    return view.account.limit, view.account.used, view.account.available


def bank_takes_its_keys_for(wire: Wire, fingerprint: str) -> None:
    """Let every key that the bank knows stand for what has this ``fingerprint``."""

    def change(session: Session) -> None:
        session.execute(update(IdempotencyKey).values(fingerprint=fingerprint))

    wire.host.on_loop.store_of(Party.BANK).run_now(change)
