"""Pictures: the same pixels give the same bytes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget

from kaihu_testing.pictures.picture import digest, picture_of, png_of
from kaihu_testing.showing import Show


def test_that_a_widget_gives_the_same_file_twice(show: Show) -> None:
    label = QLabel("Kaihu 开户")
    show.own(label)
    label.resize(200, 50)
    first, second = png_of(picture_of(label)), png_of(picture_of(label))
    assert first == second
    assert digest(first) == digest(second)


def test_that_what_is_not_painted_is_transparent(show: Show) -> None:
    page = QWidget()
    show.own(page)
    page.resize(20, 10)
    image = picture_of(page)
    assert (image.width(), image.height()) == (20, 10)
    assert image.pixelColor(0, 0).alpha() == 0
    assert picture_of(page, background=True).pixelColor(0, 0) == page.palette().color(page.backgroundRole())
    page.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert picture_of(page, background=True).pixelColor(0, 0).alpha() == 0


def test_that_a_picture_reads_back_pixel_by_pixel() -> None:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("#0E6B5C"))
    assert QImage.fromData(png_of(image)).pixelColor(2, 1) == QColor("#0E6B5C")
