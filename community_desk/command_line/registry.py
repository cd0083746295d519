"""``community-desk registry``: import a roster, find a person, export the list."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    OUT_FILE,
    answer,
    check_can_write,
    import_options,
    json_option,
    opened,
    staff_option,
)
from community_desk.command_line.registry_papers import sheet, statistics
from community_desk.errors import NotUnderstoodError
from community_desk.language import translate
from community_desk.ledgers.access import seen_books
from community_desk.ledgers.imports import imports_of, undo_taking
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.people import kept_lists, list_named
from community_desk.office.backup import back_up_before_import
from community_desk.office.office import Office
from community_desk.registry import codes, masking
from community_desk.registry.duplicates import Duplicates, find_duplicates
from community_desk.registry.export import export_residents
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.likeness import AGAINST, REASONS, SURENESS
from community_desk.registry.lists import NAMED_TITLES, count
from community_desk.registry.merge import merge as merge_records
from community_desk.registry.records import ResidentRow
from community_desk.registry.search import find as find_residents


@click.group(help=translate("commands", "居民：导入名册、找人、导出"))
def registry() -> None:
    """The commands about residents."""


registry.add_command(sheet)
registry.add_command(statistics)


@registry.command("import", help=translate("commands", "导入名册（xlsx、xls、ods、csv）"))
@OFFICE
@import_options
@staff_option
@json_option
def import_(
    office: Path, workbook: Path, dry_run: bool, problems: Path | None, staff: str, as_json: bool
) -> None:
    """Imports a workbook, all of it or nothing."""
    if problems is not None:
        check_can_write(problems, office, workbook)
    with opened(office, staff) as desk:
        if not dry_run:
            back_up_before_import(desk, "registry.import")
        report = import_workbook(desk, workbook, dry_run=dry_run, problems=problems)
    document = report.as_json()
    answer(
        as_json,
        document,
        translate(
            "commands",
            "共 {rows} 行：新增 {imported}，更新 {updated}，未变 {unchanged}，未导入 {skipped}，"
            "待核对 {flagged}；名册里没有的人 {missing}。",
        ).format(
            missing=document["missing"],
            rows=document["rows"],
            imported=document["imported"],
            updated=document["updated"],
            unchanged=document["unchanged"],
            skipped=sum(report.skipped.values()),
            flagged=sum(report.flagged.values()),
        ),
    )


@registry.command(help=translate("commands", "导入记录：时间、文件、人数、是否已撤销"))
@OFFICE
@staff_option
@json_option
def imports(office: Path, staff: str, as_json: bool) -> None:
    """Lists all imports, the newest first."""
    with opened(office, staff) as desk:
        documents = [past.as_json() for past in imports_of(desk)]
    line = translate(
        "commands",
        "{uid}  {at}  {file}：新增 {imported}，更新 {updated}，未变 {unchanged}，未导入 {skipped}，"
        "名册里没有的人 {missing}{undone}",
    )
    undone = translate("commands", "（已撤销）")
    lines = [line.format(**{**d, "undone": undone if d["undone"] else ""}) for d in documents]
    answer(as_json, documents, lines or translate("commands", "还没有导入过。"))


@registry.command(help=translate("commands", "撤销一次导入或别的整批操作（编号见 imports）"))
@OFFICE
@click.argument("uid")
@staff_option
@json_option
def undo(office: Path, uid: str, staff: str, as_json: bool) -> None:
    """Undoes an operation as a whole."""
    with opened(office, staff) as desk:
        undone = undo_taking(desk, uid)
    answer(
        as_json,
        {"uid": undone.uid, "kind": undone.kind, "undone_at": undone.undone_at},
        translate("commands", "已撤销，资料都恢复到操作之前。"),
    )


@registry.command(help=translate("commands", "找人：姓名、拼音、首字母、号码后几位、住址"))
@OFFICE
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@staff_option
@json_option
def find(office: Path, words: tuple[str, ...], limit: int, staff: str, as_json: bool) -> None:
    """Lists who fits, best first."""
    with opened(office, staff) as desk:
        rows = find_residents(desk, " ".join(words), limit=limit)
    people = [_person(row) for row in rows]
    lines = ["\t".join(str(fact) for fact in list(person.values())[1:]) for person in people]
    answer(as_json, people, lines or translate("commands", "没有找到。"))


def _person(row: ResidentRow) -> dict[str, str]:
    return {
        "uid": row.uid,
        "name": row.name,
        "sex": codes.SEX.get(row.sex, ""),
        "birth_date": row.birth_date,
        "id_number": masking.mask_id(row.id_number),
        "phone": masking.mask_phone(row.phone),
        "dwelling": row.address,
        "relation": codes.RELATION.get(row.relation, ""),
        "status": codes.STATUS.get(row.status, ""),
    }


@registry.command(help=translate("commands", "导出居民名单为 xlsx（号码默认打码，须写用途）"))
@OFFICE
@OUT_FILE
@click.option("--reason", required=True, help=translate("commands", "用途"))
@click.option("--full", is_flag=True, help=translate("commands", "号码不打码"))
@click.option(
    "--list", "name", default="", help=translate("commands", "名单的名称（默认：全部居民）")
)
@staff_option
def export(office: Path, out: Path, reason: str, full: bool, name: str, staff: str) -> None:
    """Exports all residents, or those of a list."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        which = list_named(desk, name) if name else None
        people = export_residents(desk, out, reason=reason, full=full, which=which, title=name)
    answer(
        False,
        None,
        translate("commands", "已导出 {count} 人：{file}").format(count=people, file=out),
    )


