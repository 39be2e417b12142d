"""What the bank decided on a limit raise in words: why, what would help, and when to ask again."""

from __future__ import annotations

from gui.kit.again_text import again_from
from gui.kit.facts import Fact
from gui.kit.history_text import group_name
from gui.kit.language import language, translate
from gui.screens.raise_result.presenter import RaiseResultState
from models.domain.application import RaiseOutcome
from models.domain.cards import bank_name


def title_text(state: RaiseResultState) -> str:
    """What came of it, in a few words."""
    if state.outcome is RaiseOutcome.RAISED:
        return translate("raise_result", "Your limit was raised")
    return translate("raise_result", "Your limit stays as it is")


def reason_text(state: RaiseResultState) -> str:
    """Why the bank decided so, and what would change it."""
    if state.outcome is RaiseOutcome.RAISED:
        bank = bank_name(state.bank_id, language().language)
        return translate(
            "raise_result", "{bank} counted the accounts you linked, and your score reached a higher limit."
        ).format(bank=bank)
    if state.outcome is RaiseOutcome.NOTHING_NEW:
        return translate(
            "raise_result",
            "Nothing that adds data was linked since the last score. Link a social network, a mailbox or a wealth account, "
            "and ask again.",
        )
    if state.outcome is RaiseOutcome.SCORE_UNCHANGED:
        return translate(
            "raise_result",
            "The new data were counted, but your score does not reach the next limit yet.",
        )
    if state.outcome is RaiseOutcome.TOO_SOON:
        return translate(
            "raise_result", "The last decision is less than 30 days old, so the bank did not score again."
        )
    return translate("raise_result", "This is the highest limit there is, so there is nothing more to raise.")


def way_on(state: RaiseResultState) -> list[Fact]:
    """What would help, and when to ask again; nothing where there is nothing more to be had."""
    facts = []
    if state.helps is not None:
        text = translate("raise_result", "{group}: up to {points} more points").format(
            group=group_name(state.helps), points=state.points_left
        )
        facts.append(Fact("help", "raise", translate("raise_result", "What would help most"), text))
    if state.outcome is not RaiseOutcome.AT_MAXIMUM:
        title = translate("raise_result", "When you can ask again")
        facts.append(Fact("when", "clock", title, _again(state), "gold_ink"))
    return facts


def _again(state: RaiseResultState) -> str:
    if state.retry_at is None:
        return translate("raise_result", "At any time")
    return again_from(state.retry_at)
