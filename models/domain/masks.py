"""What of a personal value may be shown or logged."""

from __future__ import annotations


def mask_name(name: str) -> str:
    """``王小明`` becomes ``*小明``: the first character is hidden."""
    return "*" + name[1:]


def mask_document(number: str) -> str:
    """The first and the last four characters stay, the others become ``*``."""
    return number[:4] + "*" * max(0, len(number) - 8) + number[-4:]


def mask_mobile(number: str) -> str:
    """``13800001234`` becomes ``138****1234``."""
    return number[:3] + "*" * max(0, len(number) - 7) + number[-4:]


def mask_card(number: str) -> str:
    """Only the last four digits of a card number stay."""
    return "*" * max(0, len(number) - 4) + number[-4:]
