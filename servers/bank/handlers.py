"""The bank's use cases, one function an endpoint of ``models.contract.payment_bank``.

Each does its whole work in one transaction, in which the outcome is stored under the call's key as well.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from models.contract.payment_bank import (
    AccountFacts,
    ConfirmCode,
    CreditAccountLookup,
    LookUpCreditAccount,
    MoveMoney,
    OpenVerification,
    RaiseDecided,
    ReportBinding,
    RequestRaise,
    ResendCode,
    SavingsAccountVerified,
    VerificationFacts,
)
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.domain.cards import digits_only, last_four
from models.domain.codes import CODE_DIGITS
from models.domain.masks import mask_mobile
from models.tables.bank import Entry, Raise, SentCode, Verification, VirtualAccount
from servers.bank import codes, credit, repository, review
from servers.bank.cards import belongs_to, check_card
from servers.context import PartyContext
from servers.serving import Call


async def look_up_credit_account(
    context: PartyContext, call: Call, request: LookUpCreditAccount
) -> CreditAccountLookup:
    """Step 3: whether the person has a credit account, and the virtual one if there is one."""
    now = context.clock.now()

    def transaction(session: Session) -> CreditAccountLookup:
        customer = repository.find_customer(session, request.record)
        if customer is None:
            return call.finish(session, CreditAccountLookup(credit_account=False))
        account = repository.find_account_of(session, customer)
        counts = account is not None and not credit.may_ask_again(account, now)
        lookup = CreditAccountLookup(
            credit_account=repository.has_credit_account(session, customer),
            virtual_account=credit.facts_of(account) if account is not None and counts else None,
        )
        # Before the reply is kept, so that a repeated call is answered under the same name.
        if lookup.virtual_account is not None:
            call.reply_name = "virtual_account_present"
        elif lookup.credit_account:
            call.reply_name = "credit_account_present"
        return call.finish(session, lookup)

    return await context.store.run(transaction)


async def open_verification(
    context: PartyContext, call: Call, request: OpenVerification
) -> VerificationFacts | ProblemError:
    """Step 6: check the card, and send a code to the phone the bank has on record for it.

    The application's earlier verifications no longer count.
    """
    now = context.clock.now()
    code = context.entropy.digits(CODE_DIGITS)

    def transaction(session: Session) -> tuple[VerificationFacts, str]:
        found = repository.find_card(session, digits_only(request.card_number))
        card = check_card(found, request.record, digits_only(request.mobile))
        codes.check_daily_limit(repository.codes_sent_since(session, card.customer, now - codes.DAY))
        repository.supersede_verifications(session, request.application_id)
        verification = Verification(
            id=context.entropy.identifier("verification"),
            application_id=request.application_id,
            card_id=card.id,
            card=card,
            opened_at=now,
        )
        session.add(verification)
        session.flush()
        return call.finish(session, _issue(session, verification, code, now)), card.mobile

    facts, mobile = await context.store.run(transaction)
    await _send(context, facts, mobile, code)
    return facts


async def resend_code(
    context: PartyContext, call: Call, request: ResendCode
) -> VerificationFacts | ProblemError:
    """Send a fresh code; the one before is dead. Refused within a minute, and after five resends a day."""
    now = context.clock.now()
    code = context.entropy.digits(CODE_DIGITS)

    def transaction(session: Session) -> tuple[VerificationFacts, str]:
        verification = _verification(session, call, request.application_id)
        if verification.reported_at is not None:
            raise ProblemError(ProblemType.CODE_USED, 409)
        if verification.superseded:
            raise ProblemError(ProblemType.WRONG_STATE, 409, detail="a newer verification was opened")
        card = verification.card
        codes.check_resend_time(repository.newest_code(session, verification), now)
        codes.check_daily_limit(repository.codes_sent_since(session, card.customer, now - codes.DAY))
        return call.finish(session, _issue(session, verification, code, now)), card.mobile

    facts, mobile = await context.store.run(transaction)
    await _send(context, facts, mobile, code)
    return facts


async def confirm_code(
    context: PartyContext, call: Call, request: ConfirmCode
) -> SavingsAccountVerified | ProblemError:
    """Step 6: whether the code is the one that was sent; a wrong one costs a try."""
    now = context.clock.now()

    def transaction(session: Session) -> SavingsAccountVerified | ProblemError:
        verification = _verification(session, call, request.application_id)
        sent = repository.newest_code(session, verification)
        problem = codes.try_code(verification, sent, digits_only(request.code), now)
        if problem is not None:
            return call.finish(session, problem)
        card = verification.card
        if card.reference is None:
            card.reference = context.entropy.identifier("savings-account")
        verified = SavingsAccountVerified(
            savings_account_ref=card.reference, bank_id=card.bank_id, last_four=last_four(card.card_number)
        )
        return call.finish(session, verified)

    return await context.store.run(transaction)


async def report_binding(
    context: PartyContext, call: Call, request: ReportBinding
) -> AccountFacts | ProblemError:
    """Steps 7 and 8: create the person's one virtual credit account and put it into review.

    An account that exists already is the answer as it stands, unless it was declined and may be asked for again.
    """
    now = context.clock.now()

    def transaction(session: Session) -> AccountFacts:
        verification = repository.find_confirmed(session, request.application_id, request.savings_account_ref)
        if verification is None:
            raise ProblemError(ProblemType.NOT_FOUND, 404, field="savings_account_ref")
        repository.note_reported(session, request.application_id, now)
        card = verification.card
        if not belongs_to(card, request.record):
            raise ProblemError(ProblemType.CARD_NOT_YOURS, field="record")
        account = repository.find_account_of(session, card.customer)
        if account is None:
            account = credit.open_account(
                context.entropy.identifier("account"),
                _unused_card_number(context, session),
                card.customer,
                card,
                request,
                now,
            )
            session.add(account)
            session.flush()
        elif account.application_id != request.application_id and credit.may_ask_again(account, now):
            credit.reopen(account, card, request, now)
        return call.finish(session, credit.facts_of(account))

    facts = await context.store.run(transaction)
    if facts.reviewed_at is None:
        review.review_at(context, facts.account_id, facts.review_due_at)
    return facts


async def read_account(context: PartyContext, call: Call, request: Nothing) -> AccountFacts:
    """The account as it stands."""
    return await context.store.run(lambda session: credit.facts_of(_account(session, call)))


async def request_raise(context: PartyContext, call: Call, request: RequestRaise) -> RaiseDecided:
    """Step 9: score again and raise the limit, or keep it and say why. A raise is decided once."""
    now = context.clock.now()

    def transaction(session: Session) -> RaiseDecided:
        account = _account(session, call)
        credit.require_usable(account)
        decided = repository.find_raise(session, request.raise_id)
        if decided is not None:
            if decided.account_id != account.id:
                raise ProblemError(ProblemType.NOT_FOUND, 404, field="raise_id")
            return call.finish(session, decided.decision)
        old_limit = account.credit_limit
        decision = credit.decide_raise(account, request.history, now)
        reply = RaiseDecided(
            outcome=decision.outcome,
            old_limit=old_limit,
            new_limit=decision.new_limit,
            retry_at=decision.retry_at,
            report=decision.report,
            account=credit.facts_of(account),
        )
        session.add(Raise(id=request.raise_id, account_id=account.id, at=now, decision=reply))
        return call.finish(session, reply)

    return await context.store.run(transaction)


async def purchase(context: PartyContext, call: Call, request: MoveMoney) -> AccountFacts:
    """Step 10: draw on the limit."""
    return await _book(context, call, request, credit.purchase)


async def repay(context: PartyContext, call: Call, request: MoveMoney) -> AccountFacts:
    """Step 10: restore the limit from the bound card."""
    return await _book(context, call, request, credit.repay)


async def _book(
    context: PartyContext,
    call: Call,
    request: MoveMoney,
    rule: Callable[[VirtualAccount, int, str, datetime], Entry],
) -> AccountFacts:
    now = context.clock.now()

    def transaction(session: Session) -> AccountFacts:
        account = _account(session, call)
        session.add(rule(account, request.amount, request.counterparty, now))
        return call.finish(session, credit.facts_of(account))

    return await context.store.run(transaction)


def _verification(session: Session, call: Call, application_id: str) -> Verification:
    found = repository.find_verification(session, call.path["verification_id"], application_id)
    if found is None:
        raise ProblemError(ProblemType.NOT_FOUND, 404)
    return found


def _account(session: Session, call: Call) -> VirtualAccount:
    found = repository.find_account(session, call.path["account_id"])
    if found is None:
        raise ProblemError(ProblemType.NOT_FOUND, 404)
    return found


def _unused_card_number(context: PartyContext, session: Session) -> str:
    number = credit.new_card_number(context.entropy)
    while repository.is_card_number_taken(session, number):
        number = credit.new_card_number(context.entropy)
    return number


def _issue(session: Session, verification: Verification, code: str, now: datetime) -> VerificationFacts:
    sent: SentCode = codes.new_code(verification, code, now)
    session.add(sent)
    return VerificationFacts(
        verification_id=verification.id,
        bank_id=verification.card.bank_id,
        masked_mobile=mask_mobile(verification.card.mobile),
        sent_at=sent.sent_at,
        expires_at=sent.expires_at,
        resend_at=codes.resend_at(sent),
        tries_left=sent.tries_left,
    )


async def _send(context: PartyContext, facts: VerificationFacts, mobile: str, code: str) -> None:
    await context.sms.send(mobile, facts.bank_id, code, int(codes.VALIDITY.total_seconds()))
