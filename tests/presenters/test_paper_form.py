"""The traditional application's form without Qt: every fault at its field, nothing lost, nothing left behind."""

from __future__ import annotations

from typing import Any

import pytest

from gui.flow.problem import InputProblem
from gui.screens.paper_form.presenter import PaperFormPresenter
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from models.domain.documents import DocumentType
from models.domain.people import person_by_id
from tests.presenters.fakes import Phone, application, problem, run, slug
from tests.presenters.paper_standings import FORM_ENTRY, in_verification

PERSON = person_by_id("wang-xiaoming")
ADDRESS = "北京市朝阳区桂花路12号3单元501室"
EMAIL = "wang.xiaoming@example.com"


def filled_in(phone: Phone) -> PaperFormPresenter:
    presenter = PaperFormPresenter(phone.context)
    phone.show(presenter)
    presenter.edit_name(PERSON.name)
    presenter.edit_document(PERSON.document_number)
    presenter.edit_address(ADDRESS)
    presenter.edit_email(EMAIL)
    presenter.edit_mobile(PERSON.mobile)
    return presenter


def faults(presenter: PaperFormPresenter) -> dict[str, str]:
    """What is said at which field."""
    said: dict[str, Any] = {
        name: getattr(presenter.state, f"{name}_error")
        for name in ("name", "document", "address", "email", "mobile")
    }
    return {name: found.slug for name, found in said.items() if found is not None}


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        ("edit_name", "王"),
        ("choose_document_type", DocumentType.PASSPORT),
        ("edit_document", "1"),
        ("edit_address", "北"),
        ("edit_email", "w"),
        ("edit_mobile", "1"),
    ],
)
def test_that_what_kept_the_form_back_is_no_longer_said_once_something_is_edited(
    edit: str, text: str
) -> None:
    async def test() -> None:
        phone = Phone(FORM_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.INTERNAL)]
        presenter.submit()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.INTERNAL
        getattr(presenter, edit)(text)
        assert presenter.state.problem is None

    run(test)


def test_that_the_fault_of_a_field_is_said_until_that_field_is_edited() -> None:
    presenter = PaperFormPresenter(Phone(FORM_ENTRY).context)
    presenter.submit()
    said = set(faults(presenter))
    for edit, name, text in (
        (presenter.edit_name, "name", "王"),
        (presenter.edit_document, "document", "1"),
        (presenter.edit_address, "address", "北"),
        (presenter.edit_email, "email", "w"),
        (presenter.edit_mobile, "mobile", "1"),
    ):
        edit(text)
        said.remove(name)
        assert set(faults(presenter)) == said
    presenter.submit()
    presenter.choose_document_type(DocumentType.PASSPORT)
    assert "document" not in faults(presenter)


def test_that_every_empty_field_says_so_at_once() -> None:
    phone = Phone(FORM_ENTRY)
    presenter = PaperFormPresenter(phone.context)
    presenter.submit()
    assert faults(presenter) == {
        "name": InputProblem.FULL_NAME_MISSING,
        "document": InputProblem.FULL_DOCUMENT_MISSING,
        "address": InputProblem.ADDRESS_MISSING,
        "email": InputProblem.EMAIL_MISSING,
        "mobile": InputProblem.OWN_MOBILE_MISSING,
    }
    assert phone.gateway.calls == []


def test_that_what_cannot_be_right_is_said_at_its_field() -> None:
    phone = Phone(FORM_ENTRY)
    presenter = PaperFormPresenter(phone.context)
    presenter.edit_name("王1")
    presenter.edit_document(PERSON.document_number[:-1])
    presenter.edit_address("北京")
    presenter.edit_email("wang@")
    presenter.edit_mobile("1380000")
    presenter.submit()
    assert faults(presenter) == {
        "name": ProblemType.NAME_INVALID,
        "document": InputProblem.RESIDENT_ID_FORMAT,
        "address": ProblemType.ADDRESS_INVALID,
        "email": ProblemType.EMAIL_INVALID,
        "mobile": InputProblem.MOBILE_FORMAT,
    }
    assert phone.gateway.calls == []


def test_that_a_whole_mobile_number_that_is_wrong_is_said_at_once() -> None:
    presenter = PaperFormPresenter(Phone(FORM_ENTRY).context)
    presenter.edit_mobile("1230000000")
    assert faults(presenter) == {}
    presenter.edit_mobile("12300000000")
    assert faults(presenter) == {"mobile": InputProblem.MOBILE_FORMAT}


def test_that_a_form_is_handed_in_as_the_records_write_it() -> None:
    async def test() -> None:
        phone = Phone(FORM_ENTRY)
        presenter = filled_in(phone)
        presenter.edit_name(" 王 小明 ")
        presenter.edit_document(" ".join(PERSON.document_number.lower()))
        presenter.edit_email("Wang.Xiaoming＠example.com ")
        presenter.edit_mobile(f"{PERSON.mobile[:3]}-{PERSON.mobile[3:7]} {PERSON.mobile[7:]}")
        phone.gateway.answers = [in_verification(2)]
        presenter.submit()
        assert presenter.state.busy
        await phone.settle()
        assert phone.gateway.calls == [
            (
                "submit_form",
                "王小明",
                DocumentType.RESIDENT_ID,
                PERSON.document_number,
                ADDRESS,
                EMAIL,
                PERSON.mobile,
            )
        ]
        assert phone.navigator.current.id == "paper_status"

    run(test)


