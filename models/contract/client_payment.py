"""What the client and the payment server say to each other. The client talks to nobody else (¶71, ¶77)."""

from __future__ import annotations

from pydantic import Field

from models.contract.application_view import ApplicationView
from models.contract.history_data import AccountKind
from models.contract.wire import Amount, Endpoint, Message, Nothing, Party, RequestT
from models.domain.documents import DocumentType


class OpenSession(Message):
    """Sign in to the wallet ``wallet_id``; or, without a wallet, as the visitor with the phone ``device_id``, who finds
    there what they began, and after the opening their wallet.

    ``password`` is the wallet's, of which some ask for it here already."""

    wallet_id: str | None = Field(default=None, max_length=64)
    device_id: str | None = Field(default=None, min_length=1, max_length=64)
    password: str | None = Field(default=None, max_length=12, repr=False)


class SessionOpened(Message):
    """An opaque token that counts for one wallet; it goes into ``Authorization: Bearer``."""

    token: str


class PartialRealName(Message):
    """Step 1: only the characters that were asked for."""

    name_part: str = Field(max_length=32)
    document_part: str = Field(max_length=32)


class FullRealName(Message):
    """Leaves D and E: the full real-name record, from which the wallet is opened."""

    name: str = Field(max_length=64)
    document_type: DocumentType
    document_number: str = Field(max_length=32)
    mobile: str = Field(max_length=20)


class FoundAccountConfirmation(Message):
    """Leaves A and D: a code is to go to the phone on record."""

    terms_accepted: bool


class WalletPassword(Message):
    """Leaf B: the wallet password confirms the bound card."""

    password: str = Field(max_length=12, repr=False)
    terms_accepted: bool


class NewWalletPassword(Message):
    password: str = Field(max_length=12, repr=False)


class SavingsAccountInformation(Message):
    """Step 5. ``mobile`` is the number reserved at the bank."""

    card_number: str = Field(max_length=32)
    mobile: str = Field(max_length=20)
    terms_accepted: bool


class VerificationCode(Message):
    code: str = Field(max_length=12, repr=False)


class LinkAccount(Message):
    kind: AccountKind
    account: str = Field(max_length=64)


class Purchase(Message):
    """``amount`` in fen at the shop ``shop_id`` of ``assets/shops.json``."""

    shop_id: str = Field(max_length=32)
    amount: Amount


class Repayment(Message):
    """``amount`` in fen from the bound card."""

    amount: Amount


def _call(
    path: str,
    name: str,
    request: type[RequestT],
    *,
    step: int = 0,
    reply_name: str = "application",
    reply_step: int = 0,
) -> Endpoint[RequestT, ApplicationView]:
    return Endpoint(
        Party.CLIENT,
        Party.PAYMENT,
        "POST",
        path,
        name=name,
        reply_name=reply_name,
        request=request,
        reply=ApplicationView,
        step=step,
        reply_step=reply_step,
    )


OPEN_SESSION = Endpoint(
    Party.CLIENT,
    Party.PAYMENT,
    "POST",
    "/sessions",
    name="sign_in",
    reply_name="signed_in",
    request=OpenSession,
    reply=SessionOpened,
    anyones=True,
)
READ_APPLICATION = Endpoint(
    Party.CLIENT,
    Party.PAYMENT,
    "GET",
    "/application",
    name="application_request",
    reply_name="application",
    request=Nothing,
    reply=ApplicationView,
)
AWAIT_NEWS = Endpoint(
    Party.CLIENT,
    Party.PAYMENT,
    "GET",
    "/application/news",
    name="news_request",
    reply_name="news",
    request=Nothing,
    reply=ApplicationView,
    quiet=True,
    query=("after",),
)
"""The long poll: ``?after=VERSION``; 204 without content when nothing came while it was held."""

START = _call("/application", "application_start", Nothing)
SUBMIT_PARTIAL_NAME = _call(
    "/application/partial-name",
    "partial_real_name",
    PartialRealName,
    step=1,
    reply_name="bind_instruction",
    reply_step=4,
)
SUBMIT_FULL_NAME = _call(
    "/application/full-name",
    "full_real_name",
    FullRealName,
    step=1,
    reply_name="bind_instruction",
    reply_step=4,
)
CHANGE_RECORD = _call("/application/full-name/change", "record_change", Nothing, step=1)
"""Back to the full record, as long as no wallet was opened from it; the tries that are left stay the same."""
CONFIRM_FOUND_ACCOUNT = _call(
    "/application/found-account/confirmation",
    "phone_confirmation",
    FoundAccountConfirmation,
    step=6,
    reply_name="code_sent",
    reply_step=6,
)
SUBMIT_PASSWORD = _call(
    "/application/password",
    "wallet_password",
    WalletPassword,
    step=6,
    reply_name="binding_result",
    reply_step=7,
)
USE_BOUND_CARD = _call("/application/bound-card", "bound_card_chosen", Nothing, step=5)
SET_PASSWORD = _call("/wallet/password", "password_set", NewWalletPassword)
SUBMIT_SAVINGS_ACCOUNT = _call(
    "/application/savings-account",
    "savings_account",
    SavingsAccountInformation,
    step=5,
    reply_name="code_sent",
    reply_step=6,
)
CHANGE_CARD = _call("/application/savings-account/change", "card_change", Nothing, step=5)
"""Back from the code to what it was sent for; from the wallet password to another card."""
RESEND = _call(
    "/application/code/resends", "code_resend", Nothing, step=6, reply_name="code_sent", reply_step=6
)
SUBMIT_CODE = _call(
    "/application/code", "code", VerificationCode, step=6, reply_name="binding_result", reply_step=7
)
LEAVE_BINDING_RESULT = _call("/application/binding-result/leave", "binding_result_seen", Nothing, step=7)
LEAVE_REVIEW_RESULT = _call("/application/review-result/leave", "review_result_seen", Nothing, step=8)
MAKE_PURCHASE = _call(
    "/account/purchases", "purchase", Purchase, step=10, reply_name="purchase_booked", reply_step=10
)
MAKE_REPAYMENT = _call(
    "/account/repayments", "repayment", Repayment, step=10, reply_name="repayment_booked", reply_step=10
)
OPEN_RAISE = _call("/account/raise", "raise_start", Nothing, step=9)
LINK_ACCOUNT = _call("/account/raise/links", "account_link", LinkAccount, step=9)
UNLINK_ACCOUNT = _call("/account/raise/unlinks", "account_unlink", LinkAccount, step=9)
SUBMIT_RAISE = _call(
    "/account/raise/submission",
    "limit_raise",
    Nothing,
    step=9,
    reply_name="raise_decision",
    reply_step=9,
)
CLOSE_RAISE = _call("/account/raise/close", "raise_closed", Nothing, step=9)
"""Leaves the raise: given up while it is open, or its result seen."""
