"""The folder of a run: storyboard, log and pictures."""

from __future__ import annotations

import errno
import re
import tempfile
from pathlib import Path

from gui.runs.storyboard import PlayedRun, write_storyboard
from models.contract.wire import Party
from models.run.events import dump_line

PICTURE = re.compile(r"\d{2,}-[a-z_]+\.png")


def prepare_folder(folder: Path) -> None:
    """Make ``folder`` and try whether files can be put there. Raises ``OSError`` when not, as where a world's data are."""
    if any((folder / f"{party}.db").exists() for party in Party):
        raise OSError(errno.ENOTEMPTY, "it holds the data of a world", str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        pass


def write_run(run: PlayedRun, folder: Path) -> None:
    """Write ``run`` into ``folder``, in place of one that was written there before. Raises ``OSError``."""
    prepare_folder(folder)
    for file in folder.iterdir():
        if PICTURE.fullmatch(file.name):
            file.unlink()
    for name, png in run.pictures.items():
        (folder / name).write_bytes(png)
    lines = "".join(dump_line(event) + "\n" for event in run.events)
    (folder / "run.jsonl").write_bytes(lines.encode())
    (folder / "index.html").write_bytes(write_storyboard(run).encode())
