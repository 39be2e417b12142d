"""Values by reference: how a scenario and a run log name what a person types, so that neither holds it.

``persona.name_gap``, ``persona.document_gap``  the characters that the payment server asks for
``persona.name_start``                          the name's first two characters, more than the gap has room for
``persona.name``, ``.document``, ``.mobile``, ``.address``, ``.email``, ``.password``
                                                what is on the person's record, and the wallet password
``persona.card``, ``persona.card:<which>``      the first debit card in use; the ``second`` one; the ``credit``, ``frozen``,
                                                ``closed`` card
``other.name``, ``other.document``              what is on the record of somebody else who has a wallet
``new_password``, ``trivial_password``          a wallet password that may be set, and one that nobody may set
``trivial_password:birth-date``                 one that only this person may not set
``sms.code``, ``sms.text``                      the code of the newest SMS, and the whole SMS as it reads
``sms.code:before``                             the code of the SMS before the newest
``amount:12000``                                an amount in fen, typed in yuan
``wrong_name``, ``wrong_name_full``, ``wrong_document``, ``wrong_mobile``, ``wrong_code:1``, ``wrong_password:1``,
``wrong_card:<why>``                            what is in form and yet wrong; codes and passwords by number, and names
                                                and documents too where they are wrong more than once
``wrong_document:passport``                     the number of a passport that nobody has
``unfit_name``, ``unfit_document``, ``unfit_mobile``, ``unfit_address``, ``unfit_email``
                                                what is out of form

A form may follow: ``persona.card|spaced``, ``|dashed``, ``|full-width``, ``|lower``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from gui.runs.known import Known
from gui.runs.own_values import OWN_VALUES
from gui.runs.unfit_values import UNFIT_VALUES
from gui.runs.wrong_values import WRONG_NUMBER, WRONG_VALUES, wrong_number

PLAIN: dict[str, Callable[[Known], str]] = {
    **OWN_VALUES,
    **WRONG_VALUES,
    **UNFIT_VALUES,
    "sms.code": Known.sent_code,
    "sms.code:before": Known.code_before,
    "sms.text": Known.sent_text,
}
"""Every reference without a number of its own."""

AMOUNT = re.compile(r"amount:([1-9]\d{0,8})")
GROUP = 4
"""Characters that stand together in a number that is written in groups."""
WIDE = 0xFEE0
"""How far a full-width sign is from its narrow one in Unicode."""


def _grouped(text: str, between: str) -> str:
    return between.join(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def _full_width(text: str) -> str:
    return "".join(chr(ord(sign) + WIDE) if "!" <= sign <= "~" else sign for sign in text)


FORMS: dict[str, Callable[[str], str]] = {
    "spaced": lambda text: _grouped(text, " "),
    "dashed": lambda text: _grouped(text, "-"),
    "full-width": _full_width,
    "lower": str.lower,
}
"""How else a value can be written."""


def split_form(reference: str) -> tuple[str, str]:
    """The reference without its form, and the form's name or nothing."""
    plain, _, form = reference.partition("|")
    return plain, form


def is_reference(text: str) -> bool:
    """Whether ``text`` is a reference; anything else stands for itself."""
    plain, form = split_form(text)
    if form not in FORMS and text != plain:
        return False
    return plain in PLAIN or bool(AMOUNT.fullmatch(plain) or WRONG_NUMBER.fullmatch(plain))


def check_reference(text: str) -> None:
    """Raise ``ValueError`` when ``text`` is no reference."""
    if not is_reference(text):
        raise ValueError(f"{text!r} refers to no value")


def resolve(reference: str, known: Known) -> str:
    """The text to type for ``reference``.

    Raises ``ValueError`` when it is no reference, ``ValueUnknown`` when there is no such value at this moment.
    """
    check_reference(reference)
    plain, form = split_form(reference)
    text = _resolve_plain(plain, known)
    return FORMS[form](text) if form else text


def _resolve_plain(reference: str, known: Known) -> str:
    if amount := AMOUNT.fullmatch(reference):
        fen = int(amount.group(1))
        return f"{fen // 100}.{fen % 100:02d}" if fen % 100 else str(fen // 100)
    if WRONG_NUMBER.fullmatch(reference):
        return wrong_number(reference, known)
    return PLAIN[reference](known)


def typed_class(text: str) -> str:
    """What a log keeps of a text: its class and length, such as ``digits:6``."""
    kind = "digits" if text.isdecimal() else "letters" if text.isalpha() else "text"
    return f"{kind}:{len(text)}"
