"""``community-desk registry sheet`` and ``statistics``: papers about people, and numbers."""

from pathlib import Path

import click

from community_desk.certificates import held as letters
from community_desk.command_line.common import (
    MAYBE_OUT,
    OFFICE,
    OUT,
    answer,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP, as_written, translate
from community_desk.ledgers import held as ledgers
from community_desk.office.office import Office
from community_desk.registry.lists import places
from community_desk.registry.overviews import note_statistics, statistics_paper
from community_desk.registry.residents import load_resident
from community_desk.registry.sheets import household_sheet, person_sheet
from community_desk.registry.statistics import PYRAMID, TITLES, Part, Statistics, label
from community_desk.registry.statistics import statistics as count_people


@click.command(help=translate("commands", "打印居民核对单（或一户的户情表）为 PDF"))
@OFFICE
@click.option("--resident", required=True, help=translate("commands", "居民（编号或证件号码）"))
@click.option("--household", is_flag=True, help=translate("commands", "改为打印户情表"))
@click.option("--full", is_flag=True, help=translate("commands", "户情表上号码不打码"))
@OUT
@staff_option
@json_option
def sheet(
    office: Path,
    resident: str,
    household: bool,
    full: bool,
    out: Path,
    staff: str,
    as_json: bool,
) -> None:
    """Prints what is held about one person, or their household."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        person = load_resident(desk, resident)
        if household:
            pdf = household_sheet(desk, person.uid, full=full)
        else:
            held = [*ledgers.held_of(desk, person.id), *letters.held_of(desk, person.id)]
            pdf = person_sheet(desk, person.uid, held=held)
    write_paper(out, pdf)
    answer(
        as_json,
        {"uid": person.uid, "file": str(out)},
        translate("commands", "已存为 {file}").format(file=out),
    )


@click.command(help=translate("commands", "居民统计：年龄、人户情况、各处人口、每户人数等"))
@OFFICE
@click.option("--compound", help=translate("commands", "只统计一个小区"))
@MAYBE_OUT
@staff_option
@json_option
def statistics(
    office: Path, compound: str | None, out: Path | None, staff: str, as_json: bool
) -> None:
    """Counts the people who are still here."""
    if out is not None:
        check_can_write(out, office)
    with opened(office, staff) as desk:
        _check_compound(desk, compound)
        found = count_people(desk, compound)
        block_word = desk.setting("building_word")
        if out is not None:
            pdf = statistics_paper(desk, compound)
            note_statistics(desk, compound, "export")
            write_paper(out, pdf)
    answer(as_json, _document(found, block_word), _lines(found, block_word))


def _check_compound(office: Office, compound: str | None) -> None:
    known = {place.compound for place in places(office)}
    if compound is not None and compound not in known:
        raise NotUnderstoodError(
            "no_such_compound",
            QT_TRANSLATE_NOOP("errors", "没有“{name}”这个小区；可以选：{names}。"),
            name=compound,
            names="、".join(sorted(filter(None, known))),
        )


def _document(found: Statistics, block_word: str) -> dict[str, object]:
    def parts(kind: str, of: tuple[Part, ...]) -> list[dict[str, object]]:
        return [
            {"what": label(kind, part, as_written, block_word), "people": part.people}
            | ({"households": part.households} if part.households else {})
            for part in of
        ]

    document: dict[str, object] = {
        "compound": found.scope.compound,
        "people": found.total.people,
        "households": found.total.households,
        "ages": parts("ages", found.ages),
        "pyramid": [
            {"ages": band.key, "men": band.men.people, "women": band.women.people}
            for band in found.pyramid.bands
        ],
        "no_age": found.pyramid.no_age.people,
        "no_sex": found.pyramid.no_sex.people,
    }
    return document | {kind: parts(kind, of) for kind, of in found.divisions.items()}


def _lines(found: Statistics, block_word: str) -> list[str]:
    total = translate("commands", "{people} 人　{households} 户").format(
        people=found.total.people, households=found.total.households
    )
    lines = [total, *_part_lines("ages", found.ages, block_word)]
    lines += ["", translate("statistics", PYRAMID)]
    lines += [f"{band.key}\t{band.men.people}\t{band.women.people}" for band in found.pyramid.bands]
    for kind, parts in found.divisions.items():
        lines += ["", translate("statistics", TITLES[kind])]
        lines += _part_lines(kind, parts, block_word)
    return lines


def _part_lines(kind: str, parts: tuple[Part, ...], block_word: str) -> list[str]:
    return [
        "\t".join(
            filter(
                None,
                [
                    label(kind, part, translate, block_word),
                    str(part.people),
                    str(part.households or ""),
                ],
            )
        )
        for part in parts
    ]
