"""The report on numbers and the seal book on the command line."""

import json
from pathlib import Path

from community_desk.certificates.hand_letters import NewHandLetter, enter_hand_letter
from community_desk.office.office import Office
from tests.command_line.run import run


def test_numbers_and_the_seal(office: Office, tmp_path: Path) -> None:
    folder = str(office.folder)
    enter_hand_letter(
        office, NewHandLetter("幸社证字〔2026〕第3号", "2026-2-1", "居住证明", "王丁")
    )
    told = run("certificates", "numbers", folder)
    assert told.out.splitlines() == ["2026\t证明\t3—3\t已用 1（手工 1，作废 0）", "\t缺号 2：1—2"]
    paper = tmp_path / "编号.pdf"
    as_json = run(
        "certificates", "numbers", folder, "--year", "2026", "--out", str(paper), "--json"
    )
    (series,) = json.loads(as_json.out)
    assert (series["missing"], series["missing_count"]) == ([[1, 2]], 2)
    assert paper.read_bytes().startswith(b"%PDF")
    sealing = ["certificates", "seal", folder, "--matter", "停水通知", "--reason", "张贴"]
    wrong = run(*sealing, "--approver", "谁")
    assert (wrong.code, "王主任" in wrong.err) == (3, True)
    sealed = run(*sealing, "--approver", "王主任", "--copies", "2", "--json")
    assert json.loads(sealed.out)["serial"] == 1
    book, check = tmp_path / "用印.pdf", tmp_path / "核对.pdf"
    year = json.loads(sealed.out)["on"][:4]
    printed = run("certificates", "seal-book", folder, year, str(book), "--json")
    assert json.loads(printed.out)["copies"] == 2
    assert run("certificates", "seal-book", folder, year, str(check), "--check").code == 0
    assert book.read_bytes() != check.read_bytes()
    assert run("certificates", "seal-book", folder, "1999", str(book)).code == 3
    for impossible in ("0", "9" * 23):
        assert run("certificates", "seal-book", folder, impossible, str(book)).code == 2
