"""The verification codes that come by SMS (step 6)."""

from __future__ import annotations

CODE_DIGITS = 6
