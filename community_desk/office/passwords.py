"""What a password may be: long, and nothing that is tried first. No signs are prescribed.

After NIST SP 800-63B-4, 3.1.1: length counts, lists of common passwords are refused, rules about
kinds of signs and changing from time to time do more harm than good.
"""

import unicodedata
from functools import cache

from community_desk import paths
from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP

SHORTEST_PASSWORD = 8
# What a field may say at once; any other trouble is not the password's.
REFUSALS = ("password_too_short", "password_common", "password_is_name")


def folded(password: str) -> str:
    """A password as it is sealed and tried: what a Chinese input method makes wide is the same
    sign as the narrow one, and an accent is the same however it was typed.
    """
    return unicodedata.normalize("NFKC", password)


def check_new_password(password: str, *names: str) -> None:
    """Raises `NotUnderstoodError` for a password that is too short, among the commonest, or one of
    ``names`` (who it is for, the office) with nothing but figures beside it.
    """
    plain = folded(password)
    if len(plain) < SHORTEST_PASSWORD:
        raise NotUnderstoodError(
            "password_too_short",
            QT_TRANSLATE_NOOP("errors", "密码太短：请至少用 {least} 个字符，一句话也可以。"),
            least=SHORTEST_PASSWORD,
        )
    small = plain.casefold()
    if small in _common() or len(set(small)) == 1:
        raise NotUnderstoodError(
            "password_common",
            QT_TRANSLATE_NOOP(
                "errors", "这个密码太常见，别人最先试的就是它；请换一个，一句话也可以。"
            ),
        )
    for name in names:
        rest = small.replace(folded(name).casefold(), "") if name.strip() else small
        if rest != small and (not rest or rest.isdigit()):
            raise NotUnderstoodError(
                "password_is_name",
                QT_TRANSLATE_NOOP(
                    "errors", "密码只是“{name}”加数字，容易被猜到；请换一个，一句话也可以。"
                ),
                name=name,
            )


@cache
def _common() -> frozenset[str]:
    file = paths.resources() / "common_passwords.txt"
    return frozenset(file.read_text(encoding="utf-8").split())
