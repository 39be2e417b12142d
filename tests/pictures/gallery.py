"""Pictures of the gallery's boards: each component with all its states, in every theme and both languages."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QImage

from gui.gallery.boards import BOARDS
from gui.gallery.drawing import draw_board
from gui.kit.language import Language
from gui.kit.tokens import Theme
from tests.pictures.variant import Take, Variant

VARIANTS = (Variant(), Variant(Theme.DARK, Language.ZH), Variant(Theme.HIGH_CONTRAST))


def take(board: str, variant: Variant) -> QImage:
    variant.put_on()
    return draw_board(board)


GALLERY: dict[str, Take] = {
    f"gallery/{board}--{variant}": partial(take, board, variant) for board in BOARDS for variant in VARIANTS
}
