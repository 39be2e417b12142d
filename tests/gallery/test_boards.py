"""The boards: every component of the kit is there, in every state that it has, and no state looks like rest."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import gui.kit
from gui.gallery.board import COLUMN, Board, Component
from gui.gallery.boards import BOARDS
from gui.gallery.drawing import draw_board, lay_out
from gui.gallery.states import State
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.testing.audit.contrast import OTHER, pixel_contrast
from kaihu_testing.pictures.picture import picture_of
from kaihu_testing.showing import Show

OF_A_SCREEN = {
    *(
        "Bezel",
        "DeviceFrame",
        "LaunchScreen",
        "PageFoot",
        "PageHead",
        "ScreenScaffold",
        "ScrollArea",
        "SidePane",
        "StatusBar",
    ),
    *("Passing", "ScreenTransition"),
}
"""They frame a screen or carry it; the pictures of the screens show them."""
PART_OF_ANOTHER = {
    *(
        "AgreementSheet",
        "FieldError",
        "FieldFrame",
        "GapEdit",
        "GroupedEdit",
        "ProblemNotice",
        "ScoreSheet",
        "Terms",
    ),
}
"""They are seen within a component, or are one with words put in."""
LEAST_OF_A_RING = 40
"""Pixels: less than any ring around something that is pressed by a finger, and more than a caret."""
BASES = {"Field", "Pressable"}
"""Without looks of their own."""


@pytest.fixture(params=BOARDS)
def board(request: pytest.FixtureRequest, show: Show) -> Board:
    made = BOARDS[request.param].make()
    show.own(made)
    lay_out(made)
    return made


def components() -> list[Component]:
    return [component for entry in BOARDS.values() for component in entry.make().components]


def kit_widgets() -> Iterator[type[QWidget]]:
    """Every widget that a module of the kit offers."""
    for module in pkgutil.iter_modules(gui.kit.__path__):
        home = f"gui.kit.{module.name}"
        for name, thing in vars(importlib.import_module(home)).items():
            is_widget = isinstance(thing, type) and issubclass(thing, QWidget)
            if is_widget and thing.__module__ == home and not name.startswith("_"):
                yield thing


def test_that_every_component_of_the_kit_is_on_a_board(show: Show) -> None:
    shown: set[type] = set()
    for entry in BOARDS.values():
        board = entry.make()
        show.own(board)
        shown |= {type(widget) for widget in board.findChildren(QWidget)}
    missing = {kind.__name__ for kind in kit_widgets() if kind not in shown}
    assert missing - OF_A_SCREEN - PART_OF_ANOTHER - BASES == set()


def test_that_every_state_of_a_component_is_shown_or_explained(show: Show) -> None:
    for component in components():
        for state in State:
            assert state in component.shown_states or component.without[state]
        assert State.REST in component.shown_states
        assert all(not reason.endswith(".") for reason in component.without.values())


def test_that_a_board_says_why_it_does_not_show_a_state(show: Show) -> None:
    board = BOARDS["buttons"].make()
    show.own(board)
    said = "\n".join(label.text() for label in board.findChildren(QLabel))
    assert (
        "Not shown: Error, because a button is never wrong; what it did not achieve is said beside it."
        in said
    )


def grown(widget: QWidget) -> QImage:
    """The widget alone on a board, as a picture."""
    place = Board("")
    place.add_part("", widget)
    widget.setFixedWidth(COLUMN)
    lay_out(place)
    picture = picture_of(place)
    place.hide()
    place.deleteLater()
    return picture


@pytest.mark.parametrize("named", Theme)
def test_that_every_state_of_a_component_looks_unlike_all_its_others(named: Theme, show: Show) -> None:
    theme().set_theme(named)
    alike: list[str] = []
    for component in components():
        pictures: list[tuple[State, QImage]] = []
        for state in component.shown_states:
            picture = grown(component.in_state(state))
            alike += [
                f"{component.kind.__name__}: {state} as {other}"
                for other, seen in pictures
                if seen == picture
            ]
            pictures.append((state, picture))
    assert alike == []


@pytest.mark.parametrize("named", Theme)
def test_that_the_focus_is_seen_in_every_component(named: Theme, show: Show) -> None:
    theme().set_theme(named)
    unseen: list[str] = []
    for component in components():
        if State.FOCUS in component.shown_states:
            rest, focused = (grown(component.in_state(state)) for state in (State.REST, State.FOCUS))
            pixels = standing_out(rest, focused)
            if pixels < LEAST_OF_A_RING:
                unseen.append(f"{component.kind.__name__}: {pixels} pixels")
    assert unseen == []


def standing_out(one: QImage, other: QImage) -> int:
    """How many pixels of the two pictures stand out from each other as a sign has to."""
    pairs = zip(memoryview(one.constBits()).cast("I"), memoryview(other.constBits()).cast("I"), strict=True)
    return sum(a != b and pixel_contrast(a, b) >= OTHER for a, b in pairs)


def test_that_no_specimen_is_wider_than_a_phones_content(board: Board, show: Show) -> None:
    for component in board.components:
        for state in component.shown_states:
            specimen = show.own(component.in_state(state))
            assert specimen.minimumSizeHint().width() <= COLUMN


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("name", BOARDS)
def test_that_no_word_on_a_board_is_cut(name: str, scale: float, show: Show) -> None:
    theme().set_type_scale(scale)
    board = BOARDS[name].make()
    show.own(board)
    lay_out(board)
    for label in board.findChildren(QLabel):
        if label.isVisible() and label.text():
            width, wraps = label.width(), label.hasHeightForWidth()
            needed = label.heightForWidth(width) if wraps else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            assert wraps or width >= label.sizeHint().width(), label.text()


def test_that_a_board_drawn_twice_is_the_same() -> None:
    assert draw_board("fields") == draw_board("fields")


def test_that_a_picture_at_two_is_drawn_anew_and_not_blown_up() -> None:
    small, large = draw_board("figures"), draw_board("figures", 2.0)
    assert large.size() == small.size() * 2
    large.setDevicePixelRatio(1.0)
    blown_up = small.scaled(large.size())
    assert (
        sum(blown_up.pixel(x, y) != large.pixel(x, y) for x in range(60, 300) for y in range(240, 330)) > 500
    )


def test_that_drawing_leaves_no_widget_behind() -> None:
    before = len(QApplication.topLevelWidgets())
    draw_board("buttons")
    assert len(QApplication.topLevelWidgets()) == before
