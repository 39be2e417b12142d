"""Steps 1 to 5 for the client: from the partial real name to the savings account."""

from __future__ import annotations

from functools import partial

from models.contract.application_view import ApplicationView
from models.contract.client_payment import PartialRealName, SavingsAccountInformation
from models.contract.payment_bank import (
    CreditAccountLookup,
    OpenVerification,
    RealNameRecord,
    VerificationFacts,
)
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.domain.application import ApplicationState
from models.domain.cards import last_four
from models.domain.partial import asked_windows
from models.tables.payment import Application, BoundCard, Verification
from servers.context import PartyContext
from servers.payment import accounts, changes, locks, repository
from servers.payment.bank_client import BankClient, record_of
from servers.payment.cards import card_hash, check_savings_account
from servers.payment.changes import Change, Outcome
from servers.payment.matching import count_miss, locked, parts_match, release_lock
from servers.payment.transitions import Event, require
from servers.serving import Call


async def start(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Begin an application. Raises ``RETRY_TOO_EARLY`` while a decline still counts."""

    def work(change: Change) -> ApplicationView:
        require(change.state, Event.START)
        if change.application is not None:
            _check_retry(change, change.application)
        change.application = Application(
            id=context.entropy.identifier("application"),
            wallet_id=change.wallet.id,
            number=repository.next_application_number(change.session, change.wallet.id),
            state=ApplicationState.NAME_ENTRY,
            started_at=change.now,
            window=context.entropy.below(asked_windows(change.wallet.document_number)),
            misses=0,
        )
        change.session.add(change.application)
        return change.done()

    return await changes.run(context, call, work)


def _check_retry(change: Change, declined: Application) -> None:
    retry_at = change.account(declined).facts.retry_at
    if retry_at is not None and change.now < retry_at:
        raise ProblemError(ProblemType.RETRY_TOO_EARLY, 409, retry_at=retry_at)


async def submit_partial_name(context: PartyContext, call: Call, request: PartialRealName) -> Outcome:
    """Step 1: match the parts; on a match ask the bank (2, 3) and give the bind instruction (4)."""

    def match(change: Change) -> RealNameRecord | ProblemError:
        application = change.application
        if application is not None and application.state is ApplicationState.LOCKED:
            if not release_lock(application, change.now):
                return change.refused(locked(application))
            change.wallet.version += 1
        application = change.require(Event.RECORD_MATCHED)
        if parts_match(change.wallet, application, request):
            return record_of(change.wallet)
        problem = count_miss(application, change.now)
        locks.arm(context, application)
        return change.refused(problem, visible=True)

    record = await changes.run(context, call, match)
    if isinstance(record, ProblemError):
        return record
    found = await BankClient(context).look_up(record, call.key)
    return await changes.run(context, call, partial(_record_matched, found))


def _record_matched(found: CreditAccountLookup, change: Change) -> Outcome:
    application = change.require(Event.RECORD_MATCHED)
    facts = found.virtual_account
    if facts is not None:
        change.call.reply_name = "application"
        account = accounts.note(change.session, application, facts, change.now)
        # An approval that is no news needs no screen of its own.
        reached = accounts.RESULT_STATE[account.facts.state]
        target = ApplicationState.ACTIVE if reached is ApplicationState.APPROVED else reached
        change.move(Event.RECORD_MATCHED, target)
    elif found.credit_account:
        raise ProblemError(
            ProblemType.WRONG_STATE, 409, detail="the bank has a credit account of this person"
        )
    elif any(_bound_otherwise(card) for card in repository.bound_cards(change.session, change.wallet.id)):
        raise ProblemError(ProblemType.WRONG_STATE, 409, detail="a card is bound to the wallet already")
    else:
        change.move(Event.RECORD_MATCHED, ApplicationState.CARD_ENTRY)
    application.matched_at = change.now
    return change.done()


def _bound_otherwise(card: BoundCard) -> bool:
    """Whether the card was bound before; one that a declined application bound is verified anew."""
    return card.application_id is None


async def submit_savings_account(
    context: PartyContext, call: Call, request: SavingsAccountInformation
) -> Outcome:
    """Step 5: check what payment can check, then let the bank check the rest and send a code (step 6)."""

    def check(change: Change) -> tuple[OpenVerification, str]:
        application = change.require(Event.CODE_SENT)
        if application.state is not ApplicationState.CARD_ENTRY:
            raise ProblemError(ProblemType.WRONG_STATE, 409, detail="a code was sent already")
        number, mobile = check_savings_account(request)
        hashed = card_hash(number)
        bound = change.session.get(BoundCard, hashed)
        if bound is not None and bound.wallet_id != change.wallet.id:
            raise ProblemError(ProblemType.CARD_BOUND_ELSEWHERE, 409, field="card_number")
        asked = OpenVerification(
            application_id=application.id,
            record=record_of(change.wallet),
            card_number=number,
            mobile=mobile,
        )
        return asked, hashed

    asked, hashed = await changes.run(context, call, check)
    sent = await BankClient(context).open_verification(asked, call.key)
    return await changes.run(context, call, partial(_code_sent, asked.card_number, hashed, sent))


def _code_sent(number: str, hashed: str, sent: VerificationFacts, change: Change) -> Outcome:
    application = change.require(Event.CODE_SENT)
    if application.verification is not None:
        application.verification = None
        change.session.flush()
    application.verification = Verification(
        verification_id=sent.verification_id,
        card_hash=hashed,
        bank_id=sent.bank_id,
        last_four=last_four(number),
        masked_mobile=sent.masked_mobile,
        expires_at=sent.expires_at,
        resend_at=sent.resend_at,
        tries_left=sent.tries_left,
    )
    change.move(Event.CODE_SENT)
    return change.done()


async def change_card(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Go back from the code to the card; the code that was sent counts no more."""

    def work(change: Change) -> ApplicationView:
        change.move(Event.CARD_CHANGED).verification = None
        return change.done()

    return await changes.run(context, call, work)
