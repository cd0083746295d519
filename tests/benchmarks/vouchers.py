"""An office with very many vouchers, made straight in its tables; kept between runs where
``COMMUNITY_DESK_BENCH`` names a folder."""

import os
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import shipped_funds
from community_desk.office import office as offices
from community_desk.office.office import Office
from tests.conftest import NOW, PASSWORD, fixed_clock

_THINGS = ("签字笔", "档案盒", "灯管", "展板", "宣传单", "十月电费", "电话费", "重阳节慰问")
_PAYEES = ("城南打印店", "电信局", "供电所", "自来水公司", "五金店", "文具店", "")
_MOMENT = "2026-01-01T00:00:00.000Z"
_VOUCHER = (
    "INSERT INTO voucher (id, uid, created_at, created_by, changed_at, changed_by, revision,"
    " number, counter, date, kind, text, handler, payee, approval, receipts, reverses, settles)"
    f" VALUES (?, ?, '{_MOMENT}', ?, '{_MOMENT}', ?, 1, ?, ?, ?, ?, ?, '李晓', ?, 'self', ?, ?, ?)"
)
_LINE = (
    "INSERT INTO voucher_line (voucher_id, month, kind, fund, to_fund, class, invoice, fen)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_RECEIPT = (
    "INSERT INTO receipt (uid, created_at, created_by, changed_at, changed_by, revision,"
    f" voucher_id, name, kind, sheets, sha256) VALUES (?, '{_MOMENT}', ?, '{_MOMENT}', ?, 1, ?,"
    " '纸质票据', '', 2, '')"
)


def many_vouchers(count: int, years: int, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office with so many vouchers in the last so many years, open for its director."""
    kept = os.environ.get("COMMUNITY_DESK_BENCH")
    base = Path(kept) if kept else tmp_path_factory.mktemp("vouchers")
    folder = base / f"office-{count}-vouchers-{years}"
    if (folder / "made").exists():
        return offices.open_office(folder, PASSWORD, clock=fixed_clock)
    base.mkdir(parents=True, exist_ok=True)
    office = offices.create(
        folder,
        name="幸福里社区居民委员会",
        password=PASSWORD,
        director="王主任",
        values={"short_name": "幸", "telephone": "0551-0000 0000"},
        clock=fixed_clock,
    ).office
    made = _invent(count, years)
    staff = office.staff.uid
    with office.writing("office.settings") as write:
        write.db.conn.executemany(_VOUCHER, ((*v[:2], staff, staff, *v[2:]) for v in made.vouchers))
        write.db.conn.executemany(_LINE, made.lines)
        write.db.conn.executemany(
            _RECEIPT, ((f"r{id_}", staff, staff, id_) for id_ in made.with_paper)
        )
        write.audit("import", "voucher", "", new={"vouchers": count})
    (folder / "made").touch()
    return office


@dataclass(slots=True)
class _Made:
    vouchers: list[tuple[object, ...]] = field(default_factory=list)
    lines: list[tuple[object, ...]] = field(default_factory=list)
    with_paper: list[int] = field(default_factory=list)


def _invent(count: int, years: int) -> _Made:
    """Payments day by day, now and then something else."""
    made = _Made()
    dice = random.Random(count * years)
    first = date(NOW.year - years + 1, 1, 1)
    days = (NOW.date() - first).days + 1
    out, income = (
        [one.key for one in load_classes().all if one.kind == kind] for kind in ("out", "in")
    )
    funds = [one.key for one in shipped_funds().all if not one.earmarked]
    counters: dict[str, int] = {}
    lent: list[tuple[int, str, int]] = []
    for id_ in range(1, count + 1):
        day = first + timedelta(days=min(id_ * days // count, days - 1))
        month = f"{day:%Y-%m}"
        counters[month] = counter = counters.get(month, 0) + 1
        fund, fen = dice.choice(funds), dice.randint(500, 90_000)
        kind, reverses, settles, lines = "out", None, None, []
        cast = dice.random()
        if cast < 0.03:
            kind, lines = "in", [("in", fund, "", dice.choice(income), "", fen * 20)]
        elif cast < 0.04:
            kind, lines = "transfer", [("transfer", "district_work", "street", "", "", fen)]
        elif cast < 0.05:
            kind, lines = "advance", [("advance", fund, "", "", "", fen)]
            lent.append((id_, fund, fen))
        elif cast < 0.058 and lent:
            kind, (settles, fund, fen) = "settle", lent.pop(0)
            lines = [
                ("out", fund, "", dice.choice(out), f"{id_:08}", fen - 100),
                ("advance", fund, "", "", "", -fen),
            ]
        elif cast < 0.068 and made.vouchers[-1][5] == "out" and made.vouchers[-1][-2] is None:
            reverses = id_ - 1
            of_it = [line for line in made.lines[-3:] if line[0] == reverses]
            lines = [(*line[2:6], "", -line[7]) for line in of_it]  # type: ignore[operator]
        else:
            many = 3 if cast > 0.95 else 1
            lines = [
                ("out", fund, "", dice.choice(out), f"{id_:08}" if cast > 0.8 else "", fen // many)
                for _ in range(many)
            ]
        text = f"付{dice.choice(_THINGS)} {dice.randint(1, 400)} 件"
        receipts = 0 if 0.3 < cast < 0.34 else dice.randint(1, 4)
        if 0.32 < cast < 0.34:
            made.with_paper.append(id_)
        number, payee = f"{month}-{counter:02d}", dice.choice(_PAYEES)
        said = (kind, text, payee, receipts, reverses, settles)
        made.vouchers.append((id_, f"u{id_}", number, counter, day.isoformat(), *said))
        made.lines.extend((id_, month, *line) for line in lines)
    return made
