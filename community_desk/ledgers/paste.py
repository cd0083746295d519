"""A block of cells from Excel or WPS into a book: looked at first, then all of it or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.book_headings import BookWords, columns_of
from community_desk.ledgers.book_layout import BookLine
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.registry_notes import note_differences
from community_desk.ledgers.taking import Plan, plan_lines, write_plan
from community_desk.office import imports
from community_desk.office.office import Office
from community_desk.office.watched import Progress, told_by
from community_desk.registry import store_journal
from community_desk.registry.headings import SAY_NOTHING
from community_desk.workbooks.cells import EMPTY
from community_desk.workbooks.clipboard import cells_of
from community_desk.workbooks.headings import plain_heading

# As many as are looked at while somebody waits; more are a workbook to import.
MOST_LINES = 5_000
_FEWEST_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class Block:
    """A pasted block: what each of its columns means (empty: not taken), and its lines.

    ``headings`` are its own first line, where that is one; the cells of `BookLine` are all of
    the block's.
    """

    meanings: tuple[str, ...]
    headings: tuple[str, ...]
    lines: tuple[BookLine, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was done in one operation; ``operation`` is what `undo_operation` takes."""

    added: int
    updated: int
    unchanged: int
    left_out: int
    operation: str


def read_block(office: Office, book: Book, text: str, shown: Sequence[str]) -> Block:
    """Understands a block by its heading line, else as the columns ``shown`` from where it is
    pasted on.

    Raises `NotUnderstoodError` for a block with nothing in it, with more columns than there are,
    or too long.
    """
    rows = [row for row in cells_of(text) if any(cell.strip() for cell in row)]
    if not rows:
        raise NotUnderstoodError(
            "nothing_to_paste",
            QT_TRANSLATE_NOOP("errors", "没有可粘贴的内容；请先在 Excel 或 WPS 里选中几行，复制。"),
        )
    if len(rows) > MOST_LINES:
        raise NotUnderstoodError(
            "block_too_long",
            QT_TRANSLATE_NOOP(
                "errors", "粘贴的内容有 {lines} 行，一次最多 {most} 行；请存成表格，用“导入”。"
            ),
            lines=len(rows),
            most=MOST_LINES,
        )
    headings = _headings(office, book, rows[0])
    if headings is not None:
        rows = rows[1:]
        meanings = headings
    else:
        meanings = list(shown)
    wide = max((_width(row) for row in rows), default=0)
    if wide > len(meanings):
        raise NotUnderstoodError(
            "block_too_wide",
            QT_TRANSLATE_NOOP(
                "errors",
                "粘贴的内容有 {wide} 列，从“{column}”起只有 {room} 栏；请带上标题行一起复制。",
            ),
            wide=wide,
            column=meanings[0] if meanings else "",
            room=len(meanings),
        )
    width = max(wide, len(meanings) if headings is not None else 0)
    first = 2 if headings is not None else 1
    lines = tuple(
        BookLine("", number, tuple(_padded(row, width)), _values(row, meanings))
        for number, row in enumerate(rows, first)
    )
    own = tuple(cells_of(text)[0]) if headings is not None else ()
    return Block(tuple(meanings[:width]), own, lines)


def plan_block(office: Office, book: Book, block: Block) -> Plan:
    """What the lines of a block will be, with what the registry says of them; writes nothing."""
    plan = plan_lines(office, book, block.lines)
    note_differences(office, book, plan.items)
    return plan


def add_block(
    office: Office,
    book: Book,
    block: Block,
    *,
    only_sound: bool = False,
    progress: Progress | None = None,
) -> Taken:
    """Writes the lines of a block as one operation; ``progress`` hears how far it is and may stop
    it.

    All of them or, with ``only_sound``, those with nothing the matter. Raises `RuleSaysNoError`
    ``block_not_sound`` where a line cannot be taken, ``nothing_to_add``; nothing is stored then.
    """
    return write_at_once(
        office,
        book,
        lambda: _sound(office, book, block, only_sound),
        kind="paste",
        progress=progress,
    )


def write_at_once(
    office: Office,
    book: Book,
    make_plan: Callable[[], Plan],
    *,
    kind: str,
    progress: Progress | None = None,
) -> Taken:
    """Plans and writes as one operation of a ``kind``, within one transaction.

    Raises `RuleSaysNoError` ``nothing_to_add``, and what ``make_plan`` raises.
    """
    today = office.today().isoformat()
    with office.writing("ledgers.edit") as write:
        told = told_by(progress)
        told(0, 0)
        plan = make_plan()
        added, updated = plan.count("added"), plan.count("updated")
        if not added + updated:
            raise RuleSaysNoError(
                "nothing_to_add", QT_TRANSLATE_NOOP("errors", "没有可以加入的行，台账没有改动。")
            )
        journal = store_journal.begin(
            write, kind, effective_on=today, about={"book": book.code, "lines": added + updated}
        )
        written = 0

        def step(lines: int) -> None:
            nonlocal written
            written += lines
            told(written, added + updated)

        write_plan(office, journal, book, plan, today=today, reason=kind, step=step)
        store_journal.finish(journal)
        counts = {"added": added, "updated": updated, "operation": journal.uid}
        write.audit(kind, "book", book.code, new=counts)
    return Taken(added, updated, plan.count("unchanged"), len(plan.skipped), journal.uid)


def _sound(office: Office, book: Book, block: Block, only_sound: bool) -> Plan:
    plan = plan_lines(office, book, block.lines)
    if plan.skipped and not only_sound:
        first = plan.skipped[0]
        raise RuleSaysNoError(
            "block_not_sound",
            QT_TRANSLATE_NOOP("errors", "第 {row} 行不能加入：{reason}"),
            row=first.row,
            reason=first.errors[0],
        )
    return plan


def _headings(office: Office, book: Book, row: Sequence[str]) -> list[str] | None:
    """What the columns mean by the first line, where that is a line of headings."""
    words = BookWords(book, imports.learned_columns(office.db, book.code))
    texts = [" ".join(cell.split()) for cell in row]
    filled = [text for text in texts if text]
    known = [t for t in filled if words.means(t) or plain_heading(t) in SAY_NOTHING]
    if len(known) < min(_FEWEST_HEADINGS, len(filled)) or 2 * len(known) < len(filled):
        return None
    columns = columns_of(words, texts, {})
    return [columns[at].meaning if at in columns else "" for at in range(len(texts))]


def _values(row: Sequence[str], meanings: Sequence[str]) -> dict[str, str]:
    return {
        meaning: cell.strip()
        for meaning, cell in zip(meanings, row, strict=False)
        if meaning and cell.strip() not in EMPTY
    }


def _padded(row: Sequence[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))][:width]


def _width(row: Sequence[str]) -> int:
    return max((at for at, cell in enumerate(row, 1) if cell.strip()), default=0)
