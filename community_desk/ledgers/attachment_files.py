"""What may be put into a column for attachments: a photograph, a scan or a PDF, told by its first
bytes and not by its name.
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.definitions import Book, Column

LARGEST = 10 * 1024 * 1024
LONGEST_NAME = 60
JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"
# The usual ending of each kind first.
ENDINGS = {JPEG: (".jpg", ".jpeg", ".jpe"), PNG: (".png",), PDF: (".pdf",)}

_UNNAMED = "附件"
_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"|?*', "_"))
# What Windows takes for a device, whatever its ending.
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)}

_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")
_OTHER_PICTURES = (b"GIF8", b"BM", b"RIFF", b"II*\x00", b"MM\x00*")
# Word and Excel, before and since 2007, also those of WPS.
_OFFICE = (b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"{\\rtf")


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be put into a column of an entry. ``kind`` is one of `ENDINGS`."""

    column: str
    name: str
    kind: str
    content: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        """What its content is known by."""
        return hashlib.sha256(self.content).hexdigest()


def read_file(column: str, path: Path) -> NewFile:
    """A file from the disk; one that is too large is not read.

    Raises `NotUnderstoodError` for what cannot be an attachment, `TroubleError` for what cannot
    be read; both name the column.
    """
    try:
        if not path.is_file():
            raise _unreadable(column, path.name)
        size = path.stat().st_size
        if size > LARGEST:
            raise _too_large(column, path.name, size)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)  # it may have grown
    except (OSError, ValueError) as error:
        raise _unreadable(column, path.name) from error
    return new_file(column, path.name, content)


def new_file(column: str, name: str, content: bytes) -> NewFile:
    """A file whose content is at hand, such as a pasted picture. Raises like `read_file`."""
    if len(content) > LARGEST:
        raise _too_large(column, name, len(content))
    kind = kind_of(content)
    if not kind:
        raise _no_attachment(column, name, content)
    return NewFile(column, clean_name(name, kind), kind, content)


def kind_of(content: bytes) -> str:
    """What a file is by its first bytes; empty where it is none of the three."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    return PDF if content[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-") else ""


def clean_name(name: str, kind: str) -> str:
    """A name that can be shown and written to any disk, ending as its kind does.

    Folders before it go, and signs that are not seen or turn the writing round.
    """
    last = PurePosixPath(PureWindowsPath(name[-4096:]).name).name
    seen = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C")
    plain = " ".join(unicodedata.normalize("NFC", seen).translate(_FORBIDDEN).split()).rstrip(" .")
    stem, dot, ending = plain.rpartition(".")
    known = f".{ending}"
    if not dot or known.lower() not in ENDINGS[kind]:
        stem, known = plain, ENDINGS[kind][0]
    stem = stem[: LONGEST_NAME - len(known)].strip(" .") or _UNNAMED
    if stem.split(".")[0].strip().lower() in _DEVICES:
        stem = f"_{stem}"
    return stem + known


def attachment_column(book: Book, name: str) -> Column:
    """The column of that name, where it takes files. Raises `NotUnderstoodError`."""
    column = book.column(name)
    taking = [each.name for each in book.columns if each.type == "attachment"]
    if column.name not in taking:
        raise NotUnderstoodError(
            "takes_no_files",
            QT_TRANSLATE_NOOP(
                "errors", "“{column}”不放文件；“{book}”里放文件的栏目：{names}。请改成其中一个。"
            ),
            column=column.name,
            book=book.name,
            names="、".join(taking) or "—",
        )
    return column


def check_new(files: Sequence[NewFile], there: Sequence[tuple[str, str]] = ()) -> None:
    """Raises `RuleSaysNoError` for a file that its column has already; ``there`` are columns with
    the SHA-256 of what stands in them.
    """
    known = set(there)
    for file in files:
        this = (file.column, file.sha256)
        if this in known:
            raise RuleSaysNoError(
                "attached_already",
                QT_TRANSLATE_NOOP("errors", "“{file}”已经在“{column}”里了；不用再放一次。"),
                file=file.name,
                column=file.column,
            )
        known.add(this)


def said(names: Sequence[str], typed: str = "") -> str:
    """What stands in the cell of files: the first one's name and how many there are; behind it
    what was typed there while the column was of another type.
    """
    files = f"{names[0]} 等 {len(names)} 件" if len(names) > 1 else "".join(names)
    return "；".join(part for part in (files, typed) if part)


def _no_attachment(column: str, name: str, content: bytes) -> NotUnderstoodError:
    sentence = QT_TRANSLATE_NOOP(
        "errors", "“{column}”只放照片（JPG、PNG）和 PDF，“{file}”不是；请另存为其中一种再放入。"
    )
    if not content:
        sentence = QT_TRANSLATE_NOOP(
            "errors", "“{file}”是空的，放不进“{column}”；请检查文件，或重新拍照、扫描。"
        )
    elif content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        sentence = QT_TRANSLATE_NOOP(
            "errors",
            "“{file}”是苹果手机的 HEIC 照片，放不进“{column}”；请在手机上另存为 JPG，"
            "或把相机格式改成“兼容性最佳”再拍。",
        )
    elif content.startswith(_OFFICE):
        sentence = QT_TRANSLATE_NOOP(
            "errors",
            "“{file}”是 Word、Excel 或压缩文件，放不进“{column}”；请打开它，另存为 PDF 再放入。",
        )
    elif content.startswith(_OTHER_PICTURES):
        sentence = QT_TRANSLATE_NOOP(
            "errors", "“{file}”这种图片放不进“{column}”；请用画图打开，另存为 JPG 或 PNG 再放入。"
        )
    return NotUnderstoodError("no_attachment", sentence, column=column, file=name[-80:])


def _too_large(column: str, name: str, size: int) -> NotUnderstoodError:
    return NotUnderstoodError(
        "attachment_too_large",
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}”有 {size} MB，“{column}”里一个文件最多 {most} MB；"
            "请把照片缩小，或用较低的清晰度重新扫描。",
        ),
        column=column,
        file=name[-80:],
        size=f"{size / 1024**2:.1f}",
        most=LARGEST // 1024**2,
    )


def _unreadable(column: str, name: str) -> TroubleError:
    return TroubleError(
        "cannot_read_attachment",
        QT_TRANSLATE_NOOP(
            "errors", "“{file}”读不出来，没有放进“{column}”；请检查文件还在不在、能不能打开。"
        ),
        column=column,
        file=name[-80:],
    )
