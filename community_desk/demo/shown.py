"""The demo office as the welcome offers it: among the documents, made on request."""

from pathlib import Path

from platformdirs import user_documents_path

from community_desk.demo import build
from community_desk.office.copies import Progress
from community_desk.office.office import Office, open_office

DEMO_FOLDER = "community-desk-demo"


def make_demo(progress: Progress) -> Path:
    """Makes the demo office, where it is not made yet; gives its folder."""
    folder = user_documents_path() / DEMO_FOLDER

    def tell(_: str, done: int, total: int) -> None:
        progress(done, total)

    build.open_or_build(folder, build.PEOPLE, tell).close()
    return folder


def open_demo(folder: Path) -> Office:
    """Opens it by the password that everybody may know."""
    return open_office(folder, build.PASSWORD)
