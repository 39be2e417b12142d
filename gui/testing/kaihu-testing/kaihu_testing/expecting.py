"""``expect(...)``: says what has to be so, waits for it on Qt's events, and tells what is when it does not come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar, overload

from kaihu_testing.act import Act, stepped
from kaihu_testing.elements import entered_text
from kaihu_testing.failures import ExpectationFailed, OutOfReach, Telling
from kaihu_testing.locator import Locator
from kaihu_testing.matching import match_picture, match_tree
from kaihu_testing.pictures.compare import TOLERANCE, Mask, Tolerance
from kaihu_testing.surface import Surface
from kaihu_testing.waiting import WaitedTooLong, turn, until
from kaihu_testing.words import Wanted, joined, matches, told

if TYPE_CHECKING:
    from kaihu_testing.context import Context


Kind_co = TypeVar("Kind_co", covariant=True)


class Expectable(Protocol[Kind_co]):
    """What brings a kind of expectation of its own."""

    def __expect__(self) -> Kind_co: ...


@dataclass(frozen=True)
class Expectation:
    """What is expected of something that belongs to ``surface``. Kinds of it add methods that return ``self.so(...)``."""

    surface: Surface
    negated: bool = False

    @property
    def never(self) -> Self:
        """The contrary: that it is not so, once the program is at rest; of one that does not tell, as soon as it is not so.

        Of what an element has or is, it says nothing where there is no such element: that is ``to_be_hidden``.
        """
        return replace(self, negated=not self.negated)

    @property
    def context(self) -> Context:
        return self.surface.context

    def so(self, what: str, holds: Callable[[], bool], present: Callable[[], str]) -> Act[None]:
        """Wait until ``holds``. Where it does not come, fail with ``what`` was expected and what is at ``present``.

        ``holds`` may raise ``OutOfReach``: it is neither so then nor never so, as of an element that is not there.
        """
        __tracebackhide__ = True
        said = self.context.told(f"expect {what}" if not self.negated else f"expect never: {what}")
        return stepped(said, self._work(said, holds, present))

    async def _work(self, said: str, holds: Callable[[], bool], present: Callable[[], str]) -> None:
        __tracebackhide__ = True
        context = self.context

        def is_so() -> bool:
            try:
                return holds() is not self.negated
            except OutOfReach:
                return False

        with Telling(said, self.surface), context.journal.expectation(said):
            if is_so() and not (self.negated and context.at_rest is not None):
                return
            await turn()
            with suppress(WaitedTooLong):
                await until(
                    lambda: context.is_at_rest() or self._is_enough(is_so), said, context.limit_seconds
                )
            if not is_so():
                raise ExpectationFailed(_told(present))

    def _is_enough(self, is_so: Callable[[], bool]) -> bool:
        """Whether no more need be waited for: the contrary of something is known only at rest."""
        return is_so() and not (self.negated and self.context.at_rest is not None)


def _told(present: Callable[[], str]) -> str:
    try:
        return present()
    except OutOfReach as error:
        return str(error)


@dataclass(frozen=True, kw_only=True)
class LocatorExpectation(Expectation):
    """What is expected of an element."""

    locator: Locator

    def to_be_shown(self) -> Act[None]:
        __tracebackhide__ = True
        return self._state("shown", lambda: self._is_no_more_than_one() and self.locator.is_shown())

    def to_be_hidden(self) -> Act[None]:
        """It is not shown: hidden, or not there at all."""
        __tracebackhide__ = True
        return self._state("hidden", lambda: self.locator.count() == 0)

    def to_be_enabled(self) -> Act[None]:
        __tracebackhide__ = True
        return self._state("enabled", self.locator.is_enabled)

    def to_be_disabled(self) -> Act[None]:
        __tracebackhide__ = True
        return self._state("disabled", lambda: not self.locator.is_enabled())

    def to_be_focused(self) -> Act[None]:
        __tracebackhide__ = True
        return self._state("focused", self.locator.is_focused)

    def to_be_checked(self) -> Act[None]:
        """Checked; of an item that has no box: chosen."""
        __tracebackhide__ = True
        return self._state("checked", self.locator.is_checked)

    def to_be_reachable(self) -> Act[None]:
        """A tap would arrive."""
        __tracebackhide__ = True
        return self._state("reachable", lambda: self._is_no_more_than_one() and self.locator.is_reachable())

    def to_have_text(self, wanted: Wanted) -> Act[None]:
        """It shows this text and no other, or what the pattern finds."""
        __tracebackhide__ = True
        locator = self.locator
        return self.so(
            f"{locator} to have the text {told(wanted)}",
            lambda: matches(wanted, locator.text),
            lambda: f"its text is {locator.text!r}",
        )

    def to_contain_text(self, part: str) -> Act[None]:
        __tracebackhide__ = True
        locator = self.locator
        return self.so(
            f"{locator} to contain the text {part!r}",
            lambda: joined(part) in locator.text,
            lambda: f"its text is {locator.text!r}",
        )

    def to_have_name(self, wanted: Wanted) -> Act[None]:
        """A screen reader calls it this."""
        __tracebackhide__ = True
        locator = self.locator
        return self.so(
            f"{locator} to have the name {told(wanted)}",
            lambda: matches(wanted, locator.name),
            lambda: f"its name is {locator.name!r}",
        )

    def to_have_value(self, wanted: Wanted) -> Act[None]:
        """This was entered or set."""
        __tracebackhide__ = True
        locator = self.locator
        return self.so(
            f"{locator} to have the value {told(wanted)}",
            lambda: matches(wanted, locator.value),
            lambda: f"its value is {entered_text(locator.look(), locator.value)}",
        )

    def to_have_count(self, count: int) -> Act[None]:
        """So many of it are shown."""
        __tracebackhide__ = True
        locator = self.locator
        return self.so(
            f"{locator} to be there {count} times",
            lambda: locator.count() == count,
            lambda: f"it is there {locator.count()} times",
        )

    def _is_no_more_than_one(self) -> bool:
        """Raises ``Ambiguous``, so that a name which means too much is not taken for one that means nothing."""
        __tracebackhide__ = True
        return self.locator.count() <= 1 or self.locator.find() is not None

    def _state(self, state: str, holds: Callable[[], bool]) -> Act[None]:
        __tracebackhide__ = True
        return self.so(f"{self.locator} to be {state}", holds, lambda: _present(self.locator))


@dataclass(frozen=True)
class SurfaceExpectation(Expectation):
    """What is expected of a surface."""

    def to_announce(self, wanted: Wanted) -> Act[None]:
        """Screen readers were told this since the surface was made."""
        __tracebackhide__ = True

        def present() -> str:
            said = self.surface.announcements()
            return f"announced was {', '.join(map(repr, said))}" if said else "nothing was announced"

        return self.so(
            f"the announcement {told(wanted)}",
            lambda: any(matches(wanted, said) for said in self.surface.announcements()),
            present,
        )

    def to_match_picture(
        self, name: str, *, masks: Sequence[Locator | Mask] = (), tolerance: Tolerance = TOLERANCE
    ) -> Act[None]:
        """It looks as somebody accepted by ``--accept-pictures``, but for what is masked."""
        __tracebackhide__ = True
        return match_picture(self, name, masks, tolerance)

    def to_match_tree(self, name: str) -> Act[None]:
        """Its accessible tree is as somebody accepted by ``--accept-trees``."""
        __tracebackhide__ = True
        return match_tree(self, name)


def _present(locator: Locator) -> str:
    """What state the element is in."""
    element = locator.find()
    if not element.is_shown():
        return "it is hidden"
    states = ["shown", "enabled" if element.is_enabled() else "disabled"]
    states += [
        state
        for state, is_so in (("focused", element.is_focused()), ("checked", element.is_checked()))
        if is_so
    ]
    return f"it is {', '.join(states)}"


@overload
def expect(thing: Expectable[Kind_co]) -> Kind_co: ...
@overload
def expect(thing: Locator) -> LocatorExpectation: ...
@overload
def expect(thing: Surface) -> SurfaceExpectation: ...
def expect(thing: Locator | Surface | Expectable[Any]) -> Any:
    """What can be expected of ``thing``. What has a method ``__expect__`` brings its own kind of expectation."""
    own = getattr(thing, "__expect__", None)
    if own is not None:
        return own()
    if isinstance(thing, Locator):
        return LocatorExpectation(thing.surface, locator=thing)
    if isinstance(thing, Surface):
        return SurfaceExpectation(thing)
    raise TypeError(f"nothing can be expected of a {type(thing).__name__}")
