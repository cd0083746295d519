"""A blank form as a file: what is accepted, and its parts."""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.form_markup import tags
from community_desk.workbooks.limits import DamagedError, TooLargeError
from community_desk.workbooks.packages import check_markup, unpacked
from community_desk.workbooks.read import file_bytes, sheets_of

# Nobody looks for a table among more sheets than these.
MOST_SHEETS = 100
_PACKAGE = b"PK\x03\x04"
_WORKBOOK = "officeDocument"
# The boxes of comments are no sound XML in every file; their tags are read all the same.
_LOOSE = ".vml"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet of a workbook: its name, the part it is in, and whether one sees it."""

    name: str
    part: str
    is_visible: bool


@dataclass(frozen=True, slots=True)
class FormPackage:
    """The parts of a workbook by name, as they are in the file."""

    file_name: str
    parts: Mapping[str, bytes]
    workbook: str
    sheets: tuple[SheetPart, ...]

    def text(self, part: str) -> str:
        """A part as text; empty where there is none. Raises `DamagedError`."""
        content = self.parts.get(part)
        if content is None:
            return ""
        if not part.endswith(_LOOSE):
            check_markup(content)
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DamagedError from error

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that one points to, of kinds that end so."""
        return [target for told, target in self._relations(part) if told.endswith(kind)]

    def relation(self, part: str, identity: str) -> str:
        """The part that one points to under an identity."""
        for tag in tags(self.text(relations_of(part))):
            about = tag.attributes()
            if tag.name == "Relationship" and about.get("Id") == identity:
                return _joined(part, about.get("Target", ""))
        return ""

    def _relations(self, part: str) -> Iterator[tuple[str, str]]:
        for tag in tags(self.text(relations_of(part))):
            about = tag.attributes()
            if tag.name == "Relationship" and about.get("TargetMode") != "External":
                yield about.get("Type", ""), _joined(part, about.get("Target", ""))

    def packed(self, changed: Mapping[str, str], dropped: frozenset[str]) -> bytes:
        """The file with some parts changed and some left out; the others byte for byte."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self.parts.items():
                if name not in dropped:
                    entry = zipfile.ZipInfo(name)  # of the year 1980: the same in, the same out
                    entry.compress_type = zipfile.ZIP_DEFLATED
                    new = changed.get(name)
                    package.writestr(entry, content if new is None else new.encode())
        return made.getvalue()


def relations_of(part: str) -> str:
    """The name of the part that says what one points to."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _joined(part: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def open_package(path: Path) -> FormPackage:
    """Reads a blank form.

    Raises `TroubleError` with one sentence for a file that is missing, damaged, too large, no
    .xlsx, has macros, hangs on other files, or has too many sheets.
    """
    content = file_bytes(path)
    # All that the reading of workbooks refuses is refused here in the same words.
    sheets_of(content, path.name)
    if not content.startswith(_PACKAGE):
        raise not_xlsx(path.name)
    try:
        parts = unpacked(content)
        package = FormPackage(path.name, parts, "", ())
        found = package.related("", _WORKBOOK)
        if "content.xml" in parts or not found or found[0] not in parts:
            raise not_xlsx(path.name)
        _check_kind(package, found[0])
        sheets = tuple(_sheets(package, found[0]))
    except DamagedError as error:
        raise damaged(path.name) from error
    except TooLargeError as error:
        raise too_large(path.name) from error
    if len(sheets) > MOST_SHEETS:
        raise TroubleError(
            "too_many_sheets",
            QT_TRANSLATE_NOOP(
                "errors", "“{file}”有{count}张工作表；请只留要填的那一张，另存后再填。"
            ),
            file=path.name,
            count=len(sheets),
        )
    return FormPackage(path.name, parts, found[0], sheets)


def _check_kind(package: FormPackage, workbook: str) -> None:
    kinds = package.text("[Content_Types].xml")
    if "template.main" in kinds:
        raise not_xlsx(package.file_name)
    if "macroEnabled" in kinds or any("vbaProject" in name for name in package.parts):
        raise TroubleError(
            "form_has_macros",
            QT_TRANSLATE_NOOP(
                "errors", "“{file}”带有宏；请用 Excel 或 WPS 打开，另存为不带宏的 .xlsx 再填。"
            ),
            file=package.file_name,
        )
    if package.related(workbook, "externalLink"):
        raise TroubleError(
            "form_has_links",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”里的公式连着别的文件；请用 Excel 或 WPS 打开，断开链接，另存后再填。",
            ),
            file=package.file_name,
        )


def _sheets(package: FormPackage, workbook: str) -> Iterator[SheetPart]:
    for tag in tags(package.text(workbook)):
        if tag.name == "sheet" and not tag.closes:
            about = tag.attributes()
            identity = next((v for k, v in about.items() if k.rpartition(":")[2] == "id"), "")
            part = package.relation(workbook, identity)
            if part in package.parts and "worksheets/" in part:
                is_visible = about.get("state", "visible") == "visible"
                yield SheetPart(about.get("name", ""), part, is_visible)


def not_xlsx(file_name: str) -> TroubleError:
    """That only .xlsx can be filled and given back as it was."""
    return TroubleError(
        "form_not_xlsx",
        QT_TRANSLATE_NOOP(
            "errors", "“{file}”不是 .xlsx；请用 Excel 或 WPS 打开，另存为 .xlsx 再填。"
        ),
        file=file_name,
    )


def damaged(file_name: str) -> TroubleError:
    """That a file cannot be understood."""
    return TroubleError(
        "not_a_workbook",
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}”不是能读的表格，或已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
        ),
        file=file_name,
    )


def too_large(file_name: str) -> TroubleError:
    """That a file holds more than a blank form does."""
    return TroubleError(
        "form_too_large",
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}”里的格子太多，不像空表；请删去下面和右边多余的行列，另存后再填。",
        ),
        file=file_name,
    )
