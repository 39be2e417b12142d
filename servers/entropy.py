"""Chance: real secrets when live, a seeded source in play, tests and simulation."""

from __future__ import annotations

import json
import random
import secrets


class RandomEntropy:
    """Implements ``models.ports.Entropy`` on a ``random.Random``: ``SystemRandom`` is as good as ``secrets``."""

    def __init__(self, source: random.Random) -> None:
        self._source = source

    def digits(self, count: int) -> str:
        return "".join(str(self._source.randrange(10)) for _ in range(count))

    def token(self) -> str:
        return f"{self._source.getrandbits(256):064x}"

    def identifier(self, prefix: str) -> str:
        return f"{prefix}-{self._source.getrandbits(80):020x}"

    def below(self, limit: int) -> int:
        return self._source.randrange(limit)


class EntropyStreams:
    """One stream an owner, so that what one draws never depends on when another does.

    ``opening`` counts the times the world was opened: a seeded world that is opened again must not draw the
    identifiers it already has.
    """

    def __init__(self, seed: int | None, opening: int) -> None:
        self._seed = seed
        self._opening = opening
        self._sources: dict[str, random.Random] = {}

    def stream(self, owner: str) -> RandomEntropy:
        """The stream of ``owner``; the same object's state goes on at every call."""
        if owner not in self._sources:
            self._sources[owner] = secrets.SystemRandom() if self._seed is None else random.Random()  # noqa: S311
            self._restart(owner)
        return RandomEntropy(self._sources[owner])

    def state(self) -> str:
        """Where every seeded stream stands, for ``set_state``; empty when nothing is seeded."""
        if self._seed is None:
            return ""
        return json.dumps({owner: source.getstate() for owner, source in self._sources.items()})

    def set_state(self, state: str) -> None:
        """Go back to where the streams stood, so that what was drawn then is drawn again."""
        if self._seed is not None and state:
            for owner, (version, numbers, gauss) in json.loads(state).items():
                self.stream(owner)
                self._sources[owner].setstate((version, tuple(numbers), gauss))

    def _restart(self, owner: str) -> None:
        if self._seed is not None:
            self._sources[owner].seed(f"{self._seed}:{self._opening}:{owner}")
