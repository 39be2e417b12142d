"""What is on the disk: temporary files, the folder of a run, the data."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.canary.net import Net
from tests.canary.spellings import as_bytes

INBOX = "phone-messages.jsonl"
"""The phone's own memory of its SMS: the one file that may know codes and mobile numbers."""
_PNG = b"\x89PNG\r\n\x1a\n"


def search_folder(net: Net, channel: str, folder: Path) -> None:
    """Catch the names and contents of all files in ``folder``."""
    for file in folder.rglob("*"):
        name = file.relative_to(folder).as_posix()
        net.catch(channel, name, name)
        if file.is_file():
            net.catch(channel, name, readable(file.read_bytes()))


def readable(data: bytes) -> str:
    """A file as text; of a picture, what is written beside its pixels."""
    if data.startswith(_PNG):
        return "\n".join(chunk.decode("latin-1") for chunk in _chunks(data))
    decoded = [data.decode("utf-8", "replace")]
    if b"\0" in data:
        # Two bytes a sign may begin at any byte.
        decoded += [
            part.decode(order, "replace") for order in ("utf-16-le", "utf-16-be") for part in (data, data[1:])
        ]
    return "\n".join(decoded)


def _chunks(data: bytes) -> Iterator[bytes]:
    """The chunks of a PNG file other than those of its pixels; what stands behind its end as well."""
    place = len(_PNG)
    while place < len(data):
        length, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        content = data[place + 8 : place + 8 + length]
        place += 12 + length
        if kind not in (b"IDAT", b"PLTE", b"tRNS", b"IHDR"):
            yield content
        if kind in (b"zTXt", b"iCCP", b"iTXt"):
            yield from _unpacked(content)
        if kind == b"IEND":
            yield data[place:]
            return


def _unpacked(content: bytes) -> Iterator[bytes]:
    for start in range(len(content)):
        if content[start : start + 1] == b"\x78":
            try:
                yield zlib.decompress(content[start:])
            except zlib.error:
                continue
            return


def search_data(net: Net, folder: Path) -> None:
    """Catch what the world's folder holds beside its databases and the phone's own SMS."""
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        net.catch("files of the data", name, name)
        if file.is_file() and file.name != INBOX and not is_database(file):
            net.catch("files of the data", name, readable(file.read_bytes()))


def is_database(file: Path) -> bool:
    """Whether it is a database or a journal of one."""
    return ".db" in file.name


def in_databases(folder: Path, values: Iterable[str]) -> list[str]:
    """Which of ``values`` can be read in the raw bytes of the databases in ``folder``, and in which file."""
    found = []
    for file in sorted(folder.rglob("*")):
        if file.is_file() and is_database(file):
            data = file.read_bytes()
            found += [
                f"{value} in {file.name}" for value in values if any(each in data for each in as_bytes(value))
            ]
    return found
