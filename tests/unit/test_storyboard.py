"""The storyboard: one page that needs nothing else, in both languages, light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import unescape
from html.parser import HTMLParser
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit.language import Language, language
from gui.runs.recorder import Recorder
from gui.runs.steps import LinkFault
from gui.runs.storyboard import PlayedRun, write_storyboard
from models.ports import Clock, Link, MessageRecord

PNG = bytes.fromhex("89504e470d0a1a0a")
START = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)


class MovedClock:
    def __init__(self) -> None:
        self.time = START

    def now(self) -> datetime:
        return self.time


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    before = language().language
    language().set_language(Language.EN)
    yield
    language().set_language(before)


def played(reason: str = "") -> PlayedRun:
    clock = MovedClock()
    log = Recorder("short-1", cast(Clock, clock))
    log.started("short", "wang-xiaoming", 1, "en", "light")
    shown = log.screen("name_entry", "name_entry", "01-name_entry.png", "00")
    typed = log.action("type", "name_entry.name", "persona.name_gap")
    log.screen("name_entry", "name_entry", "02-name_entry.png", "01")
    tapped = log.action("tap", "name_entry.submit")
    log.message(MessageRecord(1, None, "client", "payment", 1, "partial_real_name", None))
    log.message(MessageRecord(2, 1, "payment", "client", 1, "name-mismatch", 422, problem="name-mismatch"))
    log.screen("name_entry", "name_entry", "03-name_entry.png", "02")
    clock.time += timedelta(seconds=90)
    log.clock_moved(90)
    log.ended("card_entry", "name_entry", ok=not reason, reason=reason)
    pictures = {f"{number:02d}-name_entry.png": PNG + bytes([number]) for number in (1, 2, 3)}
    return PlayedRun(
        title="Short <run>",
        person="Wang & Xiaoming",
        events=log.events,
        pictures=pictures,
        names={shown: "Complete your name", typed: "Name", tapped: "Continue"},
    )


def broken() -> PlayedRun:
    """A run in which the world around the person is told of too, and the clerk is there."""
    log = Recorder("short-1", cast(Clock, MovedClock()))
    log.started("short", "wang-xiaoming", 1, "en", "light")
    log.screen("bind_card", "card_entry", "01-bind_card.png", "00")
    log.fault_set(LinkFault(link=Link.PAYMENT_BANK, kind="lose_reply", name="binding_result"))
    log.fault_set(LinkFault(link=Link.SMS, kind="lose_request", always=True))
    log.action("paste", "bind_card.number", "persona.card|spaced", "text:19")
    log.clock_moved(1.38, "hands")
    log.action("key", "bind_card.number", "Enter")
    log.screen("bind_card", "code_entry", "02-bind_card.png", "01")
    log.healed(Link.PAYMENT_BANK)
    log.restarted("client")
    log.restarted("world")
    log.action("tap", "clerk.approve")
    log.screen("clerk_desk", "code_entry", "03-clerk_desk.png", "02")
    log.screen("bind_card", "bound", "04-bind_card.png", "03")
    log.ended("bound", "bound", ok=True)
    names = ("01-bind_card.png", "02-bind_card.png", "03-clerk_desk.png", "04-bind_card.png")
    return PlayedRun("Broken", "", log.events, dict.fromkeys(names, PNG))


class Links(HTMLParser):
    """Collects what a page refers to, and whether its elements close."""

    VOID = frozenset({"meta", "img", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in ("src", "href", "xlink:href", "data")]
        if tag not in self.VOID and tag not in ("line", "path", "circle"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()


def test_that_the_page_refers_to_nothing_outside() -> None:
    page = write_storyboard(played())
    links = Links()
    links.feed(page)
    assert len(links.found) == 3
    assert all(link.startswith("data:image/png;base64,") for link in links.found)
    assert not re.search(r"url\(|@import|https?:|//[a-z]", page)


def test_that_every_element_closes() -> None:
    links = Links()
    links.feed(write_storyboard(played()))
    assert links.open == []


def test_that_text_from_data_is_escaped() -> None:
    page = write_storyboard(played("<script>"))
    assert "Short &lt;run&gt;" in page
    assert "Wang &amp; Xiaoming" in page
    assert "<script>" not in page


def test_that_actions_are_told_by_label_and_meaning() -> None:
    page = write_storyboard(played())
    assert "Name: the hidden part of the name" in page
    assert "Continue" in page
    assert "name_entry.submit" in page


def test_that_messages_stand_in_the_diagram_and_a_problem_is_marked() -> None:
    page = write_storyboard(played())
    assert "partial real name" in page
    assert re.search(r'<g class="problem">(?:(?!</g>).)*name does not match', page)


def test_that_what_happens_around_the_person_is_told_in_words() -> None:
    page = unescape(re.sub(r"<[^>]*>", " ", write_storyboard(broken()).split("</style>")[1]))
    assert "Between Payment and Bank the next reply is lost" in page
    assert "Between SMS every request is lost" not in page
    assert "Every SMS is lost" in page
    assert "Between Payment and Bank everything arrives again" in page
    assert "The client is closed and opened again" in page
    assert "The whole program is closed and opened again" in page
    assert re.search(r"Paste\s+bind_card.number: the person's debit card, with spaces", page)
    assert re.search(r"Press\s+Enter", page)
    assert " 1 later" not in page


def test_that_the_clerks_window_stands_beside_the_phone_and_is_wider() -> None:
    page = write_storyboard(broken())
    assert page.count('<figure class="panel wide">') == 1
    assert page.count('<figure class="panel">') == 3
    assert "The clerk&#x27;s desk" in page


def test_that_what_the_clerk_does_is_not_counted_as_the_persons() -> None:
    page = re.sub(r"<[^>]*>", " ", write_storyboard(broken()).split("</style>")[1])
    assert re.search(r"Taps\s+0\s+Fields filled\s+1\s", page)


def test_that_the_lead_says_whose_run_it_is_and_whether_the_declared_end_was_reached() -> None:
    lead = re.compile(r'<p class="lead">(.*?)</p>')
    reached, failed = (lead.findall(write_storyboard(played(reason))) for reason in ("", "it stopped"))
    assert reached == ["Wang &amp; Xiaoming: the declared end was reached"]
    assert failed == ["Wang &amp; Xiaoming: the declared end was not reached"]


def test_that_a_run_that_failed_says_why() -> None:
    page = write_storyboard(played("the end was not reached"))
    assert "the end was not reached" in page
    assert "The declared end was not reached: Card asked for." in page


def test_that_both_themes_are_in_the_page() -> None:
    page = write_storyboard(played())
    assert "--canvas:#f3f4f1" in page
    assert "prefers-color-scheme:dark" in page


def test_that_the_same_run_gives_the_same_page() -> None:
    assert write_storyboard(played()) == write_storyboard(played())


def test_that_the_page_speaks_chinese() -> None:
    language().set_language(Language.ZH)
    page = write_storyboard(played())
    assert '<html lang="zh-CN">' in page
    assert "点按" in page
    assert "Tap" not in page
    assert "不完整实名信息" in page
    assert "partial real name" not in page


@pytest.mark.parametrize("spoken", Language)
def test_that_ids_stand_beside_words_and_never_alone(spoken: Language) -> None:
    language().set_language(spoken)
    page = write_storyboard(played("it stopped"))
    shown = re.sub(r"<code>.*?</code>|<[^>]*>", " ", page.split("</style>")[1])
    assert not re.search(r"[a-z]+_[a-z]+", shown)
    assert "<code>name_entry</code>" in page
