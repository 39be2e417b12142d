"""Reference: the main journey on a plain page, under Playwright with Chromium, again and again in one process.

One browser, a context of its own and a world made anew for each test. The person, what is typed and how the clock is
moved are those of the subject.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from models.domain.people import person_by_id
from tests.bench.reference.plain_page.server import PublishedWorld, published_world

PERSON = person_by_id("wang-xiaoming")
BICYCLE = 128000
"""Fen."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=os.environ["BENCH_CHROMIUM"], args=["--no-sandbox", "--disable-gpu"]
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def published() -> Iterator[PublishedWorld]:
    memory = Path("/dev/shm")  # noqa: S108  the subject's worlds lie in memory too
    with (
        TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder,
        published_world(Path(folder)) as world,
    ):
        yield world


@pytest.fixture
def page(browser: Browser, published: PublishedWorld) -> Iterator[Page]:
    published.make_anew()
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", name=text, exact=True)).to_be_visible()


def press(page: Page, text: str) -> None:
    page.get_by_role("button", name=text, exact=True).click()


@pytest.mark.parametrize("_number", range(int(os.environ["BENCH_RUNS"])))
def test_that_a_person_opens_an_account_uses_it_and_raises_the_limit(
    page: Page, published: PublishedWorld, _number: int
) -> None:
    page.goto(f"{published.address}?wallet={PERSON.wallet_id}&bicycle={BICYCLE}")
    press(page, "Open a virtual credit account")
    published.advance(seconds=9)
    name, document = gaps(page)
    page.get_by_label("Missing characters of the name").fill(name)
    page.get_by_label("Missing digits of the document").fill(document)
    press(page, "Confirm")
    heading(page, "Bind a card")
    published.advance(seconds=16)
    page.get_by_label("Card number").fill(PERSON.cards[0].number)
    page.get_by_label("Mobile number").fill(PERSON.mobile)
    page.get_by_label("I accept the terms").check()
    press(page, "Bind")
    heading(page, "Enter the code")
    published.advance(seconds=6)
    page.get_by_label("Code").fill(published.newest_code(PERSON.mobile))
    press(page, "Verify")
    heading(page, "Card bound")
    published.advance(seconds=4)
    press(page, "Next")
    heading(page, "Under review")
    published.to_next()
    heading(page, "Approved")
    press(page, "Next")
    heading(page, "Account")
    published.advance(hours=1)
    press(page, "Buy a bicycle")
    expect(page.get_by_text("Used 1280.00")).to_be_visible()
    published.advance(hours=2)
    page.get_by_label("Amount to repay").fill("200")
    press(page, "Repay")
    expect(page.get_by_text("Used 1080.00")).to_be_visible()
    press(page, "Raise the limit")
    press(page, "Link wealth")
    press(page, "Link mail")
    press(page, "Ask the bank")
    heading(page, "Limit raised")
    press(page, "Next")
    expect(page.get_by_text("Limit 6000.00")).to_be_visible()


def gaps(page: Page) -> tuple[str, str]:
    """What is missing of the name and of the document's number, by what the page shows of them."""
    name, document = page.get_by_test_id("masks").inner_text().split()
    return missing(PERSON.name, name), missing(PERSON.document_number, document)


def missing(whole: str, mask: str) -> str:
    return "".join(sign for sign, shown in zip(whole, mask, strict=True) if shown == "_")
