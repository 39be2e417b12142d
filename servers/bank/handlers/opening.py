"""Steps 2, 3, 7 and 8: which accounts a person has, and the virtual one that a binding opens."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.contract.payment_bank import (
    AccountFacts,
    AccountState,
    CreditAccountLookup,
    LookUpCreditAccount,
    ReportBinding,
)
from models.contract.problems import ProblemError, ProblemType
from models.tables.bank import Binding, Card
from servers.bank import credit, desk, repository, review
from servers.bank.cards import belongs_to
from servers.bank.known import accounts_of
from servers.context import PartyContext
from servers.web.serving import Call


async def look_up_credit_account(
    context: PartyContext, call: Call, request: LookUpCreditAccount
) -> CreditAccountLookup:
    """Step 3: whether the person has a credit account, the virtual one if there is one, and the phone on record.

    Raises ``RECORD_MISMATCH`` when the document is of somebody of another name.
    """
    now = context.clock.now()

    def transaction(session: Session) -> CreditAccountLookup:
        accounts = accounts_of(session, request.record, now)
        known_by = accounts.known_by()
        account = accounts.virtual_account
        lookup = CreditAccountLookup(
            credit_account=accounts.credit_account is not None,
            virtual_account=None if account is None else credit.facts_of(account),
            on_record=None if known_by is None else known_by.on_record(),
        )
        # Asked again it is answered anew: a review may have ended meanwhile, and its news gone to nobody.
        call.answer_anew(session)
        if account is not None:
            account.heard_of = True
            call.reply_name = "virtual_account_present"
        elif lookup.credit_account:
            call.reply_name = "credit_account_present"
        return lookup

    lookup = await context.store.run(transaction)
    if lookup.virtual_account is not None:
        _expect_review(context, lookup.virtual_account)
    return lookup


async def report_binding(
    context: PartyContext, call: Call, request: ReportBinding
) -> AccountFacts | ProblemError:
    """Steps 7 and 8: create the person's one virtual credit account and put it into review.

    An account that exists already is the answer as it stands, unless it was declined and may be asked for again; if
    it was nobody's at the payment server, it is this application's from now on.
    """
    now = context.clock.now()

    def transaction(session: Session) -> AccountFacts:
        card = _bound_card(session, request)
        repository.note_reported(session, request.application_id, now)
        account = repository.find_account_of(session, card.customer)
        if account is None:
            account_id = context.entropy.identifier("account")
            number = _unused_card_number(context, session)
            account = credit.open_account(account_id, number, card, request.history, now)
            credit.adopt(account, card, request)
            session.add(account)
            session.flush()
        elif account.application_id != request.application_id and credit.may_ask_again(account, now):
            credit.reopen(account, card, request, now)
        elif account.application_id is None:
            credit.adopt(account, card, request)
        return call.finish(session, credit.facts_of(account))

    facts = await context.store.run(transaction)
    _expect_review(context, facts)
    desk.tell(context)
    return facts


def _bound_card(session: Session, request: ReportBinding) -> Card:
    """The savings account that the report is about, which is bound to the wallet from now on.

    A code of this application confirmed it, or it is bound to that wallet already (leaf B). Raises ``NOT_FOUND``
    otherwise, ``CARD_BOUND_ELSEWHERE`` when it is another wallet's, ``CARD_NOT_YOURS`` when it is another person's.
    """
    reference = request.savings_account_ref
    binding = repository.find_binding(session, reference)
    confirmed = repository.find_confirmed(session, request.application_id, reference)
    card = repository.find_card_by_reference(session, reference)
    if card is None or (confirmed is None and (binding is None or binding.wallet_id != request.wallet_id)):
        raise ProblemError(ProblemType.NOT_FOUND, 404, field="savings_account_ref")
    if not belongs_to(card, request.record):
        raise ProblemError(ProblemType.CARD_NOT_YOURS, field="record")
    if binding is None:
        session.add(Binding(reference=reference, wallet_id=request.wallet_id, bound_at=request.bound_at))
    elif binding.wallet_id != request.wallet_id:
        raise ProblemError(ProblemType.CARD_BOUND_ELSEWHERE, 409, field="savings_account_ref")
    return card


def _expect_review(context: PartyContext, facts: AccountFacts) -> None:
    """Have the account reviewed when that is due, unless it was, or is left to a clerk."""
    if facts.state is AccountState.IN_REVIEW and facts.referred_at is None:
        review.review_at(context, facts.account_id, facts.review_due_at)


def _unused_card_number(context: PartyContext, session: Session) -> str:
    number = credit.new_card_number(context.entropy)
    while repository.is_card_number_taken(session, number):
        number = credit.new_card_number(context.entropy)
    return number
