"""The wallet password: what is kept of it, the tries that are left, and the lock after too many wrong ones.

Misses and lock belong to the wallet: another application gives no fresh tries.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from datetime import datetime, timedelta
from typing import Final

from models.contract.problems import ProblemError, ProblemType
from models.domain.passwords import PASSWORD_DIGITS
from models.tables.payment import Wallet

TRIES: Final = 5
LOCK_TIME: Final = timedelta(minutes=15)
COST: Final = 2**11
"""Of scrypt: a few milliseconds a try. There are few enough six-digit passwords to go through them all."""


def read(text: str) -> str:
    """The six digits of ``text``. Raises ``INVALID_REQUEST`` at the field ``password`` when it is anything else."""
    password = unicodedata.normalize("NFKC", text)
    if len(password) != PASSWORD_DIGITS or not (password.isascii() and password.isdigit()):
        raise ProblemError(ProblemType.INVALID_REQUEST, field="password")
    return password


def kept(password: str, salt: str) -> str:
    """What is kept of ``password``: ``salt``, which is the wallet's own, and a slow hash of both."""
    slow = hashlib.scrypt(password.encode(), salt=salt.encode(), n=COST, r=8, p=1, dklen=32)
    return f"{salt}:{slow.hex()}"


def is_right(wallet: Wallet, password: str) -> bool:
    """Whether ``password`` is the wallet's."""
    known = wallet.password or ""
    salt, _, _ = known.partition(":")
    return hmac.compare_digest(known, kept(password, salt))


def tries_left(wallet: Wallet) -> int:
    return TRIES - wallet.password_misses


def count_miss(wallet: Wallet, now: datetime) -> ProblemError:
    """Count a wrong password, lock after the last try, and return the problem."""
    wallet.password_misses += 1
    if tries_left(wallet) > 0:
        return ProblemError(ProblemType.PASSWORD_WRONG, field="password", remaining=tries_left(wallet))
    wallet.password_locked_until = now + LOCK_TIME
    return locked(wallet)


def locked(wallet: Wallet) -> ProblemError:
    """The problem of a locked password."""
    return ProblemError(ProblemType.PASSWORD_LOCKED, 423, remaining=0, retry_at=wallet.password_locked_until)


def release_lock(wallet: Wallet, now: datetime) -> bool:
    """Give fresh tries once the lock's time has come; whether it had."""
    due = wallet.password_locked_until
    if due is None or now < due:
        return False
    wallet.password_locked_until = None
    wallet.password_misses = 0
    return True
