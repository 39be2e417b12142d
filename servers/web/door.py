"""The door of every server: what is too large, no JSON or no proper request at all is refused before anyone reads it."""

from __future__ import annotations

import logging
import re
from email.message import Message as Headers
from typing import Final
from urllib.parse import unquote_to_bytes

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.contract.problems import ProblemError, ProblemType
from models.discretion import anonymous
from servers.web.replies import reply_of

BODY_LIMIT: Final = 64 * 1024
"""Bytes that the content of a request may have; the longest message of the contracts has less than a tenth."""
TARGET_LIMIT: Final = 4 * 1024
"""Bytes of path and query together."""
HEADERS_LIMIT: Final = 16 * 1024
"""Bytes of all header names and values together."""

_TARGET: Final = re.compile(rb"(?:[^%\x00-\x20\x7f-\xff]|%[0-9A-Fa-f]{2})*")
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f]")

logger = logging.getLogger(__name__)


class Door:
    """Wraps a server's app. Whatever happens behind it, the answer is one of the contract's."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            _check_target(scope)
            headers = _headers_of(scope)
            content = await _read(headers, receive)
            if content:
                _check_media(headers)
        except ProblemError as problem:
            await reply_of(problem)(scope, receive, send)
            return
        await self._pass(scope, _Behind(content, receive), send)

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def note(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, note)
        except Exception as error:  # noqa: BLE001  its text may be personal, so it goes no further
            logger.error("an answer crashed: %s", anonymous(error))
            if not begun:
                await reply_of(ProblemError(ProblemType.INTERNAL, 500))(scope, receive, send)


class _Behind:
    """What the app receives: the content at once, then what else the connection says."""

    def __init__(self, content: bytes, receive: Receive) -> None:
        self._content: bytes | None = content
        self._receive = receive

    async def __call__(self) -> Message:
        if self._content is None:
            return await self._receive()
        content, self._content = self._content, None
        return {"type": "http.request", "body": content, "more_body": False}


def _invalid(status: int = 400) -> ProblemError:
    return ProblemError(ProblemType.INVALID_REQUEST, status)


def _check_target(scope: Scope) -> None:
    path: bytes = scope["raw_path"]
    target = path + b"?" + scope["query_string"]
    if len(target) > TARGET_LIMIT:
        raise _invalid(414)
    if _TARGET.fullmatch(target) is None:
        raise _invalid()
    try:
        said = unquote_to_bytes(target).decode()
    except UnicodeDecodeError:
        raise _invalid() from None
    if _CONTROLS.search(said):
        raise _invalid()


def _headers_of(scope: Scope) -> dict[str, list[str]]:
    headers: dict[str, list[str]] = {}
    if sum(len(name) + len(value) for name, value in scope["headers"]) > HEADERS_LIMIT:
        raise _invalid(431)
    for name, value in scope["headers"]:
        headers.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
    return headers


async def _read(headers: dict[str, list[str]], receive: Receive) -> bytes:
    """The content, of which no more is read than is allowed, whatever its stated length."""
    stated = headers.get("content-length", [])
    if len(stated) > 1 or not all(re.fullmatch(r"[0-9]{1,18}", length) for length in stated):
        raise _invalid()
    if stated and int(stated[0]) > BODY_LIMIT:
        raise ProblemError(ProblemType.BODY_TOO_LARGE, 413)
    content = bytearray()
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _invalid()
        content += message.get("body", b"")
        more = message.get("more_body", False)
        if len(content) > BODY_LIMIT:
            raise ProblemError(ProblemType.BODY_TOO_LARGE, 413)
    if stated and int(stated[0]) != len(content):
        raise _invalid()
    return bytes(content)


def _check_media(headers: dict[str, list[str]]) -> None:
    """Content is JSON in UTF-8, and said to be."""
    types = headers.get("content-type", [])
    parsed = Headers()
    if len(types) == 1:
        parsed["content-type"] = types[0]
    charset = str(parsed.get_param("charset", "utf-8")).lower()
    as_it_is = headers.get("content-encoding", ["identity"]) == ["identity"]
    if parsed.get("content-type") is None or parsed.get_content_type() != "application/json":
        raise ProblemError(ProblemType.UNSUPPORTED_MEDIA, 415)
    if charset not in ("utf-8", "utf8") or not as_it_is:
        raise ProblemError(ProblemType.UNSUPPORTED_MEDIA, 415)
