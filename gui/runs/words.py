"""How a storyboard puts a run into words, in the present language."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from gui.flow.registry import ScreenRegistry
from gui.kit.devices import Device
from gui.kit.formats import format_money, format_time
from gui.kit.language import counted, language, translate
from gui.runs.steps import CLERK_DESK
from gui.runs.values import AMOUNT, split_form
from gui.runs.wrong_values import WRONG_NUMBER
from models.ports import Link
from models.run.events import Action, ClockMoved, FaultSet, LinkHealed, Restarted

Did = Action | ClockMoved | FaultSet | LinkHealed | Restarted
"""What begins a step."""


def party_name(party: str) -> str:
    """The lane's heading for one of the parties."""
    names = {
        "client": translate("storyboard", "Phone"),
        "payment": translate("storyboard", "Payment"),
        "bank": translate("storyboard", "Bank"),
        "history": translate("storyboard", "History"),
        "clerk": translate("storyboard", "Clerk"),
    }
    return names.get(party, party)


def link_name(link: Link) -> str:
    """Between whom the link goes."""
    first, second = (party_name(end) for end in link.split("-"))
    return translate("storyboard", "{first} and {second}").format(first=first, second=second)


def screen_name(screen: str) -> str:
    """What a screen is called where it bears no title itself; an unknown one goes by its id."""
    if screen == CLERK_DESK:
        return translate("storyboard", "The clerk's desk")
    spec = _screens().by_id(screen)
    return translate("screen", spec.title) if spec is not None else screen


@cache
def _screens() -> ScreenRegistry:
    return ScreenRegistry.discover("gui.screens")


def verb_text(action: Action) -> str:
    """What the user did, without what it was done to."""
    verbs = {
        "tap": translate("storyboard", "Tap"),
        "double_tap": translate("storyboard", "Tap twice"),
        "type": translate("storyboard", "Type"),
        "paste": translate("storyboard", "Paste"),
        "clear": translate("storyboard", "Clear"),
        "toggle": translate("storyboard", "Switch"),
        "key": translate("storyboard", "Press"),
    }
    return verbs[action.verb]


def value_text(reference: str) -> str:
    """What was typed, said by its meaning."""
    plain, form = split_form(reference)
    text = _plain_text(plain)
    return _in_form(text, form) if form else text


def _in_form(text: str, form: str) -> str:
    forms = {
        "spaced": translate("storyboard", "{value}, with spaces"),
        "dashed": translate("storyboard", "{value}, with dashes"),
        "full-width": translate("storyboard", "{value}, in full-width signs"),
        "lower": translate("storyboard", "{value}, in small letters"),
    }
    return forms[form].format(value=text)


def _plain_text(reference: str) -> str:
    if amount := AMOUNT.fullmatch(reference):
        return format_money(int(amount.group(1)), language().locale)
    texts = {
        "persona.name": translate("storyboard", "the name on the record"),
        "persona.name_start": translate("storyboard", "the first two characters of the name"),
        "persona.name_gap": translate("storyboard", "the hidden part of the name"),
        "persona.document": translate("storyboard", "the document number"),
        "persona.document_gap": translate("storyboard", "the hidden digits of the ID number"),
        "persona.mobile": translate("storyboard", "the mobile number on record"),
        "persona.address": translate("storyboard", "the postal address"),
        "persona.email": translate("storyboard", "the e-mail address"),
        "persona.password": translate("storyboard", "the wallet password"),
        "persona.card": translate("storyboard", "the person's debit card"),
        "persona.card:second": translate("storyboard", "the person's second debit card"),
        "persona.card:credit": translate("storyboard", "the person's credit card"),
        "persona.card:frozen": translate("storyboard", "the person's frozen card"),
        "persona.card:closed": translate("storyboard", "the person's closed card"),
        "new_password": translate("storyboard", "a new wallet password"),
        "trivial_password": translate("storyboard", "a password that is easily guessed"),
        "trivial_password:birth-date": translate("storyboard", "a password made of the birth date"),
        "sms.code": translate("storyboard", "the code from the SMS"),
        "sms.code:before": translate("storyboard", "the code from the SMS before"),
        "sms.text": translate("storyboard", "the whole SMS"),
        "wrong_name": translate("storyboard", "a wrong character"),
        "wrong_name_full": translate("storyboard", "another name"),
        "wrong_document": translate("storyboard", "wrong digits"),
        "wrong_document:passport": translate("storyboard", "the number of a passport that nobody has"),
        "wrong_mobile": translate("storyboard", "another mobile number"),
        "wrong_code": translate("storyboard", "a wrong code"),
        "wrong_password": translate("storyboard", "a wrong wallet password"),
        "wrong_card:check-digit": translate("storyboard", "a number with a wrong check digit"),
        "wrong_card:unknown-bank": translate("storyboard", "a card of an unknown bank"),
        "wrong_card:unknown": translate("storyboard", "a card that was never issued"),
        "wrong_card:stranger": translate("storyboard", "another person's card"),
        "wrong_card:bound": translate("storyboard", "a card that is bound to another wallet"),
        "other.name": translate("storyboard", "the name of somebody who has a wallet"),
        "other.document": translate("storyboard", "the document number of somebody who has a wallet"),
        "unfit_name": translate("storyboard", "what cannot be a name"),
        "unfit_document": translate("storyboard", "a document number with two digits in each other's place"),
        "unfit_mobile": translate("storyboard", "what cannot be a mobile number"),
        "unfit_address": translate("storyboard", "what cannot be an address"),
        "unfit_email": translate("storyboard", "what cannot be an e-mail address"),
    }
    numbered = WRONG_NUMBER.fullmatch(reference)
    return texts.get(numbered.group(1) if numbered else reference, reference)


