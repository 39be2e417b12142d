"""The page of a run: complete in itself, safe to open, and with all that is needed to decide."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from PySide6.QtGui import QColor, QImage

from kaihu_testing.pictures.picture import png_of
from kaihu_testing.pictures.review_page import PictureFinding, ReviewLook, write_review

ACCEPT = "make pictures-accept"


def file_of(colour: str, width: int = 40, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return png_of(image)


@pytest.fixture
def changed() -> PictureFinding:
    return PictureFinding(
        "bind_card/card_open--dark-zh-small_phone",
        "12 pixels differ <by a lot>.",
        f"{ACCEPT} ARGS='-k [bind_card]'",
        expected=file_of("red"),
        actual=file_of("green"),
        difference=file_of("blue"),
        where=(10, 10, 4, 2),
    )


def page_of(*findings: PictureFinding) -> str:
    return write_review(findings, compared=9, accept_all=ACCEPT)


class Elements(HTMLParser):
    """The start tags of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.all if name == tag]


def test_that_the_page_shows_expected_actual_and_difference(changed: PictureFinding) -> None:
    images = Elements(page_of(changed)).of("img")
    assert [str(image["alt"]).partition(":")[0] for image in images] == [
        "Expected",
        "Drawn now",
        "Difference",
    ]
    assert {(image["width"], image["height"]) for image in images} == {("40", "20")}


def test_that_the_page_refers_to_nothing_outside(changed: PictureFinding) -> None:
    elements = Elements(page_of(changed))
    for tag, attributes in elements.all:
        assert tag not in ("link", "iframe", "object"), tag
        for name in ("src", "href"):
            value = attributes.get(name) or "data:"
            assert value.startswith(("data:", "#")), value
    assert not re.search(r"url\(|@import|fetch\(|https?://", page_of(changed))


def test_that_every_entry_leads_to_its_picture(changed: PictureFinding) -> None:
    other = PictureFinding(
        "name_entry/name--light-en-phone", "Nobody has accepted it.", ACCEPT, actual=file_of("red")
    )
    elements = Elements(page_of(other, changed))
    targets = [link["href"] for link in elements.of("a")]
    assert targets == [f"#{section['id']}" for section in elements.of("section")]
    assert targets == [f"#{changed.name}", f"#{other.name}"]


def test_that_a_picture_without_a_baseline_is_shown_alone() -> None:
    elements = Elements(
        page_of(PictureFinding("a/b--c", "Nobody has accepted it.", ACCEPT, actual=file_of("red")))
    )
    assert len(elements.of("img")) == 1
    assert [section["class"] for section in elements.of("section")] == ["single"]
    assert not any(control.get("type") == "range" for control in elements.of("input"))


def test_that_what_is_told_and_how_to_accept_are_text_and_no_markup(changed: PictureFinding) -> None:
    page = page_of(changed)
    assert "12 pixels differ &lt;by a lot&gt;." in page
    assert "make pictures-accept ARGS=&#x27;-k [bind_card]&#x27;" in page


def test_that_a_ring_is_drawn_around_what_differs(changed: PictureFinding) -> None:
    rings = [ring for ring in Elements(page_of(changed)).of("i") if ring["class"] == "ring"]
    assert [ring["style"] for ring in rings] == ["left:10.000%;top:20.000%;width:40.000%;height:70.000%"] * 3


def test_that_one_picture_is_counted_as_one(changed: PictureFinding) -> None:
    assert "1 of 9 pictures is not as expected" in page_of(changed)


def test_that_the_name_is_told_in_words(changed: PictureFinding) -> None:
    assert (changed.group, changed.case, changed.variant) == (
        "bind_card",
        "card_open",
        "dark · zh · small phone",
    )


def test_that_a_picture_shown_in_one_way_has_no_group_and_no_variant() -> None:
    finding = PictureFinding("login", "Nobody has accepted it.", ACCEPT, actual=file_of("red"))
    assert (finding.group, finding.case, finding.variant) == ("", "login", "")
    assert 'class="variant"' not in page_of(finding)


def test_that_what_has_no_group_comes_before_the_groups(changed: PictureFinding) -> None:
    alone = PictureFinding("login", "Nobody has accepted it.", ACCEPT, actual=file_of("red"))
    links = Elements(page_of(changed, alone)).of("a")
    assert [link["href"] for link in links] == ["#login", f"#{changed.name}"]


def test_that_a_program_gives_the_page_its_name_and_colours(changed: PictureFinding) -> None:
    look = ReviewLook(brand="Mine <1>", variables=":root{--primary:#123456}")
    page = write_review([changed], compared=1, accept_all=ACCEPT, look=look)
    assert "1 of 1 pictures is not as expected · Mine &lt;1&gt;</title>" in page
    assert page.index("--primary:#123456") > page.index("--primary:#0e6b5c")


def test_that_every_variable_of_the_page_has_a_value_without_a_program(changed: PictureFinding) -> None:
    page = page_of(changed)
    style = page[page.index("<style>") : page.index("</style>")]
    own = {"at", "columns", "fit", "h", "share", "w", "zoom"}
    used = set(re.findall(r"var\(--([\w-]+)", style)) - own
    assert used - set(re.findall(r"--([\w-]+):", style)) == set()
