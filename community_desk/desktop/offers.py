"""What the tabs offer from everywhere: their pages, and what their buttons do. The command box
finds these before a tab was ever shown.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """What a button of a tab does: its words (context ``acts``), its key, and what of
    `permissions.MAY` it asks ("" for what everybody may).
    """

    title: str
    keys: str = ""
    may: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A page (``is_page``) of a tab, or an act of it; the words are a source text of
    ``context``.
    """

    tab: str
    key: str
    title: str
    context: str
    keys: str = ""
    may: str = ""
    is_page: bool = False


def offers() -> Iterator[Offer]:
    """Everything that the tabs declare, tab by tab."""
    # Loaded when the box is first used, not at the start.
    from community_desk.desktop.tabs.certificates import more as certificates
    from community_desk.desktop.tabs.expenses import more as expenses
    from community_desk.desktop.tabs.ledgers import more as ledgers
    from community_desk.desktop.tabs.office import pages as office
    from community_desk.desktop.tabs.registry import more as registry

    acts: Mapping[str, Mapping[str, Act]] = {
        "registry": registry.ACTS,
        "ledgers": ledgers.ACTS,
        "expenses": expenses.ACTS,
    }
    pages = {
        "registry": registry.PAGES,
        "ledgers": ledgers.PAGES,
        "certificates": certificates.PAGES,
        "expenses": expenses.PAGES,
    }
    for tab, titles in pages.items():
        for key, act in acts.get(tab, {}).items():
            yield Offer(tab, key, act.title, "acts", act.keys, act.may)
        for key, (title, _) in titles.items():
            yield Offer(tab, key, title, "more", is_page=True)
    for key, page in office.PAGES.items():
        yield Offer("office", key, page.title, "office_pages", may=page.may, is_page=True)
