"""How far a person is, as the top bar says it."""

from __future__ import annotations

from typing import Protocol

from gui.kit.language import translate


class ProgressLike(Protocol):
    """The step a person is at, counted from 1, and of how many, where that is known."""

    @property
    def step(self) -> int: ...
    @property
    def of(self) -> int | None: ...


def progress_text(progress: ProgressLike | None) -> str:
    """``1 / 3``, or the step alone while it is not known how many will follow."""
    if progress is None:
        return ""
    if progress.of is None:
        return translate("progress", "Step {n}").format(n=progress.step)
    return f"{progress.step} / {progress.of}"
