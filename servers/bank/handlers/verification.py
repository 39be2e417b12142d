"""Step 6: the code that a savings account is confirmed by, sent to the card's phone or to that of an account on record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.contract.payment_bank import (
    ConfirmCode,
    OpenPhoneVerification,
    OpenVerification,
    ResendCode,
    SavingsAccountVerified,
    VerificationFacts,
)
from models.contract.problems import ProblemError, ProblemType
from models.domain.cards import digits_only, last_four
from models.domain.codes import CODE_DIGITS
from models.domain.masks import mask_mobile
from models.tables.bank import Card, SentCode, Verification
from servers.bank import codes, repository, texts
from servers.bank.cards import check_card
from servers.bank.known import accounts_of
from servers.bank.texts import Text
from servers.context import PartyContext
from servers.web.serving import Call


async def open_verification(
    context: PartyContext, call: Call, request: OpenVerification
) -> VerificationFacts | ProblemError:
    """Step 6: check the card, and send a code to the phone the bank has on record for it.

    The application's earlier verifications no longer count.
    """

    def addressee(session: Session, now: datetime) -> _Addressee:
        found = repository.find_card(session, digits_only(request.card_number))
        card = check_card(found, request.record, digits_only(request.mobile))
        return _Addressee(card, card.bank_id, card.mobile)

    return await _open(context, call, request.application_id, addressee)


async def open_phone_verification(
    context: PartyContext, call: Call, request: OpenPhoneVerification
) -> VerificationFacts | ProblemError:
    """Step 6 of leaves A and D: send a code to the phone on record of the account that the person is known by.

    The savings account that it is settled from is what the code confirms. The application's earlier verifications no
    longer count. Raises ``NOT_FOUND`` when the bank knows the person by no account, ``RECORD_MISMATCH`` when the
    document is of somebody of another name.
    """

    def addressee(session: Session, now: datetime) -> _Addressee:
        known_by = accounts_of(session, request.record, now).known_by()
        if known_by is None:
            raise ProblemError(ProblemType.NOT_FOUND, 404, field="record")
        return _Addressee(known_by.settlement_card, known_by.bank_id, known_by.mobile)

    return await _open(context, call, request.application_id, addressee)


async def resend_code(
    context: PartyContext, call: Call, request: ResendCode
) -> VerificationFacts | ProblemError:
    """Send a fresh code; the one before is dead. Refused within a minute, and after five resends a day."""
    now = context.clock.now()
    code = context.entropy.digits(CODE_DIGITS)

    def transaction(session: Session) -> tuple[VerificationFacts, Text]:
        verification = _verification(session, call, request.application_id)
        if verification.reported_at is not None:
            raise ProblemError(ProblemType.CODE_USED, 409)
        if verification.superseded:
            raise ProblemError(ProblemType.WRONG_STATE, 409, detail="a newer verification was opened")
        codes.check_resend_time(repository.newest_code(session, verification), now)
        customer = verification.card.customer
        codes.check_daily_limit(repository.codes_sent_since(session, customer, now - codes.DAY))
        return _issue(context, call, session, verification, code, now)

    facts, text = await context.store.run(transaction)
    await texts.send(context, text)
    return facts


async def confirm_code(
    context: PartyContext, call: Call, request: ConfirmCode
) -> SavingsAccountVerified | ProblemError:
    """Step 6: whether the code is the one that was sent; a wrong one costs a try."""
    now = context.clock.now()

    def transaction(session: Session) -> SavingsAccountVerified | ProblemError:
        verification = _verification(session, call, request.application_id)
        sent = repository.newest_code(session, verification)
        problem = codes.try_code(context.cipher, verification, sent, digits_only(request.code), now)
        if problem is not None:
            return call.finish(session, problem)
        card = verification.card
        if card.reference is None:
            card.reference = context.entropy.identifier("savings-account")
        verified = SavingsAccountVerified(
            savings_account_ref=card.reference,
            bank_id=card.bank_id,
            last_four=last_four(card.card_number),
            mobile_confirmed=verification.mobile == digits_only(request.mobile),
        )
        return call.finish(session, verified)

    return await context.store.run(transaction)


@dataclass(frozen=True, slots=True)
class _Addressee:
    """Which savings account a code will confirm, and in whose name it goes to which phone."""

    card: Card
    bank_id: str
    mobile: str


async def _open(
    context: PartyContext, call: Call, application_id: str, find: Callable[[Session, datetime], _Addressee]
) -> VerificationFacts:
    now = context.clock.now()
    code = context.entropy.digits(CODE_DIGITS)

    def transaction(session: Session) -> tuple[VerificationFacts, Text]:
        to = find(session, now)
        codes.check_daily_limit(repository.codes_sent_since(session, to.card.customer, now - codes.DAY))
        repository.supersede_verifications(session, application_id)
        verification = Verification(
            id=context.entropy.identifier("verification"),
            application_id=application_id,
            card_id=to.card.id,
            card=to.card,
            bank_id=to.bank_id,
            mobile=to.mobile,
            opened_at=now,
        )
        session.add(verification)
        session.flush()
        return _issue(context, call, session, verification, code, now)

    facts, text = await context.store.run(transaction)
    await texts.send(context, text)
    return facts


def _verification(session: Session, call: Call, application_id: str) -> Verification:
    found = repository.find_verification(session, call.path["verification_id"], application_id)
    if found is None:
        raise ProblemError(ProblemType.NOT_FOUND, 404)
    return found


def _issue(
    context: PartyContext, call: Call, session: Session, verification: Verification, code: str, now: datetime
) -> tuple[VerificationFacts, Text]:
    """Keep the code and its SMS, which goes once this is committed."""
    sent: SentCode = codes.new_code(context.cipher, verification, code, now)
    text = texts.keep(session, verification, sent, code)
    facts = VerificationFacts(
        verification_id=verification.id,
        bank_id=verification.bank_id,
        masked_mobile=mask_mobile(verification.mobile),
        sent_at=sent.sent_at,
        expires_at=sent.expires_at,
        resend_at=codes.resend_at(sent),
        tries_left=sent.tries_left,
    )
    return call.finish(session, facts), text
