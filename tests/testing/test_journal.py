"""The journal: what happened in a test, in order, and which pictures of it are kept."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from kaihu_testing.film import Film, quick_png, shot_of
from kaihu_testing.journal import Journal, Kind
from kaihu_testing.showing import Show


def image_of(hue: int) -> QImage:
    image = QImage(30, 50, QImage.Format.Format_RGB32)
    image.fill(QColor.fromHsv(hue, 200, 200))
    return image


class Heard:
    """A source that is told by the test what to say."""

    kind: Kind = "message"

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def gather(self) -> Iterable[tuple[str, str]]:
        said, self.said = self.said, []
        return said


@pytest.fixture
def film() -> Film:
    return Film()


def test_that_what_came_of_a_step_is_written_down_behind_it() -> None:
    journal, heard = Journal(), Heard()
    journal.add_source(heard)
    heard.said.append(("early", ""))
    with journal.action("tap 'a'"):
        heard.said.append(("sent", "200"))
    with journal.action("tap 'b'"):
        pass
    told = [(entry.kind, entry.title, entry.step) for entry in journal.entries]
    assert told == [
        ("message", "early", None),
        ("action", "tap 'a'", 2),
        ("message", "sent", 2),
        ("action", "tap 'b'", 4),
    ]


def test_that_a_step_within_a_step_belongs_to_the_outer_one() -> None:
    journal, heard = Journal(), Heard()
    journal.add_source(heard)
    with journal.action("sign in"), journal.action("tap 'a'"):
        heard.said.append(("sent", ""))
    assert [entry.step for entry in journal.of("message")] == [1]


def test_that_a_step_that_fails_says_why() -> None:
    journal = Journal()
    with pytest.raises(ValueError, match="is hidden"), journal.action("tap 'a'"):
        raise ValueError("is hidden\nand more")
    assert journal.entries[0].failed == "is hidden\nand more"
    assert journal.tail(1, "action") == ["tap 'a'  <- is hidden"]


def test_that_a_source_is_asked_a_last_time_when_it_goes() -> None:
    journal, heard = Journal(), Heard()
    journal.add_source(heard)
    heard.said.append(("sent", ""))
    journal.remove_source(heard)
    heard.said.append(("too late", ""))
    journal.gather()
    assert [entry.title for entry in journal.entries] == ["sent"]


def test_that_an_unchanged_screen_is_one_picture(film: Film) -> None:
    film.camera = lambda: image_of(10)
    journal = Journal(film)
    with journal.action("tap 'a'"):
        pass
    with journal.action("tap 'b'"):
        film.camera = lambda: image_of(90)
    first, second = journal.entries
    assert first.before is first.after is second.before
    assert second.after is not second.before


def test_that_the_newest_pictures_alone_are_kept() -> None:
    film = Film(kept=2)
    journal = Journal(film)
    for hue in (10, 80, 150):
        film.camera = lambda hue=hue: image_of(hue)
        with journal.action("tap"):
            pass
    kept = [entry.after.is_there for entry in journal.entries if entry.after is not None]
    assert kept == [False, True, True]


def test_that_all_pictures_are_kept_where_that_is_wanted() -> None:
    film = Film(kept=None)
    journal = Journal(film)
    for hue in range(0, 350, 7):
        film.camera = lambda hue=hue: image_of(hue)
        with journal.action("tap"):
            pass
    files = [entry.after.file for entry in journal.entries if entry.after is not None]
    assert [QImage.fromData(file).pixelColor(0, 0) for file in files] == [
        image_of(hue).pixelColor(0, 0) for hue in range(0, 350, 7)
    ]


def test_that_a_quick_picture_is_the_image_to_the_pixel() -> None:
    image = image_of(30)
    for x in range(image.width()):
        image.setPixelColor(x, x, QColor(x, 255 - x, 3 * x % 256))
    assert QImage.fromData(quick_png(image)).convertToFormat(image.format()) == image


def test_that_a_shot_shows_what_the_widget_shows_now(show: Show) -> None:
    button = QPushButton("Send")
    show(button)
    before = shot_of(button)
    button.setText("Sent")
    after = shot_of(button)
    assert before.size() == after.size() == button.size() * button.devicePixelRatio()
    assert before != after


def test_that_there_is_no_shot_of_what_is_not_shown(show: Show) -> None:
    button = QPushButton("Send")
    show(button)
    button.hide()
    assert shot_of(button).isNull()


def test_that_a_detail_of_many_lines_takes_one_in_a_failure() -> None:
    journal = Journal()
    journal.add("database", "bank.accounts added", "id: 3\nstate: new")
    assert journal.tail(1, "database") == ["bank.accounts added: id: 3, state: new"]
