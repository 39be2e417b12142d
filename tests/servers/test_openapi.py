"""Each party describes itself in OpenAPI, by which its API can be explored and fuzzed."""

from __future__ import annotations

from typing import Any

import pytest

from models.contract import client_payment, payment_bank, payment_history
from models.contract.problems import PROBLEM_MEDIA_TYPE
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint
from servers.host import WorldHost

CONTRACTS = (client_payment, payment_bank, payment_history)
ENDPOINTS: list[Endpoint[Any, Any]] = [
    value for contract in CONTRACTS for value in vars(contract).values() if isinstance(value, Endpoint)
]


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: f"{endpoint.receiver}-{endpoint.name}")
def test_that_an_endpoint_says_its_key_its_problems_and_its_path(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any]
) -> None:
    operation = shared_host.description(endpoint.receiver)["paths"][endpoint.path][endpoint.method.lower()]
    parameters = {parameter["name"]: parameter for parameter in operation.get("parameters", [])}
    assert (IDEMPOTENCY_HEADER in parameters) is endpoint.changing
    assert PROBLEM_MEDIA_TYPE in operation["responses"]["default"]["content"]
    assert PROBLEM_MEDIA_TYPE in operation["responses"]["422"]["content"]
    for name in endpoint.path.split("{")[1:]:
        assert parameters[name.partition("}")[0]]["in"] == "path"
