"""A score taken apart: every datum has its line, and what is missing is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from gui.kit.score_breakdown import ScoreBreakdown
from gui.kit.theme import theme
from kaihu_testing.showing import Show
from models.contract.history_data import HistoryGroup
from models.contract.score import ScoreItem, ScoreReport
from tests.kit.marked import marked_language

ITEMS = (
    ScoreItem(group=HistoryGroup.EXCHANGE, datum="count", points=12, maximum=15),
    ScoreItem(group=HistoryGroup.EXCHANGE, datum="total", points=20, maximum=20),
    ScoreItem(group=HistoryGroup.SOCIAL, datum="contacts", points=0, maximum=10),
    ScoreItem(group=HistoryGroup.PERSONAL, datum="age", points=8, maximum=10),
)


def breakdown(show: Show, missing: tuple[HistoryGroup, ...] = ()) -> ScoreBreakdown:
    made = ScoreBreakdown(ScoreReport(items=ITEMS, missing=missing, total=40, limit=500_000))
    made.set_address("review_status.score")
    made.resize(327, made.heightForWidth(327))
    show(made)
    return made


def texts(whole: QWidget) -> list[str]:
    return [label.text() for label in whole.findChildren(QLabel) if label.isVisible()]


def test_that_every_datum_has_its_name_its_points_and_its_bar(show: Show) -> None:
    whole = breakdown(show)
    said = texts(whole)
    for name, points in (("Payments made", "12 of 15"), ("Total paid", "20 of 20"), ("Age", "8 of 10")):
        assert said[said.index(name) + 1] == points
    bars = [(bar.value(), bar.maximum(), bar.accessibleName()) for bar in whole.findChildren(QProgressBar)]
    assert (80, 100, "Payments made, 12 of 15") in bars
    assert len(bars) == len(ITEMS) + 1


def test_that_the_whole_and_each_group_have_their_sums(show: Show) -> None:
    said = texts(breakdown(show))
    assert said[0] == "Together they gave 40 of 55 points. The points decide the limit."
    assert said[said.index("Payments with the wallet") + 1] == "32 of 35"


def test_that_a_group_without_an_answer_says_so_and_keeps_its_lines(show: Show) -> None:
    assert not any("No answer" in text for text in texts(breakdown(show)))
    said = texts(breakdown(show, (HistoryGroup.SOCIAL,)))
    assert "No answer came for: Social network. These data counted nothing." in said
    assert said[said.index("Social network") + 1] == "No answer"
    assert said[said.index("Contacts") + 1] == "0 of 10"


def test_that_the_words_follow_the_language_and_no_line_is_told_twice(show: Show) -> None:
    whole = breakdown(show)
    before = texts(whole)
    with marked_language():
        # Lines made anew are shown in the next turn.
        QCoreApplication.sendPostedEvents()
        marked = texts(whole)
    assert marked != before
    assert all(text.startswith("[") for text in marked)
    assert len(marked) == len(before)


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_that_no_figure_is_cut_at_any_size_of_type(scale: float, show: Show) -> None:
    theme().set_type_scale(scale)
    whole = breakdown(show, (HistoryGroup.SOCIAL,))
    for label in whole.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width()
