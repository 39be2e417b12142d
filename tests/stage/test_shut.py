"""What is said when there is no world to open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit.language import Language, language
from gui.stage.lock import FolderInUse
from gui.stage.program import shut_hint, shut_text


@pytest.mark.parametrize("say", [shut_text, shut_hint])
def test_that_each_reason_has_advice_of_its_own(say: Callable[[Exception], str], qapp: QApplication) -> None:
    language().set_language(Language.EN)
    damaged, in_use = say(ValueError()), say(FolderInUse(Path("data")))
    for cannot in (FileExistsError(), PermissionError()):
        assert "another folder" in say(cannot)
        assert "--fresh" not in say(cannot)
    assert "--fresh" in damaged
    assert "running already" in in_use
