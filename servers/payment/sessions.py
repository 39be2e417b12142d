"""Sessions: an opaque token that counts for one wallet. Only its SHA-256 is kept."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy.orm import Session

from models.contract.problems import ProblemError, ProblemType
from models.tables.payment import Wallet, WalletSession
from servers.payment import repository


def open_session(session: Session, wallet: Wallet, token: str, now: datetime) -> None:
    """Let ``token`` stand for ``wallet`` from now on."""
    session.add(WalletSession(token_hash=_hash(token), wallet_id=wallet.id, opened_at=now))


def signed_in(session: Session, token: str | None) -> Wallet:
    """The wallet that ``token`` stands for. Raises ``UNAUTHENTICATED`` (401) when it stands for none."""
    wallet = None if token is None else repository.wallet_of_token(session, _hash(token))
    if wallet is None:
        raise ProblemError(ProblemType.UNAUTHENTICATED, 401)
    return wallet


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
