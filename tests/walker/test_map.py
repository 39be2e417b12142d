"""What is told of the map that a walk over all scenarios has drawn, and how the command is called."""

from __future__ import annotations

import sys

import pytest

from gui.runs.steps import Expect, LinkFault, SetFault, Step, Tap
from gui.testing.walker.edges import Map, strandings
from gui.testing.walker.finding import Finding
from gui.testing.walker.going_on import address_of
from gui.testing.walker.place import Place
from gui.testing.walker.sends import LOST, TROUBLES, Sent, troubles_of
from models.ports import Link
from tests.walker.__main__ import main

FORM = Place("bind_card", "card_entry", ("bind_card.submit",), (), ())
CODE = Place("verify_code", "code_entry", ("verify_code.back",), (), ())
HOME = Place("account_home", "active", ("account_home.back",), (), ())
SUBMIT = Tap(tap="bind_card.submit")
BACK = Tap(tap="verify_code.back")


def test_that_a_circle_without_an_end_is_told() -> None:
    circle = Map({FORM: "main", CODE: "main"}, {(FORM, SUBMIT): CODE, (CODE, BACK): FORM})
    assert set(circle.stranded()) == {FORM, CODE}
    assert "bind_card in card_entry" in strandings(circle)[0]


def test_that_a_circle_with_a_way_out_is_none() -> None:
    way: dict[tuple[Place, Step], Place] = {(FORM, SUBMIT): CODE, (CODE, BACK): FORM, (CODE, SUBMIT): HOME}
    assert Map({FORM: "main", CODE: "main", HOME: "main"}, way).stranded() == []


def test_that_what_was_not_explored_is_taken_for_a_way_out() -> None:
    assert Map({FORM: "main"}, {(FORM, SUBMIT): CODE}).stranded() == []


def test_that_an_sms_can_only_get_lost() -> None:
    assert troubles_of(Sent(Link.SMS, "code")) == (LOST,)
    assert troubles_of(Sent(Link.PAYMENT_BANK, "binding_result")) == TROUBLES


def test_that_a_fault_is_told_in_the_words_of_a_scenario_where_it_has_some() -> None:
    sent = Sent(Link.PAYMENT_BANK, "binding_result")
    fault = LinkFault(link=Link.PAYMENT_BANK, kind="lose_request", name="binding_result")
    assert LOST.as_step(sent) == (SetFault(fault=fault),)
    assert [trouble.kind for trouble in TROUBLES if not trouble.as_step(sent)] == [
        "duplicate",
        "late duplicate",
        "delay",
        "late reply",
    ]


def test_that_a_finding_is_told_by_what_was_done() -> None:
    found = Finding("wang-xiaoming", (Expect(expect="bind_card"), SUBMIT), "no dead end", "nothing")
    assert str(found) == "no dead end: nothing\n    wang-xiaoming: tap bind_card.submit"
    assert address_of(SUBMIT) == "bind_card.submit"


def test_that_a_scenario_that_there_is_not_is_refused_by_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["walker", "opening-z"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "opening-z" in capsys.readouterr().err
