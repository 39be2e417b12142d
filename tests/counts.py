"""How numbers are read that the commands of the tests are given."""

from __future__ import annotations

from argparse import ArgumentTypeError


def at_least_one(text: str) -> int:
    """How many there are to be of something that there has to be one of, as an option's ``type``.

    Raises ``ArgumentTypeError``, which ends the command with a sentence, when it is no such number.
    """
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return number
