"""What the guard of an endpoint lets through: JSON of one meaning that is the message, under a key that is one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from models.contract import bank_staff
from models.contract.client_payment import MAKE_PURCHASE, SUBMIT_PARTIAL_NAME
from models.contract.payment_bank import LOOK_UP_CREDIT_ACCOUNT, PURCHASE
from models.contract.payment_history import READ_HISTORY
from models.contract.problems import ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Party
from servers.host import WorldHost
from servers.web.guard import PEOPLES_KEY_LIMIT
from servers.web.strict_json import DEPTH_LIMIT
from tests.servers.endpoints import ENDPOINTS, name_of
from tests.servers.knocking import JSON, knock, knock_at, takes_content

WITH_CONTENT = [endpoint for endpoint in ENDPOINTS if takes_content(endpoint)]
CARD = "9558801234567890123"

MALFORMED = {
    "nothing but a brace": b"{",
    "two values": b"{} {}",
    "a comment": b"{/* */}",
    "single quotes": b"{'amount': 1}",
    "no number": b'{"amount":NaN}',
    "no end": b'{"amount":Infinity}',
    "no end that way": b'{"amount":-Infinity}',
    "a number past all": b'{"amount":1e999}',
    "more than 64 bits": b'{"amount":9223372036854775808}',
    "less than 64 bits": b'{"amount":-9223372036854775809}',
    "thousands of digits": b'{"amount":' + b"9" * 6000 + b"}",
    "a name twice": b'{"amount":1,"amount":2}',
    "a name twice below": b'{"a":[{"b":1,"b":1}]}',
    "no UTF-8": b'{"name":"\xff"}',
    "UTF-16": '{"amount":1}'.encode("utf-16"),
    "a mark at the head": b'\xef\xbb\xbf{"amount":1}',
    "a NUL": b'{"name":"a\\u0000b"}',
    "a bare NUL": b'{"name":"a\0b"}',
    "half a pair": b'{"name":"\\ud800"}',
    "half a pair as name": b'{"\\udfff":1}',
    "a pair the wrong way": b'{"name":"\\udc00\\ud800"}',
    "too deep": b"[" * (DEPTH_LIMIT + 1) + b"]" * (DEPTH_LIMIT + 1),
    "far too deep": b"[" * 30_000 + b"]" * 30_000,
    "far too deep by names": b'{"a":' * 8_000 + b"1" + b"}" * 8_000,
}


@pytest.mark.parametrize("content", MALFORMED.values(), ids=MALFORMED)
@pytest.mark.parametrize("endpoint", [SUBMIT_PARTIAL_NAME, LOOK_UP_CREDIT_ACCOUNT, READ_HISTORY], ids=name_of)
def test_that_content_without_one_meaning_is_refused(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any], content: bytes
) -> None:
    answer = knock_at(shared_host, endpoint, content)
    assert (answer.status, answer.problem) == (400, ProblemType.INVALID_REQUEST)


@pytest.mark.parametrize("endpoint", WITH_CONTENT, ids=name_of)
@pytest.mark.parametrize(
    "content",
    [
        b"{}",
        b"[]",
        b"null",
        b"1",
        b'"text"',
        b'{"no_such_field":1}',
        b'{"\xe5\xbc\x80":"9558801234567890123"}',
    ],
)
def test_that_content_that_is_not_the_message_is_refused_and_not_quoted(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any], content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    answer = knock_at(shared_host, endpoint, content)
    assert (answer.status, answer.problem) == (422, ProblemType.INVALID_REQUEST)
    said = answer.body.decode() + caplog.text
    assert not any(word in said for word in ("no_such_field", CARD, "开"))


@pytest.mark.parametrize(
    "amount", ["1.5", '"100"', "true", "null", "[]", "{}", "0", "-1", "1e2", str(2**63 - 1)]
)
@pytest.mark.parametrize("endpoint", [MAKE_PURCHASE, PURCHASE], ids=name_of)
def test_that_an_amount_is_a_whole_number_of_fen_that_there_can_be(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any], amount: str
) -> None:
    other = "shop_id" if endpoint is MAKE_PURCHASE else "counterparty"
    answer = knock_at(shared_host, endpoint, f'{{"amount":{amount},"{other}":"teahouse"}}'.encode())
    assert (answer.status, answer.problem) == (422, ProblemType.INVALID_REQUEST)
    assert json.loads(answer.body)["field"] == "amount"


@pytest.mark.parametrize("length", [65, 10_000])
def test_that_no_text_is_longer_than_it_can_be(shared_host: WorldHost, length: int) -> None:
    record = {"name": "王" * length, "document_type": "resident_id", "document_number": "1", "mobile": "1"}
    answer = knock_at(shared_host, LOOK_UP_CREDIT_ACCOUNT, json.dumps({"record": record}).encode())
    assert (answer.status, answer.problem) == (422, ProblemType.INVALID_REQUEST)
    assert json.loads(answer.body)["field"] == "record.name"


@pytest.mark.parametrize("key", ["k" * (PEOPLES_KEY_LIMIT + 1), " k", "tab\tkey", "\xe4\xbd\xa0", "\x7f"])
@pytest.mark.parametrize("endpoint", [MAKE_PURCHASE, bank_staff.DECIDE_CASE], ids=name_of)
def test_that_a_key_that_is_none_is_refused(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any], key: str
) -> None:
    target = endpoint.path.replace("{case_id}", "x")
    answer = knock(
        shared_host, endpoint.receiver, "POST", target, [JSON, (IDEMPOTENCY_HEADER, key)], [b'{"amount":1}']
    )
    assert (answer.status, answer.problem) == (400, ProblemType.INVALID_REQUEST)


def test_that_two_keys_are_none(shared_host: WorldHost) -> None:
    keys = [(IDEMPOTENCY_HEADER, "one"), (IDEMPOTENCY_HEADER, "two")]
    assert knock(shared_host, Party.PAYMENT, "POST", "/application", keys).status == 400
