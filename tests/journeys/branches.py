"""What the journeys of the branches have in common: a scenario up to its decisive moment, and the parties' books."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from gui.runs.calls import endpoints
from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from models.contract.wire import Party

TABLES = {
    "bank": ("virtual_accounts", "bindings", "verifications", "sent_codes", "entries", "raises"),
    "payment": ("bound_cards", "virtual_accounts", "movements", "limit_raises"),
}
"""Where the parties keep what a branch may or may not bring."""


class Books:
    """What has come into the parties' databases since the world began."""

    def __init__(self, world: WorldDriver) -> None:
        self._world = world
        self._before = {
            (party, table): self._rows(party, table) for party, tables in TABLES.items() for table in tables
        }

    def added(self, party: str, table: str) -> list[dict[str, Any]]:
        """The rows that are new in ``table`` of ``party``, as they stand now."""
        before = len(self._before[party, table])
        return self._rows(party, table)[before:]

    @property
    def untouched(self) -> bool:
        """Whether nothing was added anywhere, nor changed."""
        return all(self._rows(party, table) == rows for (party, table), rows in self._before.items())

    def show_one_opening(self) -> None:
        """Fail unless exactly one card was bound, and one account opened for it, as both parties tell."""
        assert len(self.added("payment", "bound_cards")) == 1
        assert len(self.added("bank", "bindings")) == 1
        (account,) = self.added("bank", "virtual_accounts")
        (known,) = self.added("payment", "virtual_accounts")
        assert known["account_id"] == account["id"]

    def _rows(self, party: str, table: str) -> list[dict[str, Any]]:
        return self._world.world.inspector.rows(party, table)


def is_refused(step: Step) -> bool:
    """Whether the step expects that something went wrong."""
    return isinstance(step, Expect) and bool(step.problem or step.error)


def play_until(phone: PhoneDriver, scenario_id: str, reached: Callable[[Step], bool]) -> tuple[Step, ...]:
    """Play the scenario up to and with the first step that ``reached`` holds for; the steps that are left."""
    scenario = scenario_by_id(scenario_id)
    at = next(number for number, step in enumerate(scenario.steps, start=1) if reached(step))
    phone.sign_in(scenario.person)
    phone.do(scenario.steps[:at])
    return scenario.steps[at:]


def asked(phone: PhoneDriver) -> Counter[str]:
    """How often the client, or the clerk at the bank, has asked for each change since the phone was opened."""
    changing = {(call.sender.value, call.name) for call in endpoints() if call.changing}
    people = {Party.CLIENT.value, Party.CLERK.value}
    return Counter(
        event.name
        for event in phone.events
        if event.kind == "message" and event.status is None and event.sender in people
        if (event.sender, event.name) in changing
    )
