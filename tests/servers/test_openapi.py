"""Each party describes itself in OpenAPI, by which its API can be explored and fuzzed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from models.contract.problems import PROBLEM_MEDIA_TYPE
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint
from servers.host import WorldHost
from servers.keys import SERVERS
from servers.web.server_app import API_VERSION
from tests.servers.endpoints import ENDPOINTS, name_of
from tests.servers.knocking import takes_content

SIGNED_BY = {"signature", "signature-input"}
BOUNDED = ("maxLength", "enum", "const", "format", "pattern")


def operation_of(host: WorldHost, endpoint: Endpoint[Any, Any]) -> dict[str, Any]:
    described: dict[str, Any] = host.description(endpoint.receiver)["paths"][endpoint.path]
    operation: dict[str, Any] = described[endpoint.method.lower()]
    return operation


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=name_of)
def test_that_an_endpoint_says_its_key_its_query_its_problems_and_its_path(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any]
) -> None:
    operation = operation_of(shared_host, endpoint)
    parameters = {parameter["name"]: parameter for parameter in operation.get("parameters", [])}
    assert (IDEMPOTENCY_HEADER in parameters) is endpoint.changing
    assert {name for name, told in parameters.items() if told["in"] == "query"} == set(endpoint.query)
    for status in ("default", "400", "401", "404", "409", "413", "415", "422"):
        assert PROBLEM_MEDIA_TYPE in operation["responses"][status]["content"]
        assert len(operation["responses"][status]["content"]) == 1
    for name in endpoint.path.split("{")[1:]:
        parameter = parameters[name.partition("}")[0]]
        assert (parameter["in"], parameter["schema"]["maxLength"]) == ("path", 64)


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=name_of)
def test_that_an_endpoint_says_what_lets_a_caller_in(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any]
) -> None:
    ways = operation_of(shared_host, endpoint)["security"]
    if endpoint.anyones:
        assert ways == []
        return
    (way,) = ways
    signed = SIGNED_BY | ({"content-digest"} if takes_content(endpoint) else set())
    assert set(way) == (signed if endpoint.sender in SERVERS else {"bearer"})
    assert set(way) <= set(shared_host.description(endpoint.receiver)["components"]["securitySchemes"])


def schemas_in(schema: Any, known: dict[str, Any], seen: set[str]) -> Iterator[dict[str, Any]]:
    """``schema`` and all that it is made of."""
    if isinstance(schema, list):
        for part in schema:
            yield from schemas_in(part, known, seen)
    elif isinstance(schema, dict):
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        if name and name not in seen:
            seen.add(name)
            yield from schemas_in(known[name], known, seen)
        yield schema
        for key in ("items", "anyOf", "prefixItems"):
            yield from schemas_in(schema.get(key), known, seen)
        yield from schemas_in(list(schema.get("properties", {}).values()), known, seen)


@pytest.mark.parametrize("endpoint", [*filter(takes_content, ENDPOINTS)], ids=name_of)
def test_that_no_text_of_a_request_is_without_an_end(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any]
) -> None:
    known = shared_host.description(endpoint.receiver)["components"]["schemas"]
    content = operation_of(shared_host, endpoint)["requestBody"]["content"]
    assert set(content) == {"application/json"}
    found = [*schemas_in(content["application/json"]["schema"], known, set())]
    texts = [schema for schema in found if schema.get("type") == "string"]
    assert all(any(bound in text for bound in BOUNDED) for text in texts), texts


@pytest.mark.parametrize("party", SERVERS)
def test_that_a_description_names_its_version(shared_host: WorldHost, party: Any) -> None:
    assert shared_host.description(party)["info"]["version"] == API_VERSION
