"""What a party is given, and what it gives: the frame that payment, bank and history fill in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from fastapi import FastAPI
from sqlalchemy import MetaData
from sqlalchemy.orm import Session

from models.contract.wire import Party
from models.domain.people import Person
from models.ports import Clock, Entropy
from servers.client import PartyClient
from servers.jobs import Jobs
from servers.keys import Keyring
from servers.news import News
from servers.password_cost import PasswordCost
from servers.sealing import Cipher
from servers.sms import SmsNetwork
from servers.store import Store
from servers.surroundings import RealTime


@dataclass(frozen=True)
class PartyContext:
    """One party's surroundings. ``staff_token`` lets the bank's own staff in, for as long as the world is open;
    ``real_time`` is for what goes by no world's clock."""

    party: Party
    store: Store
    clock: Clock
    entropy: Entropy
    jobs: Jobs
    news: News
    sms: SmsNetwork
    clients: dict[Party, PartyClient]
    staff_token: str
    keys: Keyring
    cipher: Cipher
    password_cost: PasswordCost
    real_time: RealTime

    def client(self, to: Party) -> PartyClient:
        """Typed calls to the party ``to``."""
        return self.clients[to]


@dataclass(frozen=True)
class PartyDefinition:
    """One party: its tables, what it knows at the world's beginning, its app, and what it takes up again.

    ``seed`` fills an empty database from the people's data. ``start`` re-arms due work from the database; it is
    called after every start, restore and reset. ``knows`` says whether a person was seeded, which somebody who came with a
    later version of the program was not.
    """

    party: Party
    metadata: MetaData
    revision: str
    seed: Callable[[Session, tuple[Person, ...], datetime], None]
    knows: Callable[[Session, Person], bool]
    create_app: Callable[[PartyContext], FastAPI]
    start: Callable[[PartyContext], None]
