"""Why there is no world, or none was made anew, in words for the phone and the terminal, and whether beginning anew
would help."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.kit.language import translate
from models.ports import Refusal, WorldRefused


class Words(NamedTuple):
    """What is said for one reason; places are left for ``{file}`` and ``{folder}``. The ``hint`` is the terminal's."""

    text: object
    hint: str
    can_begin_anew: bool = False


WORDS: dict[Refusal, Words] = {
    Refusal.IN_USE: Words(
        QT_TRANSLATE_NOOP("stage", "Kaihu is running already with the data in {folder}. Go to its window."),
        "Kaihu is running already with the data in {folder}: go to its window, or use --data DIR.",
    ),
    Refusal.READ_ONLY: Words(
        QT_TRANSLATE_NOOP(
            "stage",
            "{file} cannot be written. Allow it, or start with --data to choose another folder.",
        ),
        "Kaihu cannot write {file}: choose another folder with --data DIR.",
    ),
    Refusal.DISK_FULL: Words(
        QT_TRANSLATE_NOOP(
            "stage",
            "There is no room left on the disk for the data in {folder}. Make room, then start Kaihu again.",
        ),
        "Kaihu has no room on the disk for the data in {folder}: make room, or choose another folder with --data DIR.",
    ),
    Refusal.NEWER: Words(
        QT_TRANSLATE_NOOP(
            "stage",
            "A later version of Kaihu made {file}. Start that version, or choose another folder with --data.",
        ),
        "A later version of Kaihu made {file}: start that version, or choose another folder with --data DIR.",
    ),
    Refusal.FOREIGN: Words(
        QT_TRANSLATE_NOOP(
            "stage",
            "{file} is not Kaihu's, and was left alone. Move it away, or choose another folder with --data.",
        ),
        "{file} is not Kaihu's and was left alone: move it away, or choose another folder with --data DIR.",
    ),
    Refusal.DAMAGED: Words(
        QT_TRANSLATE_NOOP(
            "stage",
            "{file} is damaged, and was left alone. Reset (F5) begins anew, and so does a start with --fresh.",
        ),
        "{file} is damaged and was left alone: start with --fresh to begin anew, or with --data DIR.",
        can_begin_anew=True,
    ),
    Refusal.KEYS: Words(
        QT_TRANSLATE_NOOP(
            "stage",
            "Without the keys in {file} the data cannot be read. Put them back, or begin anew by Reset (F5) or --fresh.",
        ),
        "The keys of the data are not in {file}: put them back, or start with --fresh to begin anew.",
        can_begin_anew=True,
    ),
}
UNKNOWN = Words(
    QT_TRANSLATE_NOOP(
        "stage",
        "The data in {folder} cannot be opened. Reset (F5) begins anew, and so does a start with --fresh.",
    ),
    "Kaihu cannot open the data in {folder} ({error}): start with --fresh or --data DIR.",
    can_begin_anew=True,
)

UNRESET: dict[Refusal, object] = {
    Refusal.DISK_FULL: QT_TRANSLATE_NOOP(
        "stage", "There is no room left on the disk, so nothing has changed. Make room, then reset again."
    ),
    Refusal.READ_ONLY: QT_TRANSLATE_NOOP(
        "stage", "{file} cannot be written, so nothing has changed. Allow it, then reset again."
    ),
}
"""Why the world that is open was not reset, where that may pass."""
UNRESET_FOR_GOOD = QT_TRANSLATE_NOOP(
    "stage", "{file} cannot be used, so nothing has changed. A start with --fresh begins anew."
)


def can_begin_anew(error: Exception) -> bool:
    """Whether a world that is made anew in the folder could be opened."""
    return _words(error).can_begin_anew


def shut_text(error: Exception, folder: Path) -> str:
    """Why there is no world and what to do, for the phone."""
    return translate("stage", str(_words(error).text)).format(file=_file(error, folder), folder=folder)


def unreset_words(refused: WorldRefused) -> tuple[str, str]:
    """That a reset was refused, why, and what to do: a title and a text."""
    text = translate("stage", str(UNRESET.get(refused.reason, UNRESET_FOR_GOOD)))
    return translate("stage", "The reset did not happen"), text.format(file=refused.file.name)


def shut_hint(error: Exception, folder: Path) -> str:
    """The same for the terminal, in one line."""
    return _words(error).hint.format(file=_file(error, folder), folder=folder, error=_root_of(error))


def _words(error: Exception) -> Words:
    return WORDS[error.reason] if isinstance(error, WorldRefused) else UNKNOWN


def _file(error: Exception, folder: Path) -> Path:
    return error.file if isinstance(error, WorldRefused) else folder


def _root_of(error: BaseException) -> str:
    """What lies at the bottom of ``error``, in one line and without what the libraries above it add."""
    while error.__cause__ is not None:
        error = error.__cause__
    # Its text would name the file once more.
    said = error.strerror if isinstance(error, OSError) else None
    return " ".join((said or str(error)).split())
