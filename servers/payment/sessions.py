"""Sessions: an opaque token that counts for one wallet. Only its SHA-256 is kept.

Signing in twice under one key has to give one token, which nothing that is kept may tell. So the token follows from a
secret salt that is drawn for the call and kept sealed, and from the call's key and all that was said in it, the password
among that, by the server's own key. Whoever knows the key of somebody's call, or reads the database, cannot make it;
only the same call gets it again.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy.orm import Session

from models.contract.problems import ProblemError, ProblemType
from models.tables.payment import Application, Wallet, WalletSession
from models.tables.sealed import index_text
from servers.context import PartyContext
from servers.payment import repository
from servers.web.serving import Call


def open_session(session: Session, wallet: Wallet, token: str, now: datetime) -> None:
    """Let ``token`` stand for ``wallet`` from now on."""
    session.add(WalletSession(token_hash=_hash(token), wallet_id=wallet.id, opened_at=now))


def token_of(context: PartyContext, call: Call, salt: str) -> str:
    """The token that signing in by ``call`` gives."""
    return context.cipher.index(index_text(salt, call.key, call.fingerprint), "sessions.token_hash")


def is_open(session: Session, token: str) -> bool:
    """Whether ``token`` stands for a wallet."""
    return session.get(WalletSession, _hash(token)) is not None


def signed_in(session: Session, token: str | None) -> tuple[Wallet, Application | None]:
    """The wallet that ``token`` stands for, and its newest application if there is one.

    Raises ``UNAUTHENTICATED`` (401) when it stands for none.
    """
    found = None if token is None else repository.find_signed_in(session, _hash(token))
    if found is None:
        raise ProblemError(ProblemType.UNAUTHENTICATED, 401)
    return found


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
