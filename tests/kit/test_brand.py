"""The brand on the screens: names in texts, colours that can be read, cards and logos of their own."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from gui.flow.problem import Problem
from gui.kit.agreements import Agreement, agreement_clauses
from gui.kit.brand import branded, card_colours, draw_logo
from gui.kit.brand_check import check_banks, check_colours, checked_brand
from gui.kit.brand_mark import BrandMark
from gui.kit.card_face import CardFace
from gui.kit.label import Label
from gui.kit.language import Language, language
from gui.kit.problem_text import PLAIN, problem_text
from gui.kit.scaffold import ScreenScaffold
from gui.kit.theme import theme
from gui.kit.tokens import Scope, Theme, load_tokens
from gui.testing.audit.drawn_text import texts_of
from kaihu_testing.showing import Show
from models.domain.brand import LONGEST_NAME, BrandError, Names, load_brand
from models.domain.brand_choice import BRANDS_FOLDER, brand, brand_ids, choose_brand
from models.domain.cards import MAIN_BANK, bank_look_of, bank_name, card_products

OTHER = "bluebell-swallow"
BANKS = sorted({product.bank_id for product in card_products()})


@pytest.fixture
def other_brand() -> Iterator[None]:
    before = brand()
    choose_brand(checked_brand(OTHER))
    yield
    choose_brand(before)


@pytest.mark.parametrize("brand_id", brand_ids())
def test_that_the_colours_of_a_shipped_brand_can_be_read(brand_id: str) -> None:
    check_colours(load_brand(brand_id))


def test_that_the_card_of_every_bank_can_be_read() -> None:
    check_banks()


@pytest.mark.parametrize(
    ("place", "colour", "complaint"),
    [
        (("colours", "light", "primary"), "#9A9AF8", r"colours\.light\.on_primary: on_primary on primary"),
        (("colours", "light", "focus"), "#E0E0F8", r"colours\.light\.focus: focus on canvas"),
        (("colours", "dark", "primary_tint"), "#D0D0F0", r"colours\.dark\.primary: primary on primary_tint"),
        (("bank", "card", "middle"), "#8A9AB0", r"bank\.card: card_ink on #"),
    ],
)
def test_that_a_faint_colour_is_refused_by_its_name(
    place: tuple[str, str, str], colour: str, complaint: str, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(BRANDS_FOLDER / OTHER, tmp_path / "own"))
    data = json.loads((folder / "brand.json").read_text(encoding="utf-8"))
    data[place[0]][place[1]][place[2]] = colour
    (folder / "brand.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(BrandError, match=complaint):
        checked_brand(folder)


@pytest.mark.parametrize(
    ("drawing", "complaint"),
    [
        ("<svg><path", "platform.logo: platform.svg is no SVG"),
        ("<html/>", "platform.logo: platform.svg is no SVG"),
        ('<svg fill="black"/>', "platform.logo: platform.svg is not drawn in currentColor"),
    ],
)
def test_that_a_logo_that_cannot_be_drawn_is_refused(drawing: str, complaint: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(BRANDS_FOLDER / OTHER, tmp_path / "own"))
    (folder / "platform.svg").write_text(drawing, encoding="utf-8")
    with pytest.raises(BrandError, match=re.escape(complaint)):
        checked_brand(folder)


@pytest.mark.usefixtures("other_brand")
def test_that_light_and_dark_wear_the_brand_and_high_contrast_and_the_stage_do_not() -> None:
    worn = brand().colours
    for name in (Theme.LIGHT, Theme.DARK):
        assert load_tokens(name).primary == QColor(worn[name]["primary"])
        assert load_tokens(name, Scope.STAGE).primary != QColor(worn[name]["primary"])
    contrasting = load_tokens(Theme.HIGH_CONTRAST)
    choose_brand(load_brand(brand_ids()[0]))
    assert contrasting.primary == load_tokens(Theme.HIGH_CONTRAST).primary


@pytest.mark.usefixtures("other_brand")
@pytest.mark.parametrize("spoken", Language)
def test_that_texts_are_filled_in_with_the_brand_in_the_present_language(spoken: Language) -> None:
    before = language().language
    language().set_language(spoken)
    try:
        names = brand().platform.name.text(spoken), brand().bank.name.text(spoken)
        assert branded("{platform} and {bank}") == " and ".join(names)
        assert branded("{bank} has {n}", bank="Kite Bank", n=2) == "Kite Bank has 2"
        assert bank_name(MAIN_BANK, spoken) == names[1]
        assert bank_name("kite", spoken) == {"en": "Kite Bank", "zh": "纸鸢银行"}[spoken]
    finally:
        language().set_language(before)


@pytest.mark.usefixtures("other_brand")
def test_that_no_problem_and_no_agreement_names_another_brand() -> None:
    texts = [problem_text(Problem(slug)) for slug in PLAIN]
    texts += [branded(clause) for agreement in Agreement for clause in agreement_clauses(agreement)]
    assert any("Bluebell Pay" in text for text in texts)
    assert [text for text in texts if "{" in text or "Osmanthus" in text or "Heron" in text] == []


@pytest.mark.usefixtures("other_brand")
def test_that_a_long_name_in_the_top_bar_ends_in_an_ellipsis_before_the_person(show: Show) -> None:
    long = "Grand Union Everyday Payments".ljust(LONGEST_NAME, "s")
    choose_brand(replace(brand(), platform=replace(brand().platform, name=Names(long, long))))
    page, person = ScreenScaffold("wallet_home"), Label("person", wrap=False)
    mark = BrandMark()
    page.set_mark(mark)
    page.set_corner(person)
    page.resize(375, 600)
    show(page)
    assert mark.geometry().right() < person.geometry().left()
    assert person.width() == person.sizeHint().width()
    label = mark.findChild(Label)
    assert isinstance(label, Label)
    (name,) = texts_of([label])
    assert name.words.startswith("Grand Union")
    assert name.words.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert round(name.place.right()) <= label.width()


def test_that_no_two_banks_have_the_same_card_or_logo() -> None:
    looks = [look for look in map(bank_look_of, BANKS) if look is not None]
    assert len(looks) == len(BANKS)
    for one, other in combinations(looks, 2):
        assert one.logo.read_text() != other.logo.read_text()
        assert _distance(one.card.start, other.card.start) > 50


def _distance(one: str, other: str) -> float:
    first, second = QColor(one), QColor(other)
    parts = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]
    return float(sum((a - b) ** 2 for a, b in parts) ** 0.5)


@pytest.mark.parametrize("bank_id", BANKS)
def test_that_a_card_has_its_banks_colour_and_in_high_contrast_the_themes(bank_id: str, show: Show) -> None:
    look = bank_look_of(bank_id)
    assert look is not None
    card = CardFace()
    show.own(card)
    card.resize(card.sizeHint())
    card.set_bank(bank_id)
    for name in Theme:
        theme().set_theme(name)
        start = card_colours(look, theme().tokens)[0]
        assert (start == QColor(look.card.start)) is (name is not Theme.HIGH_CONTRAST)
        painted = card.grab().toImage().pixelColor(12, card.height() // 2)
        assert _distance(painted.name(), start.name()) < 40


def test_that_a_logo_is_drawn_in_the_colour_and_is_not_blown_up_at_twice_the_scale() -> None:
    blurred = {scale: _blurred_part(scale) for scale in (1, 2)}
    # The edge grows with the length of the outline, the ink with its square; blown up, both would with the square.
    assert blurred[2] < 0.7 * blurred[1]


def _blurred_part(scale: int) -> float:
    """How many pixels of the logo are neither ink nor ground, for each that is ink."""
    size = 32 * scale
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    draw_logo(painter, QRect(0, 0, 32, 32), brand().platform.logo, QColor("#123456"))
    painter.end()
    colours = [image.pixelColor(x, y).name() for x in range(size) for y in range(size)]
    return sum(colour not in ("#123456", "#ffffff") for colour in colours) / colours.count("#123456")
