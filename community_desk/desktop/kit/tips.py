"""Tips on what somebody typed."""

from html import escape

from PySide6.QtGui import Qt  # the one of QtCore does not have it


def plain_tip(text: str) -> str:
    """A tip that shows a text as it is. Qt would take one with tags in it as a page, and fetch the
    pictures that it names, even from another computer; it offers no way to say that it is none.
    """
    if not Qt.mightBeRichText(text):
        return text
    return f'<p style="white-space:pre-wrap">{escape(text)}</p>'
