"""The account found without Qt: the terms, the code that is sent."""

from __future__ import annotations

from datetime import timedelta

from gui.screens.account_found.presenter import AccountFoundPresenter
from models.contract.problems import ProblemType
from models.domain.application import Leaf
from tests.presenters.fakes import START, Phone, problem, run, slug
from tests.presenters.leaf_standings import at_account_code, at_account_found, at_record_entry


def test_that_accepted_terms_have_the_code_sent() -> None:
    async def test() -> None:
        phone = Phone(at_account_found())
        presenter = AccountFoundPresenter(phone.context)
        phone.show(presenter)
        phone.gateway.answers = [at_account_code(2)]
        presenter.accept_terms(True)
        presenter.submit()
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls == [("confirm_found_account", True)]
        assert phone.navigator.current.id == "verify_code"

    run(test)


def test_that_open_terms_are_said_and_nothing_is_sent() -> None:
    phone = Phone(at_account_found())
    presenter = AccountFoundPresenter(phone.context)
    presenter.submit()
    assert slug(presenter.state.terms_error) == ProblemType.TERMS_NOT_ACCEPTED
    assert phone.gateway.calls == []
    presenter.accept_terms(True)
    assert presenter.state.terms_error is None


def test_that_a_code_too_soon_is_no_fault_of_the_terms() -> None:
    async def test() -> None:
        phone = Phone(at_account_found())
        presenter = AccountFoundPresenter(phone.context)
        phone.gateway.answers = [
            problem(ProblemType.RESEND_TOO_SOON, retry_at=START + timedelta(seconds=40)),
        ]
        presenter.accept_terms(True)
        presenter.submit()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.RESEND_TOO_SOON
        assert presenter.state.terms_error is None
        assert presenter.state.terms_accepted

    run(test)


def test_that_it_is_known_whether_a_wallet_is_opened_on_the_way() -> None:
    for leaf in (Leaf.A, Leaf.D):
        presenter = AccountFoundPresenter(Phone(at_account_found(leaf=leaf)).context)
        assert presenter.state.opens_wallet is (leaf is Leaf.D)


def test_that_a_tick_is_kept_for_a_return() -> None:
    presenter = AccountFoundPresenter(Phone(at_account_found()).context)
    assert presenter.draft() is None
    presenter.accept_terms(True)
    draft = presenter.draft()
    assert draft is not None
    again = AccountFoundPresenter(Phone(at_account_found()).context)
    again.take_up(draft)
    assert again.state.terms_accepted


def test_that_a_record_stated_wrongly_can_be_gone_back_to() -> None:
    async def test() -> None:
        phone = Phone(at_account_found(leaf=Leaf.D))
        presenter = AccountFoundPresenter(phone.context)
        phone.show(presenter)
        phone.gateway.answers = [at_record_entry(2)]
        presenter.accept_terms(True)
        presenter.change_record()
        assert (presenter.state.busy, presenter.state.correcting) == (True, True)
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls == [("change_record",)]
        assert phone.navigator.current.id == "record_entry"

    run(test)
