"""Addresses of elements of which there may be several of a kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator


def numbered(kinds: Iterable[str]) -> Iterator[str]:
    """Each kind as it is, its second and further ones with a number: mail, wealth, mail.2."""
    seen: Counter[str] = Counter()
    for kind in kinds:
        seen[kind] += 1
        yield kind if seen[kind] == 1 else f"{kind}.{seen[kind]}"
