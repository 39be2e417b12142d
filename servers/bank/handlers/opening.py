"""Steps 2, 3, 7 and 8: which accounts a person has, and the virtual one that a binding opens."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.contract.payment_bank import (
    AccountFacts,
    CreditAccountLookup,
    LookUpCreditAccount,
    ReportBinding,
)
from models.contract.problems import ProblemError, ProblemType
from servers.bank import credit, repository, review
from servers.bank.cards import belongs_to
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


def _unused_card_number(context: PartyContext, session: Session) -> str:
    number = credit.new_card_number(context.entropy)
    while repository.is_card_number_taken(session, number):
        number = credit.new_card_number(context.entropy)
    return number
