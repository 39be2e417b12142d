"""Money is an integer of fen, a hundredth of a yuan."""

from __future__ import annotations

import re
import unicodedata

AMOUNT = re.compile(r"(\d{1,9})(?:\.(\d{0,2}))?")


def parse_yuan(text: str) -> int | None:
    """The amount in fen that ``text`` names in yuan; ``None`` when it names none.

    Accepts a leading ``¥``, thousands separators, full-width digits and up to two decimals.
    """
    folded = unicodedata.normalize("NFKC", text).strip().lstrip("¥").replace(",", "").replace(" ", "")
    found = AMOUNT.fullmatch(folded)
    if found is None:
        return None
    yuan, fen = found.group(1), (found.group(2) or "").ljust(2, "0")
    return int(yuan) * 100 + int(fen)
