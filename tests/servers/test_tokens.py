"""A token counts for its wallet alone: nobody without one is answered, and what one does is seen by no other."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from models.contract import bank_staff, client_payment, paper_form
from models.contract.client_payment import LINK_ACCOUNT, OPEN_SESSION
from models.contract.history_data import AccountKind
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Message, Nothing, Party
from models.domain.application import ReviewDecision
from models.domain.documents import DocumentType
from models.domain.people import person_by_id
from tests.servers.clerk_steps import form_of
from tests.servers.conftest import Wire
from tests.servers.endpoints import ENDPOINTS
from tests.servers.payment_steps import Phone

MINE, OTHERS = person_by_id("wang-xiaoming"), person_by_id("gu-lan")
CLIENTS = [call for call in ENDPOINTS if call.sender is Party.CLIENT and call is not OPEN_SESSION]
STAFFS = [call for call in ENDPOINTS if call.sender is Party.CLERK]
MESSAGES: dict[Endpoint[Any, Any], Message] = {
    client_payment.SUBMIT_PARTIAL_NAME: client_payment.PartialRealName(name_part="王", document_part="1993"),
    client_payment.SUBMIT_FULL_NAME: client_payment.FullRealName(
        name=MINE.name,
        document_type=DocumentType.RESIDENT_ID,
        document_number=MINE.document_number,
        mobile=MINE.mobile,
    ),
    client_payment.CONFIRM_FOUND_ACCOUNT: client_payment.FoundAccountConfirmation(terms_accepted=True),
    client_payment.SUBMIT_PASSWORD: client_payment.WalletPassword(password="581306", terms_accepted=True),
    client_payment.SET_PASSWORD: client_payment.NewWalletPassword(password="581306"),
    client_payment.SUBMIT_SAVINGS_ACCOUNT: client_payment.SavingsAccountInformation(
        card_number=MINE.cards[0].number, mobile=MINE.mobile, terms_accepted=True
    ),
    client_payment.SUBMIT_CODE: client_payment.VerificationCode(code="123456"),
    client_payment.MAKE_PURCHASE: client_payment.Purchase(shop_id="teahouse", amount=100),
    client_payment.MAKE_REPAYMENT: client_payment.Repayment(amount=100),
    client_payment.LINK_ACCOUNT: client_payment.LinkAccount(kind=AccountKind.MAIL, account="mail-4417"),
    client_payment.UNLINK_ACCOUNT: client_payment.LinkAccount(kind=AccountKind.MAIL, account="mail-4417"),
    paper_form.SUBMIT_FORM: form_of(MINE),
    bank_staff.DECIDE_CASE: bank_staff.DecideCase(decision=ReviewDecision.APPROVED),
}


def asked_with(wire: Wire, endpoint: Endpoint[Any, Any], authorization: str) -> httpx.Response:
    headers = {"authorization": authorization}
    content = None
    if endpoint.changing:
        content = MESSAGES.get(endpoint, Nothing()).model_dump_json()
        headers |= {
            IDEMPOTENCY_HEADER: wire.host.entropy.identifier("test"),
            "content-type": "application/json",
        }
    url = endpoint.url(case_id="case-1", account_id="account-1")
    query = {"after": "0"} if endpoint.quiet else None
    return wire.raw(endpoint, url, headers=headers, content=content, params=query)


def keys_kept(wire: Wire) -> list[str]:
    """The keys of calls that the servers know."""
    rows = wire.host.inspector.rows
    return [row["key"] for party in ("payment", "bank") for row in rows(party, "idempotency_keys")]


@pytest.mark.parametrize("endpoint", [*CLIENTS, *STAFFS], ids=lambda call: f"{call.receiver}-{call.name}")
def test_that_nobody_without_a_token_that_counts_is_answered(
    wire: Wire, endpoint: Endpoint[Any, Any]
) -> None:
    phone = Phone(wire, MINE.id)
    before = phone.read(), keys_kept(wire)
    # A token that counts elsewhere is none here.
    elsewhere = wire.token if endpoint.sender is Party.CLERK else wire.host.staff_token
    refusals = []
    for authorization in (
        "",
        "Bearer",
        "Bearer ",
        f"Bearer {'0' * 64}",
        f"Bearer {wire.token[:-1]}",
        f"Bearer {wire.token} {wire.token}",
        f"Basic {wire.token}",
        f"Bearer {elsewhere}",
    ):
        response = asked_with(wire, endpoint, authorization)
        assert response.status_code == 401
        assert response.headers["www-authenticate"] == "Bearer"
        refusals.append(response.json())
    assert all(refusal == refusals[0] for refusal in refusals)
    assert (phone.read(), keys_kept(wire)) == before


def test_that_what_one_wallets_token_does_is_never_seen_in_another(wire: Wire) -> None:
    other = Phone(wire, OTHERS.id)
    before, others_token = other.to_name_entry(), wire.token
    Phone(wire, MINE.id).to_raise_open()
    wire.call(LINK_ACCOUNT, client_payment.LinkAccount(kind=AccountKind.MAIL, account="mail-4417"))
    wire.token = others_token
    assert other.read() == before


def test_that_a_key_of_another_wallet_gives_not_its_answer(wire: Wire) -> None:
    mine = Phone(wire, MINE.id).call(client_payment.START, key="the-same")
    others = Phone(wire, OTHERS.id).call(client_payment.START, key="the-same")
    assert (mine.wallet.wallet_id, others.wallet.wallet_id) == (MINE.wallet_id, OTHERS.wallet_id)
