"""The bank's clerk in a test's hands: a window of its own beside the phone, on the same world."""

from __future__ import annotations

from dataclasses import replace

from gui.clerk.clerk import Clerk
from gui.testing.world_driver import WorldDriver
from kaihu_testing.context import Context
from kaihu_testing.surface import Surface


class ClerkDriver(Surface):
    """A clerk with the window open. After every verb the bank has answered, and the phone heard of it."""

    def __init__(self, world: WorldDriver, context: Context) -> None:
        self.world = world
        self.clerk = Clerk(world.world)
        self.clerk.show()
        super().__init__(
            self.clerk.window, context=replace(context, settle=self._rest, at_rest=lambda: self.clerk.idle)
        )
        world.finish(self.clerk.wait_idle(), "the bank's answer")

    def close(self) -> None:
        """End the clerk's work."""
        self.world.finish(self.clerk.close(), "the end of the clerk's work")

    async def _rest(self) -> None:
        await self.clerk.wait_idle()
        await self.world.rest()
        await self.clerk.wait_idle()
