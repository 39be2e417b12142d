"""What anybody who has the files of a world can read in them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.contract.wire import Party
from models.domain.people import Person, load_people
from models.tables import bank, payment
from tests.servers.conftest import Wire

METADATA = {Party.BANK: bank.Base.metadata, Party.PAYMENT: payment.Base.metadata}
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def personal_values(person: Person) -> set[str]:
    """What is sealed of a person."""
    of_wallet = ("birth_date", "native_place", "home_address", "contact_address")
    return {
        person.name,
        person.document_number,
        person.mobile,
        person.email,
        *(card.number for card in person.cards),
        *(card.mobile for card in person.cards),
        *(person.personal[name] for name in of_wallet if person.personal.get(name)),
        *person.personal.get("schools", ()),
    }


def opened(wire: Wire, party: Party) -> str:
    """Everything that ``party`` keeps, as it reads it itself."""
    tables = METADATA[party].sorted_tables

    def read(session: Session) -> str:
        return "\n".join(str(row) for table in tables for row in session.execute(select(table)))

    return wire.host.on_loop.store_of(party).run_now(read)


def drawn_numbers(wire: Wire) -> set[str]:
    """The numbers of the cards that the bank knows, those it issued on the way among them."""

    def read(session: Session) -> set[str]:
        cards, accounts = session.scalars(select(bank.Card)), session.scalars(select(bank.VirtualAccount))
        return {card.card_number for card in cards} | {account.card_number for account in accounts}

    return wire.host.on_loop.store_of(Party.BANK).run_now(read)


def readable_in(wire: Wire) -> set[str]:
    """Every personal value of anybody that stands in the databases, their journals and their first copies."""
    folder: Path = wire.host.files.folder
    files = [file for file in folder.rglob("*.db*") if file.is_file()]
    assert {file.name for file in files} >= {"bank.db", "bank.db-wal", "payment.db", "payment.db-wal"}
    content = b"".join(file.read_bytes() for file in files)
    # What is not sealed shows that the files are there to be read.
    assert b"wallet-wang-xiaoming" in content
    values = drawn_numbers(wire).union(*(personal_values(person) for person in load_people()))
    return {value for value in values if any(value.encode(encoding) in content for encoding in ENCODINGS)}
