"""How wide the columns of a table are: by their shares, and so that no number breaks."""

from collections.abc import Sequence

from community_desk.printing.fonts import BOLD, width

# Of the columns of words so much is kept at least; what lacks then is gained by smaller type.
_LEAST_PART = 0.6
# The last are for amounts that no office has: small, but whole.
_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
_SPARE = 0.1


def fitted(
    shares: Sequence[float],
    numbers: Sequence[str],
    gives_way: Sequence[bool],
    *,
    room: float,
    size: float,
    pad: float,
) -> tuple[list[float], float]:
    """The widths in points and the size of type, not above ``size``.

    ``numbers`` has the longest number of each column, or nothing; columns that are too narrow for
    theirs take from those that ``gives_way`` names.
    """
    widths = [share * room / sum(shares) for share in shares]
    words = sum(one for one, gives in zip(widths, gives_way, strict=True) if gives)
    for smaller in (size, *(each for each in _SIZES if each < size)):
        needed = [
            max(one, width(number, BOLD, smaller) + 2 * pad + _SPARE) if number else one
            for one, number in zip(widths, numbers, strict=True)
        ]
        rest = words - (sum(needed) - room)
        if rest >= _LEAST_PART * words:
            break
    part = max(rest, _LEAST_PART * words) / words if words else 1.0
    found = [one * part if gives else one for one, gives in zip(needed, gives_way, strict=True)]
    return [one * room / sum(found) for one in found], smaller
