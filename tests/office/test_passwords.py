"""Passwords: long, not the commonest, the same however an input method makes them."""

import unicodedata

import pytest

from community_desk.errors import NotUnderstoodError
from community_desk.office import vault
from community_desk.office.passwords import check_new_password

NAMES = ("王主任", "幸福里社区居民委员会")
KEY = bytes(range(32))


@pytest.mark.parametrize(
    "password",
    [
        "correct horse",
        "一只黑猫坐在屋顶上",
        "ppppppqp",
        "王主任爱吃韭菜饺子",
        "community-desk",
        "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ",
    ],
)
def test_what_is_long_and_uncommon_will_do(password: str) -> None:
    check_new_password(password, *NAMES)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password_too_short"),
        ("1234567", "password_too_short"),
        ("一二三四五六七", "password_too_short"),
        ("12345678", "password_common"),
        ("１２３４５６７８", "password_common"),
        ("Password", "password_common"),
        ("Woaini1314", "password_common"),
        ("********", "password_common"),
        ("王主任20261123", "password_is_name"),
        ("幸福里社区居民委员会", "password_is_name"),
        ("20260101幸福里社区居民委员会", "password_is_name"),
    ],
)
def test_what_is_tried_first_is_refused(password: str, code: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        check_new_password(password, *NAMES)
    assert refused.value.code == code
    assert refused.value.say().endswith("。")


@pytest.mark.parametrize(
    ("sealed", "typed"),
    [
        ("correct horse", "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ"),
        ("ｃｏｒｒｅｃｔ　１２３４", "correct 1234"),
        ("café noisette", unicodedata.normalize("NFD", "café noisette")),
        ("密码：一句话，够长", "密码:一句话,够长"),
    ],
)
def test_wide_and_narrow_signs_open_alike(sealed: str, typed: str) -> None:
    slot = vault.seal(KEY, sealed, "uid", "王主任")
    assert vault.unseal(slot, typed) == KEY


def test_what_the_first_version_sealed_as_typed_still_opens(monkeypatch) -> None:
    with monkeypatch.context() as first:
        first.setattr(vault, "folded", lambda password: password)
        slot = vault.seal(KEY, "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ", "uid", "王主任")
    assert vault.unseal(slot, "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ") == KEY
