"""The clerk's window: what it shows of a desk, and how it is used by mouse and by keyboard."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from gui.kit import theme
from gui.kit.language import Language, language
from gui.kit.tokens import Theme
from models.contract.bank_staff import CaseKind
from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemError, ProblemType
from tests.announced import announced, forget_announcements
from tests.clerk.desk_window import FULL, Desk
from tests.presenters.desks import account, approved, case, desk
from tests.presenters.fakes import problem

LONG_NUMBER = re.compile(r"\d{6,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def test_that_cases_that_wait_stand_first_with_their_age(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    names = [bank_desk.hand.find(f"clerk.case.{n}").accessibleName() for n in (1, 2, 3, 4)]
    assert "waits 7 minutes" in names[0]
    assert "waits 1 hour" in names[1]
    assert "Approved" in names[2]
    assert "Declined" in names[3]
    tops = [bank_desk.hand.find(f"clerk.case.{n}").y() for n in (1, 2, 3, 4)]
    assert tops == sorted(tops)
    assert bank_desk.reads("clerk.standing") == "2 cases are waiting"


def test_that_a_case_that_comes_is_said_and_one_that_is_decided_is_not(bank_desk: Desk) -> None:
    forget_announcements()
    bank_desk.show(desk(1, case(1)))
    bank_desk.show(desk(2, case(1), case(2)))
    bank_desk.show(desk(3, approved(1), case(2)))
    language().set_language(Language.ZH)
    assert [said.text for said in announced()] == ["1 case is waiting", "2 cases are waiting"]


def test_that_a_row_is_named_with_the_comma_of_the_language(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    row = bank_desk.hand.find("clerk.case.3")
    assert ", " in row.accessibleName()
    language().set_language(Language.ZH)
    assert "，" in row.accessibleName()
    assert "," not in row.accessibleName()


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
    assert bank_desk.reads("clerk.score") == "Score: 61 of 100 points"
    bank_desk.tap("clerk.case.2")
    assert not bank_desk.hand.is_shown("clerk.score")
    assert "mailed" in bank_desk.reads("clerk.offer")


def test_that_nothing_is_said_of_comparing_where_nothing_was_compared(bank_desk: Desk) -> None:
    bank_desk.show(desk(1, case(1), case(2).model_copy(update={"checks": ()})))
    assert bank_desk.hand.is_shown("clerk.compared")
    bank_desk.tap("clerk.case.2")
    assert not bank_desk.hand.is_shown("clerk.compared")


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
    ground = picture.pixelColor(picture.width() - 20, 80).lightness()
    assert (ground > 128) is (look is not Theme.DARK)


def test_that_the_first_focus_is_on_the_first_row(bank_desk: Desk) -> None:
    bank_desk.window.hide()
    focused = bank_desk.window.focusWidget()
    if focused is not None:
        focused.clearFocus()
    bank_desk.show(FULL)
    bank_desk.window.show()
    assert bank_desk.focused() == "clerk.case.1"


def test_that_down_goes_from_the_tabs_to_the_rows(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    for tab, row in (("clerk.cases", "clerk.case.1"), ("clerk.accounts", "clerk.account.1")):
        bank_desk.tap(tab)
        bank_desk.hand.find(tab).setFocus(Qt.FocusReason.TabFocusReason)
        bank_desk.hand.press(Qt.Key.Key_Down)
        assert bank_desk.focused() == row
