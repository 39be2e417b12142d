"""The scorecard: which datum of the history data gives how many points, and which limit follows.

The source leaves the reckoning open (¶78 to ¶81 name the data); the table is our reading. It reaches 100 points.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from models.contract.history_data import HistoryData, HistoryGroup, PersonalData
from models.contract.score import ScoreItem, ScoreReport
from models.domain.documents import age_on


class Education(IntEnum):
    """Highest degree, as ``PersonalData.education`` names it in lower case."""

    PRIMARY = 1
    SECONDARY = 2
    COLLEGE = 3
    BACHELOR = 4
    MASTER = 5
    DOCTOR = 6


@dataclass(frozen=True, slots=True)
class Band:
    """From ``at_least`` on a datum gives ``points``, until the next band."""

    at_least: int
    points: int


@dataclass(frozen=True, slots=True)
class Datum:
    """One line of the scorecard. ``bands`` ascend in both their figures."""

    group: HistoryGroup
    name: str
    bands: tuple[Band, ...]

    @property
    def maximum(self) -> int:
        return self.bands[-1].points

    def points(self, value: int | None) -> int:
        """The points of ``value``; a datum that is not there gives none."""
        if value is None:
            return 0
        return max((band.points for band in self.bands if value >= band.at_least), default=0)


@dataclass(frozen=True, slots=True)
class Tier:
    """A score of ``at_least`` reaches a credit limit of ``limit`` fen."""

    at_least: int
    limit: int


def _datum(group: HistoryGroup, name: str, *bands: tuple[int, int]) -> Datum:
    return Datum(group, name, tuple(Band(at_least, points) for at_least, points in bands))


SCORECARD = (
    _datum(HistoryGroup.EXCHANGE, "count", (10, 2), (50, 4), (100, 6), (300, 8)),
    _datum(HistoryGroup.EXCHANGE, "frequency", (1, 2), (4, 4), (10, 6), (20, 8)),
    _datum(HistoryGroup.EXCHANGE, "total", (100_000, 3), (500_000, 6), (2_000_000, 10), (6_000_000, 14)),
    _datum(HistoryGroup.LOGIN, "count", (20, 1), (100, 2), (300, 4)),
    _datum(HistoryGroup.LOGIN, "frequency", (4, 1), (10, 3), (20, 5)),
    _datum(HistoryGroup.LOGIN, "duration", (60, 1), (300, 2), (1_200, 3)),
    _datum(HistoryGroup.SOCIAL, "online_time", (20, 1), (100, 2), (400, 3)),
    _datum(HistoryGroup.SOCIAL, "contacts", (20, 2), (80, 3), (200, 5)),
    _datum(HistoryGroup.SOCIAL, "messages", (200, 1), (1_000, 2), (5_000, 4)),
    _datum(HistoryGroup.MAIL, "count", (50, 1), (200, 3), (1_000, 5)),
    _datum(HistoryGroup.MAIL, "size", (50, 1), (200, 2), (500, 3)),
    _datum(HistoryGroup.WEALTH, "invested", (100_000, 4), (1_000_000, 8), (5_000_000, 11), (10_000_000, 14)),
    _datum(HistoryGroup.WEALTH, "earned", (5_000, 2), (50_000, 4), (200_000, 6)),
    _datum(HistoryGroup.PERSONAL, "age", (18, 2), (22, 5), (26, 8), (30, 10)),
    _datum(
        HistoryGroup.PERSONAL,
        "education",
        (Education.SECONDARY, 2),
        (Education.COLLEGE, 4),
        (Education.BACHELOR, 6),
        (Education.MASTER, 8),
    ),
)

TIERS = (
    Tier(20, 5_000),
    Tier(30, 20_000),
    Tier(40, 100_000),
    Tier(50, 200_000),
    Tier(60, 300_000),
    Tier(70, 400_000),
    Tier(80, 500_000),
    Tier(85, 600_000),
    Tier(90, 800_000),
    Tier(95, 1_000_000),
)
CLERKS_FROM = 15
"""A score from here to just below the lowest tier is left to a clerk (our reading: some scores are)."""
CLERKS_LIMIT = TIERS[0].limit
"""The credit limit in fen that a clerk's approval gives."""
OPENING_MAXIMUM = 500_000
"""The highest limit at opening, in fen, whatever the score."""
MAXIMUM_LIMIT = TIERS[-1].limit
"""The highest limit that raises can reach, in fen."""


def score(history: HistoryData, day: date, highest_limit: int) -> ScoreReport:
    """Score ``history`` as of ``day``; the limit that follows is at most ``highest_limit`` fen.

    Every datum of the scorecard has its line in the report; ``missing`` names the groups that could not be had.
    """
    items = tuple(
        ScoreItem(
            group=datum.group,
            datum=datum.name,
            points=datum.points(_value(history, datum, day)),
            maximum=datum.maximum,
        )
        for datum in SCORECARD
    )
    total = sum(item.points for item in items)
    return ScoreReport(
        items=items,
        missing=tuple(group for group in HistoryGroup if group in history.missing),
        total=total,
        limit=min(limit_for(total), highest_limit),
    )


def limit_for(total: int) -> int:
    """The credit limit in fen that a score of ``total`` reaches; 0 when it reaches no tier."""
    return max((tier.limit for tier in TIERS if total >= tier.at_least), default=0)


def is_for_a_clerk(total: int) -> bool:
    """Whether a score of ``total`` neither approves nor declines, so that a clerk decides."""
    return CLERKS_FROM <= total < TIERS[0].at_least


def groups_in(history: HistoryData) -> set[HistoryGroup]:
    """The groups that ``history`` has data of."""
    return {group for group in HistoryGroup if getattr(history, group.value) is not None}


def _value(history: HistoryData, datum: Datum, day: date) -> int | None:
    items = getattr(history, datum.group.value)
    if items is None:
        return None
    if isinstance(items, PersonalData):
        return _personal_value(items, datum.name, day)
    value: int = getattr(items, datum.name)
    return value


def _personal_value(personal: PersonalData, name: str, day: date) -> int | None:
    if name == "age":
        return None if personal.birth_date is None else age_on(personal.birth_date, day)
    return Education.__members__.get((personal.education or "").upper())
