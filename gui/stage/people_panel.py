"""The people to choose from; the one chosen lists what they would type."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.flow.addresses import numbered
from gui.kit.digits import group_digits
from gui.kit.fonts import font_of
from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import CONTROL_CORNER, LABEL, LABEL_STRONG, SPACE_M, SPACE_S, SPACE_XS, STRONG
from gui.kit.pressable import Pressable
from gui.kit.scroll_area import ScrollArea
from gui.kit.text_flow import TextFlow, elided
from gui.kit.theme import tokens_for
from gui.stage.chip import InputChip
from gui.stage.desk import PANEL_WIDTH
from gui.stage.inputs import InputKind, PersonInput
from models.domain.application import Leaf
from models.domain.cards import CardKind, recognise
from models.domain.people import Person

AVATAR = 36
PADDING = SPACE_M
TOP = 8
SIDE = SPACE_M
GROUP = 4
GUTTER = SPACE_S
"""Room at the right for the mark that tells how far the list was scrolled."""
ROW_WIDTH = PANEL_WIDTH - 2 * SIDE
TEXT_LEFT = PADDING + AVATAR + PADDING
TEXT_WIDTH = ROW_WIDTH - TEXT_LEFT - PADDING

LEAVES: dict[Leaf, object] = {
    Leaf.A: QT_TRANSLATE_NOOP("stage", "Wallet and credit account"),
    Leaf.B: QT_TRANSLATE_NOOP("stage", "Wallet with a bound card"),
    Leaf.C: QT_TRANSLATE_NOOP("stage", "Wallet alone"),
    Leaf.D: QT_TRANSLATE_NOOP("stage", "An account at the bank, no wallet"),
    Leaf.E: QT_TRANSLATE_NOOP("stage", "Neither wallet nor account"),
}
"""What the people of a leaf have before they begin."""


class PersonRow(Pressable):
    """Name and what will happen. Its width is known, and with it its height."""

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person
        self.setObjectName(f"stage.person.{person.id}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._outcome = TextFlow("", LABEL, TEXT_WIDTH)
        self.retranslate()

    def retranslate(self) -> None:
        spoken = language().language
        self.setText(self.person.title(spoken))
        self.setAccessibleName(self.person.title(spoken))
        self.setAccessibleDescription(self.person.outcome(spoken))
        self._outcome = TextFlow(self.person.outcome(spoken), LABEL, TEXT_WIDTH)
        self.setFixedSize(ROW_WIDTH, 2 * TOP + LABEL_STRONG.line + self._outcome.height)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.retranslate()

    def nextCheckState(self) -> None:
        """Nothing: the panel decides who is chosen."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        chosen = self.isChecked()
        if chosen or self.is_hovered:
            draw_panel(
                painter,
                self.rect(),
                CONTROL_CORNER,
                tokens.surface_raised if chosen else tokens.surface_hover,
                # The frame is the chosen one's alone: where the grounds are all black it is what tells it.
                tokens.primary if chosen else None,
            )
        avatar = QRect(PADDING, TOP + 2, AVATAR, AVATAR)
        draw_panel(painter, avatar, AVATAR / 2, tokens.primary if chosen else tokens.primary_tint)
        painter.setFont(font_of(STRONG))
        painter.setPen(tokens.on_primary if chosen else tokens.primary)
        painter.drawText(avatar, Qt.AlignmentFlag.AlignCenter, self.person.name[0])
        painter.setFont(font_of(LABEL_STRONG))
        painter.setPen(tokens.ink)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        line = QRectF(TEXT_LEFT, TOP, TEXT_WIDTH, LABEL_STRONG.line)
        painter.drawText(line, flags, elided(self.text(), LABEL_STRONG, TEXT_WIDTH))
        self._outcome.draw(painter, TEXT_LEFT, TOP + LABEL_STRONG.line, TEXT_WIDTH, tokens.ink_soft)
        if self.shows_focus:
            draw_focus_ring(painter, self.rect(), CONTROL_CORNER, tokens.focus)


class _Group(QVBoxLayout):
    """The people of one leaf under its heading."""

    def __init__(self, leaf: Leaf) -> None:
        super().__init__()
        self._leaf = leaf
        self._heading = Label("", Role.FAINT)
        self._heading.setObjectName(f"stage.leaf.{leaf}")
        # A label that is shown for the first time may lose margins of its own.
        place = QVBoxLayout()
        place.setContentsMargins(PADDING, 0, PADDING, SPACE_XS)
        place.addWidget(self._heading)
        self.setSpacing(SPACE_XS)
        self.addLayout(place)
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(f"{self._leaf}  {translate('stage', str(LEAVES[self._leaf]))}")


