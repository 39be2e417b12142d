"""The brand: whose names, logos and colours the program wears. All of it is read from one small file.

A brand is a folder with a ``brand.json`` and the logos that it names. ``assets/brands`` holds those that ship; a
presenter copies one, changes it and starts the program with ``--brand FOLDER``. The brand is chosen once, before
anything is shown (``gui.kit.brand_check.checked_brand`` reads it and checks its colours);
``models.domain.brand_choice.brand()`` is the one in force::

    brand().platform.name.text("en")   # "Osmanthus Pay"
    brand().bank.name.text("zh")       # "白鹭银行"

Texts of the screens do not ask here: they say ``{platform}`` and ``{bank}``, see ``gui.kit.brand.branded``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.domain.brand_choice import BRANDS_FOLDER, FILE_NAME, brand_ids

THEMES = ("light", "dark")
"""The themes that take the brand's colours. High contrast keeps its own."""
COLOUR_ROLES = ("primary", "primary_hover", "primary_pressed", "primary_tint", "on_primary", "focus")
"""The colours that a brand with colours of its own gives to each of these themes."""

LONGEST_NAME = 40
"""Characters of a name. A longer one fits into no line of a screen."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_ADDRESS = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.example")


class BrandError(ValueError):
    """A brand that cannot be used; the message names the file, the field and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Names:
    """One name in the languages of the program."""

    en: str
    zh: str

    def text(self, language: str) -> str:
        """The name in ``language``, a tag such as ``zh_CN`` or ``en``."""
        return self.zh if language.startswith("zh") else self.en


@dataclass(frozen=True, slots=True)
class CardColours:
    """The gradient of a bank's cards from the upper left to the lower right, as ``#RRGGBB``."""

    start: str
    middle: str
    end: str


@dataclass(frozen=True, slots=True)
class Platform:
    """The payment platform. ``logo`` is an SVG drawn in ``currentColor``; ``address`` is that of its web page, in the
    domain ``example``, which belongs to nobody (RFC 2606)."""

    name: Names
    logo: Path
    address: str


@dataclass(frozen=True, slots=True)
class BankLook:
    """How a bank appears. ``logo`` is an SVG drawn in ``currentColor``."""

    name: Names
    logo: Path
    card: CardColours


@dataclass(frozen=True, eq=False)
class Brand:
    """``bank`` is the bank of the main story. ``colours`` are ``#RRGGBB`` by theme and role; a brand without any wears
    those of the theme."""

    id: str
    platform: Platform
    bank: BankLook
    colours: Mapping[str, Mapping[str, str]]


def load_brand(choice: str | Path) -> Brand:
    """The brand that ``choice`` names, an id of ``assets/brands`` or a folder. Raises ``BrandError``."""
    shipped = BRANDS_FOLDER / choice
    folder = shipped if str(choice) in brand_ids() else Path(choice)
    file = folder / FILE_NAME
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        known = ", ".join(brand_ids())
        raise BrandError(f"{choice} is no brand ({known}) and no folder with a {FILE_NAME}") from error
    except ValueError as error:
        raise BrandError(f"{file}: no JSON: {error}") from error
    return _brand(BrandFields(data, file), folder)


def _brand(fields: BrandFields, folder: Path) -> Brand:
    platform, bank = fields.part("platform"), fields.part("bank")
    made = Brand(
        id=folder.resolve().name,
        platform=Platform(platform.names("name"), platform.logo("logo", folder), platform.address("address")),
        bank=bank_look(bank, folder),
        colours=_colours(fields.part("colours")) if fields.has("colours") else {},
    )
    for part in (fields, platform, bank):
        part.refuse_others()
    return made


def bank_look(fields: BrandFields, folder: Path) -> BankLook:
    """Name, logo and card colours of a bank, its logo in ``folder``. Raises ``BrandError``."""
    card = fields.part("card")
    colours = CardColours(card.colour("start"), card.colour("middle"), card.colour("end"))
    card.refuse_others()
    return BankLook(fields.names("name"), fields.logo("logo", folder), colours)


def _colours(fields: BrandFields) -> dict[str, dict[str, str]]:
    colours = {theme: _roles(fields.part(theme)) for theme in THEMES}
    fields.refuse_others()
    return colours


def _roles(fields: BrandFields) -> dict[str, str]:
    roles = {role: fields.colour(role) for role in COLOUR_ROLES}
    fields.refuse_others()
    return roles


class BrandFields:
    """An object of the file, whose fields are taken one by one; a wrong one is refused by its name."""

    def __init__(self, data: Any, file: Path, place: str = "") -> None:
        self._file = file
        self._place = place
        self._taken: set[str] = set()
        if not isinstance(data, dict):
            raise self._error("", "has to be an object")
        self._data = data

    def has(self, name: str) -> bool:
        return name in self._data

    def part(self, name: str) -> BrandFields:
        return BrandFields(self._take(name), self._file, self._path(name))

    def text(self, name: str) -> str:
        value = self._take(name)
        if not isinstance(value, str) or not value.strip():
            raise self._error(name, "has to be a text")
        return value.strip()

    def name(self, name: str) -> str:
        value = self.text(name)
        if len(value) > LONGEST_NAME:
            raise self._error(name, f"has {len(value)} characters, and {LONGEST_NAME} are the most that fit")
        return value

    def names(self, name: str) -> Names:
        part = self.part(name)
        names = Names(part.name("en"), part.name("zh"))
        part.refuse_others()
        return names

    def colour(self, name: str) -> str:
        value = self.text(name)
        if not _COLOUR.fullmatch(value):
            raise self._error(name, f"{value} is no colour such as #0E6B5C")
        return value

    def logo(self, name: str, folder: Path) -> Path:
        value = self.text(name)
        file = folder / value
        if file.suffix != ".svg" or not file.is_file():
            raise self._error(name, f"there is no SVG {value} in {folder}")
        return file

    def address(self, name: str) -> str:
        value = self.text(name)
        if not _ADDRESS.fullmatch(value):
            raise self._error(name, f"{value} is no host that ends in .example")
        return value

    def refuse_others(self) -> None:
        """Raises ``BrandError`` for a field that nobody asked for, such as a misspelt one."""
        for name in self._data:
            if name not in self._taken:
                raise self._error(name, "there is no such field")

    def _take(self, name: str) -> Any:
        self._taken.add(name)
        if name not in self._data:
            raise self._error(name, "is missing")
        return self._data[name]

    def _path(self, name: str) -> str:
        return ".".join(part for part in (self._place, name) if part)

    def _error(self, name: str, what: str) -> BrandError:
        return BrandError(": ".join(part for part in (str(self._file), self._path(name), what) if part))
