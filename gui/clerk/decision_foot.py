"""Approve, or decline with a reason: what stands at the foot of a case that waits."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

from gui.clerk.presenter import ClerkDesk
from gui.clerk.state import ClerkState
from gui.clerk.words import REASONS, block_text, clerk_problem_text, say
from gui.kit.buttons import PrimaryButton, SecondaryButton
from gui.kit.label import Label, Role
from gui.kit.language import translate
from gui.kit.metrics import SPACE_M, SPACE_S, scaled
from gui.kit.notice import Notice, Tone
from gui.kit.rows import ListRow
from models.contract.bank_staff import CaseView
from models.domain.application import CLERK_REASONS, DeclineReason

LEAST_REASON = 184
"""Pixels that a reason needs beside others."""


class DecisionFoot(QWidget):
    """Two buttons; once declining was begun, the reasons and what confirms one of them in their place."""

    def __init__(self, desk: ClerkDesk) -> None:
        super().__init__()
        self._desk = desk
        self._problem = ProblemLine("clerk.problem")
        self._block = Notice()
        self._block.set_address("clerk.block")
        self._approve, self._decline = PrimaryButton(), SecondaryButton()
        self._confirm, self._leave = PrimaryButton(), SecondaryButton()
        self._approve.setObjectName("clerk.approve")
        self._decline.setObjectName("clerk.decline")
        self._confirm.setObjectName("clerk.confirm_decline")
        self._leave.setObjectName("clerk.leave_decline")
        self._question = Label("", Role.STRONG)
        self._reasons = {reason: ReasonRow(reason) for reason in (DeclineReason.UNDER_AGE, *CLERK_REASONS)}
        self._error = Label("", Role.ERROR)
        self._error.setObjectName("clerk.reason.error")
        self._choice, self._declining = QWidget(), QWidget()
        self._lay_out()
        self._approve.clicked.connect(desk.approve)
        self._decline.clicked.connect(desk.begin_declining)
        self._confirm.clicked.connect(desk.confirm_decline)
        self._leave.clicked.connect(desk.leave_declining)
        for reason, row in self._reasons.items():
            row.clicked.connect(lambda _checked=False, reason=reason: desk.choose_reason(reason))

    def show_state(self, state: ClerkState, case: CaseView) -> None:
        self._problem.show_text(clerk_problem_text(state.problem) if state.problem is not None else "")
        waits = case.decision is None
        self._choice.setVisible(waits and not state.declining)
        self._declining.setVisible(waits and state.declining)
        self._block.set_text(block_text(case))
        self._block.setVisible(waits and bool(case.blocking) and not state.declining)
        self._approve.setEnabled(not case.blocking)
        self._approve.set_busy(state.busy and not state.declining)
        self._confirm.set_busy(state.busy and state.declining)
        self._decline.setEnabled(not state.busy)
        self._leave.setEnabled(not state.busy)
        for reason, row in self._reasons.items():
            row.setVisible(reason in case.decline_reasons)
            row.setChecked(reason is state.reason)
            row.setEnabled(not state.busy)
            row.set_title(say(REASONS, reason))
        error = state.reason_error
        self._error.setText(clerk_problem_text(error) if error is not None else "")
        self._error.setVisible(error is not None)
        self._approve.setText(translate("clerk", "Approve"))
        self._decline.setText(translate("clerk", "Decline"))
        self._question.setText(translate("clerk", "Why is it declined?"))
        self._confirm.setText(translate("clerk", "Confirm the decline"))
        self._leave.setText(translate("clerk", "Back"))

    def take_focus(self, state: ClerkState) -> None:
        """Bring the focus to the reasons, or back to the button that leads to them."""
        offered = (row for row in self._reasons.values() if row.isVisibleTo(self))
        place = next(offered) if state.declining else self._decline
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._declining.isVisible():
            self._desk.leave_declining()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        choice = QHBoxLayout(self._choice)
        declining = QVBoxLayout(self._declining)
        confirming = QHBoxLayout()
        for row in (choice, confirming):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SPACE_M)
        choice.addWidget(self._decline, 1)
        choice.addWidget(self._approve, 2)
        confirming.addWidget(self._leave, 1)
        confirming.addWidget(self._confirm, 2)
        declining.setContentsMargins(0, 0, 0, 0)
        declining.setSpacing(SPACE_S)
        declining.addWidget(self._question)
        reasons = QWidget()
        offered = ReasonsLayout(reasons)
        for reason in self._reasons.values():
            offered.addWidget(reason)
        declining.addWidget(reasons)
        declining.addWidget(self._error)
        declining.addSpacing(SPACE_S)
        declining.addLayout(confirming)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        for part in (self._problem, self._block, self._choice, self._declining):
            column.addWidget(part)


class ReasonsLayout(QLayout):
    """Side by side, so that what speaks for each reason stays in sight; one under the other where that is too narrow.

    A box layout that changes its direction with its width would tell its height a round of events too late.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(QRect(0, 0, width, 0))), default=0)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._offered:
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in self._places(rect):
            item.setGeometry(place)

    def _places(self, rect: QRect) -> list[tuple[QLayoutItem, QRect]]:
        """Where each reason that is offered stands within ``rect``, whatever its height."""
        offered, (left, top, width) = self._offered, (rect.left(), rect.top(), rect.width())
        if offered and width >= len(offered) * scaled(LEAST_REASON):
            beside = (width - (len(offered) - 1) * SPACE_S) // len(offered)
            height = max(item.heightForWidth(beside) for item in offered)
            lefts = [left + number * (beside + SPACE_S) for number in range(len(offered))]
            return [(item, QRect(x, top, beside, height)) for item, x in zip(offered, lefts, strict=True)]
        heights = [item.heightForWidth(width) for item in offered]
        tops = list(accumulate((height + SPACE_S for height in heights), initial=top))[:-1]
        placed = zip(offered, tops, heights, strict=True)
        return [(item, QRect(left, y, width, height)) for item, y, height in placed]

    @property
    def _offered(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


class ReasonRow(ListRow):
    """A reason to choose."""

    def __init__(self, reason: DeclineReason) -> None:
        super().__init__(chevron=False)
        self.setObjectName(f"clerk.reason.{reason}")
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """Nothing: the desk decides what is chosen."""


class ProblemLine(Notice):
    """What the last call met; hidden while there is nothing to say."""

    def __init__(self, address: str) -> None:
        super().__init__("", Tone.BAD)
        self.set_address(address)
        self.hide()

    def show_text(self, text: str) -> None:
        self.set_text(text)
        self.setVisible(bool(text))
