"""Personal data at rest: sealed so that only the party itself reads it, and indexed so that it finds it again.

A sealed value is AES-SIV (RFC 5297) over the text, with the place it is kept in and a nonce as associated data. SIV,
because a world that goes back to its beginning may draw a nonce again: the worst that tells is that the same text
was sealed in the same place.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from models.ports import Entropy
from servers.keys import Keyring

NONCE_BYTES: Final = 16


class SealBroken(Exception):
    """A sealed value cannot be opened: it was made with other keys, for another place, or was changed since."""


class Cipher:
    """One party's seal and its index. A ``place`` is where a value is kept, as ``table.column``."""

    def __init__(self, keyring: Keyring, entropy: Entropy) -> None:
        self._siv = AESSIV(bytes.fromhex(keyring.own.sealing))
        self._index_key = bytes.fromhex(keyring.own.index)
        self._entropy = entropy
        self.fingerprint = keyring.fingerprint

    def seal(self, text: str, place: str) -> str:
        """``text`` as only this party can read it, in base64; another time the same text looks otherwise."""
        nonce = bytes.fromhex(self._entropy.token())[:NONCE_BYTES]
        sealed = self._siv.encrypt(text.encode(), [place.encode(), nonce])
        return base64.b64encode(nonce + sealed).decode()

    def unseal(self, sealed: str, place: str) -> str:
        """The text that was sealed for ``place``. Raises ``SealBroken``, which quotes nothing."""
        try:
            raw = base64.b64decode(sealed, validate=True)
            nonce, rest = raw[:NONCE_BYTES], raw[NONCE_BYTES:]
            return self._siv.decrypt(rest, [place.encode(), nonce]).decode()
        except (InvalidTag, ValueError):
            raise SealBroken(f"what is kept in {place} cannot be opened") from None

    def index(self, text: str, place: str) -> str:
        """HMAC-SHA256 of ``text`` and ``place`` in hexadecimal: the same text is found again, and only with the key."""
        return hmac.digest(self._index_key, f"{place}\0{text}".encode(), hashlib.sha256).hex()
