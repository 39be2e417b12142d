"""In which looks a screen is audited: as it is, with large type, in other languages, on each device, in each theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device, shape_of
from gui.kit.language import Language, language
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.testing.audit.audit import Scope
from gui.testing.pseudo import pseudo_language
from tests.screens.cases import lay_out

LARGEST_TYPE = 1.3


@dataclass(frozen=True)
class Look:
    """A look by its name: how to put it on, and take it off again, and what is audited in it.

    Whoever takes the last one off lays the window out: between two looks nobody sees it.
    """

    name: str
    put_on: Callable[[QWidget], AbstractContextManager[None]]
    scope: Scope

    @contextmanager
    def on(self, window: QWidget) -> Iterator[None]:
        with self.put_on(window):
            lay_out()
            yield


@contextmanager
def as_it_is(_window: QWidget) -> Iterator[None]:
    yield


@contextmanager
def in_pseudo_language(_window: QWidget) -> Iterator[None]:
    with pseudo_language():
        yield


@contextmanager
def in_chinese(_window: QWidget) -> Iterator[None]:
    before = language().language
    language().set_language(Language.ZH)
    try:
        yield
    finally:
        language().set_language(before)


@contextmanager
def large_type(_window: QWidget) -> Iterator[None]:
    theme().set_type_scale(LARGEST_TYPE)
    try:
        yield
    finally:
        theme().set_type_scale(1.0)


def on_device(device: Device) -> Callable[[QWidget], AbstractContextManager[None]]:
    @contextmanager
    def put_on(window: QWidget) -> Iterator[None]:
        assert isinstance(window, DeviceFrame)
        become(window, device)
        try:
            yield
        finally:
            become(window, Device.PHONE)

    return put_on


def become(frame: DeviceFrame, device: Device) -> None:
    """Make ``frame`` another device in its full size."""
    frame.set_device(device)
    frame.resize(frame.sizeHint())


@contextmanager
def small_and_large(window: QWidget) -> Iterator[None]:
    """The largest type on the smallest device."""
    with on_device(Device.SMALL_PHONE)(window), large_type(window):
        yield


def in_theme(chosen: Theme) -> Callable[[QWidget], AbstractContextManager[None]]:
    @contextmanager
    def put_on(_window: QWidget) -> Iterator[None]:
        before = theme().name
        theme().set_theme(chosen)
        try:
            yield
        finally:
            theme().set_theme(before)

    return put_on


def touched(device: Device) -> Scope:
    return Scope.TOUCH if shape_of(device).touch else Scope(0)


AS_IT_IS = Scope.USE | Scope.PLACE | Scope.COLOUR
PHONE_LOOKS = (
    Look("as it is", as_it_is, AS_IT_IS | Scope.TOUCH),
    Look("type 130 %", large_type, Scope.PLACE | Scope.TOUCH),
    Look("pseudo-language", in_pseudo_language, Scope.PLACE),
    Look("Chinese", in_chinese, Scope.PLACE),
    *(
        Look(device.replace("_", " "), on_device(device), Scope.PLACE | touched(device))
        for device in (Device.SMALL_PHONE, Device.TABLET, Device.DESKTOP)
    ),
    *(
        Look(name.replace("_", " "), in_theme(name), Scope.COLOUR)
        for name in (Theme.DARK, Theme.HIGH_CONTRAST)
    ),
)
"""What is looked at in a screen of the phone."""
TIGHTEST_LOOK = Look("small phone, type 130 %", small_and_large, Scope.PLACE | Scope.TOUCH)
"""The largest type on the smallest device. A long name of a person leaves the platform's no room there: it is shortened."""
DESK_LOOKS = (
    Look("as it is", as_it_is, AS_IT_IS),
    *(
        look
        for look in PHONE_LOOKS
        if look.name in ("type 130 %", "pseudo-language", "Chinese", "dark", "high contrast")
    ),
)
"""What is looked at in the clerk's window, which is used with a pointer and is no device."""
