"""The storyboard: one self-contained page that shows a run, its pictures, actions and messages.

Nothing in it refers to anything outside, so it opens from disk and can be sent on. Its colours are the program's
tokens; light or dark is the reader's choice, not the run's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import TypeVar

from gui.kit.css import variables
from gui.kit.devices import Device
from gui.kit.formats import format_date_time
from gui.kit.language import language, translate
from gui.runs.counting import acts_of
from gui.runs.effort import taps_of
from gui.runs.message_words import state_name
from gui.runs.sequence import Said, draw_sequence, sequence_style, worth_telling
from gui.runs.steps import CLERK_DESK
from gui.runs.words import (
    Did,
    device_name,
    event_text,
    key_text,
    screen_name,
    time_text,
    value_text,
    verb_text,
)
from kaihu_testing.pages import data_url, write_page
from models.run.events import (
    Action,
    AnyEvent,
    ClockMoved,
    FaultSet,
    LinkHealed,
    MessageLogged,
    Restarted,
    RunEnded,
    RunEvent,
    RunStarted,
    ScreenShown,
    TextMessageSent,
)

EventT = TypeVar("EventT", bound=RunEvent)
TAPPED = ("tap", "double_tap")
FILLED = ("type", "paste")
STYLE = Path(__file__).with_name("storyboard.css")


@dataclass(frozen=True)
class PlayedRun:
    """What a storyboard is written from. ``person`` is a masked name: a page is made to be sent on.

    ``pictures`` are PNG files by their names in the events; ``names`` what an action's element or a screen is
    called in the language of the run, by the event's number.
    """

    title: str
    person: str
    events: tuple[AnyEvent, ...]
    pictures: Mapping[str, bytes]
    names: Mapping[int, str] = field(default_factory=dict)


@dataclass
class _Step:
    """What was done, what the parties said about it, and the screen that came of it."""

    did: Did | None = None
    said: list[Said] = field(default_factory=list)
    shown: ScreenShown | None = None


@dataclass
class _Beat:
    """A row of the page: steps up to an exchange of messages or another screen, and the pictures that follow."""

    screen: str
    state: str
    did: list[_Step]
    said: list[Said]
    panels: list[tuple[ScreenShown, list[_Step]]]


def write_storyboard(run: PlayedRun) -> str:
    """The page, in the present language."""
    beats = "".join(_beat(beat, run) for beat in _beats(run.events))
    kind = translate("storyboard", "Kaihu storyboard")
    return write_page(
        f"{run.title} · {kind}",
        f'<div class="page">{_header(run)}\n<main>{beats}</main>\n{_footer()}</div>',
        style=f"{variables()}\n{STYLE.read_text(encoding='utf-8')}{sequence_style()}",
        language=_html_language(),
    )


def _html_language() -> str:
    return "zh-CN" if language().language == "zh" else "en"


def _steps(events: tuple[AnyEvent, ...]) -> Iterator[_Step]:
    step = _Step()
    for event in events:
        match event:
            case ClockMoved(why="hands"):
                pass
            case Action() | ClockMoved() | FaultSet() | LinkHealed() | Restarted():
                yield step
                step = _Step(did=event)
            case MessageLogged() | TextMessageSent():
                step.said.append(event)
            case ScreenShown():
                if step.shown is not None:
                    # The clerk's window shows something else too.
                    yield step
                    step = _Step()
                step.shown = event
            case _:
                pass
    yield step


def _beats(events: tuple[AnyEvent, ...]) -> Iterator[_Beat]:
    """Group the steps into rows. A step that changed nothing to see is told with the next picture."""
    beat: _Beat | None = None
    waiting: list[_Step] = []
    for step in _steps(events):
        waiting.append(step)
        if step.shown is None:
            continue
        shown, said = step.shown, [event for each in waiting for event in worth_telling(each.said)]
        if beat is None or said or (shown.screen, shown.state) != (beat.screen, beat.state):
            if beat is not None:
                yield beat
            beat = _Beat(shown.screen, shown.state, waiting, said, [(shown, [])])
        else:
            beat.panels.append((shown, waiting))
        waiting = []
    if beat is not None:
        yield beat


def _beat(beat: _Beat, run: PlayedRun) -> str:
    first = beat.panels[0][0]
    did = "".join(_did(step, run) for step in beat.did if step.did is not None)
    diagram = draw_sequence(beat.said) if beat.said else ""
    name = escape(run.names.get(first.seq) or screen_name(beat.screen))
    panels = "".join(_panel(shown, steps, run) for shown, steps in beat.panels)
    return (
        f'\n<section class="beat"><div class="told"><p class="when">{time_text(first.at)} · '
        f"{escape(state_name(beat.state))} <code>{beat.state}</code></p><h2>{name}</h2>"
        f'<ul class="did">{did}</ul>{diagram}</div>\n<div class="panels">{panels}</div></section>'
    )


def _did(step: _Step, run: PlayedRun) -> str:
    assert step.did is not None
    if not isinstance(step.did, Action):
        return f'<li class="clock"><b>{escape(event_text(step.did))}</b><i class="break"></i></li>'
    return (
        f"<li><b>{escape(verb_text(step.did))}</b> <span>{escape(_object(step.did, run))}</span> "
        f'<code>{escape(step.did.element)}</code><i class="break"></i></li>'
    )


def _object(action: Action, run: PlayedRun) -> str:
    label = run.names.get(action.seq, action.element)
    if action.verb == "key":
        return key_text(action.value or "")
    if action.verb not in ("type", "paste"):
        return label
    value = value_text(action.value) if action.value else action.typed or ""
    return translate("storyboard", "{field}: {value}").format(field=label, value=value)


def _panel(shown: ScreenShown, steps: list[_Step], run: PlayedRun) -> str:
    if shown.picture is None:
        return ""
    told = [
        f"<b>{escape(verb_text(step.did))}</b> {escape(_object(step.did, run))}"
        if isinstance(step.did, Action)
        else f"<b>{escape(event_text(step.did))}</b>"
        for step in steps
        if step.did is not None
    ]
    name = run.names.get(shown.seq) or screen_name(shown.screen)
    number = shown.picture.split("-")[0]
    wide = shown.screen == CLERK_DESK or _started(run).device == Device.DESKTOP
    kind = "panel wide" if wide else "panel"
    return (
        f'<figure class="{kind}"><img tabindex="0" alt="{escape(name)}" src="{data_url(run.pictures[shown.picture])}">'
        f'<figcaption><span class="number">{int(number)}</span><span>{"<br>".join(told) or escape(name)}</span>'
        "</figcaption></figure>\n"
    )


def _header(run: PlayedRun) -> str:
    started = _started(run)
    ended = next((event for event in run.events if isinstance(event, RunEnded)), None)
    locale, acts = language().locale, acts_of(run.events)
    facts = [
        (translate("storyboard", "Person"), escape(run.person)),
        (translate("storyboard", "Began"), escape(format_date_time(started.at, locale))),
        (
            translate("storyboard", "Screens"),
            str(len({e.screen for e in _all(run, ScreenShown)} - {CLERK_DESK})),
        ),
        (
            translate("storyboard", "Taps"),
            str(sum(taps_of(act.verb) for act in acts if act.verb in TAPPED)),
        ),
        (translate("storyboard", "Fields filled"), str(sum(act.verb in FILLED for act in acts))),
        (translate("storyboard", "Messages"), str(len(_all(run, MessageLogged)))),
        (translate("storyboard", "Seed"), str(started.seed)),
        (translate("storyboard", "Device"), escape(device_name(started.device))),
    ]
    if started.type_scale != 1.0:
        facts.append((translate("storyboard", "Text size"), f"{started.type_scale:.0%}"))
    if ended is not None:
        verdict = "ok" if ended.ok else "bad"
        facts.append(
            (
                translate("storyboard", "End"),
                f'<span class="{verdict}">{escape(state_name(ended.reached))}</span>',
            )
        )
    rows = "".join(f"<div><dt>{escape(term)}</dt><dd>{value}</dd></div>" for term, value in facts)
    kind = translate("storyboard", "Storyboard")
    reason = "" if ended is None or ended.ok else _reason(ended)
    return (
        f'<header><p class="brand">开户 Kaihu<span>{escape(kind)}</span></p>'
        f'<h1>{escape(run.title)}</h1><p class="lead">{escape(_lead(run.person, ended))}</p>'
        f'<dl class="facts">{rows}</dl>{reason}</header>'
    )


def _started(run: PlayedRun) -> RunStarted:
    return next(event for event in run.events if isinstance(event, RunStarted))


def _lead(person: str, ended: RunEnded | None) -> str:
    """Whose run it is, and whether it came to the end that it was to have."""
    if ended is None:
        return person
    if ended.ok:
        text = translate("storyboard", "{person}: the declared end was reached")
    else:
        text = translate("storyboard", "{person}: the declared end was not reached")
    return text.format(person=person)


def _reason(ended: RunEnded) -> str:
    """Why the run failed: in the reader's words, and as the log has it."""
    told = translate("storyboard", "The declared end was not reached: {expected}.")
    told = escape(told.format(expected=state_name(ended.expected)))
    return f'<p class="reason">{told} <code>{escape(ended.reason)}</code></p>'


def _all(run: PlayedRun, kind: type[EventT]) -> list[EventT]:
    return [event for event in run.events if isinstance(event, kind)]


def _footer() -> str:
    text = translate(
        "storyboard",
        "A demonstration with invented people and banks. The same scenario, seed, language, theme, device and text size give this page again, to the byte.",
    )
    return f"<footer>{escape(text)}</footer>"
