"""The bank's score as it is reported: which datum gave how many points, what was missing, which tier follows."""

from __future__ import annotations

from models.contract.history_data import HistoryGroup
from models.contract.wire import Fen, Message, Short


class ScoreItem(Message):
    """One datum's part of the score: ``points`` of at most ``maximum``."""

    group: HistoryGroup
    datum: Short
    points: int
    maximum: int


class ScoreReport(Message):
    """A whole score. ``limit`` is the tier's credit limit in fen (0 when it reaches no tier)."""

    items: tuple[ScoreItem, ...]
    missing: tuple[HistoryGroup, ...]
    total: int
    limit: Fen
