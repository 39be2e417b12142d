"""Steps 6 to 8 for the client: the code, the binding of wallet and card, and leaving the results."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial

from models.contract.application_view import ApplicationView
from models.contract.client_payment import VerificationCode
from models.contract.payment_bank import ConfirmCode, SavingsAccountVerified, VerificationFacts
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.domain.application import ApplicationState
from models.domain.cards import digits_only
from models.domain.codes import CODE_DIGITS
from models.tables.payment import BoundCard, Delivery, Verification
from servers.context import PartyContext
from servers.payment import changes, outbox
from servers.payment.accounts import RESULT_STATE
from servers.payment.bank_client import BankClient
from servers.payment.changes import Change, Outcome
from servers.payment.transitions import Event
from servers.serving import Call


async def resend_code(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Ask the bank for a new code; it says when the next may be asked for and how many a day."""

    def work(change: Change) -> tuple[str, str]:
        verification = _verification(change)
        return verification.application_id, verification.verification_id

    application_id, verification_id = await changes.run(context, call, work)
    sent = await BankClient(context).resend_code(application_id, verification_id, call.key)
    return await changes.run(context, call, partial(_code_resent, sent))


def _code_resent(sent: VerificationFacts, change: Change) -> Outcome:
    verification = _verification(change)
    verification.verification_id = sent.verification_id
    verification.masked_mobile = sent.masked_mobile
    verification.expires_at = sent.expires_at
    verification.resend_at = sent.resend_at
    verification.tries_left = sent.tries_left
    verification.attempt_key = verification.attempt_hash = None
    change.move(Event.CODE_SENT)
    return change.done()


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One try of a code: what goes to the bank, for which verification, under which key."""

    request: ConfirmCode
    verification_id: str
    key: str


async def submit_code(context: PartyContext, call: Call, request: VerificationCode) -> Outcome:
    """Step 6: let the bank try the code, and bind wallet and card when it counts (step 7)."""
    attempt = await changes.run(context, call, partial(_note_attempt, request))
    try:
        verified = await BankClient(context).confirm_code(
            attempt.request, attempt.verification_id, attempt.key
        )
    except ProblemError as problem:
        if not problem.settled:
            raise
        refusal = problem
        return await changes.run(context, call, lambda change: _code_refused(attempt, refusal, change))
    outcome = await changes.run(context, call, partial(_bind, context, attempt, verified))
    if isinstance(outcome, ApplicationView):
        outbox.deliver_soon(context, outbox.key_of(Delivery.BINDING, attempt.request.application_id))
    return outcome


def _note_attempt(request: VerificationCode, change: Change) -> _Attempt:
    """Write the attempt down before it goes out: the same code after a lost answer is the same attempt."""
    verification = _verification(change)
    code = digits_only(request.code)
    if len(code) != CODE_DIGITS:
        raise ProblemError(ProblemType.INVALID_REQUEST, field="code")
    code_hash = hashlib.sha256(f"{verification.verification_id}:{code}".encode()).hexdigest()
    if verification.attempt_key is None or verification.attempt_hash != code_hash:
        verification.attempt_key = f"confirmation:{change.call.key}"
        verification.attempt_hash = code_hash
    confirm = ConfirmCode(application_id=verification.application_id, code=code)
    return _Attempt(confirm, verification.verification_id, verification.attempt_key)


def _code_refused(attempt: _Attempt, problem: ProblemError, change: Change) -> ProblemError:
    verification = _verification(change)
    if verification.attempt_key == attempt.key:
        verification.attempt_key = verification.attempt_hash = None
    if problem.document.remaining is not None:
        verification.tries_left = problem.document.remaining
    return change.refused(problem, visible=True)


def _bind(
    context: PartyContext, attempt: _Attempt, verified: SavingsAccountVerified, change: Change
) -> Outcome:
    """Bind wallet and card, and leave the binding result to the outbox in the same transaction."""
    application = change.require(Event.CARD_BOUND)
    verification = _verification(change)
    if verification.verification_id != attempt.verification_id:
        raise ProblemError(ProblemType.WRONG_STATE, 409, detail="the card was changed meanwhile")
    card = change.session.get(BoundCard, verification.card_hash)
    if card is not None and card.wallet_id != change.wallet.id:
        change.move(Event.CARD_CHANGED).verification = None
        problem = ProblemError(ProblemType.CARD_BOUND_ELSEWHERE, 409, field="card_number")
        return change.refused(problem, visible=True)
    if card is None:
        card = BoundCard(card_hash=verification.card_hash, wallet_id=change.wallet.id)
        change.session.add(card)
    card.bank_id = verified.bank_id
    card.last_four = verified.last_four
    card.savings_account_ref = verified.savings_account_ref
    card.bound_at = change.now
    card.application_id = application.id
    application.verification = None
    application.card_bound_at = change.now
    change.move(Event.CARD_BOUND)
    outbox.put(change.session, Delivery.BINDING, change.wallet.id, application.id, change.now)
    return change.done()


def _verification(change: Change) -> Verification:
    application = change.require(Event.CARD_BOUND)
    verification = application.verification
    if verification is None:
        raise ProblemError(ProblemType.WRONG_STATE, 409, detail="no code was sent")
    return verification


async def leave_binding_result(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Go on from the binding result to wherever the opening has come meanwhile."""

    def work(change: Change) -> ApplicationView:
        application = change.require(Event.BINDING_RESULT_LEFT)
        account = application.account
        pending = ApplicationState.OPENING_PENDING
        change.move(Event.BINDING_RESULT_LEFT, RESULT_STATE[account.facts.state] if account else pending)
        return change.done()

    return await changes.run(context, call, work)


async def leave_review_result(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Go on from the approval to the account's home."""

    def work(change: Change) -> ApplicationView:
        change.move(Event.REVIEW_RESULT_LEFT)
        return change.done()

    return await changes.run(context, call, work)
