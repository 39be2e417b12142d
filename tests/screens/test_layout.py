"""Every state of a screen, on the phone and on the smallest one: no text is cut, nothing juts out, all is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSize
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QWidget

from gui.flow.problem import Problem
from gui.kit.label import Label
from gui.kit.language import Language, language
from gui.kit.metrics import BEZEL, SCREEN_HEIGHT, SCREEN_MIN_HEIGHT, SCREEN_MIN_WIDTH, SCREEN_WIDTH
from gui.kit.phone_frame import PhoneFrame
from gui.phone.screen_host import ScreenHost
from models.contract.application_view import ApplicationView, EntryView, MovementView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, DeclineReason, Leaf, RaiseOutcome
from models.domain.documents import DocumentType
from tests.presenters.fakes import START, Phone, application, challenge, wallet
from tests.presenters.leaf_standings import (
    at_account_code,
    at_account_found,
    at_first_card,
    at_other_card,
    at_password_entry,
    at_password_setting,
    at_record_entry,
    password_locked,
    record_locked,
)
from tests.presenters.standings import (
    CARD,
    DECLINED,
    MATCHED,
    REVIEWED,
    account,
    active,
    approved,
    at_code_entry,
    bound,
    decided,
    declined,
    in_review,
    opening_pending,
    raising,
)
from tests.screens.shown import show_in

SIZES = {
    "usual": QSize(SCREEN_WIDTH, SCREEN_HEIGHT),
    "smallest": QSize(SCREEN_MIN_WIDTH, SCREEN_MIN_HEIGHT),
}
ROUNDS_OF_LAYOUT = 4
"""A widget that grew asks the one around it to lay itself out anew, which may ask in turn."""
ENTRIES = (
    EntryView(at=START, amount=-2_000, counterparty=""),
    EntryView(at=START, amount=128_000, counterparty="cycles"),
)


@dataclass(frozen=True)
class Case:
    """A screen where ``application`` stands, ``after`` seconds later, once ``act`` was done on its presenter.

    ``at_home`` goes to the wallet first.
    """

    application: ApplicationView
    after: int = 0
    act: Callable[[Any], None] | None = None
    at_home: bool = False


def pick_shop(presenter: Any) -> None:
    presenter.open_purchase()
    presenter.pick_shop("camera")
    presenter.purchase("")


def repay_nothing(presenter: Any) -> None:
    presenter.open_repayment()
    presenter.repay("tea")


def fill_in_wrong_name(presenter: Any) -> None:
    presenter.edit_name("李")
    presenter.edit_document("9999")
    presenter._take_problem(Problem(ProblemType.NAME_MISMATCH, remaining=3))


def fill_in_wrong_record(presenter: Any) -> None:
    presenter.edit_name("7")
    presenter.choose_document_type(DocumentType.TAIWAN_PERMIT)
    presenter.edit_document("12")
    presenter.edit_mobile("12000001234")
    presenter.submit()


def leave_card_open(presenter: Any) -> None:
    presenter.edit_number("12345")
    presenter.edit_mobile("1380000")
    presenter.submit()


def type_card(presenter: Any) -> None:
    presenter.edit_number("9530044020177351064")


CASES = {
    "wallet_new": Case(application(ApplicationState.NOT_STARTED)),
    "wallet_in_use": Case(
        application(ApplicationState.ACTIVE, wallet=wallet((CARD, CARD)), account=account()), at_home=True
    ),
    **{
        f"wallet_{state}": Case(
            application(state, locked_until=START + timedelta(minutes=15), account=account()), at_home=True
        )
        for state in ApplicationState
    },
    "wallet_refused": Case(
        application(ApplicationState.NOT_STARTED),
        0,
        lambda presenter: presenter._update(problem=Problem(ProblemType.UNREACHABLE)),
    ),
    "name": Case(application(ApplicationState.NAME_ENTRY, challenge=challenge())),
    "name_open": Case(
        application(ApplicationState.NAME_ENTRY, challenge=challenge()),
        0,
        lambda presenter: presenter.submit(),
    ),
    "name_wrong": Case(
        application(ApplicationState.NAME_ENTRY, challenge=challenge()), 0, fill_in_wrong_name
    ),
    "name_locked": Case(
        application(
            ApplicationState.LOCKED, challenge=challenge(0), locked_until=START + timedelta(minutes=15)
        ),
        8,
    ),
    "card": Case(application(ApplicationState.CARD_ENTRY)),
    "card_typed": Case(application(ApplicationState.CARD_ENTRY), 0, type_card),
    "card_open": Case(application(ApplicationState.CARD_ENTRY), 0, leave_card_open),
    "code": Case(at_code_entry()),
    "code_short": Case(at_code_entry(), 70, lambda presenter: presenter.submit("12")),
    "code_expired": Case(at_code_entry(), 301),
    "code_exhausted": Case(at_code_entry(remaining=0)),
    "record": Case(at_record_entry()),
    "record_open": Case(at_record_entry(), 0, lambda presenter: presenter.submit()),
    "record_wrong": Case(at_record_entry(), 0, fill_in_wrong_record),
    "record_mismatch": Case(
        at_record_entry(),
        0,
        lambda presenter: presenter._take_problem(Problem(ProblemType.RECORD_MISMATCH, remaining=1)),
    ),
    "record_locked": Case(record_locked(), 8),
    "account_found": Case(at_account_found()),
    "account_found_terms": Case(
        at_account_found(leaf=Leaf.D, is_credit=False), 0, lambda presenter: presenter.submit()
    ),
    "account_code": Case(at_account_code()),
    "account_code_expired": Case(at_account_code(), 301),
    "password": Case(at_password_entry()),
    "password_open": Case(at_password_entry(), 0, lambda presenter: presenter.submit()),
    "password_locked": Case(password_locked(), 8),
    "new_password": Case(at_password_setting()),
    "new_password_trivial": Case(
        at_password_setting(), 0, lambda presenter: presenter.edit_password("123456")
    ),
    "other_card": Case(at_other_card()),
    "first_card": Case(at_first_card()),
    "bound_pending": Case(bound(times=MATCHED)),
    "bound_in_review": Case(bound()),
    "bound_approved": Case(bound(times=REVIEWED, account=account())),
    "bound_declined": Case(bound(times=REVIEWED, declined=DECLINED)),
    "opening_pending": Case(opening_pending()),
    "in_review": Case(in_review(), 18),
    "review_due": Case(in_review(), 90),
    "approved": Case(approved(), 90),
    "approved_report": Case(approved(), 90, lambda presenter: presenter.show_report()),
    "declined_age": Case(declined(), 90),
    "declined_score": Case(declined(reason=DeclineReason.SCORE_TOO_LOW), 90),
    "declined_again": Case(declined(), 31 * 24 * 3600),
    "account": Case(active()),
    "account_used": Case(active(used=126_000, entries=ENTRIES, next_raise_at=START + timedelta(days=9))),
    "account_waiting": Case(active(waiting=MovementView(amount=128_000, counterparty="cycles"))),
    "account_refused": Case(
        active(waiting=MovementView(amount=-2_000, counterparty="")),
        0,
        lambda presenter: presenter.application_changed(active(2)),
    ),
    "account_highest": Case(active(limit=1_000_000)),
    "account_shops": Case(active(), 0, lambda presenter: presenter.open_purchase()),
    "account_purchase": Case(active(), 0, pick_shop),
    "account_repayment": Case(active(used=126_000), 0, repay_nothing),
    "raise": Case(raising(1, "mail-4417")),
} | {f"raise_{outcome}": Case(decided(outcome)) for outcome in RaiseOutcome}


def show(case: Case, frame: PhoneFrame) -> ScreenHost:
    phone = Phone(case.application)
    phone.clock.advance(timedelta(seconds=case.after))
    if case.at_home:
        phone.navigator.go_home()
    host = show_in(frame, phone)
    host.tick()
    if case.act is not None:
        case.act(host.presenter)
    for _ in range(ROUNDS_OF_LAYOUT):
        QCoreApplication.sendPostedEvents()
    return host


def visible(frame: PhoneFrame, kind: type[Any]) -> list[Any]:
    return [widget for widget in frame.findChildren(kind) if widget.isVisible()]


def is_cut(label: Label) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width() or label.height() < label.sizeHint().height()


@pytest.mark.parametrize("spoken", Language)
@pytest.mark.parametrize("size", sorted(SIZES))
@pytest.mark.parametrize("name", sorted(CASES))
def test_that_no_text_is_cut_and_nothing_juts_out(
    name: str, size: str, spoken: Language, frame: PhoneFrame
) -> None:
    language().set_language(spoken)
    frame.resize(SIZES[size] + QSize(2 * BEZEL, 2 * BEZEL))
    show(CASES[name], frame)
    labels: list[Label] = visible(frame, Label)
    assert len(labels) >= 3
    assert [label.text() for label in labels if label.text() and is_cut(label)] == []
    screen = frame.screen_rect()
    for widget in (*visible(frame, Label), *visible(frame, QAbstractButton), *visible(frame, QLineEdit)):
        left = widget.mapTo(frame, QPoint(0, 0)).x()
        assert left >= screen.left(), widget
        assert left + widget.width() <= screen.left() + screen.width(), widget
    for area in visible(frame, QScrollArea):
        assert area.widget().minimumSizeHint().width() <= area.viewport().width(), area


@pytest.mark.parametrize("name", sorted(CASES))
def test_that_what_can_be_pressed_has_an_address_and_a_name(name: str, frame: PhoneFrame) -> None:
    spec = show(CASES[name], frame).spec
    assert spec is not None
    pressable: list[QWidget] = [*visible(frame, QAbstractButton), *visible(frame, QLineEdit)]
    for widget in pressable:
        assert widget.objectName().startswith(f"{spec.id}."), widget
        assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()
    addresses = [widget.objectName() for widget in pressable]
    assert len(addresses) == len(set(addresses))
