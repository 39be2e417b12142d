"""The virtual credit account: how it is opened, decided on, raised and drawn on. All amounts in fen.

Rules only, on the account's row; what is asked of the database is in ``repository``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from stdnum import luhn

from models.contract.history_data import HistoryData
from models.contract.payment_bank import AccountFacts, AccountState, ReportBinding
from models.contract.problems import ProblemError, ProblemType
from models.contract.score import ScoreReport
from models.domain.application import DeclineReason, RaiseOutcome
from models.domain.cards import last_four, recognise
from models.domain.documents import birthday
from models.ports import Entropy
from models.tables.bank import Card, Entry, VirtualAccount
from servers.bank.scorecard import MAXIMUM_LIMIT, groups_in, score

VIRTUAL_PREFIX: Final = "95309"
"""Every virtual card's number begins with this prefix of ``assets/banks.json``; its bank keeps the accounts."""
ADULT: Final = 18
REVIEW_TIME: Final = timedelta(seconds=90)
RETRY_AFTER: Final = timedelta(days=30)
"""From a decline to the next application, at least."""
RAISE_AFTER: Final = timedelta(days=30)
"""From a scored raise to the next."""
CARD_YEARS: Final = 5
CHINA: Final = timezone(timedelta(hours=8))


def retry_after(reason: DeclineReason, born: date | None, now: datetime) -> datetime:
    """When to try again after a decline: never before it can lead to something, so a minor comes of age first."""
    if reason is not DeclineReason.UNDER_AGE or born is None:
        return now + RETRY_AFTER
    of_age = datetime.combine(birthday(born, ADULT), time(), CHINA)
    return max(now + RETRY_AFTER, of_age.astimezone(UTC))


def new_card_number(entropy: Entropy) -> str:
    """A card number of the virtual product: its prefix, digits of chance, the check digit."""
    product = recognise(VIRTUAL_PREFIX)
    assert product is not None
    body = VIRTUAL_PREFIX + entropy.digits(product.length - len(VIRTUAL_PREFIX) - 1)
    return body + str(luhn.calc_check_digit(body))


def open_account(
    account_id: str, card_number: str, card: Card, history: HistoryData, now: datetime
) -> VirtualAccount:
    """A new account, in review, of the owner of the savings account ``card``. It is nobody's yet: see ``adopt``."""
    return VirtualAccount(
        id=account_id,
        customer_id=card.customer.id,
        customer=card.customer,
        savings_card_id=card.id,
        savings_card=card,
        heard_of=False,
        card_number=card_number,
        valid_until=f"{now:%m}/{(now.year + CARD_YEARS) % 100:02}",
        state=AccountState.IN_REVIEW,
        credit_limit=0,
        used=0,
        version=1,
        bound_at=now,
        created_at=now,
        review_due_at=now + REVIEW_TIME,
        history_record=history,
    )


def adopt(account: VirtualAccount, card: Card, request: ReportBinding) -> None:
    """Make the account that of the application which reports a binding: news of it go there, and it is settled from
    the savings account ``card`` that was bound."""
    account.savings_card_id = card.id
    account.savings_card = card
    account.application_id = request.application_id
    account.wallet_id = request.wallet_id
    account.bound_at = request.bound_at
    account.heard_of = True


def may_ask_again(account: VirtualAccount, now: datetime) -> bool:
    """Whether the account was declined long enough ago to be asked for again."""
    return account.state is AccountState.DECLINED and account.retry_at is not None and now >= account.retry_at


def reopen(account: VirtualAccount, card: Card, request: ReportBinding, now: datetime) -> None:
    """Review a declined account anew, for another application of the same person."""
    adopt(account, card, request)
    account.state = AccountState.IN_REVIEW
    account.review_due_at = now + REVIEW_TIME
    account.referred_at = account.reviewed_at = account.reason = account.retry_at = account.report = None
    account.history_record = request.history
    changed(account)


def changed(account: VirtualAccount) -> None:
    """The account is another than it was: whoever hears of it late can tell by its version."""
    account.version += 1


