"""A figure of the bench, and the table and file it goes into."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

HEADER = ("figure", "value", "reference", "ratio", "aim", "met")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: the median of ``value`` and of ``reference``, taken side by side, in ``unit``.

    ``ratio`` is the median of the ratios pair by pair. Of frames it is the 99th percentile, and the ratio that of the
    two. ``aim`` says in words what is aimed at; nothing fails by it. ``met`` is None where that is for the reader to say.
    ``left_out`` says why the figure could not be taken here; its numbers mean nothing then.
    """

    name: str
    value: float
    unit: str
    reference: float
    ratio: float
    aim: str
    met: bool | None = None
    left_out: str = ""


def paired(
    name: str,
    unit: str,
    pairs: list[tuple[float, float]],
    aim: str,
    *,
    ratio_at_most: float | None = None,
    ratio_at_least: float | None = None,
    value_below: float | None = None,
) -> Figure:
    """The figure of what was measured in ``pairs`` of subject and reference. The limits are the aim's, as numbers."""
    value = median(ours for ours, _ in pairs)
    ratio = median(ours / reference for ours, reference in pairs)
    held = [
        *([ratio <= ratio_at_most] if ratio_at_most is not None else []),
        *([ratio >= ratio_at_least] if ratio_at_least is not None else []),
        *([value < value_below] if value_below is not None else []),
    ]
    return Figure(
        name=name,
        value=value,
        unit=unit,
        reference=median(reference for _, reference in pairs),
        ratio=ratio,
        aim=aim,
        met=all(held) if held else None,
    )


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
    if figure.left_out:
        return (figure.name, f"left out: {figure.left_out}", "", "", figure.aim, "")
    return (
        figure.name,
        f"{figure.value:.1f} {figure.unit}",
        f"{figure.reference:.1f} {figure.unit}",
        f"{figure.ratio:.2f}",
        figure.aim,
        {True: "yes", False: "no", None: ""}[figure.met],
    )
