"""The board on which faults are set, link by link."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from models.ports import Fault, Link


@dataclass(frozen=True, slots=True)
class _Setting:
    fault: Fault
    name: str | None
    once: bool


class LinkBoard:
    """Implements ``models.ports.Links``; set from the GUI's thread, asked on the servers' loop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._settings: dict[Link, list[_Setting]] = {link: [] for link in Link}

    def fault_for(self, link: Link, name: str, quiet: bool = False) -> Fault | None:
        with self._lock:
            for setting in self._settings[link]:
                anybodys = setting.name is None and not (quiet and setting.once)
                if anybodys or setting.name == name:
                    if setting.once:
                        self._settings[link].remove(setting)
                    return setting.fault
            return None

    def fail_next(self, link: Link, fault: Fault, name: str | None = None) -> None:
        with self._lock:
            self._settings[link].append(_Setting(fault, name, once=True))

    def fail_always(self, link: Link, fault: Fault) -> None:
        with self._lock:
            self._settings[link].append(_Setting(fault, None, once=False))

    def heal(self, link: Link) -> None:
        with self._lock:
            self._settings[link].clear()

    def heal_all(self) -> None:
        for link in Link:
            self.heal(link)
