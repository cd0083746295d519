"""Which dates of a book are days by which something has to be done."""

import re

from community_desk.ledgers.definitions import Column

_DEADLINE = re.compile("有效期|下次|应还|期限|截止|租赁终止|预产期")


def is_deadline(column: Column) -> bool:
    """Whether a date is a day by which something has to be done."""
    return column.type == "date" and bool(_DEADLINE.search(column.name))
