"""The register, the seal book and the numbers of an office with 20,000 letters."""

from collections.abc import Callable
from time import perf_counter

import pytest

from community_desk.certificates import numbering, register, seal_book
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.certificates.number_report import number_report
from community_desk.certificates.register import Asked
from community_desk.office.office import Office
from tests.certificates.requests import full_request
from tests.people import add_person

LETTERS, MILLISECONDS = 20_000, 16

# As many letters as one, over ten years; their pages are shorter.
MANY = """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
    INSERT INTO certificate (uid, created_at, created_by, changed_at, changed_by, revision, series,
        year, counter, number, type_key, title, policy, resident_id, applicant_name, to_body,
        purpose, issued_on, valid_until, signer, handler, check_code, content, evidence,
        pdf_sha256, pdf)
    SELECT 'u' || i, created_at, created_by, changed_at, changed_by, 1, 'certificate',
        2016 + i * 10 / {count}, i + 1,
        '幸社证字〔' || (2016 + i * 10 / {count}) || '〕第' || printf('%05d', i + 1) || '号',
        type_key,
        title, policy, resident_id,
        substr('赵钱孙李周吴郑王', 1 + i % 8, 1) || substr('伟静丽强', 1 + i / 8 % 4, 1),
        to_body, purpose, date('2016-01-01', (i * 3600 / {count}) || ' days'),
        date('2016-02-01', (i * 3600 / {count}) || ' days'), signer, handler, 'c' || i, content,
        evidence, pdf_sha256, substr(pdf, 1, 6000)
    FROM certificate, n WHERE certificate.id = 1"""
SEALS = """
    INSERT INTO seal_use (uid, created_at, created_by, changed_at, changed_by, revision,
        certificate_id, used_at, matter, copies, approver, handler, applicant_name)
    SELECT 's' || id, created_at, created_by, changed_at, changed_by, 1, id,
        issued_on || 'T02:00:00.000Z', title, 1, signer, handler, applicant_name
    FROM certificate WHERE id > 1"""


@pytest.fixture
def busy(office: Office) -> Office:
    catalogue = load_catalogue()
    person = add_person(office, "陈𬭎", id_number="11010519491231002X", address="幸福里3栋501室")
    issue(office, catalogue, full_request(catalogue, "residence", person))
    office.db.execute(MANY.format(count=LETTERS))
    office.db.execute(SEALS)
    office.db.conn.commit()
    return office


def test_register(busy: Office) -> None:
    def seal_book_of_a_year() -> None:
        seal_book.page(busy, year=2025, limit=200)
        seal_book.totals(busy, year=2025)

    def keystroke(words: str) -> Callable[[], object]:
        return lambda: register.first_page(busy, words=words)

    asked: dict[str, Callable[[], object]] = {
        "first page": lambda: register.page(busy),
        "count": lambda: register.count(busy),
        "page 90": lambda: register.page(busy, offset=18_000),
        "counts of the year": lambda: register.counts(busy, 2025),
        "a name": keystroke("王强"),
        "a number": keystroke("第01234"),
        "nothing": keystroke("没有这样的"),
        "all lines": lambda: register.first_page(busy),
        "one year": lambda: register.first_page(busy, year=2020),
        "one state": lambda: (
            register.page(busy, state="void"),
            register.count(busy, state="void"),
        ),
        "a typed number": lambda: numbering.known_number(busy, "2020-9003"),
        "a person's": lambda: register.of_resident(busy, 99),
        "about to lapse": lambda: register.page(
            busy, state="valid", asked=Asked(lapsing="2026-12-10")
        ),
        "next number": lambda: numbering.next_number(busy, "certificate"),
        "seal book of a year": seal_book_of_a_year,
    }
    slow = {}
    for name, call in asked.items():
        call()
        taken = sorted(_milliseconds(call) for _ in range(20))[18]
        print(f"{name}: {taken:.1f} ms")  # noqa: T201
        if taken > MILLISECONDS:
            slow[name] = round(taken)
    print(f"report on all numbers: {_milliseconds(lambda: number_report(busy)):.0f} ms")  # noqa: T201
    assert slow == {}


def _milliseconds(call: Callable[[], object]) -> float:
    started = perf_counter()
    call()
    return (perf_counter() - started) * 1000
