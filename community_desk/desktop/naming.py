"""What an office is called in the window: a demo never without saying that it is one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from community_desk.office.office import Office


def shown_name(name: str, *, is_invented: bool) -> str:
    """The name of an office, with the word for a demo where it is one."""
    if not is_invented:
        return name
    return QCoreApplication.translate("naming", "{name}（示例）").format(name=name)


def name_of(office: "Office") -> str:
    """That of an open office."""
    return shown_name(office.setting("name"), is_invented=is_invented(office))


def is_invented(office: "Office") -> bool:
    """Whether it is a demo: nobody in it is real, and nobody real belongs into it."""
    return office.setting("invented") == "1"
