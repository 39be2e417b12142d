"""Whatever crashes, and wherever: it is said in words, it can be left, the opening can be finished after it, and the log
tells kind and place of it and nothing personal."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Any

import pytest

import gui.clerk.window
import gui.kit.card_face
import gui.phone.visit
from gui.clerk.presenter import ClerkDesk
from gui.clerk.view import ClerkView
from gui.clerk.window import SIZE
from gui.gateway.payment import PaymentGateway
from gui.kit.language import Language, language
from gui.screens.name_entry.presenter import NameEntryPresenter
from kaihu_testing.expecting import expect
from kaihu_testing.waiting import wait_until
from models.domain.application import ApplicationState
from servers.bank import desk, review
from servers.payment import wallets
from tests.journeys.crash_scenes import SCENES, Scene, draw_again, finish, repaint, stands_at, walk_to
from tests.journeys.planted import PERSONAL, Plant, PlantedCrash
from tests.journeys.staged import Stage


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> Callable[[], str]:
    """What was logged and printed so far."""
    caplog.set_level(logging.DEBUG)
    kept: list[str] = []

    def told() -> str:
        kept.extend(capfd.readouterr())
        return "\n".join([caplog.text, *kept])

    return told


def check_log(text: str, place: str) -> None:
    """Fail unless the log says what crashed and where, and nothing personal."""
    assert PlantedCrash.__name__ in text
    assert place in text
    assert not [value for value in PERSONAL if value in text]


@pytest.mark.parametrize("scene", SCENES.values(), ids=SCENES)
def test_that_a_crash_in_the_window_is_said_can_be_left_and_harms_nothing(
    scene: Scene, stage: Stage, monkeypatch: pytest.MonkeyPatch, told: Callable[[], str]
) -> None:
    walk_to(stage, scene.screen)
    plant = Plant(monkeypatch, scene.owner, scene.name)
    scene.meet(stage)
    assert plant.met == 1
    expect(stage.get("phone.toast")).to_be_shown()
    said = stage.get("phone.toast").name
    assert "Something went wrong in this program" in said
    assert not [value for value in PERSONAL if value in said]
    check_log(told(), "tests/journeys/planted.py")
    stage.tap("phone.toast")
    expect(stage.get("phone.toast")).to_be_hidden()
    assert stage.desk.isVisible()
    finish(stage)


def test_that_a_crash_of_the_long_poll_is_said_and_the_next_news_come(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, told: Callable[[], str]
) -> None:
    monkeypatch.setattr(gui.phone.visit, "RECONNECT_SECONDS", 0.0)
    walk_to(stage, "review_status")
    plant = Plant(monkeypatch, PaymentGateway, "await_news")
    visit = stage.phone._visit
    assert visit is not None
    visit.tasks.cancel(gui.phone.visit.NEWS)
    visit._listen()
    wait_until(lambda: stage.get("phone.toast").is_shown(), "the word of the crash")
    assert plant.met == 1
    check_log(told(), "gui/phone/visit.py")
    stage.tap("phone.toast")
    stage.world.clock.to_next()
    stage.rest()
    assert stands_at(stage, ApplicationState.APPROVED), "the result came by itself"


def test_that_a_crash_of_a_servers_handler_is_said_in_words_and_the_same_can_be_tried_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, told: Callable[[], str]
) -> None:
    walk_to(stage, "name_entry")
    stage.tap("stage.input.name")
    stage.tap("stage.input.document")
    plant = Plant(monkeypatch, wallets, "record_of")
    stage.tap("name_entry.submit")
    assert plant.met == 1
    expect(stage.get("name_entry.problem.text")).to_contain_text("Something went wrong on our side")
    check_log(told(), "servers/payment/handlers/opening.py")
    stage.tap("name_entry.submit")
    assert stage.phone.screen_id == "bind_card"
    finish(stage)


def test_that_a_crash_of_a_banks_job_delays_what_is_waited_for_and_no_more(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, told: Callable[[], str]
) -> None:
    walk_to(stage, "review_status")
    plant = Plant(monkeypatch, review, "_conclude")
    stage.world.clock.to_next()
    stage.rest()
    assert plant.met == 1
    assert stands_at(stage, ApplicationState.IN_REVIEW)
    check_log(told(), "servers/bank/review.py")
    stage.world.clock.to_next()
    stage.rest()
    assert stands_at(stage, ApplicationState.APPROVED)
    finish(stage)


def with_clerk(stage: Stage) -> None:
    """A case is on the clerk's desk, and the clerk's window is open."""
    stage.tap("stage.person.xu-lan")
    walk_to(stage, "review_status")
    stage.world.clock.to_next()
    stage.rest()
    assert stands_at(stage, ApplicationState.WITH_CLERK)
    stage.tap("stage.clerk")
    stage.show.clerk.window.resize(SIZE)
    stage.rest()


CLERKS = {
    "presenter": (ClerkDesk, "_update"),
    "render": (ClerkView, "render"),
}


@pytest.mark.parametrize(("owner", "name"), CLERKS.values(), ids=CLERKS)
def test_that_a_crash_in_the_clerks_window_is_said_and_the_case_can_be_decided_after_it(
    owner: Any, name: str, stage: Stage, monkeypatch: pytest.MonkeyPatch, told: Callable[[], str]
) -> None:
    with_clerk(stage)
    plant = Plant(monkeypatch, owner, name)
    stage.tap("clerk.decline")
    assert plant.met == 1
    expect(stage.get("clerk.problem.text")).to_contain_text("Something went wrong")
    check_log(told(), "gui/clerk/")
    if stage.get("clerk.leave_decline").is_shown():
        stage.tap("clerk.leave_decline")
    stage.tap("clerk.approve")
    expect(stage.get("clerk.problem")).to_be_hidden()
    finish(stage)


def test_that_a_crash_while_the_clerks_window_is_drawn_is_said(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, told: Callable[[], str]
) -> None:
    with_clerk(stage)
    plant = Plant(monkeypatch, gui.clerk.window, "smooth_painter")
    draw_again(stage.show.clerk.window)
    stage.rest()
    assert plant.met == 1
    expect(stage.get("clerk.problem.text")).to_contain_text("Something went wrong")
    check_log(told(), "tests/journeys/planted.py")
    stage.tap("clerk.approve")
    finish(stage)


def test_that_a_crash_of_the_handler_behind_the_clerk_is_said_and_the_case_decided_after_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, told: Callable[[], str]
) -> None:
    with_clerk(stage)
    plant = Plant(monkeypatch, desk, "close_case")
    stage.tap("clerk.approve")
    assert plant.met == 1
    expect(stage.get("clerk.problem.text")).to_contain_text("Something went wrong")
    check_log(told(), "servers/bank/handlers/staff.py")
    stage.tap("clerk.approve")
    finish(stage)


def test_that_what_crashes_at_every_painting_is_said_once_and_the_way_on_stays_open(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, told: Callable[[], str]
) -> None:
    with monkeypatch.context() as broken:
        plant = Plant(broken, gui.kit.card_face, "smooth_painter", times=1_000_000)
        repaint(stage)
        expect(stage.get("phone.toast")).to_be_shown()
        stage.tap("phone.toast")
        repaint(stage)
        assert plant.met > 1
        expect(stage.get("phone.toast")).to_be_hidden()
        walk_to(stage, "name_entry")
    text = told()
    check_log(text, "gui/kit/card_face.py")
    finish(stage)


def test_that_the_word_of_a_crash_is_in_the_persons_language(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk_to(stage, "name_entry")
    Plant(monkeypatch, NameEntryPresenter, "submit")
    stage.tap("name_entry.submit")
    language().set_language(Language.ZH)
    stage.rest()
    expect(stage.get("phone.toast")).to_have_name(re.compile("程序出了点问题"))
