"""Keeps what lies in a data folder from the other users of the machine; earlier versions left it open to them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

OF_FOLDERS: Final = 0o700
OF_FILES: Final = 0o600


def keep_private(places: Iterable[Path]) -> None:
    """Take from all but their owner what may be done with ``places``; what belongs to somebody else is left as it is.

    Only rights are taken away, and nothing is done where files have no owners (on Windows).
    """
    if os.name != "posix":
        return
    for place in places:
        status = place.lstat()
        # A folder for everybody to put things in stays one, and a link leads to what may be another's.
        is_shared = stat.S_ISDIR(status.st_mode) and status.st_mode & stat.S_ISVTX
        if status.st_uid != os.geteuid() or is_shared or stat.S_ISLNK(status.st_mode):
            continue
        mode = stat.S_IMODE(status.st_mode)
        kept = mode & (OF_FOLDERS if stat.S_ISDIR(status.st_mode) else OF_FILES)
        if kept != mode:
            place.chmod(kept)
