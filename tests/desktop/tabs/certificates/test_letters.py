"""Issuing through the tab: what is missing is marked, what is there is stored and printed."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from community_desk.certificates import register
from community_desk.certificates.policy import load_policy
from community_desk.certificates.voiding import stored_page
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office import settings
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.residents import change_resident, load_resident
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose
from tests.faults import log_is_broken, needs_proc

CTRL = Qt.KeyboardModifier.ControlModifier


def letter(tab: CertificatesTab) -> LetterPart:
    assert isinstance(tab.matter.part, LetterPart)
    return tab.matter.part


def begin(tab: CertificatesTab, key: str, uid: str = "") -> LetterPart:
    tab.open_target(Target("certificate_type", key, uid))
    return letter(tab)


def tick(part: LetterPart, *keys: str) -> None:
    for key in keys:
        box = part.evidence_box(key)
        assert isinstance(box, QCheckBox)
        box.click()


def complete_residence(tab: CertificatesTab, uid: str) -> LetterPart:
    part = begin(tab, "residence", uid)
    part.form.set_values({"answer:since": "2019-03", "purpose": "办理入学"})
    part.to_body.set_value("某某小学")
    tick(part, "id_card", "lease")
    return part


def text_of(pdf: bytes) -> str:
    if not pdf:
        return ""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return "".join(page.extract_text() for page in pages).replace("\n", "")


def numbers(office: Office) -> list[str]:
    return [row.number for row in register.page(office)]


def test_every_letter_has_its_form_and_a_draft(tab: CertificatesTab) -> None:
    for key, class_ in load_policy("survey").classes.items():
        if class_ not in ("direct", "evidence"):
            continue
        part = begin(tab, key)
        tab.draw()
        assert part.form.keys()[0] == "resident", key
        assert "特此证明" in text_of(tab.paper.preview.pdf()), key
        assert tab.matter.missing.text().startswith("还差"), key


def test_quiet_line_names_what_is_missing(tab: CertificatesTab, people: dict[str, str]) -> None:
    part = begin(tab, "residence")
    assert tab.matter.missing.text() == "还差：申请人、从何时起居住、居民身份证、佐证一样"
    complete_residence(tab, people["陈𬭎"])
    part.edited.emit()
    assert tab.matter.missing.text() == "齐了，可以开具"


def test_page_follows_the_keys(qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]) -> None:
    part = begin(tab, "residence", people["陈𬭎"])
    qtbot.waitUntil(lambda: "陈𬭎" in text_of(tab.paper.preview.pdf()))
    field = tab.focusWidget()
    assert field is part.form.field("answer:since")
    qtbot.keyClicks(field, "2019-03")
    qtbot.waitUntil(lambda: "二〇一九年三月" in text_of(tab.paper.preview.pdf()))


def test_pressing_with_something_missing_marks_it_and_stores_nothing(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str], heard: Heard
) -> None:
    part = begin(tab, "residence", people["陈𬭎"])
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert "要填上" in part.form.error("answer:since")
    assert "本人居民身份证" in part.form.error("evidence:must")
    assert "房屋租赁合同" in part.form.error("evidence:one:home_paper")
    assert tab.focusWidget() is part.form.field("answer:since")
    assert numbers(office) == []
    assert heard.notices == []
    tick(part, "id_card")
    assert part.form.error("evidence:must") == ""


def test_nobody_chosen_is_marked_at_the_applicant(qtbot: QtBot, tab: CertificatesTab) -> None:
    part = begin(tab, "residence")
    qtbot.mouseClick(tab.matter.main, Qt.MouseButton.LeftButton)
    assert part.form.error("resident") == "请先选申请人。"
    assert tab.focusWidget() is part.applicant


def test_what_the_registry_says_against_it_is_shown_at_once(
    qtbot: QtBot,
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    heard: Heard,
) -> None:
    part = begin(tab, "residence", people["赵明"])
    assert "没有登记现住址" in part.form.error("resident")
    assert "居民登记的“现住址”" in tab.matter.missing.text()
    assert tab.matter.mend.isVisible()
    tab.matter.mend.click()
    assert heard.targets == [Target("resident", people["赵明"], "address")]
    change_resident(office, people["赵明"], {"address": "幸福里2栋1单元201室"})
    tab.context.tell_changed("registry")
    assert part.form.error("resident") == ""
    assert not tab.matter.mend.isVisible()


def test_issue_stores_prints_and_makes_room_for_the_next(
    qtbot: QtBot,
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    heard: Heard,
    printed: list[bytes],
) -> None:
    complete_residence(tab, people["陈𬭎"])
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert numbers(office) == ["幸社证字〔2026〕第0001号"]
    assert printed == [stored_page(office, "幸社证字〔2026〕第0001号")]
    assert tab.paper.preview.pdf() == printed[0]
    row = tab.paper.row()
    assert row is not None
    assert row.number == "幸社证字〔2026〕第0001号"
    assert heard.changes == ["certificates", "certificates"]  # issued, and printed
    assert heard.notices[-1].text == "已开具 幸社证字〔2026〕第0001号"
    assert letter(tab).applicant.value() == ""
    assert letter(tab).request().evidence == frozenset()
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert len(numbers(office)) == 1


def test_only_issue_prints_nothing(
    tab: CertificatesTab, office: Office, people: dict[str, str], printed: list[bytes]
) -> None:
    complete_residence(tab, people["陈𬭎"])
    tab.matter.only.click()
    assert len(numbers(office)) == 1
    assert printed == []


def test_issue_into_a_file(
    tab: CertificatesTab, office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    complete_residence(tab, people["陈𬭎"])
    tab.matter.save.click()
    assert numbers(office) == []
    dialog = tab.stored.asking
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "证明.pdf"))
    dialog.reject()
    (number,) = numbers(office)
    assert (tmp_path / "证明.pdf").read_bytes() == stored_page(office, number)


def test_file_that_cannot_be_written_is_said(
    tab: CertificatesTab, office: Office, people: dict[str, str], tmp_path: Path, heard: Heard
) -> None:
    complete_residence(tab, people["陈𬭎"])
    tab.matter.save.click()
    dialog = tab.stored.asking
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "没有" / "证明.pdf"))
    dialog.reject()
    assert heard.notices[-1].meaning == "refused"
    assert len(numbers(office)) == 1


def test_what_was_typed_stays_while_one_looks_elsewhere(
    tab: CertificatesTab, people: dict[str, str]
) -> None:
    complete_residence(tab, people["陈𬭎"])
    tab.open_target(Target("certificate_type", "hardship"))
    assert letter(tab).applicant.value() == people["陈𬭎"]
    tab.open_target(Target("certificate_type", "residence"))
    assert letter(tab).request().answers == {"since": "2019-03"}


def test_another_person_takes_over_nothing(tab: CertificatesTab, people: dict[str, str]) -> None:
    complete_residence(tab, people["陈𬭎"])
    hardship = begin(tab, "hardship")
    hardship.applicant.pick(load_resident(tab.context.office, people["王秀芳"]))
    assert begin(tab, "residence").request().answers == {}
    assert letter(tab).applicant.value() == people["王秀芳"]


def test_a_person_as_an_answer(tab: CertificatesTab, people: dict[str, str]) -> None:
    part = begin(tab, "kinship", people["陈𬭎"])
    part.form.set_values({"answer:relative": people["王秀芳"], "answer:kin": "母子"})
    tab.draw()
    assert "王秀芳系母子关系" in text_of(tab.paper.preview.pdf())


def test_enter_goes_through_the_whole_form(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]
) -> None:
    part = begin(tab, "residence", people["陈𬭎"])
    for _ in range(20):
        if tab.focusWidget() is tab.matter.main:
            break
        focused = tab.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert tab.focusWidget() is tab.matter.main
    assert part.form.error("resident") == ""


def test_a_body_that_may_not_have_it_can_be_told_so(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str]
) -> None:
    with office.writing("office.settings") as write:
        settings.store(office.db, "policy", "national-2020")
        write.audit("set", "setting", "policy", new={"policy": "national-2020"})
    tab.context.tell_changed("settings")
    part = begin(tab, "kinship", people["陈𬭎"])
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert "公证" in part.form.error("to_body")
    tab.matter.instead.click()
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert numbers(office) == ["幸告〔2026〕第0001号"]


def test_a_character_no_font_has_is_said_in_place_of_the_page(
    tab: CertificatesTab, office: Office, people: dict[str, str], heard: Heard
) -> None:
    part = complete_residence(tab, people["陈𬭎"])
    part.form.set_values({"purpose": "办理\U0001f600"})
    tab.draw()
    assert tab.paper.preview.pdf() == b""
    assert not tab.finish(True)
    assert "1F600" in heard.notices[-1].text
    assert numbers(office) == []


def test_a_reader_may_look_only(qtbot: QtBot, people: dict[str, str], context: DeskContext) -> None:
    reader = replace(context.office.staff, role=Role.READER)
    made = CertificatesTab(replace(context, office=replace(context.office, staff=reader)))
    qtbot.addWidget(made)
    assert not made.matter.main.isEnabled()
    assert "请主任或社工登录后办理" in made.matter.missing.text()
    made.let_go()


@pytest.mark.parametrize("typed", ["2019-13", "前年三月"])
def test_a_month_that_cannot_be_read_is_marked_once_left(
    qtbot: QtBot, tab: CertificatesTab, typed: str
) -> None:
    part = begin(tab, "residence")
    field = part.form.field("answer:since")
    assert isinstance(field, LineField)
    field.setFocus()
    compose(field, "", typed)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert tab.focusWidget() is not field
    assert part.form.error("answer:since") == "看不懂这个月份，请写成 2019-03"
    field.setFocus()
    field.selectAll()
    compose(field, "", "2019-03")
    assert part.form.error("answer:since") == ""
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert part.form.error("answer:since") == ""


def test_a_month_that_cannot_be_read_is_marked_by_the_button(
    qtbot: QtBot, tab: CertificatesTab
) -> None:
    part = begin(tab, "residence")
    part.form.set_values({"answer:since": "2019-13"})
    qtbot.keyClick(tab, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert part.form.error("answer:since") == "看不懂这个月份，请写成 2019-03"


def test_on_a_small_screen_the_form_has_most_of_the_room(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]
) -> None:
    complete_residence(tab, people["陈𬭎"])
    assert tab.finish(False)
    tab.resize(1280, 610)
    qtbot.wait(20)
    room = tab.matter.height() + tab.register.height()
    assert tab.matter.height() >= 0.64 * room


@pytest.mark.parametrize(("size", "lines", "rows"), [((1280, 640), 2, 7.5), ((1440, 820), 3, 6)])
def test_some_lines_of_the_register_are_in_sight(
    qtbot: QtBot,
    tab: CertificatesTab,
    people: dict[str, str],
    size: tuple[int, int],
    lines: int,
    rows: float,
) -> None:
    tab.resize(*size)
    complete_residence(tab, people["陈𬭎"])
    assert tab.finish(False)
    table = tab.register.table
    line = table.verticalHeader().defaultSectionSize()
    qtbot.waitUntil(lambda: table.viewport().height() >= lines * line)
    assert tab.matter.pane.height() > rows * tab.context.theme.px(37)


@needs_proc
def test_what_the_disk_does_not_take_stays_typed_and_is_issued_later(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str], office: Office, heard: Heard
) -> None:
    part = complete_residence(tab, people["陈𬭎"])
    with log_is_broken(office):
        qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert "磁盘" in heard.notices[-1].text
    assert letter(tab) is part
    assert part.form.values()["answer:since"] == "2019-03"
    assert numbers(office) == []
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert numbers(office) == ["幸社证字〔2026〕第0001号"]
