"""The trace of a test: one page that shows what was done, what the screen showed, and what came of it."""

from __future__ import annotations

from kaihu_testing.trace.page import write_trace
from kaihu_testing.trace.record import Trace

__all__ = ["Trace", "write_trace"]
