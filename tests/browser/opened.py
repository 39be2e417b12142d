"""A page in the browser, and what it did that no page of ours may do."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page

NAMELESS = """() => [...document.querySelectorAll("button, a, input, img, [role=tab], [role=radiogroup]")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => !(element.getAttribute("aria-label") || element.alt || element.title || element.innerText?.trim()
    || element.textContent.trim() || [...(element.labels ?? [])].some((label) => label.textContent.trim())))
  .map((element) => element.outerHTML.slice(0, 120))"""
FAINT = """() => {
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let part = element; part; part = part.parentElement) {
      const [r, g, b, a = 1] = parse(getComputedStyle(part).backgroundColor);
      if (a > 0) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const found = new Set();
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (!own || !element.checkVisibility() || element.closest("script, noscript, .unseen") || element.matches(":disabled + *")) continue;
    const [one, other] = [light(parse(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < 4.5) found.add(`${element.tagName} ${element.className} "${element.textContent.trim().slice(0, 30)}" ${ratio.toFixed(2)}`);
  }
  return [...found];
}"""


class OpenedPage:
    """``complaints`` are errors on its console, ``requested`` are addresses that it asked for beside its own."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requested: list[str] = []
        self._file = file
        page.on("console", lambda said: self.complaints.append(said.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._hear(request.url))

    def open(self, html: str, *, theme: str = "light") -> None:
        """Open the page from a file, as a reader does."""
        self.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        self._file.write_text(html, encoding="utf-8")
        self.page.goto(self._file.as_uri())

    def find(self, selector: str) -> Locator:
        return self.page.locator(selector)

    def barriers(self) -> list[str]:
        """What keeps somebody out: no language, jumps in headings, nameless controls, and text below 4.5:1."""
        page = self.page
        levels = [
            int(tag[1:])
            for tag in page.eval_on_selector_all("h1, h2, h3, h4", "found => found.map(h => h.tagName)")
        ]
        jumps = [
            f"h{before} before h{after}"
            for before, after in zip([0, *levels], levels, strict=False)
            if after > before + 1
        ]
        return [
            *([] if page.get_attribute("html", "lang") else ["no language"]),
            *([] if levels.count(1) == 1 else [f"{levels.count(1)} headings of the first level"]),
            *([] if page.locator("main").count() == 1 else ["no main landmark"]),
            *jumps,
            *page.evaluate(NAMELESS),
            *page.evaluate(FAINT),
        ]

    def _hear(self, url: str) -> None:
        if url != self._file.as_uri() and not url.startswith("data:"):
            self.requested.append(url)
