"""What happened in one test, in order: what was done and expected, what the screen showed, what came of it.

Writing it down costs next to nothing. Pictures are taken where there is a ``Film``, and become files only when
somebody writes them to a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Literal, Protocol

from PySide6.QtWidgets import QWidget

from kaihu_testing.film import Film, Picture, shot_of

Kind = Literal["action", "expect", "note", "message", "database", "clock", "log", "problem"]
STEPS: tuple[Kind, ...] = ("action", "expect")
"""What the test does itself; everything else follows from it."""


@dataclass
class Entry:
    """One thing that happened.

    ``at_seconds`` counts from the test's begin in real seconds, ``seconds`` is how long it took. ``step`` is the number
    of the action or expectation that it came of, None before the first. ``place`` is where the screen was touched, in
    logical pixels of the picture. ``failed`` says why it could not be done, or is not so.
    """

    number: int
    kind: Kind
    title: str
    detail: str = ""
    at_seconds: float = 0.0
    seconds: float = 0.0
    step: int | None = None
    before: Picture | None = None
    after: Picture | None = None
    place: tuple[int, int] | None = None
    failed: str | None = None

    @property
    def line(self) -> str:
        """The entry in one line, for the text of a failure."""
        told = f"{self.title}: {', '.join(self.detail.splitlines())}" if self.detail else self.title
        return f"{told}  <- {self.failed.splitlines()[0]}" if self.failed else told


class Source(Protocol):
    """Where the journal learns what came of an action: messages, rows, the clock, a log."""

    @property
    def kind(self) -> Kind: ...

    def gather(self) -> Iterable[tuple[str, str]]:
        """Title and detail of what has happened since it was asked last, in order."""
        ...


class Journal:
    """The entries of one test. ``film`` takes a picture before and after each action; without it there are none."""

    def __init__(self, film: Film | None = None) -> None:
        self.entries: list[Entry] = []
        self.film = film
        self.tree: Callable[[], str] | None = None
        """Gives what can be seen now as text, for a trace."""
        self.discreet: Callable[[str], str] | None = None
        """Makes out of a text one without personal data, for a trace."""
        self._began = perf_counter()
        self._sources: list[Source] = []
        self._open: list[Entry] = []
        self._step: int | None = None

    def watch(self, root: QWidget, tree: Callable[[], str]) -> None:
        """Take the pictures of ``root`` from now on; ``tree`` tells as text what can be seen in it."""
        self.tree = tree
        if self.film is not None:
            self.film.camera = partial(shot_of, root)

    def unwatch(self) -> None:
        """Nothing is shown any more."""
        self.tree = None
        if self.film is not None:
            self.film.camera = None

    def action(self, title: str, detail: str = "") -> Recording:
        """Around what a test does: notes how long it took, whether it failed, and what came of it."""
        return Recording(self, "action", title, detail)

    def expectation(self, title: str, detail: str = "") -> Recording:
        """Around what a test expects. A picture is taken only where it fails, for what is expected changes nothing."""
        return Recording(self, "expect", title, detail)

    def note(self, text: str) -> None:
        """The test's own words."""
        self.add("note", text)

    def add(self, kind: Kind, title: str, detail: str = "", *, failed: str | None = None) -> Entry:
        """Write down what happened just now."""
        entry = Entry(
            number=len(self.entries) + 1,
            kind=kind,
            title=title,
            detail=detail,
            at_seconds=perf_counter() - self._began,
            step=self._step,
            failed=failed,
        )
        self.entries.append(entry)
        return entry

    def fail(self, title: str, reason: str) -> Entry:
        """The test failed just now, outside of any step."""
        self._step = len(self.entries) + 1
        entry = self.add("expect", title, failed=reason)
        entry.after = self._picture()
        return entry

    def add_source(self, source: Source) -> None:
        """Ask ``source`` too, after each step."""
        self._sources.append(source)

    def remove_source(self, source: Source) -> None:
        """Ask ``source`` a last time."""
        self._ask(source)
        self._sources.remove(source)

    def gather(self) -> None:
        """Write down what the sources know by now."""
        for source in self._sources:
            self._ask(source)

    def of(self, *kinds: Kind) -> list[Entry]:
        """The entries of these kinds, in order."""
        return [entry for entry in self.entries if entry.kind in kinds]

    def tail(self, count: int, *kinds: Kind) -> list[str]:
        """The last ``count`` entries of these kinds, a line each, for the text of a failure."""
        return [entry.line for entry in self.of(*kinds)[-count:]]

    def begin(self, kind: Kind, title: str, detail: str) -> Entry:
        """A step begins; what is written down from now on came of it. For ``Recording``."""
        self.gather()
        if not self._open:
            self._step = len(self.entries) + 1
        entry = self.add(kind, title, detail)
        if kind == "action":
            entry.before = self._picture()
        self._open.append(entry)
        return entry

    def end(self, entry: Entry, failed: str | None) -> None:
        """The step is over. For ``Recording``."""
        self._open.remove(entry)
        entry.failed = failed
        entry.seconds = perf_counter() - self._began - entry.at_seconds
        self.gather()
        if entry.kind == "action" or failed is not None:
            entry.after = self._picture()

    def _picture(self) -> Picture | None:
        return self.film.take() if self.film is not None else None

    def _ask(self, source: Source) -> None:
        for title, detail in source.gather():
            self.add(source.kind, title, detail)


class Recording:
    """A step under way; as a context it gives the step's entry.

    A class, because the frames of a generator's context manager cannot be hidden from a failure.
    """

    def __init__(self, journal: Journal, kind: Kind, title: str, detail: str) -> None:
        self._journal = journal
        self._kind = kind
        self._title = title
        self._detail = detail
        self._entry: Entry | None = None

    def __enter__(self) -> Entry:
        self._entry = self._journal.begin(self._kind, self._title, self._detail)
        return self._entry

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        __tracebackhide__ = True
        assert self._entry is not None
        self._journal.end(self._entry, None if error is None else str(error) or type(error).__name__)