@registry.command("lists", help=translate("commands", "有哪些名单，各有多少人"))
@OFFICE
@staff_option
@json_option
def lists(office: Path, staff: str, as_json: bool) -> None:
    """Lists the lists that ``export --list`` knows."""
    with opened(office, staff) as desk:
        names = [*NAMED_TITLES.values(), *(each.name for each in kept_lists(desk))]
        found = [{"name": name, "people": _people(desk, name)} for name in names]
    answer(as_json, found, [f"{each['name']}\t{_number(each['people'])}" for each in found])


def _number(people: object) -> str:
    return translate("commands", "条件读不懂") if people is None else str(people)


def _people(office: Office, name: str) -> int | None:
    """How many people a list has; None for one whose conditions are not understood."""
    try:
        return count(office, list_named(office, name))
    except NotUnderstoodError:
        return None


@registry.command(help=translate("commands", "疑似重复登记的人，把握最大的在前，附依据"))
@OFFICE
@click.option("--limit", default=200, show_default=True, type=click.IntRange(1, 100_000))
@staff_option
@json_option
def duplicates(office: Path, limit: int, staff: str, as_json: bool) -> None:
    """Lists the pairs of records that may be one person."""
    with opened(office, staff) as desk:
        pairs = find_duplicates(desk)[:limit]
    documents = [
        {
            "sure": pair.likeness.sure,
            "reasons": list(pair.likeness.reasons),
            "against": list(pair.likeness.against),
            "one": _person(pair.one),
            "other": _person(pair.other),
        }
        for pair in pairs
    ]
    answer(as_json, documents, [_pair(p) for p in pairs] or translate("commands", "没有找到。"))


def _pair(pair: Duplicates) -> str:
    like = pair.likeness
    reasons = [translate("duplicates", REASONS[each]) for each in like.reasons]
    against = [translate("duplicates", AGAINST[each]) for each in like.against]
    sides = [f"{row.name} {row.uid}" for row in (pair.one, pair.other)]
    sure = translate("duplicates", SURENESS[like.sure])
    return "\t".join([sure, *sides, " · ".join([*reasons, *against])])


@registry.command(
    help=translate("commands", "合并两条登记：保留 KEEP，并入 GONE（可用 undo 撤销）")
)
@OFFICE
@click.argument("keep")
@click.argument("gone")
@click.option("--head", default="", help=translate("commands", "少了户主的那一户，由谁当户主"))
@staff_option
@json_option
def merge(office: Path, keep: str, gone: str, head: str, staff: str, as_json: bool) -> None:
    """Makes one record of two, with the usual choice for each fact."""
    with opened(office, staff) as desk:
        done = merge_records(desk, keep, gone, new_head=head)
        seen = {book.code for book in seen_books(desk, books_in_force(desk))}
    document = {
        "uid": done.kept.uid,
        "name": done.kept.name,
        "operation": done.operation_uid,
        "entries": done.entries,
        "twice": [
            {"book": each.book, "serials": list(each.serials)}
            for each in done.twice
            if each.book in seen
        ],
    }
    line = translate("commands", "已合并为{name}；要撤销：registry undo OFFICE {operation}")
    answer(as_json, document, line.format(name=done.kept.name, operation=done.operation_uid))
