"""What may be attached to something an office keeps: a photograph, a scan or a PDF, told by its
first bytes and not by its name.

The place is what a file is put into, as people call it: sentences name it.
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.files import is_open_here
from community_desk.language import QT_TRANSLATE_NOOP

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
    """A file to be put into a place. ``kind`` is one of `ENDINGS`."""

    place: str
    name: str
    kind: str
    content: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        """What its content is known by."""
        return hashlib.sha256(self.content).hexdigest()


def read_file(place: str, path: Path) -> NewFile:
    """A file from the disk; one that is too large is not read.

    Raises `NotUnderstoodError` for what cannot be an attachment, `TroubleError` for what cannot
    be read; both name the place.
    """
    try:
        if not path.is_file() or is_open_here(path):
            raise _unreadable(place, path.name)
        size = path.stat().st_size
        if size > LARGEST:
            raise _too_large(place, path.name, size)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)  # it may have grown
    except (OSError, ValueError) as error:
        raise _unreadable(place, path.name) from error
    return new_file(place, path.name, content)


def new_file(place: str, name: str, content: bytes) -> NewFile:
    """A file whose content is at hand, such as a pasted picture. Raises like `read_file`."""
    if len(content) > LARGEST:
        raise _too_large(place, name, len(content))
    kind = kind_of(content)
    if not kind:
        raise _no_attachment(place, name, content)
    return NewFile(place, clean_name(name, kind), kind, content)


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


def check_new(files: Sequence[NewFile], there: Sequence[tuple[str, str]] = ()) -> None:
    """Raises `RuleSaysNoError` for a file that its place has already; ``there`` are places with
    the SHA-256 of what stands in them.
    """
    known = set(there)
    for file in files:
        this = (file.place, file.sha256)
        if this in known:
            raise RuleSaysNoError(
                "attached_already",
                QT_TRANSLATE_NOOP("errors", "“{file}”已经在“{place}”里了；不用再放一次。"),
                file=file.name,
                place=file.place,
            )
        known.add(this)


def said_reason(reason: str, *, removing: bool = False) -> str:
    """Why a file is taken out of the vault, or removed for good. Raises `RuleSaysNoError`
    ``reason_needed`` where nothing is said.
    """
    if reason.strip():
        return reason.strip()
    sentence = QT_TRANSLATE_NOOP("errors", "取出文件要写明用途；请补上再取出。")
    if removing:
        sentence = QT_TRANSLATE_NOOP("errors", "移除文件要写原因；请补上再移除。")
    raise RuleSaysNoError("reason_needed", sentence)


def about(uid: str, file: NewFile) -> dict[str, object]:
    """A stored file as the audit trail tells of it."""
    told: dict[str, object] = {"file": uid, "name": file.name, "sha256": file.sha256}
    return {**told, "bytes": len(file.content)}


def _no_attachment(place: str, name: str, content: bytes) -> NotUnderstoodError:
    sentence = QT_TRANSLATE_NOOP(
        "errors", "“{place}”只放照片（JPG、PNG）和 PDF，“{file}”不是；请另存为其中一种再放入。"
    )
    if not content:
        sentence = QT_TRANSLATE_NOOP(
            "errors", "“{file}”是空的，放不进“{place}”；请检查文件，或重新拍照、扫描。"
        )
    elif content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        sentence = QT_TRANSLATE_NOOP(
            "errors",
            "“{file}”是苹果手机的 HEIC 照片，放不进“{place}”；请在手机上另存为 JPG，"
            "或把相机格式改成“兼容性最佳”再拍。",
        )
    elif content.startswith(_OFFICE):
        sentence = QT_TRANSLATE_NOOP(
            "errors",
            "“{file}”是 Word、Excel 或压缩文件，放不进“{place}”；请打开它，另存为 PDF 再放入。",
        )
    elif content.startswith(_OTHER_PICTURES):
        sentence = QT_TRANSLATE_NOOP(
            "errors", "“{file}”这种图片放不进“{place}”；请用画图打开，另存为 JPG 或 PNG 再放入。"
        )
    return NotUnderstoodError("no_attachment", sentence, place=place, file=name[-80:])


def _too_large(place: str, name: str, size: int) -> NotUnderstoodError:
    return NotUnderstoodError(
        "attachment_too_large",
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}”有 {size} MB，“{place}”里一个文件最多 {most} MB；"
            "请把照片缩小，或用较低的清晰度重新扫描。",
        ),
        place=place,
        file=name[-80:],
        size=f"{size / 1024**2:.1f}",
        most=LARGEST // 1024**2,
    )


def _unreadable(place: str, name: str) -> TroubleError:
    return TroubleError(
        "cannot_read_attachment",
        QT_TRANSLATE_NOOP(
            "errors", "“{file}”读不出来，没有放进“{place}”；请检查文件还在不在、能不能打开。"
        ),
        place=place,
        file=name[-80:],
    )
