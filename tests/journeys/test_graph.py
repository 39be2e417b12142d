"""The graph of screens as runs are seen to walk it, against the graph that the SPECs draw."""

from __future__ import annotations

from gui.flow.registry import ScreenRegistry
from gui.runs.scenario import Scenario, load_scenarios, scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from models.domain.application import ApplicationState
from models.ports import Fault, Link

REGISTRY = ScreenRegistry.discover("gui.screens")


Seen = set[tuple[str, str]]


def walk(phone: PhoneDriver, scenario: Scenario, until: ApplicationState | None = None) -> Seen:
    """Do the scenario's steps in a world made anew; what was shown at rest, as (state, screen)."""
    world = phone.world
    phone.closed_while(lambda: world.finish(world.world.reset(), "the world made anew"))
    phone.sign_in(scenario.person)
    seen: Seen = set()
    for step in scenario.steps:
        assert phone.state is not None
        assert phone.phone.screen_id is not None
        seen.add((phone.state, phone.phone.screen_id))
        if phone.state is until:
            break
        phone.do([step])
    seen.add((str(phone.state), str(phone.phone.screen_id)))
    return seen


def walk_without_bank(phone: PhoneDriver, world: WorldDriver) -> Seen:
    """The main scenario with a bank that cannot be reached once the card is bound."""
    seen = walk(phone, scenario_by_id("main"), until=ApplicationState.CODE_ENTRY)
    world.links.fail_next(Link.PAYMENT_BANK, Fault(lose_request=True), "binding_result")
    phone.tap("phone.sms")
    phone.tap("binding_result.next")
    return seen | {(str(phone.state), str(phone.phone.screen_id))}


def test_that_runs_show_every_state_on_the_screen_its_spec_names(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    observed: Seen = set()
    for scenario in load_scenarios():
        observed |= walk(phone, scenario)
    observed |= walk_without_bank(phone, world)
    assert observed == {(state, REGISTRY.for_state(state).id) for state in ApplicationState}
