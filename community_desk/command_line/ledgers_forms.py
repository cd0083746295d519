"""``community-desk ledgers fill``: a department's blank workbook, filled."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    answer,
    check_can_write,
    json_option,
    opened,
    staff_option,
)
from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.ledgers import blank_forms, department_forms
from community_desk.ledgers.department_forms import USUAL_REASON
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.people import list_named
from community_desk.office.office import Office

_LIST = "list:"


@click.command(help=translate("commands", "填一张部门的空表（xlsx）：别的都不动，认不出的栏留空"))
@OFFICE
@click.argument("blank", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--who", default="", help=translate("commands", "找谁：搜索的词，或 list:名单名称"))
@click.option("--book", default="", help=translate("commands", "填一本台账里的人（编号或名称）"))
@click.option("--period", default="", help=translate("commands", "报的是哪一期：填完记作已报"))
@click.option("--again", is_flag=True, help=translate("commands", "这一期报过也再填"))
@click.option("--masked", is_flag=True, help=translate("commands", "号码打码"))
@click.option(
    "--reason", default=USUAL_REASON, show_default=True, help=translate("commands", "用途")
)
@staff_option
@json_option
def fill(
    office: Path,
    blank: Path,
    out: Path,
    who: str,
    book: str,
    period: str,
    again: bool,
    masked: bool,
    reason: str,
    staff: str,
    as_json: bool,
) -> None:
    """Fills a form for those who are found, or for all that stands in a book."""
    if bool(who.strip()) == bool(book.strip()):
        raise NotUnderstoodError(
            "who_or_book", QT_TRANSLATE_NOOP("errors", "请用 --who 或 --book 说填谁，只用一个。")
        )
    check_can_write(out, office, blank)
    if out.suffix.lower() != ".xlsx":
        raise NotUnderstoodError(
            "unknown_file_kind",
            QT_TRANSLATE_NOOP("errors", "“{file}”要以 .xlsx 结尾；请改文件名。"),
            file=out.name,
        )
    with opened(office, staff) as desk:
        definition = books_in_force(desk).find(book) if book else None
        form = blank_forms.look_at(desk, blank, definition)
        if definition is not None:
            chosen = department_forms.of_book(desk, definition)
        else:
            chosen = _people(desk, who.strip())
        done = department_forms.fill_department_form(
            desk, form, out, chosen, reason=reason, full=not masked, period=period, again=again
        )
    assert done is not None
    line = translate("commands", "已填 {people} 人：{file}；已填的栏：{filled}；留空的栏：{empty}")
    answer(
        as_json,
        {
            "people": done.people,
            "filled": done.filled,
            "left_empty": done.left_empty,
            "kept": done.kept,
            "added_rows": done.added,
            "not_offered": done.not_offered,
        },
        line.format(
            people=done.people,
            file=out,
            filled="、".join(done.filled),
            empty="、".join(done.left_empty) or translate("commands", "没有"),
        ),
    )


def _people(office: Office, who: str) -> department_forms.Chosen:
    if who.startswith(_LIST):
        which = list_named(office, who.removeprefix(_LIST).strip())
        return department_forms.of_list(office, which)
    return department_forms.found_by(office, who)
