"""Qt's `qsTr` answered by the gettext catalogues, so that there is one catalogue for all texts."""

from PySide6.QtCore import QLocale, QObject, QTranslator

from kiosk.domain.language import SOURCE, base
from kiosk.language.catalogues import Catalogues

ORIGINAL = "japanese"
"""The context whose texts are given in Japanese, whatever language is shown."""


class GettextTranslator(QTranslator):
    """Asks the `kiosk` catalogue of the present language."""

    def __init__(self, catalogues: Catalogues, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogues = catalogues
        self.code = "en"

    @property
    def code(self) -> str:
        """The present language."""
        return self._code

    @code.setter
    def code(self, code: str) -> None:
        self._code = code
        # Qt gives it to screen readers as the language of every text, so that they change voice.
        QLocale.setDefault(QLocale(base(code)))

    def isEmpty(self) -> bool:
        """Never: Qt skips an empty translator."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The translation; the source where there is none ("" would blank the text)."""
        code = SOURCE.code if context == ORIGINAL else self.code
        return self._catalogues.screen(code, source, disambiguation or "")
