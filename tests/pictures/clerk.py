"""Pictures of the clerk's window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QImage

from gui.kit.language import Language
from gui.kit.tokens import Theme
from kaihu_testing.context import Context
from tests.clerk.desk_window import FULL, Desk
from tests.pictures.variant import Take, Variant, taken_and_gone
from tests.presenters.desks import desk
from tests.screens.cases import lay_out


def show_nothing(shown: Desk) -> None:
    shown.stand_at(desk(0))


def show_case(shown: Desk) -> None:
    shown.stand_at(FULL)


def show_refusal(shown: Desk) -> None:
    shown.stand_at(FULL)
    shown.tap("clerk.decline")


def show_account(shown: Desk) -> None:
    shown.stand_at(FULL)
    shown.tap("clerk.accounts")


PAGES: dict[str, Callable[[Desk], None]] = {
    "nothing": show_nothing,
    "case": show_case,
    "refusal": show_refusal,
    "account": show_account,
}
USUAL = Variant()
KEY_PAGE, OTHERS = "case", (Variant(Theme.DARK, Language.ZH), Variant(Theme.HIGH_CONTRAST))
"""The page that is shown in every theme and language."""


def take(page: str, variant: Variant) -> QImage:
    variant.put_on()
    shown = Desk(Context(at_rest=lambda: True))
    PAGES[page](shown)
    lay_out()
    return taken_and_gone(shown.window)


CLERK: dict[str, Take] = {
    f"clerk/{page}--{variant}": partial(take, page, variant)
    for page, variant in (*((page, USUAL) for page in PAGES), *((KEY_PAGE, variant) for variant in OTHERS))
}
