"""When something can be tried again: from a day on, or at once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from gui.kit.again_text import again_from, again_text

AT = datetime(2026, 12, 25, 1, tzinfo=UTC)


@pytest.mark.usefixtures("show")
def test_that_the_day_is_named_until_it_has_come() -> None:
    assert again_text(AT, 1) == again_from(AT) == "From 25 Dec 2026 on"
    assert again_text(AT, 0) == "Now, if you like"
