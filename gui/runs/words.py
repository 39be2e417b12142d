"""How a storyboard puts a run into words, in the present language."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from gui.flow.registry import ScreenRegistry
from gui.kit.formats import format_countdown, format_money, format_time
from gui.kit.language import language, translate
from gui.runs.values import AMOUNT, WRONG_CODE
from models.run.events import Action, ClockMoved


def party_name(party: str) -> str:
    """The lane's heading for one of the parties."""
    names = {
        "client": translate("storyboard", "Phone"),
        "payment": translate("storyboard", "Payment"),
        "bank": translate("storyboard", "Bank"),
        "history": translate("storyboard", "History"),
    }
    return names.get(party, party)


def screen_name(screen: str) -> str:
    """What a screen is called where it bears no title itself; an unknown one goes by its id."""
    spec = _screens().by_id(screen)
    return translate("screen", spec.title) if spec is not None else screen


@cache
def _screens() -> ScreenRegistry:
    return ScreenRegistry.discover("gui.screens")


def verb_text(action: Action) -> str:
    """What the user did, without what it was done to."""
    verbs = {
        "tap": translate("storyboard", "Tap"),
        "type": translate("storyboard", "Type"),
        "clear": translate("storyboard", "Clear"),
        "toggle": translate("storyboard", "Switch"),
        "key": translate("storyboard", "Press"),
    }
    return verbs[action.verb]


def value_text(reference: str) -> str:
    """What was typed, said by its meaning."""
    if amount := AMOUNT.fullmatch(reference):
        return format_money(int(amount.group(1)), language().locale)
    if WRONG_CODE.fullmatch(reference):
        return translate("storyboard", "a wrong code")
    texts = {
        "persona.name_gap": translate("storyboard", "the hidden part of the name"),
        "persona.document_gap": translate("storyboard", "the hidden digits of the ID number"),
        "persona.mobile": translate("storyboard", "the mobile number on record"),
        "persona.card": translate("storyboard", "the person's debit card"),
        "persona.card:credit": translate("storyboard", "the person's credit card"),
        "persona.card:frozen": translate("storyboard", "the person's frozen card"),
        "sms.code": translate("storyboard", "the code from the SMS"),
        "wrong_name": translate("storyboard", "a wrong character"),
        "wrong_document": translate("storyboard", "wrong digits"),
        "wrong_mobile": translate("storyboard", "another mobile number"),
        "wrong_card:check-digit": translate("storyboard", "a number with a wrong check digit"),
        "wrong_card:unknown-bank": translate("storyboard", "a card of an unknown bank"),
        "wrong_card:unknown": translate("storyboard", "a card that was never issued"),
        "wrong_card:stranger": translate("storyboard", "another person's card"),
    }
    return texts.get(reference, reference)


def clock_text(moved: ClockMoved) -> str:
    """How far the clock was moved on."""
    return translate("storyboard", "{duration} later").format(duration=format_countdown(round(moved.seconds)))


def time_text(moment: datetime) -> str:
    return format_time(moment, seconds=True)
