"""What is to be played: a scenario with the choices that make its run the same every time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gui.runs.scenario import Scenario


@dataclass(frozen=True)
class Plan:
    """A scenario, whose seed is the run's, with the language (``en``, ``zh``), theme and device of the screens.

    ``paced``: what the person does takes the time that hands need. ``type_scale`` enlarges all type.
    ``brand`` is the id of the one to wear; without it, the one in force.
    """

    scenario: Scenario
    language: str = "en"
    theme: str = "light"
    paced: bool = False
    device: str = "phone"
    type_scale: float = 1.0
    brand: str | None = None

    @property
    def run(self) -> str:
        """The run's name in its log."""
        return f"{self.scenario.id}-{self.scenario.seed}"

    def with_choices(
        self,
        *,
        seed: int | None = None,
        language: str | None = None,
        theme: str | None = None,
        device: str | None = None,
        type_scale: float | None = None,
    ) -> Plan:
        """The same with other choices where they are given."""
        scenario = self.scenario if seed is None else self.scenario.model_copy(update={"seed": seed})
        return replace(
            self,
            scenario=scenario,
            language=language or self.language,
            theme=theme or self.theme,
            device=device or self.device,
            type_scale=type_scale or self.type_scale,
        )
