"""The pytest plugin: its options, fixtures and checks."""
