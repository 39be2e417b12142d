"""The gallery's window: its boards and its switches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from gui.gallery.boards import BOARDS
from gui.gallery.slim_bar import SlimBar
from gui.gallery.window import SCALES, GalleryWindow
from gui.kit.language import Language, language
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from kaihu_testing.showing import Show
from kaihu_testing.surface import Surface
from kaihu_testing.waiting import wait_until


@pytest.fixture
def gallery(show: Show) -> Surface:
    made = GalleryWindow()
    made.resize(1400, 900)
    return show(made)


@pytest.fixture
def window(gallery: Surface) -> GalleryWindow:
    assert isinstance(gallery.root, GalleryWindow)
    return gallery.root


def boards_in(window: GalleryWindow) -> list[int]:
    """The widths of the live boards shown: of one, or of none."""
    return [] if window.board is None else [window.board.width()]


def title(window: GalleryWindow) -> str:
    assert window.board is not None
    label = window.board.findChild(QLabel)
    assert isinstance(label, QLabel)
    return label.text()


def test_that_each_board_can_be_chosen(gallery: Surface, window: GalleryWindow) -> None:
    for name, entry in BOARDS.items():
        gallery.tap(f"gallery.board.{name}")
        assert title(window) == entry.title()


def test_that_every_control_has_a_name(window: GalleryWindow) -> None:
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    assert len(buttons) > len(BOARDS) + 10
    assert [button.objectName() for button in buttons if not button.accessibleName()] == []


def test_that_the_board_is_made_anew_in_another_theme(gallery: Surface, window: GalleryWindow) -> None:
    for named in Theme:
        gallery.tap(f"gallery.theme.{named}")
        assert (theme().name, theme().stage_name) == (named, named)
        assert window.board is not None
        ground = window.board.grab().toImage().pixelColor(4, 4)
        assert ground == theme().tokens.canvas


def test_that_the_board_stays_in_another_language(gallery: Surface, window: GalleryWindow) -> None:
    gallery.tap("gallery.board.codes")
    gallery.tap(f"gallery.language.{Language.ZH}")
    assert language().language is Language.ZH
    assert title(window) == BOARDS["codes"].title()


def test_that_the_board_grows_with_the_type(gallery: Surface, window: GalleryWindow) -> None:
    gallery.tap("gallery.board.buttons")
    assert window.board is not None
    before = window.board.height()
    gallery.tap("gallery.text_size.1.3")
    assert theme().type_scale == 1.3
    assert window.board.height() > before


def test_that_a_larger_scale_shows_a_picture_and_the_smallest_the_board_again(
    gallery: Surface, window: GalleryWindow
) -> None:
    (width,) = boards_in(window)
    gallery.tap("gallery.scale.2.0")
    assert boards_in(window) == []
    assert any(label.pixmap().width() == 2 * width for label in window.findChildren(QLabel))
    gallery.tap("gallery.scale.1.0")
    assert boards_in(window) == [width]


@pytest.mark.parametrize("scale", SCALES[1:])
def test_that_a_larger_board_is_scrolled_from_its_beginning(
    gallery: Surface, window: GalleryWindow, scale: float
) -> None:
    bars = window.findChildren(SlimBar)
    window.resize(900, 600)
    wait_until(lambda: all(bar.maximum() > 0 for bar in bars), "bars to scroll by")
    for bar in bars:
        bar.setValue(bar.maximum())
    gallery.tap(f"gallery.scale.{scale}")
    picture = next(label for label in window.findChildren(QLabel) if not label.pixmap().isNull())
    assert picture.size() == picture.pixmap().size()
    room = picture.parentWidget()
    assert room is not None
    reach = {bar.orientation(): (bar.value(), bar.maximum()) for bar in bars}
    assert reach == {
        Qt.Orientation.Horizontal: (0, picture.width() - room.width()),
        Qt.Orientation.Vertical: (0, picture.height() - room.height()),
    }
    assert all(bar.isVisible() for bar in bars)


def test_that_a_component_on_a_board_can_be_used(gallery: Surface, window: GalleryWindow) -> None:
    gallery.tap("gallery.board.codes")
    cells = [edit for edit in window.findChildren(QLineEdit) if edit.maxLength() > 0]
    pads = [key for key in window.findChildren(QAbstractButton) if key.accessibleName() == "7"]
    assert pads
    before = [edit.text() for edit in cells]
    gallery.of(pads[0]).tap()
    after = [edit.text() for edit in cells]
    assert [new for old, new in zip(before, after, strict=True) if old != new] == ["7"]


def test_that_an_unknown_board_is_refused(window: GalleryWindow) -> None:
    with pytest.raises(KeyError):
        window.show_board("sofas")
