"""What the last call of a person ended with, read from the log."""

from __future__ import annotations

from collections.abc import Sequence

from gui.runs.calls import quiet_names
from models.contract.problems import ProblemType
from models.contract.wire import Party
from models.run.events import AnyEvent, MessageLogged

PEOPLE = (Party.CLIENT, Party.CLERK)


def last_problem(events: Sequence[AnyEvent]) -> str | None:
    """The slug of the problem that the newest call of client or clerk ended with, long polls aside; ``None`` when it
    ended well, or none was made. A call that got no answer ended ``unreachable``."""
    messages = [event for event in events if isinstance(event, MessageLogged)]
    request = next((each for each in reversed(messages) if _is_call(each)), None)
    if request is None:
        return None
    answers = (each for each in messages if each.cause == request.seq and each.receiver == request.sender)
    answer = next((each for each in answers if not each.lost), None)
    return ProblemType.UNREACHABLE if answer is None else answer.problem


def _is_call(message: MessageLogged) -> bool:
    return message.status is None and message.sender in PEOPLE and message.name not in quiet_names()
