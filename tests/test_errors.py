"""A sentence stays a sentence, whatever was typed."""

import pytest

from community_desk.errors import NotUnderstoodError


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("张伟", "“张伟”不行"),
        ("𬭎·䶮", "“𬭎·䶮”不行"),
        ("a\x1b[31m\nb", "“a [31m b”不行"),
        ("\u202eabc\u2066", "“abc”不行"),
        ("长" * 10_000, f"“{'长' * 300}…”不行"),
        (12, "“12”不行"),
    ],
)
def test_a_value_is_shown_on_one_line_and_not_whole(typed: object, shown: str) -> None:
    assert str(NotUnderstoodError("wrong", "“{text}”不行", text=typed)) == shown
