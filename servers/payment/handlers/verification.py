"""Steps 5 and 6 for the client: a code for the card, or to the phone on record, a new one, and the way back."""

from __future__ import annotations

from functools import partial

from models.contract.application_view import ApplicationView
from models.contract.client_payment import FoundAccountConfirmation, SavingsAccountInformation
from models.contract.payment_bank import OpenVerification, RealNameRecord, VerificationFacts
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.domain.application import ApplicationState
from models.domain.cards import last_four
from models.tables.payment import Verification
from servers.context import PartyContext
from servers.payment import changes, repository
from servers.payment.bank_client import BankClient
from servers.payment.cards import check_savings_account
from servers.payment.changes import Change, Outcome
from servers.payment.transitions import Event
from servers.payment.wallets import record_of
from servers.web.serving import Call


async def submit_savings_account(
    context: PartyContext, call: Call, request: SavingsAccountInformation
) -> Outcome:
    """Step 5: check what payment can check, then let the bank check the rest and send a code (step 6)."""

    def check(change: Change) -> OpenVerification:
        application = change.require(Event.CODE_SENT, ApplicationState.CARD_ENTRY)
        number, mobile = check_savings_account(request)
        bound = repository.find_card(change.session, number)
        if bound is not None and bound.wallet_id != change.wallet.id:
            raise ProblemError(ProblemType.CARD_BOUND_ELSEWHERE, 409, field="card_number")
        return OpenVerification(
            application_id=application.id,
            record=record_of(change.wallet),
            card_number=number,
            mobile=mobile,
        )

    asked = changes.look(context, call, check)
    sent = await BankClient(context).open_verification(asked, call.key)
    number = asked.card_number
    return await changes.run(
        context, call, partial(_code_sent, asked.record, sent, last_four(number), number)
    )


async def confirm_found_account(
    context: PartyContext, call: Call, request: FoundAccountConfirmation
) -> Outcome:
    """Step 6 of leaves A and D: let the bank send a code to the phone it has on record for the account found."""

    def check(change: Change) -> tuple[RealNameRecord, str, str]:
        application = change.require(Event.CODE_SENT, ApplicationState.ACCOUNT_FOUND)
        if not request.terms_accepted:
            raise ProblemError(ProblemType.TERMS_NOT_ACCEPTED, field="terms_accepted")
        found = application.on_record
        assert found is not None
        return record_of(change.wallet), application.id, found.last_four

    record, application_id, digits = changes.look(context, call, check)
    sent = await BankClient(context).open_phone_verification(record, application_id, call.key)
    return await changes.run(context, call, partial(_code_sent, record, sent, digits, None))


def _code_sent(
    record: RealNameRecord, sent: VerificationFacts, digits: str, number: str | None, change: Change
) -> Outcome:
    """Keep the code that is out, for the card with this number or, without one, to the phone on record.

    Of two that were asked for at once the later counts, as it does at the bank. One that was asked for another
    ``record`` than the wallet's does not: it would open the wallet of somebody else.
    """
    application = change.require(Event.CODE_SENT)
    if record_of(change.wallet) != record:
        raise ProblemError(ProblemType.WRONG_STATE, 409, detail="the record was changed meanwhile")
    if application.verification is not None:
        application.verification = None
        change.session.flush()
    application.verification = Verification(
        verification_id=sent.verification_id,
        card_index=number,
        bank_id=sent.bank_id,
        last_four=digits,
        masked_mobile=sent.masked_mobile,
        expires_at=sent.expires_at,
        resend_at=sent.resend_at,
        tries_left=sent.tries_left,
    )
    change.move(Event.CODE_SENT)
    return change.done()


async def resend_code(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Ask the bank for a new code; it says when the next may be asked for and how many a day."""

    def work(change: Change) -> tuple[str, str]:
        verification = current_verification(change)
        return verification.application_id, verification.verification_id

    application_id, verification_id = changes.look(context, call, work)
    sent = await BankClient(context).resend_code(application_id, verification_id, call.key)
    return await changes.run(context, call, partial(_code_resent, sent))


def _code_resent(sent: VerificationFacts, change: Change) -> Outcome:
    verification = current_verification(change)
    if verification.verification_id != sent.verification_id:
        raise ProblemError(ProblemType.WRONG_STATE, 409, detail="the card was changed meanwhile")
    verification.masked_mobile = sent.masked_mobile
    verification.expires_at = sent.expires_at
    verification.resend_at = sent.resend_at
    verification.tries_left = sent.tries_left
    verification.attempt_key = verification.attempt_hash = None
    change.move(Event.CODE_SENT)
    return change.done()


def current_verification(change: Change) -> Verification:
    """The code that is out. Raises ``WRONG_STATE`` when none is asked for."""
    application = change.require(Event.CARD_BOUND, ApplicationState.CODE_ENTRY)
    assert application.verification is not None, "a code is asked for once it is out"
    return application.verification


async def change_card(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Go back from the code, which counts no more, to what it was sent for; from the password to another card."""

    def work(change: Change) -> ApplicationView:
        give_up_card(change)
        return change.done()

    return await changes.run(context, call, work)


def give_up_card(change: Change) -> None:
    """Go back to the account found if its code is out, to the card otherwise."""
    application = change.require(Event.CARD_CHANGED)
    verification = application.verification
    of_account = verification is not None and verification.card_index is None
    change.move(
        Event.CARD_CHANGED, ApplicationState.ACCOUNT_FOUND if of_account else ApplicationState.CARD_ENTRY
    )
    application.verification = None
