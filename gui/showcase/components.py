"""The picture of the kit: some of its components, each in a state, on one sheet."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.gallery.board import COLUMN
from gui.gallery.boards import BOARDS
from gui.gallery.states import State
from gui.kit.buttons import PrimaryButton
from gui.kit.card_field import CardField
from gui.kit.code_field import CodeField
from gui.kit.gap_field import GapField
from gui.kit.language import translate
from gui.kit.limit_gauge import LimitGauge
from gui.kit.metrics import SHEET_CORNER, SPACE_XL, SPACE_XXL
from gui.kit.mobile_field import MobileField
from gui.kit.notice import Notice
from gui.kit.password_pad import PasswordPad
from gui.kit.score_breakdown import ScoreBreakdown
from gui.kit.state_view import StateView
from gui.kit.theme import set_scope, tokens_for
from gui.kit.timeline import Timeline
from gui.kit.tokens import Scope
from gui.showcase.ground import Ground
from kaihu_testing.pictures.picture import picture_of

SCALE = 1.5
AROUND = 2 * SPACE_XXL
BETWEEN = SPACE_XXL + SPACE_XL

Specimen = tuple[str, type[QWidget], State]
"""The board a component lies on, the component, and the state it is shown in."""

COLUMNS: tuple[tuple[Specimen, ...], ...] = (
    (
        ("codes", GapField, State.REST),
        ("codes", PasswordPad, State.REST),
        ("buttons", PrimaryButton, State.BUSY),
    ),
    (
        ("cards", CardField, State.REST),
        ("fields", MobileField, State.ERROR),
        ("codes", CodeField, State.FOCUS),
    ),
    (
        ("figures", LimitGauge, State.REST),
        ("figures", Timeline, State.REST),
        ("messages", Notice, State.REST),
    ),
    (("figures", ScoreBreakdown, State.REST), ("messages", StateView, State.REST)),
)


def draw_components() -> QImage:
    """The sheet on its ground, in the present language."""
    sheet = _Sheet()
    try:
        sheet.lay_out()
        with Ground(sheet.size().toSizeF() + QSizeF(2 * AROUND, 2 * AROUND), SCALE) as ground:
            ground.stand(picture_of(sheet, SCALE), AROUND, AROUND, SHEET_CORNER)
        return ground.image
    finally:
        sheet.hide()
        sheet.deleteLater()


class _Sheet(QWidget):
    """A piece of a screen's canvas with columns as wide as a phone's content."""

    def __init__(self) -> None:
        super().__init__()
        set_scope(self, Scope.PHONE)
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        self._row.setSpacing(BETWEEN)
        for specimens in COLUMNS:
            place = QWidget()
            place.setFixedWidth(COLUMN)
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SPACE_XXL)
            for widget in _made(specimens):
                column.addWidget(widget)
            column.addStretch(1)
            self._row.addWidget(place)

    def lay_out(self) -> None:
        """Take the size that everything on the sheet needs."""
        self.show()
        # What wraps is as high as it is wide only once its layouts have met.
        for _round in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            width = self._row.totalMinimumSize().width()
            self.setFixedSize(width, self._row.totalHeightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens_for(self).canvas)


def _made(specimens: tuple[Specimen, ...]) -> Iterator[QWidget]:
    for name, kind, state in specimens:
        board = BOARDS[name].make()
        widget = next(each for each in board.components if each.kind is kind).in_state(state)
        if isinstance(widget, MobileField):
            # The boards say what such a text is for; here it is read without them.
            widget.set_error(translate("problem", "A mobile number has 11 digits and begins with 13 to 19."))
        yield widget
        board.deleteLater()
