"""Runs become tests: what is written is readable, is formatted, tells nothing personal and passes."""

from __future__ import annotations

import asyncio

import pytest

from gui.runs.known import Known
from gui.runs.plan import Plan
from gui.runs.scenario import scenario_by_id
from gui.screens.bind_card.presenter import BindCardPresenter
from gui.screens.binding_result.presenter import BindingResultPresenter
from gui.screens.name_entry.presenter import NameEntryPresenter
from gui.screens.verify_code.presenter import VerifyCodePresenter
from gui.testing.phone_driver import PhoneDriver
from gui.testing.plugin import SEED
from gui.testing.recording.producing import produce
from gui.testing.recording.references import reference_of, reference_to_amount, secrets_of, synthetic
from gui.testing.recording.script import script_of
from gui.testing.recording.source import LINE_LENGTH, call, quoted, width_of
from gui.testing.world_driver import WorldDriver
from kaihu_testing.failures import OutOfReach
from kaihu_testing.waiting import finish
from models.domain.people import person_by_id
from models.ports import OpenWorld
from tests.testing.written import run

XIAOMING = Known(person_by_id("wang-xiaoming"), code="104577")
BROKEN = (
    (NameEntryPresenter, "submit"),
    (BindCardPresenter, "submit"),
    (VerifyCodePresenter, "submit"),
    (VerifyCodePresenter, "tick"),
    (BindingResultPresenter, "leave"),
)
PLAYED = ("input-spaced", "reply-lost", "client-restarted", "clerk-declines", "double-tap", "wrong-code")


def written(scenario: str, open_world: OpenWorld, loop: asyncio.AbstractEventLoop) -> str:
    plan = Plan(scenario_by_id(scenario))
    work = produce(script_of(plan, SEED), "test_that_it_goes", open_world)
    source, told = finish(loop, work, f"{scenario} retold")
    assert told.reason == ""
    return source


@pytest.mark.parametrize(
    "scenario", [pytest.param(scenario, marks=pytest.mark.scenario(scenario)) for scenario in PLAYED]
)
def test_that_a_run_becomes_a_test_that_passes(
    scenario: str,
    open_world: OpenWorld,
    gui_loop: asyncio.AbstractEventLoop,
    phone: PhoneDriver,
    world: WorldDriver,
) -> None:
    source = written(scenario, open_world, gui_loop)
    run(source, phone, world)


@pytest.mark.person("wang-xiaoming")
@pytest.mark.parametrize(("presenter", "handler"), BROKEN)
def test_that_a_written_test_fails_where_a_handler_does_nothing(
    presenter: type,
    handler: str,
    monkeypatch: pytest.MonkeyPatch,
    open_world: OpenWorld,
    gui_loop: asyncio.AbstractEventLoop,
    phone: PhoneDriver,
    world: WorldDriver,
) -> None:
    source = written("main", open_world, gui_loop)
    monkeypatch.setattr(presenter, handler, lambda *_arguments: None)
    with pytest.raises((AssertionError, OutOfReach)):
        run(source, phone, world)


def test_that_a_written_test_tells_nothing_personal(
    open_world: OpenWorld, gui_loop: asyncio.AbstractEventLoop
) -> None:
    source = written("wrong-code", open_world, gui_loop)
    person = person_by_id(scenario_by_id("wrong-code").person)
    assert not [secret for secret in secrets_of(Known(person)) if secret in source]


@pytest.mark.parametrize(
    "reference",
    ["persona.card", "persona.card|spaced", "persona.mobile", "persona.name", "sms.code", "wrong_code:2"],
)
def test_that_a_text_leads_back_to_its_reference(reference: str) -> None:
    from gui.runs.values import resolve

    assert reference_of(resolve(reference, XIAOMING), XIAOMING) == reference


def test_that_a_text_without_reference_is_replaced_by_one_of_its_kind() -> None:
    assert reference_of("86420", XIAOMING) is None
    replaced = synthetic("86420")
    assert (len(replaced), replaced.isdecimal(), replaced == "86420") == (5, True, False)
    assert synthetic("a-1") != "a-1"


def test_that_an_amount_leads_back_to_its_fen() -> None:
    assert reference_to_amount("120.50") == "amount:12050"
    assert reference_to_amount("0") is None
    assert reference_to_amount("NaN") is None


def test_that_a_long_call_is_broken_as_the_formatter_breaks_it() -> None:
    long = call("expect(phone.get('a.b')).to_have_text", [quoted("字" * 40)])
    assert long.count("\n") == 2
    assert all(width_of(line) <= LINE_LENGTH for line in long.splitlines())
