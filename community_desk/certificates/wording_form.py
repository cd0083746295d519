"""The wording of a letter form: its heading, salutation, validity and sentences, apart from what
is asked and seen. The program brings one for each form; an office may write its own.

A wording is TOML: ``key`` (of the certificate type), ``heading``, ``salutation_default``,
``validity_days`` and ``[[sentences]]`` with ``text``, ``needs``, ``when``, as in the form file.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from community_desk.certificates.catalogue import CertificateType
from community_desk.certificates.letter_forms import LetterForm, Sentence
from community_desk.certificates.slots import LONGEST_SENTENCE, SLOT, font_problem, words_problem
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.form_lines import Place
from community_desk.office.forms import Sentences, Table, form_of, keys_of, text_of

MOST_SENTENCES = 40
LONGEST_HEADING = 30
LONGEST_FILE = 60_000
MOST_DAYS = 3650
_SENTENCES = Sentences(
    unreadable=QT_TRANSLATE_NOOP("errors", "“{path}”读不出来；请另存为 UTF-8 编码后再导入。")
)
_WRONG = QT_TRANSLATE_NOOP("errors", "“{file}”第 {line} 行有误：{why}")


@dataclass(frozen=True, slots=True)
class Wording:
    """How a letter is put into words. ``validity_days`` is 0 where the form says nothing."""

    heading: str
    salutation_default: str
    validity_days: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a wording, and where: ``("heading",)``, ``("sentences", 2, "text")``."""

    place: Place
    error: DeskError


def wording_of(form: LetterForm) -> Wording:
    """The wording that a form has."""
    return Wording(form.heading, form.salutation_default, form.validity_days, form.sentences)


def with_wording(form: LetterForm, wording: Wording) -> LetterForm:
    """A form in another wording; what is asked and what must be seen stay."""
    return replace(
        form,
        heading=wording.heading,
        salutation_default=wording.salutation_default,
        validity_days=wording.validity_days,
        sentences=wording.sentences,
    )


def conditions_of(form: LetterForm) -> tuple[str, ...]:
    """What ``when`` of a sentence may say."""
    return tuple(condition for question in form.questions for condition in question.conditions)


def problems(form: LetterForm, wording: Wording, *, fonts: bool = True) -> list[Problem]:
    """All that is wrong with a wording for a form; ``form`` is the one that the program brings.

    ``fonts`` False leaves out whether the fonts have its signs: that was so when it was saved.
    """
    found = [*_line_problems(form, wording)]
    for number, sentence in enumerate(wording.sentences):
        found += [
            Problem(("sentences", number, key), error)
            for key, error in _sentence_problems(form, sentence)
        ]
    found += [Problem(("sentences",), error) for error in _whole_problems(form, wording)]
    if fonts:
        found += _font_problems(wording)
    return found


def read_wording(text: str, kind: CertificateType, name: str, *, fonts: bool = True) -> Wording:
    """Reads a wording for a type of the program's own catalogue. ``name`` is what errors call it.

    Raises `TroubleError` ``form_wrong``: the first thing that is wrong, with its line.
    """
    assert kind.letter is not None
    if len(text) > LONGEST_FILE:
        raise _too_large(name)
    table = form_of(text, Path(name), _SENTENCES)
    if table.text("key") != kind.key:
        raise table.wrong("key", _WRONG, why=_other_type(kind, table.text("key")))
    rows = table.tables("sentences")
    wording = Wording(
        table.text("heading"),
        table.text("salutation_default", ""),
        table.integer("validity_days", 0),
        tuple(_read_sentence(row) for row in rows),
    )
    table.only(("key", *keys_of(Wording)))
    for problem in problems(kind.letter, wording, fonts=fonts):
        _, *inside = problem.place
        where = rows[int(inside[0])] if inside else table
        raise where.wrong(str(problem.place[-1]), _WRONG, why=problem.error)
    return wording


def read_file(file: Path, kind: CertificateType) -> Wording:
    """As `read_wording`, from a file. Raises also `TroubleError` ``form_unreadable``."""
    with suppress(OSError):  # one that is not there is told by who reads it
        if file.stat().st_size > 4 * LONGEST_FILE:
            raise _too_large(file.name)
    return read_wording(text_of(file, _SENTENCES), kind, file.name)


def written(key: str, wording: Wording) -> str:
    """A wording as the text that `read_wording` reads."""
    lines = [
        f"key = {_quoted(key)}",
        f"heading = {_quoted(wording.heading)}",
        f"salutation_default = {_quoted(wording.salutation_default)}",
        f"validity_days = {wording.validity_days}",
    ]
    for sentence in wording.sentences:
        needs = ", ".join(map(_quoted, sentence.needs))
        lines += ["[[sentences]]", f"text = {_quoted(sentence.text)}"]
        lines += [f"needs = [{needs}]", f"when = {_quoted(sentence.when)}"]
    return "\n".join(lines) + "\n"


@lru_cache(maxsize=256)
def short_hash(key: str, wording: Wording) -> str:
    """Eight digits that tell one wording of the program from another."""
    return hashlib.sha256(written(key, wording).encode()).hexdigest()[:8]


