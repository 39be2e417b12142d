"""Who is signed in, and who was when the program was last used."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Session:
    """The person whose phone this is. Ids only: what else the client knows is masked and comes from the server."""

    person_id: str
    wallet_id: str


class LastPerson:
    """Remembers the last person's id in ``client.json`` of the data folder."""

    def __init__(self, data: Path) -> None:
        self._file = data / "client.json"

    def read(self) -> str | None:
        """The id, or ``None`` when nobody was here yet or the file cannot be read."""
        try:
            person_id = json.loads(self._file.read_text(encoding="utf-8"))["person"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return person_id if isinstance(person_id, str) else None

    def write(self, person_id: str) -> None:
        """Remember ``person_id``. Where that cannot be written it is only logged: nothing depends on it."""
        new = self._file.with_suffix(".new")
        try:
            new.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps({"person": person_id}), encoding="utf-8")
            # Whole or not at all, whatever happens meanwhile.
            new.replace(self._file)
        except OSError as error:
            log.warning("The last person is not remembered: %s", error.strerror)