def key_text(key: str) -> str:
    """What stands on the key."""
    keys = {
        "Enter": translate("storyboard", "Enter"),
        "Escape": translate("storyboard", "Esc"),
        "Tab": translate("storyboard", "Tab"),
        "Backspace": translate("storyboard", "Backspace"),
        "Space": translate("storyboard", "Space bar"),
        "Up": translate("storyboard", "Up arrow"),
        "Down": translate("storyboard", "Down arrow"),
        "Left": translate("storyboard", "Left arrow"),
        "Right": translate("storyboard", "Right arrow"),
    }
    return keys.get(key, key)


def event_text(did: ClockMoved | FaultSet | LinkHealed | Restarted) -> str:
    """What was done to the world around the person."""
    match did:
        case ClockMoved():
            return clock_text(did)
        case FaultSet():
            return _fault_text(did)
        case LinkHealed(link=Link.SMS):
            return translate("storyboard", "Every SMS arrives again")
        case LinkHealed():
            text = translate("storyboard", "Between {link} everything arrives again")
            return text.format(link=link_name(did.link))
        case Restarted(what="client"):
            return translate("storyboard", "The client is closed and opened again")
        case Restarted():
            return translate("storyboard", "The whole program is closed and opened again")


def _fault_text(fault: FaultSet) -> str:
    if fault.link is Link.SMS:
        every, coming = (
            translate("storyboard", "Every SMS is lost"),
            translate("storyboard", "The next SMS is lost"),
        )
        return every if fault.always else coming
    if fault.always:
        texts = {
            "lose_request": translate("storyboard", "Between {link} every request is lost"),
            "lose_reply": translate("storyboard", "Between {link} every reply is lost"),
            "status": translate("storyboard", "Between {link} every request is answered with {status}"),
        }
    else:
        texts = {
            "lose_request": translate("storyboard", "Between {link} the next request is lost"),
            "lose_reply": translate("storyboard", "Between {link} the next reply is lost"),
            "status": translate("storyboard", "Between {link} the next request is answered with {status}"),
        }
    return texts[fault.fault].format(link=link_name(fault.link), status=fault.status)


def clock_text(moved: ClockMoved) -> str:
    """How far the clock was moved on."""
    return translate("storyboard", "{duration} later").format(duration=_duration_text(round(moved.seconds)))


def _duration_text(seconds: int) -> str:
    """A duration in words, so that nobody takes it for a time of day."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    units = (
        (days, counted(days, translate("storyboard", "1 day"), translate("storyboard", "{n} days"))),
        (hours, translate("storyboard", "{n} h").format(n=hours)),
        (minutes, translate("storyboard", "{n} min").format(n=minutes)),
        (rest, translate("storyboard", "{n} s").format(n=rest)),
    )
    return " ".join(text for count, text in units if count) or units[-1][1]


def time_text(moment: datetime) -> str:
    return format_time(moment, seconds=True)


def device_name(device: str) -> str:
    """What the device is called that a run was shown on."""
    match Device(device):
        case Device.PHONE:
            return translate("storyboard", "Phone")
        case Device.SMALL_PHONE:
            return translate("storyboard", "Small phone")
        case Device.TABLET:
            return translate("storyboard", "Tablet")
        case Device.DESKTOP:
            return translate("storyboard", "Desktop")
