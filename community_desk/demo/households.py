"""What happened to some families of the demo office in the past year."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from random import Random

from community_desk.certificates import register
from community_desk.demo.letters import at_moment, days_back
from community_desk.ledgers import standings
from community_desk.office.office import Office
from community_desk.registry import life
from community_desk.registry.ages import age_on
from community_desk.registry.codes import HEAD, SPOUSE
from community_desk.registry.kinship import Kin, of_child, to_new_head
from community_desk.registry.life_steps import NewHead
from community_desk.registry.lists import Filter, page
from community_desk.registry.records import NewResident, ResidentRow

_CITIES = ("六安市", "芜湖市", "南京市", "上海市", "杭州市")
_MOST = 20_000
Family = Sequence[ResidentRow]
Event = Callable[[Office, Family, str, Random], object]


def let_life_go_on(office: Office, count: int, dice: Random) -> None:
    """Up to ``count`` events: people move out, are born, die, get another head."""
    families = _families(office)
    dice.shuffle(families)
    events = list(_EVENTS)
    for number, day in enumerate(days_back(office.today(), count, dice)):
        wanted, happen = events[number % len(events)]
        fitting = (one for one in families if wanted(one, day) and _is_untold(office, one))
        family = next(fitting, None)
        if family is not None:
            families.remove(family)
            happen(at_moment(office, day, 10, 30), family, day.isoformat(), dice)


def _families(office: Office) -> list[Family]:
    """Households of several people with a head."""
    by_household: defaultdict[int, list[ResidentRow]] = defaultdict(list)
    for row in page(office, Filter(named="all"), sort="address", limit=_MOST):
        if row.household_id is not None:
            by_household[row.household_id].append(row)
    return [
        family
        for family in by_household.values()
        if len(family) > 1 and any(one.relation == HEAD for one in family)
    ]


def _is_untold(office: Office, family: Family) -> bool:
    """Whether no letter and no entry of the year tells of somebody otherwise."""
    return not any(
        register.of_resident(office, one.id) or standings.of_resident(office, one.id)
        for one in family
    )


def _spouse(family: Family) -> ResidentRow | None:
    return next((one for one in family if one.relation == SPOUSE), None)


def _mother(family: Family, day: date) -> ResidentRow | None:
    return _aged(
        [one for one in family if one.relation in (HEAD, SPOUSE) and one.sex == "2"], day, 22, 42
    )


def _aged(family: Family, day: date, least: int, most: int) -> ResidentRow | None:
    ages = ((age_on(one.birth_date, day), one) for one in family)
    return next((one for age, one in ages if age is not None and least <= age <= most), None)


def _grown(family: Family, day: date) -> ResidentRow | None:
    return _aged([one for one in family if one.relation not in (HEAD, SPOUSE)], day, 20, 50)


def _kin(family: Family) -> list[Kin]:
    return [Kin(one.uid, one.relation, one.sex, one.birth_date) for one in family]


def _heir(family: Family) -> NewHead:
    spouse = _spouse(family)
    assert spouse is not None
    said: Mapping[str, str] = to_new_head(_kin(family), spouse.uid)
    return NewHead(spouse.uid, {uid: code or "97" for uid, code in said.items()})


def _moves_out(office: Office, family: Family, on: str, dice: Random) -> object:
    one = _grown(family, date.fromisoformat(on))
    assert one is not None
    return life.move_out(office, [one.uid], on=on, to=dice.choice(_CITIES))


def _is_born(office: Office, family: Family, on: str, dice: Random) -> object:
    mother = _mother(family, date.fromisoformat(on))
    head = next(one for one in family if one.relation == HEAD)
    assert mother is not None
    sex = dice.choice("12")
    relation = of_child(Kin(mother.uid, mother.relation), sex)
    child = NewResident(name=f"{head.name[0]}{dice.choice('安宁一诺辰沐')}", sex=sex)
    return life.birth(office, mother.uid, child, on=on, relation=relation)


def _dies(office: Office, family: Family, on: str, dice: Random) -> object:
    head = next(one for one in family if one.relation == HEAD)
    order = _heir(family)
    rest = {uid: code for uid, code in order.relations.items() if uid != head.uid}
    return life.death(office, head.uid, on=on, stays=NewHead(order.uid, rest))


def _changes_head(office: Office, family: Family, on: str, dice: Random) -> object:
    return life.change_head(office, _heir(family), on=on)


def _old_couple(family: Family, day: date) -> bool:
    heads = [one for one in family if one.relation == HEAD]
    return _spouse(family) is not None and _aged(heads, day, 70, 100) is not None


_EVENTS: Sequence[tuple[Callable[[Family, date], object], Event]] = (
    (_grown, _moves_out),
    (_mother, _is_born),
    (_old_couple, _dies),
    (lambda family, _: _spouse(family), _changes_head),
)
