"""The world's clock on the stage: read, frozen, moved on, sped up."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.formats import format_day, format_time
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_S, SPACE_XS, STRONG
from gui.kit.text_flow import text_width
from gui.kit.theme import theme
from gui.stage.chip import Chip
from models.ports import Clock

TICK_MILLISECONDS = 200
FAST = 10.0
ONE_MINUTE = timedelta(minutes=1)
GAP = SPACE_S
"""Pixels between two switches."""
DENSE = SPACE_XS
"""The same where all of them would not go into the window's width."""


class ClockControls(QWidget):
    """Everything is disabled until ``take`` brings a clock."""

    def __init__(self) -> None:
        super().__init__()
        self._clock: Clock | None = None
        self._time = Label("", Role.STRONG, wrap=False)
        self._time.setObjectName("stage.time")
        self._date = Label("", Role.LABEL, wrap=False)
        self._date.setObjectName("stage.date")
        self._fast = Chip("stage.fast", checkable=True)
        self._freeze = Chip("stage.freeze", checkable=True)
        self._minute = Chip("stage.minute")
        self._next = Chip("stage.next_event")
        reading = QVBoxLayout()
        reading.setSpacing(0)
        reading.addStretch(1)
        reading.addWidget(self._time)
        reading.addWidget(self._date)
        reading.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addLayout(reading)
        for part in (self._fast, self._freeze, self._minute, self._next):
            self._row.addWidget(part)
        self._fast.clicked.connect(self._on_fast_clicked)
        self._freeze.clicked.connect(self._on_freeze_clicked)
        self._minute.clicked.connect(self._on_minute_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        language().language_changed.connect(self._retranslate)
        theme().theme_changed.connect(self._retranslate)
        self._retranslate()

    def set_gap(self, gap: int) -> None:
        """Leave ``gap`` pixels between two switches."""
        self._row.setSpacing(gap)

    def width_with(self, gap: int) -> int:
        """The width that this takes with ``gap`` pixels between two switches."""
        return self.sizeHint().width() + (self._row.count() - 1) * (gap - self._row.spacing())

    def take(self, clock: Clock) -> None:
        self._clock = clock
        self._timer.start(TICK_MILLISECONDS)
        self.refresh()

    def drop(self) -> None:
        """Let the clock go: its world is about to close."""
        self._timer.stop()
        self._clock = None

    def refresh(self) -> None:
        """Show what the clock says now; it happens by itself a few times a second."""
        clock = self._clock
        for chip in (self._fast, self._freeze, self._minute):
            chip.setEnabled(clock is not None)
        self._next.setEnabled(clock is not None and clock.next_due() is not None)
        if clock is not None:
            now = clock.now()
            self._time.setText(format_time(now, seconds=True))
            self._date.setText(format_day(now, language().locale))
            self._fast.setChecked(clock.rate != 1.0)
            self._freeze.setChecked(clock.frozen)

    def _on_fast_clicked(self) -> None:
        if self._clock is not None:
            self._clock.set_rate(1.0 if self._clock.rate != 1.0 else FAST)
            self.refresh()

    def _on_freeze_clicked(self) -> None:
        if self._clock is None:
            return
        if self._clock.frozen:
            self._clock.resume()
        else:
            self._clock.freeze()
        self.refresh()

    def _on_minute_clicked(self) -> None:
        if self._clock is not None:
            self._clock.advance(ONE_MINUTE)
            self.refresh()

    def _on_next_clicked(self) -> None:
        due = self._clock.next_due() if self._clock is not None else None
        if self._clock is not None and due is not None:
            self._clock.advance(max(timedelta(0), due - self._clock.now()))
            self.refresh()

    def _retranslate(self) -> None:
        # As wide as any time is, so that nothing beside it moves.
        self._time.setFixedWidth(text_width("00:00:00", STRONG))
        self._fast.set_text("×10")
        self._fast.setToolTip(translate("stage", "Let the clock run ten times as fast"))
        self._freeze.set_text(translate("stage", "Pause"))
        self._freeze.setToolTip(translate("stage", "Let the clock stand still"))
        self._minute.set_text(translate("stage", "+1 min"))
        self._minute.setToolTip(translate("stage", "Move the clock on by a minute"))
        self._next.set_text(translate("stage", "Next event"))
        self._next.setToolTip(
            translate("stage", "Move the clock on to what falls due next: a review, a delivery")
        )
        self.refresh()
