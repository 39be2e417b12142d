"""What payment keeps of the virtual account when news of it come out of order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from models.contract.payment_bank import AccountFacts, AccountState
from models.contract.wire import Party
from models.domain.application import ApplicationState
from models.domain.people import load_people
from models.tables.payment import Application, Base
from models.tables.sealed import use_cipher
from servers.payment.accounts import follow_creation, follow_review, note
from servers.payment.seed import seed
from tests.servers.ciphers import new_cipher
from tests.servers.conftest import STARTS_AT

LATER = STARTS_AT + timedelta(seconds=90)
IN_REVIEW = AccountFacts(
    account_id="account-1",
    bank_id="heron",
    state=AccountState.IN_REVIEW,
    last_four="0001",
    valid_until="03/31",
    maximum_limit=1_000_000,
    created_at=STARTS_AT,
    review_due_at=LATER,
)
APPROVED = IN_REVIEW.model_copy(
    update={
        "version": 1,
        "state": AccountState.APPROVED,
        "reviewed_at": LATER,
        "limit": 100,
        "available": 100,
    }
)
DECLINED = IN_REVIEW.model_copy(update={"version": 1, "state": AccountState.DECLINED, "reviewed_at": LATER})


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    use_cipher(engine, new_cipher(Party.PAYMENT))
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        seed(session, load_people(), STARTS_AT)
        yield session
    engine.dispose()


def application(session: Session, number: int = 1) -> Application:
    made = Application(
        id=f"application-{number}",
        wallet_id="wallet-wang-xiaoming",
        number=number,
        state=ApplicationState.OPENING_PENDING,
        started_at=STARTS_AT,
        window=0,
        misses=0,
    )
    session.add(made)
    session.flush()
    return made


def test_that_news_of_before_the_review_heard_after_it_change_nothing(session: Session) -> None:
    mine = application(session)
    follow_review(mine, note(session, mine, APPROVED, LATER))
    account = note(session, mine, IN_REVIEW, LATER + timedelta(seconds=1))
    follow_creation(mine, account)
    assert account.facts == APPROVED
    assert account.bound_at == LATER
    assert mine.state is ApplicationState.APPROVED


def test_that_a_further_application_goes_on_with_the_same_account(session: Session) -> None:
    first = application(session, 1)
    follow_review(first, note(session, first, DECLINED, LATER))
    assert first.state is ApplicationState.DECLINED
    second = application(session, 2)
    account = note(session, second, IN_REVIEW, LATER)
    follow_creation(second, account)
    assert (account.application_id, account.facts, account.bound_at) == (second.id, IN_REVIEW, None)
    assert second.state is ApplicationState.IN_REVIEW


def test_that_news_of_an_older_application_do_not_take_the_account_back(session: Session) -> None:
    first = application(session, 1)
    follow_review(first, note(session, first, DECLINED, LATER))
    second = application(session, 2)
    again = IN_REVIEW.model_copy(update={"version": 2})
    follow_creation(second, note(session, second, again, LATER))
    account = note(session, first, DECLINED, LATER + timedelta(seconds=1))
    assert (account.application_id, account.facts) == (second.id, again)
    assert second.state is ApplicationState.IN_REVIEW
    approved = APPROVED.model_copy(update={"version": 3})
    account = note(session, first, approved, LATER + timedelta(seconds=2))
    assert (account.application_id, account.facts) == (second.id, approved)


def test_that_the_wallet_is_bound_to_an_account_once(session: Session) -> None:
    mine = application(session)
    note(session, mine, APPROVED, LATER)
    frozen = APPROVED.model_copy(update={"state": AccountState.FROZEN})
    account = note(session, mine, frozen, LATER + timedelta(days=1))
    assert account.bound_at == LATER
    assert account.facts.state is AccountState.FROZEN
