"""One case: who it is about, what the bank compared, the score, and what an approval gives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.clerk.decision_foot import DecisionFoot
from gui.clerk.page import Facts, Page
from gui.clerk.presenter import ClerkDesk
from gui.clerk.state import ClerkState
from gui.clerk.words import DOCUMENTS, SUBJECTS, check_text, offer_text, outcome_text, say
from gui.kit.icons import IconView
from gui.kit.label import Label, Role
from gui.kit.language import counted, language, translate
from gui.kit.metrics import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, SPACE_XXL
from gui.kit.notice import Notice, Tone
from gui.kit.score_group import ScoreGroup
from models.contract.bank_staff import CaseView, CheckView
from models.contract.score import ScoreReport
from models.domain.application import ReviewDecision

GAP = SPACE_S
COLUMN_GAP = SPACE_XXL
TWO_COLUMNS = 520
"""Pixels from which on two columns of a score can be read beside each other."""


class CasePage(Page):
    """The case that was chosen, with the decision at its foot."""

    def __init__(self, desk: ClerkDesk) -> None:
        super().__init__()
        self._shown: str | None = None
        self._made_of: object = None
        self._name = Label("", Role.TITLE)
        self._name.setObjectName("clerk.name")
        self._subject = Label("")
        self._facts = Facts("clerk.document", "clerk.mobile", "clerk.offer")
        self._outcome = Notice()
        self._outcome.set_address("clerk.outcome")
        self._outcome_place = _Block()
        self._outcome_place.add(self._outcome, 16)
        self._checks_title = Label("", Role.STRONG)
        self._checks_title.setObjectName("clerk.compared")
        self._checks = _Block()
        self._compared = _Block()
        self._compared.add(self._checks_title, 4)
        self._compared.add(self._checks, 20)
        self._score_title = Label("", Role.STRONG)
        self._score_title.setObjectName("clerk.score")
        self._score_text = Label("")
        self._score = _Block()
        self._decision = DecisionFoot(desk)
        self.foot.column.addWidget(self._decision)
        self._lay_out()

    def show_case(self, state: ClerkState, case: CaseView) -> None:
        self._name.setText(case.masked_name)
        self._subject.setText(say(SUBJECTS, case.kind))
        self._facts.show_facts(
            (say(DOCUMENTS, case.document_type), case.masked_document),
            (translate("clerk", "Mobile"), case.masked_mobile),
            (translate("clerk", "With an approval"), _offer(case)),
        )
        self._show_outcome(case)
        self._checks_title.setText(translate("clerk", "What the bank compared"))
        self._compared.setVisible(bool(case.checks))
        # Made anew only when they say something else.
        made_of = (case.checks, case.report, language().language)
        if made_of != self._made_of:
            self._made_of = made_of
            self._checks.fill([_Check(check) for check in case.checks])
            self._score.fill([_ScoreColumns(case.report)] if case.report is not None else [])
        self._show_score(case)
        self._decision.show_state(state, case)
        self.show_foot(case.decision is None or state.problem is not None)
        if case.case_id != self._shown:
            self._shown = case.case_id
            self.area.verticalScrollBar().setValue(0)

    def focus_decision(self, state: ClerkState) -> None:
        """Bring the focus to where the decision goes on."""
        self._decision.take_focus(state)

    def _lay_out(self) -> None:
        for part, space in (
            (self._name, SPACE_XS),
            (self._subject, SPACE_XL),
            (self._outcome_place, 0),
            (self._facts, SPACE_XL),
            (self._compared, 0),
            (self._score_title, SPACE_XS),
            (self._score_text, SPACE_L),
            (self._score, 0),
        ):
            self.body.addWidget(part)
            self.body.addSpacing(space)
        self.body.addStretch(1)

    def _show_outcome(self, case: CaseView) -> None:
        self._outcome_place.setVisible(case.decision is not None)
        if case.decision is not None:
            approved = case.decision is ReviewDecision.APPROVED
            self._outcome.set_tone(Tone.OK if approved else Tone.BAD)
            self._outcome.set_text(outcome_text(case))

    def _show_score(self, case: CaseView) -> None:
        report = case.report
        for part in (self._score_title, self._score):
            part.setVisible(report is not None)
        self._score_text.setVisible(report is not None and bool(_score_text(case, report)))
        if report is None:
            return
        maximum = sum(item.maximum for item in report.items)
        self._score_title.setText(
            translate("clerk", "Score: {points} of {maximum} points").format(
                points=report.total, maximum=maximum
            )
        )
        self._score_text.setText(_score_text(case, report))


class _Block(QWidget):
    """Widgets one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def add(self, widget: QWidget, space: int) -> None:
        """Put `widget` in, with `space` pixels more under it that come and go with the block."""
        self._column.addWidget(widget)
        self._column.addSpacing(space)

    def fill(self, widgets: Sequence[QWidget]) -> None:
        """Put `widgets` in place of those before."""
        while (old := self._column.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for widget in widgets:
            self._column.addWidget(widget)


class _Check(QWidget):
    """A tick or a cross and what it stands for."""

    def __init__(self, check: CheckView) -> None:
        super().__init__()
        token = "ok" if check.holds else "bad"
        text = Label(check_text(check))
        text.setObjectName(f"clerk.check.{check.kind}")
        text.set_token("ink" if check.holds else "bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(IconView("check" if check.holds else "close", token, 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)


class _ScoreColumns(QWidget):
    """The groups of a score in two columns of about the same length; one under the other where there is no room."""

    def __init__(self, report: ScoreReport) -> None:
        super().__init__()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        for groups in _halves(report):
            column = QVBoxLayout()
            column.setSpacing(0)
            for group in groups:
                column.addWidget(ScoreGroup(report, group))
            column.addStretch(1)
            self._columns.addLayout(column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= TWO_COLUMNS
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._columns.setSpacing(COLUMN_GAP if beside else 0)


def _offer(case: CaseView) -> str:
    """What an approval gives, while there can be one."""
    return offer_text(case) if case.decision is None and not case.blocking else ""


def _halves(report: ScoreReport) -> tuple[list[str], list[str]]:
    groups = list(dict.fromkeys(item.group for item in report.items))
    left: list[str] = []
    lines = 0
    for group in groups:
        if lines * 2 >= len(report.items):
            break
        left.append(group)
        lines += sum(item.group == group for item in report.items)
    return left, [group for group in groups if group not in left]


def _score_text(case: CaseView, report: ScoreReport) -> str:
    """Why the case is here, while it waits, and what the score lacks."""
    sentences: list[str] = []
    if case.decision is None:
        sentences.append(
            translate("clerk", "It neither approves nor declines by itself, so the decision is yours.")
        )
    if report.missing:
        sentences.append(
            counted(
                len(report.missing),
                translate("clerk", "One source of data gave no answer and counted nothing."),
                translate("clerk", "{n} sources of data gave no answer and counted nothing."),
            )
        )
    return "\n".join(sentences)
