"""Verification codes (step 6): how long one counts, how often it may be tried, when the next may be sent.

The numbers are our reading. A code is kept as a keyed hash of it, the verification and the application that it was sent
for: a million codes are tried at once, but not without the key, and of no other application is it ever the right one.

The minute lies between a code and its resend. Another card is verified at once (our reading): a mistyped one has
mostly failed a check before any code was sent, and who did choose the wrong one of their own cards should not wait
for having corrected it. The day's limit counts both, over all cards and applications of a person.
"""

from __future__ import annotations

import hmac
from datetime import datetime, timedelta
from typing import Final

from models.contract.problems import ProblemError, ProblemType
from models.tables.bank import SentCode, Verification
from models.tables.sealed import index_text
from servers.sealing import Cipher

VALIDITY: Final = timedelta(minutes=5)
TRIES: Final = 5
RESEND_AFTER: Final = timedelta(seconds=60)
RESENDS_A_DAY: Final = 5
DAY: Final = timedelta(days=1)


def new_code(cipher: Cipher, verification: Verification, code: str, now: datetime) -> SentCode:
    """The record of a code that is sent now; it puts the verification's older codes out of use."""
    return SentCode(
        verification_id=verification.id,
        code_hash=_hash(cipher, verification, code),
        sent_at=now,
        expires_at=now + VALIDITY,
        tries_left=TRIES,
    )


def resend_at(sent: SentCode) -> datetime:
    """When the next code may be asked for."""
    return sent.sent_at + RESEND_AFTER


def check_daily_limit(sent_within_a_day: list[datetime]) -> None:
    """Raise ``RESEND_LIMIT`` when the person already has the day's first code and all of its resends.

    A new verification counts as well, or changing the card would get around the limit.
    """
    if len(sent_within_a_day) > RESENDS_A_DAY:
        oldest_that_counts = sent_within_a_day[-RESENDS_A_DAY - 1]
        raise ProblemError(ProblemType.RESEND_LIMIT, 429, remaining=0, retry_at=oldest_that_counts + DAY)


def check_resend_time(sent: SentCode, now: datetime) -> None:
    """Raise ``RESEND_TOO_SOON`` until a minute after the last code."""
    if now < resend_at(sent):
        raise ProblemError(ProblemType.RESEND_TOO_SOON, 429, retry_at=resend_at(sent))


def try_code(
    cipher: Cipher, verification: Verification, sent: SentCode, code: str, now: datetime
) -> ProblemError | None:
    """Try ``code``: count the try, and return the problem unless it is the code that was sent and still counts.

    A code is used up by the binding that it led to: until that was reported, the same code is confirmed again, or a
    lost answer would leave the person with a code that no longer counts and no binding.
    """
    if verification.reported_at is not None:
        return ProblemError(ProblemType.CODE_USED, 409, field="code", remaining=0)
    if verification.superseded or now >= sent.expires_at:
        return ProblemError(ProblemType.CODE_EXPIRED, field="code", remaining=0, retry_at=resend_at(sent))
    if sent.tries_left == 0:
        return _exhausted(sent)
    if hmac.compare_digest(sent.code_hash, _hash(cipher, verification, code)):
        verification.confirmed_at = now
        return None
    sent.tries_left -= 1
    if sent.tries_left == 0:
        return _exhausted(sent)
    return ProblemError(ProblemType.CODE_WRONG, field="code", remaining=sent.tries_left)


def _exhausted(sent: SentCode) -> ProblemError:
    return ProblemError(ProblemType.CODE_EXHAUSTED, field="code", remaining=0, retry_at=resend_at(sent))


def _hash(cipher: Cipher, verification: Verification, code: str) -> str:
    return cipher.index(
        index_text(verification.id, verification.application_id, code), "sent_codes.code_hash"
    )
