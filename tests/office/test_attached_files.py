"""What may be attached, by what it is; what it is called; how large a picture says it is."""

from pathlib import Path

import pytest

from community_desk.errors import DeskError, NotUnderstoodError, TroubleError
from community_desk.office import attached_files
from community_desk.office.attached_files import clean_name, new_file, read_file
from tests.small_files import JPEG, PDF, png


def error_of(content: bytes, name: str = "x") -> DeskError:
    with pytest.raises(NotUnderstoodError) as raised:
        new_file("照片", name, content)
    assert raised.value.values["place"] == "照片"
    return raised.value


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (JPEG, "image/jpeg"),
        (png(), "image/png"),
        (PDF, "application/pdf"),
        (b"\xef\xbb\xbf\r\n" + PDF, "application/pdf"),
    ],
)
def test_kind_is_told_by_the_first_bytes(content: bytes, kind: str) -> None:
    assert new_file("照片", "无名.doc", content).kind == kind


@pytest.mark.parametrize(
    ("content", "hint"),
    [
        (b"", "是空的"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "另存为 PDF"),
        (b"PK\x03\x04" + b"\0" * 99, "另存为 PDF"),
        (b"GIF89a" + b"\0" * 99, "用画图打开"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "用画图打开"),
        (b"MZ" + b"\0" * 99, "只放照片"),
        (b"<html>%PDF-1.4", "只放照片"),
    ],
)
def test_what_is_none_of_them_is_said_with_a_way_out(content: bytes, hint: str) -> None:
    assert hint in str(error_of(content, "登记.jpg"))


def test_forty_megabytes_are_never_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large = tmp_path / "大照片.jpg"
    with large.open("wb") as file:
        file.write(JPEG)
        file.truncate(40 * 1024 * 1024)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
    with pytest.raises(NotUnderstoodError) as raised:
        read_file("照片", large)
    assert str(raised.value) == (
        "“大照片.jpg”有 40.0 MB，“照片”里一个文件最多 10 MB；"
        "请把照片缩小，或用较低的清晰度重新扫描。"
    )


def test_ten_megabytes_are_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "满.jpg"
    path.write_bytes(JPEG.ljust(attached_files.LARGEST, b"\0"))
    assert len(read_file("照片", path).content) == attached_files.LARGEST
    error_of(JPEG.ljust(attached_files.LARGEST + 1, b"\0"))


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "没有.jpg", Path("\0")):
        with pytest.raises(TroubleError, match="读不出来"):
            read_file("照片", path)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("签到表.pdf", "签到表.pdf"),
        ("签到表.PDF", "签到表.PDF"),
        ("签到表", "签到表.pdf"),
        ("签到表.jpg", "签到表.jpg.pdf"),
        ("第 1.5 期总结", "第 1.5 期总结.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\桌面\\合同.pdf", "合同.pdf"),
        ("表\u202efdp.exe", "表fdp.exe.pdf"),
        ("a\nb\x00c\x1b[31m.pdf", "abc[31m.pdf"),
        ("一?二*三|四.pdf", "一_二_三_四.pdf"),
        ("  .pdf", "附件.pdf"),
        ("...", "附件.pdf"),
        ("", "附件.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("\ud83d坏.pdf", "坏.pdf"),
    ],
)
def test_names_are_cleaned(name: str, clean: str) -> None:
    assert clean_name(name, "application/pdf") == clean


@pytest.mark.parametrize("sign", ["字", "𠅤", "é", "/", ".", " "])
def test_a_name_of_a_hundred_thousand_signs_becomes_short(sign: str) -> None:
    name = clean_name(sign * 100_000 + ".png", "image/png")
    assert name.endswith(".png")
    assert 5 <= len(name) <= attached_files.LONGEST_NAME
    assert len(name.encode()) < 255
