"""A letter on each layout, its draft, copy and void page, and the pages of the office's books."""

from collections.abc import Sequence

from community_desk.certificates import form_papers, register, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.number_report import report_paper
from community_desk.certificates.paper_samples import sample
from community_desk.certificates.seal_paper import book_paper
from community_desk.certificates.store_papers import FormPaper
from community_desk.demo.letters import issue_one
from community_desk.language import translate
from community_desk.office.office import Office

_KIND = "residence"


def papers(office: Office, catalogue: Catalogue, people: Sequence[str]) -> dict[str, bytes]:
    """Each by its name; what the office had set stays set."""
    before = form_papers.paper_of(office, _KIND)
    drawn: dict[str, bytes] = {}
    for layout in form_papers.LAYOUT_WORDS:
        form_papers.set_paper(office, FormPaper(_KIND, layout))
        name = layout.replace("_", "-")
        drawn[f"layout-{name}"] = issue_one(office, catalogue, _KIND, people)
        number = register.page(office, limit=1)[0].number
        drawn[f"layout-{name}-copy"] = voiding.copy_of(office, number)
        lay = form_papers.lay_of(office, _KIND)
        drawn[f"layout-{name}-draft"] = sample(office, FormPaper(_KIND), lay)
        own = FormPaper(_KIND, layout, preprinted=True)
        drawn[f"layout-{name}-preprinted"] = sample(office, own, lay)
        drawn[f"layout-{name}-measure"] = form_papers.measuring_page(office, own)
        voiding.void(office, number, "样张，不用")
        drawn[f"layout-{name}-void"] = voiding.stored_page(office, number)
    form_papers.set_paper(office, before)
    year = office.today().year
    drawn[f"seal-book-{year}"] = book_paper(office, year)
    drawn["numbers"] = report_paper(office, year, translate)
    return drawn
