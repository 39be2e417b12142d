"""Pictures at 1.5 and 2 pixels a logical pixel: drawn at that size, not blown up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qAlpha
from PySide6.QtWidgets import QWidget

from gui.kit.icons import IconView
from gui.kit.illustration import Illustration
from gui.kit.label import Label, Role
from gui.kit.wordmark import Wordmark
from kaihu_testing.pictures.picture import picture_of
from kaihu_testing.showing import Show

DRAWN: dict[str, Callable[[], QWidget]] = {
    "icon": lambda: IconView("shop", size=48),
    "text": lambda: Label("¥1,740.00", Role.AMOUNT, wrap=False),
    "drawing": Wordmark,
    "illustration": lambda: Illustration("empty"),
}


def softness(image: QImage) -> float:
    """The share of what is painted that is neither full nor nothing: the edges."""
    alphas = [qAlpha(image.pixel(x, y)) for y in range(image.height()) for x in range(image.width())]
    painted = [alpha for alpha in alphas if alpha]
    return sum(alpha < 255 for alpha in painted) / len(painted)


@pytest.mark.parametrize("scale", [1.5, 2.0])
@pytest.mark.parametrize("name", sorted(DRAWN))
def test_that_edges_are_sharper_at_a_larger_scale(name: str, scale: float, show: Show) -> None:
    widget = DRAWN[name]()
    show.own(widget)
    widget.resize(widget.sizeHint())
    plain, large = picture_of(widget), picture_of(widget, scale)
    assert large.size() == widget.size() * scale
    blown_up = plain.scaled(
        large.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    assert softness(large) < 0.85 * min(softness(plain), softness(blown_up))


def test_that_a_scale_keeps_where_things_are(show: Show) -> None:
    widget = IconView("shop", size=48)
    show.own(widget)
    widget.resize(widget.sizeHint())
    plain, double = picture_of(widget), picture_of(widget, 2.0)
    back = double.scaled(
        plain.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    differing = [
        abs(qAlpha(plain.pixel(x, y)) - qAlpha(back.pixel(x, y)))
        for y in range(plain.height())
        for x in range(plain.width())
    ]
    assert sum(differing) / len(differing) < 8
