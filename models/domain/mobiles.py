"""Mobile numbers of mainland China: 11 digits that start with 1."""

from __future__ import annotations

import re

MOBILE_DIGITS = 11
MOBILE = re.compile(r"1[3-9]\d{9}")


def is_mobile(number: str) -> bool:
    """Whether ``number`` has the form of a mobile number (digits only)."""
    return MOBILE.fullmatch(number) is not None
