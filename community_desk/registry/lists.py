"""Lists of residents: by place, by status and by the questions an office keeps asking."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import conditions, store, store_life
from community_desk.registry.addresses import key_prefix, unit_of_key
from community_desk.registry.ages import born_by
from community_desk.registry.conditions import Condition, Within
from community_desk.registry.records import ResidentRow
from community_desk.registry.tags import OLD_AGE

# How a list can be sorted, each by an index that also ends in the id.
SORTS: Mapping[str, tuple[str, ...]] = {
    "name": ("r.pinyin",),
    "sex": ("r.sex",),
    "age": ("r.birth_date",),
    "relation": ("r.relation",),
    "address": ("r.place_key",),
    "phone": ("r.phone",),
    "status": ("r.status", "r.pinyin"),
}

# So many people are counted while somebody waits for it; more are counted meanwhile.
AT_ONCE = 20_000

# Two comparisons: quicker than NOT IN, which matters where a far page skips half a million rows.
_STILL_HERE = "(r.status <> 'moved_out' AND r.status <> 'deceased')"
_NAMED: Mapping[str, tuple[str, str]] = {
    "all": (QT_TRANSLATE_NOOP("lists", "全部居民"), _STILL_HERE),
    "old": (
        QT_TRANSLATE_NOOP("lists", "80岁以上老人"),
        f"r.birth_date <> '' AND r.birth_date <= :old AND {_STILL_HERE}",
    ),
    "children": (
        QT_TRANSLATE_NOOP("lists", "未满14周岁"),
        f"r.birth_date > :young AND {_STILL_HERE}",
    ),
    "person_only": (QT_TRANSLATE_NOOP("lists", "人户分离"), "r.status = 'person_only'"),
    "register_only": (QT_TRANSLATE_NOOP("lists", "空挂户"), "r.status = 'register_only'"),
    "migrant": (QT_TRANSLATE_NOOP("lists", "流动人口"), "r.status = 'migrant'"),
    "beyond": (QT_TRANSLATE_NOOP("lists", "港澳台与外籍"), "r.status IN ('hmt', 'foreign')"),
    "to_check": (
        QT_TRANSLATE_NOOP("lists", "待核对的资料"),
        "r.id IN (SELECT resident_id FROM resident_flag WHERE resolved_at = '')",
    ),
    "no_phone": (
        QT_TRANSLATE_NOOP("lists", "没有电话"),
        f"r.phone = '' AND {_STILL_HERE}",
    ),
    "gone": (QT_TRANSLATE_NOOP("lists", "迁出与死亡"), "r.status IN ('moved_out', 'deceased')"),
}
# The titles of the named lists, source texts of the context ``lists``.
NAMED_TITLES: Mapping[str, str] = {key: title for key, (title, _) in _NAMED.items()}
CHILD_AGE = 14


@dataclass(frozen=True, slots=True)
class Filter:
    """Which residents: of a place (None is any), of a status, of one of the named lists, and
    fitting all conditions.

    A filter that names nothing gives every record, also of those who moved or died. With
    ``as_of`` (an ISO date) all of it is asked of the registry as it stood on that day: home,
    household, relation, status, and who was here. Ages are those of the day; what was never
    kept as a past, such as a phone, is today's.
    """

    compound: str | None = None
    block: str | None = None
    unit: str | None = None
    status: str = ""
    named: str = ""
    household_id: int | None = None
    conditions: tuple[Condition, ...] = ()
    within: tuple[Within, ...] = ()
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A unit (单元) of a block with the number of people who live there."""

    compound: str
    block: str
    unit: str
    people: int


def is_anybody(office: Office) -> bool:
    """Whether the registry has any record, be it of somebody who is gone."""
    line = office.db.execute(
        "SELECT EXISTS (SELECT 1 FROM resident WHERE removed_at = '')"
    ).fetchone()
    return bool(line[0])


def is_large(office: Office) -> bool:
    """Whether the registry is too large to be counted while somebody waits for it."""
    line = office.db.execute("SELECT coalesce(max(id), 0) FROM resident").fetchone()
    return int(line[0]) > AT_ONCE


def count(office: Office, which: Filter, *, most: int | None = None) -> int:
    """How many people a filter gives; with ``most``, counted no further than that."""
    chosen, values = where(which, day_of(office, which))
    people = f"resident r WHERE {chosen}"
    if most is not None:
        people = f"(SELECT 1 FROM {people} LIMIT {most:d})"
    line = office.db.execute(
        f"{source(office, which)}SELECT count(*) FROM {people}", values
    ).fetchone()
    return int(line[0])


