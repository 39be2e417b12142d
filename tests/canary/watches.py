"""What is listened to while a scenario is played: logs, problem documents, calls, records of messages, exceptions."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import httpx
import pytest

from gui.runs.actor import Actor
from gui.runs.recorder import Recorder
from models.contract.problems import ProblemError
from models.discretion import ROOT
from models.ports import MessageRecord, TextMessage
from servers.bridge import Switchboard
from tests.canary.net import Net

OURS = tuple(str(ROOT / folder) for folder in ("gui", "servers", "models"))
IMPERSONAL = ("amount:", "trivial_password")
"""What a scenario types that is nobody's: sums, and the first guess at a password, which the rules of passwords name."""
Tracer = Callable[[FrameType, str, Any], Any]


class _Logs(logging.Handler):
    def __init__(self, net: Net) -> None:
        super().__init__(logging.NOTSET)
        self._net = net

    def emit(self, record: logging.LogRecord) -> None:
        self._net.catch("logs", record.name, f"{record.getMessage()} {record.args!r}")
        if record.exc_info and record.exc_info[1] is not None:
            self._net.catch("logs", record.name, "".join(traceback.format_exception(record.exc_info[1])))


@contextmanager
def logs_watched(net: Net) -> Iterator[None]:
    """Every record of every logger, as if somebody had asked for everything."""
    handler = _Logs(net)
    loggers = [
        logging.getLogger(),
        *(logging.getLogger(name) for name in list(logging.root.manager.loggerDict)),
    ]
    before = [(logger, logger.level) for logger in loggers if logger.level or logger is logging.root]
    logging.root.addHandler(handler)
    for logger, _ in before:
        logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        logging.root.removeHandler(handler)
        for logger, level in before:
            logger.setLevel(level)


def watch_calls(net: Net, patch: pytest.MonkeyPatch) -> None:
    """The addresses of calls, the problem documents that come back, and problems wherever they are made."""
    carry, make = Switchboard.carry, ProblemError.__init__

    async def watched_carry(self: Switchboard, request: httpx.Request) -> httpx.Response:
        net.watch_for("token", request.headers.get("authorization", "").partition(" ")[2])
        net.catch(
            "addresses of calls", request.url.host, _without_accounts(net, f"{request.url} {request!r}")
        )
        response = await carry(self, request)
        if response.status_code >= 400:
            net.catch("problem documents", request.url.host, response.text)
        return response

    def watched_make(self: ProblemError, *arguments: Any, **named: Any) -> None:
        make(self, *arguments, **named)
        net.catch("problem documents", "made", f"{self} {self!r} {self.document.model_dump_json()}")

    patch.setattr(Switchboard, "carry", watched_carry)
    patch.setattr(ProblemError, "__init__", watched_make)


def _without_accounts(net: Net, address: str) -> str:
    """The address without the account that a history server is asked for: it is its own, and what it knows it by."""
    for account in (canary.value for canary in net.canaries if canary.kind.endswith(" account")):
        address = address.replace(f"/accounts/{account}/history", "")
    return address


def watch_records(net: Net, patch: pytest.MonkeyPatch) -> None:
    """What the run log is told about messages. The code of an SMS is a value to be looked for from then on."""
    message, text_message = Recorder.message, Recorder.text_message

    def watched_message(self: Recorder, record: MessageRecord) -> None:
        net.catch("records of messages", record.name, repr(record))
        message(self, record)

    def watched_text_message(self: Recorder, sms: TextMessage, cause: int | None) -> None:
        net.watch_for("code", sms.code)
        net.catch("records of messages", "sms", repr(sms))
        text_message(self, sms, cause)

    patch.setattr(Recorder, "message", watched_message)
    patch.setattr(Recorder, "text_message", watched_text_message)


def watch_entries(net: Net, patch: pytest.MonkeyPatch) -> None:
    """Everything that is typed or pasted is a value to be looked for, be it right or wrong, unless it is impersonal."""
    enter = Actor._enter

    async def watched(self: Actor, verb: Any, element: str, value: str) -> tuple[Any, str]:
        hand, text = await enter(self, verb, element, value)
        if not value.startswith(IMPERSONAL):
            net.watch_for(f"what was typed into {element}", text)
        return hand, text

    patch.setattr(Actor, "_enter", watched)


@contextmanager
def exceptions_watched(net: Net, servers: Callable[[], AbstractEventLoop] | None = None) -> Iterator[None]:
    """Every exception that passes through the program's own code, caught there or not; with ``servers``, which gives
    the loop that they run on, in their thread too."""

    def trace(frame: FrameType, _event: str, _detail: Any) -> Tracer | None:
        if not frame.f_code.co_filename.startswith(OURS):
            return None
        frame.f_trace_lines = False
        return within

    def within(frame: FrameType, event: str, detail: Any) -> Tracer:
        # How a coroutine returns is no exception to anybody.
        if event == "exception" and detail[0] is not StopIteration:
            error = detail[1]
            where = f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}"
            net.catch("exceptions", where, f"{error!s} {error!r}")
        return within

    def set_everywhere(tracer: Tracer | None) -> None:
        threading.settrace(tracer)
        if servers is not None:
            servers().call_soon_threadsafe(sys.settrace, tracer)
        sys.settrace(tracer)

    set_everywhere(trace)
    try:
        yield
    finally:
        set_everywhere(None)
