"""How a call travels: from the GUI's loop to the servers' loop, and from one party to another.

Links, faults and the message log sit here and nowhere else.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from typing import Any

import httpx
from starlette.types import ASGIApp

from models.contract.problems import PROBLEM_MEDIA_TYPE, TYPE_PREFIX, ProblemError, ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, MESSAGE_HEADER, Endpoint, Party
from models.ports import Fault, Link, Links, MessageRecord, Reporter
from servers.gate import Gate
from servers.surroundings import Place, Point, Watcher, watch_nothing

AnyEndpoint = Endpoint[Any, Any]

PEOPLE = frozenset({Party.CLIENT, Party.CLERK})
"""Those whose calls a person begins: each is a turn of its own."""

_cause: ContextVar[int | None] = ContextVar("cause", default=None)


def current_cause() -> int | None:
    """The message that the code now running works on."""
    return _cause.get()


def work_on(message: int) -> None:
    """Let the code now running, in its context, work on ``message``."""
    _cause.set(message)


def link_between(sender: Party, receiver: Party) -> Link:
    """The link that a message from ``sender`` to ``receiver`` goes by."""
    ends = {sender, receiver}
    if Party.CLIENT in ends:
        return Link.CLIENT_PAYMENT
    if Party.CLERK in ends:
        return Link.CLERK_BANK
    return Link.PAYMENT_BANK if Party.BANK in ends else Link.PAYMENT_HISTORY


class Switchboard:
    """Connects the parties. Used on the servers' loop only."""

    def __init__(self, links: Links, gate: Gate, watcher: Watcher = watch_nothing) -> None:
        self._links = links
        self._gate = gate
        self._watcher = watcher
        self._transports: dict[Party, httpx.ASGITransport] = {}
        self._last_number = 0
        self._duplicates: set[asyncio.Task[None]] = set()
        self.reporter: Reporter | None = None

    def connect(self, party: Party, app: ASGIApp) -> None:
        self._transports[party] = httpx.ASGITransport(app, raise_app_exceptions=False)

    async def carry(self, request: httpx.Request) -> httpx.Response:
        """Bring ``request`` to its receiver and the reply back, through the faults that its link has.

        Raises ``httpx.TransportError`` when the sender never gets a reply.
        """
        endpoint: AnyEndpoint = request.extensions["endpoint"]
        link = link_between(endpoint.sender, endpoint.receiver)
        fault = self._links.fault_for(link, endpoint.name, quiet=endpoint.quiet) or Fault()
        log = _CallLog(self, endpoint, request)
        place = f"{endpoint.sender}-{endpoint.receiver} {endpoint.name}"
        self._watcher(Point(Place.SENDING, place))
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.lose_request:
            log.request(lost=True)
            raise httpx.ConnectError("the request was lost", request=request)
        log.request()
        token = _cause.set(log.number)
        try:
            if fault.duplicate_after is not None:
                self._deliver_again(endpoint, request, fault.duplicate_after)
            if fault.status is not None:
                response = _answer_in_place(fault.status, request)
            else:
                response = await self._deliver(endpoint, request)
        finally:
            _cause.reset(token)
        if fault.reply_delay:
            await asyncio.sleep(fault.reply_delay)
        self._watcher(Point(Place.ANSWERED, place))
        log.reply(response, lost=fault.lose_reply)
        if fault.lose_reply:
            raise httpx.ReadTimeout("the reply was lost", request=request)
        return response

    async def _deliver(self, endpoint: AnyEndpoint, request: httpx.Request) -> httpx.Response:
        if endpoint.sender not in PEOPLE:
            return await self._dispatch(endpoint.receiver, request)
        async with self._gate.turn():
            return await self._dispatch(endpoint.receiver, request)

    def _deliver_again(self, endpoint: AnyEndpoint, request: httpx.Request, seconds: float) -> None:
        async def arrive() -> None:
            await asyncio.sleep(seconds)
            await self._deliver(endpoint, request)

        task = asyncio.create_task(arrive())
        self._duplicates.add(task)
        task.add_done_callback(self._duplicates.discard)

    def forget_duplicates(self) -> None:
        """Let nothing arrive once more: the world it was said in is gone."""
        for task in tuple(self._duplicates):
            task.cancel()

    async def _dispatch(self, receiver: Party, request: httpx.Request) -> httpx.Response:
        response = await self._transports[receiver].handle_async_request(request)
        body = await response.aread()
        return httpx.Response(response.status_code, headers=response.headers, content=body, request=request)

    @property
    def last_number(self) -> int:
        """The number of the newest message; 0 before the first."""
        return self._last_number

    def next_number(self) -> int:
        self._last_number += 1
        return self._last_number

    def number_from(self, last: int) -> None:
        """Give the next message the number after ``last``."""
        self._last_number = last


