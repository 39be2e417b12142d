"""What an act costs the person: taps, characters, and the time that hands need for them.

The time is that of the keystroke-level model (Card, Moran and Newell, "The keystroke-level model for user performance
time with interactive systems", Communications of the ACM 23(7), 1980): 0.28 s for a key of an average non-secretary
typist, 1.10 s to point at a target. Thinking is left out, and so is choosing among the characters that an input
method offers, though a form that is filled in whole needs more of both.
"""

from __future__ import annotations

from models.run.events import Verb

SECONDS_A_KEY = 0.28
SECONDS_A_POINTING = 1.10
SECONDS_A_CHARACTER = SECONDS_A_KEY
SECONDS_A_TAP = round(SECONDS_A_POINTING + SECONDS_A_KEY, 2)


def taps_of(verb: Verb) -> int:
    """How often the person taps: once on whatever is acted on, a field that is typed into included; a key counts as a
    tap."""
    return 2 if verb == "double_tap" else 1


def characters_of(verb: Verb, typed: str | None) -> int:
    """How many characters the person types; ``typed`` as in an action of the log. What is pasted is not typed."""
    return int(typed.rpartition(":")[2]) if verb == "type" and typed else 0


def seconds_of(verb: Verb, typed: str | None) -> float:
    """The time that the person's hands need."""
    return round(SECONDS_A_TAP * taps_of(verb) + SECONDS_A_CHARACTER * characters_of(verb, typed), 2)
