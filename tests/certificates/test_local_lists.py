"""Local lists: a TOML or a spreadsheet becomes a policy, and what is not understood is named."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_desk.certificates.list_import import (
    check_can_store,
    import_local_list,
    read_list_file,
)
from community_desk.certificates.list_workbook import STATES, State, state_of
from community_desk.certificates.local_lists import as_toml, policy_of, read_list
from community_desk.certificates.policy import CLASSES, WRITTEN, class_of, load_policy
from community_desk.errors import DeskError
from community_desk.language import translate
from community_desk.office.forms import form_of
from community_desk.office.office import Office
from community_desk.workbooks.write import SheetOut, write_sheets

TOML = """key = "our-city"
title = "我市清单"
base = "national-2020"

[classes]
residence = "on_approval"
kinship = "evidence"
taxi_inspection = "evidence"

[only_to.kinship]
words = ["公证", "法院"]
why = "只向公证处和法院出具。"
"""


def csv(folder: Path, *rows: str, headings: str = "序号,事项,口径,备注") -> Path:
    """A list with a number before and a note after each row."""
    file = folder / "清单.csv"
    lines = [headings, *(f"{number},{row},说明" for number, row in enumerate(rows, 1))]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def classes(file: Path) -> dict[str, str]:
    """What a list names."""
    return dict(read_list_file(file).own.classes)


def left(file: Path) -> list[tuple[int, str]]:
    """Row and reason of what is left out."""
    return [(row.row.number, row.reason) for row in read_list_file(file).left_out]


def test_a_toml_names_what_it_names_and_its_base_holds_for_the_rest(
    office: Office, tmp_path: Path
) -> None:
    file = tmp_path / "任意文件名.toml"
    file.write_text(TOML, encoding="utf-8-sig")
    key, _ = import_local_list(office, file)
    policy = policy_of(office, key)
    assert (policy.key, policy.title) == ("our-city@1", "我市清单")
    assert class_of(policy, "residence") == "on_approval"
    assert class_of(policy, "taxi_inspection") == "evidence"
    assert policy.only_to["kinship"].allows("某市人民法院")
    national = load_policy("national-2020")
    for kind, class_ in national.classes.items():
        if kind not in ("residence", "taxi_inspection"):
            assert class_of(policy, kind) == class_, kind


def test_without_a_base_what_is_not_named_is_refused(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "list.toml"
    file.write_text(TOML.replace('base = "national-2020"\n', ""), encoding="utf-8")
    policy = policy_of(office, import_local_list(office, file)[0])
    assert class_of(policy, "hardship") == "refuse"
    assert class_of(policy, "belief_statement") == "not_offered"


@pytest.mark.parametrize(
    ("good", "bad", "line"),
    [
        ('residence = "on_approval"', 'residence = "perhaps"', 6),
        ('residence = "on_approval"', 'residense = "direct"', 6),
        ('residence = "on_approval"', "residence = 1", 6),
        ('taxi_inspection = "evidence"', 'death = "direct"', 8),
        ('taxi_inspection = "evidence"', 'belief_statement = "refuse"', 8),
        ('key = "our-city"', 'key = "survey"', 1),
        ('key = "our-city"', 'key = "our@city"', 1),
        ('key = "our-city"', 'key = "../our"', 1),
        ('base = "national-2020"', 'base = "our-city@1"', 3),
        ('title = "我市清单"', 'title = " "', 2),
        ('title = "我市清单"', 'titel = "我市清单"', 2),
        ('kinship = "evidence"\n', 'kinship = "refuse"\n', 10),
        ('words = ["公证", "法院"]', 'words = ["公证", ""]', 11),
        ('words = ["公证", "法院"]', "words = []", 11),
        ("[classes]", "[classes", 5),
        ("[classes]", "x = " + "[" * 200 + "]" * 200 + "\n[classes]", 12),
    ],
)
def test_a_mistake_in_a_toml_names_file_and_line(
    tmp_path: Path, good: str, bad: str, line: int
) -> None:
    assert good in TOML
    file = tmp_path / "本地.toml"
    file.write_text(TOML.replace(good, bad), encoding="utf-8")
    with pytest.raises(DeskError) as caught:
        read_list_file(file)
    sentence = caught.value.say(translate)
    assert "本地.toml" in sentence
    if "[" * 20 not in bad:
        assert caught.value.values["line"] == line, sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00garbage",
        "键 = '国标编码'".encode("gb18030"),
        b"a." * 40_000 + b"a = 1",
        b"x = " + b"[" * 3_000,
        b"x = 9" + b"9" * 3_900,
        b"",
        b"\x00",
    ],
)
def test_a_hostile_toml_ends_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "本地.toml"
    file.write_bytes(content)
    with pytest.raises(DeskError) as caught:
        read_list_file(file)
    assert "本地.toml" in caught.value.say(translate)


def test_a_list_is_stored_as_it_was_meant(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    odd = 'title = "引\\"号\\\\ 和\\u007f控制\\n符"'
    file.write_text(TOML.replace('title = "我市清单"', odd), encoding="utf-8")
    own = read_list_file(file).own
    assert own.title == '引"号\\ 和 控制 符'
    assert read_list(form_of(as_toml(own), file)) == own


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_spreadsheet_is_read_by_its_headings(office: Office, tmp_path: Path, suffix: str) -> None:
    rows = [
        ("1", "居住证明", "可开具"),
        ("2", "《亲属关系证明》", "仅限公证"),
        ("3", "家庭困难证明", "主任签批后据实出具"),
        ("4", "3、身份证丢失", "不予开具"),
    ]
    file = tmp_path / f"某市清单.{suffix}"
    if suffix == "xlsx":
        out = SheetOut("正负面清单", "某市证明事项清单", ("序号", "事项名称", "办理意见"), rows)
        write_sheets(file, [SheetOut("说明", "", ("说明",), [("略",)]), out])
    else:
        lines = ["序号,事项名称,办理意见", *map(",".join, rows)]
        file.write_bytes("\r\n".join(lines).encode("gb18030"))
    key, found = import_local_list(office, file, "survey")
    assert found.left_out == ()
    policy = policy_of(office, key)
    assert policy.title == "某市清单"
    assert class_of(policy, "residence") == "direct"
    assert class_of(policy, "kinship") == "evidence"
    assert policy.only_to["kinship"].words == ("公证",)
    assert class_of(policy, "hardship") == "on_approval"
    assert class_of(policy, "lost_id_card") == "refuse"
    assert class_of(policy, "no_employer") == "evidence"


def test_rows_that_are_not_taken_are_named(tmp_path: Path) -> None:
    file = csv(
        tmp_path,
        "居住证明,可开具",
        "月球旅行证明,不予开具",
        "亲属关系证明,看情况",
        ",可开具",
        "家庭困难证明,",
        "死亡证明,可开具",
        "信仰情况证明,不予开具",
        "居住证明,可以开具",
    )
    assert classes(file) == {"residence": "direct"}
    assert left(file) == [
        (3, "unknown_item"),
        (4, "unknown_state"),
        (5, "no_item"),
        (6, "no_state"),
        (7, "no_letter"),
        (8, "never_offered"),
        (9, "repeated"),
    ]
    for row in read_list_file(file).left_out:
        assert "{" not in row.say(translate)


@pytest.mark.parametrize(
    ("item", "key"),
    [
        ("居（租）住证明", "residence"),
        ("家庭经济困难证明", "hardship"),
        ("3.居住证明材料", "residence"),
        ("（二）户籍证明", "resident_identity"),
        ("被保险人死亡亲属关系证明", ""),
        ("不动产继承亲属关系证明", ""),
        ("邻居同意证明", ""),
        ("转学证明", ""),
    ],
)
def test_an_item_is_taken_only_where_it_is_sure(tmp_path: Path, item: str, key: str) -> None:
    file = csv(tmp_path, f"{item},不予开具")
    assert classes(file) == ({key: "refuse"} if key else {})
    assert len(left(file)) == (0 if key else 1)


def test_rows_that_contradict_one_another_keep_the_list_out(office: Office, tmp_path: Path) -> None:
    file = csv(tmp_path, "居住证明,可开具", "亲属关系证明,不予开具", "居住,不予开具")
    assert left(file) == [(4, "contradicts")]
    with pytest.raises(DeskError, match="第2行和第4行") as caught:
        import_local_list(office, file)
    assert caught.value.code == "list_contradicts"
    assert office.db.execute("SELECT count(*) FROM local_list").fetchone()[0] == 0


def test_the_name_of_a_type_goes_before_its_other_words(tmp_path: Path) -> None:
    file = csv(tmp_path, "暂住证明,不予开具", "居住证明,可开具")
    assert classes(file) == {"residence": "direct"}
    assert left(file) == [(2, "overruled")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "list_has_no_headings"),
        ("甲,乙\n居住证明,可开具", "list_has_no_headings"),
        ("事项,口径", "list_is_empty"),
        ("事项,口径\n,\n , ", "list_is_empty"),
        ("事项,口径\n" + "居住证明,可开具\n" * 100_000, "list_too_long"),
        ("事项\n居住证明", "list_has_no_headings"),
    ],
)
def test_a_file_that_is_no_list_ends_in_a_sentence(tmp_path: Path, text: str, code: str) -> None:
    file = tmp_path / "清单.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DeskError) as caught:
        read_list_file(file)
    assert caught.value.code == code
    assert "清单.csv" in caught.value.say(translate)


def test_a_list_of_which_nothing_is_known_is_not_stored(tmp_path: Path) -> None:
    file = csv(tmp_path, "月球旅行证明,可开具")
    with pytest.raises(DeskError) as caught:
        check_can_store(file, read_list_file(file))
    assert caught.value.code == "list_names_nothing"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("可开具", State("direct")),
        ("予以开具", State("direct")),
        ("√", State("direct")),
        ("凭据开具", State("evidence")),
        ("有依据方可开具", State("evidence")),
        ("主任签批", State("on_approval")),
        ("市外机构要求，主任签批后据实出具", State("on_approval")),
        ("仅限公证", State("evidence", notary_only=True)),
        ("不予开具（附去向）", State("refuse")),
        ("不予開具", State("refuse")),
        ("不 予 开 具", State("refuse")),
        ("不得出具。", State("refuse")),
        ("不提供", State("not_offered")),
        ("可开具（特殊情况除外）", None),
        ("原则上不予开具", None),
        ("", None),
    ],
)
def test_words_for_states(words: str, state: State | None) -> None:
    assert state_of(words) == state


def test_each_word_says_one_thing() -> None:
    for class_ in CLASSES:
        assert any(state.class_ == class_ for state in STATES.values())
    for word, state in STATES.items():
        if word.startswith(("不", "禁", "停")):
            assert state.class_ not in WRITTEN, word


@given(word=st.sampled_from(sorted(STATES)), before=st.text(max_size=3), after=st.text(max_size=3))
def test_a_word_with_others_around_it_is_never_taken_for_another(
    word: str, before: str, after: str
) -> None:
    """不 before 可开具, or anything else around a known word, is that very word or unknown."""
    found = state_of(before + word + after)
    plain = state_of(word)
    if found is not None and found != plain:
        from community_desk.certificates.advice_index import readable

        assert STATES[readable(before + word + after)] == found
    if "不" in before:
        assert found is None or found.class_ not in WRITTEN


@given(st.sampled_from(sorted(STATES)), st.sampled_from(["", " ", "　", "\u200b", "。", "《"]))
def test_blanks_and_signs_between_do_not_matter(word: str, sign: str) -> None:
    assert state_of(sign.join(word)) == STATES[word]


PIECES = st.sampled_from(
    [
        *("key", "title", "base", "classes", "only_to", "words", "why", "residence", "kinship"),
        *("=", "[", "]", "[[", "]]", "{", "}", ".", ",", '"', "'''", "\n", " ", "#", "\\u0000"),
        *(
            '"x"',
            '"direct"',
            '"国家"',
            "1",
            "true",
            "2026-01-01",
            "1e400",
            "nan",
            "\ufeff",
            "\u202e",
        ),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from([".toml", ".csv"]))
def test_whatever_a_file_holds_a_list_or_a_sentence_comes_of_it(text: str, suffix: str) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"清单{suffix}"
        file.write_text(text, encoding="utf-8")
        try:
            found = read_list_file(file)
        except DeskError as error:
            sentence = error.say(translate)
            assert "\n" not in sentence
            assert file.name in sentence
        else:
            assert set(found.own.classes.values()) <= set(CLASSES)
