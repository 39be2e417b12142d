"""What a walk has found: the way there, and what did not hold at its end."""

from __future__ import annotations

from dataclasses import dataclass

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step, told
from gui.testing.recording.script import Note, Script


@dataclass(frozen=True)
class Finding:
    """``journey`` is what ``person`` did from the beginning of a world of ``scenario``'s seed, the last step the one that
    broke ``invariant``. ``fault`` is what else went wrong meanwhile, where a scenario has no word for it."""

    person: str
    journey: tuple[Step, ...]
    invariant: str
    detail: str
    scenario: str | None = None
    fault: str = ""

    def __str__(self) -> str:
        first = self.detail.splitlines()[0] if self.detail else ""
        way = " > ".join(told(step) for step in self.journey if not isinstance(step, Expect))
        meanwhile = f" ({self.fault})" if self.fault else ""
        return f"{self.invariant}: {first}\n    {self.scenario or self.person}{meanwhile}: {way}"

    def script(self, usual_seed: int) -> Script:
        """The journey as the recorder writes tests of it, with what is wrong at its end."""
        seeded = self.scenario is not None and scenario_by_id(self.scenario).seed != usual_seed
        lines = tuple(step for step in self.journey if not isinstance(step, Expect))
        note = Note(f"Here it does not hold: {self.invariant}. {self.detail.splitlines()[0]}")
        return Script(self.person, (*lines, note), scenario=self.scenario if seeded else None)
