"""Sessions: an opaque token that counts for one wallet. Only its SHA-256 is kept."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy.orm import Session

from models.contract.problems import ProblemError, ProblemType
from models.tables.payment import Application, Wallet, WalletSession
from servers.payment import repository


def open_session(session: Session, wallet: Wallet, token: str, now: datetime) -> None:
    """Let ``token`` stand for ``wallet`` from now on."""
    session.add(WalletSession(token_hash=_hash(token), wallet_id=wallet.id, opened_at=now))


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
