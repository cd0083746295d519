"""Whoever waits to write gets its turn, though another program writes one thing after another."""

from threading import Event, Thread

from community_desk.office.office import Office


def test_a_write_among_many_gets_its_turn(office: Office) -> None:
    begun, enough = Event(), Event()

    def write_on() -> None:
        other = office.again()
        while not enough.is_set():
            _write(other, "other")
            begun.set()
        other.close()

    thread = Thread(target=write_on)
    thread.start()
    try:
        assert begun.wait(10)
        for _ in range(5):
            _write(office, "own")
    finally:
        enough.set()
        thread.join()
    count = office.db.execute("SELECT count(*) FROM audit WHERE action = 'own'").fetchone()[0]
    assert count == 5


def _write(office: Office, action: str) -> None:
    with office.writing("office.settings") as write:
        write.audit(action, "test", "")
