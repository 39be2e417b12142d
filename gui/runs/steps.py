"""What a scenario's steps can be: one model for each verb, which is the model's first field."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator

from gui.runs.calls import requests_on
from gui.runs.values import is_reference
from models.contract.problems import ProblemType
from models.ports import Link
from models.run.events import FaultKind

Address = Annotated[str, Field(pattern=r"^[a-z_]+(\.[a-z0-9_-]+)+$")]
"""The objectName of a widget, ``<screen>.<element>``."""

CLERK_DESK = "clerk_desk"
"""What the clerk's window is called where screens are named."""

Reference = Annotated[str, Field(min_length=1)]
"""The name of a value (``gui.runs.values``)."""

Key = Literal["Enter", "Escape", "Tab", "Backspace", "Space", "Up", "Down", "Left", "Right"]
"""As ``kaihu_testing.hand`` knows them."""


class Record(BaseModel):
    """The base of everything in a scenario's file."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Tap(Record):
    """A tap on the element ``tap``; one on the clerk's window when it is called ``clerk.<element>``."""

    tap: Address


class DoubleTap(Record):
    """Two taps on the element ``double_tap``, faster than any reply."""

    double_tap: Address


class Type(Record):
    """The value that ``value`` refers to, typed into the element ``type`` in place of what stood there."""

    type: Address
    value: Reference


class Paste(Record):
    """The value that ``value`` refers to, pasted into the element ``paste`` in place of what stood there."""

    paste: Address
    value: Reference


class Press(Record):
    """The key ``press``, pressed where the focus of the phone is."""

    press: Key


class Advance(Record):
    """The clock moved on by ``advance`` seconds, or to the next moment at which something falls due."""

    advance: Annotated[float, Field(gt=0)] | Literal["next"]


class LinkFault(Record):
    """What goes wrong on ``link``: with its next message, or with the next that is called ``name``, or ``always``.

    ``status`` belongs to the kind ``status``.
    """

    link: Link
    kind: FaultKind
    status: Annotated[int, Field(ge=400, le=599)] | None = None
    name: str | None = None
    always: bool = False

    @model_validator(mode="after")
    def _makes_sense(self) -> LinkFault:
        if (self.kind == "status") != (self.status is not None):
            raise ValueError("a status belongs to the kind 'status', and to no other")
        if self.always and self.name is not None:
            raise ValueError("what goes wrong always has no name")
        if self.link is Link.SMS and self.kind != "lose_request":
            raise ValueError("an SMS has no answer: it can be lost ('lose_request') and nothing else")
        known = requests_on(self.link)
        if self.name is not None and self.name not in known:
            names = ", ".join(sorted(known))
            raise ValueError(f"no message on {self.link} is called {self.name!r}; there are: {names}")
        return self


class SetFault(Record):
    """From now on the ``fault`` is there."""

    fault: LinkFault


class Heal(Record):
    """Nothing goes wrong on the link ``heal`` any more."""

    heal: Link


class Restart(Record):
    """The client, or the world with its servers, closed and opened again; the same person signs in anew."""

    restart: Literal["client", "world"]


class Expect(Record):
    """The screen that has to be shown by now, ``clerk_desk`` for the clerk's window.

    ``problem`` is what the last call has to have ended with, ``error`` a field that has to show an error, ``shows`` an
    element that has to be seen.
    """

    expect: str
    problem: ProblemType | None = None
    error: Address | None = None
    shows: Address | None = None


AnyStep = Tap | DoubleTap | Type | Paste | Press | Advance | SetFault | Heal | Restart | Expect
VERBS: tuple[str, ...] = tuple(next(iter(model.model_fields)) for model in get_args(AnyStep))
"""What a step can do."""


def _verb(step: object) -> str | None:
    """The verb of a step or of what should be one; where none is known, the first word that stands there."""
    fields = list(step) if isinstance(step, dict) else list(getattr(type(step), "model_fields", ()))
    return next((name for name in fields if name in VERBS), fields[0] if fields else None)


Step = Annotated[
    Annotated[Tap, Tag("tap")]
    | Annotated[DoubleTap, Tag("double_tap")]
    | Annotated[Type, Tag("type")]
    | Annotated[Paste, Tag("paste")]
    | Annotated[Press, Tag("press")]
    | Annotated[Advance, Tag("advance")]
    | Annotated[SetFault, Tag("fault")]
    | Annotated[Heal, Tag("heal")]
    | Annotated[Restart, Tag("restart")]
    | Annotated[Expect, Tag("expect")],
    Discriminator(_verb),
]


def told(step: Step) -> str:
    """A step in a few words."""
    match step:
        case Tap(tap=element):
            return f"tap {element}"
        case DoubleTap(double_tap=element):
            return f"double tap {element}"
        case Type(type=element, value=value):
            return f"type {value} into {element}" if is_reference(value) else f"type into {element}"
        case Paste(paste=element, value=value):
            return f"paste {value} into {element}" if is_reference(value) else f"paste into {element}"
        case Press(press=key):
            return f"press {key}"
        case Advance(advance=by):
            return f"advance {by}"
        case SetFault(fault=fault):
            return f"fault {fault.kind} on {fault.link}"
        case Heal(heal=link):
            return f"heal {link}"
        case Restart(restart=what):
            return f"restart {what}"
        case Expect(expect=screen):
            return f"expect {screen}"
