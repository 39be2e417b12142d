"""Elements of the phone. What is done to them is written into its log, as what a scenario's steps do is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from gui.runs.values import is_reference, resolve, typed_class
from kaihu_testing import actions
from kaihu_testing.act import Act
from kaihu_testing.locator import Locator
from kaihu_testing.reach import Spot
from models.run.events import Verb

if TYPE_CHECKING:
    from gui.testing.open_phone import OpenPhone


class PhoneLocator(Locator):
    """``type``, ``append`` and ``paste`` take a value by reference (``persona.card``), or the text itself."""

    @property
    def phone(self) -> OpenPhone:
        return cast("OpenPhone", self.surface)

    def tap(self) -> Act[None]:
        __tracebackhide__ = True
        return self._act("tap", self._written("tap", actions.tap))

    def double_tap(self) -> Act[None]:
        __tracebackhide__ = True
        return self._act("double tap", self._written("double_tap", actions.double_tap))

    def type(self, text: str) -> Act[None]:
        __tracebackhide__ = True
        return self._put("type", text, actions.replace_all)

    def append(self, text: str) -> Act[None]:
        __tracebackhide__ = True
        return self._put("append", text, actions.add_at_end)

    def paste(self, text: str) -> Act[None]:
        __tracebackhide__ = True
        return self._put("paste", text, actions.paste)

    def _put(self, verb: str, value: str, how: Callable[[QWidget, str], None]) -> Act[None]:
        __tracebackhide__ = True
        refers = is_reference(value)
        logged: Verb = "paste" if verb == "paste" else "type"

        def enter(spot: Spot) -> None:
            __tracebackhide__ = True
            text = resolve(value, self.phone.known()) if refers else value
            self._write(logged, value if refers else None, typed_class(text))
            actions.tap(spot)
            element = self.find()
            how(actions.text_target(element.widget, element.described()), text)

        return self._act(f"{verb} {value} into" if refers else f"{verb} into", enter)

    def _written(self, verb: Verb, do: Callable[[Spot], None]) -> Callable[[Spot], None]:
        def written(spot: Spot) -> None:
            __tracebackhide__ = True
            self._write(verb)
            do(spot)

        return written

    def _write(self, verb: Verb, value: str | None = None, typed: str | None = None) -> None:
        """In the log, an element goes by its address or by that of what it is part of."""
        part: QWidget | None = self.find().widget
        while part is not None and "." not in part.objectName():
            part = part.parentWidget()
        if part is not None:
            self.phone.recorder.action(verb, part.objectName(), value, typed)
