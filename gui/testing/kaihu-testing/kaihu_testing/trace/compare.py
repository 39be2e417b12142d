"""Two traces side by side, with the first difference marked: what a test did today and yesterday, here and there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from pathlib import Path

from kaihu_testing import pages
from kaihu_testing.journal import Kind
from kaihu_testing.trace.page import TABS, duration
from kaihu_testing.trace.record import Told, Trace

STYLE = Path(__file__).with_name("compare.css")
COMPARED: tuple[Kind, ...] = ("message", "database", "clock", "note", "problem")
"""What came of a step has to be the same in both, in any order. Logs tell times and addresses, so they are not asked."""


@dataclass(frozen=True)
class Pair:
    """A step in both traces; None where there is none. ``differs`` says in what, nothing where they are the same."""

    left: Told | None
    right: Told | None
    differs: tuple[str, ...] = ()


def pairs_of(left: Trace, right: Trace) -> list[Pair]:
    """The steps of both, those of the same title beside each other."""
    matcher = SequenceMatcher(None, _titles(left), _titles(right), autojunk=False)
    pairs: list[Pair] = []
    for same, a, a_end, b, b_end in matcher.get_opcodes():
        if same == "equal":
            steps = zip(left.steps[a:a_end], right.steps[b:b_end], strict=True)
            pairs += [Pair(one, other, tuple(_differences(left, one, right, other))) for one, other in steps]
        else:
            pairs += [Pair(one, None, ("done here only",)) for one in left.steps[a:a_end]]
            pairs += [Pair(None, other, ("done here only",)) for other in right.steps[b:b_end]]
    return pairs


def compare_page(left: Trace, right: Trace, names: tuple[str, str]) -> str:
    """The page; ``names`` tell the traces apart."""
    pairs = pairs_of(left, right)
    first = next((pair for pair in pairs if pair.differs), None)
    rows = "".join(_row(pair, left, right, names, is_first=pair is first) for pair in pairs)
    style = "\n".join(file.read_text(encoding="utf-8") for file in (pages.STYLE, STYLE))
    count = sum(bool(pair.differs) for pair in pairs)
    told = f"{count} of {len(pairs)} steps differ" if count else f"All {len(pairs)} steps are the same"
    link = '<a class="jump" href="#first">Go to the first difference</a>' if first is not None else ""
    return pages.write_page(
        "Two traces",
        f'<header><h1>{told}</h1>{link}</header><main><div class="names">{_head(left, names[0])}{_head(right, names[1])}</div>'
        f"<ol>{rows}</ol></main>",
        style=style,
    )


def _titles(trace: Trace) -> list[tuple[Kind, str]]:
    return [(step.kind, step.title) for step in trace.steps]


def _differences(left: Trace, one: Told, right: Trace, other: Told) -> Iterator[str]:
    if one.failed != other.failed:
        yield "result"
    for kind in COMPARED:
        if _said(left, one, kind) != _said(right, other, kind):
            yield TABS[kind].lower()
    # Steps without a picture on one side say nothing about the screen.
    if one.after and other.after and one.after != other.after:
        yield "screen"


def _said(trace: Trace, step: Told, kind: Kind) -> list[tuple[str, str]]:
    return sorted((entry.title, entry.detail) for entry in trace.came_of(step, kind))


def _head(trace: Trace, name: str) -> str:
    verdict = '<span class="bad">failed</span>' if trace.failure else '<span class="ok">passed</span>'
    return (
        f"<section><h2>{escape(name)}</h2><p>{escape(trace.title)}</p>"
        f"<p>{verdict} · {len(trace.steps)} steps · {duration(trace.seconds)}</p></section>"
    )


def _row(pair: Pair, left: Trace, right: Trace, names: tuple[str, str], *, is_first: bool) -> str:
    mark = '<p class="mark">The first difference</p>' if is_first else ""
    what = f'<p class="what">{escape(", ".join(pair.differs))}</p>' if pair.differs else ""
    others = ((pair.left, left, right, pair.right, names[0]), (pair.right, right, left, pair.left, names[1]))
    cells = "".join(
        _cell(step, trace, other_trace, other, name, with_picture=is_first)
        for step, trace, other_trace, other, name in others
    )
    kind = " ".join(filter(None, ("differs" if pair.differs else "", "first" if is_first else "")))
    identity = ' id="first"' if is_first else ""
    return f'<li{identity} class="{kind}">{mark}<div class="cells">{cells}</div>{what}</li>'


def _cell(
    step: Told | None, trace: Trace, other_trace: Trace, other: Told | None, name: str, *, with_picture: bool
) -> str:
    if step is None:
        return '<div class="cell none"><p>not done</p></div>'
    said = "".join(_only_here(step, trace, other_trace, other))
    failed = f'<p class="reason">{escape(step.failed)}</p>' if step.failed is not None else ""
    shown = trace.pictures.get(step.after or "") if with_picture else None
    picture = (
        f'<img alt="The screen after it, {escape(name)}" width="{shown.width}" height="{shown.height}" src="{shown.url}">'
        if shown is not None
        else ""
    )
    return (
        f'<div class="cell"><p class="title"><b>{escape(step.title)}</b><span>{duration(step.seconds)}</span></p>'
        f"{failed}{picture}{f'<ul>{said}</ul>' if said else ''}</div>"
    )


def _only_here(step: Told, trace: Trace, other_trace: Trace, other: Told | None) -> Iterator[str]:
    """What came of the step here, but not there."""
    for kind in COMPARED:
        there = _said(other_trace, other, kind) if other is not None else []
        for title, detail in _said(trace, step, kind):
            if (title, detail) in there:
                there.remove((title, detail))
                continue
            yield f"<li><b>{escape(title)}</b><span>{escape(detail)}</span></li>"