class _CallLog:
    """Reports one call's two messages. A quiet endpoint's are reported only when the reply brings news."""

    def __init__(self, board: Switchboard, endpoint: AnyEndpoint, request: httpx.Request) -> None:
        self._board = board
        self._endpoint = endpoint
        self._key = request.headers.get(IDEMPOTENCY_HEADER)
        self._cause = current_cause()
        step: int | None = request.extensions.get("step")
        self._step = endpoint.step if step is None else step
        self._reply_step = endpoint.reply_step if step is None else step
        self.number: int | None = None if endpoint.quiet else board.next_number()

    def request(self, lost: bool = False) -> None:
        if self.number is not None and self._board.reporter is not None:
            end = self._endpoint
            self._board.reporter.message(
                MessageRecord(
                    id=self.number,
                    cause=self._cause,
                    sender=end.sender.value,
                    receiver=end.receiver.value,
                    step=self._step,
                    name=end.name,
                    status=None,
                    lost=lost,
                    key=self._key,
                )
            )

    def reply(self, response: httpx.Response, lost: bool = False) -> None:
        if self.number is None:
            if response.status_code != httpx.codes.OK:
                return
            self.number = self._board.next_number()
            self.request()
        if self._board.reporter is None:
            return
        end = self._endpoint
        problem = _problem_slug(response)
        self._board.reporter.message(
            MessageRecord(
                id=self._board.next_number(),
                cause=self.number,
                sender=end.receiver.value,
                receiver=end.sender.value,
                step=self._reply_step,
                name=problem or response.headers.get(MESSAGE_HEADER, end.reply_name),
                status=response.status_code,
                lost=lost,
                problem=problem,
            )
        )


def _problem_slug(response: httpx.Response) -> str | None:
    if response.headers.get("content-type", "").startswith(PROBLEM_MEDIA_TYPE):
        return str(json.loads(response.content)["type"]).removeprefix(TYPE_PREFIX)
    return None


def _answer_in_place(status: int, request: httpx.Request) -> httpx.Response:
    document = ProblemError(ProblemType.UNREACHABLE, status).document
    return httpx.Response(
        status,
        headers={"content-type": PROBLEM_MEDIA_TYPE},
        content=document.model_dump_json(exclude_none=True),
        request=request,
    )


class PartyTransport(httpx.AsyncBaseTransport):
    """Carries a server's calls; sender and receiver share the loop.

    As on a real network, a receiver that is given up after the request's timeout works on. Timeouts are left out
    in played worlds.
    """

    def __init__(self, board: Switchboard, timeouts: bool) -> None:
        self._board = board
        self._timeouts = timeouts
        self._carried: set[asyncio.Task[httpx.Response]] = set()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if not self._timeouts:
            return await self._board.carry(request)
        carrying = asyncio.create_task(self._board.carry(request))
        self._carried.add(carrying)
        carrying.add_done_callback(self._forget)
        try:
            async with asyncio.timeout(_seconds(request)):
                return await asyncio.shield(carrying)
        except TimeoutError:
            raise httpx.ReadTimeout("no reply in time", request=request) from None

    def cancel(self) -> None:
        """Drop what is under way: the world it was said in is gone."""
        for carrying in tuple(self._carried):
            carrying.cancel()

    def _forget(self, carrying: asyncio.Task[httpx.Response]) -> None:
        self._carried.discard(carrying)
        if not carrying.cancelled():
            carrying.exception()


class BridgeTransport(httpx.AsyncBaseTransport):
    """Carries one person's calls from the GUI's loop to the servers' and the replies back: those of ``sender``, be
    that the phone or the clerk, and nobody else's.

    A cancelled call is not taken back: the handler finishes, as a real server would. Only a long poll, which
    changes nothing, ends with its caller. The timeout of the request is real time, and is left out in played worlds,
    where it would depend on the machine's speed.
    """

    def __init__(
        self, sender: Party, board: Switchboard, loop: asyncio.AbstractEventLoop, timeouts: bool
    ) -> None:
        self._sender = sender
        self._board = board
        self._loop = loop
        self._timeouts = timeouts
        self.in_flight = 0
        """Calls whose caller still waits, parked polls among them. Counted on the GUI's loop."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        endpoint: AnyEndpoint = request.extensions["endpoint"]
        if endpoint.sender is not self._sender:
            raise httpx.ConnectError("there is no way from here to there", request=request)
        self.in_flight += 1
        try:
            async with asyncio.timeout(_seconds(request) if self._timeouts else None):
                future = asyncio.run_coroutine_threadsafe(self._board.carry(request), self._loop)
                reply = asyncio.wrap_future(future)
                response = await (reply if endpoint.quiet else asyncio.shield(reply))
        except TimeoutError:
            raise httpx.ReadTimeout("no reply in time", request=request) from None
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            # The servers dropped the call; the caller's own task is not meant.
            raise httpx.ReadError("the server was restarted", request=request) from None
        finally:
            self.in_flight -= 1
        if response is None:
            raise httpx.ReadError("the server was restarted", request=request)
        return response


def _seconds(request: httpx.Request) -> float | None:
    """How long the caller waits for the reply."""
    seconds: float | None = request.extensions.get("timeout", {}).get("read")
    return seconds


async def hop(loop: asyncio.AbstractEventLoop, work: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
    """Await ``work`` on another thread's ``loop``. Cancelling the wait does not cancel the work."""
    future = asyncio.run_coroutine_threadsafe(work(), loop)
    return await asyncio.shield(asyncio.wrap_future(future))
