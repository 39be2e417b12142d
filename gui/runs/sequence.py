"""A sequence diagram of what the parties said in one step, as an SVG that takes its colours from the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path

from gui.kit.language import translate
from gui.runs.calls import quiet_names
from gui.runs.message_words import message_name
from gui.runs.words import party_name
from models.run.events import MessageLogged, TextMessageSent

PARTIES = ("client", "payment", "bank", "clerk", "history")
PROTOCOL = ("client", "payment", "bank", "history")
"""The parties of the protocol, in whose lanes a storyboard tells every step."""
FIRST_LANE = 50
LANE_GAP = 133
HEAD = 34
ROW = 36

STYLE = Path(__file__).with_name("sequence.css")

Said = MessageLogged | TextMessageSent


@cache
def sequence_style() -> str:
    """The style of a diagram's lanes and arrows, for the page or the picture that it stands in."""
    return STYLE.read_text(encoding="utf-8")


def draw_sequence(said: Sequence[Said]) -> str:
    """The diagram of ``said`` in order, with a lane a party."""
    lanes = lanes_of(said)
    height = HEAD + ROW * len(said) + 8
    rows = "".join(draw_message(event, lanes, HEAD + ROW * index) for index, event in enumerate(said))
    label = escape(translate("storyboard", "What the parties said"))
    return (
        f'<svg class="sequence" viewBox="0 0 {width_of(lanes)} {height}" role="img" aria-label="{label}">'
        f"{draw_lanes(lanes, height)}{rows}</svg>"
    )


def worth_telling(said: Sequence[Said]) -> list[Said]:
    """``said`` without the long poll's messages where the phone has had a reply of its own: they tell a reader nothing
    then, nor does ever what keeps the clerk's desk up to date."""
    answered = any(
        isinstance(event, MessageLogged) and event.receiver == "client" and event.name not in quiet_names()
        for event in said
    )
    return [event for event in said if not _is_noise(event, answered)]


def _is_noise(event: Said, answered: bool) -> bool:
    if not isinstance(event, MessageLogged) or event.name not in quiet_names():
        return False
    return answered or "clerk" in (event.sender, event.receiver)


Lanes = dict[str, int]
"""Where each party's lane stands."""


def lanes_of(said: Sequence[Said], gap: int = LANE_GAP, always: Sequence[str] = PROTOCOL) -> Lanes:
    """A lane for each party that says or hears something, and for those that have one ``always``; ``gap`` pixels
    apart."""
    there = {
        end for event in said if isinstance(event, MessageLogged) for end in (event.sender, event.receiver)
    }
    parties = [party for party in PARTIES if party in there or party in always]
    return {party: FIRST_LANE + gap * index for index, party in enumerate(parties)}


def width_of(lanes: Lanes) -> int:
    """How wide a diagram with these lanes is."""
    return max(lanes.values()) + FIRST_LANE + 1


def draw_lanes(lanes: Lanes, height: int) -> str:
    """The parties' names with their lifelines."""
    return "".join(
        f'<text class="lane" x="{x}" y="16">{escape(party_name(party))}</text>'
        f'<line class="lifeline" x1="{x}" y1="{HEAD - 8}" x2="{x}" y2="{height}"/>'
        for party, x in lanes.items()
    )


def draw_message(event: Said, lanes: Lanes, top: int) -> str:
    """One message in the row that begins at ``top``."""
    if isinstance(event, TextMessageSent):
        return _arrow(
            "sms", lanes["bank"], lanes["client"], top, translate("storyboard", "SMS with a code"), 0
        )
    failed = event.status is not None and event.status >= 400
    kind = "problem" if failed else "request" if event.status is None else "reply"
    name = message_name(event)
    if event.lost:
        kind, name = "lost", translate("storyboard", "{message} (lost)").format(message=name)
    return _arrow(kind, lanes[event.sender], lanes[event.receiver], top, name, event.step)


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
