"""Sealed columns: only the party's own keys open them, and an index finds a row without opening it."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import MetaData, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.contract.wire import Party
from models.domain.documents import DocumentType
from models.domain.people import load_people
from models.tables import bank, history, payment
from models.tables.bank import Customer
from models.tables.sealed import Index, Indexed, SealedColumn, index_text
from servers.sealing import Cipher, SealBroken
from servers.store import Store
from tests.servers.ciphers import new_cipher
from tests.servers.conftest import Wire

PLACE = "customers.name"
CIPHER = new_cipher(Party.BANK)
METADATA = [bank.Base.metadata, payment.Base.metadata, history.Base.metadata]
PASSPORT = DocumentType.PASSPORT


@pytest.mark.parametrize("text", ["", "a", "王小明", "x" * 5_000, "line\nline", "\0"])
def test_that_a_sealed_text_is_opened_again(text: str) -> None:
    assert CIPHER.unseal(CIPHER.seal(text, PLACE), PLACE) == text


def test_that_a_seal_looks_otherwise_each_time_and_shows_nothing() -> None:
    seals = {CIPHER.seal("王小明", PLACE) for _ in range(20)}
    assert len(seals) == 20
    assert not any("王小明".encode() in base64.b64decode(sealed) for sealed in seals)


def test_that_a_nonce_that_is_drawn_again_tells_two_texts_apart_and_no_more() -> None:
    """As in a world that went back to its beginning."""
    one, same, other = (new_cipher(Party.BANK).seal(text, PLACE) for text in ("王小明", "王小明", "王小安"))
    assert one == same
    assert base64.b64decode(one)[:16] == base64.b64decode(other)[:16]
    assert base64.b64decode(one)[16:32] != base64.b64decode(other)[16:32]


SEALED = CIPHER.seal("王小明", PLACE)
BROKEN = {
    "changed": SEALED[:30] + ("A" if SEALED[30] != "A" else "B") + SEALED[31:],
    "another nonce": ("A" if SEALED[0] != "A" else "B") + SEALED[1:],
    "cut short": SEALED[:24],
    "empty": "",
    "not base64": "王小明",
    "never sealed": "13800001234",
}


@pytest.mark.parametrize("sealed", BROKEN.values(), ids=BROKEN.keys())
def test_that_a_seal_that_was_changed_is_refused_and_nothing_of_it_quoted(sealed: str) -> None:
    with pytest.raises(SealBroken) as refused:
        CIPHER.unseal(sealed, PLACE)
    assert str(refused.value) == f"what is kept in {PLACE} cannot be opened"
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


@pytest.mark.parametrize(
    ("cipher", "place"),
    [
        (CIPHER, "customers.address"),
        (new_cipher(Party.BANK, seed=8), PLACE),
        (new_cipher(Party.PAYMENT), PLACE),
    ],
    ids=["another place", "other keys", "another party"],
)
def test_that_a_seal_is_of_one_place_and_one_party(cipher: Cipher, place: str) -> None:
    with pytest.raises(SealBroken):
        cipher.unseal(SEALED, place)
    assert cipher.index("王小明", place) != CIPHER.index("王小明", PLACE)


def test_that_an_index_is_the_same_for_the_same_text_and_place() -> None:
    assert CIPHER.index("王小明", PLACE) == CIPHER.index("王小明", PLACE) != CIPHER.index("王小安", PLACE)
    assert len(CIPHER.index("王小明", PLACE)) == 64


@pytest.mark.parametrize("metadata", METADATA, ids=["bank", "payment", "history"])
def test_that_every_sealed_column_is_sealed_for_its_own_place(metadata: MetaData) -> None:
    columns = [
        (f"{table.name}.{column.name}", column.type)
        for table in metadata.tables.values()
        for column in table.columns
    ]
    sealed = {place: kind.place for place, kind in columns if isinstance(kind, SealedColumn)}
    assert sealed
    assert all(place == own for place, own in sealed.items())
    indexed = {place: kind.place for place, kind in columns if isinstance(kind, Indexed)}
    assert all(place.endswith("_index") for place in indexed)


def customer(number: str) -> Customer:
    return Customer(name="王小明", document_type=PASSPORT, document_number=number)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[list[Store]]:
    """Two databases with the same tables, and each its own keys."""
    made = [
        Store(tmp_path / f"{name}.db", bank.Base.metadata, bank.REVISION, new_cipher(Party.BANK, seed))
        for name, seed in (("one", 1), ("other", 2))
    ]
    for store in made:
        store.prepare(lambda session: session.add(customer("E12345678")))
    yield made
    for store in made:
        store.close()


def raw(store: Store, column: str) -> list[str]:
    with closing(sqlite3.connect(store.path)) as connection:
        return [value for (value,) in connection.execute(f"SELECT {column} FROM customers")]  # noqa: S608


def find(store: Store, number: str) -> Customer | None:
    asked = select(Customer).where(Customer.document_index == index_text(PASSPORT, number))
    return store.run_now(lambda session: session.scalars(asked).one_or_none())


def test_that_databases_side_by_side_each_use_their_own_keys(stores: list[Store]) -> None:
    names = [store.read(select(Customer.name)) for store in stores]
    assert names == [("王小明",), ("王小明",)]
    (one,), (other,) = (raw(store, "document_index") for store in stores)
    assert one != other
    assert all(find(store, "E12345678") is not None for store in stores)
    (sealed,) = raw(stores[0], "name")
    assert new_cipher(Party.BANK, 1).unseal(sealed, PLACE) == "王小明"


def test_that_what_another_database_sealed_is_refused(stores: list[Store]) -> None:
    (sealed,) = raw(stores[0], "name")
    with closing(sqlite3.connect(stores[1].path)) as connection, connection:
        connection.execute("UPDATE customers SET name = ?", (sealed,))
    with pytest.raises(SealBroken):
        stores[1].read(select(Customer.name))


def test_that_an_index_follows_what_it_is_of(stores: list[Store]) -> None:
    store = stores[0]

    def change(name: str, value: str) -> None:
        store.run_now(lambda session: setattr(session.scalars(select(Customer)).one(), name, value))

    change("document_number", "E87654321")
    assert find(store, "E12345678") is None
    assert find(store, "E87654321") is not None
    before = raw(store, "document_index")
    change("name", "王小安")
    assert raw(store, "document_index") == before


def test_that_an_index_keeps_a_second_row_of_the_same_away(stores: list[Store]) -> None:
    with pytest.raises(IntegrityError):
        stores[0].run_now(lambda session: session.add(customer("E12345678")))
    assert len(raw(stores[0], "id")) == 1


def test_that_an_index_that_was_read_is_written_as_it_is(stores: list[Store]) -> None:
    def copy(session: Session) -> None:
        found = session.scalars(select(Customer)).one()
        assert isinstance(found.document_index, Index)
        found.document_index = Index(str(found.document_index))

    before = raw(stores[0], "document_index")
    stores[0].run_now(copy)
    assert raw(stores[0], "document_index") == before


def test_that_the_inspector_opens_seals_and_masks_them_and_shows_no_index(wire: Wire) -> None:
    rows = wire.host.inspector.rows
    (main,) = (row for row in rows("payment", "wallet_records") if row["wallet_id"] == "wallet-wang-xiaoming")
    assert main["mobile"] == "138****1234"
    assert main["document_index"] == "…"
    cards = rows("bank", "cards")
    assert cards[0]["card_number"] == "***************" + load_people()[0].cards[0].number[-4:]
    wallets = rows("payment", "wallets")
    shown = [*cards, *wallets, *rows("bank", "customers"), *rows("payment", "bound_cards")]
    hidden = [
        row[name]
        for row in shown
        for name in row
        if name.endswith("_index") or name in ("password", "personal")
    ]
    assert set(hidden) <= {"…", None}
    assert "…" in hidden
