"""How everything looks, chosen in one place: language, themes, device, size of the type, motion."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.language import Language, language
from gui.kit.metrics import TYPE_SCALES
from gui.kit.motion import motion_enabled, set_motion
from gui.kit.theme import theme
from gui.kit.tokens import Theme


class Aspect(StrEnum):
    """What can be chosen. The values are the fields of ``Remembered`` and of ``Options``."""

    LANGUAGE = "language"
    DEVICE = "device"
    THEME = "theme"
    TEXT_SIZE = "text_size"
    MOTION = "motion"
    STAGE = "stage"
    """The theme of what is around the device: dark, unless the room is bright."""


class Motion(StrEnum):
    ON = "on"
    OFF = "off"


VALUES: dict[Aspect, tuple[str, ...]] = {
    Aspect.LANGUAGE: tuple(Language),
    Aspect.DEVICE: tuple(Device),
    Aspect.THEME: tuple(Theme),
    Aspect.TEXT_SIZE: tuple(str(scale) for scale in TYPE_SCALES),
    Aspect.MOTION: tuple(Motion),
    Aspect.STAGE: (Theme.DARK, Theme.LIGHT, Theme.HIGH_CONTRAST),
}
"""The ids to choose from, in the order they are offered."""


class Appearance(QObject):
    """Puts a choice in force. ``chosen`` carries the aspect and the id that a person chose; ``changed`` tells that what
    ``value_of`` says may have changed, whoever did it."""

    chosen = Signal(str, str)
    changed = Signal()

    def __init__(self, frame: DeviceFrame) -> None:
        super().__init__()
        self._frame = frame
        language().language_changed.connect(self.changed)
        theme().theme_changed.connect(self.changed)
        frame.device_changed.connect(self.changed)

    def value_of(self, aspect: Aspect) -> str:
        """The id in force."""
        match aspect:
            case Aspect.LANGUAGE:
                return language().language
            case Aspect.DEVICE:
                return self._frame.device
            case Aspect.THEME:
                return theme().name
            case Aspect.TEXT_SIZE:
                return str(theme().type_scale)
            case Aspect.MOTION:
                return Motion.ON if motion_enabled() else Motion.OFF
            case Aspect.STAGE:
                return theme().stage_name

    def put(self, aspect: Aspect, value: str | None) -> None:
        """Put ``value`` in force. Nothing happens where it is none of those that there are: a file may say anything."""
        if value is None or value not in VALUES[aspect]:
            return
        match aspect:
            case Aspect.LANGUAGE:
                language().set_language(Language(value))
            case Aspect.DEVICE:
                self._frame.set_device(Device(value))
            case Aspect.THEME:
                theme().set_theme(Theme(value))
            case Aspect.TEXT_SIZE:
                theme().set_type_scale(float(value))
            case Aspect.MOTION:
                set_motion(value == Motion.ON)
                self.changed.emit()
            case Aspect.STAGE:
                theme().set_stage_theme(Theme(value))

    def choose(self, aspect: Aspect, value: str) -> None:
        """The same for a person, who will want to find it so again."""
        self.put(aspect, value)
        self.chosen.emit(aspect, value)
