"""Runs: a scenario, a seed and a clock, played through the real screens and written down."""
