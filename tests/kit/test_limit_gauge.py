"""The gauge of a limit: its figures, its bar, and how both follow language, size of type and motion."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from gui.kit import motion
from gui.kit.amount_bar import AmountBar
from gui.kit.limit_gauge import LimitGauge
from gui.kit.theme import theme, tokens_for
from gui.kit.tokens import Theme
from kaihu_testing.showing import Show
from kaihu_testing.waiting import wait_until
from tests.kit.marked import marked_language

WIDTH = 327


@pytest.fixture
def gauge(show: Show) -> LimitGauge:
    made = LimitGauge()
    made.set_address("account_home")
    made.resize(WIDTH, made.sizeHint().height())
    show(made)
    return made


def label(gauge: LimitGauge, name: str) -> QLabel:
    found = gauge.findChild(QLabel, f"account_home.{name}")
    assert isinstance(found, QLabel)
    return found


def bar(gauge: LimitGauge) -> QProgressBar:
    found = gauge.findChild(QProgressBar, "account_home.gauge")
    assert isinstance(found, QProgressBar)
    return found


def filled(amount_bar: AmountBar) -> int:
    """How many pixels of the bar's middle line are of the used part."""
    image = amount_bar.grab().toImage()
    colour = tokens_for(amount_bar).primary
    middle = amount_bar.height() // 2
    return sum(image.pixelColor(x, middle) == colour for x in range(amount_bar.width()))


def test_that_all_three_figures_are_told(gauge: LimitGauge) -> None:
    gauge.set_amounts(total=500_000, used=126_000, available=374_000)
    assert label(gauge, "available").text() == "¥3,740.00"
    assert label(gauge, "used").text() == "Used ¥1,260.00"
    assert label(gauge, "limit").text() == "Limit ¥5,000.00"


def test_that_what_is_available_is_what_was_told_and_no_difference(gauge: LimitGauge) -> None:
    gauge.set_amounts(total=500_000, used=126_000, available=0)
    assert label(gauge, "available").text() == "¥0.00"


def test_that_the_bar_is_a_progress_bar_with_a_name_to_those_who_do_not_see_it(gauge: LimitGauge) -> None:
    gauge.set_amounts(total=500_000, used=126_000, available=374_000)
    spoken = QAccessible.queryAccessibleInterface(bar(gauge))
    assert spoken.role() == QAccessible.Role.ProgressBar
    assert spoken.text(QAccessible.Text.Name) == "¥1,260.00 of ¥5,000.00 used"
    assert bar(gauge).value() * 100 // bar(gauge).maximum() == 25


def test_that_the_words_follow_the_language_and_the_amounts_stay(gauge: LimitGauge) -> None:
    gauge.set_amounts(total=500_000, used=126_000, available=374_000)
    with marked_language():
        assert label(gauge, "available").text() == "¥3,740.00"
        assert label(gauge, "used").text() == "[Used ¥1,260.00]"
        assert bar(gauge).accessibleName() == "[¥1,260.00 of ¥5,000.00 used]"
    assert label(gauge, "used").text() == "Used ¥1,260.00"


@pytest.mark.parametrize("name", Theme)
def test_that_the_bar_has_the_colour_of_the_theme(name: Theme, show: Show) -> None:
    theme().set_theme(name)
    half = AmountBar(250_000, 500_000)
    half.resize(200, half.sizeHint().height())
    show.own(half)
    assert abs(filled(half) - 100) <= half.height()


def test_that_the_first_yuan_shows_and_nothing_used_shows_nothing(show: Show) -> None:
    small = AmountBar(100, 500_000)
    small.resize(200, small.sizeHint().height())
    show.own(small)
    assert filled(small) >= small.height() // 2
    small.set_amounts(0, 500_000)
    assert filled(small) == 0


@pytest.mark.parametrize(("used", "total"), [(7, 0), (0, 0), (900, 500), (-5, 500)])
def test_that_amounts_without_sense_break_nothing(used: int, total: int, show: Show) -> None:
    odd = AmountBar(used, total)
    odd.resize(200, odd.sizeHint().height())
    show.own(odd)
    # The ends are round.
    assert filled(odd) == pytest.approx(odd.width() if used > total > 0 else 0, abs=2)


def test_that_a_change_is_gone_over_only_while_motion_is_on(gauge: LimitGauge, show: Show) -> None:
    shown = gauge.findChild(AmountBar)
    assert isinstance(shown, AmountBar)
    gauge.set_amounts(total=500_000, used=0, available=500_000)
    gauge.set_amounts(total=500_000, used=400_000, available=100_000)
    whole = filled(shown)
    assert whole > shown.width() * 0.75
    motion.set_motion(True)
    try:
        gauge.set_amounts(total=500_000, used=100_000, available=400_000)
        assert filled(shown) == whole
        wait_until(lambda: filled(shown) < shown.width() * 0.3, "the bar to be gone over")
    finally:
        motion.set_motion(False)


def test_that_figures_too_wide_for_one_line_stand_one_under_the_other(gauge: LimitGauge) -> None:
    gauge.set_amounts(total=500_000, used=126_000, available=374_000)
    assert label(gauge, "used").y() == label(gauge, "limit").y()
    gauge.resize(190, gauge.height() + 40)
    QCoreApplication.sendPostedEvents()
    for text in (label(gauge, "used"), label(gauge, "limit")):
        assert text.width() >= text.sizeHint().width()
        assert within(text, gauge)
    assert label(gauge, "used").y() < label(gauge, "limit").y()


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_that_no_figure_is_cut_at_any_size_of_type(scale: float, gauge: LimitGauge) -> None:
    gauge.set_amounts(total=1_000_000, used=1_000_000, available=0)
    theme().set_type_scale(scale)
    gauge.resize(WIDTH, gauge.sizeHint().height())
    QCoreApplication.sendPostedEvents()
    for text in (label(gauge, name) for name in ("available", "used", "limit")):
        assert text.width() >= text.sizeHint().width()
        assert within(text, gauge)


def within(part: QWidget, whole: QWidget) -> bool:
    corner = part.mapTo(whole, part.rect().bottomRight())
    return whole.rect().contains(corner)


def test_that_the_bar_is_heard_in_per_cent_and_never_in_fen(gauge: LimitGauge) -> None:
    gauge.set_amounts(total=500_000, used=126_000, available=374_000)
    heard = QAccessible.queryAccessibleInterface(bar(gauge))
    assert heard.text(QAccessible.Text.Value).strip(" %") == "25"
    assert heard.role() is QAccessible.Role.ProgressBar
