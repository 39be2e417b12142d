"""What every link shares: the base of all messages and the description of an endpoint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, Generic, TypeVar
from urllib.parse import quote

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field


def _in_utc(moment: datetime) -> datetime:
    """``moment`` as UTC tells it, which near the first and the last year is none that a clock shows."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("no moment in UTC") from None


Instant = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""A moment: aware, in UTC, from the clock."""

Fen = Annotated[int, Field(ge=0, le=10**13)]
"""Money, up to a hundred billion yuan: no sum of a few leaves 64 bits."""
Amount = Annotated[int, Field(gt=0, le=10**13)]
"""Money that moves."""
Count = Annotated[int, Field(ge=0, le=10**9)]
Short = Annotated[str, Field(max_length=64)]
"""An identifier, a name, a number written as text."""
Line = Annotated[str, Field(max_length=200)]

IDEMPOTENCY_HEADER = "Idempotency-Key"
MESSAGE_HEADER = "Message-Name"
"""Response header by which a handler names its reply when it differs from the endpoint's."""


class Party(StrEnum):
    """Who sends and receives."""

    CLIENT = "client"
    PAYMENT = "payment"
    BANK = "bank"
    HISTORY = "history"
    CLERK = "clerk"
    """The bank's staff at their own window; no party of the protocol."""


class Message(BaseModel):
    """The base of every message: frozen, strangers among the fields are an error, and errors quote no input."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Nothing(Message):
    """A request without content."""


RequestT = TypeVar("RequestT", bound=Message)
ReplyT = TypeVar("ReplyT", bound=Message)


@dataclass(frozen=True)
class Endpoint(Generic[RequestT, ReplyT]):
    """One call of a link, used by the client that makes it and by the route that serves it.

    ``step`` and ``reply_step`` are the steps of the protocol (0 where the source has none), ``name`` and
    ``reply_name`` what the message log calls request and reply. ``sender`` to ``receiver`` is the request's way.
    A ``changing`` call carries an idempotency key. A ``quiet`` call is a question without news, such as a
    long poll; the message log leaves it out unless it brings something. ``query`` names the whole numbers that go into the query. An
    endpoint that is ``anyones`` asks for no token.
    """

    sender: Party
    receiver: Party
    method: str
    path: str
    name: str
    reply_name: str
    request: type[RequestT]
    reply: type[ReplyT]
    step: int = 0
    reply_step: int = 0
    quiet: bool = False
    query: tuple[str, ...] = ()
    anyones: bool = False

    @property
    def changing(self) -> bool:
        return self.method != "GET"

    def url(self, **parameters: Any) -> str:
        """The path with its ``{parameters}`` filled in, quoted."""
        return self.path.format(**{name: quote(str(value), safe="") for name, value in parameters.items()})
