"""Rest: nothing is under way any more, on the GUI's loop or the servers'. What is seen at rest is always the same."""

from __future__ import annotations

import asyncio

from gui.clerk.clerk import Clerk
from gui.phone.phone import Phone

TURNS = 2
"""Turns of the event loop in which everything posted is worked off, and what that posts in its turn.

Replies need none: a phone is idle only after the screen has them, and the world at rest only after the news do.
"""


async def come_to_rest(phone: Phone, clerk: Clerk | None = None) -> None:
    """Return once no call of the phone or the clerk is under way, nothing due is left to do, and the news have been
    shown.

    The phone's world has to be a played one.
    """
    while True:
        await phone.wait_idle()
        if clerk is not None:
            await clerk.wait_idle()
        await turn_over()
        await phone.world.settle()
        await turn_over()
        if phone.idle and (clerk is None or clerk.idle):
            return


async def turn_over() -> None:
    """Let the event loop work off what is posted and called soon."""
    for _ in range(TURNS):
        await asyncio.sleep(0)
