"""Calls that a document allows, and such as it does not, sent over the wire in the recipe's state."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import httpx
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi import checks

from models.contract.wire import IDEMPOTENCY_HEADER, Nothing
from tests.servers.api.recipe import AnyEndpoint, Ready
from tests.servers.conftest import AnyonesTransport, Wire

AnyCase = Case[Any]
AnyOperation = APIOperation[Any, Any, Any, Any]
CASES: Final = int(os.environ.get("KAIHU_API_CASES", "7"))
"""How many calls of either kind go to every operation; more of them are others."""
TRUE_TO_THE_DOCUMENT: Final = (
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
)
BASE_URL: Final = "http://kaihu.example"
FIRST_AND_LAST_DAYS: Final = ("0001-01-01", "9999-12-31")
FIRST_AND_LAST_MOMENTS: Final = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00")
"""In UTC they lie outside of what a clock can show."""
schemathesis.openapi.format("date", st.sampled_from(FIRST_AND_LAST_DAYS) | st.dates().map(str))
schemathesis.openapi.format(
    "date-time",
    st.sampled_from(FIRST_AND_LAST_MOMENTS) | st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat),
)
REFUSED_UNREAD: Final = frozenset({400, 401, 404, 405, 415})
"""After these the state is what it was; a 422 may have cost a try."""


def operation_of(wire: Wire, endpoint: AnyEndpoint) -> AnyOperation:
    """The endpoint as its receiver's document describes it."""
    schema = schemathesis.openapi.from_dict(wire.host.description(endpoint.receiver))
    # Sessions and signatures are put on afterwards; that nobody gets in without has tests of its own.
    schema.config.generation.with_security_parameters = False
    operation: AnyOperation = schema[endpoint.path][endpoint.method]
    return operation


def right_call(wire: Wire, endpoint: AnyEndpoint, ready: Ready) -> httpx.Response:
    """The answer to the recipe's own request."""
    headers = {"authorization": f"Bearer {wire.token}"}
    return _timeless(wire.run(lambda: wire._http.send(_request(wire, endpoint, ready, headers))))


def strangers_call(wire: Wire, endpoint: AnyEndpoint, ready: Ready) -> httpx.Response:
    """The answer to the same request from one who is not signed in, and signs nothing."""
    way = AnyonesTransport(wire.host)._transport_of(endpoint.sender)

    async def call() -> httpx.Response:
        response = await way.handle_async_request(_request(wire, endpoint, ready, {}))
        await response.aread()
        return response

    return _timeless(wire.run(call))


def _request(wire: Wire, endpoint: AnyEndpoint, ready: Ready, headers: dict[str, str]) -> httpx.Request:
    content = b"" if isinstance(ready.message, Nothing) else ready.message.model_dump_json().encode()
    if content:
        headers["content-type"] = "application/json"
    if endpoint.changing:
        headers[IDEMPOTENCY_HEADER] = wire.host.entropy.identifier("test")
    return wire._http.build_request(
        endpoint.method,
        endpoint.url(**ready.path),
        content=content,
        headers=headers,
        params=ready.query or None,
        extensions={"endpoint": endpoint},
    )


def case_of(operation: AnyOperation, ready: Ready) -> AnyCase:
    """The recipe's request as a case, by which its answer can be compared with the document."""
    return operation.Case(path_parameters=dict(ready.path), query=dict(ready.query))


def send(wire: Wire, endpoint: AnyEndpoint, case: AnyCase) -> httpx.Response:
    """The answer to ``case``, which goes out as it is, in the session of the wire."""
    prepared = requests.Request(**case.as_transport_kwargs(base_url=BASE_URL)).prepare()
    assert prepared.url is not None
    body: Any = prepared.body or b""
    headers = {_bytes(name): _bytes(value) for name, value in prepared.headers.items()}
    headers.pop(b"Content-Length", None)
    if case.meta is None or _is_right(case, ParameterLocation.HEADER):
        headers[IDEMPOTENCY_HEADER.encode()] = wire.host.entropy.identifier("test").encode()
    headers[b"authorization"] = f"Bearer {wire.token}".encode()
    response = wire.run(
        lambda: wire._http.request(
            endpoint.method,
            prepared.url or "",
            content=body.encode() if isinstance(body, str) else body,
            headers=list(headers.items()),
            extensions={"endpoint": endpoint},
        )
    )
    return _timeless(response)


def _timeless(response: httpx.Response) -> httpx.Response:
    """The response as the checks want it: one that comes whole has no time that it took."""
    response.elapsed = timedelta()
    return response


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("latin-1")


def _is_right(case: AnyCase, location: ParameterLocation) -> bool:
    """Whether this part of the case is as the document wants it."""
    part = None if case.meta is None else case.meta.components.get(location)
    return part is None or part.mode is GenerationMode.POSITIVE


@st.composite
def near(draw: st.DrawFn, cases: st.SearchStrategy[AnyCase], ready: Ready) -> AnyCase:
    """A generated case, mostly one that differs from the recipe's request in little: it gets further inside."""
    case = draw(cases)
    if ready.path and _is_right(case, ParameterLocation.PATH) and draw(st.integers(0, 3)):
        case.path_parameters = dict(ready.path)
    if isinstance(case.body, dict) and case.body and draw(st.integers(0, 3)):
        right = json.loads(ready.message.model_dump_json())
        changed = draw(st.sampled_from(sorted(case.body)))
        case.body = right | {changed: case.body[changed]}
    return case


def each_case(
    operation: AnyOperation, mode: GenerationMode, ready: Ready, look: Callable[[AnyCase], None]
) -> None:
    """Let ``look`` see as many cases of the operation as there are to be, the same in every run."""

    @settings(
        max_examples=CASES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(case=near(operation.as_strategy(generation_mode=mode), ready))
    def see(case: AnyCase) -> None:
        look(case)

    see()


@contextmanager
def kept(wire: Wire, folder: Path) -> Iterator[Callable[[], None]]:
    """Keep the world as it is now, and yield what brings it back."""
    wire.run(lambda: wire.host.snapshots.take(folder))
    yield lambda: wire.run(lambda: wire.host.snapshots.restore(folder))
