"""How a party serves an endpoint: idempotency, problem documents, the reply's name."""

from __future__ import annotations

import hashlib
import hmac
import inspect
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Any, Final, TypeVar

from fastapi import APIRouter, Path, Request, Response
from sqlalchemy import Select, bindparam, insert, select
from sqlalchemy.orm import Session

from models.contract.problems import PROBLEM_MEDIA_TYPE, ProblemError, ProblemType
from models.contract.wire import (
    IDEMPOTENCY_HEADER,
    Endpoint,
    Message,
    Nothing,
    Party,
    ReplyT,
    RequestT,
)
from models.discretion import anonymous
from models.ports import Clock
from models.tables.idempotency import UNKNOWN, IdempotencyKeyColumns
from servers.keys import SERVERS
from servers.signatures import Verifier
from servers.store import Store
from servers.web.description import extra_of, responses_of
from servers.web.guard import guarded_route
from servers.web.replies import reply_of, response

logger = logging.getLogger(__name__)

PathPart = Annotated[str, Path(max_length=64)]

ANSWERED_ANEW: Final = 0
"""In the place of a status: there is no outcome to repeat."""

OutcomeT = TypeVar("OutcomeT", bound="Message | ProblemError")


@dataclass
class Call:
    """One call as a handler sees it. Set ``reply_name`` to name the reply otherwise than the endpoint does.

    ``caller`` is whose its key is: a server, the staff, or whoever has the token. ``kept`` is set when the call was made before and is answered anew: to what ``answer_anew`` kept then.
    """

    endpoint: Endpoint[Any, Any]
    path: dict[str, str]
    query: dict[str, str]
    bearer: str | None
    caller: str
    key: str
    fingerprint: str
    clock: Clock
    keys: type[IdempotencyKeyColumns]
    reply_name: str = ""
    finished: bool = field(default=False, init=False)
    kept: str | None = field(default=None, init=False)

    def finish(self, session: Session, outcome: OutcomeT) -> OutcomeT:
        """Store ``outcome`` under the call's key, in the transaction that brings it about, and return it."""
        if self.endpoint.changing and not self.finished:
            reply = reply_of(outcome, self.reply_name)
            self._keep(session, reply.status_code, bytes(reply.body).decode())
        return outcome

    def answer_anew(self, session: Session, kept: str = "") -> None:
        """Store that the call was made, but no outcome: asked again, the handler answers anew, and finds ``kept``."""
        self._keep(session, ANSWERED_ANEW, kept)

    def _keep(self, session: Session, status: int, body: str) -> None:
        if self.kept is None:
            row = {
                "key": self.key,
                "fingerprint": self.fingerprint,
                "status": status,
                "body": body,
                "reply_name": self.reply_name,
                "at": self.clock.now(),
            }
            # Past the session: nobody asks it for this row.
            session.connection().execute(insert(self.keys), row)
        self.finished = True


Handler = Callable[[Call, RequestT], Awaitable[Message | ProblemError | None]]


@dataclass(frozen=True)
class Server:
    """What ``serve`` needs of a party. ``secret`` keys the fingerprints of what was asked, ``verifier`` knows the
    other servers, ``staff_token`` the party's own staff."""

    router: APIRouter
    store: Store
    clock: Clock
    keys: type[IdempotencyKeyColumns]
    secret: str
    verifier: Verifier
    staff_token: str | None = None
    running: set[str] = field(default_factory=set)

    @cached_property
    def stored(self) -> Select[str, int, str, str]:
        """What is stored under the key of a call."""
        keys = self.keys
        columns = (keys.fingerprint, keys.status, keys.body, keys.reply_name)
        return select(*columns).where(keys.key == bindparam("key"))


def serve(server: Server, endpoint: Endpoint[RequestT, ReplyT], handler: Handler[RequestT]) -> None:
    """Answer ``endpoint`` with ``handler``.

    The handler returns the reply, a ``ProblemError`` (returned, or raised when nothing was changed), or ``None``
    for a 204. A changing call is answered once a key: asked again, it gets the stored outcome.
    """

    async def run(request: Request, message: RequestT | None = None, **_path: str) -> Response:
        call = _call_of(server, endpoint, request, await request.body())
        try:
            if endpoint.changing:
                return await _once(server, call, lambda: handler(call, message or endpoint.request()))
            return reply_of(await handler(call, message or endpoint.request()), call.reply_name)
        except ProblemError as problem:
            return reply_of(problem)
        except Exception as error:  # noqa: BLE001  a crash of one call is that call's outcome
            logger.error("%s %s crashed: %s", endpoint.receiver, endpoint.name, anonymous(error))
            return reply_of(ProblemError(ProblemType.INTERNAL, 500))

    run.__signature__ = _signature(endpoint)  # type: ignore[attr-defined]
    server.router.add_api_route(
        endpoint.path,
        run,
        methods=[endpoint.method],
        response_model=endpoint.reply,
        name=endpoint.name,
        operation_id=f"{endpoint.name}",
        summary=endpoint.name.replace("_", " ").capitalize(),
        responses=responses_of(endpoint),
        openapi_extra=extra_of(endpoint),
        route_class_override=guarded_route(endpoint, server.verifier),
    )


