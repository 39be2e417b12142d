"""What can be expected of the phone: where it is, and what it has sent and received."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from gui.flow.registry import ScreenRegistry
from gui.runs.calls import SMS_NAME, endpoints
from gui.testing.markers import checked
from kaihu_testing.act import Act
from kaihu_testing.expecting import SurfaceExpectation
from models.domain.application import ApplicationState

if TYPE_CHECKING:
    from gui.testing.phone_driver import PhoneDriver


@dataclass(frozen=True)
class PhoneExpectation(SurfaceExpectation):
    """Of a screen, a state or a message that there is not, each says what there is, with a ``MarkerError``."""

    @property
    def phone(self) -> PhoneDriver:
        return cast("PhoneDriver", self.surface)

    def to_show(self, screen: str) -> Act[None]:
        """The screen of this id is shown."""
        __tracebackhide__ = True
        checked("screen", screen, (spec.id for spec in ScreenRegistry.discover("gui.screens").all()))
        return self.so(
            f"the screen {screen}",
            lambda: self.phone.phone.screen_id == screen,
            lambda: f"{self.phone.phone.screen_id} is shown",
        )

    def to_be_in(self, state: str) -> Act[None]:
        """The application stands at this state, as far as the phone knows."""
        __tracebackhide__ = True
        checked("state", state, (known.value for known in ApplicationState))
        return self.so(
            f"the state {state}", lambda: self.phone.state == state, lambda: f"it is {self.phone.state}"
        )

    def to_have_sent(self, name: str, times: int | None = None, *, lost: int | None = None) -> Act[None]:
        """A message of this name went between two parties: ever, or so many ``times``. ``lost`` is how often it, or the
        reply to it, got lost."""
        __tracebackhide__ = True
        known = {each for call in endpoints() for each in (call.name, call.reply_name)}
        checked("message", name, sorted(known | {SMS_NAME}))
        often = "" if times is None else f" {times} times"
        gone = "" if lost is None else f", lost {lost} times"

        def holds() -> bool:
            sent = self._sent(name)
            return (sent > 0 if times is None else sent == times) and lost in (None, self._lost(name))

        return self.so(
            f"the message {name}{often}{gone}",
            holds,
            lambda: f"it was sent {self._sent(name)} times, and lost {self._lost(name)} times",
        )

    def to_have_received_codes(self, count: int) -> Act[None]:
        """So many SMS with a code have come."""
        __tracebackhide__ = True
        return self.so(
            f"{count} SMS with a code",
            lambda: self._codes() == count,
            lambda: f"{self._codes()} have come",
        )

    def to_show_no_error(self) -> Act[None]:
        """No field says that something is wrong with it."""
        __tracebackhide__ = True
        return self.so(
            "no error", lambda: not self._errors(), lambda: f"there is {', '.join(self._errors())}"
        )

    def _errors(self) -> list[str]:
        return [address for address in self.phone.hand.addresses() if address.endswith(".error")]

    def _sent(self, name: str) -> int:
        """How often a message of this name went between two parties."""
        return sum(event.kind == "message" and event.name == name for event in self.phone.events)

    def _lost(self, name: str) -> int:
        """How often a call of this name, or the reply to one, got lost."""
        messages = [event for event in self.phone.events if event.kind == "message"]
        requests = {event.seq for event in messages if event.name == name}
        return sum(event.name == name or event.cause in requests for event in messages if event.lost)

    def _codes(self) -> int:
        return sum(event.kind == "sms" for event in self.phone.events)
