"""The wallet's home as widgets: wherever an application stands, it says so and leads on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.kit.buttons import PrimaryButton
from gui.kit.card_face import CardFace
from gui.kit.device_frame import DeviceFrame
from gui.kit.language import Language, language
from models.domain.application import ApplicationState
from tests.announced import announced, forget_announcements
from tests.presenters.fakes import application, challenge
from tests.presenters.leaf_standings import NO_WALLET
from tests.presenters.standings import active, approved, declined, in_review
from tests.screens.cases import CASES, visible
from tests.screens.cases import show as show_case
from tests.screens.entries import AT_CARD_ENTRY, AT_NAME_ENTRY, is_shown, shown
from tests.screens.looking import find, show
from tests.screens.wallet_cases import WALLET_CASES


@pytest.mark.parametrize("name", sorted(WALLET_CASES))
def test_that_the_wallet_always_has_one_action_that_leads_on(name: str, frame: DeviceFrame) -> None:
    show_case(CASES[name], frame)
    (action,) = visible(frame, PrimaryButton)
    assert action.text()
    assert action.isEnabled()


def test_that_an_application_under_way_says_which_step_is_next(frame: DeviceFrame) -> None:
    phone = show(AT_NAME_ENTRY, frame, at_home=True)
    assert shown(frame, "wallet_home.standing.step") == "Step 1 of 3"
    phone.navigator.apply(AT_CARD_ENTRY.model_copy(update={"version": AT_NAME_ENTRY.version + 1}))
    assert shown(frame, "wallet_home.standing.step") == "Step 2 of 3"
    assert shown(frame, "wallet_home.standing.title") == "Next: bind a debit card"
    assert "Step 2 of 3" in find(frame, "wallet_home.standing", QWidget).accessibleName()


def test_that_a_review_says_when_it_will_be_decided_until_that_time_has_come(frame: DeviceFrame) -> None:
    show(in_review(), frame, at_home=True)
    assert shown(frame, "wallet_home.standing.note") == "It should decide by about 9:43"
    assert shown(frame, "wallet_home.reassurance") == "There is nothing for you to do"
    show_case(CASES["wallet_review_due"], frame)
    assert shown(frame, "wallet_home.standing.note") == "The result comes here by itself"


def test_that_a_review_of_another_day_is_told_with_its_day(frame: DeviceFrame) -> None:
    view = CASES["review_of_before"].application
    show(view, frame, at_home=True)
    assert "25 Nov 2026" in shown(frame, "wallet_home.standing.note")


def test_that_the_card_is_blank_until_the_bank_has_approved_it(frame: DeviceFrame) -> None:
    phone = show(in_review(), frame, at_home=True)
    (face,) = visible(frame, CardFace)
    assert "Your limit will appear here" in face.accessibleName()
    phone.navigator.apply(approved(2))
    assert "6037, Limit ¥3,000, Approved" in face.accessibleName()
    assert shown(frame, "wallet_home.standing.title") == "Approved, with a limit of ¥3,000"
    assert find(frame, "wallet_home.resume", QAbstractButton).text() == "Continue: see your limit"


def test_that_a_decline_is_told_with_the_day_of_the_next_try(frame: DeviceFrame) -> None:
    show(declined(), frame, at_home=True)
    assert shown(frame, "wallet_home.standing.note") == "You can apply again from 24 Dec 2026 on"
    assert find(frame, "wallet_home.resume", QAbstractButton).text() == "See why"
    show_case(CASES["wallet_declined_again"], frame)
    assert shown(frame, "wallet_home.standing.note") == "You can apply again now"


def test_that_a_lock_is_told_with_its_end(frame: DeviceFrame) -> None:
    show_case(CASES["wallet_locked"], frame)
    assert shown(frame, "wallet_home.standing.title") == "Locked until 9:56"


def test_that_a_frozen_account_is_explained_under_its_card(frame: DeviceFrame) -> None:
    phone = show(active(frozen=True), frame, at_home=True)
    assert "Heron Bank has frozen" in shown(frame, "wallet_home.frozen.text")
    phone.navigator.apply(active(2))
    assert not is_shown(frame, "wallet_home.frozen")


@pytest.mark.parametrize("spoken", Language)
def test_that_platform_and_bank_stand_in_the_same_order_wherever_the_card_is_shown(
    spoken: Language, frame: DeviceFrame
) -> None:
    names = {Language.EN: "Osmanthus Pay × Heron Bank", Language.ZH: "桂花支付 × 白鹭银行"}
    language().set_language(spoken)
    for standing, at_home in (
        (application(ApplicationState.NOT_STARTED), True),
        (active(), True),
        (active(), False),
    ):
        show(standing, frame, at_home=at_home)
        (face,) = (face for face in frame.findChildren(CardFace) if face.isVisible())
        assert names[spoken] in face.accessibleName()


def test_that_a_freeze_is_told_once_as_it_comes_while_the_wallet_is_looked_at(frame: DeviceFrame) -> None:
    phone = show(active(), frame, at_home=True)
    forget_announcements()
    phone.navigator.apply(active(2, frozen=True))
    phone.navigator.apply(active(3, frozen=True))
    language().set_language(Language.ZH)
    (said,) = announced()
    assert said.text.startswith("Heron Bank has frozen")
    assert not said.assertive


def test_that_the_home_is_announced_by_its_holder_where_it_has_no_title(frame: DeviceFrame) -> None:
    forget_announcements()
    show(application(ApplicationState.NOT_STARTED), frame)
    assert [said.text for said in announced()] == ["Wallet of *小明"]
    holder = find(frame, "wallet_home.holder", QWidget).parentWidget()
    assert holder is not None
    assert holder.accessibleName() == "Wallet of *小明"
    forget_announcements()
    show(application(ApplicationState.NOT_STARTED, wallet=NO_WALLET), frame)
    assert [said.text for said in announced()] == ["Welcome to Osmanthus Pay"]


def test_that_nobody_is_named_before_there_is_a_wallet(frame: DeviceFrame) -> None:
    show(application(ApplicationState.NOT_STARTED, wallet=NO_WALLET), frame)
    assert not is_shown(frame, "wallet_home.holder")
    assert not is_shown(frame, "wallet_home.no_cards")


def test_that_a_visit_to_the_wallet_focuses_the_way_back(frame: DeviceFrame) -> None:
    show(application(ApplicationState.NAME_ENTRY, challenge=challenge()), frame, at_home=True)
    assert find(frame, "wallet_home.resume", QAbstractButton).hasFocus()


def test_that_what_comes_of_the_application_is_told_in_the_wallet(frame: DeviceFrame) -> None:
    phone = show(in_review(), frame, at_home=True)
    forget_announcements()
    phone.navigator.apply(approved(2))
    language().set_language(Language.ZH)
    assert [said.text for said in announced()] == ["Approved, with a limit of ¥3,000, You can use it at once"]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("wallet_card_entry", "What you have done so far is kept"),
        ("wallet_locked", "What you have done so far is kept"),
        ("wallet_with_clerk", "There is nothing for you to do"),
        ("wallet_approved", "Nothing is charged until you buy something"),
        ("wallet_declined", "Your wallet stays as it is"),
        ("wallet_raise_decided", ""),
        ("wallet_form_entry", ""),
    ],
)
def test_that_the_line_under_the_action_says_what_holds(name: str, line: str, frame: DeviceFrame) -> None:
    show_case(CASES[name], frame)
    assert find(frame, "wallet_home.resume", QAbstractButton).isVisible()
    assert is_shown(frame, "wallet_home.reassurance") == bool(line)
    assert not line or shown(frame, "wallet_home.reassurance") == line
