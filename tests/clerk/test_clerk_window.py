"""The clerk's window: what it shows of a desk, and how it is used by mouse and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from gui.clerk.presenter import ClerkDesk
from gui.clerk.window import ClerkView
from gui.kit import motion, theme
from gui.kit.language import Language, language
from gui.kit.tokens import Theme
from gui.runs.hand import Hand
from gui.tasks import TaskRunner
from models.contract.bank_staff import CaseKind, CheckKind, CheckView, StaffView
from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import CLERK_REASONS, DeclineReason
from tests.presenters.desks import FakeBank, account, approved, case, declined, desk
from tests.presenters.fakes import FakeClock, problem

LONG_NUMBER = re.compile(r"\d{6,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
FULL = desk(
    1,
    case(1),
    case(2, kind=CaseKind.FORM, minutes=90),
    approved(3),
    declined(4),
    accounts=(account(1), account(2, AccountState.FROZEN), account(3, AccountState.IN_REVIEW)),
)
MINOR = case(1, kind=CaseKind.FORM).model_copy(
    update={"checks": (CheckView(kind=CheckKind.ADULT, holds=False),)}
)


class Desk:
    """A window over a desk whose calls are only noted."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.desk = ClerkDesk(FakeBank(), TaskRunner(), self.clock)
        self.called: list[str] = []
        self.desk._call = lambda key, work: self.called.append(key)  # type: ignore[method-assign]
        self.view = ClerkView(self.desk)
        self.desk.attach(self.view)
        self.window = self.view.window
        self.window.show()
        self.hand = Hand(self.window)

    def show(self, standing: StaffView) -> None:
        self.desk._take_over(standing)
        QCoreApplication.sendPostedEvents()

    def tap(self, address: str) -> None:
        self.hand.tap(address)
        QCoreApplication.sendPostedEvents()

    def reads(self, address: str) -> str:
        return self.hand.reads(address)

    def focused(self) -> str:
        return self.window.focusWidget().objectName()


@pytest.fixture
def bank_desk(qapp: QApplication) -> Iterator[Desk]:
    theme.apply(qapp)
    motion.set_motion(False)
    language().set_language(Language.EN)
    shown = Desk()
    yield shown
    shown.window.close()
    shown.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language().set_language(Language.EN)
    theme.theme().set_theme(Theme.LIGHT)


