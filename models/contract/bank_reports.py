"""What the bank tells the payment server unasked: how a review ended, and that an account was frozen."""

from __future__ import annotations

from models.contract.payment_bank import AccountFacts
from models.contract.wire import Endpoint, Message, Nothing, Party, Short
from models.domain.application import ReviewDecision


class ReviewResult(Message):
    """Step 8: the bank tells the payment server how a review ended, or that it was left to a clerk.

    ``application_id`` is unset for an account that no application of the payment server opened, but came upon.
    """

    application_id: Short | None
    decision: ReviewDecision
    account: AccountFacts


class AccountChanged(Message):
    """The bank froze the account, or took that back."""

    account: AccountFacts


REPORT_REVIEW = Endpoint(
    Party.BANK,
    Party.PAYMENT,
    "POST",
    "/review-results",
    name="review_result",
    reply_name="review_noted",
    request=ReviewResult,
    reply=Nothing,
    step=8,
    reply_step=8,
)
REPORT_ACCOUNT = Endpoint(
    Party.BANK,
    Party.PAYMENT,
    "POST",
    "/account-changes",
    name="account_changed",
    reply_name="account_noted",
    request=AccountChanged,
    reply=Nothing,
)
