"""``community-desk office today``: what waits today, as lines, JSON or one page of paper."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    MAYBE_OUT,
    OFFICE,
    answer,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.expenses.money import plain
from community_desk.language import translate
from community_desk.office.office import Office
from community_desk.waiting.asking import everything
from community_desk.waiting.day import Day, figures
from community_desk.waiting.records import WHEN, Item, grouped
from community_desk.waiting.sheet import note_sheet, today_sheet


@click.command(help=translate("commands", "今天等着办的事和今天的数；--out 存成一页打勾的纸"))
@OFFICE
@MAYBE_OUT
@staff_option
@json_option
def today(office: Path, out: Path | None, staff: str, as_json: bool) -> None:
    """Tells what waits for who is signed in; ``--out`` draws the page, on record."""
    if out is not None:
        check_can_write(out, office)
    with opened(office, staff) as desk:
        items, day = _told(desk)
        pdf = today_sheet(desk) if out is not None else b""
        if out is not None:
            note_sheet(desk, "export")
    if out is not None:
        write_paper(out, pdf)
    document = {
        "date": day.on.isoformat(),
        "waiting": [_item(item) for item in items],
        "figures": _figures(day),
        "file": str(out) if out is not None else None,
    }
    answer(as_json, document, _sentences(items, day, out))


COMMANDS = (today,)


def _told(office: Office) -> tuple[list[Item], Day]:
    found = grouped(everything(office, translate))
    return [item for items in found.values() for item in items], figures(office, translate)


def _item(item: Item) -> dict[str, object]:
    place = item.place
    return {
        "when": item.when,
        "text": item.text,
        "note": item.quiet,
        "tag": item.tag,
        "opens": {"kind": place.kind, "key": place.key, "also": place.also} if place else None,
    }


def _figures(day: Day) -> dict[str, object]:
    return {
        "letters": day.letters,
        "refusals": day.refusals,
        "entries": day.entries,
        "vouchers": day.vouchers,
        "left": plain(day.left),
        "money": day.lasts,
        "backup": day.copied,
    }


def _sentences(items: list[Item], day: Day, out: Path | None) -> list[str]:
    lines = []
    for when, found in grouped(items).items():
        lines.append(f"{translate('waiting', WHEN[when])} {len(found)}")
        lines += [f"  {item.text}  {item.quiet}".rstrip() for item in found]
    if not lines:
        lines.append(translate("commands", "没有等着办的事。"))
    done = translate(
        "commands", "今天开具 {letters}、不予开具 {refusals}、台账 {entries} 条、凭证 {vouchers} 张"
    )
    lines.append(
        done.format(
            letters=day.letters, refusals=day.refusals, entries=day.entries, vouchers=day.vouchers
        )
    )
    lines += [day.lasts, day.copied]
    if out is not None:
        lines.append(translate("commands", "已存为 {file}").format(file=out))
    return lines
