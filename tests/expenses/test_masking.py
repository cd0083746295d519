"""What may not hang on the notice board is found in texts, and nothing else."""

import pytest

from community_desk.expenses.masking import masked, private_names


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("慰问陈淑芬老人", "慰问***老人"),
        ("陈淑芬、陈淑芬各一份", "***、***各一份"),
        ("电话13800001111", "电话***"),
        ("电话 138 0000 1111 请联系", "电话 *** 请联系"),
        ("０５５１-６６６６７７７７", "***"),
        ("身份证 34010419500101002X", "身份证 ***"),
        ("换3栋2单元501室门锁", "换***门锁"),
        ("换 3-2-501 门锁", "换 *** 门锁"),
        ("三号楼502户漏水", "***漏水"),
        ("5号楼 2单元 301 漏水", "*** 漏水"),
        ("五〇一室", "***"),
        ("慰问 320户", "慰问 320户"),
        ("慰问320户", "慰问320户"),
        ("3栋楼道灯、2单元楼道灯", "3栋楼道灯、2单元楼道灯"),
        ("会议 2026-11-05", "会议 2026-11-05"),
        ("20261105 会议", "20261105 会议"),
        ("冲销 2026-10-45：买纸", "冲销 2026-10-45：买纸"),
        ("合同价 1234567.89元", "合同价 1234567.89元"),
        ("买签字笔 500 支", "买签字笔 500 支"),
        ("三楼活动室、1楼大厅", "三楼活动室、1楼大厅"),
        ("", ""),
    ],
)
def test_what_is_masked(text: str, shown: str) -> None:
    found = masked(text, ("陈淑芬",))
    assert found.text == shown
    assert bool(found.hidden) == (text != shown)
    assert all(words in text for words in found.hidden)


@pytest.mark.parametrize(
    ("payee", "class_", "names"),
    [
        ("陈淑芬", "repairs", ("陈淑芬",)),
        ("张三、李四", "leader_allowance", ("张三", "李四")),
        ("买买提·艾力", "activities", ("买买提·艾力",)),
        ("陈淑芬等12户", "activities", ("陈淑芬",)),
        ("李晓", "activities", ()),
        ("惠文打印店", "printing", ()),
        ("供电局", "electricity", ()),
        ("市电信公司", "communication", ()),
        ("城东百货", "visits", ("城东百货",)),
        ("", "visits", ()),
    ],
)
def test_who_is_private(payee: str, class_: str, names: tuple[str, ...]) -> None:
    assert private_names(payee, class_, ("李晓", "")) == names
