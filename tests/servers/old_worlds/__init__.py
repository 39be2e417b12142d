"""Worlds of earlier versions, as they were left then."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

FOLDER = Path(__file__).parent
NAMES = ("0001-0001-0001", "0003-0003-0001")


def unpack(name: str, target: Path) -> Path:
    """Make the data folder of the old world ``name`` at ``target``."""
    source = FOLDER / name
    for file in (each for each in source.rglob("*") if each.is_file()):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".sql":
            with closing(sqlite3.connect(copy.with_suffix(".db"))) as connection:
                connection.executescript(file.read_text(encoding="utf-8"))
        else:
            shutil.copyfile(file, copy)
    return target
