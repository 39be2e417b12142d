"""Record entry without Qt: every fault at its field, a refusal said once, the lock."""

from __future__ import annotations

import pytest

from gui.flow.problem import InputProblem
from gui.screens.record_entry.presenter import RecordEntryPresenter
from models.contract.problems import ProblemType
from models.domain.documents import DocumentType
from models.domain.people import person_by_id
from tests.presenters.fakes import START, Phone, problem, run, slug
from tests.presenters.leaf_standings import (
    LOCK,
    at_account_found,
    at_first_card,
    at_record_entry,
    record_locked,
)

PERSON = person_by_id("wang-xiaoming")


def filled_in(phone: Phone) -> RecordEntryPresenter:
    presenter = RecordEntryPresenter(phone.context)
    phone.show(presenter)
    presenter.edit_name(PERSON.name)
    presenter.edit_document(PERSON.document_number)
    presenter.edit_mobile(PERSON.mobile)
    return presenter


def test_that_the_record_is_sent_and_leaves_the_form() -> None:
    async def test() -> None:
        phone = Phone(at_record_entry())
        presenter = filled_in(phone)
        phone.gateway.answers = [at_first_card(2)]
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls == [
            (
                "submit_full_name",
                PERSON.name,
                DocumentType.RESIDENT_ID,
                PERSON.document_number,
                PERSON.mobile,
            )
        ]
        state = presenter.state
        assert (state.name, state.document, state.mobile) == ("", "", "")
        assert phone.navigator.current.id == "bind_card"

    run(test)


def test_that_a_whole_mobile_number_that_is_wrong_is_said_at_once() -> None:
    presenter = RecordEntryPresenter(Phone(at_record_entry()).context)
    presenter.edit_mobile("2380000")
    assert presenter.state.mobile_error is None, "more may be typed"
    presenter.edit_mobile("23800001234")
    assert presenter.state.mobile_error is not None


def test_that_the_record_is_sent_as_records_are_written() -> None:
    async def test() -> None:
        phone = Phone(at_record_entry())
        presenter = filled_in(phone)
        presenter.edit_name(" Mira  Solan")
        presenter.choose_document_type(DocumentType.PASSPORT)
        presenter.edit_document("e1234 5678")
        presenter.edit_mobile("１38-0000 1234")
        phone.gateway.answers = [at_account_found(2)]
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls == [
            ("submit_full_name", "MIRA SOLAN", DocumentType.PASSPORT, "E12345678", "13800001234")
        ]

    run(test)


def test_that_every_empty_field_says_so_at_once_and_nothing_is_sent() -> None:
    phone = Phone(at_record_entry())
    presenter = RecordEntryPresenter(phone.context)
    presenter.submit()
    state = presenter.state
    assert [slug(state.name_error), slug(state.document_error), slug(state.mobile_error)] == [
        InputProblem.FULL_NAME_MISSING,
        InputProblem.FULL_DOCUMENT_MISSING,
        InputProblem.OWN_MOBILE_MISSING,
    ]
    assert phone.gateway.calls == []


@pytest.mark.parametrize(
    ("document_type", "number", "expected"),
    [
        (DocumentType.RESIDENT_ID, PERSON.document_number[:-1], InputProblem.RESIDENT_ID_FORMAT),
        (DocumentType.RESIDENT_ID, PERSON.document_number[:-1] + "9", ProblemType.DOCUMENT_INVALID),
        (DocumentType.PASSPORT, "123", InputProblem.PASSPORT_FORMAT),
        (DocumentType.TAIWAN_PERMIT, "1234567", InputProblem.TAIWAN_PERMIT_FORMAT),
        (DocumentType.OFFICER_ID, "12345678", InputProblem.OFFICER_ID_FORMAT),
    ],
)
def test_that_a_number_its_kind_of_document_cannot_have_is_said_at_its_field(
    document_type: DocumentType, number: str, expected: InputProblem | ProblemType
) -> None:
    phone = Phone(at_record_entry())
    presenter = filled_in(phone)
    presenter.choose_document_type(document_type)
    presenter.edit_document(number)
    presenter.submit()
    assert slug(presenter.state.document_error) == expected
    assert presenter.state.document == number
    assert phone.gateway.calls == []


