"""The desk: a dark room with the phone in it, the people beside it and the switches above."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.frames import smooth_painter
from gui.kit.label import Label, Role
from gui.kit.language import Language, language, translate
from gui.kit.phone_frame import PhoneFrame
from gui.kit.theme import set_scope, theme, tokens_for
from gui.kit.tokens import Scope, Theme
from gui.stage.chip import Chip
from gui.stage.clock_controls import ClockControls
from gui.stage.people_panel import PeoplePanel
from models.domain.people import Person

BAR_HEIGHT = 56
WORDMARK = "开户 Kaihu"


class DeskWindow(QWidget):
    """The window. It knows the phone's frame, not what goes on in it.

    ``painted`` tells once that the window was painted for the first time, ``close_requested`` that the person
    wants to leave, ``reset_requested`` that the world is to start anew.
    """

    painted = Signal()
    close_requested = Signal()
    reset_requested = Signal()

    def __init__(self, people: tuple[Person, ...]) -> None:
        super().__init__()
        set_scope(self, Scope.STAGE)
        self.setWindowTitle(WORDMARK)
        self.frame = PhoneFrame()
        self.people = PeoplePanel(people)
        self.clock = ClockControls()
        self._language = Chip("stage.language")
        self._theme = Chip("stage.theme")
        self._reset = Chip("stage.reset")
        self._reset.setEnabled(False)
        self._was_painted = False
        self._lay_out()
        self._language.clicked.connect(self._on_language_clicked)
        self._theme.clicked.connect(self._on_theme_clicked)
        self._reset.clicked.connect(self.reset_requested)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F5), self)
        shortcut.activated.connect(self._reset.click)
        language().language_changed.connect(self._retranslate)
        theme().theme_changed.connect(self._retranslate)
        self._retranslate()

    def set_open(self, is_open: bool) -> None:
        """Whether there is a world that can be reset."""
        self._reset.setEnabled(is_open)

    def set_resetting(self, resetting: bool) -> None:
        self._reset.set_busy(resetting)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_to_screen()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Tasks and servers have to end before the loop does, so the window only asks.
        event.ignore()
        self.close_requested.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, 0, self.width(), BAR_HEIGHT, tokens.surface)
        painter.fillRect(0, BAR_HEIGHT - 1, self.width(), 1, tokens.line)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 0, 16, 1)
        bar.setSpacing(8)
        bar.addWidget(Label(WORDMARK, Role.STRONG, wrap=False))
        bar.addSpacing(16)
        bar.addWidget(self._language)
        bar.addWidget(self._theme)
        bar.addStretch(1)
        bar.addWidget(self.clock)
        bar.addSpacing(8)
        bar.addWidget(self._reset)
        strip = QWidget()
        strip.setFixedHeight(BAR_HEIGHT)
        strip.setLayout(bar)
        room = QHBoxLayout()
        room.setSpacing(0)
        room.addWidget(self.people)
        stand = QVBoxLayout()
        stand.setContentsMargins(24, 16, 24, 16)
        stand.addWidget(self.frame)
        room.addLayout(stand, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addLayout(room, 1)

    def _fit_to_screen(self) -> None:
        """Take the room that the phone wants, or what the screen has."""
        wanted = self.sizeHint()
        room = self.screen().availableSize()
        self.resize(min(max(wanted.width(), 980), room.width()), min(wanted.height(), room.height()))

    def _on_language_clicked(self) -> None:
        other = Language.EN if language().language is Language.ZH else Language.ZH
        language().set_language(other)

    def _on_theme_clicked(self) -> None:
        theme().set_theme(Theme.LIGHT if theme().name is Theme.DARK else Theme.DARK)

    def _retranslate(self) -> None:
        dark = theme().name is Theme.DARK
        # Each language is named in itself, so that whoever looks for it can read it.
        self._language.set_text("English" if language().language is Language.ZH else "中文")
        self._language.setToolTip(translate("stage", "Change the language"))
        self._theme.set_text(translate("stage", "Light") if dark else translate("stage", "Dark"))
        self._theme.setToolTip(translate("stage", "Change the phone's theme"))
        self._reset.set_text(translate("stage", "Reset (F5)"))
        self._reset.setToolTip(translate("stage", "Start the world anew, as it was on the first day"))
