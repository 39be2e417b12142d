"""The README's example runs as it stands there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from gui.testing.phone_driver import PhoneDriver

README = Path(__file__).resolve().parents[2] / "README.md"


def test_that_the_readmes_test_is_one(phone: PhoneDriver) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, Any] = {}
    exec(example, names)  # noqa: S102  our own README
    (test,) = [value for name, value in names.items() if name.startswith("test_")]
    test(phone)
