"""A handful of people who were registered twice: typed at the counter, though the roster had
them.
"""

from collections.abc import Callable, Iterator, Sequence

from community_desk.office.office import Office
from community_desk.registry.records import NewResident, Resident
from community_desk.registry.residents import add_resident, load_resident

# An office of fewer people is a picture of one household or two, without mistakes.
FEWEST_PEOPLE = 200
# Signs of the invented names that sound like another.
_SOUNDS_LIKE = dict(zip("伟静磊杰平明丽娟辉雅", "玮婧垒洁萍鸣莉涓晖娅", strict=True))


def write_twins(office: Office, uids: Sequence[str]) -> list[str]:
    """Registers some of these people once more; gives the uids of the new records."""
    people = (load_resident(office, uid) for uid in uids)
    return [add_resident(office, new).uid for new in _twins(people)]


def count_for(people: int) -> int:
    """How many of an office's people are twins."""
    return len(_WAYS) if people >= FEWEST_PEOPLE else 0


def _twins(people: Iterator[Resident]) -> Iterator[NewResident]:
    for way in _WAYS:
        yield next(new for person in people if person.phone and (new := way(person)))


def _wrong_check_digit(person: Resident) -> NewResident | None:
    number = person.id_number
    wrong = number[:17] + ("3" if number[17] != "3" else "5")
    return NewResident(
        name=person.name, id_number=wrong, phone=person.phone, address=person.address
    )


def _digit_off(person: Resident) -> NewResident | None:
    number = person.id_number
    wrong = f"{number[:14]}{(int(number[14]) + 1) % 10}{number[15:]}"
    return NewResident(name=person.name, id_number=wrong, note="换证时补登")


def _sounds_alike(person: Resident) -> NewResident | None:
    last = _SOUNDS_LIKE.get(person.name[-1])
    if not last:
        return None
    return NewResident(
        name=person.name[:-1] + last,
        birth_date=person.birth_date,
        address=person.address,
        no_id_reason="未带证件",
    )


def _same_phone(person: Resident) -> NewResident | None:
    return NewResident(name=person.name, phone=person.phone, status="migrant", note="租房登记")


def _same_birth(person: Resident) -> NewResident | None:
    return NewResident(name=person.name, sex=person.sex, birth_date=person.birth_date)


_WAYS: tuple[Callable[[Resident], NewResident | None], ...] = (
    _wrong_check_digit,
    _digit_off,
    _sounds_alike,
    _same_phone,
    _same_birth,
)
