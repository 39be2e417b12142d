"""Actions: they do what a person could, wait until a person could, and say why not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kaihu_testing.failures import OutOfReach
from kaihu_testing.showing import Show
from kaihu_testing.surface import Surface
from tests.testing.form import Form, named


class Pad(QWidget):
    """Remembers where it was touched, and where the finger left it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pad")
        self.setFixedSize(200, 200)
        self.ways: list[tuple[int, int]] = []
        self._began = QPoint()

    def mousePressEvent(self, event: object) -> None:
        self._began = event.position().toPoint()  # type: ignore[attr-defined]

    def mouseReleaseEvent(self, event: object) -> None:
        way = event.position().toPoint() - self._began  # type: ignore[attr-defined]
        self.ways.append((way.x(), way.y()))


class Seen(QObject):
    """Remembers which kinds of events came to what it is installed on."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[QEvent.Type] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.kinds.append(event.type())
        return False


def test_that_a_tap_presses(surface: Surface, form: Form) -> None:
    surface.tap("form.submit")
    assert form.taps == 1


async def test_that_a_tap_presses_when_it_is_awaited(surface: Surface, form: Form) -> None:
    await surface.tap("form.submit")
    await surface.double_tap("form.submit")
    assert form.taps == 3


def test_that_a_double_tap_presses_twice(surface: Surface, form: Form) -> None:
    surface.double_tap("form.submit")
    assert form.taps == 2


@pytest.mark.parametrize("text", ["Li Lei", "李雷", "李 lei", "𠮷"])
def test_that_typing_and_pasting_replace_what_is_there(surface: Surface, form: Form, text: str) -> None:
    form.name.setText("before")
    surface.type("form.name", text)
    assert form.name.text() == text
    form.name.setText("before")
    surface.paste("form.name", text)
    assert form.name.text() == text


def test_that_appending_keeps_and_clearing_removes_what_is_there(surface: Surface, form: Form) -> None:
    name = surface.get(label="Your name")
    name.type("Li")
    surface.append("form.name", " 雷")
    assert form.name.text() == "Li 雷"
    name.clear()
    assert form.name.text() == ""


def test_that_lines_are_typed_with_the_keys_that_end_them(show: Show) -> None:
    editor = named(QPlainTextEdit("old\nlines"), "editor")
    surface = show(editor)
    surface.type("editor", "one\n二")
    surface.append("editor", "\n3")
    assert editor.toPlainText() == "one\n二\n3"


def test_that_a_spin_box_takes_what_is_typed(show: Show) -> None:
    box = named(QSpinBox(maximum=5000), "box")
    surface = show(box)
    surface.type("box", "4200")
    assert box.value() == 4200
    assert surface.get(role="spin box").value == "4200"


def test_that_what_is_typed_follows_the_focus(surface: Surface, form: Form) -> None:
    second = named(QLineEdit(form), "form.second")
    second.show()
    form.name.setMaxLength(1)
    form.name.textEdited.connect(second.setFocus)
    surface.type("form.name", "ab")
    assert (form.name.text(), second.text()) == ("a", "b")


def test_that_a_key_comes_to_the_focus(surface: Surface, form: Form) -> None:
    entered: list[bool] = []
    form.name.returnPressed.connect(lambda: entered.append(True))
    surface.type("form.name", "ab")
    surface.press("Enter")
    assert entered == [True]
    surface.press("Ctrl+A")
    surface.press("Delete")
    assert form.name.text() == ""


def test_that_a_key_on_an_element_comes_there_as_by_tab(surface: Surface, form: Form) -> None:
    surface.get("form.agree").press("Space")
    assert form.agree.isChecked()
    with pytest.raises(OutOfReach, match=r"'form.name_label' takes no focus"):
        surface.get("form.name_label").press("Space")


def test_that_a_key_which_there_is_not_is_refused(surface: Surface) -> None:
    with pytest.raises(ValueError, match="there is no key 'Entre'"):
        surface.press("Entre")


@pytest.mark.parametrize(
    ("direction", "way"), [("up", (0, -40)), ("down", (0, 40)), ("left", (-40, 0)), ("right", (40, 0))]
)
def test_that_a_swipe_goes_its_way(show: Show, direction: str, way: tuple[int, int]) -> None:
    pad = Pad()
    show(pad).swipe("pad", direction, 40)  # type: ignore[arg-type]  # a parameter's type is wider
    assert pad.ways == [way]


def test_that_hovering_moves_the_mouse_without_a_press(surface: Surface, form: Form) -> None:
    seen = Seen()
    form.submit.installEventFilter(seen)
    surface.get("form.submit").hover()
    assert QEvent.Type.HoverEnter in seen.kinds
    assert QEvent.Type.MouseButtonPress not in seen.kinds


def test_that_what_lies_far_down_is_scrolled_to(show: Show) -> None:
    content = QWidget()
    button = named(QPushButton("Last"), "last")
    taps: list[bool] = []
    button.clicked.connect(lambda: taps.append(True))
    column = QVBoxLayout(content)
    column.addSpacing(3000)
    column.addWidget(button)
    area = QScrollArea()
    area.setWidget(content)
    show(area).tap("last")
    assert taps == [True]


def test_that_an_item_far_down_is_scrolled_to_and_chosen(surface: Surface, form: Form) -> None:
    surface.get("form.people").item("person 38").tap()
    assert form.people.currentRow() == 38
    assert surface.get("form.people").item("person 38").is_checked()


def test_that_a_disabled_item_is_refused(surface: Surface, form: Form) -> None:
    form.people.item(3).setFlags(Qt.ItemFlag.NoItemFlags)
    with pytest.raises(OutOfReach, match="the list item 'person 3' is disabled"):
        surface.get("form.people").item(row=3).tap()


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_that_a_box_wider_than_its_words_is_touched_where_it_answers(
    show: Show, kind: type[QCheckBox | QRadioButton]
) -> None:
    box = kind("Agree")
    box.resize(600, 30)
    show(box).of(box).tap()
    assert box.isChecked()
