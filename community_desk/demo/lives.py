"""What becomes of the demo office's letters: printed, fetched, corrected, void; and who signs."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.issuing import Issued
from community_desk.certificates.prints import note_print
from community_desk.certificates.replacing import replace_letter
from community_desk.certificates.request import Request
from community_desk.certificates.signers import add_signer
from community_desk.certificates.voiding import void
from community_desk.office.office import Office
from community_desk.registry.residents import load_resident


def enter_signers(office: Office) -> None:
    """The director signs for three years now; in spring somebody stood in for two weeks."""
    today = office.today()
    began = today - timedelta(days=3 * 365)
    add_signer(office, name=office.staff.name, from_on=began.isoformat())
    away = today - timedelta(days=200)
    back = away + timedelta(days=13)
    add_signer(
        office,
        name="孙红",
        title="副主任",
        from_on=away.isoformat(),
        until_on=back.isoformat(),
        acting=True,
    )


def live_on(
    desk: Office, catalogue: Catalogue, request: Request, issued: Issued, dice: Random
) -> None:
    """Prints a letter; most are fetched, by the applicant or a child of theirs, some were wrong."""
    number = issued.number
    note_print(desk, number, "original")
    luck = dice.random()
    if luck < 0.03:
        void(desk, number, "居民不需要了")
        return
    if luck < 0.07:
        body = f"{request.to_body}（分部）"
        corrected = replace(request, to_body=body)
        number = replace_letter(desk, catalogue, number, "致送单位写错了", corrected).number
        note_print(desk, number, "original")
    if luck < 0.93:
        person = load_resident(desk, request.resident_uid)
        child = luck < 0.2
        hand_over(
            desk,
            number,
            to_name=f"{person.name[0]}小{'明红'[dice.randrange(2)]}" if child else person.name,
            document=f"居民身份证（尾号{dice.randrange(1000, 10000)}）",
            for_applicant="子女" if child else "",
        )
