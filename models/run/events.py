"""The run log: JSON Lines, one event a line, nothing personal in any of them."""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from models.contract.wire import Instant
from models.domain.brand_choice import DEFAULT_BRAND
from models.ports import Link

FORMAT_VERSION = 1


class RunEvent(BaseModel):
    """What every event has: its number, its run, the clock's time, and the event it follows from.

    ``parent`` is the event that a rewound run branched from.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    seq: int
    run: str
    at: Instant
    cause: int | None = None
    parent: int | None = None


class RunStarted(RunEvent):
    """The first event: what must be known to play the run again.

    ``paced``: what the person does takes the time that hands need (``gui.runs.effort``). ``device``,
    ``type_scale``, the factor by which all type was enlarged, and the id of the ``brand`` are later than the rest: without them it was a phone.
    """

    kind: Literal["run"] = "run"
    format: int = FORMAT_VERSION
    scenario: str
    person: str
    seed: int
    language: str
    theme: str
    paced: bool = False
    device: str = "phone"
    type_scale: float = 1.0
    brand: str = DEFAULT_BRAND


Verb = Literal["tap", "double_tap", "type", "paste", "clear", "toggle", "key"]


class Action(RunEvent):
    """What the user did: ``verb`` on ``element`` with a value given by reference (``persona.card``).

    ``typed`` says class and length of what was typed or pasted, such as ``digits:6``. The ``value`` of a key is its
    name; its ``element`` is what had the focus.
    """

    kind: Literal["action"] = "action"
    verb: Verb
    element: str
    value: str | None = None
    typed: str | None = None


Why = Literal["asked", "due", "hands"]


class ClockMoved(RunEvent):
    """The clock was advanced to ``at`` by ``seconds``.

    ``why``: because so much was ``asked`` for, on to the next moment at which something fell ``due``, or for the time
    that the person's ``hands`` needed.
    """

    kind: Literal["clock"] = "clock"
    seconds: float
    why: Why = "asked"


FaultKind = Literal["lose_request", "lose_reply", "status"]


class FaultSet(RunEvent):
    """From now on something goes wrong on ``link``: with its next message (called ``name``, if given), or ``always``.

    ``status`` is the answer of HTTP in the receiver's place, for a fault that is one.
    """

    kind: Literal["fault"] = "fault"
    link: Link
    fault: FaultKind
    status: int | None = None
    name: str | None = None
    always: bool = False


class LinkHealed(RunEvent):
    """Nothing goes wrong on ``link`` any more."""

    kind: Literal["heal"] = "heal"
    link: Link


class Restarted(RunEvent):
    """The client, or the world with its servers, was closed and opened again."""

    kind: Literal["restart"] = "restart"
    what: Literal["client", "world"]


class MessageLogged(RunEvent):
    """What the parties said; a reply has a status, a request has none."""

    kind: Literal["message"] = "message"
    sender: str = Field(alias="from")
    receiver: str = Field(alias="to")
    step: int
    name: str
    status: int | None = None
    lost: bool = False
    problem: str | None = None


class TextMessageSent(RunEvent):
    """An SMS reached the phone: who sent it, not what it said."""

    kind: Literal["sms"] = "sms"
    sender: str = Field(alias="from")


class ScreenShown(RunEvent):
    """What the screen showed: the screen, the application's state, the picture's file name and SHA-256."""

    kind: Literal["screen"] = "screen"
    screen: str
    state: str
    picture: str | None = None
    sha256: str | None = None


class RunEnded(RunEvent):
    """The last event: whether the declared end was reached, and why not."""

    kind: Literal["end"] = "end"
    expected: str
    reached: str
    ok: bool
    reason: str = ""


AnyEvent = Annotated[
    RunStarted
    | Action
    | ClockMoved
    | FaultSet
    | LinkHealed
    | Restarted
    | MessageLogged
    | TextMessageSent
    | ScreenShown
    | RunEnded,
    Field(discriminator="kind"),
]
EVENT: TypeAdapter[AnyEvent] = TypeAdapter(AnyEvent)


def dump_line(event: RunEvent) -> str:
    """One line of the log, without the line's end. A message always has a ``status``, ``null`` for a request."""
    data = event.model_dump(mode="json", by_alias=True, exclude_none=True)
    if isinstance(event, MessageLogged):
        data["status"] = event.status
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def parse_line(line: str) -> AnyEvent:
    """The event on one line. Raises ``pydantic.ValidationError`` when it is none."""
    return EVENT.validate_json(line)
