"""Record entry (leaves D and E): without a wallet the full real-name record is asked for."""

from __future__ import annotations

from gui.flow.spec import QT_TRANSLATE_NOOP, ScreenSpec
from models.domain.application import ApplicationState

SPEC = ScreenSpec(
    id="record_entry",
    title=QT_TRANSLATE_NOOP("screen", "Real-name record"),
    states=frozenset({ApplicationState.RECORD_ENTRY, ApplicationState.RECORD_LOCKED}),
    presenter="gui.screens.record_entry.presenter:RecordEntryPresenter",
    view="gui.screens.record_entry.view:RecordEntryView",
)
