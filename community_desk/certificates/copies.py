"""份数: how many originals there are of a letter, or how often the seal was set."""

from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP

MOST_COPIES = 99


def copies_problem(copies: int, most: int = MOST_COPIES) -> NotUnderstoodError | None:
    """What is wrong with a number of copies; None where nothing is."""
    if 1 <= copies <= most:
        return None
    return NotUnderstoodError(
        "copies_out_of_range",
        QT_TRANSLATE_NOOP("errors", "份数应当是 1 到 {most}；请重填。"),
        most=most,
    )
