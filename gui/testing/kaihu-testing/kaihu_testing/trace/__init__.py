"""The trace of a test: one page that shows what was done, what the screen showed, and what came of it."""
