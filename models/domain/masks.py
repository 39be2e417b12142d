"""What of a personal value may be shown or logged."""

from __future__ import annotations

MOST_SHOWN = 8
"""Characters of a document number that stay readable, half of them at either end."""
LEAST_HIDDEN = 4
"""Characters of a number that are hidden at least, where it has so many."""
MOBILE_HEAD = 3
TAIL = 4
"""Digits of a mobile or card number that stay readable at the end; of a mobile number ``MOBILE_HEAD`` at the beginning."""


def mask_name(name: str) -> str:
    """``王小明`` becomes ``*小明``: the first character is hidden, also of a name with a dot or in Latin letters."""
    return "*" + name[1:]


def hidden_of_document(number: str) -> tuple[int, ...]:
    """The positions of a document number that nobody is shown: of a resident ID all but four at either end.

    Of a shorter number less is shown, so that half of it and four characters at least stay hidden; of an officer's
    ID only the digits count and are hidden, its words say nothing (our reading).
    """
    telling = [at for at, sign in enumerate(number) if sign.isascii() or sign.isnumeric()]
    telling = telling or list(range(len(number)))
    count = max(len(telling) - MOST_SHOWN, (len(telling) + 1) // 2, min(LEAST_HIDDEN, len(telling)))
    first = (len(telling) - count) // 2
    return tuple(telling[first : first + count])


def mask_document(number: str) -> str:
    """``110101199302171234`` becomes ``1101**********1234``; see ``hidden_of_document``."""
    hidden = hidden_of_document(number)
    return "".join("*" if position in hidden else c for position, c in enumerate(number))


def mask_mobile(number: str) -> str:
    """``13800001234`` becomes ``138****1234``; of a shorter number less is shown."""
    return _mask(number, MOBILE_HEAD)


def mask_card(number: str) -> str:
    """Only the last four digits of a card number stay; of one too short for that, fewer."""
    return _mask(number, 0)


def _mask(number: str, head: int) -> str:
    """``number`` with ``head`` and ``TAIL`` characters shown at its ends, or fewer: the end's go first."""
    free = max(0, len(number) - LEAST_HIDDEN)
    tail = min(TAIL, free)
    head = min(head, free - tail)
    return number[:head] + "*" * (len(number) - head - tail) + number[len(number) - tail :]