def count_households(office: Office, which: Filter) -> int:
    """How many households the people of a filter belong to."""
    chosen, values = where(which, day_of(office, which))
    line = office.db.execute(
        f"{source(office, which)}SELECT count(DISTINCT r.household_id) FROM resident r"
        f" WHERE {chosen}",
        values,
    ).fetchone()
    return int(line[0])


def page(
    office: Office,
    which: Filter,
    *,
    sort: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int = 200,
    total: int | None = None,
) -> list[ResidentRow]:
    """A stretch of a list in the order of ``sort``, a key of `SORTS`. Where it is known how many
    there are in ``total``, the farther half is read from its own end, which is nearer.
    """
    stop = min(offset + limit, total or 0)
    from_end = total is not None and stop - offset > 0 and offset > total - stop
    found = ids(
        office,
        which,
        sort=sort,
        descending=descending != from_end,
        offset=(total or 0) - stop if from_end else offset,
        limit=stop - offset if from_end else limit,
    )
    if from_end:
        found.reverse()
    block_word = office.setting("building_word")
    return store.rows_of(
        office.db,
        found,
        today=day_of(office, which),
        block_word=block_word,
        source=source(office, which),
        values=bound(which),
    )


def ids(
    office: Office,
    which: Filter,
    *,
    sort: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int = -1,
) -> list[int]:
    """The ids of a stretch of a list; without a limit, of all of it."""
    chosen, values = where(which, day_of(office, which))
    direction = " DESC" if descending else ""
    order = ", ".join(f"{column}{direction}" for column in (*SORTS[sort], "r.id"))
    # Skipping is done on the index alone; only the lines that are shown are read.
    found = office.db.execute(
        f"{source(office, which)}SELECT r.id FROM resident r WHERE {chosen} ORDER BY {order}"
        " LIMIT :limit OFFSET :offset",
        {**values, "limit": limit, "offset": offset},
    )
    return [line[0] for line in found]


def uids(office: Office, which: Filter) -> set[str]:
    """The uids of all people of a filter."""
    chosen, values = where(which, day_of(office, which))
    found = office.db.execute(
        f"{source(office, which)}SELECT r.uid FROM resident r WHERE {chosen}", values
    )
    return {line[0] for line in found}


def places(office: Office, *, as_of: str = "") -> list[Place]:
    """Every unit people live in, in the order of the tree; a place without a compound has ''.
    With ``as_of`` as of that day."""
    which = Filter(as_of=as_of)
    found = office.db.execute(
        f"{source(office, which)}SELECT place_key, count(*) FROM resident"
        " WHERE removed_at = '' AND place_key <> '' GROUP BY place_key ORDER BY place_key",
        bound(which),
    )
    people: Counter[tuple[str, str, str]] = Counter()
    for key, number in found:
        people[unit_of_key(key)] += number
    return [Place(*unit, number) for unit, number in people.items()]


def named_lists(office: Office, *, as_of: str = "") -> list[tuple[str, str, int]]:
    """Key, title (a source text of the context ``lists``) and number of people of each list."""
    return [
        (key, title, count(office, Filter(named=key, as_of=as_of)))
        for key, (title, _) in _NAMED.items()
    ]


def source(office: Office, which: Filter) -> str:
    """What a statement over ``resident`` begins with; nothing for today's registry."""
    return store_life.as_of_day(office.db) if which.as_of else ""


def bound(which: Filter) -> dict[str, object]:
    """The values of `source`."""
    return {"as_of": which.as_of} if which.as_of else {}


def day_of(office: Office, which: Filter) -> date:
    """The day on which ages are counted."""
    return date.fromisoformat(which.as_of) if which.as_of else office.today()


def where(which: Filter, today: date) -> tuple[str, dict[str, object]]:
    """The SQL of a filter over resident ``r``, and the values bound in it."""
    clauses = ["r.removed_at = ''"]
    values = bound(which)
    if which.compound is not None:
        prefix = key_prefix(which.compound, which.block, which.unit)
        clauses.append("r.place_key >= :prefix AND r.place_key < :after")
        values |= {"prefix": prefix, "after": conditions.after_prefix(prefix)}
    if which.status:
        clauses.append("r.status = :status")
        values["status"] = which.status
    if which.household_id is not None:
        clauses.append("r.household_id = :household")
        values["household"] = which.household_id
    if which.named:
        clauses.append(_NAMED[which.named][1])
        if which.named == "old":
            values["old"] = born_by(OLD_AGE, today)
        if which.named == "children":
            values["young"] = born_by(CHILD_AGE, today)
    asked, also = conditions.where(which.conditions, today)
    clauses += asked
    values |= also
    for within in which.within:
        clauses.append(f"r.id {'NOT IN' if within.negated else 'IN'} ({within.sql})")
        values |= dict(within.values)
    return " AND ".join(clauses), values
