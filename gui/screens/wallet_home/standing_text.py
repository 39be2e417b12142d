"""Where an application stands, in the words of the wallet's home."""

from __future__ import annotations

from dataclasses import dataclass

from gui.kit.formats import format_date, format_date_time, format_money, format_time, whole_minute
from gui.kit.language import language, translate
from gui.kit.progress_text import progress_text
from gui.screens.wallet_home.presenter import WalletHomeState
from gui.screens.wallet_home.standing_words import BY_ITSELF, KEPT, NOTHING_TO_DO, WORDS, Sign, Words
from models.domain.application import ApplicationState as State


@dataclass(frozen=True)
class Standing:
    """What a person reads of an application: ``title`` is what is next, ``note`` what that takes; ``action`` goes
    there, and ``reassurance`` holds whatever is done."""

    heading: str
    step: str
    icon: str
    sign: Sign
    title: str
    note: str
    action: str
    reassurance: str


FORM_STATES = frozenset(
    {
        State.FORM_ENTRY,
        State.FORM_VERIFICATION,
        State.FORM_DECLINED,
        State.CARD_MAILED,
        State.CARD_DELIVERED,
    }
)
_FAR = 12 * 3600
"""Seconds from which on a time is told with its day."""
RAISE_STATES = frozenset({State.RAISE_OPEN, State.RAISE_DECIDED})


def standing_of(state: WalletHomeState) -> Standing | None:
    """``None`` where nothing was begun, and where the account is simply in use."""
    words = WORDS.get(state.application_state)
    if words is None:
        return None
    return Standing(
        heading=_heading(state),
        step=_step(state),
        icon=words.icon,
        sign=words.sign,
        title=_filled_in(words.title, state),
        note=_note(state, words),
        action=_action(state, words),
        reassurance=_reassurance(state, words),
    )


def _heading(state: WalletHomeState) -> str:
    if state.application_state in FORM_STATES:
        return translate("wallet_home", "Traditional application")
    if state.application_state in RAISE_STATES:
        return translate("wallet_home", "Limit raise")
    return translate("wallet_home", "Your application")


def _step(state: WalletHomeState) -> str:
    progress = state.progress
    if progress is None or progress.of is None:
        return progress_text(progress)
    return translate("wallet_home", "Step {step} of {of}").format(step=progress.step, of=progress.of)


def _note(state: WalletHomeState, words: Words) -> str:
    if state.application_state is State.DECLINED and state.retry_in == 0:
        return translate("wallet_home", "You can apply again now")
    if state.due_at is not None and state.due_in == 0:
        return _said(BY_ITSELF)
    return _filled_in(words.note, state)


def _action(state: WalletHomeState, words: Words) -> str:
    if state.application_state is State.DECLINED and state.retry_in == 0:
        return translate("wallet_home", "See why, and apply again")
    return _said(words.action)


def _reassurance(state: WalletHomeState, words: Words) -> str:
    if state.application_state is State.APPROVED:
        return translate("wallet_home", "Nothing is charged until you buy something")
    if words.sign is Sign.ENDED:
        return translate("wallet_home", "Your wallet stays as it is")
    if state.form_begun or words.sign is Sign.DONE:
        return ""
    is_idle = words.sign is Sign.WAITING and state.locked_until is None
    return _said(NOTHING_TO_DO if is_idle else KEPT)


def _filled_in(source: object, state: WalletHomeState) -> str:
    """The text with its figures; empty where one of them is not known."""
    try:
        return _said(source).format(**_figures(state))
    except KeyError:
        return ""


def _figures(state: WalletHomeState) -> dict[str, str]:
    """What is known of those that the words may name."""
    locale = language().locale
    figures = {}
    if state.due_at is not None:
        far = state.due_in >= _FAR
        figures["due"] = (
            format_date_time(state.due_at, locale) if far else format_time(whole_minute(state.due_at))
        )
        figures["date"] = format_date(state.due_at, locale)
    if state.retry_at is not None:
        figures["date"] = format_date(state.retry_at, locale)
    if state.locked_until is not None:
        figures["time"] = format_time(whole_minute(state.locked_until))
    if state.account is not None:
        figures["limit"] = format_money(state.account.limit, locale, whole=True)
    return figures


def _said(source: object) -> str:
    return translate("wallet_home", str(source)) if source else ""
