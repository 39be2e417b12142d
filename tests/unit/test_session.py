"""By what a person's phone signs in."""

from __future__ import annotations

from gui.flow.session import Session
from models.domain.people import load_people


def test_that_an_open_wallet_signs_in_by_itself_and_anyone_else_by_the_device() -> None:
    for person in load_people():
        session = Session.of(person)
        if person.wallet_open:
            assert (session.wallet_id, session.device_id) == (person.wallet_id, None)
        else:
            assert (session.wallet_id, session.device_id) == (None, person.device_id)


def test_that_no_two_phones_sign_in_alike() -> None:
    people = load_people()
    assert {person.wallet_open for person in people} == {True, False}
    sessions = {(session.wallet_id, session.device_id) for session in map(Session.of, people)}
    assert len(sessions) == len(people)
