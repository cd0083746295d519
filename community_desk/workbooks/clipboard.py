"""What a spreadsheet program puts on the clipboard: lines of cells parted by tabs."""

import re

# A cell with a line break, a tab or a quotation mark in it stands between marks, its own doubled.
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r\n|\r|\n|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")


def cells_of(text: str) -> list[list[str]]:
    """The lines of a block, each with its cells; the break that ends the last line is none."""
    rows: list[list[str]] = [[]]
    at, end = 0, len(text)
    while at < end:
        quoted = _QUOTED.match(text, at)
        if quoted and any(sign in quoted[1] for sign in ("\n", "\r", "\t", '""')):
            rows[-1].append(quoted[1].replace('""', '"'))
            at = quoted.end()
        else:
            plain = _PLAIN.match(text, at)
            assert plain is not None
            rows[-1].append(plain[0])
            at = plain.end()
        if text.startswith("\t", at):
            at += 1
            if at == end:
                rows[-1].append("")
        elif at < end:
            at += 2 if text.startswith("\r\n", at) else 1
            if at < end:
                rows.append([])
    return rows if any(rows) else []
