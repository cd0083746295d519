"""Names for rows: version 7, in the order they were made."""

from uuid import UUID

from community_desk.office.uids import new_uid


def test_uids_are_version_seven_and_differ() -> None:
    uids = [new_uid() for _ in range(1000)]
    assert len(set(uids)) == 1000
    assert {(UUID(uid).version, UUID(uid).variant) for uid in uids} == {
        (7, "specified in RFC 4122")
    }
    assert [uid[:13] for uid in uids] == sorted(uid[:13] for uid in uids)
