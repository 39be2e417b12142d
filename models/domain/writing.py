"""How people write what a record holds otherwise: full-width signs, spaces, dashes, small letters."""

from __future__ import annotations

import unicodedata

DASHES = "-‐‑‒–—−ー"
"""Signs that divide a number into groups (full-width ones are narrowed before)."""


def normalise(text: str) -> str:
    """Narrow forms, no white space and dashes, letters in upper case."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if not c.isspace() and c not in DASHES).upper()
