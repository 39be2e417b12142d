"""The calls of the contract, as scenarios and runs refer to them: by the names of their messages."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Any

import models.contract
from models.contract.wire import Endpoint, Party
from models.ports import Link

ENDS: dict[Link, frozenset[Party]] = {
    Link.CLIENT_PAYMENT: frozenset({Party.CLIENT, Party.PAYMENT}),
    Link.PAYMENT_BANK: frozenset({Party.PAYMENT, Party.BANK}),
    Link.PAYMENT_HISTORY: frozenset({Party.PAYMENT, Party.HISTORY}),
    Link.CLERK_BANK: frozenset({Party.CLERK, Party.BANK}),
}
"""Between whom a link goes. An SMS is no call, and has no reply."""
SMS_NAME = "code"
"""What an SMS is called on its link."""


@cache
def endpoints() -> tuple[Endpoint[Any, Any], ...]:
    """Every call of the contract."""
    modules = pkgutil.iter_modules(models.contract.__path__, "models.contract.")
    found = (vars(importlib.import_module(module.name)).values() for module in modules)
    return tuple(value for values in found for value in values if isinstance(value, Endpoint))


def requests_on(link: Link) -> frozenset[str]:
    """The names of the requests that go by ``link``."""
    if link is Link.SMS:
        return frozenset({SMS_NAME})
    return frozenset(call.name for call in endpoints() if {call.sender, call.receiver} == ENDS[link])


@cache
def quiet_names() -> frozenset[str]:
    """The names of questions without news, such as a long poll, and of their replies."""
    return frozenset(name for call in endpoints() if call.quiet for name in (call.name, call.reply_name))
