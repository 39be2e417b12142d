"""The page of a trace, opened and used as a reader does."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from kaihu_testing.film import Film
from kaihu_testing.journal import Journal
from kaihu_testing.trace.compare import compare_page
from kaihu_testing.trace.page import trace_page
from kaihu_testing.trace.record import Trace, trace_of
from tests.browser.opened import OpenedPage

WIDTH, HEIGHT = 200, 400


class Screen:
    """A screen of one colour, which changes with each action."""

    def __init__(self) -> None:
        self.hue = 0

    def picture(self) -> QImage:
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(QColor.fromHsv(self.hue % 360, 120, 220))
        return image


def failed_test(answer: str = "200") -> Trace:
    """What a test tells that sends a form, and does not find what it expects."""
    screen, film = Screen(), Film()
    film.camera = screen.picture
    journal = Journal(film)
    for title in ("tap 'form.open'", "type into 'form.name'", "tap 'form.send'"):
        with journal.action(title) as entry:
            screen.hue += 70
            entry.place = (50, 100)
            if title.endswith("'form.send'"):
                journal.add("message", "client → server  Send", f"reply {answer}")
                journal.add("database", "server.forms added", "state: new")
            journal.add("log", "INFO program", f"after {title}")
    with pytest.raises(AssertionError), journal.expectation("expect 'form.done' to be shown"):
        raise AssertionError("it is hidden")
    return trace_of(
        journal, "tests/test_form.py::test_that_it_is_sent", "it is hidden", 'pane\n  button "Send"'
    )


def shown_colour(page: OpenedPage) -> list[int]:
    """The colour of the picture that is shown."""
    found: list[int] = page.page.evaluate(
        """async () => { const image = document.getElementById("picture"); await image.decode();
        const canvas = document.createElement("canvas"); const pen = canvas.getContext("2d");
        pen.drawImage(image, 0, 0); return [...pen.getImageData(5, 5, 1, 1).data.slice(0, 3)]; }"""
    )
    return found


def colour(hue: int) -> list[int]:
    made = QColor.fromHsv(hue, 120, 220)
    return [made.red(), made.green(), made.blue()]


def test_that_a_trace_opens_at_the_step_that_failed(browser_page: OpenedPage) -> None:
    browser_page.open(trace_page(failed_test()))
    assert browser_page.find("nav a[aria-current] b").inner_text() == "expect 'form.done' to be shown"
    assert browser_page.find("#step-failed").inner_text() == "it is hidden"
    assert browser_page.find("#panel-error").is_visible()
    assert browser_page.find(".verdict").inner_text() == "Failed"


def test_that_a_step_shows_the_screen_before_and_after_it(browser_page: OpenedPage) -> None:
    browser_page.open(trace_page(failed_test()))
    browser_page.find(
        "nav a",
    ).nth(1).click()
    assert browser_page.find("#step-title").inner_text() == "type into 'form.name'"
    assert shown_colour(browser_page) == colour(140)
    browser_page.page.keyboard.press("ArrowLeft")
    assert browser_page.find("input[value=before]").is_checked()
    assert shown_colour(browser_page) == colour(70)


def test_that_the_place_of_a_tap_is_marked_on_the_picture(browser_page: OpenedPage) -> None:
    browser_page.open(trace_page(failed_test()))
    browser_page.find("nav a").first.click()
    picture = browser_page.find("#picture").bounding_box()
    place = browser_page.find("#place").bounding_box()
    assert picture is not None
    assert place is not None
    middle = (place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    assert middle[0] == pytest.approx(picture["x"] + picture["width"] * 50 / WIDTH, abs=1)
    assert middle[1] == pytest.approx(picture["y"] + picture["height"] * 100 / HEIGHT, abs=1)


def test_that_the_arrow_keys_walk_through_steps_and_tabs(browser_page: OpenedPage) -> None:
    browser_page.open(trace_page(failed_test()))
    keyboard = browser_page.page.keyboard
    keyboard.press("Home")
    titles = [browser_page.find("#step-title").inner_text()]
    for _ in range(4):
        keyboard.press("ArrowDown")
        titles.append(browser_page.find("#step-title").inner_text())
    assert titles == [
        "tap 'form.open'",
        "type into 'form.name'",
        "tap 'form.send'",
        "expect 'form.done' to be shown",
        "expect 'form.done' to be shown",
    ]
    browser_page.find("#tab-error").focus()
    keyboard.press("ArrowRight")
    assert browser_page.find("#panel-message").is_visible()
    assert not browser_page.find("#panel-error").is_visible()


def test_that_the_tabs_stay_on_one_row_of_a_window_of_usual_width(browser_page: OpenedPage) -> None:
    browser_page.page.set_viewport_size({"width": 1400, "height": 900})
    browser_page.open(trace_page(failed_test()))
    tabs = browser_page.find(".tabs")
    assert len({tab.bounding_box()["y"] for tab in tabs.locator("button").all()}) == 1  # type: ignore[index]  # shown
    assert tabs.evaluate("(row) => row.scrollWidth <= row.clientWidth")


def test_that_what_came_of_a_step_is_found_by_step_and_by_word(browser_page: OpenedPage) -> None:
    browser_page.open(trace_page(failed_test()))
    browser_page.find("#tab-log").click()
    rows = browser_page.find("#panel-log li:visible")
    assert rows.count() == 3
    browser_page.find("#filter").fill("FORM.NAME")
    assert rows.all_inner_texts() == ["2\nINFO program\nafter type into 'form.name'"]
    browser_page.find("#filter").fill("")
    browser_page.find("nav a").nth(2).click()
    browser_page.find("label:has(#only)").click()
    assert rows.count() == 1
    browser_page.find("#tab-message").click()
    assert "reply 200" in browser_page.find("#panel-message").inner_text()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_a_trace_keeps_nobody_out(browser_page: OpenedPage, theme: str) -> None:
    browser_page.open(trace_page(failed_test()), theme=theme)
    for tab in browser_page.find("[role=tab]").all():
        tab.click()
        assert browser_page.barriers() == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_the_first_difference_of_two_traces_is_marked(browser_page: OpenedPage, theme: str) -> None:
    page = compare_page(failed_test("200"), failed_test("503"), ("yesterday", "today"))
    browser_page.open(page, theme=theme)
    browser_page.find(".jump").click()
    first = browser_page.find(".first")
    assert first.count() == 1
    assert "tap 'form.send'" in first.inner_text()
    assert "reply 200" in first.locator(".cell").first.inner_text()
    assert "reply 503" in first.locator(".cell").last.inner_text()
    assert browser_page.find("h1").inner_text() == "1 of 4 steps differ"
    assert browser_page.barriers() == []
