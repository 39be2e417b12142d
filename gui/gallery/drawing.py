"""Pictures of boards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage

from gui.gallery.board import Board
from gui.gallery.boards import BOARDS
from gui.kit.language import Language, language
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from kaihu_testing.pictures.picture import picture_of, png_of


def draw_board(name: str, scale: float = 1.0) -> QImage:
    """A picture of the board in the language, theme and size of type in force.

    Raises KeyError for a board that there is not.
    """
    board = BOARDS[name].make()
    try:
        lay_out(board)
        return picture_of(board, scale)
    finally:
        board.hide()
        board.deleteLater()
        QCoreApplication.sendPostedEvents(board, QEvent.Type.DeferredDelete)


def lay_out(board: Board) -> None:
    """Give the board its size; it is shown nowhere."""
    board.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    board.settle()
    board.show()
    # What wraps is as high as it is wide only once its layouts have met.
    for _round in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        board.settle()


def draw_all(names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Each board in each theme and language as a PNG file, with its name. Language and theme are changed."""
    for named in Theme:
        theme().set_theme(named)
        for spoken in Language:
            language().set_language(spoken)
            for name in names:
                yield f"{name}-{named}-{spoken}", png_of(draw_board(name))
