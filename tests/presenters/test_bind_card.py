"""Card binding without Qt: every fault at its field, as soon as it is certain."""

from __future__ import annotations

import pytest

from gui.flow.problem import InputProblem
from gui.screens.bind_card.presenter import BindCardPresenter
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from models.domain.people import person_by_id
from tests.presenters.fakes import Phone, application, problem, run, slug
from tests.presenters.leaf_standings import (
    BOUND_CARD,
    at_first_card,
    at_other_card,
    at_password_entry,
    at_record_entry,
)

AT_CARD_ENTRY = application(ApplicationState.CARD_ENTRY)
AT_CODE_ENTRY = application(ApplicationState.CODE_ENTRY, version=2)
CARD = person_by_id("wang-xiaoming").cards[0]


def filled_in(phone: Phone) -> BindCardPresenter:
    presenter = BindCardPresenter(phone.context)
    phone.show(presenter)
    presenter.edit_number(CARD.number)
    presenter.edit_mobile(CARD.mobile)
    presenter.accept_terms(True)
    return presenter


def test_that_an_unknown_prefix_is_said_before_the_number_is_complete() -> None:
    presenter = BindCardPresenter(Phone(AT_CARD_ENTRY).context)
    presenter.edit_number("1234")
    assert slug(presenter.state.number_error) is None
    presenter.edit_number("12345")
    assert slug(presenter.state.number_error) == ProblemType.CARD_BANK_UNKNOWN


def test_that_a_credit_card_is_told_by_its_prefix() -> None:
    presenter = BindCardPresenter(Phone(AT_CARD_ENTRY).context)
    presenter.edit_number("95301")
    assert slug(presenter.state.number_error) == ProblemType.CARD_NOT_DEBIT


def test_that_a_wrong_check_digit_is_said_with_the_last_digit() -> None:
    presenter = BindCardPresenter(Phone(AT_CARD_ENTRY).context)
    wrong = CARD.number[:-1] + str((int(CARD.number[-1]) + 1) % 10)
    presenter.edit_number(wrong[:-1])
    assert slug(presenter.state.number_error) is None
    presenter.edit_number(wrong)
    assert slug(presenter.state.number_error) == ProblemType.CARD_CHECK_DIGIT


def test_that_every_empty_field_says_so_at_once() -> None:
    phone = Phone(AT_CARD_ENTRY)
    presenter = BindCardPresenter(phone.context)
    presenter.submit()
    state = presenter.state
    assert [
        fault and fault.slug for fault in (state.number_error, state.mobile_error, state.terms_error)
    ] == [
        InputProblem.CARD_MISSING,
        InputProblem.MOBILE_MISSING,
        ProblemType.TERMS_NOT_ACCEPTED,
    ]
    assert phone.gateway.calls == []


def test_that_the_terms_are_not_accepted_at_first() -> None:
    assert not BindCardPresenter(Phone(AT_CARD_ENTRY).context).state.terms_accepted


def test_that_an_incomplete_number_is_not_sent() -> None:
    phone = Phone(AT_CARD_ENTRY)
    presenter = filled_in(phone)
    presenter.edit_number(CARD.number[:-1])
    presenter.submit()
    assert slug(presenter.state.number_error) == InputProblem.CARD_INCOMPLETE
    assert phone.gateway.calls == []


def test_that_a_mobile_number_of_the_wrong_form_is_said_when_it_is_complete() -> None:
    presenter = BindCardPresenter(Phone(AT_CARD_ENTRY).context)
    presenter.edit_mobile("1200000123")
    assert slug(presenter.state.mobile_error) is None
    presenter.edit_mobile("12000001234")
    assert slug(presenter.state.mobile_error) == InputProblem.MOBILE_FORMAT


