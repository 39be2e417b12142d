"""Speaks to the bank as the payment server does, one method a message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from models.contract.client_payment import (
    START,
    SUBMIT_CODE,
    SUBMIT_PARTIAL_NAME,
    SUBMIT_SAVINGS_ACCOUNT,
    PartialRealName,
    SavingsAccountInformation,
    VerificationCode,
)
from models.contract.history_data import HistoryData
from models.contract.payment_bank import (
    CONFIRM_CODE,
    LOOK_UP_CREDIT_ACCOUNT,
    OPEN_PHONE_VERIFICATION,
    OPEN_VERIFICATION,
    PURCHASE,
    READ_ACCOUNT,
    REPAYMENT,
    REPORT_BINDING,
    REQUEST_RAISE,
    RESEND_CODE,
    AccountFacts,
    ConfirmCode,
    CreditAccountLookup,
    LookUpCreditAccount,
    MoveMoney,
    OpenPhoneVerification,
    OpenVerification,
    RaiseDecided,
    RealNameRecord,
    ReportBinding,
    RequestRaise,
    ResendCode,
    SavingsAccountVerified,
    VerificationFacts,
)
from models.contract.problems import ProblemDocument, ProblemError, ProblemType
from models.domain.people import Person, person_by_id
from tests.servers.conftest import Wire
from tests.servers.statuses import check_status

MAIN = person_by_id("wang-xiaoming")
REVIEW_SECONDS = 90
DAY_SECONDS = 24 * 60 * 60


def history_of(person: Person, *kinds: str, missing: tuple[str, ...] = ()) -> HistoryData:
    """The history data of ``person``: from the accounts linked at first, and from those of ``kinds``."""
    accounts = [a for a in person.accounts if a.linked or a.kind in kinds]
    groups = {a.kind: a.history for a in accounts if a.history and a.kind not in missing}
    return HistoryData.model_validate(
        {
            **person.wallet_history,
            **groups,
            "personal": person.personal,
            "linked": [account.kind for account in accounts],
            "missing": missing,
        }
    )


def record_of(person: Person) -> RealNameRecord:
    return RealNameRecord(
        name=person.name,
        document_type=person.document_type,
        document_number=person.document_number,
        mobile=person.mobile,
    )


def problem_of(call: Callable[[], object]) -> tuple[ProblemType, ProblemDocument]:
    """The problem that ``call`` is answered with; without one the test fails."""
    with pytest.raises(ProblemError) as refused:
        call()
    check_status(refused.value.problem, refused.value.document)
    return refused.value.problem, refused.value.document


def bind(wire: Wire, person: Person = MAIN) -> None:
    """Do through the payment server what the person does to bind their first card; the account is in review then."""
    wire.sign_in(person.wallet_id)
    challenge = wire.call(START).challenge
    assert challenge is not None
    parts = PartialRealName(
        name_part="".join(person.name[i] for i in challenge.name_asked),
        document_part="".join(person.document_number[i] for i in challenge.document_asked),
    )
    wire.call(SUBMIT_PARTIAL_NAME, parts)
    card = person.cards[0]
    account = SavingsAccountInformation(card_number=card.number, mobile=card.mobile, terms_accepted=True)
    wire.call(SUBMIT_SAVINGS_ACCOUNT, account)
    code = wire.host.text_messages(card.mobile)[-1].code
    wire.call(SUBMIT_CODE, VerificationCode(code=code))
    wire.settle()


@dataclass
class BankDesk:
    """The bank's endpoints for one application of one person."""

    wire: Wire
    person: Person = MAIN
    application_id: str = "application-1"
    savings_account_ref: str = ""
    wallet_id: str | None = None

    def look_up(self, key: str | None = None) -> CreditAccountLookup:
        request = LookUpCreditAccount(record=record_of(self.person))
        return self.wire.call(LOOK_UP_CREDIT_ACCOUNT, request, key=key)

    def verify(
        self, card_number: str | None = None, mobile: str | None = None, key: str | None = None
    ) -> VerificationFacts:
        """Ask for a code; for the person's first card unless another is given."""
        card = self.person.cards[0]
        request = OpenVerification(
            application_id=self.application_id,
            record=record_of(self.person),
            card_number=card_number or card.number,
            mobile=mobile or card.mobile,
        )
        return self.wire.call(OPEN_VERIFICATION, request, key=key)

    def verify_by_phone(self, key: str | None = None) -> VerificationFacts:
        """Ask for a code to the phone on record of the person's account."""
        request = OpenPhoneVerification(application_id=self.application_id, record=record_of(self.person))
        return self.wire.call(OPEN_PHONE_VERIFICATION, request, key=key)

    def codes(self) -> list[str]:
        """Every code that has come to the person's phone, oldest first."""
        return [message.code for message in self.wire.host.text_messages(self.person.cards[0].mobile)]

    def resend(self, facts: VerificationFacts, key: str | None = None) -> VerificationFacts:
        request = ResendCode(application_id=self.application_id)
        return self.wire.call(RESEND_CODE, request, key=key, verification_id=facts.verification_id)

    def confirm(self, facts: VerificationFacts, code: str, key: str | None = None) -> SavingsAccountVerified:
        request = ConfirmCode(application_id=self.application_id, code=code, mobile=self.person.mobile)
        return self.wire.call(CONFIRM_CODE, request, key=key, verification_id=facts.verification_id)

    def wrong_code(self) -> str:
        """A code that differs from the last one."""
        return f"{(int(self.codes()[-1]) + 1) % 1_000_000:06}"

    def verified(self) -> str:
        """Verify the person's card and return its reference."""
        self.savings_account_ref = self.confirm(self.verify(), self.codes()[-1]).savings_account_ref
        return self.savings_account_ref

    def verified_by_phone(self) -> str:
        """Confirm the code to the phone on record and return the savings account's reference."""
        facts = self.verify_by_phone()
        self.savings_account_ref = self.confirm(facts, self.codes()[-1]).savings_account_ref
        return self.savings_account_ref

    def report_binding(self, history: HistoryData | None = None, key: str | None = None) -> AccountFacts:
        return self.wire.call(REPORT_BINDING, self.binding(history), key=key)

    def binding(self, history: HistoryData | None = None) -> ReportBinding:
        """What is reported of a binding that came about now."""
        return ReportBinding(
            application_id=self.application_id,
            wallet_id=self.wallet_id or self.person.wallet_id,
            record=record_of(self.person),
            savings_account_ref=self.savings_account_ref,
            bound_at=self.wire.host.clock.now(),
            history=history or history_of(self.person),
        )

    def opened(self, history: HistoryData | None = None) -> AccountFacts:
        """Open an account; it is in review."""
        self.verified()
        return self.report_binding(history)

    def reviewed(self, history: HistoryData | None = None) -> AccountFacts:
        """Open an account and let its review come."""
        account_id = self.opened(history).account_id
        self.wire.advance(REVIEW_SECONDS)
        return self.read(account_id)

    def read(self, account_id: str) -> AccountFacts:
        return self.wire.call(READ_ACCOUNT, account_id=account_id)

    def ask_raise(
        self, account_id: str, history: HistoryData, raise_id: str = "raise-1", key: str | None = None
    ) -> RaiseDecided:
        request = RequestRaise(raise_id=raise_id, history=history)
        return self.wire.call(REQUEST_RAISE, request, key=key, account_id=account_id)

    def purchase(self, account_id: str, amount: int, key: str | None = None) -> AccountFacts:
        request = MoveMoney(amount=amount, counterparty="teahouse")
        return self.wire.call(PURCHASE, request, key=key, account_id=account_id)

    def repay(
        self, account_id: str, amount: int, card: str | None = None, key: str | None = None
    ) -> AccountFacts:
        request = MoveMoney(amount=amount, counterparty=card or self.savings_account_ref)
        return self.wire.call(REPAYMENT, request, key=key, account_id=account_id)

    def entries(self, account_id: str) -> list[int]:
        """The amounts of all movements that are booked on the account."""
        rows = self.wire.host.inspector.rows("bank", "entries")
        return [row["amount"] for row in rows if row["account_id"] == account_id]
