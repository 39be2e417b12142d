"""The documentation's sequence diagrams: what the parties say to each other from the first tap to the end of a way.

Each is one SVG file that brings its colours, light or dark as its reader likes, and refers to nothing outside.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from html import escape
from pathlib import Path

from gui.kit.css import variables
from gui.runs.actor import Stuck
from gui.runs.message_words import state_name
from gui.runs.plan import Plan
from gui.runs.player import perform, surroundings
from gui.runs.scenario import scenario_by_id
from gui.runs.sequence import (
    HEAD,
    ROW,
    Lanes,
    Said,
    draw_lanes,
    draw_message,
    lanes_of,
    sequence_style,
    width_of,
    worth_telling,
)
from gui.runs.storyboard import PlayedRun
from gui.runs.words import clock_text
from models.ports import OpenWorld
from models.run.events import (
    Action,
    AnyEvent,
    ClockMoved,
    MessageLogged,
    RunEnded,
    ScreenShown,
    TextMessageSent,
)

DRAWN = {
    "opening-a": "sequence-a.svg",
    "opening-b": "sequence-b.svg",
    "opening-c": "sequence-c.svg",
    "opening-d": "sequence-d.svg",
    "opening-e": "sequence-e.svg",
    "traditional": "sequence-traditional.svg",
}
"""The scenarios that are drawn, and the names of the files."""
MARGIN = 24
TITLE = 40
"""Pixels around the diagram, and for the title above it."""
WIDE_GAP = 168
"""Pixels between two lanes."""
STYLE = Path(__file__).with_name("diagram.css")

Row = Said | ScreenShown | ClockMoved
"""What a diagram tells in a row: a message, where the application stands now, or that the clock went on."""


async def draw_diagrams(open_world: OpenWorld) -> AsyncIterator[tuple[str, bytes]]:
    """A diagram for each leaf and the traditional way, in English, with the name of its file. Raises ``Stuck``."""
    for scenario_id, name in DRAWN.items():
        plan = Plan(scenario_by_id(scenario_id))
        run = await perform(plan, open_world, tell=lambda _line: None)
        ended = run.events[-1]
        if not isinstance(ended, RunEnded) or not ended.ok:
            raise Stuck(f"{scenario_id}: {getattr(ended, 'reason', 'it has no end')}")
        with surroundings(plan):
            yield name, draw_diagram(run).encode()


def draw_diagram(run: PlayedRun) -> str:
    """The diagram of the whole run, in the present language."""
    rows = rows_of(run.events)
    said = [row for row in rows if isinstance(row, MessageLogged | TextMessageSent)]
    lanes = lanes_of(said, WIDE_GAP, always=())
    height = HEAD + ROW * len(rows) + 8
    drawn = "".join(_draw(row, lanes, HEAD + ROW * index) for index, row in enumerate(rows))
    width, tall = width_of(lanes) + 2 * MARGIN, height + TITLE + 2 * MARGIN
    title = escape(run.title)
    style = STYLE.read_text(encoding="utf-8") + sequence_style()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {tall}" width="{width}" height="{tall}" '
        f'role="img" aria-label="{title}">\n<title>{title}</title>\n<style>{variables()}\n{style}</style>\n'
        f'<rect class="page" x="0.5" y="0.5" width="{width - 1}" height="{tall - 1}" rx="22"/>\n'
        f'<text class="title" x="{MARGIN + 8}" y="{MARGIN + 16}">{title}</text>\n'
        f'<g transform="translate({MARGIN} {MARGIN + TITLE})">{draw_lanes(lanes, height)}\n{drawn}</g>\n</svg>\n'
    )


def rows_of(events: tuple[AnyEvent, ...]) -> list[Row]:
    """What is told of the run from the first act on, in order: each step's messages, and then what has come of it."""
    rows: list[Row] = []
    said: list[Said] = []
    state, acted = "", False
    for event in events:
        match event:
            case Action() if not acted:
                acted = True
                said.clear()
            case MessageLogged() | TextMessageSent():
                said.append(event)
            case ScreenShown() | ClockMoved() | RunEnded():
                rows += worth_telling(said) if acted else []
                said.clear()
                if isinstance(event, ScreenShown) and event.state != state:
                    state = event.state
                    rows.append(event)
                if isinstance(event, ClockMoved) and event.why != "hands":
                    rows.append(event)
            case _:
                pass
    return rows


def _draw(row: Row, lanes: Lanes, top: int) -> str:
    match row:
        case ScreenShown():
            return f'<g class="state">{_pill(lanes["client"], top, state_name(row.state))}</g>\n'
        case ClockMoved():
            ends = lanes.values()
            line = f'<line x1="{min(ends)}" y1="{top + 18}" x2="{max(ends)}" y2="{top + 18}"/>'
            middle = (min(ends) + max(ends)) // 2
            return f'<g class="later">{line}{_pill(middle, top, clock_text(row))}</g>\n'
    return draw_message(row, lanes, top) + "\n"


def _pill(middle: int, top: int, text: str) -> str:
    """A rounded label; its width is reckoned from the number of signs, as nobody knows the reader's typeface."""
    width = 20 + round(6.4 * len(text))
    left = max(middle - width // 2, -MARGIN + 8)
    return (
        f'<rect x="{left}" y="{top + 7}" width="{width}" height="22" rx="11"/>'
        f'<text x="{left + width / 2:g}" y="{top + 22}">{escape(text)}</text>'
    )
