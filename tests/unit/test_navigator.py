"""Which screen is shown, and when listeners hear of it."""

from __future__ import annotations

import pytest

from gui.flow.navigator import Navigator
from gui.flow.problem import Problem
from gui.flow.registry import ScreenRegistry
from gui.flow.spec import ScreenSpec
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import application, challenge

NEW = application(ApplicationState.NOT_STARTED)
AT_NAME_ENTRY = application(ApplicationState.NAME_ENTRY, version=2, challenge=challenge())
AT_CARD_ENTRY = application(ApplicationState.CARD_ENTRY, version=3)


def spec(name: str, *states: ApplicationState, home: bool = False) -> ScreenSpec:
    return ScreenSpec(name, name, frozenset(states), f"{name}:Presenter", f"{name}:View", home)


HOME = spec("home", ApplicationState.NOT_STARTED, home=True)
NAME = spec("name", ApplicationState.NAME_ENTRY, ApplicationState.LOCKED)
CARD = spec("card", ApplicationState.CARD_ENTRY)


def navigator() -> Navigator:
    return Navigator(ScreenRegistry([HOME, NAME, CARD]))


def test_that_the_screen_follows_from_the_state() -> None:
    walk = navigator()
    walk.apply(NEW)
    assert walk.current is HOME
    walk.apply(AT_NAME_ENTRY)
    assert walk.current is NAME


def test_that_there_is_no_screen_before_the_first_view() -> None:
    with pytest.raises(LookupError):
        _ = navigator().current


def test_that_an_older_view_is_dropped() -> None:
    walk = navigator()
    walk.apply(AT_CARD_ENTRY)
    walk.apply(AT_NAME_ENTRY)
    assert walk.application == AT_CARD_ENTRY
    assert walk.current is CARD


def test_that_news_leave_a_person_at_home_and_a_reply_does_not() -> None:
    walk = navigator()
    walk.apply(AT_NAME_ENTRY)
    walk.go_home()
    walk.apply(AT_CARD_ENTRY)
    assert walk.current is HOME
    walk.apply(AT_CARD_ENTRY, reply=True)
    assert walk.current is CARD


def test_that_even_an_old_reply_ends_the_visit_to_the_home() -> None:
    walk = navigator()
    walk.apply(AT_CARD_ENTRY)
    walk.go_home()
    walk.apply(AT_NAME_ENTRY, reply=True)
    assert walk.current is CARD


def test_that_resuming_goes_to_where_the_application_stands() -> None:
    walk = navigator()
    walk.apply(AT_NAME_ENTRY)
    walk.go_home()
    walk.resume()
    assert walk.current is NAME


def test_that_the_screen_is_told_before_the_application_and_only_when_it_changed() -> None:
    walk, heard = navigator(), list[str]()
    walk.on_shown(lambda shown: heard.append(shown.id))
    walk.on_application(lambda view: heard.append(f"version {view.version}"))
    walk.apply(AT_NAME_ENTRY)
    walk.apply(application(ApplicationState.LOCKED, version=3))
    assert heard == ["name", "version 2", "version 3"]


def test_that_the_same_view_again_is_no_news() -> None:
    walk, heard = navigator(), list[ApplicationView]()
    walk.on_application(heard.append)
    walk.apply(AT_NAME_ENTRY)
    walk.apply(AT_NAME_ENTRY.model_copy())
    assert heard == [AT_NAME_ENTRY]


def test_that_a_screen_that_could_not_be_made_is_tried_again() -> None:
    walk, tries = navigator(), list[str]()
    walk.apply(NEW)

    def fail_once(shown: ScreenSpec) -> None:
        tries.append(shown.id)
        if len(tries) == 1:
            raise RuntimeError

    walk.on_shown(fail_once)
    with pytest.raises(RuntimeError):
        walk.apply(AT_NAME_ENTRY)
    assert walk.current is HOME
    walk.apply(AT_NAME_ENTRY)
    assert tries == ["name", "name"]


def test_that_two_screens_cannot_claim_one_state() -> None:
    with pytest.raises(ValueError, match="not_started"):
        ScreenRegistry([HOME, spec("other", ApplicationState.NOT_STARTED)])


def test_that_exactly_one_screen_is_the_home() -> None:
    with pytest.raises(ValueError, match="home"):
        ScreenRegistry([NAME, CARD])
    with pytest.raises(ValueError, match="home"):
        ScreenRegistry([HOME, spec("second", ApplicationState.ACTIVE, home=True)])


def test_that_a_refusal_shows_the_screen_before_there_is_a_session_until_the_first_view() -> None:
    door = spec("door", ApplicationState.SIGNED_OUT)
    walk, heard = Navigator(ScreenRegistry([door, HOME, NAME])), list[str]()
    walk.on_shown(lambda shown: heard.append(shown.id))
    walk.on_signed_in(lambda: heard.append("signed in"))
    before = walk.state
    walk.refuse(Problem(ProblemType.PASSWORD_NEEDED))
    refused = walk.state
    walk.apply(NEW)
    walk.apply(AT_NAME_ENTRY)
    states = (before, refused, walk.state)
    assert states == (None, ApplicationState.SIGNED_OUT, ApplicationState.NAME_ENTRY)
    assert heard == ["door", "home", "signed in", "name"]


def test_that_signing_in_is_told_only_once_the_first_screen_could_be_made() -> None:
    walk, heard = navigator(), list[str]()

    def fail_once(shown: ScreenSpec) -> None:
        heard.append(shown.id)
        if len(heard) == 1:
            raise RuntimeError

    walk.on_shown(fail_once)
    walk.on_signed_in(lambda: heard.append("signed in"))
    with pytest.raises(RuntimeError):
        walk.apply(NEW)
    walk.apply(NEW)
    assert heard == ["home", "home", "signed in"]
