"""Name entry (Fig. 3B): the gaps of the masked real-name record are filled in."""

from __future__ import annotations

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="name_entry",
    title=QT_TRANSLATE_NOOP("screen", "Name and document"),
    states=frozenset({ApplicationState.NAME_ENTRY, ApplicationState.LOCKED}),
    presenter="gui.screens.name_entry.presenter:NameEntryPresenter",
    view="gui.screens.name_entry.view:NameEntryView",
)
