"""The columns of a table of idempotency keys; every party that serves changing calls has one."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Mapped, mapped_column

from models.tables.sealed import Sealed
from models.tables.types import UtcDateTime

UNKNOWN: Final = ""
"""The fingerprint of what was asked of an earlier version, which compared otherwise: the key alone tells it again."""


class IdempotencyKeyColumns:
    """The outcome of a changing call by its key. ``fingerprint`` tells whether the same thing was asked again."""

    key: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    status: Mapped[int]
    body: Mapped[str] = mapped_column(Sealed("idempotency_keys.body"))
    reply_name: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
