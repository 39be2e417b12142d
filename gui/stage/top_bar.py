"""The switches above the phone: language, theme, the bank's clerk, clock, reset."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.kit.label import Label, Role
from gui.kit.language import Language, counted, language, translate
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.stage.chip import Chip, CountChip
from gui.stage.clock_controls import GAP, ClockControls
from gui.stage.desk import BAR_HEIGHT, WORDMARK


class TopBar(QWidget):
    """``reset_requested`` tells that the world is to start anew, by the button or by its key.

    ``clerk_requested`` tells that the bank's desk is to be seen, ``language_chosen`` and ``theme_chosen`` carry the id
    of what is in force since the press of a button.
    """

    reset_requested = Signal()
    clerk_requested = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.clock = ClockControls()
        self._language = Chip("stage.language")
        self._theme = Chip("stage.theme")
        self._clerk = CountChip("stage.clerk")
        self._clerk.setEnabled(False)
        self._reset = Chip("stage.reset")
        self._reset.setEnabled(False)
        self.setFixedHeight(BAR_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 1)
        row.setSpacing(GAP)
        row.addWidget(Label(WORDMARK, Role.STRONG, wrap=False))
        row.addSpacing(8)
        row.addWidget(self._language)
        row.addWidget(self._theme)
        row.addWidget(self._clerk)
        row.addStretch(1)
        row.addWidget(self.clock)
        row.addWidget(self._reset)
        self._language.clicked.connect(self._on_language_clicked)
        self._theme.clicked.connect(self._on_theme_clicked)
        self._reset.clicked.connect(self.reset_requested)
        self._clerk.clicked.connect(self.clerk_requested)
        for key, chip in ((Qt.Key.Key_F5, self._reset), (Qt.Key.Key_F6, self._clerk)):
            # They work in the clerk's window too.
            context = Qt.ShortcutContext.ApplicationShortcut
            QShortcut(QKeySequence(key), self, context=context).activated.connect(chip.click)
        language().language_changed.connect(self._retranslate)
        theme().theme_changed.connect(self._retranslate)
        self._retranslate()

    def set_open(self, is_open: bool) -> None:
        """Whether there is a world that can be reset."""
        self._reset.setEnabled(is_open)

    def set_at_work(self, at_work: bool) -> None:
        """Whether there is a clerk whose desk can be seen."""
        self._clerk.setEnabled(at_work)

    def set_waiting(self, cases: int) -> None:
        """How many cases wait at the clerk's desk."""
        self._clerk.set_count(
            cases,
            counted(cases, translate("stage", "1 case waits"), translate("stage", "{n} cases wait")),
        )

    def set_resetting(self, resetting: bool) -> None:
        self._reset.set_busy(resetting)

    def _on_language_clicked(self) -> None:
        other = Language.EN if language().language is Language.ZH else Language.ZH
        language().set_language(other)
        self.language_chosen.emit(other.value)

    def _on_theme_clicked(self) -> None:
        other = Theme.LIGHT if theme().name is Theme.DARK else Theme.DARK
        theme().set_theme(other)
        self.theme_chosen.emit(other.value)

    def _retranslate(self) -> None:
        dark = theme().name is Theme.DARK
        # Each language is named in itself, so that whoever looks for it can read it.
        self._language.set_text("English" if language().language is Language.ZH else "中文")
        self._language.setToolTip(translate("stage", "Change the language"))
        self._theme.set_text(translate("stage", "Light") if dark else translate("stage", "Dark"))
        self._theme.setToolTip(translate("stage", "Change the phone's theme"))
        self._clerk.set_text(translate("stage", "Bank clerk"))
        self._clerk.setToolTip(
            translate("stage", "Opens the desk of the bank's clerk: cases to decide, accounts to freeze (F6)")
        )
        self.set_waiting(self._clerk.count)
        self._reset.set_text(translate("stage", "Reset"))
        self._reset.setToolTip(
            translate("stage", "Starts the world anew; everything opened so far is gone (F5)")
        )
