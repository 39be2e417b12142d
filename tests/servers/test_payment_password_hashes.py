"""What is kept of a wallet password: argon2id at the world's cost, sealed, and renewed where it is of another kind."""

from __future__ import annotations

import asyncio
import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import select

from models.contract.client_payment import SUBMIT_PASSWORD
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Party
from models.domain.application import ApplicationState
from models.domain.people import load_people, person_by_id
from models.tables.payment import Wallet
from servers.host import WorldHost
from servers.password_cost import PRODUCTION, TRIFLING, PasswordCost
from servers.payment import passwords
from servers.world import WorldSettings
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import NEW_PASSWORD, Phone

SALT = bytes(range(16))
FULL = "$argon2id$v=19$m=19456,t=2,p=1$"
LEAST = "$argon2id$v=19$m=8,t=1,p=1$"
GUESSES = 20
LI, WU = "li-jing", "wu-ge"
T = TypeVar("T")


def of_wallet(wire: Wire, person_id: str, work: Callable[[Wallet], T]) -> T:
    """What ``work`` makes of the person's wallet, on the servers' loop."""
    person = person_by_id(person_id)
    mine = (Wallet.id == person.wallet_id) | (Wallet.device_index == person.device_id)
    store = wire.host.on_loop.store_of(Party.PAYMENT)
    working = store.run(lambda session: work(session.scalars(select(Wallet).where(mine)).one()))
    return asyncio.run_coroutine_threadsafe(working, wire.host.loop).result()


def kept_of(wire: Wire, person_id: str) -> str:
    kept = of_wallet(wire, person_id, lambda wallet: wallet.password)
    assert kept is not None
    return kept


def keep(wire: Wire, person_id: str, kept: str) -> None:
    of_wallet(wire, person_id, lambda wallet: setattr(wallet, "password", kept))


def by_scrypt(password: str, salt: str) -> str:
    """As earlier versions kept it."""
    slow = hashlib.scrypt(password.encode(), salt=salt.encode(), n=2**11, r=8, p=1, dklen=32)
    return f"{salt}:{slow.hex()}"


def test_that_a_live_world_pays_the_full_cost_and_a_played_one_next_to_nothing(tmp_path: Path) -> None:
    assert PasswordCost(memory=19 * 1024, passes=2, lanes=1) == PRODUCTION
    assert (
        WorldSettings(tmp_path).password_cost == WorldSettings(tmp_path, seed=1).password_cost == PRODUCTION
    )
    assert WorldSettings(tmp_path, played=True).password_cost == TRIFLING
    assert passwords.kept("581306", SALT, PRODUCTION).startswith(FULL)
    assert passwords.kept("581306", SALT, TRIFLING).startswith(LEAST)


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Wire]:
    """A wire to a live world; its clock stands, so that nothing but the test happens in it."""
    wire = Wire(WorldHost.open(tmp_path, seed=7, starts_at=STARTS_AT))
    yield wire
    wire.close()
    wire.host.close()


def test_that_the_first_right_password_of_a_live_world_is_kept_at_the_full_cost(live: Wire) -> None:
    phone = Phone(live, LI)
    phone.to_matched()
    seeded = kept_of(live, LI)
    assert seeded.startswith(LEAST), "everyone can read the passwords of the beginning"
    phone.problem(SUBMIT_PASSWORD, phone.wrong_password(), expected=ProblemType.PASSWORD_WRONG)
    assert kept_of(live, LI) == seeded
    assert phone.call(SUBMIT_PASSWORD, phone.password()).state is ApplicationState.BOUND
    assert kept_of(live, LI).startswith(FULL)


def test_that_a_new_password_of_a_live_world_is_kept_at_the_full_cost(live: Wire) -> None:
    Phone(live, WU).to_bound()
    assert kept_of(live, WU).startswith(FULL)


def test_that_every_wallet_has_a_salt_of_its_own(wire: Wire) -> None:
    people = [person for person in load_people() if person.wallet_password is not None]
    salts = {kept_of(wire, person.id).split("$")[4] for person in people}
    assert len(salts) == len(people)


def test_that_what_is_kept_is_sealed_besides(wire: Wire) -> None:
    Phone(wire, WU).to_bound()
    assert kept_of(wire, WU).startswith(LEAST)
    with closing(sqlite3.connect(wire.host.files.database("payment"))) as connection:
        found = connection.execute("SELECT password FROM wallets WHERE password IS NOT NULL").fetchall()
    assert found
    assert not any("argon2" in sealed or NEW_PASSWORD in sealed for (sealed,) in found)


def test_that_a_password_of_an_earlier_version_counts_and_is_renewed_when_it_is_right(wire: Wire) -> None:
    phone = Phone(wire, LI)
    old = by_scrypt(phone.password().password, "a-salt")
    keep(wire, LI, old)
    phone.to_matched()
    phone.problem(SUBMIT_PASSWORD, phone.wrong_password(), expected=ProblemType.PASSWORD_WRONG)
    assert kept_of(wire, LI) == old
    assert phone.call(SUBMIT_PASSWORD, phone.password()).state is ApplicationState.BOUND
    assert kept_of(wire, LI).startswith(LEAST)


@pytest.mark.parametrize("kept", ["", ":", "a-salt:", by_scrypt("000000", "a-salt")])
def test_that_where_none_or_another_is_kept_no_password_is_right(wire: Wire, kept: str) -> None:
    phone = Phone(wire, LI)
    keep(wire, LI, kept)
    phone.to_matched()
    phone.problem(SUBMIT_PASSWORD, phone.password(), expected=ProblemType.PASSWORD_WRONG)


def test_that_guesses_made_at_once_cost_a_try_each_until_none_is_left(live: Wire) -> None:
    phone = Phone(live, LI)
    phone.to_matched()
    keep(live, LI, passwords.kept(phone.password().password, SALT, PRODUCTION))
    guess = phone.wrong_password()

    async def answer_to(number: int) -> tuple[ProblemType, int | None]:
        with pytest.raises(ProblemError) as caught:
            await live._client.call(SUBMIT_PASSWORD, guess, key=f"guess-{number}")
        return caught.value.problem, caught.value.document.remaining

    async def at_once() -> list[tuple[ProblemType, int | None]]:
        return await asyncio.gather(*map(answer_to, range(GUESSES)))

    answers = live.run(at_once)
    wrong = [(ProblemType.PASSWORD_WRONG, left) for left in (1, 2, 3, 4)]
    locked = [(ProblemType.PASSWORD_LOCKED, 0)] * (GUESSES - len(wrong))
    assert sorted(answers) == sorted(wrong + locked)
    assert of_wallet(live, LI, lambda wallet: wallet.password_misses) == passwords.TRIES
    phone.problem(SUBMIT_PASSWORD, phone.password(), expected=ProblemType.PASSWORD_LOCKED)
