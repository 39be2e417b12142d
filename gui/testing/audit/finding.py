"""What is wrong with a widget that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QWidget


class Rule(StrEnum):
    """What can be broken."""

    NAME = "name"
    ROLE = "role"
    MASK = "mask"
    CUT = "cut"
    JUTS = "juts"
    OVERLAP = "overlap"
    TARGET = "target"
    CONTRAST = "contrast"
    COLOUR_ALONE = "colour alone"
    PASTE = "paste"
    KEYBOARD = "keyboard"
    UNSAID = "unsaid"


@dataclass(frozen=True)
class Finding:
    """A rule that ``where``, an address, breaks, and in what way."""

    rule: Rule
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.where}: {self.what}"


def address_of(widget: QWidget) -> str:
    """The widget's address, or that of what it is part of with the widget's kind."""
    part: QWidget | None = widget
    while part is not None and not part.objectName():
        part = part.parentWidget()
    kind = type(widget).__name__.lstrip("_")
    if part is None:
        return kind
    return part.objectName() if part is widget else f"{part.objectName()} / {kind}"
