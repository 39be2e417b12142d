"""The brand's file: what ships can be read, and what is wrong is refused by its field."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.domain.brand import BrandError, load_brand
from models.domain.brand_choice import BRANDS_FOLDER, DEFAULT_BRAND, brand_ids

OTHER = "bluebell-swallow"


def test_that_two_brands_ship_with_the_default_one_first() -> None:
    assert brand_ids() == [DEFAULT_BRAND, OTHER]


def test_that_the_default_brand_wears_the_colours_of_the_themes() -> None:
    assert load_brand(DEFAULT_BRAND).colours == {}


@pytest.mark.parametrize("brand_id", [DEFAULT_BRAND, OTHER])
def test_that_a_shipped_brand_has_names_and_logos(brand_id: str) -> None:
    brand = load_brand(brand_id)
    assert brand.id == brand_id
    for part in (brand.platform, brand.bank):
        assert part.name.text("en") != part.name.text("zh_CN")
        assert "currentColor" in part.logo.read_text(encoding="utf-8")


def test_that_two_brands_have_no_name_in_common() -> None:
    one, other = load_brand(DEFAULT_BRAND), load_brand(OTHER)
    names = [
        part.name.text(language)
        for brand in (one, other)
        for part in (brand.platform, brand.bank)
        for language in ("en", "zh")
    ]
    assert len(set(names)) == len(names)


def without(*path: str) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        for name in path[:-1]:
            data = data[name]
        del data[path[-1]]

    return change


def with_value(value: object, *path: str) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        for name in path[:-1]:
            data = data[name]
        data[path[-1]] = value

    return change


def copied(folder: Path) -> Path:
    """A presenter's copy of a brand."""
    return Path(shutil.copytree(BRANDS_FOLDER / OTHER, folder / "own"))


def test_that_a_presenters_folder_is_a_brand(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    assert load_brand(folder).id == "own"
    assert load_brand(str(folder)).platform.logo == folder / "platform.svg"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (without("platform"), "platform: is missing"),
        (without("bank", "name", "zh"), "bank.name.zh: is missing"),
        (without("bank", "card", "middle"), "bank.card.middle: is missing"),
        (without("colours", "dark", "focus"), "colours.dark.focus: is missing"),
        (with_value(" ", "platform", "name", "en"), "platform.name.en: has to be a text"),
        (
            with_value("P" * 41, "platform", "name", "zh"),
            "platform.name.zh: has 41 characters, and 40 are the most",
        ),
        (with_value(7, "platform", "name", "en"), "platform.name.en: has to be a text"),
        (with_value("Swallow", "bank", "name"), "bank.name: has to be an object"),
        (with_value("violet", "bank", "card", "end"), "bank.card.end: violet is no colour"),
        (with_value("#12345", "colours", "light", "primary"), "colours.light.primary: #12345 is no colour"),
        (with_value("lost.svg", "bank", "logo"), "bank.logo: there is no SVG lost.svg in"),
        (with_value("brand.json", "bank", "logo"), "bank.logo: there is no SVG brand.json in"),
        (
            with_value("pay.com", "platform", "address"),
            "platform.address: pay.com is no host that ends in .exam",
        ),
        (with_value("#123456", "colours", "light", "prime"), "colours.light.prime: there is no such field"),
        (with_value("#123456", "color"), "color: there is no such field"),
    ],
)
def test_that_a_wrong_field_is_refused_by_its_name(
    change: Callable[[dict[str, Any]], None], complaint: str, tmp_path: Path
) -> None:
    file = copied(tmp_path) / "brand.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    change(data)
    file.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(BrandError, match="brand.json: " + complaint):
        load_brand(file.parent)


def test_that_a_brand_may_leave_its_colours_to_the_theme(tmp_path: Path) -> None:
    file = copied(tmp_path) / "brand.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    del data["colours"]
    file.write_text(json.dumps(data), encoding="utf-8")
    assert load_brand(file.parent).colours == {}


def test_that_an_unknown_brand_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(BrandError, match=r"nobody is no brand \(osmanthus-heron, bluebell-swallow\)"):
        load_brand("nobody")
    (tmp_path / "brand.json").write_text("{", encoding="utf-8")
    with pytest.raises(BrandError, match="no JSON"):
        load_brand(tmp_path)
