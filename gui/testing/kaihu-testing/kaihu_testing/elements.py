"""An element as a person takes it: a widget or a part of one, with its role, its name, its text and its state."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QWidget,
)

from kaihu_testing import roles
from kaihu_testing.parts import Item, Part
from kaihu_testing.words import joined, plain, without_mnemonic


@dataclass(frozen=True)
class Element:
    """A widget, or a part of it that is none itself. For use at once: what it refers to may go any time."""

    widget: QWidget
    part: Part | None = None

    @property
    def object_name(self) -> str:
        return self.widget.objectName() if self.part is None else ""

    @property
    def role(self) -> str:
        if self.part is not None:
            return self.part.role
        return roles.word(QAccessible.queryAccessibleInterface(self.widget).role())

    @property
    def name(self) -> str:
        """What a screen reader calls it."""
        if self.part is not None:
            return self.part.name if isinstance(self.part, Item) else self.part.text
        return joined(QAccessible.queryAccessibleInterface(self.widget).text(QAccessible.Text.Name))

    @property
    def text(self) -> str:
        """The words that it shows, without mnemonics and mark-up."""
        return self.part.text if self.part is not None else text_of(self.widget)

    @property
    def value(self) -> str:
        """What a person has entered or set, or how far it has come."""
        if self.part is not None:
            return self.part.text
        match self.widget:
            case QAbstractSlider() | QProgressBar():
                return str(self.widget.value())
            case QLineEdit() | QAbstractSpinBox() | QComboBox() | QTextEdit() | QPlainTextEdit():
                return text_of(self.widget)
        return QAccessible.queryAccessibleInterface(self.widget).text(QAccessible.Text.Value)

    @property
    def host(self) -> QWidget:
        """The widget that is touched."""
        return self.part.host if self.part is not None else self.widget

    def rect(self) -> QRect:
        """Where it is on its host."""
        return self.part.rect() if self.part is not None else self.widget.rect()

    def target(self) -> QRect:
        """What of it a person would touch: of a box with words, wider than those, the box and the words."""
        match self.widget:
            case (QCheckBox() | QRadioButton()) as box if self.part is None and not box.hitButton(
                box.rect().center()
            ):
                return _touched_of(box)
        return self.rect()

    def place(self) -> QRect:
        """Where it is in its window."""
        rect = self.rect()
        return rect.translated(self.host.mapTo(self.host.window(), QPoint(0, 0)))

    def is_shown(self) -> bool:
        return self.host.isVisible()

    def is_enabled(self) -> bool:
        return self.host.isEnabled() and (self.part is None or self.part.is_enabled())

    def is_focused(self) -> bool:
        """Whether what is typed comes here."""
        focused: QWidget | None = self.widget.window().focusWidget()
        if focused is None or self.part is not None:
            return False
        return (
            focused is self.widget or self.widget.focusProxy() is focused or self.widget.isAncestorOf(focused)
        )

    def is_checked(self) -> bool:
        if self.part is not None:
            return self.part.is_checked()
        if isinstance(self.widget, QAbstractButton | QGroupBox):
            return self.widget.isChecked()
        return bool(QAccessible.queryAccessibleInterface(self.widget).state().checked)

    def described(self) -> str:
        """Its address, else what is known of it."""
        if self.part is not None:
            return f"the {self.part.role} {self.part.text!r}"
        return described(self.widget)

    def listed(self) -> str:
        """All that tells it from others, for a list of candidates."""
        rect = self.place()
        who = repr(self.object_name) if self.object_name else f"a {type(self.widget).__name__}"
        state = "" if self.is_shown() else ", hidden"
        where = f"{rect.width()}x{rect.height()} at {rect.x()},{rect.y()}"
        inside = _inside(self.widget)
        return f"{who}: {self.role} {self.name!r}, {where}{f' in {inside}' if inside else ''}{state}"


def _touched_of(box: QCheckBox | QRadioButton) -> QRect:
    option = QStyleOptionButton()
    box.initStyleOption(option)
    part = QStyle.SubElement.SE_CheckBoxClickRect
    if isinstance(box, QRadioButton):
        part = QStyle.SubElement.SE_RadioButtonClickRect
    return box.style().subElementRect(part, option, box)


def text_of(widget: QWidget) -> str:
    """The words that a widget shows, as they stand there."""
    match widget:
        case QLabel():
            text = plain(widget.text(), widget.textFormat())
            return without_mnemonic(text) if widget.buddy() is not None else text
        case QAbstractButton():
            return without_mnemonic(widget.text())
        case QTextEdit() | QPlainTextEdit():
            return widget.toPlainText()
        case QComboBox():
            return widget.currentText()
        case QGroupBox():
            return without_mnemonic(widget.title())
    shown = getattr(widget, "text", None)
    return str(shown()) if callable(shown) else ""


def described(widget: QWidget) -> str:
    """The widget by its object name, or by that of what it is part of."""
    part: QWidget | None = widget
    while part is not None:
        if part.objectName() and not part.objectName().startswith("qt_"):
            return repr(part.objectName())
        part = part.parentWidget()
    return f"a {type(widget).__name__}"


def _inside(widget: QWidget) -> str:
    parent = widget.parentWidget()
    while parent is not None:
        if parent.objectName() and not parent.objectName().startswith("qt_"):
            return repr(parent.objectName())
        parent = parent.parentWidget()
    return ""


def entered_text(element: Element | None, text: str) -> str:
    """``text``, which is in or goes into ``element``, as it may be told: not where the field hides it."""
    field = element.widget if element is not None else None
    hides = isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal
    return "a secret" if hides else repr(text)
