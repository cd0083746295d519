"""The window's texts, from the same Linguist files that the command line reads."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

from community_desk import language, paths

_INSTALLED = "installed_language"


class DeskTranslator(QTranslator):
    """Answers Qt from `community_desk.language`; an unknown text stays as it is written."""

    def __init__(self, wanted: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted

    def isEmpty(self) -> bool:
        return self._wanted == language.SOURCE_LANGUAGE

    def translate(
        self,
        context: bytes | str,
        sourceText: bytes | str,  # noqa: N803 - the name Qt gives it
        disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str:
        # None is a null QString: "ask the next one"; an empty one would be shown as it is.
        return language.translation(  # type: ignore[return-value]
            _text(context), _text(sourceText), self._wanted
        )


def install(app: QCoreApplication, wanted: str) -> list[QTranslator]:
    """Installs our texts and Qt's own for a language; returns them for `remove`."""
    own = DeskTranslator(wanted, app)
    installed: list[QTranslator] = [] if own.isEmpty() else [own]
    ours = str(paths.resources() / "translations")
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # What Qt's own catalogue lacks, or says oddly, stands in ours: the last one is asked first.
    for name, folder in ((f"qtbase_{wanted}", qts), (f"qt_lacks_{wanted}", ours)):
        qt = QTranslator(app)
        if qt.load(name, folder):
            installed.append(qt)
    for translator in installed:
        app.installTranslator(translator)
    app.setProperty(_INSTALLED, wanted)
    return installed


def remove(app: QCoreApplication, installed: list[QTranslator]) -> None:
    """Takes a language away again, before another is installed."""
    for translator in installed:
        app.removeTranslator(translator)
    app.setProperty(_INSTALLED, language.SOURCE_LANGUAGE)


def installed_language() -> str:
    """The language that `install` brought in last: what a dialog before any office speaks."""
    app = QCoreApplication.instance()
    assert app is not None
    return str(app.property(_INSTALLED) or language.SOURCE_LANGUAGE)


def _text(value: bytes | str) -> str:
    return value.decode("utf-8") if isinstance(value, bytes) else value
