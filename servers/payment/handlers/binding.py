"""Steps 6 to 8 for the client: the code, the binding of wallet and card, and leaving the results."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from functools import partial

from models.contract.application_view import ApplicationView
from models.contract.client_payment import VerificationCode
from models.contract.payment_bank import ConfirmCode, SavingsAccountVerified
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.domain.application import ApplicationState
from models.domain.cards import digits_only
from models.domain.codes import CODE_DIGITS
from models.tables.payment import BoundCard, Delivery, Verification
from models.tables.sealed import index_text
from servers.context import PartyContext
from servers.payment import changes, outbox, wallets
from servers.payment.accounts import result_state
from servers.payment.bank_client import BankClient
from servers.payment.changes import Change, Outcome
from servers.payment.handlers.verification import current_verification, give_up_card
from servers.payment.transitions import Event
from servers.web.serving import Call


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One try of a code: what goes to the bank, for which verification, under which key."""

    request: ConfirmCode
    verification_id: str
    key: str


async def submit_code(context: PartyContext, call: Call, request: VerificationCode) -> Outcome:
    """Step 6: let the bank try the code, and bind wallet and card when it counts (step 7).

    A wallet that is not open yet is opened by it (leaves D and E).
    """
    attempt = await changes.run(context, call, partial(_note_attempt, context, request))
    try:
        verified = await BankClient(context).confirm_code(
            attempt.request, attempt.verification_id, attempt.key
        )
    except ProblemError as problem:
        if not problem.settled:
            raise
        refusal = problem
        return await changes.run(context, call, lambda change: _code_refused(attempt, refusal, change))
    outcome = await changes.run(context, call, partial(_bind, attempt, verified))
    if isinstance(outcome, ApplicationView):
        outbox.deliver_soon(context, outbox.key_of(Delivery.BINDING, attempt.request.application_id))
    return outcome


def _note_attempt(context: PartyContext, request: VerificationCode, change: Change) -> _Attempt:
    """Write the attempt down before it goes out: the same code after a lost answer is the same attempt."""
    verification = current_verification(change)
    code = digits_only(request.code)
    if len(code) != CODE_DIGITS:
        raise ProblemError(ProblemType.INVALID_REQUEST, field="code")
    asked = index_text(verification.application_id, verification.verification_id, code)
    code_hash = context.cipher.index(asked, "verifications.attempt_hash")
    is_same = hmac.compare_digest(verification.attempt_hash or "", code_hash)
    if verification.attempt_key is None or not is_same:
        verification.attempt_key = f"confirmation:{change.call.key}"
        verification.attempt_hash = code_hash
    mobile = wallets.record_of(change.wallet).mobile
    confirm = ConfirmCode(application_id=verification.application_id, code=code, mobile=mobile)
    return _Attempt(confirm, verification.verification_id, verification.attempt_key)


def _code_refused(attempt: _Attempt, problem: ProblemError, change: Change) -> ProblemError:
    verification = current_verification(change)
    if verification.attempt_key == attempt.key:
        verification.attempt_key = verification.attempt_hash = None
    if problem.document.remaining is not None:
        verification.tries_left = problem.document.remaining
    return change.refused(problem, visible=True)


def _bind(attempt: _Attempt, verified: SavingsAccountVerified, change: Change) -> Outcome:
    """Bind wallet and card, and leave the binding result to the outbox in the same transaction."""
    wallet, verification = change.wallet, current_verification(change)
    if verification.verification_id != attempt.verification_id:
        raise ProblemError(ProblemType.WRONG_STATE, 409, detail="the card was changed meanwhile")
    opening = wallet.opened_at is None
    if opening and wallets.owner_of(change.session, wallets.record_of(wallet)) is not None:
        # Another phone has opened a wallet from the same record since it was stated here.
        change.move(Event.RECORD_TAKEN).verification = None
        problem = ProblemError(ProblemType.WALLET_EXISTS, 409, field="document_number")
        return change.refused(problem, visible=True)
    card = _card(change, verification, verified)
    if card.wallet_id != wallet.id:
        give_up_card(change)
        field = None if verification.card_index is None else "card_number"
        return change.refused(ProblemError(ProblemType.CARD_BOUND_ELSEWHERE, 409, field=field), visible=True)
    application = change.move(
        Event.CARD_BOUND, ApplicationState.PASSWORD_SETTING if opening else ApplicationState.BOUND
    )
    # Before the wallet is opened, which asks the database: what is added has to be whole by then.
    card.bank_id, card.last_four, card.bound_at = verified.bank_id, verified.last_four, change.now
    if opening:
        wallets.open_wallet(change.session, wallet, verified.mobile_confirmed, change.now)
    application.card = card
    application.card_bound_at = change.now
    application.verification = None
    outbox.put(change.session, Delivery.BINDING, wallet.id, application.id, change.now)
    return change.done()


def _card(change: Change, verification: Verification, verified: SavingsAccountVerified) -> BoundCard:
    """The binding of the savings account, of whichever wallet; a new one of this wallet if there is none."""
    card = change.session.get(BoundCard, verified.savings_account_ref)
    if card is None:
        card = BoundCard(savings_account_ref=verified.savings_account_ref, wallet_id=change.wallet.id)
        change.session.add(card)
    if card.wallet_id == change.wallet.id and verification.card_index is not None:
        card.card_index = verification.card_index
    return card


async def leave_binding_result(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Go on from the binding result to wherever the opening has come meanwhile."""

    def work(change: Change) -> ApplicationView:
        application = change.require(Event.BINDING_RESULT_LEFT)
        account = application.account
        pending = ApplicationState.OPENING_PENDING
        change.move(Event.BINDING_RESULT_LEFT, result_state(account.facts) if account else pending)
        return change.done()

    return await changes.run(context, call, work)


async def leave_review_result(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Go on from the approval to the account's home."""

    def work(change: Change) -> ApplicationView:
        change.move(Event.REVIEW_RESULT_LEFT)
        return change.done()

    return await changes.run(context, call, work)
