"""Digits are tabular: figures stand in columns, and an amount that changes keeps its width."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from gui.kit.fonts import FAMILY, font_of
from gui.kit.metrics import AMOUNT, LABEL, STRONG, TEXT, TYPE_SCALES, TypeStyle
from gui.kit.text_flow import TextFlow
from gui.kit.theme import theme

STYLES = {"amount": AMOUNT, "strong": STRONG, "text": TEXT, "label": LABEL}


@pytest.fixture(params=TYPE_SCALES)
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    theme().set_type_scale(request.param)
    yield request.param
    theme().set_type_scale(1.0)


@pytest.fixture(params=STYLES)
def style(request: pytest.FixtureRequest) -> TypeStyle:
    return STYLES[request.param]


@pytest.mark.usefixtures("scale")
def test_that_all_digits_are_equally_wide(style: TypeStyle) -> None:
    font = font_of(style)
    assert QFontInfo(font).family() == FAMILY
    metrics = QFontMetricsF(font)
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    assert metrics.horizontalAdvance("1") > metrics.horizontalAdvance(".")


@pytest.mark.usefixtures("scale")
def test_that_amounts_of_as_many_digits_are_equally_wide(style: TypeStyle) -> None:
    amounts = [f"¥{digit},{digit * 3}.{digit * 2}" for digit in "0123456789"]
    sign = LABEL if style is AMOUNT else None
    assert len({TextFlow(amount, style, 1000, sign_style=sign).width for amount in amounts}) == 1
    assert TextFlow("¥11,111.11", style, 1000).width > TextFlow("¥1,111.11", style, 1000).width
