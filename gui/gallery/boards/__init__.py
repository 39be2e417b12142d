"""The boards of the gallery. A new component goes onto the board of its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.gallery.board import Board
from gui.gallery.boards import buttons, cards, codes, fields, figures, foundations, messages, rows, sheets


@dataclass(frozen=True)
class BoardEntry:
    """What a board is called, and how it is made: in the language, theme and size of type in force."""

    title: Callable[[], str]
    make: Callable[[], Board]


BOARDS = {
    "foundations": BoardEntry(foundations.title, foundations.board),
    "buttons": BoardEntry(buttons.title, buttons.board),
    "fields": BoardEntry(fields.title, fields.board),
    "codes": BoardEntry(codes.title, codes.board),
    "cards": BoardEntry(cards.title, cards.board),
    "rows": BoardEntry(rows.title, rows.board),
    "figures": BoardEntry(figures.title, figures.board),
    "messages": BoardEntry(messages.title, messages.board),
    "sheets": BoardEntry(sheets.title, sheets.board),
}