class PeoplePanel(QWidget):
    """``person_chosen`` (a Person) and ``input_chosen`` (a PersonInput) tell what was pressed."""

    person_chosen = Signal(object)
    input_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(PANEL_WIDTH)
        self._title = Label("", Role.LABEL)
        self._rows: list[PersonRow] = []
        self._groups: dict[Leaf, _Group] = {}
        self._chips: list[InputChip] = []
        self._inputs: tuple[PersonInput, ...] = ()
        self._hint = Label("", Role.FAINT)
        self._inputs_box = QWidget(self)
        self._lay_out()
        language().language_changed.connect(self._retranslate)
        self._retranslate()

    def add_person(self, person: Person) -> None:
        """Add a row for ``person`` under the heading of their leaf of the decision tree."""
        row = PersonRow(person)
        row.clicked.connect(lambda: self.person_chosen.emit(person))
        self._rows.append(row)
        self._group_of(Leaf(person.leaf)).addWidget(row)

    def show_person(self, person_id: str | None) -> None:
        """Mark the person whose phone this is, and make room for the inputs under them."""
        for group in self._groups.values():
            group.removeWidget(self._inputs_box)
        for row in self._rows:
            row.setChecked(row.person.id == person_id)
            if row.person.id == person_id:
                group = self._groups[Leaf(row.person.leaf)]
                group.insertWidget(group.indexOf(row) + 1, self._inputs_box)
        self._inputs_box.setVisible(person_id is not None)
        self._reveal_soon()

    def show_inputs(self, inputs: tuple[PersonInput, ...]) -> None:
        if inputs == self._inputs:
            return
        self._inputs = inputs
        for chip in self._chips:
            chip.deleteLater()
        self._chips = []
        for item, address in zip(inputs, numbered(item.kind.value for item in inputs), strict=True):
            chip = InputChip()
            chip.setObjectName(f"stage.input.{address}")
            chip.clicked.connect(lambda _checked=False, item=item: self.input_chosen.emit(item))
            self._chips.append(chip)
            self._chip_column.addWidget(chip)
        self._name_chips()
        self._reveal_soon()

    def mark_ready(self, takes: Callable[[str], bool]) -> None:
        """Let the chips stand out whose field, given by its address, can be typed into now."""
        for chip, item in zip(self._chips, self._inputs, strict=True):
            chip.set_ready(takes(item.address))

    def _lay_out(self) -> None:
        self._chip_column = QVBoxLayout(self._inputs_box)
        self._chip_column.setContentsMargins(PADDING, SPACE_XS, PADDING, SPACE_M)
        self._chip_column.setSpacing(SPACE_S)
        self._chip_column.addWidget(self._hint)
        self._inputs_box.hide()
        page = QWidget()
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_M)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, GUTTER, 0)
        column.addLayout(self._column)
        column.addStretch(1)
        self._scroll = ScrollArea(page)
        # The list may take its new height in several steps.
        self._scroll.verticalScrollBar().rangeChanged.connect(self._reveal)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SIDE, SPACE_M, SIDE - GUTTER, SPACE_M)
        outer.setSpacing(SPACE_S)
        self._title.setContentsMargins(PADDING, 0, 0, 0)
        outer.addWidget(self._title)
        outer.addWidget(self._scroll, 1)

    def _group_of(self, leaf: Leaf) -> _Group:
        """The rows of ``leaf``; the groups stand in the order of the leaves."""
        group = self._groups.get(leaf)
        if group is None:
            group = self._groups[leaf] = _Group(leaf)
            self._column.insertLayout(sorted(self._groups).index(leaf), group)
        return group

    def _reveal_soon(self) -> None:
        # The list has its new height once its layout was told.
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        """Scroll to whoever is chosen and to the inputs, no further than it takes, so that the list begins at its beginning
        where it can. Where they have no room together, who is first in a group is seen under its heading."""
        for row in self._rows:
            if row.isChecked() and not (self._shows(row) and self._shows(self._inputs_box)):
                group = self._groups[Leaf(row.person.leaf)]
                first = group.indexOf(row) == 1
                top = group.geometry().top() - SPACE_S if first else row.y() - SPACE_XS
                bottom = self._inputs_box.geometry().bottom() + 1 if self._inputs_box.isVisible() else top
                self._scroll.verticalScrollBar().setValue(min(top, bottom - self._scroll.viewport().height()))

    def _shows(self, widget: QWidget) -> bool:
        top = widget.y() - self._scroll.verticalScrollBar().value()
        return top >= 0 and top + widget.height() <= self._scroll.viewport().height()

    def _retranslate(self) -> None:
        self._title.setText(translate("stage", "People"))
        self._hint.setText(translate("stage", "Click to type"))
        for group in self._groups.values():
            group.retranslate()
        for row in self._rows:
            row.retranslate()
        self._name_chips()

    def _name_chips(self) -> None:
        for chip, item in zip(self._chips, self._inputs, strict=True):
            shown = group_digits(item.shown, GROUP) if item.kind is InputKind.CARD else item.shown
            chip.show_input(input_label(item), shown, item.spoken)


def input_label(item: PersonInput) -> str:
    """What an input is, in words."""
    if item.card is not None:
        return _card_label(item.card.number, item.card.status)
    labels = {
        InputKind.NAME: translate("stage", "Name"),
        InputKind.DOCUMENT: translate("stage", "Document"),
        InputKind.MOBILE: translate("stage", "Mobile"),
        InputKind.ADDRESS: translate("stage", "Address"),
        InputKind.EMAIL: translate("stage", "E-mail"),
        InputKind.PASSWORD: translate("stage", "Wallet password"),
        InputKind.REPEAT: translate("stage", "Repeat the password"),
        InputKind.CODE: translate("stage", "Code"),
    }
    return labels[item.kind]


def _card_label(number: str, status: str) -> str:
    if status == "frozen":
        return translate("stage", "Frozen card")
    if status == "closed":
        return translate("stage", "Closed card")
    product = recognise(number)
    credit = product is not None and product.kind is CardKind.CREDIT
    return translate("stage", "Credit card") if credit else translate("stage", "Debit card")
