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
from kaihu_testing.expecting import expect
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
    bank_desk.stand_at(FULL)
    names = [bank_desk.get(f"clerk.case.{n}").name for n in (1, 2, 3, 4)]
    assert "waits 7 minutes" in names[0]
    assert "waits 1 hour" in names[1]
    assert "Approved" in names[2]
    assert "Declined" in names[3]
    tops = [bank_desk.get(f"clerk.case.{n}").widget.y() for n in (1, 2, 3, 4)]
    assert tops == sorted(tops)
    expect(bank_desk.get("clerk.standing")).to_have_text("2 cases are waiting")


def test_that_a_case_that_comes_is_said_and_one_that_is_decided_is_not(bank_desk: Desk) -> None:
    forget_announcements()
    bank_desk.stand_at(desk(1, case(1)))
    bank_desk.stand_at(desk(2, case(1), case(2)))
    bank_desk.stand_at(desk(3, approved(1), case(2)))
    language().set_language(Language.ZH)
    assert [said.text for said in announced()] == ["1 case is waiting", "2 cases are waiting"]


def test_that_a_row_is_named_with_the_comma_of_the_language(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    row = bank_desk.get("clerk.case.3").widget
    assert ", " in row.accessibleName()
    language().set_language(Language.ZH)
    assert "，" in row.accessibleName()
    assert "," not in row.accessibleName()


def test_that_the_age_follows_the_clock(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.clock.advance(timedelta(days=2))
    bank_desk.view.tick()
    assert "waits 2 days" in bank_desk.get("clerk.case.1").name


def test_that_an_empty_desk_says_when_cases_come(bank_desk: Desk) -> None:
    expect(bank_desk.get("clerk.nothing")).to_have_text("Asking the bank")
    bank_desk.stand_at(desk(0))
    expect(bank_desk.get("clerk.nothing")).to_have_text("No cases yet")
    bank_desk.stand_at(desk(1, case(1)))
    expect(bank_desk.get("clerk.nothing")).to_be_hidden()


def test_that_a_review_shows_checks_score_and_what_an_approval_gives(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    expect(bank_desk.get("clerk.document")).to_have_text("3101**********3081")
    expect(bank_desk.get("clerk.offer")).to_contain_text("¥50")
    expect(bank_desk.get("clerk.check.person")).to_have_text("The document is known under no other name")
    expect(bank_desk.get("clerk.check.mobile")).to_have_text("The mobile number is not on record")
    expect(bank_desk.get("clerk.score")).to_have_text("Score: 61 of 100 points")
    bank_desk.tap("clerk.case.2")
    expect(bank_desk.get("clerk.score")).to_be_hidden()
    expect(bank_desk.get("clerk.offer")).to_contain_text("mailed")


def test_that_nothing_is_said_of_comparing_where_nothing_was_compared(bank_desk: Desk) -> None:
    bank_desk.stand_at(desk(1, case(1), case(2).model_copy(update={"checks": ()})))
    expect(bank_desk.get("clerk.compared")).to_be_shown()
    bank_desk.tap("clerk.case.2")
    expect(bank_desk.get("clerk.compared")).to_be_hidden()


def test_that_accounts_are_frozen_and_unfrozen_on_the_other_tab(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.tap("clerk.accounts")
    bank_desk.tap("clerk.account.1")
    expect(bank_desk.get("clerk.account_limit")).to_have_text("¥3,000.00")
    bank_desk.tap("clerk.freeze")
    bank_desk.tap("clerk.account.2")
    bank_desk.tap("clerk.unfreeze")
    assert bank_desk.called == ["clerk.freeze", "clerk.unfreeze"]
    bank_desk.tap("clerk.account.3")
    expect(bank_desk.get("clerk.freeze")).to_be_hidden()
    expect(bank_desk.get("clerk.unfreeze")).to_be_hidden()
    bank_desk.tap("clerk.cases")
    expect(bank_desk.get("clerk.case.1")).to_be_shown()


def test_that_the_focus_stays_on_the_button_that_takes_the_others_place(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.tap("clerk.accounts")
    bank_desk.tap("clerk.freeze")
    bank_desk.stand_at(desk(2, accounts=(account(1, AccountState.FROZEN),)))
    expect(bank_desk.get("clerk.unfreeze")).to_be_focused()


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
    bank_desk.stand_at(FULL)
    bank_desk.desk._take_problem(problem(kind))
    expect(bank_desk.get("clerk.problem.text")).to_contain_text(said)


def test_that_what_is_looked_at_is_left_alone_while_nothing_of_it_changes(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    check, row = bank_desk.get("clerk.check.person").widget, bank_desk.get("clerk.case.1").widget
    bank_desk.tap("clerk.decline")
    bank_desk.stand_at(desk(2, *FULL.cases, case(9), accounts=FULL.accounts))
    assert bank_desk.get("clerk.check.person").widget is check
    assert bank_desk.get("clerk.case.1").widget is row


def test_that_a_problem_goes_with_the_tab(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.desk._take_problem(problem(ProblemType.CASE_DECIDED))
    bank_desk.tap("clerk.accounts")
    expect(bank_desk.get("clerk.problem")).to_be_hidden()


def test_that_an_unreachable_bank_is_said_over_what_is_known(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.desk._note_silence(ProblemError(ProblemType.UNREACHABLE))
    expect(bank_desk.get("clerk.offline.text")).to_contain_text("does not answer")
    expect(bank_desk.get("clerk.case.1")).to_be_shown()
    bank_desk.stand_at(FULL)
    expect(bank_desk.get("clerk.offline")).to_be_hidden()


def test_that_a_row_keeps_the_focus_when_cases_come_and_go(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.get("clerk.case.2").widget.setFocus(Qt.FocusReason.TabFocusReason)
    bank_desk.stand_at(desk(2, case(2, kind=CaseKind.FORM, minutes=90), case(5), approved(1), approved(3)))
    expect(bank_desk.get("clerk.case.1")).to_be_focused()
    assert [bank_desk.get(f"clerk.case.{n}").is_shown() for n in (4, 5)] == [True, False]


def test_that_nothing_is_named_in_full(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    for widget in bank_desk.window.findChildren(QWidget):
        assert not LONG_NUMBER.search(widget.accessibleName()), widget.objectName()
    assert not LONG_NUMBER.search(bank_desk.window.windowTitle())


@pytest.mark.parametrize("look", Theme)
def test_that_it_follows_language_and_theme_while_it_is_open(bank_desk: Desk, look: Theme) -> None:
    bank_desk.stand_at(FULL)
    bank_desk.tap("clerk.decline")
    theme.theme().set_theme(look)
    language().set_language(Language.ZH)
    QCoreApplication.sendPostedEvents()
    assert CHINESE.search(bank_desk.window.windowTitle())
    for address in ("clerk.cases", "clerk.confirm_decline", "clerk.check.person", "clerk.standing"):
        assert CHINESE.search(bank_desk.get(address).text), address
    picture = bank_desk.window.grab().toImage()
    ground = picture.pixelColor(picture.width() - 20, 80).lightness()
    assert (ground > 128) is (look is not Theme.DARK)


def test_that_the_first_focus_is_on_the_first_row(bank_desk: Desk) -> None:
    bank_desk.window.hide()
    focused = bank_desk.window.focusWidget()
    if focused is not None:
        focused.clearFocus()
    bank_desk.stand_at(FULL)
    bank_desk.window.show()
    expect(bank_desk.get("clerk.case.1")).to_be_focused()


def test_that_down_goes_from_the_tabs_to_the_rows(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    for tab, row in (("clerk.cases", "clerk.case.1"), ("clerk.accounts", "clerk.account.1")):
        bank_desk.tap(tab)
        bank_desk.get(tab).widget.setFocus(Qt.FocusReason.TabFocusReason)
        bank_desk.press("Down")
        expect(bank_desk.get(row)).to_be_focused()
