"""Keeps what lies in a data folder from the other users of the machine; earlier versions left it open to them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
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
        # It may go meanwhile, as journals do, and some disks know no rights.
        with suppress(OSError):
            _keep_private(place, place.lstat())


def _keep_private(place: Path, status: os.stat_result) -> None:
    is_folder = stat.S_ISDIR(status.st_mode)
    # A folder for everybody to put things in stays one, and a link leads to what may be another's.
    is_shared = is_folder and status.st_mode & stat.S_ISVTX
    if status.st_uid != os.geteuid() or is_shared or stat.S_ISLNK(status.st_mode):
        return
    mode = stat.S_IMODE(status.st_mode)
    kept = mode & (OF_FOLDERS if is_folder else OF_FILES)
    if kept != mode:
        place.chmod(kept)
