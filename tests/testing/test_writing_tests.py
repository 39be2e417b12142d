"""Runs become tests: what is written is readable, is formatted, tells nothing personal and passes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType

import pytest

from gui.runs.known import Known
from gui.runs.plan import Plan
from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Tap
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
from models.domain.application import ApplicationState
from models.domain.people import person_by_id
from models.ports import OpenWorld
from servers.payment import accounts
from servers.payment.changes import Change
from servers.payment.handlers import binding, opening, verification
from tests.testing.written import NAME, RETELLING_SECONDS, failed_step, run

XIAOMING = Known(person_by_id("wang-xiaoming"), code="104577")
BROKEN = (
    (NameEntryPresenter, "submit", 'phone.tap("name_entry.submit")'),
    (BindCardPresenter, "submit", 'phone.tap("bind_card.submit")'),
    (VerifyCodePresenter, "submit", 'phone.tap("phone.sms")'),
    (VerifyCodePresenter, "tick", "world.clock.advance(seconds=6)"),
    (BindingResultPresenter, "leave", 'phone.tap("binding_result.next")'),
)
FORGETFUL = (
    (opening, "_record_matched", 'phone.tap("name_entry.submit")'),
    (verification, "_code_sent", 'phone.tap("bind_card.submit")'),
    (binding, "_bind", 'phone.tap("phone.sms")'),
)
WRONG = (
    (opening, "parts_match", False, 'phone.tap("name_entry.submit")'),
    (binding, "result_state", ApplicationState.APPROVED, 'phone.tap("binding_result.next")'),
    (accounts, "follow_review", None, "world.clock.to_next()"),
)
PLAYED = ("input-spaced", "reply-lost", "client-restarted", "clerk-declines", "double-tap", "wrong-code")
LAST = Tap(tap="review_status.next")


Write = Callable[[str], str]


@pytest.fixture(scope="module")
def already_written() -> dict[str, str]:
    """Tests by the scenarios of their runs."""
    return {}


@pytest.fixture
def write(
    open_world: OpenWorld, gui_loop: asyncio.AbstractEventLoop, already_written: dict[str, str]
) -> Write:
    """The test of a scenario's run; of the main one, of its opening."""

    def source_of(scenario: str) -> str:
        if scenario not in already_written:
            script = script_of(Plan(scenario_by_id(scenario)), SEED)
            if scenario == "main":
                script = script.with_lines(script.lines[: script.lines.index(LAST) + 1])
            retelling = produce(script, NAME, open_world)
            source, told = finish(gui_loop, retelling, f"{scenario} retold", RETELLING_SECONDS)
            assert told.reason == ""
            already_written[scenario] = source
        return already_written[scenario]

    return source_of


def failing_step(source: str, phone: PhoneDriver, world: WorldDriver) -> str:
    """What the test does when it fails, as it has to."""
    with pytest.raises((AssertionError, OutOfReach)) as failure:
        run(source, phone, world)
    return failed_step(source, failure.value)


@pytest.mark.parametrize(
    "scenario", [pytest.param(scenario, marks=pytest.mark.scenario(scenario)) for scenario in PLAYED]
)
def test_that_a_run_becomes_a_test_that_passes(
    scenario: str, write: Write, phone: PhoneDriver, world: WorldDriver
) -> None:
    run(write(scenario), phone, world)


@pytest.mark.person("wang-xiaoming")
@pytest.mark.parametrize(("presenter", "handler", "step"), BROKEN)
def test_that_a_written_test_fails_where_a_handler_does_nothing(
    presenter: type,
    handler: str,
    step: str,
    monkeypatch: pytest.MonkeyPatch,
    write: Write,
    phone: PhoneDriver,
    world: WorldDriver,
) -> None:
    source = write("main")
    monkeypatch.setattr(presenter, handler, lambda *_arguments: None)
    assert failing_step(source, phone, world) == step


def forgetful(handler: Callable[..., object]) -> Callable[..., object]:
    """A handler that answers as it should, and keeps nothing."""

    def broken(*arguments: object) -> object:
        change = arguments[-1]
        assert isinstance(change, Change)
        with change.session.begin_nested() as kept:
            answer = handler(*arguments)
            kept.rollback()
        return answer

    return broken


@pytest.mark.person("wang-xiaoming")
@pytest.mark.parametrize(("place", "handler", "step"), FORGETFUL)
def test_that_a_written_test_fails_where_a_server_keeps_nothing(
    place: ModuleType,
    handler: str,
    step: str,
    monkeypatch: pytest.MonkeyPatch,
    write: Write,
    phone: PhoneDriver,
    world: WorldDriver,
) -> None:
    source = write("main")
    monkeypatch.setattr(place, handler, forgetful(getattr(place, handler)))
    assert failing_step(source, phone, world) == step


@pytest.mark.person("wang-xiaoming")
@pytest.mark.parametrize(("place", "part", "answer", "step"), WRONG)
def test_that_a_written_test_fails_where_a_server_answers_wrongly(
    place: ModuleType,
    part: str,
    answer: object,
    step: str,
    monkeypatch: pytest.MonkeyPatch,
    write: Write,
    phone: PhoneDriver,
    world: WorldDriver,
) -> None:
    source = write("main")
    monkeypatch.setattr(place, part, lambda *_arguments: answer)
    assert failing_step(source, phone, world) == step


def test_that_a_written_test_tells_nothing_personal(write: Write) -> None:
    source = write("wrong-code")
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
