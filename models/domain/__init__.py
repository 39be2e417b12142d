"""Formats and rules that every side shares."""
