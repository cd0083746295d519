"""Makes a small office with something of everything that a program can do, by its own commands:
``python make.py TREE FOLDER``, see README.md. It asks nothing of this tree's program.
"""

import base64
import hashlib
import json
import os
import shutil
import struct
import subprocess
import sys
import unicodedata
import zlib
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlcipher3 import dbapi2 as sqlcipher

PASSWORD = "correct horse"
ID_NUMBER = "340102196306075990"
WORK, RETURNED = "区财政工作经费", "街道下拨"
LETTER = ("--resident", ID_NUMBER, "--evidence", "id_card", "--evidence", "lease")
LETTER += ("--set", "since=2019-03")
PAY = ("--kind", "out", "--fund", WORK, "--class", "办公用品")
GET = ("--kind", "in", "--fund", WORK, "--class", "")
STEPS = "SELECT name FROM _sqlite_migrations ORDER BY rowid"
# What only finds its rows again: it follows from the others.
DERIVED = ("sqlite_", "_words", "_digits", "_signs")


class Desk:
    """The commands of the program in ``tree``, for the office in ``folder``."""

    def __init__(self, tree: Path, folder: Path, beside: Path) -> None:
        self.tree, self.folder, self.beside = tree, folder, beside
        self.done: list[str] = []

    def run(self, words: str, *arguments: str) -> str:
        """What a command printed; empty where this program does not know it."""
        command = [*words.split(), str(self.folder), *arguments]
        ran = subprocess.run(
            [sys.executable, "-m", "community_desk", *command],
            cwd=self.tree,
            env=os.environ
            | {"PYTHONPATH": str(self.tree), "COMMUNITY_DESK_PASSWORD": PASSWORD}
            | {"COMMUNITY_DESK_NEW_PASSWORD": PASSWORD}
            | {"COMMUNITY_DESK_LANGUAGE": "zh_CN", "TZ": "Asia/Shanghai", "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if "No such command" in ran.stderr:
            return ""
        if ran.returncode:
            raise SystemExit(f"{command}: {ran.stderr}")
        self.done.append(words)
        return ran.stdout

    def told(self, words: str, *arguments: str) -> Any:
        """The JSON document that a command printed; nothing where the program does not know it."""
        out = self.run(words, *arguments, "--json")
        return json.loads(out) if out else {}

    def file(self, name: str, content: str | bytes = b"") -> str:
        """A file beside the office."""
        path = self.beside / name
        if content:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)


def fill(desk: Desk) -> None:
    """Something of everything; what the program does not know is left out."""
    head = "姓名,身份证号,电话,住址,与户主关系\n"
    roster = (
        f"{head}陈𬭎,{ID_NUMBER},13800000412,幸福里3-2-501,户主\n"
        "陈宏,,13800000412,幸福里3-2-501,子\n"
        "李静,340102197109144410,13800000413,幸福里3-2-502,户主\n"
    )
    desk.told("registry import", desk.file("名册.csv", roster))
    if other := desk.told("registry import", desk.file("又.csv", f"{head}郑回,,,幸福里3-2-504,\n")):
        desk.told("registry undo", str(other.get("operation", "1")))
    out = desk.file("纸.pdf")
    first, second = (
        desk.told("certificates issue", "residence", *LETTER, "--out", out)["number"]
        for _ in range(2)
    )
    desk.run("certificates void", second, "--reason", "地址写错了")
    refused = desk.told("certificates refuse", "lost_id_card", "--applicant", "张三", "--out", out)
    desk.told("certificates draft", "residence", *LETTER)
    desk.run("certificates signers add", "--name", "孙红", "--from", "2026-01-01")
    desk.run("certificates hand-over", first, "--to", "陈𬭎", "--document", "身份证 5990")
    desk.run("certificates reply", "--refusal", refused["number"], "--to", "某公司", "--out", out)
    desk.run("certificates switch", "hardship", "refuse", "--reason", "街道要求")
    _ledgers(desk)
    _expenses(desk)
    desk.run("office staff-add", "李社工", "clerk")


def _ledgers(desk: Desk) -> None:
    activity = ("--set", "日期=2026-03-05", "--set", "活动名称=唱歌")
    desk.told("ledgers add", "1202", *activity)
    desk.told("ledgers add", "1103", "--set", "工作类型=灭鼠")
    desk.told("ledgers add", "0401", "--resident", ID_NUMBER)
    desk.run("ledgers attach", "1103", "1", "照片", desk.file("现场.png", _picture()))
    desk.run("ledgers review", "1103", "1")
    desk.run("ledgers archive", "1103", "2026-01")
    book = desk.file("台账.toml")
    if desk.run("ledgers definition", "1202", book):
        text = Path(book).read_text("utf-8").replace('"参加人数"', '"到场人数"')
        desk.run("ledgers define", desk.file("改.toml", text), "--as", "version")


def _expenses(desk: Desk) -> None:
    desk.told("expenses add", "--date", "2026-01-05", *GET, "--amount", "1000", "--text", "到账")
    desk.told("expenses add", "--date", "2026-01-06", *PAY, "--amount", "20.50", "--text", "买笔",
              "--handler", "李晓", "--payee", "城东百货", "--receipts", "1")  # fmt: skip
    desk.run("expenses close", "2026-01")
    paid = desk.told("expenses add", "--date", "2026-02-05", *PAY, "--amount", "7.77", "--text",
                     "买纸")["number"]  # fmt: skip
    desk.run("expenses attach", paid, desk.file("发票.png", _picture()), "--sheets", "1")
    desk.run("expenses transfer", "--date", "2026-02-05", "--fund", WORK, "--to-fund", RETURNED,
             "--amount", "100", "--text", "调剂")  # fmt: skip
    lent = desk.told("expenses advance", "--date", "2026-02-06", "--fund", WORK, "--amount", "50",
                     "--payee", "李晓", "--text", "采购")  # fmt: skip
    if lent:
        desk.run("expenses settle", lent["number"], "--date", "2026-02-07", "--line",
                 f"fund={WORK};class=办公用品;amount=30;text=笔", "--receipts", "1")  # fmt: skip
    if wrong := desk.told("expenses advance", "--date", "2026-02-08", "--fund", WORK, "--amount",
                          "5", "--payee", "李晓", "--text", "采购"):  # fmt: skip
        desk.run("expenses reverse", wrong["number"], "--date", "2026-02-09", "--reason", "记错了")
    desk.run("expenses budget-set", "2026", "--set", "水费=100", "--reason", "年初")
    desk.run("expenses fund-set", RETURNED, "--carry-over", "return")
    desk.run("expenses reopen", "2026-01", "--reason", "补记")
    if "expenses reopen" in desk.done:
        desk.run("expenses close", "2026-01")
    desk.run("expenses publish", "2026-01", desk.file("公开.pdf"))


def _picture() -> bytes:
    head = struct.pack(">IIBBBBB", 4, 3, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0\1\2\3\4" * 3)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def key_of(folder: Path) -> bytes:
    """The key of the office, by the password of its first director."""
    slot = json.loads((folder / "keys.json").read_text("utf-8"))["slots"][0]
    raw = {part: base64.b64decode(slot[part]) for part in ("salt", "nonce", "sealed")}
    wrapping = Argon2id(
        salt=raw["salt"],
        length=32,
        iterations=slot["passes"],
        lanes=slot["lanes"],
        memory_cost=slot["memory_kib"],
    ).derive(unicodedata.normalize("NFKC", PASSWORD).encode())
    return AESGCM(wrapping).decrypt(raw["nonce"], raw["sealed"], slot["staff_uid"].encode())


def expected(db: Any) -> dict[str, Any]:
    """All that is in an office: each row of each table, what is long as its SHA-256."""
    tables = db.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name"
    ).fetchall()
    found: dict[str, Any] = {}
    for (name,) in tables:
        if any(part in name for part in DERIVED) or name.startswith("_"):
            continue
        rows = db.execute(f'SELECT * FROM "{name}" ORDER BY 1')
        columns = [column[0] for column in rows.description]
        found[name] = [dict(zip(columns, map(_short, row), strict=True)) for row in rows]
    return found


def _short(value: object) -> object:
    if isinstance(value, bytes):
        return f"sha256:{hashlib.sha256(value).hexdigest()}"
    return value


def main(tree: Path, folder: Path) -> None:
    """Makes the office and, beside its files, what is in it."""
    beside = folder.with_name(f"{folder.name}-beside")
    beside.mkdir(parents=True)
    desk = Desk(tree.resolve(), folder.resolve(), beside.resolve())
    made = desk.run("office new", "--name", "幸福里社区居民委员会", "--director", "王主任",
                    "--short-name", "幸")  # fmt: skip
    fill(desk)
    shutil.rmtree(beside)
    shutil.rmtree(folder / "backups")
    db = sqlcipher.connect(str(folder / "desk.db"), isolation_level=None)
    db.execute(f"PRAGMA key = \"x'{key_of(folder).hex()}'\"")
    db.execute("VACUUM")
    document = {
        "recovery_code": made.strip().rsplit("：", 1)[1],
        "steps": [step for (step,) in db.execute(STEPS)],
        "done": sorted(set(desk.done)),
        "tables": expected(db),
    }
    db.close()
    for name in ("desk.db-wal", "desk.db-shm", "tries.json"):
        (folder / name).unlink(missing_ok=True)
    text = json.dumps(document, ensure_ascii=False, indent=1)
    (folder / "expected.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
