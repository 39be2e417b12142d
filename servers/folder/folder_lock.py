"""One program a data folder: a lock of the operating system's, which ends with the process that holds it."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Final

from models.ports import Refusal, WorldRefused
from servers.refusals import refusal_of

LOCK_FILE: Final = "kaihu.lock"
TAKEN: Final = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
"""What the systems answer whoever asks for a lock that another has."""


class FolderLock:
    """The lock of ``folder``, held from the beginning until ``release``. The file stays: removed, it could be two.

    Raises ``WorldRefused``: the folder is in use, or cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        file = folder / LOCK_FILE
        try:
            # The phone's inbox is in clear, and nobody else's.
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise WorldRefused(refusal_of(error) or Refusal.READ_ONLY, folder) from error
        try:
            _lock(self._handle)
        except OSError as error:
            os.close(self._handle)
            reason = Refusal.IN_USE if error.errno in TAKEN else Refusal.READ_ONLY
            raise WorldRefused(reason, folder) from error

    def release(self) -> None:
        """Let the folder go; closing the file does it."""
        os.close(self._handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
