"""How a letter or a notice would come out of the printer, before a paper is set for it."""

from community_desk.certificates.form_papers import NOTICES, Lay, on_paper
from community_desk.certificates.in_force import catalogue_in_force, policy_in_force
from community_desk.certificates.refusing import RefusalRequest, draft_notice
from community_desk.certificates.sample import sample_page
from community_desk.certificates.store_papers import FormPaper
from community_desk.office.office import Office
from community_desk.printing.letters import draw_letter
from community_desk.printing.marks import add_mark
from community_desk.printing.notices import draw_notice


def sample(office: Office, paper: FormPaper, lay: Lay) -> bytes:
    """A page of a type for somebody invented, on its paper; of any type where none is named. On
    plain paper it is marked 样稿.

    Raises `RuleSaysNoError` for a type that the policy does not let the office issue.
    """
    catalogue = catalogue_in_force(office)
    if paper.type_key == NOTICES:
        classes = policy_in_force(office).classes
        refused = next(key for key, class_ in classes.items() if class_ == "refuse")
        pdf = draw_notice(draft_notice(office, catalogue, RefusalRequest(refused)))
    else:
        key = paper.type_key or next(kind.key for kind in catalogue.types if kind.letter)
        pdf = draw_letter(sample_page(office, catalogue, key, lay))
    printed = on_paper(paper, pdf)
    return add_mark(pdf, "样稿") if printed is pdf else printed
