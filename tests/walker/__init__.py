"""The walker's tests, and ``python -m tests.walker``."""
