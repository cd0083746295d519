"""What is said once the form of a person was saved, with the way back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from community_desk.desktop.context import DeskContext
from community_desk.errors import DeskError
from community_desk.registry.records import TYPED_FACTS, Resident
from community_desk.registry.residents import change_resident, remove_resident

if TYPE_CHECKING:
    from community_desk.desktop.tabs.registry.form import Saved

translate = QCoreApplication.translate


def tell_saved(
    context: DeskContext, saved: "Saved", went_back: Callable[[Resident | None], None]
) -> None:
    """Says what was saved; 撤销 takes it back and then calls ``went_back`` with the person as
    before, None for one who was new."""
    before, after = saved.before, saved.after
    undo = translate("RegistryTab", "撤销")
    if before is None:
        said = translate("RegistryTab", "已登记{name}").format(name=after.name)
        context.notify(said, action=undo, act=partial(_undo_new, context, after, went_back))
    elif before.revision != after.revision:
        said = translate("RegistryTab", "已保存{name}的资料").format(name=after.name)
        back = partial(_undo_change, context, before, after, went_back)
        context.notify(said, action=undo, act=back)
    else:
        said = translate("RegistryTab", "资料没有改动，已记下核对过一次")
        context.notify(said, meaning="neutral")


def _undo_new(
    context: DeskContext, person: Resident, went_back: Callable[[Resident | None], None]
) -> None:
    try:
        remove_resident(context.office, person.uid, translate("RegistryTab", "撤销登记"))
    except DeskError as error:
        context.notify_error(error)
        return
    went_back(None)
    context.notify(translate("RegistryTab", "已撤销登记"), meaning="neutral")


def _undo_change(
    context: DeskContext,
    before: Resident,
    after: Resident,
    went_back: Callable[[Resident | None], None],
) -> None:
    changed = {
        key: str(getattr(before, key))
        for key in TYPED_FACTS
        if getattr(before, key) != getattr(after, key)
    }
    if "id_number" in changed:
        changed["id_kind"] = before.id_kind
    try:
        change_resident(
            context.office, after.uid, changed, revision=after.revision, takes_back=True
        )
    except DeskError as error:
        context.notify_error(error)
        return
    went_back(before)
    context.notify(translate("RegistryTab", "已改回原来的资料"), meaning="neutral")
