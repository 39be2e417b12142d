"""The gallery's window: the boards at the left, the chosen one at the right, switches for how it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.gallery.board import Board
from gui.gallery.boards import BOARDS
from gui.gallery.drawing import draw_board
from gui.gallery.slim_bar import SlimBar
from gui.kit.label import Label, Role
from gui.kit.language import Language, language, translate
from gui.kit.metrics import SPACE_L, SPACE_S, SPACE_XL, SPACE_XS, TYPE_SCALES
from gui.kit.rows import ListRow
from gui.kit.scroll_area import ScrollArea
from gui.kit.theme import set_scope, theme, tokens_for
from gui.kit.tokens import Scope, Theme
from gui.stage.segments import Segments

LIST_WIDTH = 232
SCALES = (1.0, 1.5, 2.0)
"""Pixels of a screen to a pixel of the design. Above 1 a picture is shown, which takes no input."""


class GalleryWindow(QWidget):
    """Shows one board at a time, live. A switch makes it anew in the other language, theme or size of type."""

    def __init__(self) -> None:
        super().__init__()
        set_scope(self, Scope.STAGE)
        self._shown = next(iter(BOARDS))
        self._scale = SCALES[0]
        self._rows = {name: ListRow(chevron=False) for name in BOARDS}
        self._place = QScrollArea()
        self._place.setFrameShape(QFrame.Shape.NoFrame)
        self._place.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._place.setVerticalScrollBar(SlimBar())
        self._place.setHorizontalScrollBar(SlimBar(Qt.Orientation.Horizontal))
        self._themes = Segments("gallery.theme", [str(named) for named in Theme])
        self._languages = Segments("gallery.language", [str(spoken) for spoken in Language])
        self._sizes = Segments("gallery.text_size", [str(scale) for scale in TYPE_SCALES])
        self._scales = Segments("gallery.scale", [str(scale) for scale in SCALES])
        self._heading = Label("", Role.LABEL_STRONG)
        self._lay_out()
        for name, row in self._rows.items():
            row.setObjectName(f"gallery.board.{name}")
            row.setCheckable(True)
            row.setAutoExclusive(True)
            row.clicked.connect(lambda _checked=False, name=name: self.show_board(name))
        self._themes.chosen.connect(self._on_themes_chosen)
        self._languages.chosen.connect(self._on_languages_chosen)
        self._sizes.chosen.connect(self._on_sizes_chosen)
        self._scales.chosen.connect(self._on_scales_chosen)
        self._refresh()

    def show_board(self, name: str) -> None:
        """Show the board. Raises KeyError when there is none of that name."""
        self._rows[name].setChecked(True)
        self._shown = name
        self._show()

    @property
    def board(self) -> Board | None:
        """The board shown; None while a picture of it is."""
        shown = self._place.widget()
        return shown if isinstance(shown, Board) else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens_for(self).canvas)

    def _lay_out(self) -> None:
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        self._heading.setContentsMargins(SPACE_L, SPACE_XS, SPACE_L, SPACE_L)
        column.addWidget(self._heading)
        for row in self._rows.values():
            column.addWidget(row)
        column.addStretch(1)
        switches = QHBoxLayout()
        switches.setContentsMargins(SPACE_S, SPACE_L, SPACE_L, SPACE_L)
        switches.setSpacing(SPACE_XL)
        for segments in (self._themes, self._languages, self._sizes, self._scales):
            switches.addWidget(segments)
        switches.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(switches)
        right.addWidget(self._place, 1)
        area = ScrollArea(names)
        area.setFixedWidth(LIST_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area)
        whole.addLayout(right, 1)

    def _refresh(self) -> None:
        """Say everything in the language in force and show the board anew."""
        self.setWindowTitle(translate("gallery", "Gallery"))
        self._heading.setText(translate("gallery", "Gallery"))
        for name, row in self._rows.items():
            row.set_title(BOARDS[name].title())
        self._themes.set_texts(
            translate("gallery", "Theme"),
            [translate("gallery", "Light"), translate("gallery", "Dark"), translate("gallery", "Contrast")],
        )
        self._languages.set_texts(translate("gallery", "Language"), ["EN", "中文"])
        self._sizes.set_texts(
            translate("gallery", "Text size"), [f"{round(100 * scale)} %" for scale in TYPE_SCALES]
        )
        self._scales.set_texts(translate("gallery", "Scale"), [f"{scale:g}×" for scale in SCALES])
        self._themes.set_value(theme().name)
        self._languages.set_value(language().language)
        self._sizes.set_value(str(theme().type_scale))
        self._scales.set_value(str(self._scale))
        self.show_board(self._shown)

    def _show(self) -> None:
        if self._scale == 1.0:
            board = BOARDS[self._shown].make()
            self._place.setWidget(board)
            board.settle()
            # What wraps is as high as it is wide only once it has been laid out.
            QTimer.singleShot(0, board, board.settle)
        else:
            picture, image = QLabel(), draw_board(self._shown, self._scale)
            # Shown larger, so that what a finer screen has to show can be judged on this one.
            image.setDevicePixelRatio(1.0)
            picture.setPixmap(QPixmap.fromImage(image))
            # Qt itself would make it no larger than two thirds of the screen.
            picture.resize(image.size())
            self._place.setWidget(picture)

    def _on_themes_chosen(self, name: str) -> None:
        theme().set_theme(Theme(name))
        theme().set_stage_theme(Theme(name))
        self._refresh()

    def _on_languages_chosen(self, spoken: str) -> None:
        language().set_language(Language(spoken))
        self._refresh()

    def _on_sizes_chosen(self, scale: str) -> None:
        theme().set_type_scale(float(scale))
        self._refresh()

    def _on_scales_chosen(self, scale: str) -> None:
        self._scale = float(scale)
        self._show()
