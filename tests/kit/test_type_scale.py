"""The type scale: every size has its name in one place."""

from __future__ import annotations

from pathlib import Path

from gui.kit import metrics
from gui.kit.metrics import TypeStyle

GUI = Path(__file__).parents[2] / "gui"


def test_that_no_size_of_type_is_made_up_outside_of_the_scale() -> None:
    made = [file for file in GUI.rglob("*.py") if "TypeStyle(" in file.read_text(encoding="utf-8")]
    assert made == [GUI / "kit" / "metrics.py"]


def test_that_the_scale_has_three_sizes_an_amount_and_the_number_on_a_card() -> None:
    styles = {style for style in vars(metrics).values() if isinstance(style, TypeStyle)}
    others = {metrics.AMOUNT, metrics.CARD_NUMBER}
    assert {style.base_size for style in styles - others} == {13, 15, 26}
