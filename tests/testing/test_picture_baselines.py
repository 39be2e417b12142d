"""Accepted pictures: what differs fails and is shown, what was never accepted fails, accepting replaces."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from kaihu_testing.accepting import Accepting, Outcomes
from kaihu_testing.failures import ExpectationFailed
from kaihu_testing.pictures.baselines import SUFFIX, PictureBaselines
from kaihu_testing.pictures.compare import Mask, Tolerance

NAME = "bind_card/card--light-en-phone"
ACCEPT = "make pictures-accept"


def drawn(*, dot: bool = False) -> QImage:
    """A small picture with a transparent edge and a translucent shadow, as frames have."""
    image = QImage(60, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(14, 107, 92))
    painter.drawRoundedRect(2, 2, 50, 30, 9, 9)
    painter.fillRect(10, 34, 30, 4, QColor(20, 32, 29, 40))
    if dot:
        painter.fillRect(20, 20, 1, 1, QColor("white"))
    painter.end()
    return image


Open = Callable[..., PictureBaselines]


@pytest.fixture
def outcomes() -> Outcomes:
    return Outcomes()


@pytest.fixture
def opened(tmp_path: Path, outcomes: Outcomes) -> Open:
    """Opens baselines in a folder of their own."""

    def opened(*, accepting: bool = False, variant: str = "") -> PictureBaselines:
        alone = f"{ACCEPT} -k [{NAME}]"
        return PictureBaselines(Accepting(tmp_path, SUFFIX, variant, accepting, ACCEPT, alone, outcomes))

    return opened


@pytest.fixture
def accepting(opened: Open) -> PictureBaselines:
    return opened(accepting=True)


@pytest.fixture
def comparing(opened: Open) -> PictureBaselines:
    return opened()


def test_that_an_accepted_picture_passes(
    accepting: PictureBaselines, comparing: PictureBaselines, outcomes: Outcomes
) -> None:
    assert comparing.is_missing(NAME)
    accepting.check(NAME, drawn())
    comparing.check(NAME, drawn())
    assert comparing.has(NAME, drawn())
    assert outcomes == Outcomes(compared=2, accepted=[NAME])


def test_that_an_accepted_picture_is_the_very_same_to_the_pixel(
    accepting: PictureBaselines, tmp_path: Path
) -> None:
    accepting.check(NAME, drawn())
    (path,) = tmp_path.rglob("*.webp")
    plain = QImage.Format.Format_ARGB32
    assert QImage(str(path)).convertToFormat(plain) == drawn().convertToFormat(plain)


def test_that_a_picture_nobody_accepted_fails_with_the_command_and_is_shown(
    comparing: PictureBaselines, outcomes: Outcomes
) -> None:
    with pytest.raises(ExpectationFailed, match="Nobody has accepted") as failed:
        comparing.check(NAME, drawn())
    assert f"to accept it: {ACCEPT} -k [{NAME}]" in str(failed.value)
    (finding,) = outcomes.findings
    assert finding["expected"] is None
    assert finding["actual"] is not None


def test_that_one_pixel_of_difference_fails_and_is_shown(
    accepting: PictureBaselines, comparing: PictureBaselines, outcomes: Outcomes
) -> None:
    accepting.check(NAME, drawn())
    assert not comparing.has(NAME, drawn(dot=True))
    with pytest.raises(ExpectationFailed, match="1 pixel differs"):
        comparing.check(NAME, drawn(dot=True))
    (finding,) = outcomes.findings
    assert finding["where"] == (20, 20, 1, 1)
    assert finding["accept"] == f"{ACCEPT} -k [{NAME}]"
    assert None not in (finding["expected"], finding["actual"], finding["difference"])


def test_that_what_is_masked_or_tolerated_passes(
    accepting: PictureBaselines, comparing: PictureBaselines
) -> None:
    accepting.check(NAME, drawn())
    comparing.check(NAME, drawn(dot=True), masks=[Mask(QRect(20, 20, 1, 1), "the dot")])
    comparing.check(NAME, drawn(dot=True), tolerance=Tolerance(edge=255, edges=0.01))


def test_that_each_variant_is_a_picture_of_its_own(opened: Open, tmp_path: Path) -> None:
    opened(accepting=True, variant="dark-zh").check("home", drawn(dot=True))
    opened(accepting=True).check("home", drawn())
    opened(variant="dark-zh").check("home", drawn(dot=True))
    assert {path.name for path in tmp_path.iterdir()} == {"home--dark-zh.webp", "home.webp"}


@pytest.mark.parametrize("name", ["", "../home", "/home", "a//b", "a/", "a\\b", "c:d", "a/../b"])
def test_that_a_name_stays_within_the_folder(comparing: PictureBaselines, name: str) -> None:
    with pytest.raises(ValueError, match="cannot be the name of a file"):
        comparing.check(name, drawn())


def test_that_accepting_takes_what_is_drawn_now(
    accepting: PictureBaselines, comparing: PictureBaselines, outcomes: Outcomes
) -> None:
    accepting.check(NAME, drawn())
    accepting.check(NAME, drawn(dot=True))
    comparing.check(NAME, drawn(dot=True))
    assert outcomes.accepted == [NAME, NAME]


def test_that_accepting_leaves_a_file_alone_that_is_as_expected(
    accepting: PictureBaselines, tmp_path: Path, outcomes: Outcomes
) -> None:
    accepting.check(NAME, drawn())
    (path,) = tmp_path.rglob("*.webp")
    before = path.stat().st_mtime_ns
    accepting.check(NAME, drawn())
    assert path.stat().st_mtime_ns == before
    assert outcomes.accepted == [NAME]


def test_that_a_file_that_is_no_picture_is_told(accepting: PictureBaselines, tmp_path: Path) -> None:
    accepting.check(NAME, drawn())
    (path,) = tmp_path.rglob("*.webp")
    path.write_bytes(b"nothing")
    with pytest.raises(ValueError, match="is no picture"):
        accepting.check(NAME, drawn())


def test_that_an_accepted_picture_that_no_test_draws_fails(
    accepting: PictureBaselines, comparing: PictureBaselines, outcomes: Outcomes
) -> None:
    accepting.check(NAME, drawn())
    comparing.check_all_drawn([NAME])
    with pytest.raises(ExpectationFailed, match=NAME):
        comparing.check_all_drawn(["bind_card/another--light-en-phone"])
    assert [finding["name"] for finding in outcomes.findings] == [NAME]


def test_that_accepting_removes_what_no_test_draws(accepting: PictureBaselines, tmp_path: Path) -> None:
    accepting.check(NAME, drawn())
    accepting.check_all_drawn([])
    assert list(tmp_path.rglob("*.webp")) == []
