"""What became of a letter or a refusal, step by step: issued, printed, handed over, void."""

from dataclasses import asdict, dataclass
from typing import Literal

from community_desk.certificates import numbering, store, store_life
from community_desk.office.office import Office
from community_desk.registry.store_confirmations import day_of

StepKind = Literal["issued", "replaces", "printed", "handed", "void", "told"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step on a day (ISO). ``by`` is the clerk; ``number`` that of the other letter where one
    stands for the other; ``whom`` and ``document`` are of a handing over; ``sheets`` and
    ``copies`` count originals and marked copies that were printed, or originals handed over;
    ``reason`` tells why it is void, or why somebody else fetched it.
    """

    kind: StepKind
    on: str
    by: str = ""
    number: str = ""
    whom: str = ""
    document: str = ""
    sheets: int = 0
    copies: int = 0
    reason: str = ""

    def as_json(self) -> dict[str, object]:
        """The step without what it does not say."""
        return {name: value for name, value in asdict(self).items() if value}


def steps_of(office: Office, number: str) -> list[Step]:
    """The life of one letter or refusal in order. Raises `RuleSaysNoError` ``no_such_number``."""
    table, known = numbering.known_number(office, number)
    if table == "refusal":
        return _steps_of_refusal(office, known)
    letter = store.letter_by(office.db, "number", known)
    assert letter is not None
    issued_on, handler, void_at, void_by = store_life.dates(office.db, letter.id)
    steps = [Step("issued", issued_on, handler)]
    if before := store_life.replaced(office.db, letter.id):
        steps.append(Step("replaces", issued_on, number=before))
    if printed := store_life.sheets(office.db, letter.id):
        originals = sum(count for kind, count, _ in printed if kind == "original")
        copies = sum(count for kind, count, _ in printed if kind == "copy")
        steps.append(Step("printed", day_of(printed[-1][2]), sheets=originals, copies=copies))
    if fetched := store_life.handover_of(office.db, letter.id):
        steps.append(
            Step(
                "handed",
                fetched.handed_on,
                fetched.by,
                whom=fetched.to_name,
                document=fetched.document,
                copies=fetched.copies,
                reason=fetched.for_applicant,
            )
        )
    if void_at:
        reason = letter.void_reason
        steps.append(Step("void", day_of(void_at), void_by, letter.replaced_by, reason=reason))
    return steps


def _steps_of_refusal(office: Office, number: str) -> list[Step]:
    told_on, handler, void_at, void_by, reason = store_life.dates_of_refusal(office.db, number)
    steps = [Step("told", told_on, handler)]
    if void_at:
        steps.append(Step("void", day_of(void_at), void_by, reason=reason))
    return steps
