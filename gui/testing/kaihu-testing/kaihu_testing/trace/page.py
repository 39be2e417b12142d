"""The page of a trace: the steps on the left, what the screen showed in the middle, what came of it on the right."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from kaihu_testing import pages
from kaihu_testing.journal import Journal, Kind
from kaihu_testing.trace.record import Told, Trace, trace_of

STYLE = Path(__file__).with_name("trace.css")
SCRIPT = Path(__file__).with_name("trace.js")
TABS: dict[Kind, str] = {
    "message": "Messages",
    "database": "Database",
    "clock": "Clock",
    "log": "Log",
    "note": "Notes",
    "problem": "Problems",
}
BESIDES: tuple[Kind, ...] = ("note", "problem")
"""What is told between the steps too."""


def write_trace(journal: Journal, path: Path, title: str, failure: str = "", tree: str = "") -> None:
    """Write the journal's page to ``path``; its folder is made. Raises ``OSError`` when it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(trace_page(trace_of(journal, title, failure, tree)), encoding="utf-8")


def trace_page(trace: Trace) -> str:
    """The page, which holds its trace as data too."""
    style = "\n".join(file.read_text(encoding="utf-8") for file in (pages.STYLE, STYLE))
    return pages.write_page(
        f"{trace.title} · trace",
        f'{_header(trace)}<div class="panes">{_timeline(trace)}{_STAGE}{_aside(trace)}</div>',
        style=style,
        script=SCRIPT.read_text(encoding="utf-8"),
        data=trace.as_data(),
    )


def duration(seconds: float) -> str:
    """``1.24 s`` or ``35 ms``."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def anchor(step: Told) -> str:
    """The id by which a step is linked to."""
    return f"step-{step.number}"


def _header(trace: Trace) -> str:
    file, _, name = trace.title.partition("::")
    failed = bool(trace.failure)
    count = len(trace.steps)
    facts = f"{count} {'step' if count == 1 else 'steps'} · {duration(trace.seconds)}"
    return (
        f'<header><div><p class="file">{escape(file)}</p><h1>{escape(_words(name or file))}</h1></div>'
        f'<p class="facts"><span class="verdict {"bad" if failed else "ok"}">{"Failed" if failed else "Passed"}</span>'
        f"<span>{facts}</span></p></header>\n"
    )


def _words(name: str) -> str:
    """A test's name as the sentence that it is, and its parameters."""
    said, _, parameters = name.partition("[")
    sentence = said.removeprefix("test_").replace("_", " ")
    return " · ".join(filter(None, (sentence[:1].upper() + sentence[1:], parameters.removesuffix("]"))))


def _timeline(trace: Trace) -> str:
    rows: list[str] = []
    for entry in trace.entries:
        if entry.is_step:
            rows.append(_row(entry))
        elif entry.kind in BESIDES:
            rows.append(f'<li class="{entry.kind}">{escape(entry.title)}</li>')
    if not rows:
        rows.append('<li class="note">Nothing was done.</li>')
    return (
        f'<nav aria-label="Steps"><h2 class="unseen">Steps</h2><ol>{"".join(rows)}</ol>'
        '<p class="keys"><kbd>↑</kbd><kbd>↓</kbd> steps <kbd>←</kbd><kbd>→</kbd> before, after</p></nav>\n'
    )


def _row(step: Told) -> str:
    failed = step.failed is not None
    verdict = "bad" if failed else "ok"
    return (
        f'<li class="{step.kind}"><a href="#{anchor(step)}" data-step="{step.number}">'
        f'<i class="{verdict}"></i><b>{escape(step.title)}</b>'
        f'<span class="took">{duration(step.seconds)}</span>'
        f'<span class="unseen">{"failed" if failed else "passed"}</span></a></li>'
    )


_STAGE = """<main><div class="head"><h2 id="step-title"></h2>
<div class="choice" role="radiogroup" aria-label="Picture">
<label><input type="radio" name="side" value="before"><span>Before</span></label>
<label><input type="radio" name="side" value="after" checked><span>After</span></label></div></div>
<p class="told" id="step-told"></p>
<p class="reason" id="step-failed" hidden></p>
<div class="stage"><figure id="figure"><div class="sheet"><img id="picture" alt=""><i id="place" hidden></i></div></figure>
<p class="empty" id="no-picture" hidden>No picture was kept of this step.</p></div>
<noscript><p class="empty">The pictures of this page are put in place by its script.</p></noscript></main>
"""


def _aside(trace: Trace) -> str:
    panels = [
        (kind, title, _list(trace, kind, title))
        for kind, title in TABS.items()
        if kind != "problem" or any(entry.kind == kind for entry in trace.entries)
    ]
    named: list[tuple[str, str, str]] = [(kind, title, body) for kind, title, body in panels]
    if trace.failure:
        named.insert(0, ("error", "Error", f'<pre tabindex="0">{escape(trace.failure)}</pre>'))
    if trace.tree:
        named.append(("tree", "Tree", f'<pre tabindex="0">{escape(trace.tree)}</pre>'))
    tabs = "".join(_tab(name, title, selected=not index) for index, (name, title, _) in enumerate(named))
    bodies = "".join(
        f'<section role="tabpanel" id="panel-{name}" aria-labelledby="tab-{name}"{" hidden" if index else ""}>{body}</section>'
        for index, (name, _, body) in enumerate(named)
    )
    return (
        '<aside aria-label="What came of it"><h2 class="unseen">What came of it</h2>'
        f'<div class="tabs" role="tablist" aria-label="What came of it">{tabs}</div>'
        '<div class="filter"><label class="switch"><input type="checkbox" id="only"><span>This step only</span></label>'
        '<label class="search"><span class="unseen">Filter</span><input type="search" id="filter" placeholder="Filter"></label></div>'
        f"{bodies}</aside>"
    )


def _tab(name: str, title: str, *, selected: bool) -> str:
    return (
        f'<button type="button" role="tab" id="tab-{name}" aria-controls="panel-{name}" '
        f'aria-selected="{"true" if selected else "false"}" tabindex="{0 if selected else -1}">{title}'
        f'<span class="count"></span></button>'
    )


def _list(trace: Trace, kind: Kind, title: str) -> str:
    numbers = {step.number: index for index, step in enumerate(trace.steps, 1)}
    entries = [entry for entry in trace.entries if entry.kind == kind]
    rows = "".join(_consequence(entry, numbers) for entry in entries)
    nothing = (
        f"No {title.lower()}" if kind not in ("clock", "database") else f"The {title.lower()} did not change"
    )
    return f'<ul class="list">{rows}</ul><p class="empty nothing" hidden>{nothing} here.</p>'


def _consequence(entry: Told, numbers: dict[int, int]) -> str:
    of = numbers.get(entry.step or 0)
    badge = (
        f'<a class="of" href="#step-{entry.step}" title="Step {of}">{of}</a>'
        if of
        else '<span class="of">–</span>'
    )
    detail = f'<span class="detail">{_lines(entry.detail)}</span>' if entry.detail else ""
    failed = f'<span class="bad">{escape(entry.failed)}</span>' if entry.failed else ""
    return (
        f'<li data-of="{entry.step or 0}">{badge}<div><b>{escape(entry.title)}</b>{detail}{failed}</div></li>'
    )


def _lines(text: str) -> str:
    return "<br>".join(map(escape, _whole(text.splitlines())))


def _whole(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if line.strip()]
