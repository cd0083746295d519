"""The SQL of what tasks cost."""

from sqlite_utils import Database


def costs_by_task(db: Database, first: str, last: str) -> dict[str, tuple[int, int]]:
    """By task, what was paid for it from month ``first`` to ``last``, both included, in how many
    vouchers.

    A settlement that names no task belongs to that of its advance, a red entry to that of the
    voucher it takes back.
    """
    rows = db.execute(
        "WITH own AS ("
        "SELECT id, task_uid AS task FROM voucher WHERE task_uid <> '' AND reverses IS NULL),"
        " settled AS (SELECT s.id, own.task FROM own JOIN voucher s ON s.settles = own.id"
        " WHERE s.task_uid = ''),"
        " standing AS (SELECT * FROM own UNION ALL SELECT * FROM settled),"
        " every AS (SELECT * FROM standing UNION ALL SELECT r.id, standing.task"
        " FROM standing JOIN voucher r ON r.reverses = standing.id)"
        " SELECT every.task, sum(l.fen), count(DISTINCT every.id) FROM every"
        " JOIN voucher_line l ON l.voucher_id = every.id"
        " WHERE l.kind = 'out' AND l.month BETWEEN ? AND ? GROUP BY every.task",
        [first, last],
    )
    return {str(task): (int(fen), int(count)) for task, fen, count in rows}