@pytest.mark.parametrize(
    ("kind", "field", "place"),
    [
        (ProblemType.NAME_INVALID, "name", "name"),
        (ProblemType.DOCUMENT_INVALID, "document_number", "document"),
        (ProblemType.ADDRESS_INVALID, "address", "address"),
        (ProblemType.EMAIL_INVALID, "email", "email"),
        (ProblemType.MOBILE_INVALID, "mobile", "mobile"),
    ],
)
def test_that_a_refusal_is_said_at_its_field_and_loses_nothing(
    kind: ProblemType, field: str, place: str
) -> None:
    async def test() -> None:
        phone = Phone(FORM_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(kind, field=field)]
        presenter.submit()
        await phone.settle()
        assert faults(presenter) == {place: kind}
        assert (presenter.state.name, presenter.state.address) == (PERSON.name, ADDRESS)
        assert presenter.state.problem is None

    run(test)


def test_that_the_banks_refusal_is_said_for_the_whole_form_until_it_is_edited() -> None:
    async def test() -> None:
        phone = Phone(FORM_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.CREDIT_ACCOUNT_EXISTS, status=409)]
        presenter.submit()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.CREDIT_ACCOUNT_EXISTS
        presenter.choose_document_type(DocumentType.PASSPORT)
        assert presenter.state.problem is None

    run(test)


def test_that_another_kind_of_document_has_its_own_form() -> None:
    phone = Phone(FORM_ENTRY)
    presenter = filled_in(phone)
    presenter.choose_document_type(DocumentType.PASSPORT)
    presenter.submit()
    assert faults(presenter) == {"document": InputProblem.PASSPORT_FORMAT}
    assert presenter.state.document == PERSON.document_number


def test_that_a_visit_to_the_wallet_keeps_the_form() -> None:
    phone = Phone(FORM_ENTRY)
    presenter = filled_in(phone)
    presenter.choose_document_type(DocumentType.OFFICER_ID)
    draft = presenter.draft()
    assert draft is not None
    back = PaperFormPresenter(phone.context)
    back.take_up(draft)
    assert back.draft() == draft


def test_that_the_way_back_gives_up_a_form_with_nothing_in_it() -> None:
    async def test() -> None:
        phone = Phone(FORM_ENTRY)
        presenter = PaperFormPresenter(phone.context)
        phone.gateway.answers = [application(ApplicationState.NOT_STARTED, 2)]
        presenter.go_home()
        presenter.go_home()
        assert (presenter.state.busy, presenter.state.leaving) == (True, True)
        await phone.settle()
        assert phone.gateway.calls == [("leave_form",)]
        assert phone.navigator.current.id == "wallet_home"

    run(test)


def test_that_the_way_back_is_open_even_where_the_form_cannot_be_given_up() -> None:
    async def test() -> None:
        phone = Phone(FORM_ENTRY)
        presenter = PaperFormPresenter(phone.context)
        phone.gateway.answers = [problem(ProblemType.IN_PROGRESS)]
        presenter.go_home()
        await phone.settle()
        assert phone.navigator.current.id == "wallet_home"
        assert not presenter.state.busy

    run(test)


def test_that_the_way_back_keeps_a_form_in_which_anything_was_typed() -> None:
    phone = Phone(FORM_ENTRY)
    presenter = PaperFormPresenter(phone.context)
    presenter.edit_email("w")
    presenter.go_home()
    assert phone.gateway.calls == []
    assert phone.navigator.current.id == "wallet_home"


def test_that_an_empty_form_is_no_draft() -> None:
    assert PaperFormPresenter(Phone(FORM_ENTRY).context).draft() is None


def test_that_a_form_that_is_left_leaves_nothing_behind() -> None:
    async def test() -> None:
        phone = Phone(FORM_ENTRY)
        presenter = filled_in(phone)
        phone.gateway.answers = [application(ApplicationState.NOT_STARTED, 2)]
        presenter.leave()
        assert (presenter.state.busy, presenter.state.leaving) == (True, True)
        await phone.settle()
        assert phone.gateway.calls == [("leave_form",)]
        assert phone.navigator.current.id == "wallet_home"
        assert presenter.draft() is None

    run(test)


def test_that_a_form_is_handed_in_once_however_often_it_is_pressed() -> None:
    async def test() -> None:
        phone = Phone(FORM_ENTRY)
        presenter = filled_in(phone)
        gate = phone.gateway.hold()
        phone.gateway.answers = [in_verification(2)]
        presenter.submit()
        presenter.submit()
        presenter.leave()
        gate.set()
        await phone.settle()
        assert [name for name, *_ in phone.gateway.calls] == ["submit_form"]

    run(test)
