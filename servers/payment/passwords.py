"""The wallet password: what is kept of it, the tries that are left, and the lock after too many wrong ones.

Misses and lock belong to the wallet: another application gives no fresh tries.

A password is hashed within the transaction that tries it, on the servers' loop. That holds everything else up for the
some 20 ms it takes, and is right even so: between the look at the lock and the count of a miss nothing can come, so that
guesses made at once cost a try each, and once they are used up nothing is hashed any more. Elsewhere a try would have to
be taken before it is known whether it is one, and given back.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from datetime import datetime, timedelta
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from models.contract.problems import ProblemError, ProblemType
from models.domain.passwords import PASSWORD_DIGITS
from models.tables.payment import Wallet
from servers.context import PartyContext
from servers.password_cost import PasswordCost

TRIES: Final = 5
LOCK_TIME: Final = timedelta(minutes=15)
ARGON2: Final = "$argon2id$"
"""What argon2id's own notation begins with. What does not is of an earlier version: a salt, a colon, scrypt of both."""
SALT_BYTES: Final = 16


def read(text: str) -> str:
    """The six digits of ``text``. Raises ``INVALID_REQUEST`` at the field ``password`` when it is anything else."""
    password = unicodedata.normalize("NFKC", text)
    if len(password) != PASSWORD_DIGITS or not (password.isascii() and password.isdigit()):
        raise ProblemError(ProblemType.INVALID_REQUEST, field="password")
    return password


def kept(password: str, salt: bytes, cost: PasswordCost) -> str:
    """What is kept of ``password``: argon2id over it and ``salt``, which no other wallet has, in its own notation.

    There are few enough six-digit passwords to go through them all even so, which is why it is kept sealed besides.
    """
    return _hasher(cost).hash(password, salt=salt[:SALT_BYTES])


def keep(context: PartyContext, wallet: Wallet, password: str) -> None:
    """Make ``password`` the wallet's."""
    wallet.password = kept(password, bytes.fromhex(context.entropy.token()), context.password_cost)


def is_right(context: PartyContext, wallet: Wallet, password: str) -> bool:
    """Whether ``password`` is the wallet's. What is kept of a right one in another way, or for another cost, is renewed."""
    known = wallet.password or ""
    if not known.startswith(ARGON2):
        right = _is_right_by_scrypt(known, password)
        stale = True
    else:
        hasher = _hasher(context.password_cost)
        right = _matches(hasher, known, password)
        stale = hasher.check_needs_rehash(known)
    if right and stale:
        keep(context, wallet, password)
    return right


def _hasher(cost: PasswordCost) -> PasswordHasher:
    return PasswordHasher(time_cost=cost.passes, memory_cost=cost.memory, parallelism=cost.lanes)


def _matches(hasher: PasswordHasher, known: str, password: str) -> bool:
    try:
        return hasher.verify(known, password)
    except VerifyMismatchError:
        return False


def _is_right_by_scrypt(known: str, password: str) -> bool:
    salt, _, _ = known.partition(":")
    slow = hashlib.scrypt(password.encode(), salt=salt.encode(), n=2**11, r=8, p=1, dklen=32)
    return hmac.compare_digest(known, f"{salt}:{slow.hex()}")


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