def test_that_pasted_spaces_dashes_and_full_width_digits_do_no_harm() -> None:
    presenter = BindCardPresenter(Phone(AT_CARD_ENTRY).context)
    presenter.edit_number("9530-0440 ２０17")
    assert presenter.state.number == "953004402017"


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        (ProblemType.CARD_CHECK_DIGIT, "number_error"),
        (ProblemType.CARD_BANK_UNKNOWN, "number_error"),
        (ProblemType.CARD_NOT_DEBIT, "number_error"),
        (ProblemType.CARD_UNKNOWN, "number_error"),
        (ProblemType.CARD_INACTIVE, "number_error"),
        (ProblemType.CARD_NOT_YOURS, "number_error"),
        (ProblemType.CARD_BOUND_ELSEWHERE, "number_error"),
        (ProblemType.MOBILE_MISMATCH, "mobile_error"),
        (ProblemType.TERMS_NOT_ACCEPTED, "terms_error"),
        (ProblemType.INTERNAL, "problem"),
    ],
)
def test_that_each_refusal_stands_at_its_field_and_the_input_stays(kind: ProblemType, place: str) -> None:
    async def test() -> None:
        phone = Phone(AT_CARD_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(kind)]
        presenter.submit()
        await phone.settle()
        state = presenter.state
        found = {
            name: getattr(state, name).slug
            for name in ("number_error", "mobile_error", "terms_error", "problem")
            if getattr(state, name) is not None
        }
        assert found == {place: kind}
        assert (state.number, state.mobile, state.terms_accepted) == (CARD.number, CARD.mobile, True)
        assert not state.busy

    run(test)


def test_that_a_refused_request_names_the_input_it_refuses() -> None:
    async def test() -> None:
        phone = Phone(AT_CARD_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.INVALID_REQUEST, field="mobile")]
        presenter.submit()
        await phone.settle()
        assert presenter.state.mobile_error is not None

    run(test)


def test_that_the_number_leaves_the_form_once_the_card_was_taken() -> None:
    async def test() -> None:
        phone = Phone(AT_CARD_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [AT_CODE_ENTRY]
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls == [("submit_savings_account", CARD.number, CARD.mobile, True)]
        assert (presenter.state.number, presenter.state.mobile) == ("", "")
        assert phone.navigator.application == AT_CODE_ENTRY

    run(test)


def test_that_the_bound_card_can_be_gone_back_to_and_nothing_typed_is_sent() -> None:
    async def test() -> None:
        phone = Phone(at_other_card())
        presenter = filled_in(phone)
        assert presenter.state.bound_card == BOUND_CARD
        phone.gateway.answers = [at_password_entry(2)]
        presenter.use_bound_card()
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls == [("use_bound_card",)]
        assert phone.navigator.current.id == "confirm_card"

    run(test)


def test_that_it_is_known_whether_a_wallet_is_opened_on_the_way() -> None:
    assert BindCardPresenter(Phone(at_first_card()).context).state.opens_wallet
    assert not BindCardPresenter(Phone(AT_CARD_ENTRY).context).state.opens_wallet


def test_that_a_record_stated_wrongly_can_be_gone_back_to_and_nothing_typed_is_sent() -> None:
    async def test() -> None:
        phone = Phone(at_first_card())
        presenter = filled_in(phone)
        phone.gateway.answers = [at_record_entry(2)]
        presenter.change_record()
        assert (presenter.state.busy, presenter.state.correcting) == (True, True)
        presenter.submit()
        presenter.change_record()
        await phone.settle()
        assert phone.gateway.calls == [("change_record",)]
        assert phone.navigator.current.id == "record_entry"

    run(test)


def test_that_a_card_is_sent_as_one_after_going_back_failed() -> None:
    async def test() -> None:
        phone = Phone(at_first_card())
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.INTERNAL), AT_CODE_ENTRY]
        presenter.change_record()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.INTERNAL
        assert presenter.state.number == CARD.number
        presenter.submit()
        assert (presenter.state.busy, presenter.state.correcting) == (True, False)
        await phone.settle()

    run(test)
