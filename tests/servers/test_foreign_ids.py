"""Nobody reaches what is another's: a foreign id is answered like one that there is not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from models.contract import bank_reports, bank_staff, client_payment, paper_form, payment_bank
from models.contract.client_payment import LINK_ACCOUNT, MAKE_PURCHASE, OPEN_SESSION, UNLINK_ACCOUNT
from models.contract.history_data import AccountKind
from models.contract.payment_history import READ_HISTORY
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Message, Nothing, Party
from models.domain.application import ReviewDecision
from models.domain.people import person_by_id
from tests.servers.bank_desk import BankDesk, history_of, record_of
from tests.servers.clerk_steps import form_of
from tests.servers.conftest import Wire
from tests.servers.endpoints import ENDPOINTS
from tests.servers.payment_steps import Phone

MINE, OTHERS = person_by_id("wang-xiaoming"), person_by_id("gu-lan")
UNKNOWN = "nobody-has-this"
NAMES_ONE = re.compile(r"(_id|_ref|^account)$")
"""The names of what identifies something."""
INTRODUCED = {
    payment_bank.OPEN_VERIFICATION,
    payment_bank.OPEN_PHONE_VERIFICATION,
    paper_form.FORWARD_FORM,
}
"""Calls by which a party hears of an id for the first time."""


@dataclass(frozen=True)
class Case:
    """One call with an id in it, made once ``begin`` was done. ``foreign`` is how the id of another is come by, where
    there are others'."""

    endpoint: Endpoint[Any, Any]
    ask: Callable[[Wire, str], tuple[Message, dict[str, str]]]
    foreign: Callable[[Wire], str] | None = None
    begin: Callable[[Phone], object] = Phone.read

    def __str__(self) -> str:
        return f"{self.endpoint.receiver}-{self.endpoint.name}"


def in_path(
    name: str, message: Message | None = None
) -> Callable[[Wire, str], tuple[Message, dict[str, str]]]:
    return lambda _wire, asked: (message or Nothing(), {name: asked})


def in_message(make: Callable[[Wire, str], Message]) -> Callable[[Wire, str], tuple[Message, dict[str, str]]]:
    return lambda wire, asked: (make(wire, asked), {})


def others_desk(wire: Wire) -> BankDesk:
    return BankDesk(wire, OTHERS, "application-of-another")


def my_account(wire: Wire) -> str:
    """The account of the one who asks."""
    (mine,) = [row for row in wire.host.inspector.rows("bank", "virtual_accounts") if row["application_id"]]
    account_id: str = mine["id"]
    return account_id


def others_verification(wire: Wire) -> str:
    return others_desk(wire).verify().verification_id


def others_savings_account(wire: Wire) -> str:
    return others_desk(wire).verified()


def others_raise(wire: Wire) -> str:
    desk = others_desk(wire)
    account_id = desk.reviewed().account_id
    desk.ask_raise(account_id, history_of(OTHERS), "raise-of-another")
    return "raise-of-another"


def others_linkable(_wire: Wire) -> str:
    return next(account.account for account in OTHERS.accounts if account.kind == AccountKind.SOCIAL)


def unopened_wallet(_wire: Wire) -> str:
    return person_by_id("qian-yu").wallet_id


def binding_of(wire: Wire, reference: str) -> payment_bank.ReportBinding:
    return payment_bank.ReportBinding(
        application_id="application-1",
        wallet_id=MINE.wallet_id,
        record=record_of(MINE),
        savings_account_ref=reference,
        bound_at=wire.host.clock.now(),
        history=history_of(MINE),
    )


def facts(wire: Wire, account_id: str) -> payment_bank.AccountFacts:
    known = wire.call(payment_bank.READ_ACCOUNT, account_id=my_account(wire))
    return known.model_copy(update={"account_id": account_id})


def review_of(wire: Wire, account_id: str) -> bank_reports.ReviewResult:
    return bank_reports.ReviewResult(
        application_id=account_id, decision=ReviewDecision.APPROVED, account=facts(wire, account_id)
    )


def form_result(wire: Wire, application_id: str) -> paper_form.FormResult:
    handed_in = paper_form.ForwardForm(application_id="known", form=form_of(OTHERS))
    known = wire.call(paper_form.FORWARD_FORM, handed_in)
    return paper_form.FormResult(application_id=application_id, facts=known)


def link(_wire: Wire, account: str) -> client_payment.LinkAccount:
    return client_payment.LinkAccount(kind=AccountKind.SOCIAL, account=account)


