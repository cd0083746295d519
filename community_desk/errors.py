"""What can go wrong that is nobody's bug, in the words of the person at the desk.

Each error is one sentence: what happened and what to do next. The sentence is a
translatable source text (简体中文) with named slots; the values stay apart from it until it is
shown. Anything else that is raised is a bug and reaches the crash path.
"""

import unicodedata
from collections.abc import Callable
from typing import TypeVar

# Control signs and those of direction, which are not seen, as they are said.
_SEEN = {"Cc": " ", "Cf": "", "Cs": "�"}
_MOST = 300

Translate = Callable[[str, str], str]
Found = TypeVar("Found")


class DeskError(Exception):
    """A sentence for the user. ``code`` is for scripts, ``exit_code`` for the command line.

    A value that is such an error itself is said in the same language.
    """

    exit_code = 1

    def __init__(self, code: str, template: str, **values: object) -> None:
        super().__init__(code, template, values)
        self.code = code
        self.template = template
        self.values = values

    def say(self, translate: Translate | None = None) -> str:
        """The whole sentence, in the language that ``translate(context, source)`` speaks."""
        template = translate("errors", self.template) if translate else self.template
        return template.format(
            **{
                key: value.say(translate) if isinstance(value, DeskError) else _shown(value)
                for key, value in self.values.items()
            }
        )

    def __str__(self) -> str:
        return self.say()


def _shown(value: object) -> object:
    """A value as a sentence shows it: on one line, without signs that turn the writing round or
    speak to the terminal, and no longer than a screen bears."""
    if isinstance(value, (int, float)):
        return value
    text = "".join(_SEEN.get(unicodedata.category(sign), sign) for sign in str(value))
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"


class NotUnderstoodError(DeskError):
    """A value that was given cannot be what it should be: a date, an amount, a key."""

    exit_code = 2


class RuleSaysNoError(DeskError):
    """A rule of the office forbids it; ``code`` names the rule."""

    exit_code = 3


class TroubleError(DeskError):
    """The environment is in the way: wrong password, locked, damaged, full, unreadable."""

    exit_code = 4


def found_or_no(found: Found | None, code: str, template: str, **values: object) -> Found:
    """What was looked for. Raises `RuleSaysNoError` where there is none."""
    if found is None:
        raise RuleSaysNoError(code, template, **values)
    return found
