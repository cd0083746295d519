"""Old and new values of a line in words, numbers of people masked unless asked for."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from community_desk.certificates.number_patterns import DEFAULTS
from community_desk.expenses.approval import title_of
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.filled import masked as masked_cell
from community_desk.office.staff import Role
from community_desk.office.staff_changes import ROLES
from community_desk.office.voucher_numbers import said_number, said_text
from community_desk.registry.checks import FLAGS
from community_desk.registry.codes import TABLES, context_of, word_of
from community_desk.registry.confirmations import HOW
from community_desk.registry.health import KINDS as FINDINGS
from community_desk.registry.masking import mask_id, mask_numbers, mask_phone
from community_desk.registry.requests import APPLICANTS, OUTCOMES
from community_desk.registry.requests import KINDS as REQUESTS
from community_desk.trail import fields
from community_desk.trail.records import Change
from community_desk.trail.things import Told, Words

_UID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)")
_YES = QT_TRANSLATE_NOOP("trail", "是")
_NO = QT_TRANSLATE_NOOP("trail", "否")
_GONE = QT_TRANSLATE_NOOP("trail", "已不在的居民")
_ALL_YEAR = QT_TRANSLATE_NOOP("trail", "{month} 月")
# What has a title of its own elsewhere, by the name it stands under.
_TITLED: Mapping[str, Callable[[Words, str], str]] = {
    "approval": lambda words, key: title_of(key),
    "policy": Words.policy_title,
    "type_key": Words.type_title,
}
_LISTED = ("、", "；")


def people_in(old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[str]:
    """The uids of residents that values name."""
    for values in (old, new):
        for key in fields.PEOPLE & set(values):
            value = values[key]
            found = value if isinstance(value, list) else [value]
            yield from (each for each in found if isinstance(each, str) and _UID.fullmatch(each))


# Not frozen: it counts what it masked.
@dataclass
class Telling:
    """Tells the values of one line. ``residents`` are names by uid. ``full`` leaves numbers whole;
    ``is_masked`` says afterwards whether some number was not."""

    words: Words
    told: Told
    residents: Mapping[str, str]
    full: bool = False
    is_masked: bool = False

    def changes(self) -> Iterator[Change]:
        """What changed or was said, in the order of the line; what stayed is left out."""
        row, old, new = self.told
        for key in dict.fromkeys((*old, *new)):
            if key in fields.HIDDEN:
                continue
            before, after = self._value(key, old.get(key)), self._value(key, new.get(key))
            if before != after:
                yield Change(self._label(row.subject, key), before, after)

    def text(self, text: str) -> str:
        """Words that somebody wrote."""
        return self._masked(text, mask_numbers(text))

    def _masked(self, whole: str, masked: str) -> str:
        if self.full or whole == masked:
            return whole
        self.is_masked = True
        return masked

    def _label(self, subject: str, key: str) -> str:
        say = self.words.say
        if found := fields.LABELS.get(f"{subject}.{key}") or fields.LABELS.get(key):
            return say(found)
        if subject == "budget":
            return self._budget_line(key)
        if key in DEFAULTS:
            return say(fields.SERIES[key])
        return self._list_of(key)

    def _budget_line(self, key: str) -> str:
        """``class/fund/month``, of which what is not said is left out."""
        class_, *rest = key.split("/")
        words = [self.words.class_title(class_)]
        for part in rest:
            is_month = part.isdigit()
            words.append(
                self.words.say(_ALL_YEAR).format(month=part)
                if is_month
                else self.words.funds.title(part)
            )
        return " ".join(words)

    def _list_of(self, key: str) -> str:
        classes = fields.WORDS["class"]
        return self.words.say(classes[key]) if key in classes else key

    def _value(self, key: str, value: object) -> str:
        if value is None or value in ("", [], {}):
            return ""
        if isinstance(value, bool) or key in fields.YES_OR_NO:
            return self.words.say(_YES if value else _NO)
        if isinstance(value, Mapping):
            return self._mapping(value)
        if isinstance(value, list):
            mark = _LISTED[any(isinstance(each, Mapping) for each in value)]
            return mark.join(filter(None, (self._value(key, each) for each in value)))
        return self._word(key, str(value))

    def _mapping(self, values: Mapping[object, object]) -> str:
        subject = self.told[0].subject
        said = []
        for key, value in values.items():
            # Counts of nothing say nothing.
            text = "" if value == 0 else self._value(str(key), value)
            if text:
                said.append(f"{self._label(subject, str(key))} {text}")
        return "，".join(said)

    def _word(self, key: str, text: str) -> str:
        if key in fields.SUMS:
            return text
        if _UID.fullmatch(text):
            known = self.residents.get(text) or self.words.say(_GONE)
            return known if key in fields.PEOPLE else ""
        if key in fields.IDENTITY:
            return self._masked(text, mask_id(text))
        if key in fields.PHONES:
            return self._masked(text, mask_phone(text))
        if word := self._keyed(key, text):
            return word
        if _INSTANT.fullmatch(text):
            return f"{datetime.fromisoformat(text).astimezone():%Y-%m-%d %H:%M}"
        if self.told[0].subject == "voucher":
            text = said_text(said_number(text) if key in fields.VOUCHERS else text)
        if self.told[0].subject == "entry":
            return self._cell(key, text)
        return self.text(text)

    def _cell(self, key: str, text: str) -> str:
        """A value of a book's column."""
        _, old, new = self.told
        book = self.words.books.get(str(new.get("book") or old.get("book") or ""))
        column = next((one for one in book.every_column if one.key == key), None) if book else None
        if column is None:
            return self.text(text)
        return self._masked(text, mask_numbers(masked_cell(column, text)))

    def _keyed(self, key: str, text: str) -> str:
        """The word for a value that is written as a key; "" for any other."""
        words, subject = self.words, self.told[0].subject
        if key in TABLES:
            return words.translate(context_of(key), word_of(key, text))
        if subject == "privacy_request" and key == "kind" and text in REQUESTS:
            return words.translate("requests", REQUESTS[text])
        if key in fields.CLASSES and subject != "type_switch":
            return words.class_title(text)
        for name, context, known in (
            ("outcome", "requests", OUTCOMES),
            ("applicant_relation", "requests", APPLICANTS),
            ("how", "confirmations", HOW),
            ("role", "staff", {role.value: ROLES[role] for role in Role}),
            ("flag", "flags", FLAGS),
            ("flag", "health", {found: said[0] for found, said in FINDINGS.items()}),
        ):
            if key == name and text in known:
                return words.translate(context, known[text])
        if key in ("facts", "what") and text in fields.LABELS:
            return words.say(fields.LABELS[text])
        if key in fields.FUNDS:
            return words.funds.title(text)
        found = _TITLED.get(key)
        if found:
            return found(words, text)
        if key == "book":
            return words.book_name(text)
        word = fields.WORDS.get(key, {}).get(text)
        return words.say(word) if word else ""
