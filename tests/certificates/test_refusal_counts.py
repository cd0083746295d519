"""What was asked for wrongly: counted by type, month and body, and told to those who asked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from community_desk.certificates import (
    asking_bodies,
    burden_sheet,
    refusal_counts,
    refusing,
    replies,
    seal_book,
    voiding,
)
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.refusal_counts import BodyCount
from community_desk.certificates.refusing import RefusalRequest
from community_desk.certificates.replies import ReplyRequest
from community_desk.errors import DeskError
from community_desk.office import checks
from community_desk.office.office import Office
from tests.printing.papers import fonts_of, page_count, text_of

STORY = (
    ("2025-12-30", "death", "城东殡仪馆"),
    ("2026-01-05", "lost_id_card", "某某银行城东支行"),
    ("2026-01-06", "lost_id_card", "某某银行城东支行"),
    ("2026-03-10", "hospital_stay", "某某人寿保险公司"),
    ("2026-03-11", "property_title", ""),
)


@pytest.fixture
def told(office: Office, catalogue: Catalogue) -> Iterator[Office]:
    """An office that refused five times."""
    for day, key, body in STORY:
        then = datetime.fromisoformat(f"{day}T12:00:00").astimezone(UTC)
        refusing.refuse(
            replace(office, clock=lambda then=then: then),
            catalogue,
            RefusalRequest(key, applicant_name="张无忌", asked_by=body),
        )
    return office


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("某某银行城东支行", "bank"),
        ("中国人寿保险公司", "insurer"),
        ("市第三中学", "school"),
        ("城东派出所", "police"),
        ("区法院", "court"),
        ("市公证处", "notary"),
        ("不动产登记中心", "housing"),
        ("某国驻华使馆", "embassy"),
        ("市第一人民医院", "hospital"),
        ("区社保中心", "welfare"),
        ("城东街道办事处", "government"),
        ("用人单位", "employer"),
        ("顺风物流公司", "company"),
        ("读书会", "other"),
        ("", "nobody"),
        ("　", "nobody"),
        ("本人", "nobody"),
    ],
)
def test_a_body_is_known_by_its_name(name: str, kind: str) -> None:
    assert asking_bodies.kind_of(name) == kind


def test_a_year_is_counted_by_type_month_and_body(told: Office) -> None:
    counts = refusal_counts.year_counts(told, 2026)
    assert counts.total == 4
    assert counts.months == tuple(f"2026-{month:02d}" for month in range(1, 12))
    assert [(one.key, one.total, one.months[0], one.months[2]) for one in counts.types] == [
        ("lost_id_card", 2, 2, 0),
        ("hospital_stay", 1, 0, 1),
        ("property_title", 1, 0, 1),
    ]
    assert counts.kinds == {"bank": 2, "insurer": 1, "nobody": 1}
    assert counts.bodies == (
        BodyCount("某某银行城东支行", "bank", 2),
        BodyCount("某某人寿保险公司", "insurer", 1),
    )
    assert refusal_counts.years(told) == (2026, 2025)


def test_a_quarter_or_a_month_is_counted_alone(told: Office) -> None:
    quarter = refusal_counts.year_counts(told, 2026, (1, 3))
    assert (quarter.from_on, quarter.until_on) == ("2026-01-01", "2026-03-31")
    assert (quarter.months, quarter.total) == (("2026-01", "2026-02", "2026-03"), 4)
    month = refusal_counts.year_counts(told, 2026, (3, 3))
    assert (month.total, month.kinds) == (2, {"insurer": 1, "nobody": 1})
    assert [(one.key, one.months) for one in month.types] == [
        ("hospital_stay", (1,)),
        ("property_title", (1,)),
    ]
    running = refusal_counts.year_counts(told, 2026, (10, 12))
    assert (running.until_on, running.total) == (told.today().isoformat(), 0)
    assert refusal_counts.year_counts(told, 2026, (12, 12)).total == 0  # has not begun


def test_a_time_over_new_year_and_one_that_runs_backwards(told: Office) -> None:
    counts = refusal_counts.refusal_counts(told, date(2025, 12, 1), date(2026, 1, 5))
    assert counts.months == ("2025-12", "2026-01")
    assert counts.total == 2
    with pytest.raises(DeskError) as caught:
        refusal_counts.refusal_counts(told, date(2026, 2, 1), date(2026, 1, 31))
    assert caught.value.code == "days_reversed"


def test_what_was_voided_does_not_count(told: Office, catalogue: Catalogue) -> None:
    request = RefusalRequest("death", applicant_name="张无忌", asked_by="城东殡仪馆")
    refused = refusing.refuse(told, catalogue, request)
    assert refusal_counts.year_counts(told, 2026).total == 5
    voiding.void(told, refused.number, "告知错了")
    assert refusal_counts.year_counts(told, 2026).total == 4


def test_the_kind_that_was_chosen_counts_and_an_old_one_goes_by_its_name(
    told: Office, catalogue: Catalogue
) -> None:
    request = RefusalRequest("death", applicant_name="张无忌", asked_by="顺达", thing="x")
    refusing.refuse(told, catalogue, replace(request, asked_by_kind="insurer"))
    told.db.execute("DROP TRIGGER refusal_no_update")
    told.db.execute("UPDATE refusal SET asked_by_kind = '' WHERE asked_by LIKE '某某银行%'")
    told.db.conn.commit()
    counts = refusal_counts.year_counts(told, 2026)
    assert counts.kinds == {"bank": 2, "insurer": 2, "nobody": 1}
    with pytest.raises(DeskError) as caught:
        refusing.refuse(told, catalogue, replace(request, asked_by_kind="star"))
    assert caught.value.code == "unknown_body_kind"


def test_the_page_for_the_street_office(told: Office, catalogue: Catalogue) -> None:
    counts = refusal_counts.year_counts(told, 2026)
    pdf = burden_sheet.draw_burden(told, catalogue, counts)
    assert pdf == burden_sheet.draw_burden(told, catalogue, counts)
    text = text_of(pdf)
    assert page_count(pdf) == 1
    assert all(fonts_of(pdf).values())
    for part in (
        "本期不予开具4件",
        "某某银行城东支行",
        "保险公司",
        "民发〔2020〕20号",
        "街道办事处签收",
    ):
        assert part in text, part
    assert "张无忌" not in text
    long = refusal_counts.refusal_counts(told, date(2024, 1, 1), date(2026, 11, 1))
    assert "2025年" in text_of(burden_sheet.draw_burden(told, catalogue, long))
    empty = refusal_counts.refusal_counts(told, date(2020, 1, 1), date(2020, 3, 1))
    assert "本期不予开具0件" in text_of(burden_sheet.draw_burden(told, catalogue, empty))


def test_a_reply_quotes_the_rule_names_nobody_and_is_in_the_seal_book(
    told: Office, catalogue: Catalogue
) -> None:
    refusal = refusing.refuse(
        told,
        catalogue,
        RefusalRequest("lost_id_card", applicant_name="张无忌", asked_by="某某银行城东支行"),
    )
    request = ReplyRequest(refusal=refusal.number)
    assert "样稿" in text_of(replies.preview_reply(told, catalogue, request))
    replied = replies.reply(told, catalogue, request)
    text = text_of(replied.pdf)
    assert replied.number == "幸社函字〔2026〕第0001号"
    assert page_count(replied.pdf) == 1
    for part in (
        "某某银行城东支行：",
        refusal.number,
        "《中华人民共和国居民身份证法》",
        "民发〔2020〕20号",
    ):
        assert part in text, part
    assert "张无忌" not in text
    use = seal_book.page(told, limit=1)[0]
    assert (use.number, use.matter, use.copies) == ("", "复函（身份证丢失证明）", 1)
    assert use.reason == replied.number
    assert [(one.number, one.body) for one in replies.replies(told, catalogue)] == [
        (replied.number, "某某银行城东支行")
    ]
    assert "副本" in text_of(replies.reply_again(told, replied.number))
    assert checks.check(told) == []


@pytest.mark.parametrize("key", sorted(key for _, key, _ in STORY))
def test_a_reply_fits_its_page(told: Office, catalogue: Catalogue, key: str) -> None:
    assert page_count(replies.reply(told, catalogue, ReplyRequest("某某单位", key)).pdf) == 1


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        (ReplyRequest("", "death"), "no_body"),
        (ReplyRequest("某某银行", "residence"), "may_be_issued"),
        (ReplyRequest("某某银行", "belief_statement"), "not_offered_type"),
        (ReplyRequest("某某银行", "nonsense"), "unknown_type"),
        (ReplyRequest("某某银行", refusal="告〔2026〕第0099号"), "no_such_number"),
    ],
)
def test_a_reply_that_cannot_be_leaves_nothing(
    told: Office, catalogue: Catalogue, request_: ReplyRequest, code: str
) -> None:
    before = told.db.execute("SELECT count(*) FROM audit").fetchone()
    with pytest.raises(DeskError) as caught:
        replies.reply(told, catalogue, request_)
    assert caught.value.code == code
    assert told.db.execute("SELECT count(*) FROM reply").fetchone() == (0,)
    assert told.db.execute("SELECT count(*) FROM audit").fetchone() == before
