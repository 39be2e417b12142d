"""Ciphers with keys of their own, for tests that need a database and no world."""

from __future__ import annotations

import random

from models.contract.wire import Party
from servers.entropy import RandomEntropy
from servers.keys import WorldKeys
from servers.sealing import Cipher


def new_cipher(party: Party, seed: int = 7) -> Cipher:
    """A cipher of ``party``; another ``seed`` gives other keys."""
    entropy = RandomEntropy(random.Random(seed))  # noqa: S311
    return Cipher(WorldKeys.new(entropy).ring_of(party), entropy)
