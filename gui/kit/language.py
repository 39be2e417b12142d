"""The program's language: English source texts and their Simplified Chinese translation, switched while it runs.

``translate(context, text)`` is found by Qt Linguist's lupdate under that name, so texts must be literals there.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "translations"


class Language(StrEnum):
    EN = "en"
    ZH = "zh"


CATALOGUES = {Language.ZH: "kaihu_zh_CN.qm"}
"""The languages that are translated into; English is the source."""
LOCALES = {Language.EN: "en_US", Language.ZH: "zh_CN"}


def translate(context: str, text: str) -> str:
    """The text in the present language."""
    return QCoreApplication.translate(context, text)


def counted(n: int, one: str, many: str) -> str:
    """The form that ``n`` asks for of two translated texts, with ``{n}`` filled in.

    lupdate finds no plural in ``translate`` calls of Python, and two forms are all that both languages need.
    """
    return (one if n == 1 else many).format(n=n)


def listed(*parts: str) -> str:
    """The parts that say something, in one line with the present language's comma between them."""
    comma = "，" if language().language is Language.ZH else ", "
    return comma.join(part for part in parts if part)


class LanguageManager(QObject):
    """Installs the translator of the present language.

    Widgets hear of a change by ``QEvent.LanguageChange``, everything else by ``language_changed``.
    """

    language_changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translator: QTranslator | None = None
        self._loaded: dict[Language, QTranslator] = {}
        """They are kept: to destroy one whose language is left can end the process."""
        self._language = Language.EN
        QLocale.setDefault(self.locale)
        self.set_language(system_language())

    @property
    def language(self) -> Language:
        return self._language

    @property
    def locale(self) -> QLocale:
        """The locale that money, dates and times are written in."""
        return QLocale(LOCALES[self._language])

    def set_language(self, chosen: Language) -> None:
        """Change every text that is shown. Raises ``FileNotFoundError`` when the translation is missing."""
        if chosen is self._language:
            return
        translator = self._translator_of(chosen)
        old, self._translator = self._translator, translator
        self._language = chosen
        QLocale.setDefault(self.locale)
        if translator is not None:
            self._app.installTranslator(translator)
        if old is not None:
            self._app.removeTranslator(old)
        self.language_changed.emit()

    def _translator_of(self, chosen: Language) -> QTranslator | None:
        if chosen in self._loaded or chosen not in CATALOGUES:
            return self._loaded.get(chosen)
        file = FOLDER / CATALOGUES[chosen]
        translator = QTranslator(self)
        if not translator.load(str(file)):
            raise FileNotFoundError(file)
        self._loaded[chosen] = translator
        return translator


def language() -> LanguageManager:
    """The application's one manager, made when first asked for. Raises ``RuntimeError`` without a QApplication."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("the language needs a QApplication")
    return _manager_of(app)


@cache
def _manager_of(app: QApplication) -> LanguageManager:
    # To look for it among the application's children would make Python know every style, which takes 4 ms.
    return LanguageManager(app)


def system_language() -> Language:
    """Chinese where the system speaks it, English elsewhere."""
    return Language.ZH if QLocale.system().language() == QLocale.Language.Chinese else Language.EN
