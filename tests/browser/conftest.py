"""A real browser: the Chromium that the system has. Where it has none, these tests are left out.

It lives as long as a module's tests, because its own event loop counts as running in this thread meanwhile.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.opened import OpenedPage

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NONE_FOUND = f"no browser found ({', '.join(NAMES)})"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
)
WIDTH, HEIGHT = 1440, 900


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(NONE_FOUND)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=[*FLAGS])
        yield launched
        launched.close()


@pytest.fixture
def browser_page(browser: Browser, tmp_path: Path) -> Iterator[OpenedPage]:
    """A page that is to open files from disk alone and complain about nothing."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce", offline=True
    )
    opened = OpenedPage(context.new_page(), tmp_path / "page.html")
    yield opened
    context.close()
    assert not opened.complaints
    assert not opened.requested
