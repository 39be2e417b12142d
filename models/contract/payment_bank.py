"""What the payment server and the bank say to each other."""

from __future__ import annotations

from enum import StrEnum

from models.contract.history_data import HistoryData
from models.contract.score import ScoreReport
from models.contract.wire import Amount, Count, Endpoint, Fen, Instant, Message, Nothing, Party, Short
from models.domain.application import DeclineReason, RaiseOutcome
from models.domain.documents import DocumentType


class RealNameRecord(Message):
    """The complete real-name record (¶80). It travels between servers only."""

    name: Short
    document_type: DocumentType
    document_number: Short
    mobile: Short


class AccountState(StrEnum):
    """The state of a virtual credit account at the bank."""

    IN_REVIEW = "in_review"
    APPROVED = "approved"
    DECLINED = "declined"
    FROZEN = "frozen"


class PhoneOnRecord(Message):
    """Where the bank would send a code to know the person again: by their credit account, or their virtual one.

    ``last_four`` are those of that account's card; ``mobile`` is masked.
    """

    bank_id: Short
    last_four: Short
    masked_mobile: Short


class AccountFacts(Message):
    """A virtual credit account: figures in fen, ``available`` is ``limit`` less ``used``.

    ``bank_id`` is the bank that keeps it, ``last_four`` are the last digits of the virtual card, ``valid_until``
    its month as ``MM/YY``, ``maximum_limit`` is what raises can reach. ``retry_at`` of a declined account says
    when it may be asked for again; ``report`` explains the limit. ``version`` grows with every change of the account:
    of two facts the one with the higher version is the later.
    """

    account_id: Short
    bank_id: Short
    state: AccountState
    last_four: Short
    valid_until: Short
    limit: Fen = 0
    used: Fen = 0
    available: Fen = 0
    maximum_limit: Fen
    created_at: Instant
    review_due_at: Instant
    referred_at: Instant | None = None
    reviewed_at: Instant | None = None
    reason: DeclineReason | None = None
    retry_at: Instant | None = None
    report: ScoreReport | None = None
    version: Count = 0


class CreditAccountLookup(Message):
    """Whether the person has a credit account, and the virtual one if there is one already.

    A declined one counts as none from its ``retry_at`` on. ``on_record`` is there with either account.
    """

    credit_account: bool
    virtual_account: AccountFacts | None = None
    on_record: PhoneOnRecord | None = None


class LookUpCreditAccount(Message):
    record: RealNameRecord


class OpenVerification(Message):
    """Step 5 and 6: check the savings account and send a code to the phone the bank has on record."""

    application_id: Short
    record: RealNameRecord
    card_number: Short
    mobile: Short


class OpenPhoneVerification(Message):
    """Leaves A and D: send a code to the phone on record of the person's credit account, or of their virtual one."""

    application_id: Short
    record: RealNameRecord


class VerificationFacts(Message):
    """A code that was sent: where to, until when it counts, when the next may be asked for, tries left."""

    verification_id: Short
    bank_id: Short
    masked_mobile: Short
    sent_at: Instant
    expires_at: Instant
    resend_at: Instant
    tries_left: Count


class ResendCode(Message):
    application_id: Short


class ConfirmCode(Message):
    """``mobile`` is the number in the real-name record, of which the bank says whether the code went there."""

    application_id: Short
    code: Short
    mobile: Short


class SavingsAccountVerified(Message):
    """The code counted: the savings account, by a reference that only the bank can resolve.

    Of a phone verification it is the one that the account is settled from (our reading). ``mobile_confirmed`` says that
    the code went to the number in the real-name record, which the person has at hand then.
    """

    savings_account_ref: Short
    bank_id: Short
    last_four: Short
    mobile_confirmed: bool


class ReportBinding(Message):
    """Step 7: the binding result, with the history data. The savings account is one that a code of this application
    confirmed, or one that is bound to the wallet already (leaf B)."""

    application_id: Short
    wallet_id: Short
    record: RealNameRecord
    savings_account_ref: Short
    bound_at: Instant
    history: HistoryData


class RequestRaise(Message):
    """Step 9: score again with the history data gathered now."""

    raise_id: Short
    history: HistoryData


class RaiseDecided(Message):
    """What became of a raise: limits in fen; ``retry_at`` says when the next may be asked for."""

    outcome: RaiseOutcome
    old_limit: Fen
    new_limit: Fen
    retry_at: Instant | None = None
    report: ScoreReport
    account: AccountFacts


class MoveMoney(Message):
    """A purchase or a repayment: ``amount`` in fen, ``counterparty`` the shop's id or the ``savings_account_ref``."""

    amount: Amount
    counterparty: Short


LOOK_UP_CREDIT_ACCOUNT = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "POST",
    "/credit-accounts/lookups",
    name="real_name_record",
    reply_name="credit_account_absent",
    request=LookUpCreditAccount,
    reply=CreditAccountLookup,
    step=2,
    reply_step=3,
)
OPEN_VERIFICATION = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "POST",
    "/verifications",
    name="card_verification",
    reply_name="code_sent",
    request=OpenVerification,
    reply=VerificationFacts,
    step=6,
    reply_step=6,
)
OPEN_PHONE_VERIFICATION = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "POST",
    "/phone-verifications",
    name="phone_verification",
    reply_name="code_sent",
    request=OpenPhoneVerification,
    reply=VerificationFacts,
    step=6,
    reply_step=6,
)
RESEND_CODE = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "POST",
    "/verifications/{verification_id}/resends",
    name="code_resend",
    reply_name="code_sent",
    request=ResendCode,
    reply=VerificationFacts,
    step=6,
    reply_step=6,
)
CONFIRM_CODE = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "POST",
    "/verifications/{verification_id}/confirmations",
    name="code",
    reply_name="card_verified",
    request=ConfirmCode,
    reply=SavingsAccountVerified,
    step=6,
    reply_step=6,
)
REPORT_BINDING = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "POST",
    "/binding-results",
    name="binding_result",
    reply_name="account_created",
    request=ReportBinding,
    reply=AccountFacts,
    step=7,
    reply_step=8,
)
READ_ACCOUNT = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "GET",
    "/accounts/{account_id}",
    name="account_request",
    reply_name="account",
    request=Nothing,
    reply=AccountFacts,
)
REQUEST_RAISE = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "POST",
    "/accounts/{account_id}/raises",
    name="limit_raise",
    reply_name="raise_decision",
    request=RequestRaise,
    reply=RaiseDecided,
    step=9,
    reply_step=9,
)
PURCHASE = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "POST",
    "/accounts/{account_id}/purchases",
    name="purchase",
    reply_name="purchase_booked",
    request=MoveMoney,
    reply=AccountFacts,
    step=10,
    reply_step=10,
)
REPAYMENT = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "POST",
    "/accounts/{account_id}/repayments",
    name="repayment",
    reply_name="repayment_booked",
    request=MoveMoney,
    reply=AccountFacts,
    step=10,
    reply_step=10,
)