@dataclass(frozen=True, slots=True)
class RaiseDecision:
    """What became of a raise; ``report`` is the score it rests on, the last one if none was made."""

    outcome: RaiseOutcome
    new_limit: int
    retry_at: datetime | None
    report: ScoreReport


def decide_raise(account: VirtualAccount, history: HistoryData, now: datetime) -> RaiseDecision:
    """Score again with ``history`` and raise the limit to the tier it reaches; the limit never falls.

    There is nothing new to score unless ``history`` has data of a group that the last score did without.
    A scored raise, whatever it brought, is followed by a pause.
    """
    last = account.report
    assert last is not None, "an approved account has been scored"
    limit = account.credit_limit
    if limit >= MAXIMUM_LIMIT:
        return RaiseDecision(RaiseOutcome.AT_MAXIMUM, limit, None, last)
    if account.next_raise_at is not None and now < account.next_raise_at:
        return RaiseDecision(RaiseOutcome.TOO_SOON, limit, account.next_raise_at, last)
    if not groups_in(history) - groups_in(account.history_record):
        return RaiseDecision(RaiseOutcome.NOTHING_NEW, limit, None, last)
    report = score(history, china_day(now), MAXIMUM_LIMIT)
    account.history_record = history
    account.next_raise_at = now + RAISE_AFTER
    if report.limit <= limit:
        return RaiseDecision(RaiseOutcome.SCORE_UNCHANGED, limit, account.next_raise_at, report)
    account.report = report
    account.credit_limit = report.limit
    changed(account)
    return RaiseDecision(RaiseOutcome.RAISED, report.limit, account.next_raise_at, report)


def require_usable(account: VirtualAccount) -> None:
    """Raise ``ACCOUNT_NOT_USABLE`` unless the account is approved: not in review, declined or frozen."""
    if account.state is not AccountState.APPROVED:
        raise ProblemError(
            ProblemType.ACCOUNT_NOT_USABLE,
            409,
            detail=f"the account is {account.state.value.replace('_', ' ')}",
            retry_at=account.retry_at,
        )


def available(account: VirtualAccount) -> int:
    return account.credit_limit - account.used


def purchase(account: VirtualAccount, amount: int, shop: str, now: datetime) -> Entry:
    """Draw ``amount`` on the limit. Raises a ``ProblemError``, and moves nothing, when it may not be."""
    require_usable(account)
    if amount > available(account):
        raise ProblemError(ProblemType.LIMIT_EXCEEDED, field="amount", exceeded=available(account))
    account.used += amount
    changed(account)
    return Entry(account_id=account.id, at=now, amount=amount, counterparty=shop)


def repay(account: VirtualAccount, amount: int, savings_account_ref: str, now: datetime) -> Entry:
    """Restore ``amount`` of the limit from the bound card. Raises a ``ProblemError``, and moves nothing, when it
    may not be."""
    require_usable(account)
    if savings_account_ref != account.savings_card.reference:
        raise ProblemError(ProblemType.CARD_UNKNOWN, field="counterparty")
    if amount > account.used:
        raise ProblemError(ProblemType.REPAYMENT_EXCEEDS_USED, field="amount", exceeded=account.used)
    account.used -= amount
    changed(account)
    return Entry(account_id=account.id, at=now, amount=-amount, counterparty=savings_account_ref)


def bank_of(account: VirtualAccount) -> str:
    """The bank that keeps the account."""
    product = recognise(account.card_number)
    assert product is not None
    return product.bank_id


def facts_of(account: VirtualAccount) -> AccountFacts:
    """What the payment server may know of the account."""
    return AccountFacts(
        account_id=account.id,
        bank_id=bank_of(account),
        state=account.state,
        last_four=last_four(account.card_number),
        valid_until=account.valid_until,
        limit=account.credit_limit,
        used=account.used,
        available=available(account),
        maximum_limit=MAXIMUM_LIMIT,
        created_at=account.created_at,
        review_due_at=account.review_due_at,
        referred_at=account.referred_at,
        reviewed_at=account.reviewed_at,
        reason=account.reason,
        retry_at=account.retry_at,
        report=account.report,
        version=account.version,
    )


def china_day(now: datetime) -> date:
    """The date in China at ``now``."""
    return now.astimezone(CHINA).date()
