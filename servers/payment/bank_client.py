"""Payment's calls to the bank, each with the idempotency key that makes a repetition harmless.

A key is derived from the caller's key where the caller repeats the call, from the object where payment does.
"""

from __future__ import annotations

from models.contract.paper_form import FORWARD_FORM, READ_FORM, FormFacts, ForwardForm
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
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Endpoint, Nothing, Party, ReplyT, RequestT
from servers.context import PartyContext


class BankClient:
    """Typed calls to the bank.

    Every method raises ``ProblemError``: the bank's own answer, or one that is not settled, of status 500 and
    above, which leaves open whether anything was done.
    """

    def __init__(self, context: PartyContext) -> None:
        self._client = context.client(Party.BANK)

    async def _call(
        self,
        endpoint: Endpoint[RequestT, ReplyT],
        request: RequestT,
        *,
        key: str | None = None,
        **path: str,
    ) -> ReplyT:
        try:
            return await self._client.call(
                endpoint, request, key=key, query=None, seconds=None, step=None, **path
            )
        except ProblemError as problem:
            # The bank still works on it, or something on the way answered in its place: for the caller that is
            # no answer yet, and none to keep under its key.
            if not problem.settled and problem.document.status < 500:
                raise ProblemError(ProblemType.UNREACHABLE, 503) from None
            raise

    async def look_up(self, record: RealNameRecord, key: str) -> CreditAccountLookup:
        """Step 2 and 3; ``key`` is the caller's."""
        request = LookUpCreditAccount(record=record)
        return await self._call(LOOK_UP_CREDIT_ACCOUNT, request, key=f"lookup:{key}")

    async def open_verification(self, request: OpenVerification, key: str) -> VerificationFacts:
        """Step 5 and 6: the card is checked and a code is sent; ``key`` is the caller's."""
        return await self._call(OPEN_VERIFICATION, request, key=f"verification:{key}")

    async def open_phone_verification(
        self, record: RealNameRecord, application_id: str, key: str
    ) -> VerificationFacts:
        """Leaves A and D: a code goes to the phone on record; ``key`` is the caller's."""
        request = OpenPhoneVerification(application_id=application_id, record=record)
        return await self._call(OPEN_PHONE_VERIFICATION, request, key=f"phone-verification:{key}")

    async def resend_code(self, application_id: str, verification_id: str, key: str) -> VerificationFacts:
        """A new code, which ends the old one; ``key`` is the caller's."""
        request = ResendCode(application_id=application_id)
        return await self._call(RESEND_CODE, request, key=f"resend:{key}", verification_id=verification_id)

    async def confirm_code(
        self, request: ConfirmCode, verification_id: str, key: str
    ) -> SavingsAccountVerified:
        """Try a code; ``key`` is the attempt's (see ``models.tables.payment.Verification``)."""
        return await self._call(CONFIRM_CODE, request, key=key, verification_id=verification_id)

    async def read_account(self, account_id: str) -> AccountFacts:
        return await self._call(READ_ACCOUNT, Nothing(), account_id=account_id)

    async def report_binding(self, request: ReportBinding, key: str) -> AccountFacts:
        """Step 7: the binding result with the history data; ``key`` is the outbox's."""
        return await self._call(REPORT_BINDING, request, key=key)

    async def request_raise(self, request: RequestRaise, account_id: str, key: str) -> RaiseDecided:
        """Step 9; ``key`` is the outbox's."""
        return await self._call(REQUEST_RAISE, request, key=key, account_id=account_id)

    async def move_money(self, amount: int, counterparty: str, account_id: str, key: str) -> AccountFacts:
        """Step 10: a purchase of ``amount`` fen, a repayment when it is below 0; ``key`` is the outbox's."""
        endpoint = PURCHASE if amount > 0 else REPAYMENT
        request = MoveMoney(amount=abs(amount), counterparty=counterparty)
        return await self._call(endpoint, request, key=key, account_id=account_id)

    async def forward_form(self, request: ForwardForm, key: str) -> FormFacts:
        """The form of a traditional application; ``key`` is the caller's."""
        return await self._call(FORWARD_FORM, request, key=f"form:{key}")

    async def read_form(self, application_id: str) -> FormFacts:
        """How a form stands; the bank answers ``NOT_FOUND`` when it never came."""
        return await self._call(READ_FORM, Nothing(), application_id=application_id)
