"""How a verb of the phone fails: with what was on the phone and the end of the log, and none of the kit's own frames."""

from __future__ import annotations

from collections.abc import Callable

from gui.runs.actor import Stuck
from gui.runs.known import ValueUnknown
from kaihu_testing.failures import OutOfReach
from kaihu_testing.waiting import WaitedTooLong


class PhoneFailure(AssertionError):
    """A verb could not be done, or what was expected is not so; the text shows what was on the phone."""


class NotSo(AssertionError):
    """What a verb claims about the phone is not so."""


SAID_IN_FULL = (OutOfReach, Stuck, ValueUnknown, WaitedTooLong, NotSo)
"""Errors whose text says everything; where in the kit they were raised would only stand in the reader's way."""


class Telling:
    """Turns what goes wrong inside into a failure that shows the phone and the end of the log.

    A class, because the frames of a generator's context manager cannot be hidden from a failure.
    """

    def __init__(self, what: str, report: Callable[[str, BaseException], str]) -> None:
        self._what = what
        self._report = report

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        __tracebackhide__ = True
        if isinstance(error, SAID_IN_FULL):
            raise PhoneFailure(self._report(self._what, error)) from None
        if isinstance(error, AssertionError):
            raise PhoneFailure(self._report(self._what, error)) from error
