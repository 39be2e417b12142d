"""The page on which pictures are reviewed, opened and used as a reader does."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from kaihu_testing.film import quick_png
from kaihu_testing.pictures.review_page import PictureFinding, write_review
from tests.browser.opened import OpenedPage

NAMES = ("bind_card/open--light-en-phone", "name_entry/name--dark-zh-phone")


def file_of(colour: str) -> bytes:
    image = QImage(200, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return quick_png(image)


@pytest.fixture
def review() -> str:
    findings = [
        PictureFinding(
            name,
            "12 pixels differ.",
            "make pictures-accept",
            expected=file_of("red"),
            actual=file_of("green"),
            difference=file_of("blue"),
            where=(10, 10, 4, 2),
        )
        for name in NAMES
    ]
    return write_review(findings, compared=9, accept_all="make pictures-accept")


def test_that_keys_lead_from_picture_to_picture(browser_page: OpenedPage, review: str) -> None:
    browser_page.open(review)
    shown = browser_page.find("section:visible")
    assert shown.get_attribute("id") == NAMES[0]
    browser_page.page.keyboard.press("j")
    browser_page.page.wait_for_function(f"document.querySelector('section.current').id === '{NAMES[1]}'")
    assert shown.count() == 1


def test_that_pictures_lie_side_by_side_or_over_each_other(browser_page: OpenedPage, review: str) -> None:
    browser_page.open(review)
    figures = browser_page.find("section:visible figure:visible")
    assert figures.count() == 3
    browser_page.page.keyboard.press("2")
    assert figures.count() == 2
    expected, actual = (figure.bounding_box() for figure in figures.all())
    assert expected is not None
    assert expected == actual


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_the_review_keeps_nobody_out(browser_page: OpenedPage, review: str, theme: str) -> None:
    browser_page.open(review, theme=theme)
    assert browser_page.barriers() == []
