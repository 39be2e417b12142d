"""Typed calls to the servers; the only place in gui that uses httpx."""
