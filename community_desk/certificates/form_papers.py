"""What each letter is printed on: its layout, pre-printed paper, and how far the page is moved.

The layout is taken when a letter is issued and frozen with it. The paper in the printer is not
part of the letter: a page is moved, and stripped of what the paper bears, only when an original
goes to the printer. Copies (副本, 作废) print whole, on plain paper.
"""

from dataclasses import asdict, replace
from typing import NamedTuple, cast

from community_desk.certificates import store_papers
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.numbering import known_letter
from community_desk.certificates.store_papers import FormPaper
from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import settings, stamped
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.printing.calibration import draw_calibration
from community_desk.printing.layouts import MEASURES, Layout
from community_desk.printing.offsets import check_tenths
from community_desk.printing.offsets import millimetres as millimetres
from community_desk.printing.offsets import read_tenths as read_tenths
from community_desk.printing.press import to_print

NOTICES = "refusal"  # stands for the notices, which have one layout
LAYOUT_WORDS = {
    "a4": QT_TRANSLATE_NOOP("papers", "A4，存根在下"),
    "a5": QT_TRANSLATE_NOOP("papers", "A5，存根在下"),
    "two_up": QT_TRANSLATE_NOOP("papers", "A4 对开，左存根右正本"),
}


class Lay(NamedTuple):
    """How a letter lies on its paper, and whether it has a stub."""

    layout: Layout
    stub: bool


def office_layout(office: Office) -> Layout:
    """How letters lie on their paper where a type has no layout of its own."""
    return cast(Layout, office.setting("letter_layout"))


def has_stub(office: Office) -> bool:
    """Whether letters have a stub below them."""
    return bool(office.setting("letter_stub"))


def lay(layout: str, stub: bool) -> Lay:
    """A layout with its stub: two-up always has one."""
    return Lay(cast(Layout, layout), stub or layout == "two_up")


def lay_of(office: Office, type_key: str, own: str = "") -> Lay:
    """How the next letter of a type will lie on its paper; ``own`` is asked for this one alone.

    Raises `NotUnderstoodError` ``unknown_layout``.
    """
    if own:
        _check_layout(own)
    own = own or store_papers.paper(office.db, type_key).layout
    return lay(own or office_layout(office), has_stub(office))


def paper_of(office: Office, type_key: str) -> FormPaper:
    """What the letters of a type are printed on."""
    return store_papers.paper(office.db, type_key)


def form_papers(office: Office) -> list[tuple[str, FormPaper]]:
    """Title and paper of each type that has a letter, and last of the notices."""
    known = store_papers.papers(office.db)
    kinds = [(kind.key, kind.title) for kind in catalogue_in_force(office).types if kind.letter]
    kinds.append((NOTICES, "不予开具证明告知单"))
    return [(title, known.get(key, FormPaper(key))) for key, title in kinds]


def set_office_layout(office: Office, layout: str, *, stub: bool) -> None:
    """Sets how letters lie on their paper from now on, and whether they have a stub below; two-up
    always has one. Raises as `set_paper`.
    """
    check_may(office, "certificates.paper")
    _check_layout(layout)
    new = {"letter_layout": layout, "letter_stub": "1" if stub else ""}
    with office.writing("certificates.paper") as write:
        old = {key: office.setting(key) for key in new}
        for key, value in new.items():
            settings.store(write.db, key, value)
        write.audit("set", "setting", "", old=old, new=new)


def set_paper(office: Office, paper: FormPaper) -> FormPaper:
    """Sets what the letters of a type are printed on from now on.

    Raises `RuleSaysNoError` ``role_may_not`` for a reader or an accountant; `NotUnderstoodError`
    for an unknown type or layout, and for a distance of more than 5 cm.
    """
    check_may(office, "certificates.paper")
    if paper.type_key == NOTICES:
        paper = replace(paper, layout="")
    else:
        catalogue_in_force(office).find(paper.type_key)
    if paper.layout:
        _check_layout(paper.layout)
    check_tenths(paper.right_tenths_mm, paper.down_tenths_mm)
    new = {**asdict(paper), "preprinted": int(paper.preprinted)}
    with office.writing("certificates.paper") as write:
        old = asdict(store_papers.paper(office.db, paper.type_key))
        uid = store_papers.uid_of(office.db, paper.type_key)
        if uid:
            stamped.update(write, "form_paper", uid, new)
        else:
            row = write.new_row()
            uid = row["uid"]
            stamped.insert(write, "form_paper", {**row, **new})
        write.audit("set", "form_paper", uid, old=old, new=new)
    return paper


def original_for_printer(office: Office, number: str, pdf: bytes) -> bytes:
    """The stored page ``pdf`` of a letter or notice as it goes onto the paper of its type."""
    letter = known_letter(office, number)
    return on_paper(store_papers.paper(office.db, letter.type_key if letter else NOTICES), pdf)


def on_paper(paper: FormPaper, pdf: bytes) -> bytes:
    """A page without a mark as it goes onto a paper."""
    return to_print(
        pdf,
        right_tenths_mm=paper.right_tenths_mm,
        down_tenths_mm=paper.down_tenths_mm,
        preprinted=paper.preprinted,
    )


def measuring_page(office: Office, paper: FormPaper) -> bytes:
    """The page to measure with how far a printer misses the paper of a type."""
    layout = paper.layout or office.setting("letter_layout")
    size = MEASURES[cast(Layout, "a4" if paper.type_key == NOTICES else layout)].sheet
    pdf = draw_calibration(size, office.setting("name"))
    return on_paper(replace(paper, preprinted=False), pdf)


def _check_layout(layout: str) -> None:
    if layout not in MEASURES:
        raise NotUnderstoodError(
            "unknown_layout",
            QT_TRANSLATE_NOOP("errors", "没有“{layout}”这种版式；请写 {known}。"),
            layout=layout,
            known="、".join(MEASURES),
        )