def test_that_what_no_name_holds_is_said_at_its_field() -> None:
    phone = Phone(at_record_entry())
    presenter = filled_in(phone)
    presenter.edit_name("王7")
    presenter.submit()
    assert slug(presenter.state.name_error) == ProblemType.NAME_INVALID
    assert phone.gateway.calls == []


def test_that_another_kind_of_document_takes_back_what_was_said_of_the_number() -> None:
    presenter = filled_in(Phone(at_record_entry()))
    presenter.edit_document("E12345678")
    presenter.submit()
    assert slug(presenter.state.document_error) == InputProblem.RESIDENT_ID_FORMAT
    presenter.choose_document_type(DocumentType.PASSPORT)
    assert slug(presenter.state.document_error) is None
    assert presenter.state.document == "E12345678"


def test_that_a_mismatch_names_no_field_counts_down_and_is_not_sent_again_unchanged() -> None:
    async def test() -> None:
        phone = Phone(at_record_entry())
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.RECORD_MISMATCH, remaining=4), at_first_card(2)]
        presenter.submit()
        await phone.settle()
        again = RecordEntryPresenter(phone.context)
        draft = presenter.draft()
        assert draft is not None
        again.take_up(draft)
        for one in (presenter, again):
            one.submit()
            await phone.settle()
            assert slug(one.state.problem) == ProblemType.RECORD_MISMATCH
            assert one.state.name_error is None
        assert presenter.state.remaining == 4
        assert len(phone.gateway.calls) == 1
        presenter.edit_name("王小朋")
        presenter.submit()
        await phone.settle()
        assert len(phone.gateway.calls) == 2

    run(test)


@pytest.mark.parametrize(
    ("kind", "field", "place"),
    [
        (ProblemType.WALLET_EXISTS, "document_number", "document_error"),
        (ProblemType.DOCUMENT_INVALID, "document_number", "document_error"),
        (ProblemType.NAME_INVALID, "name", "name_error"),
        (ProblemType.MOBILE_INVALID, "mobile", "mobile_error"),
    ],
)
def test_that_a_refusal_stands_at_its_field_and_is_said_again_without_a_call(
    kind: ProblemType, field: str, place: str
) -> None:
    async def test() -> None:
        phone = Phone(at_record_entry())
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(kind, field=field)]
        for _ in range(2):
            presenter.submit()
            await phone.settle()
            assert slug(getattr(presenter.state, place)) == kind
            assert presenter.state.problem is None
        assert len(phone.gateway.calls) == 1

    run(test)


def test_that_no_answer_can_be_tried_again_unchanged() -> None:
    async def test() -> None:
        phone = Phone(at_record_entry())
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.INTERNAL), at_first_card(2)]
        presenter.submit()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.INTERNAL
        presenter.submit()
        await phone.settle()
        assert phone.navigator.current.id == "bind_card"

    run(test)


def test_that_the_last_miss_locks_and_the_end_of_the_lock_asks_the_server_once() -> None:
    async def test() -> None:
        phone = Phone(at_record_entry())
        presenter = filled_in(phone)
        phone.gateway.answers = [
            problem(ProblemType.APPLICATION_LOCKED, retry_at=START + LOCK),
            at_record_entry(3),
        ]
        presenter.submit()
        await phone.settle()
        assert presenter.state.locked_seconds == 900
        presenter.submit()
        await phone.settle()
        assert len(phone.gateway.calls) == 1
        phone.clock.advance(LOCK)
        presenter.tick()
        presenter.tick()
        await phone.settle()
        assert phone.gateway.calls[1:] == [("read",)]
        assert not presenter.state.locked
        assert (presenter.state.remaining, presenter.state.name) == (5, PERSON.name)

    run(test)


def test_that_a_locked_record_counts_down_from_the_first_moment() -> None:
    assert RecordEntryPresenter(Phone(record_locked()).context).state.locked_seconds == 900


def test_that_a_chosen_kind_of_document_is_a_draft_and_nothing_entered_is_none() -> None:
    presenter = RecordEntryPresenter(Phone(at_record_entry()).context)
    assert presenter.draft() is None
    presenter.choose_document_type(DocumentType.OFFICER_ID)
    draft = presenter.draft()
    assert draft is not None
    again = RecordEntryPresenter(Phone(at_record_entry()).context)
    again.take_up(draft)
    assert again.state.document_type is DocumentType.OFFICER_ID
