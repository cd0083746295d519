"""What the headings of an old workbook, or of a pasted block, mean in a book.

A heading is a column of the book by its name or a former one, by a usual other name of it, or
because the registry's own table of headings knows it for the fact that fills the column. What
only tells who somebody is (a birth date, in a book that does not ask for it) is kept for finding
them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from community_desk.ledgers.definitions import Book, Column
from community_desk.registry.codes import is_coded
from community_desk.registry.headings import SAY_NOTHING, field_of, is_somebody_elses, likely_field
from community_desk.workbooks.headings import plain_heading

# A fact that finds the resident of a line, where the book has no column for it.
FINDS = "@"
FINDERS = (
    *("name", "id_number", "birth_date", "phone", "address"),
    *("compound", "block", "unit", "floor", "room", "plate"),
)
# What an office has told about headings: plain heading to meaning, empty to leave it out.
Told = Mapping[str, str]
NOTHING_TOLD: Told = {}

_NOTE = "备注"
_COUNTED = re.compile(r"^[0-9一二三四五六七八九十]+(?=[^0-9])")
# Words that say the same at the end or in the middle of a heading; the longer ones first.
_SAME: Sequence[tuple[str, str]] = (
    *(("年月日", "日期"), ("年月份", "月份"), ("时间", "日期"), ("年月", "月份")),
    *(("联系电话号码", "电话"), ("手机号码", "电话"), ("电话号码", "电话"), ("联系电话", "电话")),
    *(("联系方式", "电话"), ("手机号", "电话"), ("手机", "电话")),
    *(("编号", "号"), ("号码", "号"), ("类型", "类别"), ("种类", "类别"), ("级别", "等级")),
    *(("情况", "状况"), ("状态", "状况"), ("地点", "地址"), ("住址", "地址"), ("位置", "地址")),
    *(("核实", "核查"), ("走访", "探访"), ("证件", "证"), ("人证", "证"), ("名称", "")),
    *(("姓名", ""), ("是否", ""), ("有无", ""), ("数量", "数"), ("人员数", "人数")),
)
# What some columns are usually called elsewhere; all as `plain_heading` has them.
_SYNONYMS: Mapping[str, str] = {
    "备注": "说明 备注说明 其他说明 附注 其它",
    "残疾类别": "残疾种类 残别 残疾类型",
    "残疾等级": "残疾级别 残级 伤残等级",
    "残疾人证号": "残疾证号 残疾证编号 残联证号 残疾证号码",
    "证件有效期至": "有效期至 残疾证有效期 有效期 有效期止",
    "低保证编号": "低保证号 低保号 低保证号码",
    "月保障金额": "低保金额 月低保金 保障金额 月领取金额 每月金额 补助金额",
    "保障人口数": "保障人数 低保人数 享受人数",
    "起始月份": "享受时间 开始时间 起始时间 批准时间",
    "入党日期": "入党时间 何时入党",
    "转正日期": "转正时间",
    "所在党支部": "所属支部 党支部 所在支部 支部",
    "党内职务": "党务职务 支部职务",
    "服务特长": "特长 志愿特长",
    "经办人": "登记人 填写人 办理人",
    "参加人数": "参与人数 人数 到场人数",
    "现住址": "家庭住址 住址 居住地址",
    "照片": "现场照片 图片",
    "处理结果": "办理结果 结果",
    "支出": "费用 花费 支出金额",
    "负责人": "联系人 责任人",
    "单位名称": "单位 企业名称",
    "统一社会信用代码": "信用代码 营业执照号 执照号 社会信用代码",
    "退休时间": "退休日期 退休年月",
}


@dataclass(frozen=True, slots=True)
class Read:
    """What a heading was taken for: the name of a column, or `FINDS` and a fact; ``sure`` is
    False for one that only ends like a column of the book."""

    meaning: str
    sure: bool = True


NOTHING_READ = Read("")


class BookWords:
    """What is known about the headings of one book (`workbooks.heading_lines.Words`)."""

    def __init__(self, book: Book, told: Told = NOTHING_TOLD) -> None:
        self.told = told
        self._exact = _unambiguous((plain_heading(one.name), one) for one in book.columns)
        self._was = _unambiguous((plain_heading(n), c) for c in book.columns for n in c.was)
        self._folded = _unambiguous(
            (name, column) for column in book.columns for name in _folded_names(column)
        )
        self._of_field = _unambiguous((c.field, c) for c in book.columns if c.field)
        named = [column for column in book.columns if column.field == "name"]
        self._subject = named[0].name if named else f"{FINDS}name"
        self._note = next((column for column in book.columns if column.name == _NOTE), None)
        self._known: dict[str, Read] = {}

    def subject(self) -> str:
        """The column with the name of whom a line is about."""
        return self._subject

    def read(self, text: str) -> Read:
        """What a heading means; empty where nobody knows."""
        if text not in self._known:
            self._known[text] = self._read(text)
        return self._known[text]

    def means(self, text: str) -> str:
        """As `read`, only for what is sure."""
        read = self.read(text)
        return read.meaning if read.sure else ""

    def is_known(self, text: str) -> bool:
        """Whether anybody has heard of a heading."""
        plain = plain_heading(text)
        return plain in self.told or plain in SAY_NOTHING or bool(self.means(text))

    def is_content(self, text: str) -> bool:
        """Whether a text says what somebody is."""
        return is_coded(text)

    def fields(self, texts: Sequence[str]) -> dict[str, int]:
        """The first column of each meaning, of those that are sure."""
        columns: dict[str, int] = {}
        for at, text in enumerate(texts):
            if text and len(text) <= 40 and (meaning := self.means(text)):
                columns.setdefault(meaning, at)
        return columns

    def _read(self, text: str) -> Read:
        plain = plain_heading(text)
        if not plain:
            return NOTHING_READ
        if (told := self.told.get(plain)) is not None:
            return Read(told)
        bare = _COUNTED.sub("", plain)
        for known in (self._exact, self._was):
            for name in (plain, bare):
                if column := known.get(name):
                    return Read(column.name)
        if column := self._folded.get(_folded(bare)):
            return Read(column.name)
        if field := field_of(text):
            if column := self._of_field.get(field):
                return Read(column.name)
            if field == "note" and self._note is not None:
                return Read(self._note.name)
            return Read(f"{FINDS}{field}") if field in FINDERS else NOTHING_READ
        return self._likely(text, bare)

    def _likely(self, text: str, plain: str) -> Read:
        folded = _folded(plain)
        fitting = {
            column.name
            for name, column in self._folded.items()
            if len(folded) > 1
            and len(name) > 1
            and (folded.endswith(name) or name.endswith(folded) or name.startswith(folded))
        }
        if len(fitting) == 1 and not is_somebody_elses(text):
            return Read(fitting.pop(), sure=False)
        if (field := likely_field(text)) and (column := self._of_field.get(field)):
            return Read(column.name, sure=False)
        return NOTHING_READ


def columns_of(words: BookWords, texts: Sequence[str], told: Mapping[int, str]) -> dict[int, Read]:
    """Which column means what: those that were told, then the sure ones, then the likely ones.

    Nothing is meant twice.
    """
    found = {at: Read(meaning) for at, meaning in sorted(told.items()) if meaning}
    taken = {read.meaning for read in found.values()}
    reads = [(at, words.read(text)) for at, text in enumerate(texts) if text and at not in told]
    for sure in (True, False):
        for at, read in reads:
            if read.meaning and read.sure is sure and read.meaning not in taken:
                found[at] = read
                taken.add(read.meaning)
    return found


def _unambiguous(named: Iterable[tuple[str, Column]]) -> dict[str, Column]:
    """By name, the column; a name that two columns have says nothing."""
    pairs = list(dict.fromkeys(named))
    counts = Counter(name for name, _ in pairs)
    return {name: column for name, column in pairs if name and counts[name] == 1}


def _folded_names(column: Column) -> set[str]:
    names = {column.name, *column.was, *_SYNONYMS.get(column.name, "").split()}
    return {_folded(plain_heading(name)) for name in names}


def _folded(plain: str) -> str:
    folded = plain
    for word, same in _SAME:
        shorter = folded.replace(word, same)
        # 姓名 alone says all there is.
        if shorter:
            folded = shorter
    return folded
