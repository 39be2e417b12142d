"""What no server lets in, on any way to it: too much, no proper request, no JSON of one meaning. And what it then says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from models.contract import (
    bank_reports,
    bank_staff,
    client_payment,
    paper_form,
    payment_bank,
    payment_history,
)
from models.contract.client_payment import MAKE_PURCHASE, READ_APPLICATION, SUBMIT_PARTIAL_NAME
from models.contract.payment_bank import LOOK_UP_CREDIT_ACCOUNT, PURCHASE
from models.contract.payment_history import READ_HISTORY
from models.contract.problems import ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Party
from servers.host import WorldHost
from servers.keys import SERVERS
from servers.web.door import BODY_LIMIT, HEADERS_LIMIT, TARGET_LIMIT
from servers.web.guard import PEOPLES_KEY_LIMIT
from servers.web.strict_json import DEPTH_LIMIT
from tests.servers.bank_desk import MAIN
from tests.servers.conftest import Wire
from tests.servers.knocking import JSON, knock, knock_at, takes_content

CONTRACTS = (client_payment, payment_bank, payment_history, bank_reports, bank_staff, paper_form)
ENDPOINTS = list(
    {
        (value.receiver, value.method, value.path): value
        for contract in CONTRACTS
        for value in vars(contract).values()
        if isinstance(value, Endpoint)
    }.values()
)
WITH_CONTENT = [endpoint for endpoint in ENDPOINTS if takes_content(endpoint)]
CARD = "9558801234567890123"
PURCHASE_PATH = MAKE_PURCHASE.path

every_server = pytest.mark.parametrize("party", SERVERS)
known_or_not = pytest.mark.parametrize("target", [PURCHASE_PATH, "/no/such/path"])


def name_of(endpoint: Endpoint[Any, Any]) -> str:
    return f"{endpoint.receiver}-{endpoint.method}-{endpoint.path}"


@every_server
@known_or_not
def test_that_a_body_that_says_it_is_too_large_is_not_read(
    shared_host: WorldHost, party: Party, target: str
) -> None:
    headers = [JSON, ("content-length", str(BODY_LIMIT + 1))]
    answer = knock(shared_host, party, "POST", target, headers, [b"x", b"x"])
    assert (answer.status, answer.problem) == (413, ProblemType.BODY_TOO_LARGE)
    assert answer.chunks_left == 2


@every_server
@known_or_not
def test_that_a_body_without_end_is_read_up_to_the_limit(
    shared_host: WorldHost, party: Party, target: str
) -> None:
    answer = knock(shared_host, party, "POST", target, [JSON], [b" " * 1024] * 200)
    assert (answer.status, answer.problem) == (413, ProblemType.BODY_TOO_LARGE)
    assert answer.chunks_left == 200 - BODY_LIMIT // 1024 - 1


@every_server
def test_that_a_body_of_just_the_limit_gets_further(shared_host: WorldHost, party: Party) -> None:
    answer = knock(shared_host, party, "POST", "/no/such/path", [JSON], [b" " * BODY_LIMIT])
    assert (answer.status, answer.problem) == (404, ProblemType.NOT_FOUND)


@every_server
@pytest.mark.parametrize("lie", ["1", "900", "-1", "two", "", "1, 2"])
def test_that_a_length_that_is_none_is_refused(shared_host: WorldHost, party: Party, lie: str) -> None:
    answer = knock(shared_host, party, "POST", PURCHASE_PATH, [JSON, ("content-length", lie)], [b"{}"])
    assert (answer.status, answer.problem) == (400, ProblemType.INVALID_REQUEST)


@every_server
@known_or_not
@pytest.mark.parametrize(
    "media",
    [
        (),
        (("content-type", "text/plain"),),
        (("content-type", "application/xml"),),
        (("content-type", "multipart/form-data; boundary=x"),),
        (("content-type", "application/problem+json"),),
        (("content-type", "application/json; charset=utf-16"),),
        (("content-type", "application/json; charset=gb18030"),),
        (JSON, ("content-type", "text/plain")),
        (JSON, ("content-encoding", "gzip")),
        (("content-type", ";;;"),),
    ],
)
def test_that_content_that_is_not_said_to_be_json_in_utf_8_is_refused(
    shared_host: WorldHost, party: Party, target: str, media: tuple[tuple[str, str], ...]
) -> None:
    answer = knock(shared_host, party, "POST", target, media, [b'{"amount":1}'])
    assert (answer.status, answer.problem) == (415, ProblemType.UNSUPPORTED_MEDIA)


def test_that_utf_8_may_be_named(wire: Wire) -> None:
    wire.sign_in(MAIN.wallet_id)
    charset = ("content-type", 'Application/JSON; Charset="UTF-8"')
    answer = knock_at(wire.host, SUBMIT_PARTIAL_NAME, b"{}", charset, bearer=wire.token)
    assert answer.status == 422


@every_server
@pytest.mark.parametrize(
    "target",
    [
        "/%",
        "/%4",
        "/%zz",
        "/%ff",
        "/%ed%a0%80",
        "/a%00b",
        "/a%0ab",
        "/?after=%",
        "/?after=%c3",
        "/a b",
        "/\x7f",
        b"/\xff",
    ],
)
def test_that_a_target_that_is_not_well_written_is_refused(
    shared_host: WorldHost, party: Party, target: str | bytes
) -> None:
    answer = knock(shared_host, party, "GET", target)
    assert (answer.status, answer.problem) == (400, ProblemType.INVALID_REQUEST)


@every_server
def test_that_neither_target_nor_headers_are_endless(shared_host: WorldHost, party: Party) -> None:
    assert knock(shared_host, party, "GET", "/" + "a" * TARGET_LIMIT).status == 414
    many = [(f"x-{number}", "y" * 100) for number in range(HEADERS_LIMIT // 100)]
    assert knock(shared_host, party, "GET", "/", many).status == 431


@every_server
@pytest.mark.parametrize("path", ["/", "/no/such/path", "/docs", "/redoc", "/application/", "//application"])
def test_that_an_unknown_path_is_not_found(shared_host: WorldHost, party: Party, path: str) -> None:
    answer = knock(shared_host, party, "GET", path)
    assert (answer.status, answer.problem) == (404, ProblemType.NOT_FOUND)


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=name_of)
@pytest.mark.parametrize("method", ["DELETE", "HEAD", "TRACE", "QUERY"])
def test_that_another_method_is_told_which_there_are(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any], method: str
) -> None:
    target = endpoint.path.replace("{kind}", "mail").replace("{", "").replace("}", "")
    answer = knock(shared_host, endpoint.receiver, method, target)
    assert (answer.status, answer.problem) == (405, ProblemType.INVALID_REQUEST)
    assert endpoint.method in answer.headers["allow"].split(", ")


def test_that_a_path_with_two_methods_names_both(shared_host: WorldHost) -> None:
    answer = knock(shared_host, Party.PAYMENT, "DELETE", READ_APPLICATION.path)
    assert answer.headers["allow"] == "GET, POST"


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=name_of)
def test_that_every_endpoint_of_the_servers_asks_who_calls(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any]
) -> None:
    """The calls of people get past the guard and come to the handler, which asks for the session."""
    target = endpoint.path.replace("{kind}", "mail").replace("{", "").replace("}", "") + "?after=1"
    key = (IDEMPOTENCY_HEADER, "stranger")
    content = [b'{"'] if takes_content(endpoint) else []
    answer = knock(shared_host, endpoint.receiver, endpoint.method, target, [JSON, key], content)
    if endpoint.sender in SERVERS:
        # Not even that it is no JSON is found out before.
        assert (answer.status, answer.problem) == (401, ProblemType.SIGNATURE_REFUSED)
    elif takes_content(endpoint):
        assert (answer.status, answer.problem) == (400, ProblemType.INVALID_REQUEST)
    else:
        assert (answer.status, answer.problem) == (401, ProblemType.UNAUTHENTICATED)


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


@pytest.mark.parametrize("after", ["", "x", "1.5", "1;2", "%EF%BC%91x"])
def test_that_a_version_is_a_number(wire: Wire, after: str) -> None:
    wire.sign_in(MAIN.wallet_id)
    bearer = ("authorization", f"Bearer {wire.token}")
    answer = knock(wire.host, Party.PAYMENT, "GET", f"/application/news?after={after}", [bearer])
    assert answer.problem == ProblemType.INVALID_REQUEST


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


PLANTED = {
    "payment, in a handler": (READ_APPLICATION, "servers.payment.changes.signed_in"),
    "bank, in a handler": (LOOK_UP_CREDIT_ACCOUNT, "servers.bank.repository.find_customer"),
    "history, in a handler": (READ_HISTORY, "servers.history.repository.find_account"),
    "payment, before the handler": (SUBMIT_PARTIAL_NAME, "servers.web.strict_json.check"),
    "bank, before the handler": (LOOK_UP_CREDIT_ACCOUNT, "servers.web.strict_json.check"),
    "history, before the handler": (READ_HISTORY, "servers.web.guard._check_key"),
}


@pytest.mark.parametrize(("endpoint", "place"), PLANTED.values(), ids=PLANTED)
def test_that_a_crash_says_nothing_of_what_crashed(
    shared_host: WorldHost,
    endpoint: Endpoint[Any, Any],
    place: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError(f"card {CARD}")

    monkeypatch.setattr(place, crash)
    record = {"name": "王小明", "document_type": "resident_id", "document_number": CARD, "mobile": "1"}
    content = json.dumps({"record": record}).encode() if takes_content(endpoint) else b""
    answer = knock_at(shared_host, endpoint, content)
    assert (answer.status, answer.problem) == (500, ProblemType.INTERNAL)
    assert json.loads(answer.body).get("detail", "") == ""
    assert "crashed: RuntimeError" in caplog.text
    said = answer.body.decode() + caplog.text + str(answer.headers)
    assert not any(word in said for word in (CARD, "card 9", "Traceback", "王小明"))
