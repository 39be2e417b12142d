"""Column types that every party's tables use. Those that seal are in ``models.tables.sealed``."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import DateTime, Dialect, String, Text
from sqlalchemy.types import TypeDecorator

from models.contract.wire import Message

MessageT = TypeVar("MessageT", bound=Message)
NameT = TypeVar("NameT", bound=StrEnum)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC in, aware UTC out, on databases that keep no zone as well."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("times are aware and UTC")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            return value.replace(tzinfo=UTC)
        return value


class MessageText(TypeDecorator[MessageT]):
    """A message of a contract, kept as its JSON."""

    impl = Text
    cache_ok = True

    def __init__(self, model: type[MessageT]) -> None:
        super().__init__()
        self.model = model

    def process_bind_param(self, value: MessageT | None, dialect: Dialect) -> str | None:
        return None if value is None else value.model_dump_json()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> MessageT | None:
        return None if value is None else self.model.model_validate_json(value)


class EnumText(TypeDecorator[NameT]):
    """A member of an enumeration, kept as its value."""

    impl = String(32)
    cache_ok = True

    def __init__(self, names: type[NameT]) -> None:
        super().__init__()
        self.names = names

    def process_bind_param(self, value: NameT | None, dialect: Dialect) -> str | None:
        return None if value is None else value.value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> NameT | None:
        return None if value is None else self.names(value)
