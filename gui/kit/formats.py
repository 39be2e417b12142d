"""How figures, dates and durations are written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from PySide6.QtCore import QDate, QLocale, QTime

CHINA_TIME = timezone(timedelta(hours=8))
"""China has one time zone and no summer time. All times a person sees are in it."""


def format_money(fen: int, locale: QLocale, *, whole: bool = False) -> str:
    """An amount in fen as yuan: ¥5,000.00. `whole` leaves out the fen when there are none: ¥5,000."""
    yuan, rest = divmod(abs(fen), 100)
    sign = "\N{MINUS SIGN}" if fen < 0 else ""
    tail = "" if whole and rest == 0 else f"{locale.decimalPoint()}{rest:02d}"
    return f"{sign}¥{locale.toString(yuan)}{tail}"


def format_time(moment: datetime, *, seconds: bool = False) -> str:
    """The time of day in China, 9:41 or 9:41:20. Raises ValueError for a time without a zone."""
    local = _in_china(moment)
    return f"{local.hour}:{local:%M:%S}" if seconds else f"{local.hour}:{local:%M}"


def whole_minute(moment: datetime) -> datetime:
    """The next whole minute: a time told without seconds must not be too early."""
    return (moment + timedelta(seconds=59, microseconds=999_999)).replace(second=0, microsecond=0)


def format_date(moment: datetime, locale: QLocale) -> str:
    """The day in China: 24 Nov 2026, or 2026年11月24日."""
    local = _in_china(moment)
    pattern = "yyyy年M月d日" if locale.language() == QLocale.Language.Chinese else "d MMM yyyy"
    return locale.toString(QDate(local.year, local.month, local.day), pattern)


def format_day(moment: datetime, locale: QLocale) -> str:
    """The day in China without its year: 24 Nov, or 11月24日."""
    local = _in_china(moment)
    pattern = "M月d日" if locale.language() == QLocale.Language.Chinese else "d MMM"
    return locale.toString(QDate(local.year, local.month, local.day), pattern)


def format_date_time(moment: datetime, locale: QLocale) -> str:
    """Day and time in China: 24 Nov 2026, 9:41."""
    local = _in_china(moment)
    time = locale.toString(QTime(local.hour, local.minute), "H:mm")
    separator = " " if locale.language() == QLocale.Language.Chinese else ", "
    return f"{format_date(moment, locale)}{separator}{time}"


def format_moment(moment: datetime, beside: datetime | None, locale: QLocale) -> str:
    """The time of day to the second, as of the day of ``beside``; a time of any other day is told with its date."""
    if beside is None or _in_china(moment).date() == _in_china(beside).date():
        return format_time(moment, seconds=True)
    return format_date_time(moment, locale)


def format_countdown(seconds: int) -> str:
    """What is left of a wait: 4:52, or 1:02:03 from an hour on. Never below 0:00."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def space_mobile(masked: str) -> str:
    """A masked mobile number as it is read: ``138****1234`` becomes 138 **** 1234."""
    return f"{masked[:3]} {masked[3:-4]} {masked[-4:]}"


def _in_china(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a time needs a zone")
    return moment.astimezone(UTC).astimezone(CHINA_TIME)
