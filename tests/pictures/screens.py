"""Pictures of the screens: every state once, and what matters of each in every theme, language and device."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QImage

from gui.flow.problem import Problem
from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.language import Language
from gui.kit.state_view import StateKind
from gui.kit.tokens import Theme
from gui.phone.launch_notice import LaunchNotice
from gui.phone.phone import signing_in_text
from gui.phone.retry import RetryNotice
from gui.phone.signed_out import signed_out_words
from models.contract.problems import ProblemType
from tests.pictures.variant import Take, Variant, taken_and_gone
from tests.presenters.fakes import Phone
from tests.screens.case import Case
from tests.screens.cases import CASES, lay_out, show


@dataclass(frozen=True)
class OnDevice(Variant):
    """How a screen is shown."""

    device: Device = Device.PHONE

    def __str__(self) -> str:
        return f"{super().__str__()}-{self.device}"


USUAL = OnDevice()
"""How every state is shown."""
OTHERS = (
    OnDevice(Theme.DARK, Language.ZH),
    OnDevice(Theme.HIGH_CONTRAST),
    OnDevice(spoken=Language.ZH, device=Device.SMALL_PHONE),
    OnDevice(device=Device.TABLET),
    OnDevice(Theme.DARK, device=Device.DESKTOP),
)
"""How the key states are shown besides: each theme, language and device at least once."""
KEY_STATES = {
    "account_found": ("account_found",),
    "account_home": ("account_used", "account_frozen"),
    "bind_card": ("card_half", "card_open"),
    "binding_result": ("bound_in_review",),
    "confirm_card": ("password_half",),
    "limit_raise": ("raise",),
    "name_entry": ("name", "name_wrong"),
    "paper_form": ("form_filled", "form_wrong"),
    "paper_status": ("form_on_desk", "card_delivered"),
    "raise_result": ("raise_raised", "raise_too_soon"),
    "record_entry": ("record_filled", "record_wrong"),
    "review_status": ("in_review", "approved", "declined_age"),
    "set_password": ("new_password_trivial",),
    "sign_in": ("sign_in_half", "sign_in_locked"),
    "verify_code": ("code", "code_short"),
    "wallet_home": ("wallet_new", "wallet_card_entry", "wallet_in_use"),
}
"""The states of each screen that are shown in every way."""
TIME = "9:41"


def screen_of(case: Case) -> str:
    """The screen that shows the case."""
    phone = Phone(case.application)
    if case.at_home:
        phone.navigator.go_home()
    return phone.navigator.current.id


def frame_of(variant: OnDevice) -> DeviceFrame:
    """A device that has just been started, in the look of ``variant``."""
    variant.put_on()
    frame = DeviceFrame()
    frame.set_device(variant.device)
    frame.set_time(TIME)
    frame.resize(frame.sizeHint())
    frame.show()
    return frame


def take(case: str, variant: OnDevice) -> QImage:
    """A case of tests/screens on a device, the frame around it too."""
    frame = frame_of(variant)
    show(CASES[case], frame)
    return taken_and_gone(frame)


def _start(_frame: DeviceFrame) -> None: ...


def _sign_in(frame: DeviceFrame) -> None:
    frame.show_launch(signing_in_text)


def _be_offline(frame: DeviceFrame) -> None:
    RetryNotice(frame, lambda: None).show_problem(Problem(ProblemType.UNREACHABLE))


def _fail(frame: DeviceFrame) -> None:
    RetryNotice(frame, lambda: None).show_problem(None)


def _stay_out(frame: DeviceFrame) -> None:
    LaunchNotice(frame, "phone.signed_out", signed_out_words, lambda: None).show_as(StateKind.EMPTY)


LAUNCHES = {
    "start": _start,
    "signing_in": _sign_in,
    "offline": _be_offline,
    "failed": _fail,
    "signed_out": _stay_out,
}
"""What is shown in place of a screen."""


def take_launch(name: str, variant: OnDevice) -> QImage:
    """What is shown before the first screen, or instead of it."""
    frame = frame_of(variant)
    LAUNCHES[name](frame)
    lay_out()
    return taken_and_gone(frame)


def _pictures() -> dict[str, Take]:
    shown = [(case, USUAL) for case in CASES]
    shown += [(case, variant) for cases in KEY_STATES.values() for case in cases for variant in OTHERS]
    pictures: dict[str, Take] = {
        f"{screen_of(CASES[case])}/{case}--{variant}": partial(take, case, variant) for case, variant in shown
    }
    for variant in (USUAL, *OTHERS):
        pictures |= {f"launch/{name}--{variant}": partial(take_launch, name, variant) for name in LAUNCHES}
    return pictures


SCREENS = _pictures()
