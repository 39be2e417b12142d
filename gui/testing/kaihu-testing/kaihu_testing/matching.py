"""Waiting until something is as it was accepted, or has come to rest and is to be accepted or told of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QPoint, QRect

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


class Baselines(Protocol):
    """Accepted pictures or trees."""

    @property
    def is_accepting(self) -> bool: ...

    def is_missing(self, name: str) -> bool: ...


class Match(Generic[T]):
    """One thing that is looked at until it is as accepted.

    What nobody has accepted yet, or is to be accepted now, is taken once it is the same twice in a row.
    """

    def __init__(
        self,
        name: str,
        baselines: Baselines,
        look: Callable[[], T],
        has: Callable[[T], bool],
        check: Callable[[T], None],
    ) -> None:
        self._is_taken = baselines.is_accepting or baselines.is_missing(name)
        self._look, self._has, self._check = look, has, check
        self._last: T | None = None

    def holds(self) -> bool:
        """Whether it is as accepted. Raises ``ExpectationFailed`` when nobody has accepted anything."""
        now = self._look()
        is_still, self._last = now == self._last, now
        if self._has(now) or (self._is_taken and is_still):
            self._check(now)
            return True
        return False

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
        name,
        baselines,
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
        name,
        baselines,
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
