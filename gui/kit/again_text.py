"""When something that was refused can be tried again, as a fact says it."""

from __future__ import annotations

from datetime import datetime

from gui.kit.formats import format_date
from gui.kit.language import language, translate


def again_text(at: datetime, seconds: int) -> str:
    """From the day of ``at`` on, as long as some of the ``seconds`` until then are left; then at once."""
    return again_from(at) if seconds else translate("again", "Now, if you like")


def again_from(at: datetime) -> str:
    """From the day of ``at`` on, where it is still to come."""
    return translate("again", "From {date} on").format(date=format_date(at, language().locale))
