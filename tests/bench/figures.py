"""A figure of the bench, and the table and file it goes into."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

HEADER = ("figure", "value", "reference", "ratio", "aim")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: the median of ``value`` and of ``reference``, taken side by side, in ``unit``.

    ``ratio`` is the median of the ratios pair by pair. Of frames it is the 99th percentile, and the ratio that of the
    two. ``aim`` says in words what is aimed at; nothing fails by it.
    """

    name: str
    value: float
    unit: str
    reference: float
    ratio: float
    aim: str


def write(figures: Iterable[Figure], file: Path) -> None:
    """Write the figures as a JSON list."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps([asdict(figure) for figure in figures], indent=2) + "\n", encoding="utf-8")


def table(figures: Iterable[Figure]) -> str:
    """The figures as a table in Markdown, which reads well on a terminal too."""
    rows = [HEADER, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, ...]:
    return (
        figure.name,
        f"{figure.value:.1f} {figure.unit}",
        f"{figure.reference:.1f} {figure.unit}",
        f"{figure.ratio:.2f}",
        figure.aim,
    )
