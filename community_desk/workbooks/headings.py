"""A heading without what is around it, for tables of what headings mean."""

import re

# Columns that only count the lines.
COUNTERS = ("序号", "编号", "序", "no", "行号")
_BRACKETS = re.compile(r"[(（\[【〔<《{].*?[)）\]】〕>》}]")
_NOISE = re.compile(r"[\s\u00a0\u3000*＊:：、,，.。/／\\|_\-—·;；!！?？#＃必填选填]+")


def plain_heading(text: str) -> str:
    """A heading as tables of headings have it: ``*身份证\\n号码（18位）：`` is ``身份证号码``."""
    return _NOISE.sub("", _BRACKETS.sub("", text)).lower()