async def _once(
    server: Server, call: Call, work: Callable[[], Awaitable[Message | ProblemError | None]]
) -> Response:
    if not call.key:
        raise ProblemError(ProblemType.KEY_MISSING, 400)
    if call.key in server.running:
        raise ProblemError(ProblemType.IN_PROGRESS, 409)
    server.running.add(call.key)
    try:
        stored = _stored_reply(server, call)
        if stored is not None:
            return stored
        try:
            outcome = await work()
        except ProblemError as problem:
            outcome = problem
        if not call.finished and outcome is not None and _is_kept(outcome):
            final = outcome
            await server.store.run(lambda session: call.finish(session, final))
        return reply_of(outcome, call.reply_name)
    finally:
        server.running.discard(call.key)


def _is_kept(outcome: Message | ProblemError) -> bool:
    """Whether the same outcome is due to the same request again.

    A stranger leaves nothing behind, and what is not there yet may come.
    """
    if not isinstance(outcome, ProblemError):
        return True
    passing = (ProblemType.UNAUTHENTICATED, ProblemType.NOT_FOUND)
    return outcome.settled and outcome.problem not in passing


def _stored_reply(server: Server, call: Call) -> Response | None:
    found = server.store.read(server.stored, key=call.key)
    if found is None:
        return None
    if found.fingerprint not in (UNKNOWN, call.fingerprint):
        raise ProblemError(ProblemType.KEY_REUSED, 422)
    if found.status == ANSWERED_ANEW:
        call.kept = found.body
        return None
    media_type = "application/json" if found.status < 400 else PROBLEM_MEDIA_TYPE
    return response(found.status, found.body, media_type, found.reply_name)


def _call_of(server: Server, endpoint: Endpoint[Any, Any], request: Request, body: bytes) -> Call:
    # A server is known by its signature, which covers no token.
    bearer = None if endpoint.sender in SERVERS else _token_of(request)
    caller = _caller_of(server, endpoint, bearer)
    key = request.headers.get(IDEMPOTENCY_HEADER, "")
    # Without the secret, a password or a card number cannot be found by trying bodies on the fingerprint.
    asked = "\n".join([caller, endpoint.method, request.url.path, ""]).encode() + body
    return Call(
        endpoint=endpoint,
        path={name: str(value) for name, value in request.path_params.items()},
        query=dict(request.query_params),
        bearer=bearer,
        caller=caller,
        key=key and f"{caller}:{key}",
        fingerprint=hmac.new(server.secret.encode(), asked, hashlib.sha256).hexdigest(),
        clock=server.clock,
        keys=server.keys,
    )


def _token_of(request: Request) -> str | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" and token else None


def _caller_of(server: Server, endpoint: Endpoint[Any, Any], bearer: str | None) -> str:
    """Whose the key of a call is: nobody can fetch another's stored reply with a guessed one, or take it away.

    The staff is one caller, whose token is new at each start. Those without a token are one another's, but none of
    them is a server or the staff.
    """
    if endpoint.sender in SERVERS:
        return endpoint.sender.value
    token = _hash(bearer or "")
    # The time that comparing hashes takes tells nothing of the token.
    if server.staff_token is not None and hmac.compare_digest(token, _hash(server.staff_token)):
        return Party.CLERK.value
    return token[:16]


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _signature(endpoint: Endpoint[Any, Any]) -> inspect.Signature:
    """The route's parameters, by which FastAPI parses the request and describes it in OpenAPI."""
    keyword = inspect.Parameter.KEYWORD_ONLY
    parameters = [inspect.Parameter("request", keyword, annotation=Request)]
    if endpoint.request is not Nothing:
        parameters.append(inspect.Parameter("message", keyword, annotation=endpoint.request))
    names = re.findall(r"\{(\w+)\}", endpoint.path)
    parameters.extend(inspect.Parameter(name, keyword, annotation=PathPart) for name in names)
    return inspect.Signature(parameters, return_annotation=Any)
