"""Builds the demo office: the people through the import, then a year of work on top."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random

from community_desk.certificates import held as certificates
from community_desk.certificates import refusing
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.demo import (
    board,
    entries,
    files,
    households,
    letters,
    lives,
    money,
    money_lists,
    paper_past,
    plans,
    prints,
    privacy,
    slips,
    twins,
)
from community_desk.demo.people import invent
from community_desk.demo.roster import write_blank_form, write_roster
from community_desk.demo.rules import decide_rules
from community_desk.expenses.statement import monthly_statement
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import held as ledgers
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.export import export_book
from community_desk.office import office as offices
from community_desk.office.backup import back_up
from community_desk.office.clock import Clock, system_clock
from community_desk.office.office import Office
from community_desk.registry import overviews, sheets
from community_desk.registry.blocks import blocks
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.residents import load_resident

PASSWORD = "community-desk"  # noqa: S105 - the demo office holds nobody's data
PEOPLE = 12_548
ROSTER_FILE = "roster.xlsx"
FORM_FILE = "form.xlsx"
ACCOUNT_FILE = "account.xlsx"
BANK_FILE = "bank.xlsx"
# Written last: who signs in with what, and that the office is whole.
NOTE_FILE = "demo.txt"
_OLD_AGE, _ADULT_AGE, _SCHOOL_AGE = 80, 22, 14

# What is being done, how much of it is done, out of how much.
Report = Callable[[str, int, int], None]


def open_or_build(
    folder: Path, people: int, report: Report, *, clock: Clock = system_clock
) -> Office:
    """The demo office in ``folder``, built there if it is not there yet.

    A build that was cut short lacks its note and is refused like any used folder. Raises
    `TroubleError`.
    """
    if (folder / NOTE_FILE).is_file():
        return offices.open_office(folder, PASSWORD, clock=clock)
    return _build(folder, people, report, clock)


def _build(folder: Path, people: int, report: Report, clock: Clock) -> Office:
    made = offices.create(
        folder,
        name="幸福里社区居民委员会",
        password=PASSWORD,
        director="王主任",
        values={"short_name": "幸", "telephone": "0551-0000 0000", "invented": "1"},
        clock=clock,
    )
    try:
        _fill(made.office, folder, people, report)
    except BaseException:
        made.office.close()
        raise
    return made.office


def _fill(office: Office, folder: Path, people: int, report: Report) -> None:
    dice, today = Random(20261123), office.today()
    report(QT_TRANSLATE_NOOP("demo", "编造居民"), 0, people)
    invented = list(invent(people - twins.count_for(people), today))
    write_roster(folder / ROSTER_FILE, invented)
    write_blank_form(folder / FORM_FILE)

    def imported(done: int, total: int) -> bool:
        report(QT_TRANSLATE_NOOP("demo", "导入名册"), done, total)
        return True

    import_workbook(
        letters.at_moment(office, today - timedelta(days=370), 9, 0),
        folder / ROSTER_FILE,
        progress=imported,
    )
    if twins.count_for(people):
        twins.write_twins(office, dice.sample(_age_groups(office).adults, 60))
    letters.word_a_letter(letters.at_moment(office, today - timedelta(days=369), 9, 0))
    _year_of_work(office, _age_groups(office), dice, report)
    money_lists.write_old_account(office, folder / ACCOUNT_FILE)
    money_lists.write_bank_list(office, folder / BANK_FILE)
    back_up(office, folder / "backups" / f"{today:%Y%m%d}")
    (folder / NOTE_FILE).write_text(f"{office.staff.name}  {PASSWORD}\n", encoding="utf-8")


def _year_of_work(office: Office, groups: entries.AgeGroups, dice: Random, report: Report) -> None:
    catalogue, books = catalogue_in_force(office), load_books()
    count_letters = max(12, groups.everybody * 200 // PEOPLE)
    count_refusals = max(8, groups.everybody * 90 // PEOPLE)

    def steps(words: str, total: int) -> Callable[[], None]:
        done = iter(range(1, total + 1))
        return lambda: report(words, next(done), total)

    lives.enter_signers(office)
    decide_rules(office)
    letters.write_letters(
        office, catalogue, groups.adults, count_letters, dice,
        steps(QT_TRANSLATE_NOOP("demo", "开具证明"), count_letters),
    )  # fmt: skip
    letters.write_refusals(
        office, catalogue, groups.adults, count_refusals, dice,
        steps(QT_TRANSLATE_NOOP("demo", "不予开具"), count_refusals),
    )  # fmt: skip
    letters.write_drafts(office, catalogue, groups.adults, Random(5))
    paper_past.write_by_hand(office, groups.adults, Random(6))
    paper_past.use_the_seal(office, Random(7))
    entries.write_entries(
        office, books, groups, dice,
        steps(QT_TRANSLATE_NOOP("demo", "登记台账"), len(books.books)),
    )  # fmt: skip
    money.write_vouchers(office, dice, steps(QT_TRANSLATE_NOOP("demo", "记账"), 12))
    households.let_life_go_on(office, max(8, groups.everybody * 60 // PEOPLE), Random(4))
    entries.let_phones_change(office, books)
    files.attach_files(office, books)
    files.attach_receipts(office)
    privacy.ask_for_facts(office)


def _age_groups(office: Office) -> entries.AgeGroups:
    today = office.today()
    eldest, of_age, school = (
        f"{today.year - age}-{today:%m-%d}" for age in (_OLD_AGE, _ADULT_AGE, _SCHOOL_AGE)
    )
    rows = office.db.execute("SELECT uid, birth_date FROM resident ORDER BY id").fetchall()
    # Nobody is entered into a book before they were born.
    newest = (today - timedelta(days=entries.REACH)).isoformat()
    children = [uid for uid, born in rows if school < born <= newest]
    adults = [uid for uid, born in rows if "" < born <= of_age]
    old = [uid for uid, born in rows if "" < born <= eldest]
    return entries.AgeGroups(children, adults, old)


def draw_papers(office: Office, folder: Path) -> list[Path]:
    """One PDF of each kind: every letter, every notice, a book, the month, people and places."""
    folder.mkdir(parents=True, exist_ok=True)
    catalogue = catalogue_in_force(office)
    groups = _age_groups(office)
    adults = groups.adults
    papers = dict(_letters_and_notices(office, catalogue, adults))
    papers |= prints.papers(office, catalogue, adults)
    papers |= privacy.papers(office, groups.children[0] if groups.children else "")
    month = f"{office.today():%Y-%m}"
    papers[f"statement-{month}"] = monthly_statement(office, month)
    papers |= slips.papers(office)
    papers |= plans.asking_paper(office)
    papers |= board.papers(office)
    somebody = load_resident(office, adults[0])
    held = [*ledgers.held_of(office, somebody.id), *certificates.held_of(office, somebody.id)]
    papers["sheet-person"] = sheets.person_sheet(office, somebody.uid, held=held)
    papers["sheet-household"] = sheets.household_sheet(office, somebody.uid)
    first = blocks(office)[0]
    papers["block-plan"] = overviews.block_plan(office, first.compound, first.block)
    papers["statistics"] = overviews.statistics_paper(office)
    papers |= paper_past.papers(office)
    files = []
    for name, pdf in papers.items():
        file = folder / f"{name}.pdf"
        file.write_bytes(pdf)
        files.append(file)
    for code in ("0305", "1506"):
        file = folder / f"book-{code}.pdf"
        export_book(office, load_books().find(code), file, reason="示例")
        files.append(file)
    return files


def _letters_and_notices(
    office: Office, catalogue: Catalogue, adults: Sequence[str]
) -> list[tuple[str, bytes]]:
    papers = []
    for kind in catalogue.types:
        if kind.letter:
            pdf = letters.issue_one(office, catalogue, kind.key, adults)
            papers.append((f"letter-{kind.key}", pdf))
        elif kind.refusal and kind.key != "belief_statement":
            request = letters.refusal_request(kind.key, adults[0], Random(3))
            papers.append((f"notice-{kind.key}", refusing.refuse(office, catalogue, request).pdf))
    return papers
