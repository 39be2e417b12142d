"""A sequence diagram of what the parties said in one step, as an SVG that takes its colours from the page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from gui.kit.language import translate
from gui.runs.message_words import message_name
from gui.runs.words import party_name
from models.run.events import MessageLogged, TextMessageSent

PARTIES = ("client", "payment", "bank", "history")
WIDTH = 500
FIRST_LANE = 50
LANE_GAP = 133
HEAD = 34
ROW = 36
LANE = {party: FIRST_LANE + LANE_GAP * index for index, party in enumerate(PARTIES)}

Said = MessageLogged | TextMessageSent


def draw_sequence(said: Sequence[Said]) -> str:
    """The diagram of ``said`` in order, with a lane a party."""
    height = HEAD + ROW * len(said) + 8
    rows = "".join(_row(event, HEAD + ROW * index) for index, event in enumerate(said))
    label = escape(translate("storyboard", "What the parties said"))
    return (
        f'<svg class="sequence" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{label}">'
        f"{_lanes(height)}{rows}</svg>"
    )


def _lanes(height: int) -> str:
    return "".join(
        f'<text class="lane" x="{x}" y="16">{escape(party_name(party))}</text>'
        f'<line class="lifeline" x1="{x}" y1="{HEAD - 8}" x2="{x}" y2="{height}"/>'
        for party, x in LANE.items()
    )


def _row(event: Said, top: int) -> str:
    if isinstance(event, TextMessageSent):
        return _arrow("sms", LANE["bank"], LANE["client"], top, translate("storyboard", "SMS with a code"), 0)
    failed = event.status is not None and event.status >= 400
    kind = "problem" if failed else "request" if event.status is None else "reply"
    name = message_name(event)
    if event.lost:
        kind, name = "lost", translate("storyboard", "{message} (lost)").format(message=name)
    return _arrow(kind, LANE[event.sender], LANE[event.receiver], top, name, event.step)


def _arrow(kind: str, start: int, end: int, top: int, name: str, step: int) -> str:
    y = top + 26
    forward = 1 if end > start else -1
    tip = end - forward * 3
    badge = start + forward * 14
    shaft_start = start + forward * (24 if step else 4)
    parts = [
        f'<line class="shaft" x1="{shaft_start}" y1="{y}" x2="{tip - forward * 6}" y2="{y}"/>',
        f'<path class="tip" d="M{tip} {y}l{-forward * 8} -4.5v9z"/>',
        f'<text class="name" x="{(shaft_start + end) / 2:g}" y="{y - 7}">{escape(name)}</text>',
    ]
    if step:
        parts.append(f'<circle class="badge" cx="{badge}" cy="{y}" r="9"/>')
        parts.append(f'<text class="step" x="{badge}" y="{y + 3.5}">{step}</text>')
    return f'<g class="{kind}">{"".join(parts)}</g>'