def _read_sentence(table: Table) -> Sentence:
    sentence = Sentence(table.text("text"), table.texts("needs"), table.text("when", ""))
    table.only(keys_of(Sentence))
    return sentence


def _line_problems(form: LetterForm, wording: Wording) -> Iterator[Problem]:
    for key, text in (
        ("heading", wording.heading),
        ("salutation_default", wording.salutation_default),
    ):
        if error := words_problem(text, longest=LONGEST_HEADING) or _said(form, text):
            yield Problem((key,), error)
    if not wording.heading.strip():
        yield Problem(("heading",), _blank())
    if not 0 <= wording.validity_days <= MOST_DAYS:
        error = NotUnderstoodError(
            "days_out_of_range",
            QT_TRANSLATE_NOOP("errors", "有效期应当是 0 到 {most} 天；请重填。"),
            most=MOST_DAYS,
        )
        yield Problem(("validity_days",), error)


def _sentence_problems(form: LetterForm, sentence: Sentence) -> Iterator[tuple[str, DeskError]]:
    if not sentence.text.strip():
        yield "text", _blank()
    elif error := words_problem(sentence.text, form.slots, LONGEST_SENTENCE) or _said(
        form, sentence.text
    ):
        yield "text", error
    papers = {paper.key: paper.name for paper in form.evidence}
    for need in sentence.needs:
        if need not in papers:
            yield (
                "needs",
                NotUnderstoodError(
                    "evidence_unknown",
                    QT_TRANSLATE_NOOP("errors", "没有“{key}”这项佐证；可用的有：{keys}。"),
                    key=need,
                    keys="、".join(papers),
                ),
            )
            return
    for shipped in form.sentences:
        bound = [need for need in shipped.needs if need not in sentence.needs]
        if shipped.text == sentence.text and bound:
            yield (
                "needs",
                RuleSaysNoError(
                    "evidence_unbound",
                    QT_TRANSLATE_NOOP("errors", "这一句核对过“{papers}”才能写；请勾上再保存。"),
                    papers="”“".join(papers[need] for need in bound),
                ),
            )
    if sentence.when and sentence.when not in conditions_of(form):
        yield (
            "when",
            NotUnderstoodError(
                "condition_unknown",
                QT_TRANSLATE_NOOP("errors", "没有“{key}”这个条件；可用的有：{keys}。"),
                key=sentence.when,
                keys="、".join(conditions_of(form)),
            ),
        )


def _whole_problems(form: LetterForm, wording: Wording) -> Iterator[DeskError]:
    if len(wording.sentences) > MOST_SENTENCES:
        yield NotUnderstoodError(
            "sentences_too_many",
            QT_TRANSLATE_NOOP("errors", "有 {count} 句，太多了；一封信最多 {most} 句，请删减。"),
            count=len(wording.sentences),
            most=MOST_SENTENCES,
        )
    if "name" in _always_said(form.sentences) - _always_said(wording.sentences):
        yield RuleSaysNoError(
            "nobody_named",
            QT_TRANSLATE_NOOP(
                "errors", "没有一句总是写明申请人；请在不带条件的一句里放上姓名这个空格。"
            ),
        )


def _always_said(sentences: tuple[Sentence, ...]) -> set[str]:
    """The slots of the sentences that are in every letter."""
    always = [each.text for each in sentences if not each.needs and not each.when]
    return set(SLOT.findall("".join(always)))


def _font_problems(wording: Wording) -> Iterator[Problem]:
    texts: Mapping[Place, str] = {
        ("heading",): wording.heading,
        ("salutation_default",): wording.salutation_default,
        **{("sentences", n, "text"): each.text for n, each in enumerate(wording.sentences)},
    }
    for place, text in texts.items():
        if error := font_problem(text):
            yield Problem(place, error)


def _said(form: LetterForm, text: str) -> DeskError | None:
    together = "".join(text.split())
    words = [words for words in form.must_not_say if words in together]
    if not words:
        return None
    return RuleSaysNoError(
        "must_not_say",
        QT_TRANSLATE_NOOP("errors", "这种信里不能写“{words}”；请删去。"),
        words="”“".join(words),
    )


def _blank() -> DeskError:
    return NotUnderstoodError(
        "words_missing", QT_TRANSLATE_NOOP("errors", "这里还空着；请写上，不要的请删去。")
    )


def _other_type(kind: CertificateType, key: str) -> DeskError:
    return NotUnderstoodError(
        "other_type",
        QT_TRANSLATE_NOOP("errors", "这是“{key}”的写法，不是“{wanted}”的；请选对文件。"),
        key=key,
        wanted=kind.key,
    )


def _too_large(name: str) -> TroubleError:
    return TroubleError(
        "form_wrong",
        QT_TRANSLATE_NOOP(
            "errors", "“{file}”第 1 行有误：文件太大，不像是一份信的写法；请选对文件。"
        ),
        file=name,
    )


def _quoted(text: str) -> str:
    """A TOML string on one line."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
