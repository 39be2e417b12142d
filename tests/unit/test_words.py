"""The words of a storyboard: everything that a run can hold has some, in both languages."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication

import models.contract
from gui.flow.registry import ScreenRegistry
from gui.flow.spec import ScreenSpec
from gui.kit.language import Language, language
from gui.runs.message_words import MESSAGES, PROBLEMS, STATES, message_name, state_name
from gui.runs.sequence import PARTIES, PROTOCOL
from gui.runs.values import FORMS, PLAIN
from gui.runs.words import event_text, key_text, party_name, screen_name, value_text, verb_text
from kaihu_testing.actions import KEYS
from models.contract.problems import ProblemType
from models.contract.wire import Endpoint, Party
from models.domain.application import ApplicationState
from models.ports import Link
from models.run.events import Action, ClockMoved, FaultKind, FaultSet, LinkHealed, MessageLogged, Verb

START = datetime(2026, 11, 24, tzinfo=UTC)
SERVERS = Path(__file__).parents[2] / "servers"


def names_of_the_contract() -> Iterator[str]:
    for module in pkgutil.iter_modules(models.contract.__path__, "models.contract."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Endpoint):
                yield value.name
                yield value.reply_name


def names_that_handlers_give() -> Iterator[str]:
    """What is assigned to a call's ``reply_name`` anywhere in the servers."""
    for file in SERVERS.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Constant):
                continue
            if any(isinstance(to, ast.Attribute) and to.attr == "reply_name" for to in node.targets):
                yield str(node.value.value)


MESSAGE_NAMES = {*names_of_the_contract(), *names_that_handlers_give()}


def message(name: str, problem: str | None = None) -> MessageLogged:
    return MessageLogged(
        seq=1,
        run="r",
        at=START,
        sender="payment",
        receiver="client",
        step=1,
        name=problem or name,
        problem=problem,
    )


@pytest.fixture
def in_both(qapp: QApplication) -> Iterator[Callable[[Callable[[], str]], tuple[str, str]]]:
    """Says something in English and in Chinese."""
    before = language().language

    def said(say: Callable[[], str]) -> tuple[str, str]:
        words = []
        for chosen in (Language.EN, Language.ZH):
            language().set_language(chosen)
            words.append(say())
        return words[0], words[1]

    yield said
    language().set_language(before)


Said = Callable[[Callable[[], str]], tuple[str, str]]


def is_spoken(machine: str, said: tuple[str, str]) -> bool:
    """Words of both languages, and not the machine's name with its lines taken out."""
    english, chinese = said
    return "_" not in english and any("\u4e00" <= sign <= "\u9fff" for sign in chinese) and chinese != machine


@pytest.mark.parametrize(
    "reference",
    [
        *sorted(PLAIN),
        *(f"{what}:3" for what in ("wrong_code", "wrong_password", "wrong_document", "wrong_name")),
        "wrong_name_full:3",
        "amount:2000",
    ],
)
def test_that_every_reference_has_words(qapp: QApplication, reference: str) -> None:
    assert value_text(reference) != reference


@pytest.mark.parametrize("form", sorted(FORMS))
def test_that_every_form_of_a_value_has_words_of_its_own(qapp: QApplication, form: str) -> None:
    plain, said = value_text("persona.card"), value_text(f"persona.card|{form}")
    assert said.startswith(plain)
    assert said != plain


@pytest.mark.parametrize("key", sorted(KEYS))
def test_that_every_key_has_words(in_both: Said, key: str) -> None:
    assert all(in_both(lambda: key_text(key)))


@pytest.mark.parametrize("verb", get_args(Verb))
def test_that_every_verb_has_words(in_both: Said, verb: Verb) -> None:
    act = Action(seq=1, run="r", at=START, verb=verb, element="a.b")
    assert is_spoken(f"{verb}_", in_both(lambda: verb_text(act)))


@pytest.mark.parametrize("link", Link)
@pytest.mark.parametrize("kind", get_args(FaultKind))
@pytest.mark.parametrize("always", [True, False])
def test_that_every_fault_has_words(in_both: Said, link: Link, kind: FaultKind, always: bool) -> None:
    fault = FaultSet(seq=1, run="r", at=START, link=link, fault=kind, status=503, always=always)
    assert is_spoken(kind, in_both(lambda: event_text(fault)))
    assert is_spoken(link, in_both(lambda: event_text(LinkHealed(seq=1, run="r", at=START, link=link))))


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0 s later"),
        (1.4, "1 s later"),
        (90, "1 min 30 s later"),
        (83_940, "23 h 19 min later"),
        (86_400, "1 day later"),
        (259_200, "3 days later"),
        (266_400, "3 days 2 h later"),
    ],
)
def test_that_a_duration_is_told_in_words(qapp: QApplication, seconds: float, told: str) -> None:
    before = language().language
    language().set_language(Language.EN)
    assert event_text(ClockMoved(seq=1, run="r", at=START, seconds=seconds)) == told
    language().set_language(before)


def test_that_every_party_has_a_lane_with_a_name(qapp: QApplication) -> None:
    assert set(PARTIES) == {party.value for party in Party}
    assert set(PROTOCOL) < set(PARTIES)
    assert all(party_name(party) != party for party in PARTIES)


def test_that_the_names_of_messages_are_found_in_contract_and_handlers() -> None:
    assert {"partial_real_name", "bind_instruction", "history_data"} <= MESSAGE_NAMES
    assert {"credit_account_present", "virtual_account_present"} <= MESSAGE_NAMES


@pytest.mark.parametrize("name", sorted(MESSAGE_NAMES))
def test_that_every_message_has_words(in_both: Said, name: str) -> None:
    assert is_spoken(name, in_both(lambda: message_name(message(name))))


@pytest.mark.parametrize("problem", ProblemType)
def test_that_every_problem_has_words(in_both: Said, problem: ProblemType) -> None:
    assert is_spoken(problem, in_both(lambda: message_name(message("", problem))))


@pytest.mark.parametrize("state", ApplicationState)
def test_that_every_state_has_words(in_both: Said, state: ApplicationState) -> None:
    assert is_spoken(state, in_both(lambda: state_name(state)))


@pytest.mark.parametrize("spec", ScreenRegistry.discover("gui.screens").all(), ids=lambda spec: spec.id)
def test_that_every_screen_brings_its_name(in_both: Said, spec: ScreenSpec) -> None:
    said = in_both(lambda: screen_name(spec.id))
    assert said[0] == spec.title
    assert is_spoken(spec.id, said)


def test_that_there_are_words_for_nothing_that_does_not_exist() -> None:
    assert set(MESSAGES) == MESSAGE_NAMES
    assert set(PROBLEMS) == set(ProblemType)
    assert set(STATES) == set(ApplicationState)
