"""People in roles in the form of a letter: picked or typed in, by keys; conditions; errors."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from community_desk.certificates.request import Request
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from tests.certificates.test_catalogue import read
from tests.certificates.test_conditions import LETTER
from tests.desktop.input_method import compose
from tests.desktop.tabs.certificates.test_letters import begin, letter, numbers, text_of, tick
from tests.people import add_person

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
NUMBER = "11010119900307002X"


def shown(part: LetterPart, key: str) -> bool:
    return part.form.field(key).isVisibleTo(part.form)


def focused(tab: CertificatesTab) -> QWidget:
    widget = tab.focusWidget()
    assert widget is not None
    return widget


def test_a_stranger_is_typed_in_by_keys(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]
) -> None:
    part = begin(tab, "kinship", people["陈𬭎"])
    picker = part.questions.people["relative"].picker
    assert tab.focusWidget() is picker
    assert not shown(part, "answer:relative.id_number")
    compose(picker, "wangfang", "王芳")
    assert shown(part, "answer:relative.id_number")
    qtbot.keyClick(picker, ENTER)
    kind = focused(tab)
    assert isinstance(kind, ChoiceField)
    assert kind.value() == "citizen"
    qtbot.keyClick(kind, ENTER)
    qtbot.keyClicks(focused(tab), NUMBER)
    qtbot.keyClick(focused(tab), ENTER)
    compose(part.form.field("answer:kin"), "muzi", "母子")
    assert part.request().answers == {
        "relative": "王芳",
        "relative.id_kind": "citizen",
        "relative.id_number": NUMBER,
        "kin": "母子",
    }
    tab.draw()
    assert f"与王芳系母子关系。对方的公民身份号码为{NUMBER}。" in text_of(tab.paper.preview.pdf())


def test_a_resident_s_facts_are_not_asked_and_shown_masked(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]
) -> None:
    part = begin(tab, "kinship", people["陈𬭎"])
    picker = part.questions.people["relative"].picker
    qtbot.keyClicks(picker, "wxf")
    assert picker.found() is not None
    assert not shown(part, "answer:relative.id_number")
    qtbot.keyClick(picker, ENTER)
    assert picker.value() == people["王秀芳"]
    assert tab.focusWidget() is part.form.field("answer:kin")
    assert not shown(part, "answer:relative.id_number")
    assert "340102********222X" in part.form.help("answer:relative")
    assert "34010219581102222X" not in part.form.help("answer:relative")
    assert part.request().answers == {"relative": people["王秀芳"]}


def test_a_namesake_is_taken_as_typed_from_the_foot_of_the_list(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]
) -> None:
    part = begin(tab, "kinship", people["陈𬭎"])
    picker = part.questions.people["relative"].picker
    compose(picker, "wxf", "王秀芳")
    rows = picker.found()
    assert rows is not None
    assert rows.item(rows.count() - 1).text() == "不在名册，直接填写“王秀芳”"
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(picker, ENTER)
    assert picker.value() == "王秀芳"
    assert shown(part, "answer:relative.id_number")
    assert tab.focusWidget() is part.form.field("answer:relative.id_kind")
    # Somebody is picked after all: what was typed is not said of them.
    part.form.set_values({"answer:relative.id_number": NUMBER})
    compose(picker, "", "王秀芳")
    picker.set_value("")
    compose(picker, "wxf", "王秀芳")
    qtbot.keyClick(picker, ENTER)
    assert part.request().answers == {"relative": people["王秀芳"]}


def test_escape_from_the_list_leaves_the_name(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]
) -> None:
    part = begin(tab, "kinship", people["陈𬭎"])
    picker = part.questions.people["relative"].picker
    compose(picker, "zhao", "赵")
    assert picker.found() is not None
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert shown(part, "answer:relative.id_number")


@pytest.mark.parametrize(
    ("answers", "row"),
    [
        ({"relative": "王芳", "relative.id_number": "12"}, "answer:relative.id_number"),
        ({"relative": "王芳1"}, "answer:relative"),
        ({"relative": "陈𬭎"}, "answer:relative"),
    ],
)
def test_errors_stand_at_their_field(
    qtbot: QtBot,
    tab: CertificatesTab,
    people: dict[str, str],
    answers: dict[str, str],
    row: str,
) -> None:
    part = begin(tab, "kinship", people["陈𬭎"])
    part.questions.fill({"kin": "母子", **answers})
    tick(part, "id_card", "relative_id_card", "household_book")
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert part.form.error(row)
    assert tab.focusWidget() is part.form.field(row)
    assert numbers(tab.context.office) == []


def test_an_applicant_who_is_no_resident(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str]
) -> None:
    part = begin(tab, "kinship")
    assert tab.focusWidget() is part.applicant
    compose(part.applicant, "wangfang", "王芳")
    assert shown(part, "resident.id_number")
    part.form.set_values({"resident.id_number": NUMBER, "answer:kin": "母子"})
    part.questions.people["relative"].picker.set_value(people["陈𬭎"])
    tick(part, "id_card", "relative_id_card", "household_book")
    tab.draw()
    assert f"兹证明王芳，女，公民身份号码{NUMBER}，与陈𬭎系母子关系。" in text_of(
        tab.paper.preview.pdf()
    )
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert len(numbers(office)) == 1
    assert letter(tab).applicant.value() == ""


def test_what_is_lacking_of_the_applicant_is_marked_there(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]
) -> None:
    part = begin(tab, "kinship")
    compose(part.applicant, "wangfang", "王芳")
    assert "申请人" in tab.matter.missing.text()
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert part.form.error("resident.sex") == "这一项要填上才能开。"
    assert part.form.error("resident.id_number") == "这一项要填上才能开。"
    assert tab.focusWidget() is part.form.field("resident.sex")


def test_the_recorded_spouse_stands_in_the_form(
    tab: CertificatesTab, office: Office, people: dict[str, str]
) -> None:
    wife = add_person(
        office,
        "李静",
        sex="女",
        id_number=NUMBER,
        relation="妻",
        household_number="00128",
        address="幸福里3栋2单元501室",
    )
    part = begin(tab, "spouses", people["陈𬭎"])
    assert part.questions.people["spouse"].picker.value() == wife.uid
    begin(tab, "spouses", people["周远桂"])
    assert letter(tab).questions.people["spouse"].picker.value() == ""


def test_questions_come_and_go_with_their_condition(
    qtbot: QtBot, context: DeskContext, people: dict[str, str], tmp_path: Path
) -> None:
    catalogue = read(tmp_path, LETTER)
    part = LetterPart(context, catalogue, catalogue.find("sample"))
    qtbot.addWidget(part)
    part.show()
    rows = ("answer:landlord", "answer:landlord.phone", "answer:lodgers", "answer:how_many")
    assert [shown(part, row) for row in rows] == [False] * 4
    home = part.form.field("answer:home")
    assert isinstance(home, ChoiceField)
    home.setFocus()
    qtbot.keyClick(home, Qt.Key.Key_Down)
    qtbot.keyClick(home, Qt.Key.Key_Down)
    home.activated.emit(home.currentIndex())
    assert home.value() == "租房"
    assert [shown(part, row) for row in rows] == [True, False, False, False]
    compose(part.questions.people["landlord"].picker, "wf", "王芳")
    assert [shown(part, row) for row in rows] == [True, True, False, False]
    phone = part.form.field("answer:landlord.phone")
    assert isinstance(phone, LineField)
    qtbot.keyClicks(phone, "13800001234")
    assert [shown(part, row) for row in rows] == [True, True, True, False]
    part.form.set_values({"answer:lodgers": "是"})
    part.questions.arrange()
    assert [shown(part, row) for row in rows] == [True] * 4
    part.form.set_values({"answer:how_many": "2"})
    # The first answer changes: the rest is hidden and not said, and comes back with it.
    home.set_value("自有")
    home.activated.emit(home.currentIndex())
    assert [shown(part, row) for row in rows] == [False] * 4
    assert part.request().answers == {"home": "自有"}
    home.set_value("租房")
    home.activated.emit(home.currentIndex())
    assert part.request().answers["how_many"] == "2"


def test_a_request_put_back_is_the_same(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]
) -> None:
    request = Request(
        "kinship",
        answers={"relative": "王芳", "relative.id_kind": "passport", "kin": "母子"}
        | {"relative.id_number": "E12345678"},
        evidence=frozenset(("id_card", "inquiry")),
        to_body="市公证处",
        purpose="办理公证",
        applicant={"name": "王大力", "sex": "男", "id_kind": "citizen", "address": "外地某处"},
    )
    part = begin(tab, "kinship")
    part.fill(request)
    assert part.request() == request
    other = Request("kinship", people["陈𬭎"], {"relative": people["王秀芳"]})
    part.fill(other)
    assert part.request() == other
