"""The ways that messages go in a world, and what goes wrong on them, in a test's hands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from gui.runs.steps import LinkFault
from models.ports import Fault, Link

if TYPE_CHECKING:
    from gui.testing.world_driver import WorldDriver

Kind: TypeAlias = Literal["lose_request", "lose_reply", "status"]


class LinkDriver:
    """One way. What is set on it is written into the log of the phone that is open."""

    def __init__(self, world: WorldDriver, link: Link) -> None:
        self._world = world
        self._link = link

    def fail_next(
        self,
        fault: Fault | None = None,
        *,
        lose_request: bool = False,
        lose_reply: bool = False,
        status: int | None = None,
        name: str | None = None,
    ) -> None:
        """Let something go wrong with the next message, or with the next that is called ``name``: it gets lost, or its
        reply does, or ``status`` is answered in the receiver's place; anything else is said by a ``fault``.

        Raises ``ValueError`` for a name that no message on this link has, or unless one thing goes wrong.
        """
        wrong = self._fault(fault, lose_request, lose_reply, status)
        self._write_down(wrong, name, always=False)
        self._world.world.links.fail_next(self._link, wrong, name)

    def fail_always(
        self,
        fault: Fault | None = None,
        *,
        lose_request: bool = False,
        lose_reply: bool = False,
        status: int | None = None,
    ) -> None:
        """Let something go wrong with every message until the link is healed."""
        wrong = self._fault(fault, lose_request, lose_reply, status)
        self._write_down(wrong, None, always=True)
        self._world.world.links.fail_always(self._link, wrong)

    def heal(self) -> None:
        """Let nothing go wrong any more."""
        if self._world.recorder is not None:
            self._world.recorder.healed(self._link)
        self._world.world.links.heal(self._link)

    def _fault(self, fault: Fault | None, lose_request: bool, lose_reply: bool, status: int | None) -> Fault:
        asked = (fault is not None) + lose_request + lose_reply + (status is not None)
        if asked != 1:
            raise ValueError("one thing goes wrong: lose_request, lose_reply, a status, or a Fault")
        return fault or Fault(lose_request=lose_request, lose_reply=lose_reply, status=status)

    def _write_down(self, fault: Fault, name: str | None, *, always: bool) -> None:
        """In the words of a scenario, which also know the names of the messages."""
        kind = _kind_of(fault)
        told = LinkFault(
            link=self._link, kind=kind or "lose_request", status=fault.status, name=name, always=always
        )
        if kind is not None and self._world.recorder is not None:
            self._world.recorder.fault_set(told)


class LinksDriver:
    """Every way there is."""

    def __init__(self, world: WorldDriver) -> None:
        self._world = world
        self.client_payment = LinkDriver(world, Link.CLIENT_PAYMENT)
        self.payment_bank = LinkDriver(world, Link.PAYMENT_BANK)
        self.payment_history = LinkDriver(world, Link.PAYMENT_HISTORY)
        self.sms = LinkDriver(world, Link.SMS)
        self.clerk_bank = LinkDriver(world, Link.CLERK_BANK)


def _kind_of(fault: Fault) -> Kind | None:
    """What a scenario calls the fault; ``None`` where it has no word for it, as for a delay."""
    known: tuple[tuple[Fault, Kind], ...] = (
        (Fault(lose_request=True), "lose_request"),
        (Fault(lose_reply=True), "lose_reply"),
        (Fault(status=fault.status), "status"),
    )
    return next((kind for each, kind in known if each == fault and fault != Fault()), None)
