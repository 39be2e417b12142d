"""The switches above the device: people, look, language, theme, the bank's clerk, clock, reset."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.kit.devices import Device
from gui.kit.label import Label, Role
from gui.kit.language import Language, counted, language, translate
from gui.kit.metrics import HAIRLINE, SPACE_M, SPACE_S, scaled
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.stage.appearance import Appearance, Aspect
from gui.stage.chip import Chip, CountChip, IconChip
from gui.stage.clock_controls import DENSE, GAP, ClockControls
from gui.stage.desk import BAR_HEIGHT, WORDMARK
from gui.stage.look_panel import LookPanel


class TopBar(QWidget):
    """``reset_requested`` tells that the world is to start anew, by the button or by its key.

    ``clerk_requested`` tells that the bank's desk is to be seen, ``people_requested`` that the people are to be folded
    away, or to come back. How things look is changed here, by ``appearance``.
    """

    reset_requested = Signal()
    clerk_requested = Signal()
    people_requested = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.appearance = appearance
        self.clock = ClockControls()
        self._people = IconChip("stage.people", "sidebar", "sidebar_open")
        self._people.setChecked(True)
        self._wordmark = Label(WORDMARK, Role.STRONG, wrap=False)
        self._look = Chip("stage.look", checkable=True)
        self._look_panel: LookPanel | None = None
        self._language = Chip("stage.language")
        self._theme = Chip("stage.theme")
        self._clerk = CountChip("stage.clerk")
        self._clerk.setEnabled(False)
        self._reset = Chip("stage.reset")
        self._reset.setEnabled(False)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, 0, SPACE_M, HAIRLINE)
        row.setSpacing(GAP)
        for part in self._at_left:
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.clock)
        row.addWidget(self._reset)
        self._wordmark.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        self._people.clicked.connect(self.people_requested)
        self._look.clicked.connect(self._on_look_clicked)
        self._language.clicked.connect(self._on_language_clicked)
        self._theme.clicked.connect(self._on_theme_clicked)
        self._reset.clicked.connect(self.reset_requested)
        self._clerk.clicked.connect(self.clerk_requested)
        self._take_keys()
        appearance.changed.connect(self._retranslate)
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
            counted(
                cases, translate("stage", "1 case is waiting"), translate("stage", "{n} cases are waiting")
            ),
        )
        self._fit()

    def set_resetting(self, resetting: bool) -> None:
        self._reset.set_busy(resetting)

    def show_people_folded(self, folded: bool) -> None:
        """Whether the people are folded away."""
        self._people.setChecked(not folded)

    def minimumSizeHint(self) -> QSize:
        """Without the parts that are left out where there is no room for them, and as dense as can be."""
        return QSize(self._width_of_needed(DENSE), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # Something in it has become wider or narrower.
            self._fit()
        return handled

    @property
    def _at_left(self) -> tuple[QWidget, ...]:
        return self._people, self._wordmark, self._look, self._language, self._theme, self._clerk

    @property
    def _optional(self) -> tuple[QWidget, ...]:
        """What can be done without, the most wanted first: the look has both switches too."""
        return self._language, self._theme, self._wordmark

    def _width_of_needed(self, gap: int) -> int:
        parts = [self._people, self._look, self._clerk, self._reset]
        return (
            2 * SPACE_M
            + sum(part.sizeHint().width() + gap for part in parts)
            + self.clock.width_with(gap)
            + gap
        )

    def _fit(self) -> None:
        """Show what there is room for."""
        gap = GAP if self._width_of_needed(GAP) <= self.width() else DENSE
        if gap != self._row.spacing():
            self._row.setSpacing(gap)
            self.clock.set_gap(gap)
        room = self.width() - self._width_of_needed(gap)
        for part in self._optional:
            room -= part.sizeHint().width() + gap
            part.setVisible(room >= 0)

    def _take_keys(self) -> None:
        # They work in the clerk's window too.
        context = Qt.ShortcutContext.ApplicationShortcut
        for key, chip in (
            (Qt.Key.Key_F5, self._reset),
            (Qt.Key.Key_F6, self._clerk),
            (Qt.Key.Key_F8, self._look),
            (Qt.Key.Key_F9, self._people),
        ):
            QShortcut(QKeySequence(key), self, context=context).activated.connect(chip.click)
        for number, device in enumerate(Device, 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, context=context).activated.connect(
                lambda device=device: self.appearance.choose(Aspect.DEVICE, device)
            )

    def _on_look_clicked(self) -> None:
        if self._look_panel is None:
            self._look_panel = LookPanel(self.window(), self, self._look, self.appearance)
            self._look_panel.closed.connect(lambda: self._look.setChecked(False))
        if self._look.isChecked():
            self._look_panel.open()
        else:
            self._look_panel.dismiss()

    def _on_language_clicked(self) -> None:
        other = Language.EN if language().language is Language.ZH else Language.ZH
        self.appearance.choose(Aspect.LANGUAGE, other)

    def _on_theme_clicked(self) -> None:
        other = Theme.LIGHT if theme().name is Theme.DARK else Theme.DARK
        self.appearance.choose(Aspect.THEME, other)

    def _retranslate(self) -> None:
        self.setFixedHeight(scaled(BAR_HEIGHT))
        dark = theme().name is Theme.DARK
        self._people.setAccessibleName(translate("stage", "People panel"))
        self._people.setToolTip(translate("stage", "Show or fold the people (F9)"))
        self._look.set_text(translate("stage", "Look"))
        self._look.setToolTip(translate("stage", "Language, device, themes, text size, motion (F8)"))
        # Each language is named in itself, so that whoever looks for it can read it.
        self._language.set_text("English" if language().language is Language.ZH else "中文")
        self._language.setToolTip(translate("stage", "Change the language"))
        self._theme.set_text(translate("stage", "Light") if dark else translate("stage", "Dark"))
        self._theme.setToolTip(translate("stage", "Change the phone's theme"))
        self._clerk.set_text(translate("stage", "Bank clerk"))
        self._clerk.setToolTip(
            translate("stage", "Opens the desk of the bank's clerk: cases to decide, accounts to freeze (F6)")
        )
        self._reset.set_text(translate("stage", "Reset"))
        self._reset.setToolTip(
            translate("stage", "Starts the world anew; everything opened so far is gone (F5)")
        )
        self.set_waiting(self._clerk.count)
