"""A wording is seen with somebody invented before it is saved."""

from dataclasses import replace

import pytest

from community_desk.certificates.catalogue import CertificateType, load_catalogue
from community_desk.certificates.letter_forms import Sentence
from community_desk.certificates.sample import sample
from community_desk.certificates.wording_form import conditions_of, wording_of
from community_desk.office.office import Office
from tests.printing.papers import page_count, text_of


def letters() -> list[CertificateType]:
    return [kind for kind in load_catalogue().types if kind.letter]


@pytest.mark.parametrize("kind", letters(), ids=lambda kind: kind.key)
def test_every_form_with_everything_and_with_nothing(office: Office, kind: CertificateType) -> None:
    assert kind.letter is not None
    wording, papers = wording_of(kind.letter), [paper.key for paper in kind.letter.evidence]
    whole = text_of(sample(office, kind, wording, ticked=papers))
    assert "张三" in whole
    assert "＿" not in whole.replace("＿＿＿＿号", "")
    assert "{" not in whole
    bare = sample(office, kind, wording, ticked=(), unsaid=conditions_of(kind.letter))
    assert page_count(bare) == 1
    assert len(text_of(bare)) < len(whole)


def test_ticks_and_conditions_decide_what_is_said(office: Office) -> None:
    kind = load_catalogue().find("residence")
    assert kind.letter is not None
    wording = replace(
        wording_of(kind.letter),
        heading="样张",
        validity_days=77,
        sentences=(
            Sentence("兹证明{name}。", (), ""),
            Sentence("看过合同。", ("lease",), ""),
            Sentence("住到{until}为止。", (), "until"),
            Sentence("写错的{nobody}一句。", (), ""),
        ),
    )
    text = text_of(sample(office, kind, wording, ticked=["lease"]))
    assert "样张" in text
    assert "77日内有效" in text
    assert "看过合同。住到二〇二五年八月为止。写错的＿＿＿＿一句。" in text
    text = text_of(sample(office, kind, wording, ticked=[], unsaid=["until"]))
    assert "兹证明张三。写错的" in text
    assert "看过合同" not in text
