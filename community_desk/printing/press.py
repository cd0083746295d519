"""A finished page as it goes to the printer: moved to where a form's lines are, and without what
pre-printed paper bears already. What is stored stays as it was issued.
"""

import base64
import re
import zlib
from collections.abc import Callable
from dataclasses import replace

from reportlab.lib.units import mm

from community_desk.printing.documents import (
    CONTENTS,
    dictionary,
    number_after,
    stream,
    take_apart,
    whole,
)
from community_desk.printing.paper import PREPRINTED_BEGINS, PREPRINTED_ENDS

_PREPRINTED = re.compile(
    rb"^%s\n.*?^%s\n" % (PREPRINTED_BEGINS.encode(), PREPRINTED_ENDS.encode()),
    re.DOTALL | re.MULTILINE,
)


def to_print(
    pdf: bytes, *, right_tenths_mm: int = 0, down_tenths_mm: int = 0, preprinted: bool = False
) -> bytes:
    """The unmarked document ``pdf`` moved, and with ``preprinted`` only what is filled in.

    The very bytes where neither is asked for.
    """
    if not (right_tenths_mm or down_tenths_mm or preprinted):
        return pdf
    right, down = right_tenths_mm / 10 * mm, down_tenths_mm / 10 * mm

    def put(content: bytes) -> bytes:
        if preprinted:
            content = _PREPRINTED.sub(b"", content)
        return b"q 1 0 0 1 %.3f %.3f cm\n%s\nQ\n" % (right, -down, content)

    return _with_contents(pdf, put)


def _with_contents(pdf: bytes, change: Callable[[bytes], bytes]) -> bytes:
    document = take_apart(pdf)
    objects = dict(document.objects)
    for page in document.pages():
        number = number_after(CONTENTS.pattern, objects[page])
        packed = zlib.compress(change(_unpacked(objects[number])))
        objects[number] = stream(packed, b"/Filter /FlateDecode ")
    return whole(replace(document, objects=objects))


def _unpacked(body: bytes) -> bytes:
    """The content of a stream as `paper` packs it."""
    head = dictionary(body)
    start = len(head) + len(b"stream\n")
    content = body[start : body.rindex(b"endstream")]
    if b"/ASCII85Decode" in head:
        content = base64.a85decode(b"<~" + content.strip(), adobe=True)
    return zlib.decompress(content)
