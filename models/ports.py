"""The seams of the program: what a party or a screen may ask of its surroundings.

``main.open_world`` makes a ``World`` from the servers; the GUI knows it by these protocols alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol


class Cancel(Protocol):
    """A registration that can be taken back; calling it twice does no harm."""

    def __call__(self) -> None: ...


class Clock(Protocol):
    """Business time: expiry, review, countdown, cool-off. Transport timeouts are real and never ask it.

    All times are aware and UTC. Every method may be called from any thread.
    """

    def now(self) -> datetime: ...

    @property
    def frozen(self) -> bool: ...

    @property
    def rate(self) -> float:
        """Seconds of clock time in one second of real time while the clock runs."""

    def freeze(self) -> None: ...

    def resume(self) -> None: ...

    def advance(self, by: timedelta) -> None:
        """Move the clock on at once; what falls due is run by its owners."""

    def set_rate(self, rate: float) -> None: ...

    def next_due(self) -> datetime | None:
        """When the next thing will fall due (a review, a delivery); ``None`` when nothing waits."""

    def on_changed(self, listener: Callable[[], None]) -> Cancel:
        """Call ``listener`` after every freeze, resume, advance and change of rate, in the caller's thread."""


class Entropy(Protocol):
    """The only source of codes, keys, ids and nonces: secrets when live, seeded in play, tests and simulation."""

    def digits(self, count: int) -> str: ...

    def token(self) -> str: ...

    def identifier(self, prefix: str) -> str: ...

    def below(self, limit: int) -> int:
        """A number from 0 to ``limit - 1``."""


class Link(StrEnum):
    """The ways a message can go; a fault sits on one of them."""

    CLIENT_PAYMENT = "client-payment"
    PAYMENT_BANK = "payment-bank"
    PAYMENT_HISTORY = "payment-history"
    SMS = "sms"
    CLERK_BANK = "clerk-bank"
    """The bank's own staff; no part of the protocol."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with one call: ``delay`` of the request and ``reply_delay`` in real seconds; a lost request never
    arrives; a lost reply was worked on all the same; ``status`` answers in the receiver's place. The network delivers
    the request once more ``duplicate_after`` so many real seconds, and nobody hears what is answered to that.
    """

    delay: float = 0.0
    lose_request: bool = False
    lose_reply: bool = False
    status: int | None = None
    reply_delay: float = 0.0
    duplicate_after: float | None = None


class Links(Protocol):
    """Faults, by link. A call asks for its fault before it goes."""

    def fault_for(self, link: Link, name: str, quiet: bool = False) -> Fault | None:
        """The fault that the message ``name`` meets on ``link``; a fault set for the next call is used up.

        A ``quiet`` message, such as a long poll, is nobody's next call unless the fault names it.
        """

    def fail_next(self, link: Link, fault: Fault, name: str | None = None) -> None:
        """Let the next call on ``link`` (with this message name, if given) meet ``fault``."""

    def fail_always(self, link: Link, fault: Fault) -> None:
        """Let every call on ``link`` meet ``fault`` until it is healed."""

    def heal(self, link: Link) -> None:
        """Take back every fault of ``link``."""


@dataclass(frozen=True, slots=True)
class TextMessage:
    """One SMS as the phone receives it. Whoever prints one says neither whose phone it is nor the code."""

    to: str = field(repr=False)
    sender: str
    code: str = field(repr=False)
    at: datetime
    valid_seconds: int
    id: str = ""
    """By which the phone knows a message that was sent twice."""


@dataclass(frozen=True, slots=True)
class MessageRecord:
    """One message between two parties as the log keeps it. Nothing personal is in it.

    ``sender``/``receiver`` are parties; a reply has the ``status`` of HTTP, a request has ``None``; a lost
    message says so in ``lost``. ``problem`` is the slug of a problem document. ``id`` numbers the messages of a
    world; ``cause`` is the message this one follows from: a reply its request, a call to another party the
    request it is made for. A request of the client has none.
    """

    id: int
    cause: int | None
    sender: str
    receiver: str
    step: int
    name: str
    status: int | None
    lost: bool = False
    problem: str | None = None
    key: str | None = None


