"""A locator says which element is meant; it is looked for anew each time something is done to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from kaihu_testing import actions
from kaihu_testing.act import Act, stepped
from kaihu_testing.actions import SWIPE_PIXELS, Direction
from kaihu_testing.blocking import do_bearing_dialogs
from kaihu_testing.elements import Element, entered_text
from kaihu_testing.failures import Ambiguous, NotFound, OutOfReach, Telling
from kaihu_testing.query import Given, ItemQuery, Query
from kaihu_testing.reach import Spot, reach
from kaihu_testing.ready import ready
from kaihu_testing.words import Wanted, joined

if TYPE_CHECKING:
    from kaihu_testing.surface import Surface

T = TypeVar("T")


class Locator:
    """Exactly one element of a surface. Whatever is asked of it raises ``NotFound`` or ``Ambiguous`` where it is not one.

    Actions wait until a person could do them: the element is shown, still, enabled and on top. They raise ``OutOfReach``
    with the reason when that does not come about. Outside of a task they are over when they return; inside one they
    have to be awaited.
    """

    def __init__(
        self, surface: Surface, query: Query | ItemQuery | Given, within: Locator | None = None
    ) -> None:
        self.surface = surface
        self._query = query
        self._within = within

    def __str__(self) -> str:
        return f"{self._query} in {self._within}" if self._within is not None else str(self._query)

    def __repr__(self) -> str:
        return f"<Locator {self}>"

    def get(
        self,
        object_name: str | None = None,
        *,
        role: str | None = None,
        name: Wanted | None = None,
        label: Wanted | None = None,
        text: Wanted | None = None,
    ) -> Locator:
        """An element inside this one, as ``Surface.get``."""
        return Locator(self.surface, Query(object_name, role, name, label, text), self)

    def item(self, text: Wanted | None = None, *, row: int | None = None, column: int = 0) -> Locator:
        """An item of this list, tree, table or combo box, whose list has to be open to be reached. It is scrolled to."""
        return Locator(self.surface, ItemQuery(text, row, column), self)

    # Doing

    def tap(self, at: QPoint | None = None) -> Act[None]:
        """Press and release in the middle, or ``at`` so many pixels from the upper left corner."""
        __tracebackhide__ = True
        return self._act("tap", actions.tap, at)

    def double_tap(self) -> Act[None]:
        """Tap twice, faster than any reply."""
        __tracebackhide__ = True
        return self._act("double tap", actions.double_tap)

    def hover(self) -> Act[None]:
        """Move the mouse over it."""
        __tracebackhide__ = True
        return self._act("hover over", actions.hover)

    def swipe(self, direction: Direction, distance: int = SWIPE_PIXELS) -> Act[None]:
        """Press, draw the finger ``distance`` pixels away and release."""
        __tracebackhide__ = True
        return self._act(f"swipe {direction} on", lambda spot: actions.swipe(spot, direction, distance))

    def type(self, text: str) -> Act[None]:
        """Tap, and type ``text`` in place of what the field holds."""
        __tracebackhide__ = True
        return self._enter(f"type {entered_text(self.look(), text)} into", actions.replace_all, text)

    def append(self, text: str) -> Act[None]:
        """Tap, and type ``text`` behind what the field holds."""
        __tracebackhide__ = True
        return self._enter(f"append {entered_text(self.look(), text)} to", actions.add_at_end, text)

    def insert(self, text: str) -> Act[None]:
        """Type ``text`` where the cursor is, with the focus here, which comes as by Tab where it is elsewhere."""
        __tracebackhide__ = True
        return self._act(f"insert {entered_text(self.look(), text)} into", lambda _spot: self._insert(text))

    def clear(self) -> Act[None]:
        """Tap, and delete what the field holds."""
        __tracebackhide__ = True
        return self._enter("clear", actions.replace_all, "")

    def paste(self, text: str) -> Act[None]:
        """Tap, and paste ``text`` in place of what the field holds; the clipboard is as it was afterwards."""
        __tracebackhide__ = True
        return self._enter(f"paste {entered_text(self.look(), text)} into", actions.paste, text)

    def press(self, key: str) -> Act[None]:
        """Press a key (``Enter``, ``Ctrl+A``) with the focus here, which comes as by Tab where it is elsewhere."""
        __tracebackhide__ = True
        actions.combination(key)
        return self._act(f"press {key} on", lambda _spot: self._press(key))

    # Looking, as it is now

    @property
    def widget(self) -> QWidget:
        """The widget, or the one that shows the item."""
        __tracebackhide__ = True
        return self.find().widget

    @property
    def text(self) -> str:
        """The words that it shows, with their white space joined."""
        __tracebackhide__ = True
        return joined(self.find().text)

    @property
    def value(self) -> str:
        """What was entered or set."""
        __tracebackhide__ = True
        return self.find().value

    @property
    def name(self) -> str:
        """What a screen reader calls it."""
        __tracebackhide__ = True
        return self.find().name

    def is_shown(self) -> bool:
        """Whether exactly one such element is shown."""
        element = self.look()
        return element is not None and element.is_shown()

    def is_enabled(self) -> bool:
        """Whether a person could use it, were it in reach."""
        __tracebackhide__ = True
        return self.find().is_enabled()

    def is_checked(self) -> bool:
        """Whether it is checked, or chosen in its list."""
        __tracebackhide__ = True
        return self.find().is_checked()

    def is_focused(self) -> bool:
        """Whether what is typed comes here."""
        __tracebackhide__ = True
        return self.find().is_focused()

    def is_reachable(self) -> bool:
        """Whether a tap would arrive."""
        return self.spot() is not None

    def count(self) -> int:
        """How many such elements are shown; none in what is not there itself."""
        try:
            return sum(element.is_shown() for element in self.candidates())
        except NotFound:
            return 0

    # For the package's own use

    def candidates(self) -> list[Element]:
        """All that the locator may mean; the shown ones where there are any."""
        return self._query.found(self._scopes())

    def find(self) -> Element:
        """The element. It may be hidden, when no such one is shown."""
        __tracebackhide__ = True
        found = self.candidates()
        if len(found) == 1 or (found and not found[0].is_shown()):
            return found[0]
        if found:
            raise Ambiguous(self._listing(f"{len(found)} elements are {self}", found))
        near = self._query.near(self._scopes())
        raise NotFound(self._listing(f"nothing is {self}", near, "; near it" if near else ""))

    def look(self) -> Element | None:
        """The element, or None where ``find`` raises."""
        try:
            found = self.candidates()
        except OutOfReach:
            return None
        return found[0] if len(found) == 1 or (found and not found[0].is_shown()) else None

    def spot(self, at: QPoint | None = None) -> Spot | None:
        """Where a tap would arrive; None where it would not."""
        element = self.look()
        try:
            return reach(element, at) if element is not None else None
        except OutOfReach:
            return None

    def _scopes(self) -> list[QWidget]:
        if self._within is None:
            return self.surface.windows()
        return [self._within.find().widget]

    def _listing(self, said: str, elements: list[Element], before: str = "") -> str:
        lines = [f"  {element.listed()}" for element in elements]
        return self.surface.context.told("\n".join([f"{said}{before}:" if lines else said, *lines]))

    def _act(self, verb: str, do: Callable[[Spot], None], at: QPoint | None = None) -> Act[None]:
        __tracebackhide__ = True
        what = self.surface.context.told(f"{verb} {self}")
        return stepped(what, self._work(what, do, at))

    async def _work(self, what: str, do: Callable[[Spot], None], at: QPoint | None) -> None:
        __tracebackhide__ = True
        surface = self.surface
        with Telling(what, surface), surface.context.journal.action(what) as entry:
            spot = await ready(self, at)
            entry.place = surface.place(spot)
            await do_bearing_dialogs(lambda: do(spot), surface.context.limit_seconds)
            await surface.settled()

    def _enter(self, verb: str, how: Callable[[QWidget, str], None], text: str) -> Act[None]:
        __tracebackhide__ = True

        def do(spot: Spot) -> None:
            __tracebackhide__ = True
            actions.tap(spot)
            element = self.find()
            how(actions.text_target(element.widget, element.described()), text)

        return self._act(verb, do)

    def _insert(self, text: str) -> None:
        __tracebackhide__ = True
        actions.enter(actions.text_target(self._focus(), self.find().described()), text)

    def _press(self, key: str) -> None:
        __tracebackhide__ = True
        actions.press(self._focus(), key)

    def _focus(self) -> QWidget:
        """What of it has the focus, which comes as by Tab."""
        __tracebackhide__ = True
        element = self.find()
        widget = element.widget
        if not element.is_focused():
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
                raise OutOfReach(f"{element.described()} takes no focus")
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        return actions.focused_in(widget)
