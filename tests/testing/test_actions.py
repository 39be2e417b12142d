"""Actions: they do what a person could, wait until a person could, and say why not."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import delete

from kaihu_testing.context import Context
from kaihu_testing.failures import Ambiguous, OutOfReach, Telling
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


# Refusing


def test_that_what_is_disabled_is_refused(surface: Surface, form: Form) -> None:
    form.submit.setEnabled(False)
    with pytest.raises(OutOfReach, match=r"tap 'form.submit': 'form.submit' is disabled"):
        surface.tap("form.submit")


def test_that_what_is_hidden_is_refused(surface: Surface, form: Form) -> None:
    form.submit.hide()
    with pytest.raises(OutOfReach, match=r"'form.submit' is hidden"):
        surface.tap("form.submit")


def test_that_what_is_covered_is_refused_and_the_cover_named(surface: Surface, form: Form) -> None:
    cover = named(QWidget(form), "form.veil")
    cover.resize(form.size())
    cover.show()
    with pytest.raises(OutOfReach, match=r"'form.submit' is covered by 'form.veil'"):
        surface.tap("form.submit")
    assert not surface.get("form.submit").is_reachable()
    cover.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert surface.get("form.submit").is_reachable()


def test_that_what_is_behind_a_modal_dialog_is_refused_and_the_dialog_can_be_used(
    surface: Surface, form: Form
) -> None:
    dialog = named(QDialog(form), "form.sure")
    close = QPushButton("Close", dialog)
    close.clicked.connect(dialog.close)
    dialog.open()
    with pytest.raises(OutOfReach, match=r"'form.submit' is behind the modal dialog 'form.sure'"):
        surface.tap("form.submit")
    surface.get(role="dialog").get(text="Close").tap()
    surface.tap("form.submit")
    assert form.taps == 1


def test_that_a_dialog_without_parent_belongs_to_what_is_shown(surface: Surface) -> None:
    dialog = QDialog()
    QPushButton("Close", dialog).clicked.connect(dialog.close)
    dialog.setModal(True)
    dialog.show()
    surface.get(text="Close").tap()
    assert dialog.isHidden()
    dialog.deleteLater()


def test_that_what_lies_off_screen_is_refused(surface: Surface, form: Form) -> None:
    away = named(QPushButton("Away", form), "form.away")
    away.move(5000, 0)
    away.show()
    with pytest.raises(OutOfReach, match=r"'form.away' lies off screen"):
        surface.tap("form.away")


def test_that_what_takes_no_text_is_refused_and_the_clipboard_left_alone(
    surface: Surface, form: Form
) -> None:
    QApplication.clipboard().setText("mine")
    with pytest.raises(OutOfReach, match=r"'form.agree' takes no text"):
        surface.type("form.agree", "x")
    with pytest.raises(OutOfReach, match=r"'form.name_label' takes no focus"):
        surface.paste("form.name_label", "x")
    form.name.setReadOnly(True)
    with pytest.raises(OutOfReach, match=r"'form.name' takes no text"):
        surface.paste("form.name", "x")
    assert QApplication.clipboard().text() == "mine"


def test_that_a_key_is_refused_where_nothing_has_the_focus(show: Show) -> None:
    with pytest.raises(OutOfReach, match="press Enter: nothing has the focus"):
        show(QLabel("Nothing to type in")).press("Enter")


def test_that_two_of_a_name_are_refused(surface: Surface, form: Form) -> None:
    named(QPushButton("Next", form), "form.submit").show()
    with pytest.raises(Ambiguous, match=r"2 elements are 'form.submit'"):
        surface.tap("form.submit")


# Waiting


def test_that_an_action_waits_until_it_is_enabled(show: Show, form: Form) -> None:
    form.submit.setEnabled(False)
    QTimer.singleShot(5, lambda: form.submit.setEnabled(True))
    show(form).tap("form.submit")
    assert form.taps == 1


async def test_that_an_awaited_action_waits_until_the_cover_is_gone(show: Show, form: Form) -> None:
    surface = show(form)
    cover = QWidget(form)
    cover.resize(form.size())
    cover.show()
    QTimer.singleShot(5, cover.hide)
    await surface.tap("form.submit")
    assert form.taps == 1


def test_that_an_action_waits_until_it_is_there(show: Show, form: Form) -> None:
    surface = show(form)
    form.submit.setObjectName("")
    QTimer.singleShot(5, lambda: form.submit.setObjectName("form.submit"))
    surface.tap("form.submit")
    assert form.taps == 1


def test_that_an_action_waits_no_longer_than_the_limit(
    show: Show, form: Form, kaihu_context: Context
) -> None:
    kaihu_context.limit_seconds = 0.05
    form.submit.setEnabled(False)
    with pytest.raises(OutOfReach, match="disabled"):
        show(form).tap("form.submit")


def test_that_an_action_waits_until_what_is_under_way_is_over(
    show: Show, form: Form, kaihu_context: Context
) -> None:
    form.submit.setEnabled(False)
    under_way = [True]
    kaihu_context.at_rest = lambda: not under_way

    def finish() -> None:
        form.submit.setEnabled(True)
        under_way.clear()

    QTimer.singleShot(5, finish)
    show(form).tap("form.submit")
    assert form.taps == 1


def test_that_an_action_waits_until_the_element_has_come_to_a_halt(show: Show, form: Form) -> None:
    surface = show(form)
    glide = QPropertyAnimation(form.submit, b"pos", form)
    glide.setStartValue(QPoint(0, 0))
    glide.setEndValue(QPoint(60, 60))
    glide.setDuration(80)
    places: list[QPoint] = []
    form.submit.pressed.connect(lambda: places.append(form.submit.pos()))
    glide.start()
    surface.tap("form.submit")
    assert places == [QPoint(60, 60)]


def test_that_what_never_halts_is_refused(show: Show, form: Form, kaihu_context: Context) -> None:
    kaihu_context.limit_seconds = 0.08
    surface = show(form)
    ticks = QTimer(form)
    ticks.timeout.connect(lambda: form.submit.move((form.submit.x() + 7) % 100, 5))
    ticks.start(0)
    with pytest.raises(OutOfReach, match=r"'form.submit' keeps moving"):
        surface.tap("form.submit")


def test_that_what_turns_elsewhere_keeps_no_action_waiting(show: Show, form: Form) -> None:
    surface = show(form)
    spin = QPropertyAnimation(form.agree, b"maximumWidth", form)
    spin.setStartValue(900)
    spin.setEndValue(1000)
    spin.setLoopCount(-1)
    spin.start()
    surface.tap("form.submit")
    assert form.taps == 1


# After it


def test_that_the_program_comes_to_rest_after_each_action(
    show: Show, form: Form, kaihu_context: Context
) -> None:
    rests: list[int] = []

    async def settle() -> None:
        rests.append(form.taps)

    kaihu_context.settle = settle
    surface = show(form)
    surface.tap("form.submit")
    surface.tap("form.submit")
    assert rests == [1, 2]


def test_that_what_an_action_posted_has_happened_after_it(surface: Surface, form: Form) -> None:
    came: list[bool] = []
    form.submit.clicked.connect(lambda: came.append(True), Qt.ConnectionType.QueuedConnection)
    surface.tap("form.submit")
    assert came == [True]


def test_that_the_journal_has_each_action_with_its_place(surface: Surface, form: Form) -> None:
    surface.tap("form.submit")
    surface.type("form.name", "Li")
    first, second = surface.context.journal.of("action")
    assert (first.title, second.title) == ("tap 'form.submit'", "type 'Li' into 'form.name'")
    assert first.place is not None
    assert form.submit.geometry().contains(QPoint(*first.place))


def test_that_a_refusal_shows_the_tree_and_the_last_actions_and_nothing_of_the_kit(
    surface: Surface, form: Form, kaihu_context: Context
) -> None:
    kaihu_context.discreet = lambda text: text.replace("Li Lei", "L* L**")
    surface.type("form.name", "Li Lei")
    surface.context.journal.add("message", "POST /cards", "422")
    form.submit.setEnabled(False)
    with pytest.raises(OutOfReach) as refused:
        surface.tap("form.submit")
    said = str(refused.value)
    assert re.search(r'button "Next" \[disabled', said)
    assert "type 'L* L**' into 'form.name'" in said
    assert "POST /cards: 422" in said
    assert "Li Lei" not in said
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__
    shown = [entry for entry in refused.traceback.filter(refused) if "kaihu_testing" in str(entry.path)]
    assert shown == []


def test_that_a_refusal_is_told_even_of_a_window_that_is_gone(show: Show, form: Form) -> None:
    surface = show(form)
    delete(form)
    told = r"(?s)press Enter: .*what can be seen:\n  nothing: .*deleted"
    with pytest.raises(OutOfReach, match=told), Telling("press Enter", surface):
        raise OutOfReach("no window")
