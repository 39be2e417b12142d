"""Goes on with a scenario in which something went wrong: as a person does, who tries again, waits, or sees that it is
done already."""

from __future__ import annotations

from gui.runs.scenario import Scenario
from gui.runs.steps import Advance, Expect, Paste, Step, Tap, Type
from gui.testing.failures import PhoneFailure
from gui.testing.walker.place import can_use
from gui.testing.walker.visitor import Visitor
from models.domain.application import ApplicationState

PATIENCE = 5
"""How often something is tried before a person gives up."""
OFFERED = (".retry", ".resend")
"""The ends of what screens offer where something did not come."""
A_MINUTE = 60.0


class GoingOn:
    """From the step ``at`` of ``scenario`` to its end. ``done`` is what was done on the way."""

    def __init__(self, visitor: Visitor, scenario: Scenario, at: int) -> None:
        self._visitor = visitor
        self._steps = scenario.steps
        self._at = at
        self.done: list[Step] = []

    def go(self, after_first: Step | None = None) -> None:
        """Do all that is left, and ``after_first`` behind the first step. Raises ``Broken``, and ``PhoneFailure`` where
        a person would give up."""
        for number in range(self._at, len(self._steps)):
            self._do_in_the_end(number)
            if number == self._at and after_first is not None:
                self._do(after_first)

    def wait_for(self, state: ApplicationState) -> None:
        """Wait for what falls due until the application stands at ``state``; what went wrong may have made it late."""
        phone = self._visitor.phone
        for _ in range(PATIENCE):
            if phone.state == state or phone.phone.world.clock.next_due() is None:
                return
            self._do(Advance(advance="next"))

    def _do_in_the_end(self, number: int) -> None:
        """Do a step, after what helps where it cannot be done at once."""
        step = self._steps[number]
        for turn in range(PATIENCE):
            try:
                self._do(step)
            except PhoneFailure:
                if self._is_past(number):
                    return
                if turn == PATIENCE - 1:
                    raise
                self._help(number, turn)
            else:
                return

    def _do(self, step: Step) -> None:
        self._visitor.do(step)
        if not isinstance(step, Expect):
            self.done.append(step)

    def _is_past(self, number: int) -> bool:
        """Whether what the step is for has come about already."""
        step = self._steps[number]
        if isinstance(step, Expect):
            return False
        following = next((each for each in self._steps[number:] if isinstance(each, Expect)), None)
        if following is None:
            return isinstance(step, Advance)
        return (
            self._visitor.phone.phone.screen_id == following.expect
            and self._screen_before(number) != following.expect
        )

    def _screen_before(self, number: int) -> str | None:
        """The screen on which the step is done."""
        return next(
            (each.expect for each in reversed(self._steps[:number]) if isinstance(each, Expect)), None
        )

    def _help(self, number: int, turn: int) -> None:
        """What a person does about it: what is offered, the same again, or waiting."""
        phone = self._visitor.phone
        offered = [address for address in phone.hand.addresses() if address.endswith(OFFERED)]
        if turn == 0:
            for address in offered:
                if not can_use(phone, address):
                    self._do(Advance(advance=A_MINUTE))
                if can_use(phone, address):
                    self._do(Tap(tap=address))
                    return
        if turn % 2 == 0 and self._again(number):
            return
        before = self._steps[number - 1] if number else None
        if phone.phone.world.clock.next_due() is not None:
            self._do(Advance(advance="next"))
        elif isinstance(before, Advance) and before.advance != "next":
            # What began late takes as long from there.
            self._do(before)
        else:
            self._again(number)

    def _again(self, number: int) -> bool:
        """Do what was done on this screen once more, where it still can be; whether anything was."""
        begins = next((at + 1 for at in range(number - 1, -1, -1) if isinstance(self._steps[at], Expect)), 0)
        again = False
        for step in self._steps[begins:number]:
            address = address_of(step)
            if address is not None and can_use(self._visitor.phone, address) and not self._is_on(step):
                self._do(step)
                again = True
        return again

    def _is_on(self, step: Step) -> bool:
        """Whether a tap would take back what is chosen already."""
        return isinstance(step, Tap) and step.tap in self._visitor.check().filled


def address_of(step: Step) -> str | None:
    """The element that a step is done to, where it is done to one."""
    match step:
        case Tap(tap=address) | Type(type=address) | Paste(paste=address):
            return address
        case _:
            return None
