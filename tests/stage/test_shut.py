"""What is said when there is no world to open."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from gui.kit.device_frame import DeviceFrame
from gui.kit.label import Label
from gui.kit.language import Language, language
from gui.kit.refusal_words import can_begin_anew, shut_hint, shut_text, unreset_words
from gui.stage.shut_notice import ShutNotice
from kaihu_testing.showing import Show
from models.ports import Refusal, WorldRefused

FOLDER = Path("data")
BEGUN_ANEW = (Refusal.DAMAGED, Refusal.KEYS)
WHAT_TO_DO = {
    Refusal.IN_USE: "go to its window",
    Refusal.READ_ONLY: "another folder",
    Refusal.DISK_FULL: "make room",
    Refusal.NEWER: "start that version",
    Refusal.FOREIGN: "move it away",
    Refusal.DAMAGED: "--fresh",
    Refusal.KEYS: "put them back",
}


@pytest.mark.parametrize("reason", Refusal)
@pytest.mark.parametrize("say", [shut_text, shut_hint])
def test_that_each_reason_names_its_file_and_what_to_do(
    say: Callable[[Exception, Path], str], reason: Refusal, qapp: QApplication
) -> None:
    language().set_language(Language.EN)
    of_folder = reason in (Refusal.IN_USE, Refusal.DISK_FULL)
    file = FOLDER if of_folder else FOLDER / "bank.db"
    refused = WorldRefused(reason, file)
    said = say(refused, FOLDER)
    assert WHAT_TO_DO[reason] in said.lower()
    assert str(file) in said
    assert "{" not in said
    assert ("--fresh" in said) == can_begin_anew(refused) == (reason in BEGUN_ANEW)
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize("reason", Refusal)
def test_that_a_reset_that_is_refused_says_that_nothing_has_changed_and_what_to_do(
    reason: Refusal, qapp: QApplication
) -> None:
    language().set_language(Language.EN)
    title, text = unreset_words(WorldRefused(reason, FOLDER / "bank.db"))
    assert title == "The reset did not happen"
    assert "nothing has changed" in text
    assert ("reset again" in text) == (reason in (Refusal.DISK_FULL, Refusal.READ_ONLY))
    assert ("--fresh" in text) == (reason not in (Refusal.DISK_FULL, Refusal.READ_ONLY))
    assert "start Kaihu" not in text


def test_that_whatever_else_keeps_the_world_shut_is_said_with_its_root(qapp: QApplication) -> None:
    error = ValueError("above")
    error.__cause__ = ValueError("at the\nbottom")
    assert "(at the bottom)" in shut_hint(error, FOLDER)
    assert can_begin_anew(error)


@pytest.mark.parametrize("say", [shut_text, shut_hint])
def test_that_a_path_is_named_once(say: Callable[[Exception, Path], str], qapp: QApplication) -> None:
    language().set_language(Language.EN)
    error = ValueError("above")
    error.__cause__ = OSError(errno.EIO, "Input/output error", "a place/clock.json")
    for refused in (error, *(WorldRefused(reason, Path("a place")) for reason in Refusal)):
        assert say(refused, Path("a place")).count("a place") == 1


def texts(frame: DeviceFrame) -> list[str]:
    return [label.text() for label in frame.findChildren(Label) if label.isVisible()]


def test_that_the_phone_says_why_there_is_no_world_and_offers_to_begin_anew(show: Show) -> None:
    language().set_language(Language.EN)
    frame, asked = DeviceFrame(), list[bool]()
    show(frame)
    ShutNotice(frame, lambda: shut_text(ValueError(), FOLDER), lambda: asked.append(True))
    assert any("The data in data cannot be opened" in text for text in texts(frame))
    button = frame.findChild(QAbstractButton, "stage.shut.action")
    assert button is not None
    button.click()
    assert asked == [True]


def test_that_nothing_is_offered_where_beginning_anew_would_not_help(show: Show) -> None:
    frame = DeviceFrame()
    show(frame)
    ShutNotice(frame, lambda: shut_text(WorldRefused(Refusal.FOREIGN, FOLDER), FOLDER), None)
    button = frame.findChild(QAbstractButton, "stage.shut.action")
    assert button is not None
    assert not button.isVisible()
