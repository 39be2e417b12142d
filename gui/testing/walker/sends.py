"""What a run sends at which step, and what can go wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gui.runs.calls import ENDS, SMS_NAME, quiet_names
from gui.runs.steps import LinkFault, SetFault, Step
from gui.testing.phone_driver import PhoneDriver
from models.contract.wire import Party
from models.ports import Fault, Link
from models.run.events import AnyEvent, MessageLogged

SHORT = 0.01
"""Real seconds of a delay: enough to come after everything else that is under way."""
UNWELL = 500


@dataclass(frozen=True)
class Sent:
    """A message on its way over a link."""

    link: Link
    name: str


@dataclass(frozen=True)
class Trouble:
    """One thing that goes wrong with the next message of a name."""

    kind: str
    fault: Fault

    def befall(self, phone: PhoneDriver, sent: Sent) -> None:
        phone.world.world.links.fail_next(sent.link, self.fault, sent.name)

    def as_step(self, sent: Sent) -> tuple[Step, ...]:
        """In the words of a scenario, which has none for a delay or a duplicate."""
        if self.kind not in ("lose_request", "lose_reply", "status"):
            return ()
        fault = LinkFault.model_validate(
            {"link": sent.link, "kind": self.kind, "status": self.fault.status, "name": sent.name}
        )
        return (SetFault(fault=fault),)


LOST = Trouble("lose_request", Fault(lose_request=True))
TROUBLES = (
    LOST,
    Trouble("lose_reply", Fault(lose_reply=True)),
    Trouble("status", Fault(status=UNWELL)),
    Trouble("duplicate", Fault(duplicate_after=0.0)),
    Trouble("late duplicate", Fault(duplicate_after=SHORT)),
    Trouble("delay", Fault(delay=SHORT)),
    Trouble("late reply", Fault(reply_delay=SHORT)),
)


def troubles_of(sent: Sent) -> tuple[Trouble, ...]:
    """What can go wrong with it. An SMS has no reply."""
    return (LOST,) if sent.link is Link.SMS else TROUBLES


def sent_in(events: tuple[AnyEvent, ...]) -> tuple[Sent, ...]:
    """What was sent there, questions without news aside, each once."""
    return tuple(dict.fromkeys(_sent(events)))


def _sent(events: tuple[AnyEvent, ...]) -> Iterator[Sent]:
    for event in events:
        if event.kind == "sms":
            yield Sent(Link.SMS, SMS_NAME)
        elif isinstance(event, MessageLogged) and event.status is None and event.name not in quiet_names():
            link = _links().get(frozenset({Party(event.sender), Party(event.receiver)}))
            if link is not None:
                yield Sent(link, event.name)


@cache
def _links() -> dict[frozenset[Party], Link]:
    return {ends: link for link, ends in ENDS.items()}
