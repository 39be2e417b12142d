"""What the model keeps of the world, a code and an account; seconds are numbers, money is in fen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from models.domain.application import ApplicationState as S

TRIES: Final = 5
LOCK: Final = 15 * 60
VALIDITY: Final = 5 * 60
RESEND_AFTER: Final = 60
DAY: Final = 24 * 60 * 60
CODES_A_DAY: Final = 6
"""The day's first code and five resends."""
REVIEW: Final = 90
MONTH: Final = 30 * DAY
CLERKS_LIMIT: Final = 5_000
MAXIMUM: Final = 1_000_000
WITH_DATA: Final = frozenset({"social", "mail", "wealth"})
"""The kinds of accounts that have history data."""


@dataclass
class World:
    """The time in seconds, and whether the bank can be reached."""

    now: int = 0
    bank_reachable: bool = True


@dataclass
class Code:
    """A code that is out: ``tries`` as the bank counts them, ``shown`` as the phone was told."""

    sent_at: int
    of_account: bool
    tries: int = TRIES
    shown: int = TRIES
    used: bool = False
    """Whether the bank knows of the binding that it led to."""


@dataclass
class Account:
    """The virtual credit account at the bank; figures in fen."""

    due_at: int
    state: str = "in_review"
    with_clerk: bool = False
    limit: int = 0
    used: int = 0
    retry_at: int = 0
    next_raise_at: int = 0

    @property
    def awaits_clerk(self) -> bool:
        return self.with_clerk and self.state == "in_review"


@dataclass
class Heard:
    """What the payment server has heard of the account."""

    state: str
    with_clerk: bool
    limit: int
    used: int
    retry_at: int

    @property
    def result(self) -> S:
        """Where an application stands that waits for the review."""
        if self.state == "in_review":
            return S.WITH_CLERK if self.with_clerk else S.IN_REVIEW
        return S.DECLINED if self.state == "declined" else S.APPROVED
