"""A file is put in place whole or not at all."""

import os
from pathlib import Path

import pytest

from community_desk.files import replace_file


def test_the_new_file_stands_alone_in_place_of_the_old(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    file.write_bytes(b"old")
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_who_may_read_it_is_said(tmp_path: Path) -> None:
    replace_file(tmp_path / "mine.xlsx", b"", mode=0o600)
    assert (tmp_path / "mine.xlsx").stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_replaced_stays_and_no_draft_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "paper.pdf"
    folder.mkdir()
    with pytest.raises(OSError, match="directory"):
        replace_file(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "no" / "paper.pdf", b"new")
