"""Figures, dates and durations as people read them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from gui.kit.formats import (
    format_countdown,
    format_date,
    format_date_time,
    format_day,
    format_moment,
    format_money,
    format_time,
)

ENGLISH = QLocale("en_US")
CHINESE = QLocale("zh_CN")


@pytest.mark.parametrize("locale", [ENGLISH, CHINESE])
@pytest.mark.parametrize(
    ("fen", "text"),
    [
        (0, "¥0.00"),
        (5, "¥0.05"),
        (500_000, "¥5,000.00"),
        (123_456_789, "¥1,234,567.89"),
        (-1_205, "\u2212¥12.05"),
    ],
)
def test_that_money_is_written_with_groups_and_fen(fen: int, text: str, locale: QLocale) -> None:
    assert format_money(fen, locale) == text


def test_that_whole_yuan_can_be_written_without_fen() -> None:
    assert format_money(1_000_000, ENGLISH, whole=True) == "¥10,000"
    assert format_money(1_000_050, ENGLISH, whole=True) == "¥10,000.50"


def test_that_times_are_those_of_china() -> None:
    moment = datetime(2026, 11, 24, 16, 5, 9, tzinfo=UTC)
    assert format_time(moment) == "0:05"
    assert format_time(moment, seconds=True) == "0:05:09"
    assert format_date(moment, ENGLISH) == "25 Nov 2026"
    assert format_date(moment, CHINESE) == "2026年11月25日"
    assert format_day(moment, ENGLISH) == "25 Nov"
    assert format_day(moment, CHINESE) == "11月25日"
    assert format_date_time(moment, ENGLISH) == "25 Nov 2026, 0:05"
    assert format_date_time(moment, CHINESE) == "2026年11月25日 0:05"


def test_that_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        format_time(datetime(2026, 11, 24))  # noqa: DTZ001  that is the point


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(292, "4:52"), (60, "1:00"), (5, "0:05"), (0, "0:00"), (-3, "0:00"), (3723, "1:02:03")],
)
def test_that_a_countdown_counts_minutes_and_then_hours(seconds: int, text: str) -> None:
    assert format_countdown(seconds) == text


def test_that_a_time_of_another_day_is_told_with_its_date() -> None:
    moment = datetime(2026, 11, 24, 15, 59, 30, tzinfo=UTC)
    assert format_moment(moment, moment - timedelta(hours=15), ENGLISH) == "23:59:30"
    assert format_moment(moment, None, ENGLISH) == "23:59:30"
    assert format_moment(moment, moment + timedelta(seconds=30), ENGLISH) == "24 Nov 2026, 23:59"
    assert format_moment(moment, moment + timedelta(seconds=30), CHINESE) == "2026年11月24日 23:59"
