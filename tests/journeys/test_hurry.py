"""Double taps, a held Enter, Back in mid-call, another language in mid-typing, closing in mid-call: on every screen that
sends something, nothing is lost, sent twice or left hanging."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gui.clerk.clerk import Clerk
from gui.flow.registry import ScreenRegistry
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.runs.rest import come_to_rest
from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Paste, Type
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from models.domain.application import DeclineReason
from tests.journeys.branches import Books, asked
from tests.journeys.hurry import SENDS, Held, Send, arrive, begin, entered, hold_enter

each_send = pytest.mark.parametrize("send", SENDS, ids=str)


@pytest.fixture
def light_theme() -> Iterator[None]:
    yield
    theme().set_theme(Theme.LIGHT)


def test_that_every_screen_is_hurried_but_the_one_that_sends_by_itself() -> None:
    screens = {spec.id for spec in ScreenRegistry.discover("gui.screens").all()}
    assert screens - {send.screen for send in SENDS} == {"verify_code"}


@each_send
def test_that_a_double_tap_sends_once_and_touches_nothing_on_the_next_screen(
    phone: PhoneDriver, send: Send
) -> None:
    send.walk_there(phone)
    before = asked(phone)
    phone.double_tap(send.button)
    assert (asked(phone) - before).total() == 1
    phone.do(send.rest)
    expect(phone).to_be_in(send.played.expected_end)


@each_send
def test_that_a_held_enter_sends_once_and_goes_no_further(
    phone: PhoneDriver, world: WorldDriver, send: Send
) -> None:
    send.walk_there(phone)
    before = asked(phone)
    phone.get(send.button).widget.setFocus()
    world.finish(hold_enter(phone, phone.phone.frame), "a held Enter")
    assert (asked(phone) - before).total() == 1
    phone.do(send.rest)
    expect(phone).to_be_in(send.played.expected_end)


@each_send
def test_that_nobody_leaves_in_mid_call_and_its_answer_is_seen(
    phone: PhoneDriver, world: WorldDriver, monkeypatch: pytest.MonkeyPatch, send: Send
) -> None:
    send.walk_there(phone)
    before = asked(phone)
    held = Held(monkeypatch, sent=True)

    async def try_to_leave() -> None:
        await begin(phone, send.button)
        for way_out in (f"{send.screen}.back", f"{send.screen}.leave", f"{send.screen}.wallet", send.button):
            if phone.get(way_out).is_reachable():
                await begin(phone, way_out)
        assert phone.phone.screen_id == send.screen
        await arrive(phone, held)

    world.finish(try_to_leave(), "a call that takes long")
    assert (asked(phone) - before).total() == 1
    phone.do(send.rest)
    expect(phone).to_be_in(send.played.expected_end)


@pytest.mark.parametrize("send", [send for send in SENDS if send.screen != "sign_in"], ids=str)
@pytest.mark.parametrize("sent", [False, True], ids=["not-sent", "answer-on-its-way"])
def test_that_closing_in_mid_call_loses_nothing_and_does_nothing_twice(
    phone: PhoneDriver,
    world: WorldDriver,
    books: Books,
    monkeypatch: pytest.MonkeyPatch,
    send: Send,
    sent: bool,
) -> None:
    # Closing ends the session, so who was signing in is asked for the password again.
    send.walk_there(phone)
    with monkeypatch.context() as slow:
        held = Held(slow, sent=sent)
        world.finish(begin(phone, send.button), "a call that takes long")
        if sent:
            world.finish(world.world.settle(), "the servers' work")
    phone.restart_client()
    held.let_go()
    if not sent:
        expect(phone).to_show(send.screen)
        phone.do(send.filled_in)
        phone.tap(send.button)
    phone.do(send.rest)
    expect(phone).to_be_in(send.played.expected_end)
    assert len(books.added("bank", "virtual_accounts")) == (send.scenario != "traditional")
    if send.scenario == "main":
        assert [entry["amount"] for entry in books.added("bank", "entries")] == [128_000, -20_000]
        assert len(books.added("bank", "raises")) == 1


def test_that_a_code_tapped_before_its_screen_is_there_waits_for_it(
    phone: PhoneDriver, world: WorldDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    send = Send("opening-c", "bind_card.submit")
    send.walk_there(phone)
    held = Held(monkeypatch, sent=True)
    world.finish(begin(phone, send.button), "a call that takes long")
    world.finish(world.world.settle(), "the servers' work")
    world.finish(begin(phone, "phone.sms"), "a tap on the message")
    expect(phone.get("phone.sms")).to_be_shown()
    world.finish(arrive(phone, held), "the answer")
    phone.tap("phone.sms")
    expect(phone).to_show("binding_result")
    expect(phone.get("phone.sms")).to_be_hidden()


@pytest.mark.usefixtures("light_theme")
@pytest.mark.parametrize(
    "scenario", ["opening-a", "opening-b", "opening-c", "opening-d", "opening-e", "traditional", "main"]
)
def test_that_another_language_and_theme_in_mid_typing_keep_what_was_entered(
    phone: PhoneDriver, scenario: str
) -> None:
    played = scenario_by_id(scenario)
    phone.sign_in(played.person)
    for number, step in enumerate(played.steps):
        phone.do([step])
        if isinstance(step, Type | Paste):
            before, focused = entered(phone), phone.hand.focused_address()
            theme().set_theme(Theme.DARK if number % 2 else Theme.LIGHT)
            phone.switch_language("zh" if number % 2 else "en")
            assert entered(phone) == before
            assert phone.hand.focused_address() == focused
    expect(phone).to_be_in(played.expected_end)


@pytest.mark.parametrize("button", ["clerk.approve", "clerk.confirm_decline"])
def test_that_a_decision_tapped_twice_is_made_once(phone: PhoneDriver, button: str) -> None:
    refer_to_the_clerk(phone, button)
    before = asked(phone)
    phone.double_tap(button)
    assert (asked(phone) - before).total() == 1
    assert phone.state == ("approved" if button == "clerk.approve" else "declined")


@pytest.mark.parametrize("button", ["clerk.approve", "clerk.confirm_decline"])
def test_that_a_held_enter_decides_once_and_no_other_case(
    phone: PhoneDriver, world: WorldDriver, button: str
) -> None:
    refer_to_the_clerk(phone, button)
    before = asked(phone)
    window = clerk_of(phone).window
    phone.get(button).widget.setFocus()
    world.finish(hold_enter(phone, window), "a held Enter")
    assert (asked(phone) - before).total() == 1
    assert phone.state == ("approved" if button == "clerk.approve" else "declined")


@pytest.mark.parametrize("button", ["clerk.approve", "clerk.confirm_decline"])
def test_that_the_clerks_window_closed_in_mid_call_shows_the_decision_when_it_is_opened_again(
    phone: PhoneDriver, world: WorldDriver, monkeypatch: pytest.MonkeyPatch, button: str
) -> None:
    refer_to_the_clerk(phone, button)
    before = asked(phone)
    clerk = clerk_of(phone)
    held = Held(monkeypatch, sent=True)

    async def close_in_mid_call() -> None:
        await begin(phone, button)
        clerk.window.close()
        held.let_go()
        await come_to_rest(phone.phone, clerk)

    world.finish(close_in_mid_call(), "a decision that takes long")
    clerk.show()
    expect(phone.get(button)).to_be_hidden()
    expect(phone.get("clerk.outcome")).to_be_shown()
    assert (asked(phone) - before).total() == 1
    assert phone.state == ("approved" if button == "clerk.approve" else "declined")


def refer_to_the_clerk(phone: PhoneDriver, button: str) -> None:
    """Bring a case to the clerk, who is about to press ``button``."""
    phone.reach("in_review", "xu-lan")
    phone.world.clock.to_next()
    if button == "clerk.confirm_decline":
        phone.tap("clerk.decline")
        phone.tap(f"clerk.reason.{DeclineReason.OBLIGATIONS_TOO_HIGH}")
    phone.open_clerk()
    expect(phone.get(button)).to_be_reachable()


def clerk_of(phone: PhoneDriver) -> Clerk:
    found = phone._actor.clerk
    assert found is not None
    return found
