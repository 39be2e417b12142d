"""Every operation of the OpenAPI documents does what its document says, whatever it is sent.

``KAIHU_API_CASES=2000 make test ARGS=tests/servers/api`` sends more of either kind to each.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi import checks

from servers.bank.handlers import staff
from servers.host import WorldHost
from servers.payment.handlers import reading
from tests.servers.api.cases import (
    REFUSED_UNREAD,
    TRUE_TO_THE_DOCUMENT,
    AnyCase,
    case_of,
    each_case,
    kept,
    operation_of,
    right_call,
    send,
    strangers_call,
)
from tests.servers.api.recipe import AnyEndpoint
from tests.servers.api.recipes import PARTIES, RECIPES
from tests.servers.conftest import Wire

of_every_operation = pytest.mark.parametrize(
    "endpoint", RECIPES, ids=lambda endpoint: f"{endpoint.receiver}-{endpoint.name}"
)


@pytest.fixture(autouse=True)
def polls_answered_at_once(shared_host: WorldHost, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question for news that is held would hold the test."""
    monkeypatch.setattr(reading, "POLL_SECONDS", 0.0)
    monkeypatch.setattr(staff, "POLL_SECONDS", 0.0)
    monkeypatch.setattr(shared_host.on_loop._news, "_held", False)


@pytest.fixture(autouse=True)
def nothing_crashes(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """What a call leads to later, on the clock, does not crash either."""
    yield
    assert [record.getMessage() for record in caplog.records if "crashed" in record.getMessage()] == []


def test_that_every_operation_of_the_documents_has_a_recipe(shared_host: WorldHost) -> None:
    described = {
        (party, path, method.upper())
        for party in PARTIES
        for path, methods in shared_host.description(party)["paths"].items()
        for method in methods
    }
    assert {(endpoint.receiver, endpoint.path, endpoint.method) for endpoint in RECIPES} == described


@of_every_operation
def test_that_an_operation_succeeds_as_its_document_says(wire: Wire, endpoint: AnyEndpoint) -> None:
    ready = RECIPES[endpoint](wire)
    response = right_call(wire, endpoint, ready)
    assert response.status_code == 200, response.text
    case_of(operation_of(wire, endpoint), ready).validate_response(response, checks=[*TRUE_TO_THE_DOCUMENT])


@of_every_operation
def test_that_an_operation_is_closed_to_strangers(wire: Wire, endpoint: AnyEndpoint) -> None:
    if endpoint.anyones:
        pytest.skip("anyone may sign in")
    ready = RECIPES[endpoint](wire)
    response = strangers_call(wire, endpoint, ready)
    assert response.status_code == 401, response.text
    case_of(operation_of(wire, endpoint), ready).validate_response(response, checks=[*TRUE_TO_THE_DOCUMENT])


@of_every_operation
def test_that_an_allowed_call_gets_an_answer_of_the_document(
    wire: Wire, endpoint: AnyEndpoint, tmp_path: Path
) -> None:
    ready = RECIPES[endpoint](wire)
    with kept(wire, tmp_path / "ready") as bring_back:

        def look(case: AnyCase) -> None:
            response = send(wire, endpoint, case)
            case.validate_response(response, checks=[*TRUE_TO_THE_DOCUMENT])
            if response.status_code not in REFUSED_UNREAD:
                wire.settle()
                bring_back()

        each_case(operation_of(wire, endpoint), GenerationMode.POSITIVE, ready, look)


@of_every_operation
def test_that_what_the_document_forbids_is_refused(wire: Wire, endpoint: AnyEndpoint, tmp_path: Path) -> None:
    ready = RECIPES[endpoint](wire)
    operation = operation_of(wire, endpoint)
    if not (endpoint.changing or endpoint.path.count("{") or ready.query):
        pytest.skip("the document forbids nothing")
    with kept(wire, tmp_path / "ready") as bring_back:

        def look(case: AnyCase) -> None:
            response = send(wire, endpoint, case)
            case.validate_response(response, checks=[*TRUE_TO_THE_DOCUMENT, checks.negative_data_rejection])
            if response.status_code not in REFUSED_UNREAD:
                bring_back()

        each_case(operation, GenerationMode.NEGATIVE, ready, look)
