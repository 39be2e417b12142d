"""One program a data folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile


class FolderInUse(Exception):
    """Another program has the data folder open."""


def lock_folder(data: Path) -> QLockFile:
    """Lock ``data`` until the lock is let go. Raises ``FolderInUse``, or ``OSError`` when it cannot be written.

    The lock of a program that was killed counts no longer.
    """
    data.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(data / "kaihu.lock"))
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError:
        raise FolderInUse(data)
    raise PermissionError(f"cannot write to {data}")
