"""What floats under the chip ``stage.look``: everything about how things look."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget
from shiboken6 import isValid

from gui.kit.devices import Device
from gui.kit.frames import draw_panel, draw_shadow, smooth_painter
from gui.kit.label import Label, Role
from gui.kit.language import translate
from gui.kit.metrics import FLOATING, PANEL_CORNER, SPACE_L, SPACE_M, SPACE_S
from gui.kit.theme import tokens_for
from gui.kit.tokens import Theme
from gui.stage.appearance import VALUES, Appearance, Aspect, Motion
from gui.stage.segments import DeviceSegment, Segments

WIDTH = 480
LABEL_WIDTH = 78
"""What the widest language needs at the largest text size: where the choices stand is the same in all of them."""
AROUND = FLOATING.blur
"""Room around the panel for its shadow."""


class LookPanel(QWidget):
    """Lies over ``host``, under ``bar``, while it is open; the chip ``anchor`` opens it. ``closed`` tells that it went.

    It takes the focus and gives it back. Escape closes it wherever the focus is, and so does a press anywhere else, which
    goes where it was meant to. While it is open it stays where it is.
    """

    closed = Signal()

    def __init__(self, host: QWidget, bar: QWidget, anchor: QWidget, appearance: Appearance) -> None:
        super().__init__(host)
        self._host = host
        self._bar = bar
        self._anchor = anchor
        self._appearance = appearance
        self._before: QWidget | None = None
        self._top = 0
        self._labels = {aspect: Label("", Role.LABEL, wrap=False) for aspect in Aspect}
        self._choices = {aspect: _segments_of(aspect) for aspect in Aspect}
        self._keys = Label("", Role.FAINT)
        self.setObjectName("stage.looks")
        self._lay_out()
        for aspect, segments in self._choices.items():
            segments.chosen.connect(lambda value, aspect=aspect: appearance.choose(aspect, value))
        appearance.changed.connect(self._show)
        host.installEventFilter(self)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), host)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.dismiss)
        self.hide()
        self._show()

    def open(self) -> None:
        """Show the panel and move the focus into it."""
        # Not the application's: it has none before it has come to the front.
        self._before = self.window().focusWidget()
        self._top = self._bar.mapTo(self._host, self._bar.rect().bottomLeft()).y() + SPACE_S - AROUND
        self._place()
        self._escape.setEnabled(True)
        self.show()
        self.raise_()
        self._choices[Aspect.LANGUAGE].current.setFocus(Qt.FocusReason.PopupFocusReason)
        window = self.window().windowHandle()
        if window is not None:
            window.installEventFilter(self)

    def dismiss(self) -> None:
        """Close the panel and give the focus back."""
        if self.isHidden():
            return
        window = self.window().windowHandle()
        if window is not None:
            window.removeEventFilter(self)
        self._escape.setEnabled(False)
        self._give_focus_back()
        self.hide()
        self.closed.emit()

    def panel_rect(self) -> QRect:
        """The panel without its shadow."""
        return self.rect().adjusted(AROUND, AROUND, -AROUND, -AROUND)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host:
            if event.type() == QEvent.Type.Resize and not self.isHidden():
                self._place()
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._on_pressed_at(event.globalPosition().toPoint())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            # The choices know only now how wide their texts have become.
            self._place()
        return handled

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab within the panel, from one choice to the next."""
        rows = list(self._choices.values())
        current = QApplication.focusWidget()
        index = next((place for place, row in enumerate(rows) if current and row.isAncestorOf(current)), -1)
        following = rows[(index + (1 if forward else -1)) % len(rows)].current
        following.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        draw_shadow(painter, self.panel_rect(), PANEL_CORNER, tokens.shadow, FLOATING)
        draw_panel(painter, self.panel_rect(), PANEL_CORNER, tokens.surface_raised, tokens.line_strong)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A press between the choices is none on what lies behind.
        event.accept()

    def _lay_out(self) -> None:
        margin = AROUND + SPACE_L
        grid = QGridLayout(self)
        grid.setContentsMargins(margin, margin, margin, margin)
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for place, aspect in enumerate(Aspect):
            grid.addWidget(self._labels[aspect], place, 0)
            grid.addWidget(self._choices[aspect], place, 1)
        self._keys.setContentsMargins(0, SPACE_S, 0, 0)
        grid.addWidget(self._keys, len(Aspect), 0, 1, 2)

    def _give_focus_back(self) -> None:
        """To where it was before; where it has left the panel since, it stays. While the panel is still there: Qt would
        give it to the first switch."""
        focused, before = self.window().focusWidget(), self._before
        self._before = None
        if not self.isAncestorOf(focused):
            return
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            focused.clearFocus()

    def _place(self) -> None:
        """Under the bar that the anchor stands on, at the left: it is to leave the device free."""
        width = max(WIDTH + 2 * AROUND, self.minimumSizeHint().width())
        size = QSize(width, self.heightForWidth(width)).boundedTo(self._host.size())
        self.setGeometry(QRect(QPoint(SPACE_M - AROUND, self._top), size))

    def _on_pressed_at(self, place: QPoint) -> None:
        on_panel = self.panel_rect().contains(self.mapFromGlobal(place))
        # The chip closes it by itself.
        on_anchor = self._anchor.rect().contains(self._anchor.mapFromGlobal(place))
        if not on_panel and not on_anchor:
            self.dismiss()

    def _show(self) -> None:
        """Show what is in force, in the language in force."""
        for aspect, segments in self._choices.items():
            label = _label(aspect)
            self._labels[aspect].setText(label)
            segments.set_texts(label, [_text(aspect, value) for value in VALUES[aspect]])
            segments.set_value(self._appearance.value_of(aspect))
        self._keys.setText(translate("stage", "Ctrl+1 to Ctrl+4 change the device, F9 folds the people away"))
        self.setAccessibleName(translate("stage", "Look"))
        if not self.isHidden():
            self._place()


def _segments_of(aspect: Aspect) -> Segments:
    address = f"stage.look.{aspect}"
    if aspect is Aspect.DEVICE:
        return Segments(
            address,
            VALUES[aspect],
            lambda address, value, parent: DeviceSegment(address, Device(value), parent),
        )
    return Segments(address, VALUES[aspect])


def _label(aspect: Aspect) -> str:
    return {
        Aspect.LANGUAGE: translate("stage", "Language"),
        Aspect.DEVICE: translate("stage", "Device"),
        Aspect.THEME: translate("stage", "Theme"),
        Aspect.TEXT_SIZE: translate("stage", "Text size"),
        Aspect.MOTION: translate("stage", "Motion"),
        Aspect.STAGE: translate("stage", "Stage"),
    }[aspect]


def _text(aspect: Aspect, value: str) -> str:
    """What ``value`` is called."""
    if aspect is Aspect.TEXT_SIZE:
        return f"{float(value):.0%}"
    return {
        # Each language is named in itself, so that whoever looks for it can read it.
        "en": "English",
        "zh": "中文",
        Device.PHONE: translate("stage", "Phone"),
        Device.SMALL_PHONE: translate("stage", "Small phone"),
        Device.TABLET: translate("stage", "Tablet"),
        Device.DESKTOP: translate("stage", "Desktop"),
        Theme.LIGHT: translate("stage", "Light"),
        Theme.DARK: translate("stage", "Dark"),
        Theme.HIGH_CONTRAST: translate("stage", "High contrast"),
        Motion.ON: translate("stage", "On"),
        Motion.OFF: translate("stage", "Off"),
    }[value]
