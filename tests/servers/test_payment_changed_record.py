"""Without a wallet: a record that was stated wrongly, and answers that come after what they were for was changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from models.contract.client_payment import (
    CHANGE_CARD,
    CHANGE_RECORD,
    RESEND,
    START,
    SUBMIT_CODE,
    SUBMIT_FULL_NAME,
    SUBMIT_SAVINGS_ACCOUNT,
)
from models.contract.problems import ProblemType
from models.contract.wire import Nothing
from models.domain.application import ApplicationState, Leaf
from models.domain.documents import DocumentType
from servers.host import WorldHost
from servers.payment.bank_client import BankClient
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import Phone

WRONG_DOCUMENT = {"document_type": DocumentType.TAIWAN_PERMIT, "document_number": "12345678"}


@pytest.mark.parametrize("person", ["qian-yu", "wu-ge", "shen-qiao"])
def test_that_a_record_can_be_stated_again_until_it_is_confirmed(wire: Wire, person: str) -> None:
    phone = Phone(wire, person)
    first = phone.to_matched()
    view = phone.call(CHANGE_RECORD)
    assert (view.state, view.leaf) == (ApplicationState.RECORD_ENTRY, None)
    assert (view.timeline.record_matched_at, view.found_account) == (None, None)
    again = phone.call(SUBMIT_FULL_NAME, phone.full_name())
    assert (again.state, again.leaf) == (first.state, first.leaf)


def test_that_a_document_the_bank_does_not_know_is_no_dead_end(wire: Wire) -> None:
    phone = Phone(wire, "wu-ge")
    phone.call(START)
    assert phone.call(SUBMIT_FULL_NAME, phone.full_name(**WRONG_DOCUMENT)).leaf is Leaf.E
    phone.problem(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account(), expected=ProblemType.CARD_NOT_YOURS)
    phone.call(CHANGE_RECORD)
    phone.call(SUBMIT_FULL_NAME, phone.full_name())
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    assert phone.call(SUBMIT_CODE, phone.code()).wallet.is_open


def test_that_going_back_gives_no_fresh_tries(wire: Wire) -> None:
    phone = Phone(wire, "wu-ge")
    phone.call(START)
    wrong_name = phone.full_name(name="赵小雨")
    phone.problem(SUBMIT_FULL_NAME, wrong_name, expected=ProblemType.RECORD_MISMATCH)
    phone.call(SUBMIT_FULL_NAME, phone.full_name())
    asked = phone.call(CHANGE_RECORD).record
    assert asked is not None
    assert asked.remaining == 4


def test_that_the_record_of_an_open_wallet_stays(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_card_entry()
    phone.problem(CHANGE_RECORD, expected=ProblemType.WRONG_STATE)
    assert phone.read().state is ApplicationState.CARD_ENTRY


@pytest.fixture
def live_wire(tmp_path: Path) -> Iterator[Wire]:
    """A wire to a world in which calls are answered side by side."""
    wire = Wire(WorldHost.open(tmp_path, seed=7, played=False, starts_at=STARTS_AT))
    yield wire
    wire.close()
    wire.host.close()


def answer_late(
    monkeypatch: pytest.MonkeyPatch, wire: Wire, call: str, *meanwhile: tuple[Any, Callable[[], Any]]
) -> None:
    """Let the bank's next answer to ``call`` arrive after the phone has made the calls ``meanwhile``."""
    original = getattr(BankClient, call)

    async def late(self: BankClient, *arguments: Any) -> Any:
        monkeypatch.setattr(BankClient, call, original)
        answer = await original(self, *arguments)
        for number, (endpoint, message) in enumerate(meanwhile):
            await wire._client.call(endpoint, message(), key=f"meanwhile-{number}")
        return answer

    monkeypatch.setattr(BankClient, call, late)


def test_that_a_code_for_one_record_opens_no_wallet_of_another(
    live_wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = Phone(live_wire, "wu-ge")
    phone.to_card_entry()
    others = phone.full_name(**WRONG_DOCUMENT)
    answer_late(
        monkeypatch,
        live_wire,
        "open_verification",
        (CHANGE_RECORD, Nothing),
        (SUBMIT_FULL_NAME, lambda: others),
    )
    phone.problem(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account(), expected=ProblemType.WRONG_STATE)
    view = phone.read()
    assert (view.state, view.verification) == (ApplicationState.CARD_ENTRY, None)


def test_that_a_late_resend_does_not_take_the_place_of_another_cards_code(
    live_wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = Phone(live_wire)
    phone.to_code_entry()
    live_wire.advance(60)
    answer_late(
        monkeypatch,
        live_wire,
        "resend_code",
        (CHANGE_CARD, Nothing),
        (SUBMIT_SAVINGS_ACCOUNT, phone.savings_account),
    )
    phone.problem(RESEND, expected=ProblemType.WRONG_STATE)
    assert phone.call(SUBMIT_CODE, phone.code()).state is ApplicationState.BOUND
