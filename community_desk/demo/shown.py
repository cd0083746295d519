"""The demo office as the welcome offers it: among the documents, made on request."""

import shutil
from pathlib import Path

from platformdirs import user_documents_path

from community_desk.demo import build
from community_desk.office.copies import Progress
from community_desk.office.office import Office, open_office
from community_desk.office.watched import told_by

DEMO_FOLDER = "community-desk-demo"


def make_demo(progress: Progress) -> Path:
    """Makes the demo office, where it is not made yet; gives its folder. Raises `RuleSaysNoError`
    ``stopped`` where ``progress`` says so; what was made is taken away then.
    """
    folder, told = user_documents_path() / DEMO_FOLDER, told_by(progress)
    was_there = folder.exists()
    try:
        build.open_or_build(folder, build.PEOPLE, lambda _, done, total: told(done, total)).close()
    except BaseException:
        if not was_there:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def open_demo(folder: Path) -> Office:
    """Opens it by the password that everybody may know."""
    return open_office(folder, build.PASSWORD)
