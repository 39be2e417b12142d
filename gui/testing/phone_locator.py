"""Elements of the phone. What is done to them is written into its log, as what a scenario's steps do is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui.runs.values import is_reference, resolve, typed_class
from kaihu_testing import actions
from kaihu_testing.act import Act
from kaihu_testing.locator import Locator
from kaihu_testing.query import Query
from kaihu_testing.reach import Spot
from models.run.events import Verb

if TYPE_CHECKING:
    from gui.testing.open_phone import OpenPhone


class PhoneLocator(Locator):
    """``type``, ``append`` and ``paste`` take a value by reference (``persona.card``), or the text itself."""

    @property
    def phone(self) -> OpenPhone:
        return cast("OpenPhone", self.surface)

    def tap(self, at: QPoint | None = None) -> Act[None]:
        __tracebackhide__ = True
        return self._act("tap", self._written("tap", actions.tap), at)

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
        self.phone.write_down(verb, self.find().widget, value, typed)

    async def _work(self, what: str, do: Callable[[Spot], None], at: QPoint | None) -> None:
        __tracebackhide__ = True
        if self._is_at_clerk():
            await self.phone.come_to_clerk()
        await super()._work(what, do, at)

    def _is_at_clerk(self) -> bool:
        if isinstance(self._within, PhoneLocator):
            return self._within._is_at_clerk()
        address = self._query.object_name if isinstance(self._query, Query) else None
        return address is not None and address.startswith("clerk.")
