"""The same person opens an account both ways, and what each way costs stands side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any

from gui.runs.counting import Cost, count
from gui.runs.effort import SECONDS_A_CHARACTER, SECONDS_A_TAP
from gui.runs.message_words import state_name
from gui.runs.plan import Plan
from gui.runs.player import perform
from gui.runs.scenario import Scenario, scenario_by_id
from gui.runs.steps import Expect, Step, Tap, Type
from models.domain.application import ApplicationState
from models.domain.documents import DocumentType
from models.domain.people import Person
from models.ports import OpenWorld
from models.run.events import RunEnded

LABELS = {
    "characters": "characters typed",
    "taps": "taps",
    "screens": "screens",
    "waits": "waits",
    "waiting_seconds": "time spent waiting",
    "elapsed_seconds": "elapsed clock time",
}
"""What the figures of a cost are called."""
WHERE_IT_ENDS: dict[str, str] = {
    ApplicationState.DECLINED: "The bank declines the virtual account, so there is nothing to compare",
    ApplicationState.FORM_ENTRY: "The bank takes no form of who has a credit account already",
    ApplicationState.FORM_VERIFICATION: "The clerk cannot approve the form, so there is nothing to compare",
}
"""Why a way ends before its declared end, by the state in which it does."""
SIGNING_IN = (
    Expect(expect="sign_in"),
    Type(type="sign_in.password", value="persona.password"),
    Tap(tap="sign_in.submit"),
)
"""What comes first where the wallet asks for its password."""
IN_SECONDS = frozenset({"waiting_seconds", "elapsed_seconds"})


@dataclass(frozen=True)
class Way:
    """One way as it was played: its scenario, what it cost, and how it ended."""

    scenario: str
    cost: Cost
    ended: RunEnded


@dataclass(frozen=True)
class Comparison:
    """Both ways of one person."""

    person: Person
    virtual: Way
    traditional: Way

    @property
    def ok(self) -> bool:
        """Whether both came to their declared ends."""
        return self.virtual.ended.ok and self.traditional.ended.ok

    def ratios(self) -> dict[str, float | None]:
        """How many times more the traditional way costs, by figure; ``None`` where the other costs nothing, or one
        of the two did not reach its end, so that there is nothing to compare."""
        costs = (asdict(self.virtual.cost), asdict(self.traditional.cost))
        return {name: _ratio(*(cost[name] for cost in costs)) if self.ok else None for name in LABELS}


def _ratio(less: float, more: float) -> float | None:
    return round(more / less, 2) if less else None


async def compare(person: Person, open_world: OpenWorld) -> Comparison:
    """Play both ways of ``person``, each in a world of its own, at the pace of hands."""
    virtual, traditional = [await _play(scenario, open_world) for scenario in scenarios_for(person)]
    return Comparison(person, virtual, traditional)


async def _play(scenario: Scenario, open_world: OpenWorld) -> Way:
    """Play one way; where the score leaves the decision to a clerk, once more with a clerk who approves."""
    way = await _play_once(scenario, open_world)
    if way.ended.reached == ApplicationState.WITH_CLERK:
        return await _play_once(with_clerk(scenario), open_world)
    return way


async def _play_once(scenario: Scenario, open_world: OpenWorld) -> Way:
    run = await perform(Plan(scenario, paced=True), open_world, tell=lambda _line: None)
    ended = run.events[-1]
    assert isinstance(ended, RunEnded)
    return Way(scenario.id, count(run.events), ended)


def with_clerk(scenario: Scenario) -> Scenario:
    """The scenario with a clerk who approves at once, just before the person goes on from the review."""
    goes_on = scenario.steps.index(Tap(tap="review_status.next"))
    approves = (Tap(tap="clerk.case.1"), Tap(tap="clerk.approve"))
    steps = (*scenario.steps[:goes_on], *approves, *scenario.steps[goes_on:])
    return scenario.model_copy(update={"steps": steps})


def scenarios_for(person: Person) -> tuple[Scenario, Scenario]:
    """What ``person`` does to open a virtual account, and to get a credit card by form."""
    opening = scenario_by_id(f"opening-{person.leaf.lower()}")
    return _fitted(opening, person), _fitted(scenario_by_id("traditional"), person)


def _fitted(scenario: Scenario, person: Person) -> Scenario:
    """The scenario for ``person``, who also picks the kind of document where it is not the one that is preset, and signs in
    by the wallet password where the wallet asks for it."""
    steps = tuple(each for step in scenario.steps for each in _with_document_type(step, person))
    fitted = {
        "person": person.id,
        "leaf": person.leaf,
        "password_at_sign_in": person.password_at_sign_in,
        "steps": (*SIGNING_IN, *steps) if person.password_at_sign_in else steps,
    }
    return scenario.model_copy(update=fitted)


def _with_document_type(step: Step, person: Person) -> Iterator[Step]:
    kind = person.document_type
    if isinstance(step, Type) and step.value == "persona.document" and kind is not DocumentType.RESIDENT_ID:
        screen = step.type.partition(".")[0]
        yield Tap(tap=f"{screen}.document_type")
        yield Tap(tap=f"{screen}.type.{kind}")
    yield step


def as_data(compared: Comparison) -> dict[str, Any]:
    """The comparison for programs: figures by name, times in seconds."""
    return {
        "person": compared.person.id,
        "leaf": compared.person.leaf,
        "pace": {"seconds_a_character": SECONDS_A_CHARACTER, "seconds_a_tap": SECONDS_A_TAP},
        "virtual": _way_as_data(compared.virtual),
        "traditional": _way_as_data(compared.traditional),
        "ratios": compared.ratios(),
    }


def _way_as_data(way: Way) -> dict[str, Any]:
    ended = {"ok": way.ended.ok, "expected": way.ended.expected, "reached": way.ended.reached}
    return {"scenario": way.scenario, **asdict(way.cost), **ended, "reason": way.ended.reason}


def as_table(compared: Comparison) -> str:
    """The comparison for people, in columns."""
    rows = [("", "virtual account", "traditional way", "ratio")]
    ratios = compared.ratios()
    for field in fields(Cost):
        less, more = (getattr(way.cost, field.name) for way in (compared.virtual, compared.traditional))
        ratio = ratios[field.name]
        told = f"{ratio:,.1f}" if ratio is not None else "-"
        rows.append((LABELS[field.name], _figure(field.name, less), _figure(field.name, more), told))
    virtual, traditional = (
        state_name(way.ended.reached).lower() for way in (compared.virtual, compared.traditional)
    )
    rows.append(("ended in", virtual, traditional, ""))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [f"{compared.person.id}, leaf {compared.person.leaf}", ""]
    for label, *cells in rows:
        padded = "  ".join(f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
        lines.append(f"{label:<{widths[0]}}  {padded}".rstrip())
    for way in (compared.virtual, compared.traditional):
        if not way.ended.ok:
            lines += ["", f"{_why(way, compared.person)}."]
    return "\n".join(lines)


def _why(way: Way, person: Person) -> str:
    """Why a way ended before its declared end."""
    if way.scenario.startswith("opening") and person.virtual_account is not None:
        return "The bank has a virtual account of this person already, so none is opened"
    return WHERE_IT_ENDS.get(way.ended.reached) or f"{way.scenario} stopped: {way.ended.reason}"


def _figure(name: str, value: float) -> str:
    return duration(value) if name in IN_SECONDS else str(value)


def duration(seconds: float) -> str:
    """A time in its units, days to seconds, such as ``3 d 23 h 19 min``; seconds where there are no days."""
    left = round(seconds)
    parts: list[str] = []
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)):
        amount, left = divmod(left, size)
        if amount and not (unit == "s" and seconds >= 86_400):
            parts.append(f"{amount} {unit}")
    return " ".join(parts) or "0 s"
