"""Values that nobody would type by accident: one sentence, one JSON document, no traceback."""

import json
from pathlib import Path

import pytest

from tests.command_line.run import run

VALUES = (
    *("", "-1", "<script>", "'; DROP TABLE resident;--", "\u202e", "A" * 100_000, "9" * 5000),
    *("{0.__class__}", "%s", "\n", "\t", "𠅤", "٣٣٣", "²", "1e999", "nan", "-0", "=1+1"),
    *("\x1b[31m", "\udcff", "../../../etc/passwd"),
)
PAY = "expenses add OFFICE --kind out --class 办公用品 --json --text VALUE"
COMMANDS = (
    "certificates verify OFFICE VALUE --json",
    "certificates advise VALUE --json",
    "certificates list --policy VALUE --json",
    "certificates refuse OFFICE VALUE --applicant VALUE --asked-by VALUE --out FILE --json",
    "certificates issue OFFICE residence --resident VALUE --set VALUE=1 --out FILE --json",
    "registry find OFFICE VALUE --json",
    "registry find OFFICE 张 --limit VALUE --json",
    "registry find OFFICE 张 --staff VALUE --json",
    "office check VALUE --json",
    "expenses standard VALUE --households VALUE --json",
    f"{PAY} --date VALUE --fund 工作经费 --amount 1",
    f"{PAY} --date 2026-11-03 --fund VALUE --amount 1",
    f"{PAY} --date 2026-11-03 --fund 工作经费 --amount VALUE",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_value_breaks_the_answer(office_folder: Path, tmp_path: Path, command: str) -> None:
    names = {"OFFICE": str(office_folder), "FILE": str(tmp_path / "x.pdf")}
    for value in VALUES:
        words = [names.get(word, word.replace("VALUE", value)) for word in command.split()]
        ran = run(*words)
        assert ran.code in (0, 2, 3, 4), (value[:20], ran)
        assert json.loads(ran.out) is not None
        assert "Traceback" not in ran.err
        assert "\x1b" not in ran.out + ran.err
