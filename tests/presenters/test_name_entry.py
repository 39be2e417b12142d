"""Name entry without Qt: gaps, mismatches, the lock."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gui.flow.problem import InputProblem
from gui.screens.name_entry.presenter import NameEntryPresenter
from models.contract.application_view import ChallengeView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from models.domain.documents import DocumentType
from tests.presenters.fakes import START, Phone, application, challenge, problem, run, slug

AT_NAME_ENTRY = application(ApplicationState.NAME_ENTRY, challenge=challenge())
AT_CARD_ENTRY = application(ApplicationState.CARD_ENTRY, version=2)
LOCK = timedelta(minutes=15)


def filled_in(phone: Phone) -> NameEntryPresenter:
    presenter = NameEntryPresenter(phone.context)
    phone.show(presenter)
    presenter.edit_name("王")
    presenter.edit_document("1993")
    return presenter


def test_that_only_the_asked_characters_are_sent() -> None:
    async def test() -> None:
        phone = Phone(AT_NAME_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [AT_CARD_ENTRY]
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls == [("submit_partial_name", "王", "1993")]
        assert phone.navigator.current.id == "bind_card"

    run(test)


def test_that_full_width_digits_and_a_small_check_letter_are_folded() -> None:
    async def test() -> None:
        phone = Phone(AT_NAME_ENTRY)
        presenter = filled_in(phone)
        presenter.edit_document("１９9x")
        phone.gateway.answers = [AT_CARD_ENTRY]
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls == [("submit_partial_name", "王", "199X")]

    run(test)


def test_that_open_gaps_are_said_at_their_fields_and_nothing_is_sent() -> None:
    phone = Phone(AT_NAME_ENTRY)
    presenter = NameEntryPresenter(phone.context)
    presenter.edit_document("19")
    presenter.submit()
    state = presenter.state
    assert slug(state.name_error) == InputProblem.NAME_MISSING
    assert slug(state.document_error) == InputProblem.DOCUMENT_MISSING
    assert state.document == "19"
    assert phone.gateway.calls == []


@pytest.mark.parametrize("name", ["w", "\U0001f600", "7", "\x07", "あ", "，"])
def test_that_what_no_name_holds_is_said_at_its_field_and_costs_no_try(name: str) -> None:
    phone = Phone(AT_NAME_ENTRY)
    presenter = filled_in(phone)
    presenter.edit_name(name)
    presenter.submit()
    assert slug(presenter.state.name_error) == InputProblem.NAME_NOT_CHINESE
    assert (presenter.state.name, presenter.state.document) == (name, "1993")
    assert phone.gateway.calls == []


def test_that_an_error_goes_once_its_field_is_edited() -> None:
    phone = Phone(AT_NAME_ENTRY)
    presenter = NameEntryPresenter(phone.context)
    presenter.submit()
    presenter.edit_name("王")
    assert slug(presenter.state.name_error) is None
    assert presenter.state.document_error is not None


def test_that_a_mismatch_names_no_field_counts_down_and_keeps_the_input() -> None:
    async def test() -> None:
        phone = Phone(AT_NAME_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.NAME_MISMATCH, remaining=4)]
        presenter.submit()
        await phone.settle()
        state = presenter.state
        assert slug(state.problem) == ProblemType.NAME_MISMATCH
        assert state.name_error is None
        assert state.document_error is None
        assert (state.remaining, state.name, state.document) == (4, "王", "1993")
        assert not state.busy

    run(test)


def test_that_refused_parts_are_sent_again_only_once_one_of_them_was_edited() -> None:
    async def test() -> None:
        phone = Phone(AT_NAME_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.NAME_MISMATCH, remaining=4), AT_CARD_ENTRY]
        presenter.submit()
        await phone.settle()
        again = NameEntryPresenter(phone.context)
        again.take_up(presenter.state)
        for one in (presenter, again):
            one.submit()
            await phone.settle()
            assert slug(one.state.problem) == ProblemType.NAME_MISMATCH
        assert len(phone.gateway.calls) == 1
        presenter.edit_document("1994")
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls[1:] == [("submit_partial_name", "王", "1994")]

    run(test)


def test_that_the_fifth_miss_locks_and_counts_down_on_the_clock() -> None:
    async def test() -> None:
        phone = Phone(AT_NAME_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.APPLICATION_LOCKED, retry_at=START + LOCK)]
        presenter.submit()
        await phone.settle()
        assert presenter.state.locked
        assert presenter.state.locked_seconds == 900
        phone.clock.advance(timedelta(seconds=600))
        presenter.tick()
        assert presenter.state.locked_seconds == 300
        presenter.submit()
        await phone.settle()
        assert len(phone.gateway.calls) == 1

    run(test)


def test_that_the_end_of_the_lock_asks_the_server_once_and_opens_the_gaps_anew() -> None:
    async def test() -> None:
        locked = application(ApplicationState.LOCKED, challenge=challenge(0), locked_until=START + LOCK)
        phone = Phone(locked)
        presenter = NameEntryPresenter(phone.context)
        phone.show(presenter)
        phone.gateway.answers = [application(ApplicationState.NAME_ENTRY, version=2, challenge=challenge())]
        phone.clock.advance(LOCK)
        presenter.tick()
        presenter.tick()
        await phone.settle()
        assert phone.gateway.calls == [("read",)]
        assert not presenter.state.locked
        assert presenter.state.remaining == 5

    run(test)


def test_that_what_locked_is_no_longer_said_once_the_lock_is_over() -> None:
    async def test() -> None:
        phone = Phone(AT_NAME_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.APPLICATION_LOCKED, retry_at=START + LOCK)]
        presenter.submit()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.APPLICATION_LOCKED
        phone.navigator.apply(application(ApplicationState.NAME_ENTRY, version=2, challenge=challenge()))
        assert not presenter.state.locked
        assert presenter.state.problem is None

    run(test)


def test_that_a_draft_is_taken_up_where_the_same_is_asked() -> None:
    phone = Phone(AT_NAME_ENTRY)
    draft = filled_in(phone).draft()
    assert draft is not None
    again = NameEntryPresenter(phone.context)
    again.take_up(draft)
    assert (again.state.name, again.state.document) == ("王", "1993")


def test_that_another_challenge_empties_the_gaps() -> None:
    phone = Phone(AT_NAME_ENTRY)
    presenter = filled_in(phone)
    other = challenge().model_copy(update={"document_asked": (7, 8, 9, 10)})
    phone.navigator.apply(application(ApplicationState.NAME_ENTRY, version=2, challenge=other))
    assert (presenter.state.name, presenter.state.document) == ("", "")


def test_that_a_new_count_of_tries_leaves_the_gaps_alone() -> None:
    phone = Phone(AT_NAME_ENTRY)
    presenter = filled_in(phone)
    phone.navigator.apply(application(ApplicationState.NAME_ENTRY, version=2, challenge=challenge(3)))
    assert (presenter.state.name, presenter.state.document, presenter.state.remaining) == ("王", "1993", 3)


def test_that_a_second_click_while_busy_sends_nothing() -> None:
    async def test() -> None:
        phone = Phone(AT_NAME_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [AT_CARD_ENTRY]
        release = phone.gateway.hold()
        presenter.submit()
        presenter.submit()
        assert presenter.state.busy
        release.set()
        await phone.settle()
        assert len(phone.gateway.calls) == 1

    run(test)


def of_passport() -> ChallengeView:
    return ChallengeView(
        name_mask="*IRA SOLAN",
        name_asked=(0,),
        document_type=DocumentType.PASSPORT,
        document_mask="E1*****78",
        document_asked=(3, 4, 5, 6),
        remaining=5,
    )


def test_that_a_name_in_latin_letters_is_asked_for_a_letter() -> None:
    async def test() -> None:
        phone = Phone(application(ApplicationState.NAME_ENTRY, challenge=of_passport()))
        presenter = filled_in(phone)
        presenter.edit_document("4567")
        presenter.submit()
        assert slug(presenter.state.name_error) == InputProblem.NAME_NOT_LETTER
        assert phone.gateway.calls == []
        presenter.edit_name("m")
        phone.gateway.answers = [AT_CARD_ENTRY]
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls == [("submit_partial_name", "M", "4567")]

    run(test)


def test_that_more_than_is_asked_for_costs_no_try() -> None:
    phone = Phone(AT_NAME_ENTRY)
    presenter = filled_in(phone)
    presenter.edit_name("王大明")
    presenter.edit_document("310101199302171234")
    presenter.submit()
    assert slug(presenter.state.name_error) == InputProblem.NAME_MISSING
    assert slug(presenter.state.document_error) == InputProblem.DOCUMENT_MISSING
    assert phone.gateway.calls == []
