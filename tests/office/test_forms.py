"""A form read strictly: each value by its kind, each mistake with its file, line and key."""

import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from community_desk import paths
from community_desk.errors import TroubleError
from community_desk.office.form_lines import Place, line_and_column
from community_desk.office.forms import Table, read_form

GOOD = """\
# 说明：[a] = 1
title = "样例"
words = ["甲", "乙"]
size = 3
open = true
since = 2026-03-01
until = "2026-12-31"
colour = "red"

[texts]
one = "一"

[[books]]
name = "底册"
columns = [
    { name = "序号", type = "integer" },
    { name = "备注 # }" },
]
"""


def read(folder: Path, text: str) -> Table:
    (folder / "own.toml").write_text(text, encoding="utf-8")
    return read_form(folder / "own.toml")


def test_every_kind_of_value_is_given(tmp_path: Path) -> None:
    form = read(tmp_path, GOOD)
    assert form.text("title") == "样例"
    assert form.text("note", "") == ""
    assert form.texts("words") == ("甲", "乙")
    assert form.texts("others") == ()
    assert form.integer("size") == 3
    assert form.integer("weight", 7) == 7
    assert form.flag("open")
    assert not form.flag("closed")
    assert form.day("since") == date(2026, 3, 1)
    assert form.day("until") == date(2026, 12, 31)
    assert form.choice("colour", ("red", "green")) == "red"
    assert form.choice("shade", ("light", "dark"), "dark") == "dark"
    assert form.mapping("texts") == {"one": "一"}
    assert form.table("nothing") is None
    (book,) = form.tables("books")
    assert [column.text("name") for column in book.tables("columns")] == ["序号", "备注 # }"]


def column_of(form: Table) -> Table:
    return form.tables("books")[0].tables("columns")[1]


@pytest.mark.parametrize(
    ("ask", "line", "column", "says"),
    [
        (lambda form: form.text("size"), 4, 1, "“size”应当是文字"),
        (lambda form: form.text("note"), 1, 1, "缺少“note”"),
        (lambda form: form.integer("open"), 5, 1, "“open”应当是整数"),
        (lambda form: form.integers("words"), 3, 10, "“words”应当是整数"),
        (lambda form: form.flag("title"), 2, 1, "“title”应当是true 或 false"),
        (lambda form: form.flag("closed", None), 1, 1, "缺少“closed”"),
        (lambda form: form.day("title"), 2, 1, "“title”应当是日期"),
        (lambda form: form.day("size"), 4, 1, "“size”应当是日期"),
        (lambda form: form.choice("colour", ("blue", "green")), 8, 1, "只能是 blue、green"),
        (lambda form: form.tables("words"), 3, 10, "“words”应当是表"),
        (lambda form: form.table("title"), 2, 1, "“title”应当是表"),
        (lambda form: form.only(["title", "words"]), 4, 1, "不认识“size”"),
        (lambda form: column_of(form).text("type"), 17, 5, "缺少“type”"),
        (lambda form: column_of(form).only(["type"]), 17, 7, "不认识“name”"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_key(
    tmp_path: Path, ask: Callable[[Table], object], line: int, column: int, says: str
) -> None:
    form = read(tmp_path, GOOD)
    with pytest.raises(TroubleError) as caught:
        ask(form)
    assert caught.value.code == "form_wrong"
    assert caught.value.say().startswith(f"表单 own.toml 第 {line} 行有误：")
    assert says in caught.value.say()
    assert caught.value.values["column"] == column


def test_an_error_knows_the_names_of_the_tables_on_the_way(tmp_path: Path) -> None:
    error = column_of(read(tmp_path, GOOD)).lacks("type")
    assert error.values["where"] == "（底册·备注 # }）"
    assert error.values["start"] == 17


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a = 1\nb 2\n", 2, 3), ("a = 1\nb = [1,\n", 3, 1), ("a = 'x", 1, 7)],
)
def test_what_is_no_toml_is_told_with_its_place(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    with pytest.raises(TroubleError) as caught:
        read(tmp_path, text)
    assert caught.value.code == "form_wrong"
    assert (caught.value.values["line"], caught.value.values["column"]) == (line, column)


def test_a_file_that_is_gone_or_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes("标题".encode("gb18030"))
    for name in ("own.toml", "gone.toml"):
        with pytest.raises(TroubleError, match=name) as caught:
            read_form(tmp_path / name)
        assert caught.value.code == "form_unreadable"


HARD = r'''
"quoted key" = "with \" = [x] #"  # [[not]] = a table
dotted . "key".deep = 'C:\'
many = """
[no] = "heading"
"quotes" inside \"""" # four at the end
plain = """"""
lines = [ # a comment, with ]
    1, [2, [ ]], "],",
    { a = 1, b.c = { d = "}" }, e = [ ] },
]
at = 1979-05-27 07:32:00  # a time with a space
[[fruit]]
name = "apple"
  [fruit.physical]
  colour = 'red'
  [[fruit.kind]]
  name = "red"
  [[fruit.kind]]
  name = "green"
[[fruit]]
[[fruit.kind]]
[x.y."z w"]
key = 0xFF
'''


def places(value: object, at: Place = ()) -> Iterator[tuple[Place, object]]:
    """Every table, list item and value of what the parser gives."""
    steps: Any = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        steps = enumerate(value)
    for step, inner in steps:
        yield (*at, step), inner
        yield from places(inner, (*at, step))


@pytest.mark.parametrize(
    ("place", "begins"),
    [
        (("quoted key",), '"quoted key"'),
        (("dotted", "key", "deep"), "dotted . "),
        (("many",), "many = "),
        (("plain",), "plain = "),
        (("lines", 1, 1), "[ ]],"),
        (("lines", 3), "{ a = 1"),
        (("lines", 3, "b", "c", "d"), 'd = "}"'),
        (("lines", 3, "e"), "e = [ ]"),
        (("at",), "at = "),
        (("fruit", 0, "physical", "colour"), "colour"),
        (("fruit", 0, "kind", 1, "name"), 'name = "green"'),
        (("fruit", 1), "[[fruit]]\n[[fruit.kind]]"),
        (("fruit", 1, "kind", 0), "[[fruit.kind]]\n[x.y"),
        (("x", "y", "z w", "key"), "key = 0xFF"),
        (("x", "y", "z w", "gone"), '[x.y."z w"]'),
    ],
)
def test_where_things_stand_in_a_hard_text(place: Place, begins: str) -> None:
    tomllib.loads(HARD)
    line, column = line_and_column(HARD, place)
    rest = "\n".join(HARD.split("\n")[line - 1 :])[column - 1 :]
    assert rest.startswith(begins)


@pytest.mark.parametrize("folder", ["certificates", "policies", "ledgers", "expenses"])
def test_keys_of_the_shipped_forms_stand_where_they_are_said_to(folder: str) -> None:
    for file in sorted((paths.forms() / folder).glob("*.toml")):
        text = file.read_text(encoding="utf-8")
        keys = [place for place, _ in places(tomllib.loads(text)) if isinstance(place[-1], str)]
        for place in [keys[0], *keys[3::90], keys[-1]]:
            line, column = line_and_column(text, place)
            rest = text.split("\n")[line - 1][column - 1 :]
            assert rest.startswith((str(place[-1]), f'"{place[-1]}"', "[")), (file.name, place)
