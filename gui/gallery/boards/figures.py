"""What an account has to show: a limit, a score, a way with times."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.gallery.board import Board, Component, shows_only
from gui.gallery.states import State
from gui.kit.amount_bar import AmountBar
from gui.kit.done_mark import DoneMark
from gui.kit.facts import Fact, Facts
from gui.kit.language import translate
from gui.kit.limit_gauge import LimitGauge
from gui.kit.score_breakdown import ScoreBreakdown
from gui.kit.timeline import StepStatus, Timeline, TimelineItem
from models.contract.history_data import HistoryGroup
from models.contract.score import ScoreItem, ScoreReport

ITEMS = (
    ScoreItem(group=HistoryGroup.EXCHANGE, datum="count", points=12, maximum=15),
    ScoreItem(group=HistoryGroup.EXCHANGE, datum="total", points=20, maximum=20),
    ScoreItem(group=HistoryGroup.SOCIAL, datum="contacts", points=0, maximum=10),
    ScoreItem(group=HistoryGroup.WEALTH, datum="invested", points=6, maximum=10),
)
HIGHEST = 1_000_000
"""The highest limit, in fen."""


def title() -> str:
    return translate("gallery", "Figures")


def board() -> Board:
    only = shows_only()
    usable: dict[State, str] = {state: why for state, why in only.items() if state is not State.DISABLED}
    return Board(
        title(),
        (
            Component(
                LimitGauge,
                _gauge(HIGHEST // 2, 126_000),
                usable,
                {
                    translate("gallery", "Nothing used"): _gauge(HIGHEST // 2, 0),
                    translate("gallery", "All used"): _gauge(HIGHEST // 2, HIGHEST // 2),
                    translate("gallery", "The highest limit"): _gauge(HIGHEST, 380_050),
                },
            ),
            Component(AmountBar, lambda: AmountBar(3, 10), usable),
            Component(
                Timeline,
                _review,
                only,
                {
                    translate("gallery", "Approved"): _approved,
                    translate("gallery", "Declined"): _declined,
                },
            ),
            Component(DoneMark, DoneMark, only),
            Component(Facts, _facts, only),
            Component(
                ScoreBreakdown,
                _score(),
                only,
                {
                    translate("gallery", "A group without an answer"): _score(HistoryGroup.SOCIAL),
                },
            ),
        ),
    )


def _gauge(total: int, used: int) -> Callable[[], QWidget]:
    def make() -> LimitGauge:
        gauge = LimitGauge()
        gauge.set_amounts(total=total, used=used, available=total - used)
        return gauge

    return make


def _score(*missing: HistoryGroup) -> Callable[[], QWidget]:
    return lambda: ScoreBreakdown(
        ScoreReport(
            items=ITEMS, missing=missing, total=sum(item.points for item in ITEMS), limit=HIGHEST // 2
        )
    )


def _timeline(review: TimelineItem, opening: TimelineItem) -> Timeline:
    timeline = Timeline()
    timeline.set_items(
        (
            TimelineItem(translate("gallery", "Details checked"), "9:41:20", StepStatus.DONE),
            TimelineItem(translate("gallery", "Card bound"), "9:42:03", StepStatus.DONE),
            review,
            opening,
        )
    )
    return timeline


def _review() -> Timeline:
    return _timeline(
        TimelineItem(
            translate("gallery", "In review"), translate("gallery", "About 1:12 left"), StepStatus.ACTIVE
        ),
        TimelineItem(
            translate("gallery", "Account opened"),
            translate("gallery", "Your limit appears here"),
            StepStatus.WAITING,
        ),
    )


def _facts() -> Facts:
    facts = Facts("gallery.facts")
    facts.show_facts(
        [
            Fact(
                "help",
                "raise",
                translate("gallery", "What would help"),
                translate("gallery", "Link more accounts"),
            ),
            Fact(
                "when",
                "clock",
                translate("gallery", "When to apply again"),
                translate("gallery", "From 24 December on"),
                "gold_ink",
            ),
        ]
    )
    return facts


def _approved() -> Timeline:
    return _timeline(
        TimelineItem(translate("gallery", "Approved"), "9:43:31", StepStatus.DONE),
        TimelineItem(
            translate("gallery", "Account opened"),
            translate("gallery", "Limit {amount}").format(amount="¥5,000"),
            StepStatus.DONE,
        ),
    )


def _declined() -> Timeline:
    return _timeline(
        TimelineItem(
            translate("gallery", "Declined"),
            translate("gallery", "9:43:31, the points were too few"),
            StepStatus.FAILED,
        ),
        TimelineItem(translate("gallery", "Account opened"), "", StepStatus.WAITING),
    )