def test_that_cases_that_wait_stand_first_with_their_age(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    names = [bank_desk.hand.find(f"clerk.case.{n}").accessibleName() for n in (1, 2, 3, 4)]
    assert "waits 7 minutes" in names[0]
    assert "waits 1 hour" in names[1]
    assert "Approved" in names[2]
    assert "Declined" in names[3]
    tops = [bank_desk.hand.find(f"clerk.case.{n}").y() for n in (1, 2, 3, 4)]
    assert tops == sorted(tops)
    assert bank_desk.reads("clerk.standing") == "2 cases wait"


def test_that_the_age_follows_the_clock(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.clock.advance(timedelta(days=2))
    bank_desk.view.tick()
    assert "waits 2 days" in bank_desk.hand.find("clerk.case.1").accessibleName()


def test_that_an_empty_desk_says_when_cases_come(bank_desk: Desk) -> None:
    assert bank_desk.reads("clerk.nothing") == "Asking the bank"
    bank_desk.show(desk(0))
    assert bank_desk.reads("clerk.nothing") == "No cases yet"
    bank_desk.show(desk(1, case(1)))
    assert not bank_desk.hand.is_shown("clerk.nothing")


def test_that_a_review_shows_checks_score_and_what_an_approval_gives(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    assert bank_desk.reads("clerk.document") == "3101**********3081"
    assert "¥50" in bank_desk.reads("clerk.offer")
    assert bank_desk.reads("clerk.check.person") == "The document is known under no other name"
    assert bank_desk.reads("clerk.check.mobile") == "The mobile number is not on record"
    assert bank_desk.reads("clerk.score") == "Score: 61 of 19 points"
    bank_desk.tap("clerk.case.2")
    assert not bank_desk.hand.is_shown("clerk.score")
    assert "mailed" in bank_desk.reads("clerk.offer")


def test_that_nothing_is_said_of_comparing_where_nothing_was_compared(bank_desk: Desk) -> None:
    bank_desk.show(desk(1, case(1), case(2).model_copy(update={"checks": ()})))
    assert bank_desk.hand.is_shown("clerk.compared")
    bank_desk.tap("clerk.case.2")
    assert not bank_desk.hand.is_shown("clerk.compared")


def test_that_a_decided_case_says_how_and_cannot_be_decided_again(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.case.3")
    assert bank_desk.reads("clerk.outcome.text").startswith("Approved on 24 Nov 2026, 9:41")
    bank_desk.tap("clerk.case.4")
    assert bank_desk.reads("clerk.outcome.text").endswith("The data could not be verified.")
    for address in ("clerk.approve", "clerk.decline", "clerk.offer"):
        assert not bank_desk.hand.is_shown(address)


def test_that_an_approval_is_one_press(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.approve")
    assert bank_desk.called == ["clerk.approve"]


@pytest.mark.parametrize(
    ("failed", "said"), [(CheckKind.PERSON, "under another name"), (CheckKind.ADULT, "18 or older")]
)
def test_that_a_case_whose_decisive_check_failed_can_only_be_declined(
    bank_desk: Desk, failed: CheckKind, said: str
) -> None:
    blocked = case(1, kind=CaseKind.FORM).model_copy(
        update={"checks": (CheckView(kind=failed, holds=False),)}
    )
    bank_desk.show(desk(1, blocked, case(2, kind=CaseKind.FORM)))
    assert said in bank_desk.reads("clerk.block.text")
    assert not bank_desk.hand.can_reach("clerk.approve")
    assert not bank_desk.hand.is_shown("clerk.offer")
    bank_desk.tap("clerk.decline")
    assert not bank_desk.hand.is_shown("clerk.block")
    assert bank_desk.hand.is_shown("clerk.reason.under_age") is (failed is CheckKind.ADULT)
    bank_desk.tap("clerk.case.2")
    assert not bank_desk.hand.is_shown("clerk.block")
    assert bank_desk.hand.can_reach("clerk.approve")
    bank_desk.tap("clerk.decline")
    assert not bank_desk.hand.is_shown("clerk.reason.under_age")


def test_that_declining_a_minor_begins_with_the_age(bank_desk: Desk) -> None:
    bank_desk.show(desk(1, MINOR))
    bank_desk.tap("clerk.decline")
    assert bank_desk.focused() == "clerk.reason.under_age"
    bank_desk.tap("clerk.reason.under_age")
    bank_desk.tap("clerk.confirm_decline")
    assert bank_desk.called == ["clerk.decline"]
    assert bank_desk.desk.state.reason is DeclineReason.UNDER_AGE


@pytest.mark.parametrize("reason", CLERK_REASONS)
def test_that_a_decline_takes_a_reason_and_a_confirmation(bank_desk: Desk, reason: DeclineReason) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.decline")
    assert not bank_desk.hand.is_shown("clerk.approve")
    bank_desk.tap("clerk.confirm_decline")
    assert bank_desk.reads("clerk.reason.error")
    bank_desk.tap(f"clerk.reason.{reason}")
    assert not bank_desk.hand.is_shown("clerk.reason.error")
    bank_desk.tap("clerk.confirm_decline")
    assert bank_desk.called == ["clerk.decline"]
    assert bank_desk.desk.state.reason is reason


def test_that_a_decline_can_be_made_without_a_mouse(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.hand.find("clerk.case.1").setFocus(Qt.FocusReason.TabFocusReason)
    bank_desk.hand.press(Qt.Key.Key_Down)
    assert bank_desk.focused() == "clerk.case.2"
    bank_desk.hand.press(Qt.Key.Key_Return)
    assert bank_desk.desk.state.case_id == "case-2"
    while bank_desk.focused() != "clerk.decline":
        bank_desk.hand.press(Qt.Key.Key_Tab)
    bank_desk.hand.press(Qt.Key.Key_Space)
    assert bank_desk.focused() == f"clerk.reason.{CLERK_REASONS[0]}"
    bank_desk.hand.press(Qt.Key.Key_Space)
    while bank_desk.focused() != "clerk.confirm_decline":
        bank_desk.hand.press(Qt.Key.Key_Tab)
    bank_desk.hand.press(Qt.Key.Key_Return)
    assert bank_desk.called == ["clerk.decline"]


def test_that_escape_leaves_the_reasons(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.decline")
    bank_desk.hand.press(Qt.Key.Key_Escape)
    assert not bank_desk.desk.state.declining
    assert bank_desk.focused() == "clerk.decline"


def test_that_accounts_are_frozen_and_unfrozen_on_the_other_tab(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.accounts")
    bank_desk.tap("clerk.account.1")
    assert bank_desk.reads("clerk.account_limit") == "¥3,000.00"
    bank_desk.tap("clerk.freeze")
    bank_desk.tap("clerk.account.2")
    bank_desk.tap("clerk.unfreeze")
    assert bank_desk.called == ["clerk.freeze", "clerk.unfreeze"]
    bank_desk.tap("clerk.account.3")
    assert not bank_desk.hand.is_shown("clerk.freeze")
    assert not bank_desk.hand.is_shown("clerk.unfreeze")
    bank_desk.tap("clerk.cases")
    assert bank_desk.hand.is_shown("clerk.case.1")


def test_that_the_focus_stays_on_the_button_that_takes_the_others_place(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.accounts")
    bank_desk.tap("clerk.freeze")
    bank_desk.show(desk(2, accounts=(account(1, AccountState.FROZEN),)))
    assert bank_desk.focused() == "clerk.unfreeze"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (ProblemType.UNREACHABLE, "The bank does not answer"),
        (ProblemType.CASE_DECIDED, "decided already"),
        (ProblemType.CHECK_FAILED, "only be declined"),
        (ProblemType.INTERNAL, "went wrong"),
        (ProblemType.IN_PROGRESS, "still being worked on"),
    ],
)
def test_that_a_problem_is_said_from_where_the_clerk_sits(
    bank_desk: Desk, kind: ProblemType, said: str
) -> None:
    bank_desk.show(FULL)
    bank_desk.desk._take_problem(problem(kind))
    assert said in bank_desk.reads("clerk.problem.text")


def test_that_what_is_looked_at_is_left_alone_while_nothing_of_it_changes(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    check, row = bank_desk.hand.find("clerk.check.person"), bank_desk.hand.find("clerk.case.1")
    bank_desk.tap("clerk.decline")
    bank_desk.show(desk(2, *FULL.cases, case(9), accounts=FULL.accounts))
    assert bank_desk.hand.find("clerk.check.person") is check
    assert bank_desk.hand.find("clerk.case.1") is row


def test_that_a_problem_goes_with_the_tab(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.desk._take_problem(problem(ProblemType.CASE_DECIDED))
    bank_desk.tap("clerk.accounts")
    assert not bank_desk.hand.is_shown("clerk.problem")


def test_that_an_unreachable_bank_is_said_over_what_is_known(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.desk._note_silence(ProblemError(ProblemType.UNREACHABLE))
    assert "does not answer" in bank_desk.reads("clerk.offline.text")
    assert bank_desk.hand.is_shown("clerk.case.1")
    bank_desk.show(FULL)
    assert not bank_desk.hand.is_shown("clerk.offline")


def test_that_a_row_keeps_the_focus_when_cases_come_and_go(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    bank_desk.hand.find("clerk.case.2").setFocus(Qt.FocusReason.TabFocusReason)
    bank_desk.show(desk(2, case(2, kind=CaseKind.FORM, minutes=90), case(5), approved(1), approved(3)))
    assert bank_desk.focused() == "clerk.case.1"
    assert [bank_desk.hand.is_shown(f"clerk.case.{n}") for n in (4, 5)] == [True, False]


def test_that_nothing_is_named_in_full(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    for widget in bank_desk.window.findChildren(QWidget):
        assert not LONG_NUMBER.search(widget.accessibleName()), widget.objectName()
    assert not LONG_NUMBER.search(bank_desk.window.windowTitle())


@pytest.mark.parametrize("look", Theme)
def test_that_it_follows_language_and_theme_while_it_is_open(bank_desk: Desk, look: Theme) -> None:
    bank_desk.show(FULL)
    bank_desk.tap("clerk.decline")
    theme.theme().set_theme(look)
    language().set_language(Language.ZH)
    QCoreApplication.sendPostedEvents()
    assert CHINESE.search(bank_desk.window.windowTitle())
    for address in ("clerk.cases", "clerk.confirm_decline", "clerk.check.person", "clerk.standing"):
        assert CHINESE.search(bank_desk.reads(address)), address
    picture = bank_desk.window.grab().toImage()
    ground = picture.pixelColor(picture.width() - 4, 80).lightness()
    assert (ground > 128) is (look is Theme.LIGHT)


@pytest.mark.parametrize("spoken", Language)
@pytest.mark.parametrize("row", ["case.1", "case.2", "case.4", "account.1", "account.2", "account.3"])
def test_that_nothing_is_cut_at_the_side_of_a_small_window(
    bank_desk: Desk, row: str, spoken: Language
) -> None:
    language().set_language(spoken)
    bank_desk.show(FULL)
    bank_desk.window.resize(bank_desk.window.minimumSize())
    bank_desk.tap(f"clerk.{row.partition('.')[0]}s")
    bank_desk.tap(f"clerk.{row}")
    areas = [area for area in bank_desk.window.findChildren(QScrollArea) if area.isVisible()]
    assert len(areas) == 2
    for area in areas:
        content = area.widget()
        assert content is not None
        assert content.width() <= area.viewport().width()


def test_that_it_fits_into_a_small_screen(bank_desk: Desk) -> None:
    bank_desk.window.resize(bank_desk.window.minimumSize())
    bank_desk.show(desk(1, MINOR))
    bank_desk.tap("clerk.decline")
    reasons = (f"clerk.reason.{reason}" for reason in (DeclineReason.UNDER_AGE, *CLERK_REASONS))
    for address in ("clerk.confirm_decline", *reasons):
        assert bank_desk.hand.can_reach(address), address
