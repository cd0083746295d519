"""A block on the clipboard is read as the program that copied it meant it."""

from hypothesis import given
from hypothesis import strategies as st

from community_desk.workbooks.clipboard import cells_of

CELLS = st.text(st.sampled_from('a"张\n\t =+-@'), max_size=8)


def copied(rows: list[list[str]]) -> str:
    """As Excel writes it."""

    def cell(text: str) -> str:
        marked = any(sign in text for sign in ("\n", "\t", '"'))
        return '"' + text.replace('"', '""') + '"' if marked else text

    return "".join("\t".join(map(cell, row)) + "\r\n" for row in rows)


def test_cells_with_breaks_and_marks() -> None:
    text = '张伟\t"第一行\n第二行"\t"他说""好"""\r\n李静\t5" 管\t\r\n'
    assert cells_of(text) == [["张伟", "第一行\n第二行", '他说"好"'], ["李静", '5" 管', ""]]


def test_one_cell_and_nothing() -> None:
    assert cells_of("张伟") == [["张伟"]]
    assert cells_of("") == []
    assert cells_of("\ta") == [["", "a"]]
    assert cells_of("a\n\tb") == [["a"], ["", "b"]]
    assert cells_of('"开头的引号\tb') == [['"开头的引号', "b"]]


@given(st.integers(2, 4).flatmap(lambda w: st.lists(st.lists(CELLS, min_size=w, max_size=w))))
def test_what_was_copied_is_read(rows: list[list[str]]) -> None:
    assert cells_of(copied(rows)) == rows


@given(st.text())
def test_any_text_is_some_cells(text: str) -> None:
    for row in cells_of(text):
        assert row
