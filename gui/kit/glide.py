"""A number that moves to its new value instead of jumping there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QWidget

from gui.kit.metrics import MOTION_MEDIUM
from gui.kit.motion import duration


class Glide(QObject):
    """Something of ``owner`` between two states, which paints itself by ``value``.

    It moves only where somebody sees it: while motion is on and the owner is shown. Otherwise it is at once where it
    is sent. ``changed`` is called with every step, in place of painting the owner anew.
    """

    def __init__(
        self,
        owner: QWidget,
        value: float = 0.0,
        milliseconds: int = MOTION_MEDIUM,
        changed: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._changed = changed or owner.update
        self._milliseconds = milliseconds
        self.value = value
        self.target = value
        self._animation: QVariantAnimation | None = None

    def to(self, target: float) -> None:
        """Move from where it is by now to ``target``."""
        if target == self.target:
            return
        self.target = target
        if duration(self._milliseconds) == 0 or not self._owner.isVisible():
            self.rest()
            return
        # Most never move, so it is made when it is needed.
        animation = self._animation = self._animation or self._make_animation()
        animation.stop()
        animation.setStartValue(self.value)
        animation.setEndValue(target)
        animation.setDuration(duration(self._milliseconds))
        animation.start()

    def anew(self) -> None:
        """Move from 0 to 1, wherever it is: something new has come."""
        self.value = self.target = 0.0
        self.to(1.0)

    def rest(self) -> None:
        """Be at once where it was sent."""
        if self._animation is not None:
            self._animation.stop()
        self._set(self.target)

    def _make_animation(self) -> QVariantAnimation:
        animation = QVariantAnimation(self)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.valueChanged.connect(self._on_animation_value_changed)
        return animation

    def _set(self, value: float) -> None:
        self.value = value
        self._changed()

    def _on_animation_value_changed(self, value: float) -> None:
        self._set(value)
