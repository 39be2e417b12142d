"""Collects what is said anywhere while a scenario is played, and tells what of it is personal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models.domain.people import Person
from tests.canary.canaries import Canary, canaries_of, is_telling
from tests.canary.masked import Number, numbers_of, shows_too_much, tokens_in
from tests.canary.spellings import Text


@dataclass(frozen=True)
class Leak:
    """A value, the channel it was met in, and where there, such as a widget's address or a file's name."""

    kind: str
    channel: str
    where: str

    def __str__(self) -> str:
        return f"{self.kind} in {self.channel}: {self.where}"


class Net:
    """What was caught, by its channel and its place there. Anything may be caught from any thread."""

    def __init__(self, person: Person) -> None:
        self.canaries = set(canaries_of(person))
        self.numbers: list[Number] = numbers_of(person)
        self._handle = person.id
        """How files and logs call the invented person, in place of a name."""
        self._caught: dict[str, dict[str, str]] = {}

    def watch_for(self, kind: str, value: str) -> None:
        """Look for ``value`` too, also in what was caught before."""
        if is_telling(value):
            self.canaries.add(Canary(kind, value))

    def catch(self, channel: str, where: str, text: str) -> None:
        """Keep ``text`` to be searched."""
        text = text.replace(self._handle, "")
        if text:
            self._caught.setdefault(channel, {}).setdefault(text, where)

    def count(self, channel: str) -> int:
        """How many texts were caught in ``channel``; a net with holes catches none."""
        return len(self._caught.get(channel, {}))

    def leaks(self) -> list[Leak]:
        """What is personal in what was caught, each once."""
        found: dict[Leak, None] = {}
        for channel, texts in self._caught.items():
            whole = Text("\n\x00\n".join(texts))
            for canary in self.canaries:
                if whole.holds(canary.value):
                    for where in _holding(texts, canary):
                        found[Leak(canary.kind, channel, where)] = None
            shown = _tokens(whole)
            for number in self.numbers:
                if any(shows_too_much(token, number) for token in shown):
                    for where in _showing(texts, number):
                        found[Leak(f"too much of the {number.kind}", channel, where)] = None
        return list(found)


def _holding(texts: dict[str, str], canary: Canary) -> Iterable[str]:
    return [where for text, where in texts.items() if Text(text).holds(canary.value)]


def _showing(texts: dict[str, str], number: Number) -> Iterable[str]:
    return [
        where
        for text, where in texts.items()
        if any(shows_too_much(token, number) for token in _tokens(Text(text)))
    ]


def _tokens(text: Text) -> set[str]:
    """What could be a number or a mask, written in groups or not."""
    return tokens_in(text.decoded) | tokens_in(text.joined)
