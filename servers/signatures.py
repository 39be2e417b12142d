"""Who calls: servers sign their calls to each other (RFC 9421), the content by its digest (RFC 9530).

A signature covers the method, the target, the content with its type, and the idempotency key; it counts once, and for a
few minutes. Its time is real time: a world's clock may stand still or jump ahead, the way between two servers does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Protocol

import httpx
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
    algorithms,
)
from http_message_signatures.resolvers import MappingKeyResolver
from sqlalchemy import bindparam, delete
from sqlalchemy.dialects.sqlite import insert
from starlette.requests import Request

from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Party
from models.ports import Entropy
from models.tables.nonces import UsedNonceColumns
from servers.keys import Keyring
from servers.store import Store

TAG: Final = "kaihu-server-call"
"""What the signature is for, so that one made for something else with the same key is none here."""
LABEL: Final = "caller"
LASTS: Final = timedelta(minutes=5)
"""How old a signature may be, in real time."""
SKEW: Final = timedelta(seconds=5)
"""How far the caller's clock may be ahead."""
PARAMETERS: Final = frozenset({"created", "keyid", "alg", "nonce", "tag"})
NONCE_LENGTH: Final = 64

Now = Callable[[], datetime]
"""Real time, aware and UTC."""


def address_of(party: Party) -> str:
    """Where ``party`` is called. A receiver takes it for the target's authority, whatever a call's host says."""
    return f"http://{party}.kaihu.example"


def _covered(has_key: bool, has_content: bool) -> tuple[str, ...]:
    """The components that a signature must cover; caller and receiver agree on them here."""
    content = ("content-digest", "content-type") if has_content else ()
    return ("@method", "@target-uri", *content, *((IDEMPOTENCY_HEADER.lower(),) if has_key else ()))


class Signer:
    """Signs the calls of one party, with the key that it alone holds."""

    def __init__(self, keyring: Keyring, entropy: Entropy, now: Now) -> None:
        self._party = keyring.party
        self._entropy = entropy
        self._now = now
        keys = MappingKeyResolver(public_keys={}, private_keys={keyring.party: keyring.own.private_key()})
        self._signer = HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=keys)

    def sign(self, request: httpx.Request) -> None:
        """Put digest and signature into the headers of ``request``, whose content is all there."""
        self._signer.sign(
            request,
            key_id=self._party.value,
            created=self._now(),
            nonce=self._entropy.token(),
            label=LABEL,
            tag=TAG,
            covered_component_ids=_covered(IDEMPOTENCY_HEADER in request.headers, bool(request.content)),
            body=request.content or None,
        )


class _Verifier(HTTPMessageVerifier):
    """The library's, on a clock that is given."""

    def __init__(self, keys: HTTPSignatureKeyResolver, now: Now) -> None:
        super().__init__(signature_algorithm=algorithms.ED25519, key_resolver=keys)
        self._now = now

    def validate_created_and_expires(self, sig_input: Any, max_age: timedelta | None = None) -> None:
        # The library's own asks the machine's clock, which a simulation does not go by.
        created = datetime.fromtimestamp(sig_input.params["created"], UTC)
        # ``created`` has whole seconds.
        if not -SKEW <= self._now() - created <= LASTS + timedelta(seconds=1):
            raise InvalidSignature("the signature is too old, or of a time to come")


class _Headers(Protocol):
    def items(self) -> list[tuple[str, str]]: ...


@dataclass(frozen=True, slots=True)
class _Received:
    """A call as the library wants to see it."""

    method: str
    url: str
    headers: _Headers


class Verifier:
    """Tells whether a call comes from the server that it should come from, once."""

    def __init__(self, keyring: Keyring, store: Store, now: Now, used: type[UsedNonceColumns]) -> None:
        self._address = address_of(keyring.party)
        self._store = store
        self._now = now
        self._forget = delete(used).where(used.expires_at < bindparam("now"))
        self._keep = insert(used).on_conflict_do_nothing()
        self._by_sender = {
            sender: _Verifier(MappingKeyResolver(public_keys={sender: key}, private_keys={}), now)
            for sender, key in keyring.public.items()
        }

    def verify(self, request: Request, sender: Party, content: bytes) -> None:
        """Return if ``sender`` made this very call, just now, and it did not come before.

        Raises ``ProblemError`` with ``SIGNATURE_REFUSED``, which does not say why.
        """
        covered = _covered(IDEMPOTENCY_HEADER in request.headers, bool(content))
        received = _Received(request.method, self._target_of(request), request.headers)
        try:
            (result,) = self._by_sender[sender].verify(received, require_components=covered, body=content)
        except Exception:  # noqa: BLE001  whatever a stranger makes the parser do, it is no signature
            raise _refused() from None
        told = result.parameters
        if told.keys() != PARAMETERS or told["tag"] != TAG or len(str(told["nonce"])) != NONCE_LENGTH:
            raise _refused()
        if not self._note(str(told["nonce"])):
            raise _refused()

    def _target_of(self, request: Request) -> str:
        path: bytes = request.scope["raw_path"]
        query: bytes = request.scope["query_string"]
        # As the caller wrote it: decoded and encoded again it could be another one.
        return self._address + path.decode("ascii") + (f"?{query.decode('ascii')}" if query else "")

    def _note(self, nonce: str) -> bool:
        """Whether ``nonce`` is new; then it is used from now on. Those too old to count are forgotten."""
        now = self._now()
        # Kept as long as any signature of now could count.
        kept = {"nonce": nonce, "expires_at": now + LASTS + SKEW + timedelta(seconds=1)}
        _, noted = self._store.write((self._forget, {"now": now}), (self._keep, kept))
        return noted == 1


def _refused() -> ProblemError:
    return ProblemError(ProblemType.SIGNATURE_REFUSED, 401)
