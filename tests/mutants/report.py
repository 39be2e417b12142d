"""What is said of the trials."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from tests.mutants.trial import Verdict

ENOUGH: Final = 0.9
"""The share of mutants that the tests have to notice."""


def share(verdicts: Sequence[Verdict]) -> float:
    """Which share was noticed. Of none there is no share: ``ZeroDivisionError``."""
    return sum(verdict.noticed for verdict in verdicts) / len(verdicts)


def table(verdicts: Sequence[Verdict], wanted: int) -> str:
    """Every mutant in a line, what survived at the end, and the sum.

    The share is told only when all the ``wanted`` mutants were tried: those that come first are not like the others.
    """
    if not verdicts:
        return "nothing was tried"
    lines = [_line(verdict) for verdict in sorted(verdicts, key=lambda v: (not v.noticed, v.mutant))]
    noticed = sum(verdict.noticed for verdict in verdicts)
    told = f" ({share(verdicts):.0%})" if len(verdicts) == wanted else ""
    return "\n".join([*lines, f"{noticed} of {len(verdicts)} noticed{told}"])


def as_json(verdicts: Sequence[Verdict], seed: int) -> str:
    """The same for a program."""
    rows = [
        asdict(verdict.mutant) | {"how": verdict.how, "tests": verdict.tests, "by": verdict.by}
        for verdict in sorted(verdicts, key=lambda v: v.mutant)
    ]
    return json.dumps(
        {"seed": seed, "noticed": share(verdicts), "mutants": rows}, indent=1, ensure_ascii=False
    )


def _line(verdict: Verdict) -> str:
    mutant = verdict.mutant
    said = f"{verdict.how:9} {mutant.file}:{mutant.line} {mutant.operator}: {_changed(mutant.before, mutant.after)}"
    if verdict.noticed:
        return f"{said}   [{verdict.by}]"
    return f"{said}   [{verdict.tests} tests]"


def _changed(before: str, after: str) -> str:
    return " -> ".join(" ".join(text.split()) for text in (before, after))
