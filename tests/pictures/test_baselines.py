"""Accepted pictures: what differs fails and is shown, what was never accepted fails, accepting replaces."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from gui.pictures.review_page import PictureFinding
from tests.pictures.baselines import Baselines

NAME = "bind_card/card--light-en-phone"


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


class Found(list[PictureFinding | None]):
    def wrong(self) -> list[PictureFinding]:
        return [finding for finding in self if finding is not None]


@pytest.fixture
def found() -> Found:
    return Found()


@pytest.fixture
def baselines(tmp_path: Path, found: Found) -> Callable[[], Baselines]:
    """Compares with what was accepted in a folder of its own."""
    return lambda: Baselines(tmp_path, found.append)


@pytest.fixture
def accepting(tmp_path: Path, found: Found) -> Baselines:
    return Baselines(tmp_path, found.append, accepting=True)


def test_that_an_accepted_picture_passes(
    accepting: Baselines, baselines: Callable[[], Baselines], found: Found
) -> None:
    accepting.check(NAME, drawn())
    baselines().check(NAME, drawn())
    assert accepting.accepted == [NAME]
    assert found == [None, None]


def test_that_an_accepted_picture_is_the_very_same_to_the_pixel(accepting: Baselines, tmp_path: Path) -> None:
    accepting.check(NAME, drawn())
    (path,) = tmp_path.rglob("*.webp")
    plain = QImage.Format.Format_ARGB32
    assert QImage(str(path)).convertToFormat(plain) == drawn().convertToFormat(plain)


def test_that_a_picture_nobody_accepted_fails_and_is_shown(
    baselines: Callable[[], Baselines], found: Found
) -> None:
    with pytest.raises(pytest.fail.Exception, match="Nobody has accepted"):
        baselines().check(NAME, drawn())
    (finding,) = found.wrong()
    assert finding.expected is None
    assert finding.actual is not None


def test_that_one_pixel_of_difference_fails_and_is_shown(
    accepting: Baselines, baselines: Callable[[], Baselines], found: Found
) -> None:
    accepting.check(NAME, drawn())
    with pytest.raises(pytest.fail.Exception, match="1 pixel differs"):
        baselines().check(NAME, drawn(dot=True))
    (finding,) = found.wrong()
    assert finding.where == (20, 20, 1, 1)
    assert finding.accept == f"make pictures-accept ARGS='-k [{NAME}]'"
    assert None not in (finding.expected, finding.actual, finding.difference)


def test_that_accepting_takes_what_is_drawn_now(
    accepting: Baselines, baselines: Callable[[], Baselines]
) -> None:
    accepting.check(NAME, drawn())
    accepting.check(NAME, drawn(dot=True))
    baselines().check(NAME, drawn(dot=True))
    assert accepting.accepted == [NAME, NAME]


def test_that_accepting_leaves_a_file_alone_that_is_as_expected(accepting: Baselines, tmp_path: Path) -> None:
    accepting.check(NAME, drawn())
    (path,) = tmp_path.rglob("*.webp")
    before = path.stat().st_mtime_ns
    accepting.check(NAME, drawn())
    assert path.stat().st_mtime_ns == before
    assert accepting.accepted == [NAME]


def test_that_a_file_that_is_no_picture_is_told(accepting: Baselines, tmp_path: Path) -> None:
    accepting.check(NAME, drawn())
    (path,) = tmp_path.rglob("*.webp")
    path.write_bytes(b"nothing")
    with pytest.raises(ValueError, match="is no picture"):
        accepting.check(NAME, drawn())


def test_that_an_accepted_picture_that_no_test_draws_fails(
    accepting: Baselines, baselines: Callable[[], Baselines], found: Found
) -> None:
    accepting.check(NAME, drawn())
    baselines().check_all_drawn([NAME])
    with pytest.raises(pytest.fail.Exception, match=NAME):
        baselines().check_all_drawn(["bind_card/another--light-en-phone"])
    assert [finding.name for finding in found.wrong()] == [NAME]


def test_that_accepting_removes_what_no_test_draws(accepting: Baselines, tmp_path: Path) -> None:
    accepting.check(NAME, drawn())
    accepting.check_all_drawn([])
    assert list(tmp_path.rglob("*.webp")) == []
