"""Which pictures are taken: every state once, and what matters of each screen in every theme, language and device."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gui.kit.devices import Device
from gui.kit.language import Language
from gui.kit.tokens import Theme
from tests.presenters.fakes import Phone
from tests.screens.case import Case
from tests.screens.cases import CASES


@dataclass(frozen=True)
class Variant:
    """How a state is shown."""

    theme: Theme = Theme.LIGHT
    spoken: Language = Language.EN
    device: Device = Device.PHONE

    def __str__(self) -> str:
        return f"{self.theme}-{self.spoken}-{self.device}"


@dataclass(frozen=True)
class Shot:
    """One picture: a case of tests/screens, and how it is shown."""

    case: str
    variant: Variant

    @property
    def name(self) -> str:
        """The name of its baseline."""
        return f"{screen_of(CASES[self.case])}/{self.case}--{self.variant}"


USUAL = Variant()
"""How every state is shown."""
OTHERS = (
    Variant(theme=Theme.DARK, spoken=Language.ZH),
    Variant(theme=Theme.HIGH_CONTRAST),
    Variant(spoken=Language.ZH, device=Device.SMALL_PHONE),
    Variant(device=Device.TABLET),
    Variant(theme=Theme.DARK, device=Device.DESKTOP),
)
"""How the key states are shown besides: each theme, language and device at least once."""
KEY_STATES = {
    "account_found": ("account_found",),
    "account_home": ("account_used", "account_frozen"),
    "bind_card": ("card_typed", "card_open"),
    "binding_result": ("bound_in_review",),
    "confirm_card": ("password_open",),
    "limit_raise": ("raise",),
    "name_entry": ("name_wrong",),
    "paper_form": ("form_wrong",),
    "paper_status": ("form_on_desk", "card_delivered"),
    "raise_result": ("raise_raised",),
    "record_entry": ("record_wrong",),
    "review_status": ("in_review", "approved", "declined_age"),
    "set_password": ("new_password_trivial",),
    "verify_code": ("code", "code_short"),
    "wallet_home": ("wallet_new", "wallet_in_use"),
}
"""The states of each screen that are shown in every way."""


def screen_of(case: Case) -> str:
    """The screen that shows the case."""
    phone = Phone(case.application)
    if case.at_home:
        phone.navigator.go_home()
    return phone.navigator.current.id


def shots() -> Iterator[Shot]:
    for case in CASES:
        yield Shot(case, USUAL)
    for cases in KEY_STATES.values():
        for case in cases:
            for variant in OTHERS:
                yield Shot(case, variant)
