"""The columns of a table of used nonces; every party that other servers call has one."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.tables.types import UtcDateTime


class UsedNonceColumns:
    """A nonce of a signature that was accepted. Past ``expires_at``, in real time, its signature is too old anyhow."""

    nonce: Mapped[str] = mapped_column(primary_key=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
