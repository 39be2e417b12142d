"""What errors of the disk and of SQLite mean for a world: which of them it cannot be opened for, and why."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from models.contract.problems import ProblemError, ProblemType
from models.ports import Refusal, WorldRefused

NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
CANNOT_WRITE: Final = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EEXIST, errno.ENOTDIR)
OF_SQLITE: Final = {
    sqlite3.SQLITE_FULL: Refusal.DISK_FULL,
    # Where the system names no full disk, such as at a quota, this is what becomes of a write.
    sqlite3.SQLITE_IOERR: Refusal.DISK_FULL,
    sqlite3.SQLITE_READONLY: Refusal.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Refusal.READ_ONLY,
    sqlite3.SQLITE_PERM: Refusal.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Refusal.DAMAGED,
    sqlite3.SQLITE_NOTADB: Refusal.FOREIGN,
    sqlite3.SQLITE_BUSY: Refusal.IN_USE,
}
"""By the primary result code, the low byte of the one that is given."""


PROBLEMS: Final = {
    Refusal.DISK_FULL: (ProblemType.STORAGE_FULL, 507),
    Refusal.DAMAGED: (ProblemType.STORAGE_DAMAGED, 500),
}
"""What a call ends with when it turns up only while the world is open."""


def refusal_of(error: BaseException) -> Refusal | None:
    """Why a world is refused that ``error`` came from; ``None`` when it says nothing of the disk or the file."""
    if isinstance(error, ProblemError):
        error = error.__cause__ or error
    if isinstance(error, DBAPIError):
        error = error.orig or error
    if isinstance(error, sqlite3.Error):
        # The driver's own errors have no code.
        code = getattr(error, "sqlite_errorcode", None)
        return None if code is None else OF_SQLITE.get(code & 0xFF)
    if isinstance(error, OSError):
        if error.errno in NO_ROOM:
            return Refusal.DISK_FULL
        if error.errno in CANNOT_WRITE:
            return Refusal.READ_ONLY
    return None


@contextmanager
def refused_for(file: Path) -> Iterator[None]:
    """Raise what says something of the disk, or of ``file`` on it, as ``WorldRefused``; the rest goes through."""
    try:
        yield
    except (OSError, sqlite3.Error, DBAPIError, ProblemError) as error:
        reason = refusal_of(error)
        if reason is None:
            raise
        raise WorldRefused(reason, file) from error


@contextmanager
def told_as_problem() -> Iterator[None]:
    """Raise what a full disk or a damaged database does to a transaction as ``ProblemError``; nothing of it was done."""
    try:
        yield
    except DBAPIError as error:
        reason = refusal_of(error)
        if reason not in PROBLEMS:
            raise
        raise ProblemError(*PROBLEMS[reason]) from error
