"""The central search box on a real office."""

import pytest

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.certificates.verifying import qr_text
from community_desk.desktop.context import DeskContext
from community_desk.desktop.finders import make_finders
from community_desk.desktop.finding import Hit, find_everywhere
from tests.certificates.requests import full_request
from tests.people import add_person


@pytest.fixture
def find(context: DeskContext):
    add_person(
        context.office,
        "陈𬭎",
        phone="13600007788",
        id_number="34010219710914447X",
        address="幸福里3-2-502",
    )
    add_person(context.office, "张伟", phone="13800000412", address="幸福里3-2-501")
    known = make_finders(context)
    known.warm_up(context.office)

    def find(words: str) -> list[Hit]:
        return find_everywhere(known.asked, words)

    return find


@pytest.mark.parametrize("words", ["陈𬭎", "ch 7788", "3-2-502", "7788"])
def test_a_resident(find, words: str) -> None:
    first = find(words)[0]
    assert first.target.kind == "resident"
    assert first.text == "陈𬭎"
    assert "7788" in first.quiet
    assert "13600007788" not in first.quiet


@pytest.mark.parametrize(
    ("words", "key", "meaning"),
    [
        ("身份证丢了", "lost_id_card", "refused"),
        ("居住证明", "residence", "allowed"),
        ("亲属关系", "kinship", "due"),
    ],
)
def test_a_certificate_type_with_its_mark(find, words: str, key: str, meaning: str) -> None:
    hit = next(hit for hit in find(words) if hit.target.kind == "certificate_type")
    assert hit.target.key == key
    assert hit.mark is not None
    assert hit.mark[1] == meaning


def test_what_only_sounds_alike_does_not_stand_in_the_way(find) -> None:
    assert {hit.target.kind for hit in find("消防器材")} == {"book"}
    assert {hit.target.kind for hit in find("张伟")} == {"resident"}
    unsure = find("贷宽信誉")
    assert unsure
    assert not any(hit.sure for hit in unsure)


def test_a_book_by_name_and_code(find) -> None:
    by_name = [hit.target for hit in find("残疾人") if hit.target.kind == "book"]
    assert by_name
    assert by_name[0].key in [hit.target.key for hit in find(by_name[0].key)]


def test_nothing_typed_finds_nothing(find) -> None:
    assert find("  ") == []


@pytest.mark.parametrize("words", ["cjr", "cjrtz", "canjiren", "CanJiRenTaiZhang"])
def test_a_book_by_pinyin(find, words: str) -> None:
    books = {hit.text for hit in find(words) if hit.target.kind == "book"}
    assert "残疾人台账" in books


def a_letter(context: DeskContext) -> tuple[str, str]:
    """The check code of a letter of residence, and what its QR code says."""
    person = add_person(context.office, "王秀芳", id_number="340102197109144410", address="3-2-502")
    catalogue = load_catalogue()
    issued = issue(context.office, catalogue, full_request(catalogue, "residence", person))
    return issued.check_code, qr_text(context.office, issued.number)


def test_the_code_of_a_letter_is_offered_for_verifying(find, context: DeskContext) -> None:
    code, scanned = a_letter(context)
    for words in (code, code.lower().replace("-", "")):
        (hit,) = find(words)
        assert (hit.target.kind, hit.target.key, hit.target.also) == (
            "certificates_page",
            "verify",
            words,
        )
        assert code in hit.text
    (hit,) = find(scanned)
    assert hit.target.also == scanned
    (hit,) = find("7K3M-9QXT-W2HD")
    assert not hit.sure


@pytest.mark.parametrize("words", ["340102197109", "zhangweiming", "13600007788", "字" * 70])
def test_a_number_or_a_name_is_no_code(find, words: str) -> None:
    assert not any(hit.sure for hit in find(words) if hit.target.kind == "certificates_page")


def test_what_a_scanner_types_is_looked_for_nowhere_else(find, context: DeskContext) -> None:
    asked: list[str] = []
    known = make_finders(context).asked
    assert find_everywhere([*known[:-1], lambda words: asked.append(words) or []], "1" * 61) == []
    assert asked == ["1" * 61]
