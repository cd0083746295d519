"""Whether the window and the reader of papers work on a PC: the self-test uses both once."""

from dataclasses import dataclass
from time import perf_counter

from PySide6.QtWidgets import QApplication, QWidget

from community_desk.desktop.kit.pdf_pages import words_of

_SIZE = (1440, 900)


@dataclass(frozen=True, slots=True)
class FirstLook:
    """``platform`` is Qt's word for where it draws (``xcb``, ``windows``, ``offscreen``),
    ``colours`` how many different ones a sample of the window's pixels has, ``words`` those of the
    PDF; ``seconds`` the window took until it was drawn, once it was put together.
    """

    platform: str
    width: int
    height: int
    colours: int
    words: str
    seconds: float


def first_look(app: QApplication, window: QWidget, pdf: bytes) -> FirstLook:
    """Shows a window once, which it then ends, and reads a PDF as the preview does."""
    started = perf_counter()
    window.resize(*_SIZE)
    window.show()
    app.processEvents()
    image = window.grab().toImage()
    places = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    colours = len({image.pixel(x, y) for x, y in places})
    seconds = perf_counter() - started
    window.close()
    window.deleteLater()
    return FirstLook(
        app.platformName(), image.width(), image.height(), colours, words_of(pdf), seconds
    )
