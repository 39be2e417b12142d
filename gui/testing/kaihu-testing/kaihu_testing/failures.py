"""How a verb fails: what was meant, what is, and what led to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kaihu_testing.journal import Kind

if TYPE_CHECKING:
    from kaihu_testing.surface import Surface

_TOLD: tuple[Kind, ...] = ("message", "database", "clock", "log", "problem", "note")
ACTIONS_TOLD = 8
LINES_TOLD = 5
"""How many of the last lines of each source of the journal are told."""


class OutOfReach(Exception):
    """A person could not do it; the text says why."""


class NotFound(OutOfReach):
    """Nothing is what was looked for; the text lists what is near."""


class Ambiguous(OutOfReach):
    """More than one is what was looked for; the text lists them all."""


class ExpectationFailed(AssertionError):
    """What was expected is not so. The text tells what is, and what led to it."""


class Telling:
    """Gives what goes wrong inside its report, and none of this package's frames.

    A class, because the frames of a generator's context manager cannot be hidden from a failure.
    """

    def __init__(self, what: str, surface: Surface) -> None:
        self._what = what
        self._surface = surface

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        __tracebackhide__ = True
        if isinstance(error, OutOfReach | ExpectationFailed):
            raise type(error)(report(f"{self._what}: {error}", self._surface)) from None


def report(said: str, surface: Surface) -> str:
    """``said``, followed by the surface's accessible tree, the last actions and the last lines of each source."""
    journal = surface.context.journal
    journal.gather()
    parts = [said, _part("what can be seen", _seen(surface))]
    parts.append(_part("the last actions", journal.tail(ACTIONS_TOLD, "action")))
    parts += [_part(f"the last of {kind}", journal.tail(LINES_TOLD, kind)) for kind in _TOLD]
    return surface.context.told("\n".join(part for part in parts if part))


def _seen(surface: Surface) -> list[str]:
    try:
        return surface.tree().splitlines()
    except RuntimeError as error:
        # A window that was deleted meanwhile must not hide what went wrong.
        return [f"nothing: {error}"]


def _part(title: str, lines: list[str]) -> str:
    return "\n".join([f"{title}:", *(f"  {line}" for line in lines)]) if lines else ""
