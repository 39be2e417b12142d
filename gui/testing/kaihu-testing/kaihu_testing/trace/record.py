"""What a trace tells, as plain data: it is embedded in the page, and read back from there to be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from kaihu_testing.film import Picture
from kaihu_testing.journal import STEPS, Entry, Journal, Kind
from kaihu_testing.pages import data_url, read_data

FORMAT = 1
CONSEQUENCES: tuple[Kind, ...] = ("message", "database", "clock", "log", "problem", "note")


@dataclass(frozen=True)
class Told:
    """An entry of the journal. ``before`` and ``after`` are names of pictures, ``place`` is in logical pixels."""

    number: int
    kind: Kind
    title: str
    detail: str = ""
    at_seconds: float = 0.0
    seconds: float = 0.0
    step: int | None = None
    before: str | None = None
    after: str | None = None
    place: tuple[int, int] | None = None
    failed: str | None = None

    @property
    def is_step(self) -> bool:
        return self.kind in STEPS


@dataclass(frozen=True)
class Shown:
    """A picture: its address as data, and its size in logical pixels."""

    url: str
    width: int
    height: int


@dataclass(frozen=True)
class Trace:
    """What happened in one test. ``failure`` is empty where it passed; ``tree`` is what could be seen at its end."""

    title: str
    failure: str
    seconds: float
    entries: tuple[Told, ...]
    pictures: dict[str, Shown] = field(default_factory=dict)
    tree: str = ""

    @property
    def steps(self) -> list[Told]:
        return [entry for entry in self.entries if entry.is_step]

    def came_of(self, step: Told, *kinds: Kind) -> list[Told]:
        """What followed from the step."""
        return [entry for entry in self.entries if entry.step == step.number and entry.kind in kinds]

    def as_data(self) -> dict[str, Any]:
        """For JSON."""
        return {"format": FORMAT, **asdict(self)}

    @classmethod
    def from_data(cls, data: Any) -> Trace:
        """Raises ``ValueError`` unless it is the data of a trace of this version."""
        if not isinstance(data, dict) or data.get("format") != FORMAT or "entries" not in data:
            raise ValueError("it holds no trace that this version reads")
        entries = tuple(
            Told(**{**entry, "place": tuple(entry["place"]) if entry["place"] else None})
            for entry in data["entries"]
        )
        pictures = {name: Shown(**shown) for name, shown in data["pictures"].items()}
        known = {name: data[name] for name in ("title", "failure", "seconds", "tree")}
        return cls(**known, entries=entries, pictures=pictures)

    @classmethod
    def read(cls, path: Path) -> Trace:
        """The trace that a page was written from. Raises ``ValueError`` for another page, ``OSError`` for no file."""
        return cls.from_data(read_data(path.read_text(encoding="utf-8")))


def trace_of(journal: Journal, title: str, failure: str = "", tree: str = "") -> Trace:
    """The trace of what is in the journal by now."""
    told: Callable[[str], str] = journal.discreet or str
    pictures: dict[str, Shown] = {}
    names: dict[int, str] = {}

    def name_of(picture: Picture | None) -> str | None:
        if picture is None or not picture.is_there:
            return None
        if id(picture) not in names:
            name = names[id(picture)] = sha256(picture.file).hexdigest()[:16]
            pictures[name] = Shown(data_url(picture.file), picture.size.width(), picture.size.height())
        return names[id(picture)]

    return Trace(
        title=title,
        failure=told(failure),
        seconds=_end(journal.entries),
        entries=tuple(
            Told(
                number=entry.number,
                kind=entry.kind,
                title=told(entry.title),
                detail=told(entry.detail),
                at_seconds=round(entry.at_seconds, 4),
                seconds=round(entry.seconds, 4),
                step=entry.step,
                before=name_of(entry.before),
                after=name_of(entry.after),
                place=entry.place,
                failed=told(entry.failed) if entry.failed is not None else None,
            )
            for entry in journal.entries
        ),
        pictures=pictures,
        tree=told(tree),
    )


def _end(entries: Iterable[Entry]) -> float:
    return max((entry.at_seconds + entry.seconds for entry in entries), default=0.0)
