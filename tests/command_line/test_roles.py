"""The command line tells an accountant (会计) of no book that the role may not see."""

import json
from pathlib import Path

from community_desk.ledgers import entries
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from tests.command_line.run import run
from tests.people import add_person

HIDDEN = "0305"


def test_a_hidden_book_is_neither_listed_nor_told_of(office: Office, tmp_path: Path) -> None:
    book = books_in_force(office).find(HIDDEN)
    keep, gone = add_person(office, "陈𬭎"), add_person(office, "陈宏")
    for person in (keep, gone):
        typed = {"残疾类别": "肢体"}
        entries.add_entry(office, book, resident_uid=person.uid, typed=typed)
    with office.writing("office.settings") as write:
        write.db.execute("UPDATE staff SET role = 'accountant'")
        write.audit("change", "staff", office.staff.uid)
    folder = str(office.folder)
    office.close()

    listed = json.loads(run("ledgers", "list", folder, "--json").out)
    assert HIDDEN not in {each["code"] for each in listed}
    assert "1505" in {each["code"] for each in listed}
    assert run("ledgers", "export", folder, HIDDEN, str(tmp_path / "out.xlsx")).code == 3
    named = {each["name"] for each in json.loads(run("registry", "lists", folder, "--json").out)}
    assert "本季未走访的残疾人" not in named
    merged = run("registry", "merge", folder, keep.uid, gone.uid, "--json")
    assert (merged.code, json.loads(merged.out)["error"]) == (3, "role_may_not")
    assert not (tmp_path / "out.xlsx").exists()
