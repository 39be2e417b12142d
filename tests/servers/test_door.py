"""What no server lets in, on any way to it: too much, and no proper request. And what it then says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from models.contract.client_payment import MAKE_PURCHASE, READ_APPLICATION, SUBMIT_PARTIAL_NAME
from models.contract.payment_bank import LOOK_UP_CREDIT_ACCOUNT
from models.contract.payment_history import READ_HISTORY
from models.contract.problems import ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Party
from servers.host import WorldHost
from servers.keys import SERVERS
from servers.web.door import BODY_LIMIT, HEADERS_LIMIT, TARGET_LIMIT
from tests.servers.bank_desk import MAIN
from tests.servers.conftest import Wire
from tests.servers.endpoints import ENDPOINTS, name_of
from tests.servers.knocking import JSON, knock, knock_at, takes_content

CARD = "9558801234567890123"
PURCHASE_PATH = MAKE_PURCHASE.path

every_server = pytest.mark.parametrize("party", SERVERS)
known_or_not = pytest.mark.parametrize("target", [PURCHASE_PATH, "/no/such/path"])


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


@pytest.mark.parametrize("after", ["", "x", "1.5", "1;2", "%EF%BC%91x"])
def test_that_a_version_is_a_number(wire: Wire, after: str) -> None:
    wire.sign_in(MAIN.wallet_id)
    bearer = ("authorization", f"Bearer {wire.token}")
    answer = knock(wire.host, Party.PAYMENT, "GET", f"/application/news?after={after}", [bearer])
    assert answer.problem == ProblemType.INVALID_REQUEST


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
