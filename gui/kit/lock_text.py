"""What a screen says whose tries are counted: how many are left, and when a lock lets it be tried again."""

from __future__ import annotations

from datetime import datetime

from gui.kit.formats import format_countdown, format_time, whole_minute
from gui.kit.language import counted, translate


def tries_left_text(remaining: int) -> str:
    return counted(remaining, translate("lock", "1 try left"), translate("lock", "{n} tries left"))


def try_again_text(seconds: int) -> str:
    """The button's text while there are ``seconds`` of the lock to go, and once there are none."""
    if not seconds:
        return translate("lock", "Try again")
    return translate("lock", "Try again in {time}").format(time=format_countdown(seconds))


def locked_title() -> str:
    return translate("lock", "Locked for the time being")


def locked_text(text: str, until: datetime) -> str:
    """Why it is locked, with the moment from which on it can be tried again in the place of ``{time}``."""
    return text.format(time=format_time(whole_minute(until)))


def five_misses_text() -> str:
    """Why a name or a record is locked; a place is left for ``{time}``."""
    return translate(
        "lock",
        "Five tries did not match, so this is locked for your safety. You can try again from {time} on.",
    )
