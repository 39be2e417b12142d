"""Whether what is wrong was said to those who do not see it."""

from __future__ import annotations

import re
from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from gui.kit.field import FieldError
from gui.kit.problem_notice import ProblemNotice
from gui.testing.audit.finding import Finding, Rule, address_of

_DIGITS = re.compile(r"\d+")


def unsaid_errors(root: QWidget, said: Collection[str]) -> list[Finding]:
    """Errors of fields, and problems, that are shown and were not announced; what counts down was said once."""
    heard = {_DIGITS.sub("0", text) for text in said}
    shown: list[tuple[QWidget, str]] = [
        (error.label, error.label.text()) for error in root.findChildren(FieldError) if error.isVisible()
    ]
    shown += [(notice, notice.text()) for notice in root.findChildren(ProblemNotice) if notice.isVisible()]
    return [
        Finding(Rule.UNSAID, address_of(widget), f"{text!r} was not announced")
        for widget, text in shown
        if _DIGITS.sub("0", text) not in heard
    ]
