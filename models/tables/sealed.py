"""Columns of personal data: sealed values, and the keyed indices by which rows are found without reading them.

The types find their cipher on the dialect of the engine that runs the statement, where ``use_cipher`` puts it: every
database has an engine of its own, and SQLAlchemy keeps what it prepares for a type by dialect, so no party ever works
with another's keys.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, Final, Protocol, TypeVar, cast

from sqlalchemy import Dialect, Engine, String, Text, event, inspect
from sqlalchemy.orm import DeclarativeBase, InstanceState, Mapper
from sqlalchemy.types import TypeDecorator, TypeEngine

from models.contract.wire import Message

MessageT = TypeVar("MessageT", bound=Message)
ValueT = TypeVar("ValueT")
CIPHER: Final = "kaihu_cipher"
"""The attribute of a dialect that holds the cipher of its database."""


class TextCipher(Protocol):
    """Seals and indexes texts for a place, ``table.column``. The ``fingerprint`` is that of its keys."""

    fingerprint: str

    def seal(self, text: str, place: str) -> str: ...
    def unseal(self, sealed: str, place: str) -> str: ...
    def index(self, text: str, place: str) -> str: ...


def use_cipher(engine: Engine, cipher: TextCipher) -> None:
    """From now on sealed columns of the engine's database are written and read with ``cipher``."""
    setattr(engine.dialect, CIPHER, cipher)


def _cipher_of(dialect: Dialect) -> TextCipher:
    return cast(TextCipher, getattr(dialect, CIPHER))


class SealedColumn(TypeDecorator[ValueT]):
    """A value that is kept sealed for ``place``, which names the column itself."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = String
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: ValueT | None, dialect: Dialect) -> str | None:
        return None if value is None else _cipher_of(dialect).seal(self.written(value), self.place)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> ValueT | None:
        return None if value is None else self.read(_cipher_of(dialect).unseal(value, self.place))

    def written(self, value: ValueT) -> str:
        raise NotImplementedError

    def read(self, text: str) -> ValueT:
        raise NotImplementedError


class Sealed(SealedColumn[str]):
    """A sealed text."""

    cache_ok = True

    def written(self, value: str) -> str:
        return value

    def read(self, text: str) -> str:
        return text


class SealedDate(SealedColumn[date]):
    """A sealed day, in ISO 8601."""

    cache_ok = True

    def written(self, value: date) -> str:
        return value.isoformat()

    def read(self, text: str) -> date:
        return date.fromisoformat(text)


class SealedMessage(SealedColumn[MessageT]):
    """A message of a contract, its JSON sealed."""

    impl = Text
    cache_ok = True

    def __init__(self, place: str, model: type[MessageT]) -> None:
        super().__init__(place)
        self.model = model

    def written(self, value: MessageT) -> str:
        return value.model_dump_json()

    def read(self, text: str) -> MessageT:
        return self.model.model_validate_json(text)


class Index(str):
    """An index as it is kept. Given to an indexed column it is kept as it is, where a plain text is indexed."""

    __slots__ = ()


class Indexed(TypeDecorator[str]):
    """The keyed index of a text, for ``place``: equal texts are equal, and nothing else can be told of them.

    Compare the column with the text itself. Columns of one ``place`` index alike. With ``sources`` the column follows
    those attributes of its row by itself, see ``index_text``.
    """

    impl = String
    cache_ok = True

    def __init__(self, place: str, *sources: str) -> None:
        super().__init__()
        self.place = place
        self.sources = sources

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None or isinstance(value, Index):
            return value
        return _cipher_of(dialect).index(value, self.place)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Index | None:
        return None if value is None else Index(value)


def index_text(*values: str) -> str:
    """What is indexed of several columns together."""
    return "\n".join(values)


def keep_indices(base: type[DeclarativeBase]) -> None:
    """Let the ``Indexed`` columns of the base's tables follow their sources."""

    @cache
    def followers(mapper: Mapper[Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        columns = mapper.columns.items()
        indexed = [
            (name, column.type.sources) for name, column in columns if isinstance(column.type, Indexed)
        ]
        return tuple((name, sources) for name, sources in indexed if sources)

    def follow(mapper: Mapper[Any], _connection: object, row: object) -> None:
        state: InstanceState[Any] = inspect(row)
        for name, sources in followers(mapper):
            if any(state.attrs[source].history.has_changes() for source in sources):
                setattr(row, name, index_text(*(getattr(row, source) for source in sources)))

    event.listen(base, "before_insert", follow, propagate=True)
    event.listen(base, "before_update", follow, propagate=True)
