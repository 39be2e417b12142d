"""Addresses of several elements of one kind."""

from __future__ import annotations

from gui.flow.addresses import numbered


def test_that_the_second_of_a_kind_gets_a_number() -> None:
    assert list(numbered(["mail", "social", "mail", "mail"])) == ["mail", "social", "mail.2", "mail.3"]
