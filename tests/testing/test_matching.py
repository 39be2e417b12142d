"""Expecting a picture: what is masked, what is waited for, and what is accepted once it stands still."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from kaihu_testing.accepting import Accepting, Outcomes
from kaihu_testing.expecting import expect
from kaihu_testing.failures import ExpectationFailed, NotFound
from kaihu_testing.pictures.baselines import SUFFIX, PictureBaselines
from kaihu_testing.pictures.compare import Tolerance
from kaihu_testing.showing import Show


class Page(QWidget):
    """A coloured page with the time on it."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(120, 60)
        self.setAutoFillBackground(True)
        self.time = QLabel("12:00", self)
        self.time.setObjectName("page.time")
        self.time.setGeometry(10, 10, 60, 20)
        self.paint("teal")

    def paint(self, colour: str) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colour))
        self.setPalette(palette)


@pytest.fixture
def outcomes() -> Outcomes:
    return Outcomes()


@pytest.fixture
def accepting(tmp_path: Path, outcomes: Outcomes) -> PictureBaselines:
    return PictureBaselines(Accepting(tmp_path, SUFFIX, "", True, "all", "alone", outcomes))


@pytest.fixture
def picture_baselines(tmp_path: Path, outcomes: Outcomes) -> PictureBaselines:
    """What ``expect`` compares with."""
    return PictureBaselines(Accepting(tmp_path, SUFFIX, "", False, "all", "alone", outcomes))


def test_that_a_masked_element_may_differ_and_nothing_around_it(
    show: Show, accepting: PictureBaselines
) -> None:
    page = Page()
    surface = show(page)
    surface.context.limit_seconds = 0.01
    accepting.check("page", surface.picture())
    page.time.setText("13:37")
    expect(surface).to_match_picture("page", masks=[surface.get("page.time")])
    page.time.move(14, 10)
    with pytest.raises(ExpectationFailed, match="pixels differ"):
        expect(surface).to_match_picture("page", masks=[surface.get("page.time")])


def test_that_a_mask_that_is_not_there_or_lies_elsewhere_is_told(
    show: Show, accepting: PictureBaselines
) -> None:
    surface, other = show(Page()), show(Page())
    surface.context.limit_seconds = 0.01
    accepting.check("page", surface.picture())
    with pytest.raises((ExpectationFailed, NotFound), match=r"page\.nothing"):
        expect(surface).to_match_picture("page", masks=[surface.get("page.nothing")])
    with pytest.raises(ValueError, match="lies in another window"):
        expect(surface).to_match_picture("page", masks=[other.get("page.time")])


def test_that_a_tolerance_lets_more_pass(show: Show, accepting: PictureBaselines) -> None:
    page = Page()
    surface = show(page)
    surface.context.limit_seconds = 0.01
    accepting.check("page", surface.picture())
    page.paint("#007f7c")
    with pytest.raises(ExpectationFailed):
        expect(surface).to_match_picture("page")
    expect(surface).to_match_picture("page", tolerance=Tolerance(rounding=6))


def test_that_a_picture_is_waited_for_and_counted_once(
    show: Show, accepting: PictureBaselines, outcomes: Outcomes
) -> None:
    page = Page()
    surface = show(page)
    accepting.check("page", surface.picture())
    page.paint("red")
    QTimer.singleShot(20, lambda: page.paint("teal"))
    expect(surface).to_match_picture("page")
    assert outcomes == Outcomes(compared=2, accepted=["page"])


async def test_that_a_coroutine_awaits_a_picture(show: Show, accepting: PictureBaselines) -> None:
    page = Page()
    surface = show(page)
    accepting.check("page", surface.picture())
    page.paint("red")
    QTimer.singleShot(20, lambda: page.paint("teal"))
    await expect(surface).to_match_picture("page")


class TestAcceptingBySaying:
    """``--accept-pictures``."""

    @pytest.fixture
    def picture_baselines(self, accepting: PictureBaselines) -> PictureBaselines:
        return accepting

    def test_that_what_is_accepted_stands_still(
        self, show: Show, accepting: PictureBaselines, outcomes: Outcomes
    ) -> None:
        page = Page()
        surface = show(page)
        colours = iter(["red", "lime", "blue"])

        def change() -> None:
            if colour := next(colours, None):
                page.paint(colour)
                QTimer.singleShot(5, change)

        change()
        expect(surface).to_match_picture("page")
        page.paint("blue")
        assert accepting.has("page", surface.picture())
        assert outcomes.accepted == ["page"]