class Reporter(Protocol):
    """Receives what the servers' side reports to the run log; called on the servers' loop."""

    def message(self, record: MessageRecord) -> None: ...

    def text_message(self, message: TextMessage, cause: int | None) -> None:
        """An SMS is on its way to the phone; ``cause`` is the id of the message it follows from."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of ``party`` that was added (``before`` is empty), changed or removed (``after`` is empty). Values are masked."""

    party: str
    table: str
    before: dict[str, Any]
    after: dict[str, Any]


class RowWatch(Protocol):
    """Sees what changes in the parties' databases. To be closed."""

    def changes(self) -> list[RowChange]:
        """What has changed since it was asked last, or was made."""
        ...

    def close(self) -> None: ...


class Inspector(Protocol):
    """A look into a party's database, for the stage and for tests. Values are masked."""

    def tables(self, party: str) -> list[str]: ...

    def rows(self, party: str, table: str) -> list[dict[str, Any]]: ...

    def watch(self) -> RowWatch:
        """See from now on what changes in any party's database."""
        ...


class Snapshots(Protocol):
    """Copies of the whole world, taken at a step's boundary behind the barrier."""

    async def take(self, folder: Path) -> None:
        """Copy every database and the clock's offset into ``folder`` once running handlers have finished."""

    async def restore(self, folder: Path) -> None:
        """Put back what ``take`` copied; sessions that were opened since are gone.

        Raises ``FileNotFoundError`` unless it is a whole copy, and ``WorldRefused`` when it cannot be opened or there
        is no room for it; the world goes on as it is then.
        """


class World(Protocol):
    """Both servers, the history servers, the clock and chance: all that a phone needs to be a phone.

    Made by ``main.open_world``, which blocks (imports, databases) and so is called off the GUI's thread.
    Coroutines here are awaited on the GUI's loop.
    """

    @property
    def clock(self) -> Clock: ...

    @property
    def entropy(self) -> Entropy: ...

    @property
    def links(self) -> Links: ...

    @property
    def inspector(self) -> Inspector: ...

    @property
    def snapshots(self) -> Snapshots: ...

    def payment_transport(self) -> Any:
        """The ``httpx.AsyncBaseTransport`` that carries the phone's calls to the payment server."""

    def bank_staff_transport(self) -> Any:
        """The ``httpx.AsyncBaseTransport`` that carries the clerk's calls to the bank."""

    @property
    def staff_token(self) -> str:
        """The token that lets the bank's staff in; the bank knows it by its hash."""

    def on_text_message(self, listener: Callable[[TextMessage], None]) -> Cancel:
        """Call ``listener`` for every SMS, on the servers' loop: hop to the GUI's before touching a widget."""

    def text_messages(self, mobile: str) -> list[TextMessage]:
        """The SMS that ``mobile`` has received, oldest first; also after a restart."""

    def set_reporter(self, reporter: Reporter | None) -> None: ...

    async def reset(self) -> None:
        """Start the world anew, as it was when its data folder was made.

        Raises ``WorldRefused`` when there is no room for that; the world goes on as it is then.
        """

    async def settle(self) -> None:
        """Run what is due until nothing is left to do but waiting (played worlds only: see ``played``)."""

    @property
    def played(self) -> bool:
        """Whether due work waits for ``settle`` and everything runs one at a time, so that runs are equal."""

    def close(self) -> None:
        """Stop the servers and their thread. Blocks until they have stopped, at most a few seconds."""


class Refusal(StrEnum):
    """Why a world is not opened, or not put back."""

    NEWER = "newer"
    """A later version of the program made it."""
    FOREIGN = "foreign"
    """It is no database of this program."""
    DAMAGED = "damaged"
    READ_ONLY = "read-only"
    DISK_FULL = "disk-full"
    IN_USE = "in-use"
    KEYS = "keys"
    """The keys of its data are not there, cannot be read, or are another world's."""


class WorldRefused(Exception):
    """The world cannot be opened or put back, and was left as it is. ``file`` is the file or folder it is about."""

    def __init__(self, reason: Refusal, file: Path) -> None:
        super().__init__(f"{file}: {reason.value}")
        self.reason = reason
        self.file = file


class OpenWorld(Protocol):
    """``main.open_world``, as it is handed to the commands and found by the test plugin.

    Raises ``WorldRefused``.
    """

    def __call__(
        self,
        data: Path,
        *,
        fresh: bool = False,
        seed: int | None = None,
        played: bool = False,
        starts_at: datetime | None = None,
    ) -> World: ...
