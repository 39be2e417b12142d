"""Which mutants are made: lines are drawn by seed, and for each line one of its mutants."""

from __future__ import annotations

import random
from pathlib import Path

from tests.mutants.operators import Mutant, mutants_of
from tests.mutants.sources import target_files


def all_mutants(root: Path) -> list[Mutant]:
    """Every mutant of every file that is changed, in order."""
    return [mutant for file in target_files(root) for mutant in mutants_of(file, (root / file).read_bytes())]


def draw(mutants: list[Mutant], count: int, seed: int) -> list[Mutant]:
    """``count`` mutants, each of a line of its own; all lines when there are no more."""
    by_line: dict[tuple[str, int], list[Mutant]] = {}
    for mutant in mutants:
        by_line.setdefault((mutant.file, mutant.line), []).append(mutant)
    chance = random.Random(seed)  # noqa: S311 -- nothing secret: the same seed draws the same lines
    lines = chance.sample(sorted(by_line), min(count, len(by_line)))
    return sorted(chance.choice(by_line[line]) for line in lines)


def at(mutants: list[Mutant], place: str) -> list[Mutant]:
    """All mutants at ``place``, which is ``PATH`` or ``PATH:LINE``."""
    path, _, line = place.partition(":")
    return [mutant for mutant in mutants if mutant.file == path and (not line or mutant.line == int(line))]
