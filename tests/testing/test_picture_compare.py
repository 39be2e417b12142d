"""The comparer lets noise pass and catches what a person could see, on a page of text, lines and surfaces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.kit.fonts import font_of
from gui.kit.metrics import TEXT, TITLE
from kaihu_testing.pictures.compare import Mask, compare

WIDTH, HEIGHT = 390, 844
SMALL_PART = 90
"""Pixels at the edges of letters: fewer than the share that may differ."""


@dataclass(frozen=True)
class Page:
    """What a page shows. Every field is something that a mistake could change."""

    title: str = "Open an account 开户"
    line: str = "Total 1,280.00, due 12:04"
    ink: str = "#14201d"
    surface: str = "#f4efe6"
    action: str = "#0e6b5c"
    hairline: str = "#e6e0d6"
    shift: int = 0
    hairline_shift: int = 0
    weight: QFont.Weight = QFont.Weight.Normal

    def drawn(self) -> QImage:
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(self.surface))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.ink))
        painter.setFont(font_of(TITLE))
        painter.drawText(24 + self.shift, 96, self.title)
        font = font_of(TEXT)
        font.setWeight(self.weight)
        painter.setFont(font)
        painter.drawText(24, 140, self.line)
        painter.setPen(QColor(self.hairline))
        painter.drawLine(24, 180 + self.hairline_shift, 366, 180 + self.hairline_shift)
        painter.setBrush(QColor(self.action))
        painter.drawRoundedRect(24, 740, 342, 54, 14, 14)
        painter.end()
        return image


def with_each_pixel(image: QImage, changed: Callable[[int, int, QColor], QColor]) -> QImage:
    """Changes the part above the button."""
    copy = image.copy()
    for y in range(320):
        for x in range(copy.width()):
            colour = copy.pixelColor(x, y)
            new = changed(x, y, colour)
            if new is not colour:
                copy.setPixelColor(x, y, new)
    return copy


def moved_by(colour: QColor, steps: int) -> QColor:
    return QColor(*(max(0, min(255, part + steps)) for part in colour.getRgb()[:3]))  # type: ignore[index]


@pytest.fixture
def drawn(qapp: QApplication) -> QImage:
    return Page().drawn()


def test_that_equal_pictures_do_not_differ(drawn: QImage) -> None:
    assert compare(drawn, Page().drawn()) is None


def test_that_a_picture_equals_what_its_file_gives_back(drawn: QImage) -> None:
    assert compare(drawn.convertToFormat(QImage.Format.Format_RGB888), drawn) is None


@pytest.mark.parametrize(
    "mistake",
    [
        pytest.param({"shift": 1}, id="a title one pixel to the right"),
        pytest.param({"hairline_shift": 1}, id="a hairline one pixel lower"),
        pytest.param({"title": "Open an accoun 开户"}, id="a letter missing"),
        pytest.param({"title": "Open an account 开"}, id="a character missing"),
        pytest.param({"line": "Total 1,280 00, due 12:04"}, id="a point missing"),
        pytest.param({"line": "Total 1,280.00, due 12 04"}, id="a colon missing"),
        pytest.param({"line": "Total 1,280.00, due 12:05"}, id="another digit"),
        pytest.param({"weight": QFont.Weight.Bold}, id="a bolder line"),
        pytest.param({"surface": "#f7f2e9"}, id="a ground three steps lighter"),
        pytest.param({"action": "#0e6b5f"}, id="a button three steps bluer"),
        pytest.param({"ink": "#182421"}, id="ink four steps lighter"),
        pytest.param({"hairline": "#f4efe6"}, id="a hairline gone"),
    ],
)
def test_that_what_a_person_could_see_is_caught(mistake: dict[str, object], drawn: QImage) -> None:
    difference = compare(drawn, replace(Page(), **mistake).drawn())  # type: ignore[arg-type]
    assert difference is not None
    assert difference.pixels > 0


def test_that_a_picture_moved_by_one_pixel_is_caught(drawn: QImage) -> None:
    moved = drawn.copy(0, 1, WIDTH, HEIGHT)
    assert compare(drawn, moved) is not None


def test_that_rounding_passes(drawn: QImage) -> None:
    noisy = with_each_pixel(drawn, lambda x, y, colour: moved_by(colour, (3 * x + 7 * y) % 5 - 2))
    assert noisy != drawn
    assert compare(drawn, noisy) is None


def test_that_edges_smoothed_a_shade_differently_pass(drawn: QImage) -> None:
    left = [SMALL_PART]
    ground, ink = QColor(Page().surface), QColor(Page().ink)

    def smoothed(x: int, y: int, colour: QColor) -> QColor:
        is_edge = colour not in (ground, ink) and y < 150
        if not is_edge or not left[0] or (x + y) % 7:
            return colour
        left[0] -= 1
        return moved_by(colour, 20 if x % 2 else -20)

    noisy = with_each_pixel(drawn, smoothed)
    assert left == [0]
    assert compare(drawn, noisy) is None


def test_that_a_small_patch_of_another_colour_is_no_edge(drawn: QImage) -> None:
    patch = with_each_pixel(
        drawn, lambda x, y, colour: moved_by(colour, 3) if 50 <= x < 53 and 300 <= y < 303 else colour
    )
    difference = compare(drawn, patch)
    assert difference is not None
    assert difference.pixels == 9
    assert difference.where == QRect(50, 300, 3, 3)


def test_that_pixels_at_the_two_ends_of_neighbouring_rows_are_no_patch(drawn: QImage) -> None:
    ends = (*range(2), *range(WIDTH - 2, WIDTH))
    noisy = with_each_pixel(
        drawn, lambda x, y, colour: moved_by(colour, 3) if x in ends and 300 <= y < 306 else colour
    )
    assert compare(drawn, noisy) is None


def test_that_pictures_of_a_sharper_screen_are_compared_pixel_by_pixel(drawn: QImage) -> None:
    sharp = drawn.copy()
    sharp.setDevicePixelRatio(2)
    assert compare(drawn, sharp) is None
    sharp.setPixelColor(WIDTH - 1, HEIGHT - 1, QColor("black"))
    difference = compare(drawn, sharp)
    assert difference is not None
    assert difference.where == QRect(WIDTH - 1, HEIGHT - 1, 1, 1)


def test_that_transparency_is_compared(drawn: QImage) -> None:
    glass = drawn.copy()
    glass.setPixelColor(5, 5, QColor(0, 0, 0, 0))
    difference = compare(drawn, glass)
    assert difference is not None
    assert difference.steps == 255


def test_that_what_is_transparent_has_no_colour(drawn: QImage) -> None:
    black, white = (QImage(8, 8, QImage.Format.Format_ARGB32) for _ in range(2))
    black.fill(QColor(0, 0, 0, 0))
    white.fill(QColor(255, 255, 255, 0))
    assert compare(black, white) is None


def test_that_what_is_masked_may_differ(drawn: QImage) -> None:
    other = Page(line="Total 1,280.00, due 12:05").drawn()
    time = Mask(QRect(24, 120, 342, 30), "the time")
    assert compare(drawn, other, masks=[time]) is None
    assert compare(drawn, Page(shift=1).drawn(), masks=[time]) is not None


def test_that_another_size_is_a_difference(drawn: QImage) -> None:
    difference = compare(drawn, drawn.copy(0, 0, WIDTH, HEIGHT - 1))
    assert difference is not None
    assert str(difference) == "390 x 843 pixels were drawn, 390 x 844 expected"
    assert (difference.picture.width(), difference.picture.height()) == (WIDTH, HEIGHT)


def test_that_a_difference_tells_how_much_where_and_how_strong(drawn: QImage) -> None:
    dotted = drawn.copy()
    dotted.setPixelColor(10, 20, QColor("black"))
    dotted.setPixelColor(13, 25, QColor("black"))
    difference = compare(drawn, dotted)
    assert difference is not None
    assert difference.where == QRect(10, 20, 4, 6)
    assert difference.steps == 0xF4
    assert str(difference) == ("2 pixels differ (0.00%), by up to 244 of 255 steps, within 4 x 6 at 10, 20")


def test_that_the_picture_of_a_difference_shows_where_it_is(drawn: QImage) -> None:
    dotted = drawn.copy()
    dotted.setPixelColor(10, 20, QColor("black"))
    difference = compare(drawn, dotted)
    assert difference is not None
    shown = difference.picture
    assert shown.pixelColor(10, 20).saturation() > 200
    assert shown.pixelColor(11, 20).saturation() == 0
    assert shown.pixelColor(11, 20).lightness() > 200
