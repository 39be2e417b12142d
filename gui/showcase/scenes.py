"""The pictures that are put together from what the phone shows: the flow, the devices, the themes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from gui.kit.devices import Device, shape_of
from gui.kit.language import translate
from gui.kit.metrics import AMOUNT, SPACE_L, SPACE_XL, SPACE_XXL, TITLE, TypeStyle
from gui.kit.tokens import Theme
from gui.showcase.ground import Ground, size_on_ground
from gui.showcase.moments import Look, Moment

AROUND = 2 * SPACE_XXL
"""What stays free at the sides."""
BETWEEN = SPACE_XXL + SPACE_L
SCALE = 1.5
"""A page shows these pictures at less than half of their size, so they are sharp on any screen."""
HELD = 0.72
"""What is held in the hand is closer than a desktop's screen, and so smaller beside it."""

Taken = Mapping[Look, QImage]


@dataclass(frozen=True)
class Scene:
    """A picture: what its file is called before the language, what it is made from, and how."""

    name: str
    looks: tuple[Look, ...]
    compose: Callable[[Taken], QImage]


def flow(theme: Theme) -> Scene:
    """The way from the name to the account."""
    looks = tuple(Look(moment, theme=theme, scale=SCALE) for moment in Moment)

    def compose(taken: Taken) -> QImage:
        words = {
            Moment.NAME: translate("showcase", "Fill the gaps"),
            Moment.CARD: translate("showcase", "Add a card"),
            Moment.CODE: translate("showcase", "Tap the code"),
            Moment.REVIEW: translate("showcase", "See it reviewed"),
            Moment.ACCOUNT: translate("showcase", "Buy, repay later"),
        }
        # The largest type there is stays readable when a page shows five phones side by side.
        return _row([(taken[look], words[look.moment]) for look in looks], theme, AMOUNT)

    return Scene("flow" if theme is Theme.LIGHT else f"flow-{theme}", looks, compose)


def devices() -> Scene:
    """One screen on a desktop, a tablet and a phone."""
    moment = Moment.CARD
    desktop = Look(moment, Device.DESKTOP, scale=SCALE)
    tablet, phone = (Look(moment, device, scale=SCALE * HELD) for device in (Device.TABLET, Device.PHONE))

    def compose(taken: Taken) -> QImage:
        wide, high, small = (size_on_ground(taken[look], SCALE) for look in (desktop, tablet, phone))
        # The phone stands before the empty foot of the desktop's left pane, the tablet before its right edge.
        behind = AROUND + small.width() - 2 * BETWEEN
        beside = behind + wide.width() - 2 * BETWEEN
        foot = AROUND + max(wide.height() + BETWEEN, high.height())
        with Ground(QSizeF(beside + high.width() + AROUND, foot + AROUND), SCALE) as ground:
            for look, size, left, bottom in (
                (desktop, wide, behind, foot - BETWEEN),
                (tablet, high, beside, foot),
                (phone, small, AROUND, foot),
            ):
                corner = shape_of(look.device).corner * look.scale / SCALE
                ground.stand(taken[look], left, bottom - size.height(), corner)
        return ground.image

    return Scene("devices", (desktop, tablet, phone), compose)


def themes() -> Scene:
    """One screen in each theme."""
    looks = tuple(Look(Moment.ACCOUNT, theme=theme, scale=SCALE) for theme in Theme)

    def compose(taken: Taken) -> QImage:
        words = {
            Theme.LIGHT: translate("stage", "Light"),
            Theme.DARK: translate("stage", "Dark"),
            Theme.HIGH_CONTRAST: translate("stage", "High contrast"),
        }
        return _row([(taken[look], words[look.theme]) for look in looks], Theme.LIGHT, TITLE)

    return Scene("themes", looks, compose)


def _row(things: Iterable[tuple[QImage, str]], theme: Theme, style: TypeStyle) -> QImage:
    """Phones side by side, each with its words above."""
    shown = list(things)
    phone = size_on_ground(shown[0][0], SCALE)
    top = AROUND + style.line + SPACE_XL
    width = 2 * AROUND + len(shown) * (phone.width() + BETWEEN) - BETWEEN
    with Ground(QSizeF(width, top + phone.height() + AROUND), SCALE, theme) as ground:
        for index, (image, words) in enumerate(shown):
            left = AROUND + index * (phone.width() + BETWEEN)
            ground.say(words, left, AROUND - SPACE_L, phone.width(), style)
            ground.stand(image, left, top, shape_of(Device.PHONE).corner)
    return ground.image


SCENES = (flow(Theme.LIGHT), flow(Theme.DARK), devices(), themes())