MOVE = payment_bank.MoveMoney(amount=100, counterparty="teahouse")
RAISE = payment_bank.RequestRaise(raise_id="raise-1", history=history_of(MINE))
CODE = payment_bank.ConfirmCode(application_id="application-1", code="123456", mobile=MINE.mobile)
DECISION = bank_staff.DecideCase(decision=ReviewDecision.APPROVED)
CASES = (
    Case(
        OPEN_SESSION,
        in_message(lambda _wire, asked: client_payment.OpenSession(wallet_id=asked)),
        unopened_wallet,
    ),
    Case(LINK_ACCOUNT, in_message(link), others_linkable, Phone.to_raise_open),
    Case(UNLINK_ACCOUNT, in_message(link), others_linkable, Phone.to_raise_open),
    Case(
        MAKE_PURCHASE,
        in_message(lambda _wire, asked: client_payment.Purchase(shop_id=asked, amount=100)),
        begin=Phone.to_active,
    ),
    Case(
        payment_bank.RESEND_CODE,
        in_path("verification_id", payment_bank.ResendCode(application_id="application-1")),
        others_verification,
    ),
    Case(payment_bank.CONFIRM_CODE, in_path("verification_id", CODE), others_verification),
    Case(payment_bank.REPORT_BINDING, in_message(binding_of), others_savings_account),
    Case(payment_bank.READ_ACCOUNT, in_path("account_id")),
    Case(payment_bank.PURCHASE, in_path("account_id", MOVE)),
    Case(payment_bank.REPAYMENT, in_path("account_id", MOVE)),
    Case(payment_bank.REQUEST_RAISE, in_path("account_id", RAISE)),
    Case(paper_form.READ_FORM, in_path("application_id")),
    Case(bank_staff.DECIDE_CASE, in_path("case_id", DECISION)),
    Case(bank_staff.FREEZE_ACCOUNT, in_path("account_id")),
    Case(bank_staff.UNFREEZE_ACCOUNT, in_path("account_id")),
    Case(bank_reports.REPORT_REVIEW, in_message(review_of), begin=Phone.to_review),
    Case(
        bank_reports.REPORT_ACCOUNT,
        in_message(lambda wire, asked: bank_reports.AccountChanged(account=facts(wire, asked))),
        begin=Phone.to_review,
    ),
    Case(paper_form.REPORT_FORM, in_message(form_result)),
    Case(READ_HISTORY, lambda _wire, asked: (Nothing(), {"kind": "social", "account": asked})),
)


def answer(wire: Wire, case: Case, asked: str) -> httpx.Response:
    """What the call comes to with the id ``asked`` in it; the staff's calls are made by the staff."""
    message, path = case.ask(wire, asked)
    headers = {IDEMPOTENCY_HEADER: wire.host.entropy.identifier("test")} if case.endpoint.changing else {}
    if case.endpoint.sender is Party.CLERK:
        headers["authorization"] = f"Bearer {wire.host.staff_token}"
    content = message.model_dump_json() if case.endpoint.changing else None
    headers |= {"content-type": "application/json"} if content else {}
    return wire.raw(case.endpoint, case.endpoint.url(**path), headers=headers, content=content)


def told(response: httpx.Response) -> tuple[int, dict[str, Any]]:
    return response.status_code, response.json()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_that_the_id_of_another_is_answered_like_one_that_there_is_not(wire: Wire, case: Case) -> None:
    case.begin(Phone(wire, MINE.id))
    unknown = told(answer(wire, case, UNKNOWN))
    assert unknown[0] == 404
    if case.foreign is not None:
        foreign = case.foreign(wire)
        assert told(answer(wire, case, foreign)) == unknown


def test_that_the_raise_of_another_account_is_answered_like_none_and_tells_nothing_of_it(wire: Wire) -> None:
    Phone(wire, MINE.id).to_raise_open()
    mine = my_account(wire)
    asked = payment_bank.RequestRaise(raise_id=others_raise(wire), history=history_of(MINE))
    case = Case(payment_bank.REQUEST_RAISE, in_path("account_id", asked))
    status, document = told(answer(wire, case, mine))
    assert (status, document["field"]) == (404, "raise_id")
    assert "account" not in document


def identifying(endpoint: Endpoint[Any, Any]) -> set[str]:
    """What of a call identifies something that has to be there already."""
    asked = {*re.findall(r"\{(\w+)\}", endpoint.path), *endpoint.request.model_fields}
    # Any phone may begin.
    return {name for name in asked if NAMES_ONE.search(name)} - {"device_id"}


def test_that_every_call_with_an_id_is_tried() -> None:
    with_ids = {call for call in ENDPOINTS if identifying(call)} | {paper_form.REPORT_FORM}
    assert with_ids - INTRODUCED == {case.endpoint for case in CASES}
