"""Who is signed in, and what the program remembers from one start to the next."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from models.domain.people import Person

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Session:
    """The person whose phone this is, signed in by the wallet, or without one by the device. Ids only: what else the
    client knows is masked and comes from the server."""

    person_id: str
    wallet_id: str | None = None
    device_id: str | None = None

    @classmethod
    def of(cls, person: Person) -> Session:
        """The session that ``person``'s phone opens: a phone without a wallet has nothing but itself to show."""
        if person.wallet_open:
            return cls(person.id, wallet_id=person.wallet_id)
        return cls(person.id, device_id=person.device_id)


@dataclass(frozen=True, slots=True)
class Remembered:
    """Ids of who was signed in last and of how things were chosen to look; ``None`` where nothing is known.

    ``stage`` is the theme around the device, ``text_size`` a factor, ``motion`` on or off.
    """

    person: str | None = None
    language: str | None = None
    theme: str | None = None
    device: str | None = None
    text_size: str | None = None
    motion: str | None = None
    stage: str | None = None


class ClientMemory:
    """Keeps what is ``Remembered`` in ``client.json`` of the data folder."""

    def __init__(self, data: Path) -> None:
        self._file = data / "client.json"

    def read(self) -> Remembered:
        """What the file says; nothing of what it does not say, or not as an id."""
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return Remembered()
        if not isinstance(stored, dict):
            return Remembered()
        return Remembered(**{field.name: _id_in(stored, field.name) for field in fields(Remembered)})

    def keep(self, **ids: str) -> None:
        """Remember ``ids``, by the fields of ``Remembered``, and what was there beside them.

        Where that cannot be written it is only logged: nothing depends on it.
        """
        known = {
            name: value for name, value in asdict(replace(self.read(), **ids)).items() if value is not None
        }
        new = self._file.with_suffix(".new")
        try:
            new.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps(known), encoding="utf-8")
            # Whole or not at all, whatever happens meanwhile.
            new.replace(self._file)
        except OSError as error:
            log.warning("The last choices are not remembered: %s", error.strerror)


def _id_in(stored: dict[str, Any], name: str) -> str | None:
    value = stored.get(name)
    return value if isinstance(value, str) else None
