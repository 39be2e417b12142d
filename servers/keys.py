"""The parties' keys: what each signs, seals and indexes with, and by which it knows the others' signatures.

An embedded world keeps them in a file beside its data, which only its owner may read. Elsewhere they come from the
environment, and nothing is written.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from models.contract.wire import Party
from models.ports import Entropy

KEYS_FILE: Final = "keys.json"
ENVIRONMENT_VARIABLE: Final = "KAIHU_KEYS"
"""Holds, where it is set, what the file would hold."""
SERVERS: Final = (Party.PAYMENT, Party.BANK, Party.HISTORY)


class KeysUnreadable(Exception):
    """The keys of a world are not there, or not what they should be; its data cannot be read without them."""


@dataclass(frozen=True, slots=True)
class PartyKeys:
    """One party's secrets, in hexadecimal: an Ed25519 seed (32 bytes), a key of AES-SIV (64) and one of HMAC (32)."""

    signing: str
    sealing: str
    index: str

    def private_key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(self.signing))


@dataclass(frozen=True, slots=True)
class Keyring:
    """What one party is given: its own secrets, and everyone's public keys."""

    party: Party
    own: PartyKeys
    public: Mapping[Party, Ed25519PublicKey]

    @property
    def fingerprint(self) -> str:
        """Tells the keys that data are sealed with from all others, and says nothing of them."""
        return hmac.digest(
            bytes.fromhex(self.own.index), bytes.fromhex(self.own.sealing), hashlib.sha256
        ).hex()


@dataclass(frozen=True, slots=True)
class WorldKeys:
    """The keys of every server of a world."""

    by_party: Mapping[Party, PartyKeys]

    def ring_of(self, party: Party) -> Keyring:
        public = {name: keys.private_key().public_key() for name, keys in self.by_party.items()}
        return Keyring(party, self.by_party[party], public)

    @classmethod
    def new(cls, entropy: Entropy) -> WorldKeys:
        """Fresh keys."""
        return cls(
            {
                party: PartyKeys(entropy.token(), entropy.token() + entropy.token(), entropy.token())
                for party in SERVERS
            }
        )

    @classmethod
    def parse(cls, text: str) -> WorldKeys:
        """The keys that ``dump`` wrote. Raises ``KeysUnreadable``, which quotes nothing."""
        try:
            read = {Party(name): PartyKeys(**keys) for name, keys in json.loads(text).items()}
            complete = {party: read[party] for party in SERVERS}
            lengths = {
                tuple(len(bytes.fromhex(part)) for part in asdict(keys).values())
                for keys in complete.values()
            }
        except (ValueError, TypeError, KeyError, AttributeError):
            raise KeysUnreadable("the keys are not what they should be") from None
        if lengths != {(32, 64, 32)}:
            raise KeysUnreadable("the keys have not the length they should have")
        return cls(complete)

    def dump(self) -> str:
        return json.dumps({party.value: asdict(keys) for party, keys in self.by_party.items()}, indent=1)


def read_keys(folder: Path, environment: Mapping[str, str] = os.environ) -> WorldKeys | None:
    """The keys of the world in ``folder``: from the environment, or from their file. ``None`` when there are none.

    Raises ``KeysUnreadable``.
    """
    given = environment.get(ENVIRONMENT_VARIABLE)
    if given is not None:
        return WorldKeys.parse(given)
    file = folder / KEYS_FILE
    try:
        return WorldKeys.parse(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise KeysUnreadable("the keys cannot be read") from None


def make_keys(folder: Path, entropy: Entropy) -> WorldKeys:
    """Fresh keys for the world in ``folder``, in their file."""
    keys = WorldKeys.new(entropy)
    file = folder / KEYS_FILE
    fresh = file.with_name(f"{KEYS_FILE}.new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
        out.write(keys.dump())
        out.flush()
        # Data may outlive a power cut that these would not, and would be lost without them.
        os.fsync(out.fileno())
    fresh.replace(file)
    return keys
