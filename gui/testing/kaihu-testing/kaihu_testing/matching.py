"""Waiting until something is as it was accepted, or has come to rest and is to be accepted or told of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QPoint, QRect, QTimer

from kaihu_testing.accepting import fixture_of_this_test
from kaihu_testing.act import Act
from kaihu_testing.pictures.compare import TOLERANCE, Mask, Tolerance

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kaihu_testing.expecting import Expectation
    from kaihu_testing.locator import Locator
    from kaihu_testing.pictures.baselines import PictureBaselines
    from kaihu_testing.surface import Surface
    from kaihu_testing.trees import TreeBaselines

T = TypeVar("T")

STILL_MS = 40
"""Longer than a frame of whatever moves."""


class Match(Generic[T]):
    """One thing that is looked at until it is as accepted.

    What nobody has accepted yet, or is to be accepted now, is taken once the program is at rest, or nothing has changed
    for ``STILL_MS``.
    """

    def __init__(
        self,
        is_taken: bool,
        is_at_rest: Callable[[], bool],
        look: Callable[[], T],
        has: Callable[[T], bool],
        check: Callable[[T], None],
    ) -> None:
        self._is_taken, self._is_at_rest = is_taken, is_at_rest
        self._look, self._has, self._check = look, has, check
        self._last: T | None = None
        self._changes, self._outlived = 0, 0
        self._is_over = False

    def holds(self) -> bool:
        """Whether it is as accepted. Raises ``ExpectationFailed`` when nobody has accepted anything."""
        if self._is_over:
            return True
        now = self._look()
        if self._has(now) or (self._is_taken and self._is_still(now)):
            self._check(now)
            self._is_over = True
        return self._is_over

    def _is_still(self, now: T) -> bool:
        is_first, is_same, self._last = self._last is None, now == self._last, now
        if not is_same:
            self._changes += 1
            # By a timer and not by the clock: whatever was to move before has moved when it fires, on a busy machine too.
            QTimer.singleShot(STILL_MS, partial(self._outlive, self._changes))
        if self._is_at_rest():
            # What is posted already happens between the first look and the second.
            return not is_first
        return is_same and self._outlived == self._changes

    def _outlive(self, change: int) -> None:
        self._outlived = change

    def present(self) -> str:
        """What is wrong: raised as ``ExpectationFailed`` where that is a difference."""
        if self._is_taken:
            return "it keeps changing, so that there is nothing to accept"
        self._check(self._look())
        return "it is so now, but came too late"


def match_picture(
    expectation: Expectation, name: str, masks: Sequence[Locator | Mask], tolerance: Tolerance = TOLERANCE
) -> Act[None]:
    """Expect the accepted picture ``name``."""
    __tracebackhide__ = True
    baselines: PictureBaselines = fixture_of_this_test("picture_baselines")
    surface = expectation.surface

    def hidden_parts() -> list[Mask]:
        return [_mask(surface, mask) for mask in masks]

    match: Match[QImage] = Match(
        baselines.is_accepting or baselines.is_missing(name),
        surface.context.is_at_rest,
        surface.picture,
        lambda picture: baselines.has(name, picture, masks=hidden_parts(), tolerance=tolerance),
        lambda picture: baselines.check(name, picture, masks=hidden_parts(), tolerance=tolerance),
    )
    return _so(expectation, f"to match the picture {name!r}", match)


def match_tree(expectation: Expectation, name: str) -> Act[None]:
    """Expect the accepted tree ``name``."""
    __tracebackhide__ = True
    baselines: TreeBaselines = fixture_of_this_test("tree_baselines")
    match: Match[str] = Match(
        baselines.is_accepting or baselines.is_missing(name),
        expectation.context.is_at_rest,
        expectation.surface.tree,
        lambda tree: baselines.has(name, tree),
        lambda tree: baselines.check(name, tree),
    )
    return _so(expectation, f"to match the tree {name!r}", match)


def _so(expectation: Expectation, what: str, match: Match[T]) -> Act[None]:
    __tracebackhide__ = True
    if expectation.negated:
        raise TypeError(f"{what!r} cannot be expected never: nothing could be accepted for it")
    return expectation.so(what, match.holds, match.present)


def _mask(surface: Surface, mask: Locator | Mask) -> Mask:
    """The part of the surface's picture that the element takes."""
    if isinstance(mask, Mask):
        return mask
    element, root = mask.find(), surface.root
    host, rect = element.host, element.rect()
    if host is not root and not root.isAncestorOf(host):
        raise ValueError(f"{mask} is not on the picture: it lies in another window")
    return Mask(QRect(host.mapTo(root, QPoint(0, 0)) + rect.topLeft(), rect.size()), str(mask))
